import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {type BundledFile, sourceFolder} from '../offline/bundle.ts'
import type {BookIssue} from '../offline/epub/book.ts'
import {type AlteredFile, sourceCopy} from '../offline/source-copy.ts'
import {withUtf8Copy} from '../offline/utf-8-copy.ts'
import {habitsFile} from './issue-folders.ts'
import {readDecisions, readMends, readWithheldLines} from './read-withheld-lines.ts'

/** What editors and their machines leave beside the texts is no part of the archive. */
const leftovers = /\.(?:orig\d*|tmp)$|(?:^|\/)(?:\.(?!convert\.json$)[^/]*|Thumbs\.db|desktop\.ini)$/

/**
 * Reads what a bundle holds of the folder that the site was made from: every issue's files, without text of withdrawn articles.
 *
 * @param content - folder that holds `issues/`
 * @param issues - all of them; see readIssues
 * @returns files and what was altered, under the names that they have in the bundle
 */
export function readSourceCopies(
  content: string,
  issues: readonly BookIssue[],
): {files: BundledFile[]; altered: AlteredFile[]} {
  const folder = join(content, 'issues')
  const byFolder = Map.groupBy(
    filesIn(folder, '').filter(({name}) => !leftovers.test(name)),
    ({name}) => name.slice(0, name.indexOf('/') + 1),
  )
  const files: BundledFile[] = []
  const altered: AlteredFile[] = []
  for (const [prefix, list] of byFolder) {
    const bound = issues.find(({issue}) => `${issue.id}/` === prefix)
    const copy = bound ? copyIssue(join(folder, prefix), prefix, list, bound) : {files: list, altered: []}
    const place = `${sourceFolder}issues/${bound ? prefix : ''}`
    files.push(...withUtf8Copy(copy.files).map(({name, read}) => ({name: place + name, read})))
    altered.push(...copy.altered.map(({name, what}) => ({name: place + name, what})))
  }
  const habits = habitsFile(join(folder, 'any'))
  if (existsSync(habits)) files.push({name: `${sourceFolder}habits.yaml`, read: () => readFileSync(habits)})
  return {files, altered}
}

function copyIssue(
  path: string,
  prefix: string,
  files: readonly BundledFile[],
  {issue: {data}, articles, withdrawn}: BookIssue,
) {
  return sourceCopy({
    files: files.map(({name, read}) => ({name: name.slice(prefix.length), read})),
    data,
    corrections: readMends(path),
    decisions: readDecisions(path),
    articles,
    withdrawn,
    withheld: readWithheldLines(path, {contents: data.contents, articles, withdrawn}),
  })
}

/** Every file in a folder and below, each under `prefix` and its path with `/`; read when its turn comes. */
export function filesIn(folder: string, prefix: string): BundledFile[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => {
      const path = join(entry.parentPath, entry.name)
      return {name: prefix + relative(folder, path).split(sep).join('/'), read: () => readFileSync(path)}
    })
}
