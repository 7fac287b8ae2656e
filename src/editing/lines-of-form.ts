import {existsSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import type {IssueFolder} from '../content/issue-folders.ts'
import {hasForm} from '../convert/roles/habits.ts'
import {checkSize, DecodeError, decode} from '../convert/text/decode.ts'
import {readLines} from '../convert/text/lines.ts'
import {readPrint} from '../convert/text/reading.ts'
import type {LineForm} from '../schemas/structure.ts'

/** How many lines of each issue have a form, in words: 第 136 期 2 行、第 140 期 1 行. What cannot be read has none. */
export function linesOfForm(folders: readonly IssueFolder[], form: LineForm): string {
  return folders
    .map(folder => ({id: folder.id, count: countIn(folder, form)}))
    .filter(({count}) => count > 0)
    .map(({id, count}) => `第 ${id} 期 ${count} 行`)
    .join('、')
}

function countIn({path}: IssueFolder, form: LineForm): number {
  const source = join(path, 'source.txt')
  if (!existsSync(source)) return 0
  try {
    checkSize(statSync(source).size)
    const lines = readLines(readPrint(decode(readFileSync(source)).text).text)
    return lines.filter((_, index) => hasForm(lines, index, form)).length
  } catch (error) {
    if (error instanceof DecodeError) return 0
    throw error
  }
}
