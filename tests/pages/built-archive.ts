import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {stringify} from 'yaml'
import {newFolder} from '../new-folder.ts'
import {runHere} from '../program/command-in-folder.ts'

/** Writes files into a new content folder, by their path in it. */
export function writeContent(files: Readonly<Record<string, string>>): string {
  const content = newFolder('content')
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, name)), {recursive: true})
    writeFileSync(join(content, name), text)
  }
  return content
}

/** An article's file: frontmatter and body. */
export function mdx(data: Record<string, unknown>, body: string): string {
  return `---\n${stringify(data)}---\n\n${body}\n`
}

/** An issue's file; what is not given, the print does not say. */
export function issueYaml(data: Record<string, unknown>): string {
  const nothing = {
    title: null,
    publisher: null,
    publisherEnglish: null,
    year: null,
    months: [],
    combined: false,
  }
  const none = {number: null, total: null, volume: null, issueLine: null, notice: null, sections: []}
  return stringify({...nothing, ...none, editors: [], responsibleEditor: null, contents: [], ...data})
}

/** Builds the pages of another archive, without search and books, and returns their folder. */
export function buildPages(content: string): string {
  const folder = newFolder('dist')
  const outDir = join(folder, 'dist')
  const options = {outDir, cacheDir: join(folder, 'cache'), logLevel: 'error'}
  const env = {...process.env, HUIKAN_CONTENT: content}
  const {code, stderr} = runHere(process.cwd(), 'tests/pages/pages-build.ts', [JSON.stringify(options)], env)
  if (code !== 0) throw new Error(`no pages were built:\n${stderr}`)
  return outDir
}
