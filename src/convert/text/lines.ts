import type {EvidenceByLine} from '../page/evidence.ts'
import type {Stated} from '../roles/stated.ts'
import type {Line} from '../tree.ts'
import {isBlank} from './characters.ts'

/** Splits at LF, CRLF or CR, as text editors count lines. */
export function splitLines(text: string): string[] {
  return text.split(text.includes('\r') ? /\r\n|\n|\r/ : '\n')
}

/**
 * The lines that are not blank, each with the number of blank lines before it.
 *
 * @param stated - what an editor said of lines, by their numbers
 * @param evidence - what the original shows of lines
 */
export function readLines(
  text: string,
  stated: ReadonlyMap<number, Stated> = new Map(),
  evidence: EvidenceByLine = new Map(),
): Line[] {
  const lines: Line[] = []
  let gap = 0
  for (const [index, value] of splitLines(text).entries()) {
    if (isBlank(value)) gap++
    else {
      const said = stated.get(index + 1)
      const shown = evidence.get(index + 1)
      lines.push({
        type: 'line',
        number: index + 1,
        value,
        gap,
        ...(shown?.opensPage ? {pageBreak: true} : {}),
        ...(said ? {stated: said} : {}),
        ...(shown ? {evidence: shown} : {}),
      })
      gap = 0
    }
  }
  return lines
}
