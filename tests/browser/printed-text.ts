import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {parse} from 'yaml'
import {normalise} from '../../src/search/shared/tokenizer.ts'

/** An article as its MDX file says it: what a search over the site must agree with. */
export interface PrintedArticle {
  /** From the site's root: `issues/136/01.html`. */
  readonly url: string
  /** Title, document number, names, and every line or cell of the body, as typed but without marks of Markdown. */
  readonly passages: readonly string[]
  /** Number of lines that are rows of a table. */
  readonly tableRows: number
}

const searched = ['title', 'documentNumber', 'issuer', 'source', 'compiledBy', 'authors'] as const

/** All articles of a folder of issues but those that were withdrawn, read without the site's own renderer, so that a mistake there shows. */
export async function printedArticles(content: string): Promise<PrintedArticle[]> {
  const articles: PrintedArticle[] = []
  const entries = existsSync(content) ? await readdir(content, {withFileTypes: true}) : []
  const issues = entries.filter(entry => entry.isDirectory()).map(({name}) => name)
  for (const issue of issues.sort())
    for (const file of (await readdir(join(content, issue))).sort()) {
      const name = /^(\d{2,})\.mdx$/.exec(file)?.[1]
      if (name === undefined) continue
      const text = await readFile(join(content, issue, file), 'utf8')
      const [, frontmatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? []
      const data: Record<string, string | string[] | null> = parse(frontmatter)
      if (data.withdrawn !== undefined) continue
      const head = searched.flatMap(field => data[field] ?? [])
      const lines = body.split('\n').filter(line => line.trim() !== '')
      articles.push({
        url: `issues/${issue}/${name}.html`,
        passages: [...head, ...lines.flatMap(cellsOf).map(plain)].filter(passage => passage !== ''),
        tableRows: lines.filter(isRow).length,
      })
    }
  return articles
}

/** Addresses of the articles that contain the words, blanks, widths and kinds of brackets aside, in order. */
export function articlesWith(words: string, articles: readonly PrintedArticle[]): string[] {
  const wanted = normalise(words)
  return articles
    .filter(article => article.passages.some(passage => normalise(passage).includes(wanted)))
    .map(article => article.url)
    .sort()
}

function isRow(line: string): boolean {
  return /^\|.*\|$/.test(line.trim())
}

function cellsOf(line: string): string[] {
  return isRow(line)
    ? line
        .trim()
        .slice(1, -1)
        .split(/(?<!\\)\|/)
    : [line]
}

/** A line without heading and list marks, emphasis, escapes and components; a caption and the number of an item stay. */
function plain(line: string): string {
  return line
    .trim()
    .replace(/^<Figure caption="(.*)" ?\/>$/, '$1')
    .replace(/^<\/?[A-Z]\w*>$/, '')
    .replace(/^(#{1,6}|-|>|:?-+:?)( |$)/, '')
    .replace(/(?<!\\)\*\*/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim()
}
