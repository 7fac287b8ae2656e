import {styleText} from 'node:util'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {articlesOf, blocksOf} from '../convert/tree.ts'
import type {FolderOutcome} from './convert-folder.ts'
import {explanations} from './message-guide.ts'

/** How grave a message is: an error stops the site, a warning wants to be looked at. */
export function gradeOf({fatal}: VFileMessage): 'error' | 'warning' | 'info' {
  return fatal === true ? 'error' : fatal === false ? 'warning' : 'info'
}

/** Messages whose file has no place to go to, beside those that are about files. */
const ofWholeFiles: ReadonlySet<string> = new Set([
  'encoding',
  'original-unused',
  'unread-original',
  'picture-unused',
  'stale',
  'withdrawn',
])

/** Whether a message is about a file as a whole, or about one that has no lines: an empty one, a picture, a Word file. */
export function isOfWholeFile({line = 1, column = 1, ruleId = ''}: VFileMessage): boolean {
  const deed = explanations[ruleId]?.deed
  const isWhole = deed === 'files' || deed === 'original' || ofWholeFiles.has(ruleId)
  return isWhole && line === 1 && column === 1
}

const names = {error: '错误', warning: '警告', info: '提示'} as const
const colours = {error: 'red', warning: 'yellow', info: 'cyan'} as const

export interface Tally {
  errors: number
  warnings: number
}

/** Prints messages as a linter does: file, then line:column, grade, text and rule. Annotations where GitHub runs it. */
export function printMessages(files: readonly VFile[]): Tally {
  const tally = {errors: 0, warnings: 0}
  for (const file of files) {
    if (file.messages.length === 0) continue
    console.log(`\n${styleText('underline', file.path)}`)
    for (const message of file.messages) {
      const kind = gradeOf(message)
      if (kind === 'error') tally.errors++
      if (kind === 'warning') tally.warnings++
      const place = isOfWholeFile(message)
        ? ''
        : `${`${message.line ?? 1}:${message.column ?? 1}`.padEnd(8)} `
      console.log(
        `  ${place}${styleText(colours[kind], names[kind])}  ${message.reason}  ${styleText('dim', message.ruleId ?? '')}`,
      )
      for (const note of message.note?.split('\n') ?? []) console.log(`           ${styleText('dim', note)}`)
      if (process.env.GITHUB_ACTIONS === 'true') {
        const level = kind === 'info' ? 'notice' : kind
        console.log(
          `::${level} file=${file.path},line=${message.line ?? 1},col=${message.column ?? 1},title=${message.ruleId ?? ''}::${[message.reason, message.note ?? ''].join('\n').trim().replaceAll('%', '%25').replaceAll('\n', '%0A')}`,
        )
      }
    }
  }
  return tally
}

/** Columns of Chinese text line up by cells, not by characters. */
function cells(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u1100-\uFFFF]/.test(char) ? 2 : 1), 0)
}

/** Prints rows under a header, each column as wide as its widest cell. */
export function printTable(rows: ReadonlyArray<readonly string[]>): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => cells(row[column] ?? ''))))
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - cells(cell)))
        .join('  ')
        .trimEnd(),
    )
}

const done = {
  write: '新写',
  update: '更新',
  adopt: '不变',
  leave: '不变',
  remove: '移除',
  keep: '保留手改',
  replace: '重写',
  merge: '并入手改',
  discard: '移除',
  orphan: '不在刊上',
  conflict: '待处理',
} as const

/**
 * One row an issue: articles, headings, tables, captions, files by what was done, messages.
 *
 * @param before - what was told of its folder before it was converted
 */
export function outcomeRow(
  {id, tree, actions, reports}: Pick<FolderOutcome, 'id' | 'tree' | 'actions' | 'reports'>,
  before: readonly VFile[] = [],
): string[] {
  const articles = tree ? articlesOf(tree) : []
  const blocks = articles.flatMap(blocksOf)
  const count = (type: string) => String(blocks.filter(block => block.type === type).length)
  const joins = blocks.reduce(
    (sum, block) => sum + (block.type === 'paragraph' ? Math.max(0, block.spans.length - 1) : 0),
    0,
  )
  const tally = new Map<string, number>()
  for (const action of actions) tally.set(done[action.do], (tally.get(done[action.do]) ?? 0) + 1)
  const messages = [...before, ...reports].flatMap(file => file.messages)
  return [
    id,
    String(articles.length),
    count('heading'),
    count('list'),
    count('table'),
    count('figure'),
    String(joins),
    actions.length === 0 ? '没有写出' : [...tally].map(([what, times]) => `${what} ${times}`).join('，'),
    `${messages.filter(({fatal}) => fatal === true).length} / ${messages.filter(({fatal}) => fatal === false).length}`,
  ]
}

export const outcomeHeader = ['期', '文章', '标题', '列表', '表格', '图片', '接合', '文件', '错误 / 警告']
