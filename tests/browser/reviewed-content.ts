import {cpSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {listIssueFolders} from '../../src/content/issue-folders.ts'
import {convertFolder} from '../../src/editing/convert-folder.ts'
import {printed} from '../fixtures/printed.ts'

/**
 * Lines of each printed issue that are left out, the first and the last of each passage: whole articles with their lines of the 目录, and
 * passages amid others. What is left has all that an editor is asked about, and one article that both issues print.
 */
const leftOut: Readonly<Record<string, readonly (readonly [first: number, last: number])[]>> = {
  136: [
    [20, 21],
    [26, 26],
    [35, 35],
    [40, 42],
    [82, 194],
    [281, 522],
    [525, 650],
    [673, 684],
    [697, 776],
  ],
  140: [
    [20, 20],
    [26, 26],
    [30, 30],
    [36, 39],
    [43, 47],
    [105, 276],
    [359, 606],
    [621, 644],
    [649, 658],
    [671, 763],
    [770, 803],
    [806, 857],
    [868, 909],
    [928, 959],
    [980, 1009],
    [1018, 1340],
  ],
}

/**
 * Fills a folder with the two printed issues, converted, both shortened: at each thing that an editor does the one that is reviewed is
 * converted, compared with the other and shown anew, and a page of a thousand lines more tells nothing else in five times the time.
 *
 * @param content - the folder, which is there
 */
export function reviewedContent(content: string): void {
  cpSync(printed, content, {recursive: true})
  for (const {id, path} of listIssueFolders(content)) shorten(path, leftOut[id] ?? [])
  for (const folder of listIssueFolders(content)) convertFolder(folder, {force: false, dry: false})
}

/** Takes lines out of an issue, and the corrections of them; those of others go on to where their lines stand now. */
function shorten(folder: string, passages: readonly (readonly [first: number, last: number])[]): void {
  const [source, mended] = [join(folder, 'source.txt'), join(folder, 'corrections.yaml')]
  const isLeftOut = (line: number) => passages.some(([first, last]) => first <= line && line <= last)
  const lines = readFileSync(source, 'utf8').split('\n')
  writeFileSync(source, lines.filter((_, index) => !isLeftOut(index + 1)).join('\n'))
  const [head = '', ...corrections] = readFileSync(mended, 'utf8').split(/^(?=- line: )/mu)
  const kept = corrections.flatMap(text => {
    const line = Number(/\d+/u.exec(text)?.[0])
    const before = lines.slice(0, line).filter((_, index) => isLeftOut(index + 1)).length
    return isLeftOut(line) ? [] : [text.replace(/\d+/u, String(line - before))]
  })
  writeFileSync(mended, [head, ...kept].join(''))
}
