import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {RootContent} from 'mdast'
import {parse} from 'yaml'
import {articleFileName} from '../../../src/content/article-files.ts'
import {parseMdx} from '../../../src/convert/mdx/read-mdx.ts'
import {bare} from '../../../src/convert/text/characters.ts'
import {articleSchema} from '../../../src/schemas/article.ts'
import {issueSchema} from '../../../src/schemas/issue.ts'

/** What stands in a paragraph of its own when an issue is set in type. */
export type PrintedBlock =
  | {
      readonly role: 'cover' | 'contents' | 'section' | 'title' | 'heading' | 'text' | 'right'
      readonly text: string
    }
  | {readonly role: 'entry'; readonly text: string; readonly page: string}
  | {readonly role: 'caption'; readonly text: string}
  | {readonly role: 'table'; readonly rows: ReadonlyArray<readonly string[]>}

/** An issue as its folder has it: what a typesetter would be given. */
export interface PrintedIssue {
  readonly name: string
  readonly issueLine: string
  readonly blocks: readonly PrintedBlock[]
}

/** Reads the files that convert wrote, and lays them out as print does: masthead, 目录, articles in their sections, editors. */
export function printedIssue(folder: string): PrintedIssue {
  const issue = issueSchema.parse(parse(readFileSync(join(folder, 'issue.yaml'), 'utf8')))
  const [name, issueLine] = [issue.title ?? '', issue.issueLine ?? '']
  const blocks: PrintedBlock[] = []
  for (const text of [issue.notice, name, issueLine, issue.publisher && `${issue.publisher}主办`])
    if (text) blocks.push({role: 'cover', text})
  blocks.push({role: 'contents', text: '目录'})
  let listed: string | null | undefined
  for (const {section, title, page} of issue.contents ?? []) {
    if (section && section !== listed) blocks.push({role: 'section', text: `【${section}】`})
    listed = section
    blocks.push({role: 'entry', text: title, page: page === null ? '' : String(page)})
  }
  let printed: string | null = null
  for (const {data, children} of articlesIn(folder)) {
    if (data.section !== null && data.section !== printed)
      blocks.push({role: 'section', text: `【${data.section}】`})
    printed = data.section
    blocks.push({role: 'title', text: data.title})
    if (data.documentNumber) blocks.push({role: 'right', text: data.documentNumber})
    blocks.push(...children.flatMap(blocksOf))
    if (data.credit) blocks.push({role: 'right', text: data.credit})
  }
  if (issue.editors?.length) blocks.push({role: 'text', text: `编辑：${issue.editors.join('、')}`})
  if (issue.responsibleEditor) blocks.push({role: 'text', text: `责任编辑：${issue.responsibleEditor}`})
  return {name, issueLine, blocks}
}

/** Where the articles begin, behind masthead and 目录. */
export function bodyStart(blocks: readonly PrintedBlock[]): number {
  const title = blocks.findIndex(({role}) => role === 'title')
  return Math.max(0, blocks[title - 1]?.role === 'section' ? title - 1 : title)
}

/** Texts of one kind, without blanks, as they stand in the articles of a folder. */
export interface IssueTexts {
  readonly titles: readonly string[]
  readonly paragraphs: readonly string[]
  readonly captions: readonly string[]
  readonly cells: readonly string[]
}

export function textsIn(folder: string): IssueTexts {
  const articles = existsSync(folder) ? articlesIn(folder) : []
  const blocks = articles.flatMap(({children}) => children.flatMap(blocksOf))
  const texts = (values: readonly string[]) => values.map(bare).filter(text => text !== '')
  return {
    titles: texts(articles.map(({data}) => data.title)),
    paragraphs: texts(
      blocks.flatMap(block =>
        ['heading', 'text', 'right'].includes(block.role) && 'text' in block ? block.text : [],
      ),
    ),
    captions: texts(blocks.flatMap(block => (block.role === 'caption' ? block.text : []))),
    cells: texts(blocks.flatMap(block => (block.role === 'table' ? block.rows.flat() : []))),
  }
}

/** Twice what both have, of what either has; `undefined` where neither has any. */
export function f1(found: readonly string[], wanted: readonly string[]): number | undefined {
  if (found.length + wanted.length === 0) return undefined
  const left = new Map<string, number>()
  for (const text of found) left.set(text, (left.get(text) ?? 0) + 1)
  let both = 0
  for (const text of wanted) {
    const count = left.get(text) ?? 0
    if (count > 0) both++
    left.set(text, count - 1)
  }
  return (2 * both) / (found.length + wanted.length)
}

function articlesIn(folder: string) {
  return readdirSync(folder)
    .filter(name => articleFileName.test(name))
    .sort()
    .map(name => {
      const [front, ...children] = parseMdx(readFileSync(join(folder, name), 'utf8')).children
      if (front?.type !== 'yaml') throw new Error(`${folder}/${name} 没有 frontmatter`)
      return {data: articleSchema.parse(parse(front.value)), children}
    })
    .sort((a, b) => a.data.order - b.data.order)
}

function blocksOf(node: RootContent): PrintedBlock[] {
  switch (node.type) {
    case 'heading':
      return [{role: 'heading', text: textOf(node)}]
    case 'paragraph':
      return [{role: 'text', text: textOf(node)}]
    case 'list':
      return node.children.flatMap((item, index) => {
        const [first, ...more] = item.children.flatMap(blocksOf)
        const number = node.ordered ? `${(node.start ?? 1) + index}. ` : ''
        return first && 'text' in first ? [{...first, text: number + first.text}, ...more] : more
      })
    case 'table':
      return [{role: 'table', rows: node.children.map(row => row.children.map(textOf))}]
    case 'mdxJsxFlowElement': {
      const caption = node.attributes.find(each => each.type === 'mdxJsxAttribute' && each.name === 'caption')
      if (node.name === 'Figure')
        return typeof caption?.value === 'string' ? [{role: 'caption', text: caption.value}] : []
      const role = node.name === 'Signature' ? 'right' : 'text'
      return node.children.flatMap(blocksOf).map(block => (block.role === 'text' ? {...block, role} : block))
    }
    default:
      return 'children' in node ? node.children.flatMap(child => blocksOf(child)) : []
  }
}

function textOf(node: RootContent | {readonly children: readonly RootContent[]}): string {
  if ('value' in node) return node.value
  if ('type' in node && node.type === 'break') return '\n'
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
