import {VFileMessage} from 'vfile-message'
import type {StructureReading} from '../content/read-structure.ts'
import {fieldTitle} from '../content/schema-faults.ts'
import {firstLine, placeDecisions} from '../convert/roles/decisions.ts'
import {beginningOf} from '../convert/roles/entry.ts'
import {standsOutside} from '../convert/roles/issue-fields.ts'
import {ruleIds} from '../convert/rules/index.ts'
import {readPrint} from '../convert/text/reading.ts'
import {articlesOf, type IssueTree, titleOf} from '../convert/tree.ts'
import {shortened} from '../graphemes.ts'
import {likelyName, titled} from '../likely-name.ts'
import type {Correction} from '../schemas/article.ts'
import {articleFieldsSchema, type Decision, fieldsOf, issueFieldsSchema} from '../schemas/structure.ts'

/** As much of a line as a sentence quotes, in graphemes. */
const quoted = 30

/**
 * Decisions of structure.yaml that reach no line of source.txt, an error each at its own place; those whose line was found elsewhere,
 * and answers to messages that do not exist, are named without stopping anything.
 *
 * @param text - source.txt as it is decoded
 */
export function unmetDecisions(
  text: string,
  corrections: readonly Correction[],
  {entries, places}: StructureReading,
): VFileMessage[] {
  if (entries.length === 0) return []
  const {lines} = readPrint(text, corrections)
  const {moved, uncut, unmet} = placeDecisions(lines, entries)
  const at = (decision: Decision) => places.get(decision) ?? {line: 1, column: 1}
  const count = lines.at(-1)?.value === '' ? lines.length - 1 : lines.length
  return [
    ...unmet.map(({decision, alike}) => {
      const number = firstLine(decision)
      const start = shortened(decision.text ?? '', quoted)
      const held = lines[number - 1]?.value.trim() ?? ''
      const here =
        number > count
          ? `source.txt 只有 ${count} 行，没有第 ${number} 行`
          : `source.txt 第 ${number} 行不是以“${start}”开头（${held === '' ? '是空行' : `是“${shortened(held, quoted)}”`}）`
      const elsewhere =
        alike.length > 1
          ? `第 ${alike.slice(0, 5).join('、')} 行${alike.length > 5 ? '等' : ''}都以此开头；请把 line 改成其中一行`
          : `别处也没有这样开头的行；请核对 line 和 text${held === '' ? '' : `，若就是这一行，把 text 写作“${beginningOf(held)}”`}`
      return messageAt(at(decision), 'decision-unmet', `${here}，${elsewhere}。`, true)
    }),
    ...uncut.map(({decision, line, text: words}) =>
      messageAt(
        at(decision),
        'decision-unmet',
        `rest 里写的“${shortened(words, quoted)}”，source.txt 第 ${line} 行开头以后没有（或者不在前一样的后面）；这一行是“${shortened(lines[line - 1]?.value.trim() ?? '', quoted)}”，请照原文写断开处后面的几个字。`,
        true,
      ),
    ),
    ...moved.map(({decision, line}) =>
      messageAt(
        at(decision),
        'decision-moved',
        `source.txt 第 ${firstLine(decision)} 行不是以“${shortened(decision.text ?? '', quoted)}”开头，第 ${line} 行是，已按第 ${line} 行处理；请把行号改成 ${line}。`,
        false,
      ),
    ),
    ...entries.flatMap(decision =>
      (decision.checked ?? []).flatMap(id => {
        if (ruleIds.has(id)) return []
        const meant = likelyName(id, new Map([...ruleIds].map(known => [known, undefined])))
        const advice = meant === undefined ? '请照提示末尾的英文名写' : `是不是 ${meant}？请改正`
        return messageAt(
          at(decision),
          'decision-unmet',
          `checked 里的“${shortened(id, quoted)}”不是哪条提示的名字；${advice}。`,
          true,
        )
      }),
    ),
  ]
}

/**
 * Fields that were set where nothing has them: those of an article on a line that is no title, those of the issue on a line
 * within an article.
 */
export function idleFields(
  text: string,
  corrections: readonly Correction[],
  {entries, places}: StructureReading,
  tree: IssueTree,
): VFileMessage[] {
  if (entries.length === 0) return []
  const titles = new Set(
    articlesOf(tree).flatMap(article => titleOf(article).spans.map(({line}) => line.number)),
  )
  const {lines} = readPrint(text, corrections)
  return entries.flatMap(decision => {
    const [line] = [...placeDecisions(lines, [decision]).stated.keys()]
    if (line === undefined) return []
    const {issue, article} = fieldsOf(decision.set)
    const idle = (reason: string) =>
      messageAt(places.get(decision) ?? {line: 1, column: 1}, 'decision-unmet', reason, true)
    return [
      ...(article && !titles.has(line)
        ? [
            idle(
              `set 里的 ${namesOf(article)}是一篇文章的，只用于标题所在的行，而第 ${line} 行不是标题；请改成标题的行号，或在这一条加上 is: title。`,
            ),
          ]
        : []),
      ...(issue && !standsOutside(tree, line)
        ? [
            idle(
              `set 里的 ${namesOf(issue)}是整期的，而第 ${line} 行在一篇文章里；请改写在刊头、目录或版权页的一行上，或不写 line 和 text${issue.title === undefined ? '' : '（要改文章的标题，请用 corrections.yaml）'}。`,
            ),
          ]
        : []),
    ]
  })
}

/** Fields as editors know them: year（年）、publisher（主办）. */
function namesOf(fields: object): string {
  const shape: Readonly<Record<string, unknown>> = {...articleFieldsSchema.shape, ...issueFieldsSchema.shape}
  return Object.keys(fields)
    .map(name => titled(name, fieldTitle(shape[name])))
    .join('、')
}

function messageAt(
  {line, column}: {readonly line: number; readonly column: number},
  ruleId: string,
  reason: string,
  fatal: boolean,
): VFileMessage {
  const message = new VFileMessage(reason, {place: {line, column}, ruleId, source: 'huikan'})
  message.fatal = fatal
  return message
}
