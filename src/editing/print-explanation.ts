import {styleText} from 'node:util'
import type {IssueFolder} from '../content/issue-folders.ts'
import {decisionText, entryText, formsOf} from '../convert/roles/entry.ts'
import {type Explanation, explainParts} from '../convert/roles/explain.ts'
import {isBlank} from '../convert/text/characters.ts'
import {splitLines} from '../convert/text/lines.ts'
import {articlesOf, type IssueTree, type Line, titleOf} from '../convert/tree.ts'
import {shortened} from '../graphemes.ts'
import {titled} from '../quoting.ts'
import {type LineForm, type LineRole, roleNames} from '../schemas/structure.ts'
import {linesOfForm} from './lines-of-form.ts'
import {readIssue} from './read-issue.ts'
import {printMessages} from './report.ts'

/** As much of a line as is shown, in graphemes. */
const shown = 60

/**
 * Prints what a line of an issue was taken for, why, and how to say otherwise.
 *
 * @param place - issue and line, `140:120`
 * @returns the exit code
 */
export function printExplanation(place: string, folders: readonly IssueFolder[]): number {
  const [, id, digits] = /^(.+)[:：](\d{1,9})$/u.exec(place.normalize('NFKC')) ?? []
  const folder = folders.find(each => each.id === id)
  if (id === undefined || digits === undefined || !folder) {
    const known = folders.map(each => each.id).join('、') || '没有任何一期'
    console.error(
      `--explain 后面写期号和 source.txt 的行号，例如 140:120；现在是“${place}”（有这些期：${known}）。`,
    )
    return 1
  }
  const {source, conversion, reports} = readIssue(folder)
  if (!conversion || !source) {
    printMessages(reports)
    console.error('\n这一期不能转换，请先按上面的提示处理。')
    return 1
  }
  const number = Number(digits)
  const lines = splitLines(source.text)
  const [explanation, ...others] = explainParts(conversion.tree, number)
  if (!explanation) {
    console.error(nothingOn(id, number, lines))
    return 1
  }
  for (const line of explanationLines(folder, folders, explanation, conversion.tree)) console.log(line)
  for (const {line, is, depth, because} of others)
    console.log(
      `同一行里从“${shortened(line.value.trim(), shown)}”起，当作${named(is, depth)}；理由：${because}。`,
    )
  return 0
}

/** Of a line without words, which lines beside it have some: they are what was meant. */
function nothingOn(id: string, number: number, lines: readonly string[]): string {
  const last = lines.findLastIndex(line => !isBlank(line)) + 1
  if (number > lines.length || number < 1)
    return `${id} 期的 source.txt 从第 1 行到第 ${lines.length} 行，没有第 ${number} 行；请核对行号。`
  const above = lines.slice(0, number - 1).findLastIndex(line => !isBlank(line)) + 1
  const below = number < last ? lines.findIndex((line, at) => at >= number && !isBlank(line)) + 1 : 0
  const beside = [
    ['前面', above],
    ['后面', below],
  ] as const
  const told = beside.flatMap(([where, line]) =>
    line > 0 ? [`${where}有字的是第 ${line} 行（${shortened((lines[line - 1] ?? '').trim(), 20)}）`] : [],
  )
  return `${id} 期第 ${number} 行是空行，没有字，不用定它是什么；${told.join('，')}。要看哪一行，就写它的行号，例如 npm run convert -- --explain ${id}:${below || above}。`
}

function explanationLines(
  {id, path}: IssueFolder,
  folders: readonly IssueFolder[],
  {line, is, depth, because, confidence, rivals, article}: Explanation,
  tree: IssueTree,
): string[] {
  const holder = article === undefined ? undefined : articlesOf(tree)[article]
  const title = holder && titleOf(holder).value
  const where = title === undefined ? '' : `，在${titled(shortened(title || '（无题）', shown))}一篇里`
  const other = rivals[0]?.is ?? usualRival[is] ?? 'paragraph'
  // of a rule nobody says what all such lines are, nor of the rest of a sentence
  const isUsual = other !== 'goes-on' && is !== 'goes-on' && /[\p{L}\p{N}]/u.test(line.value)
  const form = isUsual ? formsOf(tree.lines).get(line.number) : undefined
  return [
    styleText('bold', `${id} 期第 ${line.number} 行：${shortened(line.value.trim(), shown)}`),
    `  当作　${named(is, depth)}${where}`,
    `  理由　${because}。`,
    `  把握　${Math.round(confidence * 100)}%`,
    ...rivals.map(rival => `  另解　${named(rival.is)}：${rival.because}。`),
    ...(rivals.length === 0 ? ['  另解　没有。'] : []),
    ...issueFieldLines(is, line, tree),
    '',
    `不对的话，在 ${path}/structure.yaml 里加一条，is 写它应是什么，例如：`,
    `  ${decisionText(line.number, line.value, {is: other})}`,
    ...(form
      ? [
          '要各期这样的行都是如此，就写进 content/habits.yaml，form 写这种行的样子，例如：',
          `  ${entryText({form, is: other})}`,
          habitWords(folders, form),
        ]
      : []),
    `is 可以写：${Object.entries(roleNames)
      .map(([name, label]) => `${name}（${label}）`)
      .join('、')}。`,
  ]
}

/** What an entry of habits.yaml would be of: the published issues too. */
function habitWords(folders: readonly IssueFolder[], form: LineForm): string {
  const told = linesOfForm(folders, form)
  return told === ''
    ? '现在各期没有这样的行。'
    : `现在这样的行有${told}；写了，下一次 npm run convert 都照此认，已发布的各期也会改。`
}

const numbers = ['year', 'months', 'number', 'total', 'volume'] as const
/** What masthead and colophon are read for. */
const readFrom = {
  masthead: ['title', 'publisher', ...numbers],
  colophon: ['publisher', 'editors', 'responsibleEditor'],
} as const

/** What the issue's own fields were read as, on a line that they may come from, as the entry that would say so. */
function issueFieldLines(is: LineRole, line: Line, {issue}: IssueTree): string[] {
  if (is !== 'masthead' && is !== 'colophon') return []
  const read = Object.fromEntries(readFrom[is].map(field => [field, issue[field]]))
  return [
    '',
    '整期的各栏现在读作下面这样，不对的改了写进去，对的可以删去：',
    `  ${decisionText(line.number, line.value, {set: read})}`,
  ]
}

/** What a reading is most often mistaken for. */
const usualRival: Partial<Record<LineRole, LineRole>> = {
  paragraph: 'heading',
  heading: 'paragraph',
  title: 'heading',
  'goes-on': 'paragraph',
  item: 'paragraph',
  section: 'heading',
  furniture: 'paragraph',
  contents: 'title',
}

function named(role: LineRole, depth?: number): string {
  return `${roleNames[role]}（${role}${depth === undefined ? '' : `，${depth} 级`}）`
}
