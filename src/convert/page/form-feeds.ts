import type {Reading} from '../text/reading.ts'
import type {Line} from '../tree.ts'

/**
 * The lines, those told that open a page, since a form feed stands before them on their line or on a blank one above: what
 * pdftotext and old typesetting programs leave where a page ends. They stand apart from what is above as behind a page number.
 */
export function openPages(lines: readonly Line[], reading: Reading | undefined): Line[] {
  if (reading === undefined) return [...lines]
  const printed = reading.lines.map(line => line.printed)
  let above = 0
  return lines.map((line, at) => {
    const feeds = printed.slice(above, line.number - 1).some(value => value.includes('\f'))
    const opens = feeds || /^\s*\f/u.test(printed[line.number - 1] ?? '')
    above = line.number
    return opens && at > 0 ? {...line, gap: Math.max(line.gap, 1), pageBreak: true} : line
  })
}
