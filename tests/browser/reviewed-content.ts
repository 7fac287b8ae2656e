import {cpSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {listIssueFolders} from '../../src/content/issue-folders.ts'
import {convertFolder} from '../../src/editing/convert-folder.ts'
import {printed} from '../fixtures/printed.ts'

/**
 * Lines of the printed issue 140 that are left out, the first and the last of each passage: three articles with their lines of the 目录,
 * the end of one and two passages amid others. What is left has all that an editor is asked about.
 */
const leftOut = [
  [20, 20],
  [43, 47],
  [105, 276],
  [383, 606],
  [671, 763],
  [1018, 1339],
] as const

/**
 * Fills a folder with the two printed issues, converted, the one that is reviewed shortened: at each thing that an editor does it is
 * converted and shown anew, and a page of a thousand lines more tells nothing else in three times the time.
 *
 * @param content - the folder, which is there
 */
export function reviewedContent(content: string): void {
  cpSync(printed, content, {recursive: true})
  const path = (name: string) => join(content, 'issues/140', name)
  const isLeftOut = (line: number) => leftOut.some(([first, last]) => first <= line && line <= last)
  const lines = readFileSync(path('source.txt'), 'utf8').split('\n')
  writeFileSync(path('source.txt'), lines.filter((_, index) => !isLeftOut(index + 1)).join('\n'))
  const [head = '', ...corrections] = readFileSync(path('corrections.yaml'), 'utf8').split(/^(?=- line: )/mu)
  const kept = corrections.flatMap(text => {
    const line = Number(/\d+/u.exec(text)?.[0])
    const before = lines.slice(0, line).filter((_, index) => isLeftOut(index + 1)).length
    return isLeftOut(line) ? [] : [text.replace(/\d+/u, String(line - before))]
  })
  writeFileSync(path('corrections.yaml'), [head, ...kept].join(''))
  for (const folder of listIssueFolders(content)) convertFolder(folder, {force: false, dry: false})
}
