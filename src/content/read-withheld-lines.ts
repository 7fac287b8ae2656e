import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type PrintedIssue, type WithheldLines, withheldLines} from '../archive/withheld-lines.ts'
import {decode} from '../convert/text/decode.ts'
import {readPrint} from '../convert/text/reading.ts'
import type {Correction} from '../schemas/article.ts'
import type {Decision} from '../schemas/structure.ts'
import {readCorrections} from './read-corrections.ts'
import {readStructure} from './read-structure.ts'

/**
 * Finds the lines of an issue's source.txt that may not be shown; none where it has no source.txt. Wordings are looked for as convert
 * reads the print, corrections and look-alikes included, since that is how issue.yaml has them.
 *
 * @param folder - path of the issue's folder
 * @throws {DecodeError} where the file is no text
 */
export function readWithheldLines(folder: string, issue: PrintedIssue): WithheldLines[] {
  const path = join(folder, 'source.txt')
  if (issue.withdrawn.length === 0 || !existsSync(path)) return []
  const {lines} = readPrint(decode(readFileSync(path)).text, readMends(folder))
  return withheldLines(
    lines.map(({value}) => value),
    issue,
  )
}

/** The corrections of an issue, as far as they can be read. */
export function readMends(folder: string): Correction[] {
  const path = join(folder, 'corrections.yaml')
  return existsSync(path) ? readCorrections(readFileSync(path)).corrections : []
}

/** The decisions of an issue on its lines, as far as they can be read. */
export function readDecisions(folder: string): readonly Decision[] {
  const path = join(folder, 'structure.yaml')
  return existsSync(path) ? readStructure(readFileSync(path)).entries : []
}
