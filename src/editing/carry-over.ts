import {VFileMessage} from 'vfile-message'
import {isMap, isScalar, isSeq} from 'yaml'
import {type Place, readCorrections} from '../content/read-corrections.ts'
import {readStructure} from '../content/read-structure.ts'
import {readYamlDocument} from '../content/yaml-document.ts'
import {firstLine, placeDecisions} from '../convert/roles/decisions.ts'
import {readAs, readPrint} from '../convert/text/reading.ts'
import {shortened} from '../graphemes.ts'
import type {Correction} from '../schemas/article.ts'
import type {Decision} from '../schemas/structure.ts'

/** A list of the editor's, brought to another text; what was done to it is in the messages. */
export interface CarriedList {
  /** The same text where no entry moved. */
  readonly text: string
  readonly messages: readonly VFileMessage[]
}

/** As much as a sentence quotes, in graphemes. */
const quoted = 20
/** Behind so many corrections that are not on their lines the file is of another issue. */
const lookedFor = 500

/** A line number that is written anew; offsets in the list. */
interface Renumbered {
  readonly start: number
  readonly end: number
  readonly line: number
}

/**
 * Brings corrections.yaml to a text that took the place of the one that it was written for, as a Word file does of a text: a correction
 * whose words are not on its line any more goes where they stand, if that is the only place that they can mean. Nothing but its line number changes. What cannot be found stays as it is; `unmetCorrections` names it.
 *
 * @param list - text of corrections.yaml
 * @param source - source.txt as it is decoded
 */
export function carryCorrections(list: string, source: string): CarriedList {
  const {corrections, places, messages: faults} = readCorrections(Buffer.from(list))
  if (faults.length > 0 || corrections.length === 0) return {text: list, messages: []}
  const lines = readPrint(source).lines.map(({value}) => value)
  const own = corrections.map(({line, was}) => (lines[line - 1] ?? '').includes(readAs(was)))
  const away = corrections.filter((_, index) => !own[index]).slice(0, lookedFor)
  const moved = unmistakable(away, lines)
  between(away, moved, lines)
  follow(away, moved, lines)
  if (moved.size === 0) return {text: list, messages: []}
  const offsets = lineOffsets(list)
  const renumbered = [...moved].flatMap(([correction, line]): Renumbered[] => {
    const place = places.get(correction)?.line
    return place ? [{...digitsAt(list, (offsets[place.line - 1] ?? 0) + place.column - 1), line}] : []
  })
  const told = messageOf(
    'correction-moved',
    `source.txt 换过了：${moved.size} 条更正的文字不在原来的行上，已照 was 找到新的行，行号改好了；请看一眼是不是这几处。`,
    [...moved].map(([{line, was}, now]) => `第 ${line} 行 → 第 ${now} 行：“${shortened(was, quoted)}”`),
  )
  const doubtful = corrections.filter(
    ({was}, index) => own[index] && placesOf(lines, readAs(was)).length > 1 && index < lookedFor,
  )
  const kept = doubtful.map(({line, was}) => `第 ${line} 行：“${shortened(was, quoted)}”`)
  return {
    text: rewritten(list, renumbered),
    messages: [
      told,
      ...(kept.length === 0
        ? []
        : [
            messageOf(
              'correction-moved',
              `source.txt 换过了，下面 ${kept.length} 条更正的文字在原来的行上，别处也有；请核对是不是还在这一行。`,
              kept,
              false,
            ),
          ]),
    ],
  }
}

/** Those whose words stand as often as there are corrections of them, each with its line. */
function unmistakable(away: readonly Correction[], lines: readonly string[]): Map<Correction, number> {
  const moved = new Map<Correction, number>()
  for (const [was, group] of Map.groupBy(away, ({was}) => readAs(was))) {
    const found = placesOf(lines, was)
    if (found.length !== group.length) continue
    const inOrder = group.toSorted((a, b) => a.line - b.line)
    for (const [index, correction] of inOrder.entries()) moved.set(correction, found[index] ?? 1)
  }
  return moved
}

/** Of several places the only one between the places of the corrections before and behind: an issue keeps its order in any file. */
function between(
  away: readonly Correction[],
  moved: Map<Correction, number>,
  lines: readonly string[],
): void {
  const anchors = [...moved]
  for (const correction of away.filter(each => !moved.has(each))) {
    const least = Math.max(0, ...anchors.flatMap(([{line}, now]) => (line <= correction.line ? [now] : [])))
    const most = Math.min(
      lines.length,
      ...anchors.flatMap(([{line}, now]) => (line >= correction.line ? [now] : [])),
    )
    const [only, ...more] = placesOf(lines, readAs(correction.was)).filter(at => at >= least && at <= most)
    if (only !== undefined && more.length === 0) moved.set(correction, only)
  }
}

/** What stands on a line only after another correction of it goes where that one went. */
function follow(away: readonly Correction[], moved: Map<Correction, number>, lines: readonly string[]): void {
  for (const group of Map.groupBy(away, ({line}) => line).values()) {
    const [first] = group.flatMap(correction => moved.get(correction) ?? [])
    let value = lines[(first ?? 0) - 1] ?? ''
    for (const correction of group) {
      const was = readAs(correction.was)
      if (first !== undefined && !moved.has(correction) && value.includes(was)) moved.set(correction, first)
      if (moved.get(correction) === first) value = value.replace(was, () => readAs(correction.now))
    }
  }
}

/**
 * The same for structure.yaml, whose entries say how their lines begin. Of a range the first line is found again, and the last one counted
 * from it.
 *
 * @param corrections - brought to the text already
 */
export function carryDecisions(
  list: string,
  source: string,
  corrections: readonly Correction[],
): CarriedList {
  const {entries, messages: faults} = readStructure(Buffer.from(list))
  if (faults.length > 0 || entries.length === 0) return {text: list, messages: []}
  const {moved} = placeDecisions(readPrint(source, corrections).lines, entries)
  if (moved.length === 0) return {text: list, messages: []}
  const indexes = new Map(entries.map((entry, index) => [entry, index]))
  const {contents} = readYamlDocument(list).document
  const renumbered = moved.flatMap(({decision, line}): Renumbered[] => {
    const item = isSeq(contents) ? contents.items[indexes.get(decision) ?? -1] : undefined
    if (!isMap(item)) return []
    const lines = item.get('lines', true)
    const nodes = isSeq(lines) ? lines.items : [item.get('line', true)]
    return nodes.flatMap((node, index): Renumbered[] =>
      isScalar(node) && node.range
        ? [{start: node.range[0], end: node.range[1], line: index === 0 ? line : line + lengthOf(decision)}]
        : [],
    )
  })
  const unsure = moved.some(
    ({decision}) => decision.lines !== undefined || typeof decision.entry === 'number',
  )
  return {
    text: rewritten(list, renumbered),
    messages: [
      messageOf(
        'decision-moved',
        `source.txt 换过了：${moved.length} 条决定的行不在原处，已照行首文字找到新的行，行号改好了${unsure ? '；其中写着起止行（lines）或目录行号（entry）的，请核对止行和目录行号' : ''}。`,
        moved.map(
          ({decision, line}) =>
            `第 ${firstLine(decision)} 行 → 第 ${line} 行：“${shortened(decision.text ?? '', quoted)}”`,
        ),
      ),
    ],
  }
}

function lengthOf({lines}: Decision): number {
  return lines ? lines[1] - lines[0] : 0
}

/** Numbers, from 1, of the lines that hold some words, each as often as it does. */
function placesOf(lines: readonly string[], words: string): number[] {
  if (words === '') return []
  return lines.flatMap((line, index) => Array.from({length: line.split(words).length - 1}, () => index + 1))
}

function lineOffsets(text: string): number[] {
  const offsets = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) offsets.push(at + 1)
  return offsets
}

/** A number that may be written “３１９” or 第319行. */
const numeral = /["'“‘]?第?\s?(\p{Nd}{1,9})/uy

function digitsAt(text: string, offset: number): {start: number; end: number} {
  numeral.lastIndex = offset
  const [whole = '', digits = ''] = numeral.exec(text) ?? []
  return {start: offset + whole.length - digits.length, end: offset + whole.length}
}

function rewritten(text: string, numbers: readonly Renumbered[]): string {
  return numbers
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, {start, end, line}) => rest.slice(0, start) + line + rest.slice(end), text)
}

/** @param notice - whether it only says what was done */
function messageOf(
  ruleId: string,
  reason: string,
  entries: readonly string[],
  notice = true,
  {line, column}: Place = {line: 1, column: 1},
): VFileMessage {
  const message = new VFileMessage(reason, {place: {line, column}, ruleId, source: 'huikan'})
  message.fatal = notice ? undefined : false
  message.note = entries.join('\n')
  return message
}
