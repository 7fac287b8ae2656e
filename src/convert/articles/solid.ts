import type {BodyLine} from './body-lines.ts'

/** Of all lines, those behind a blank one, at most, where a print has no blank lines between its parts. */
const mostApart = 0.1

/** Fewer lines show no habit. */
const fewest = 24

/** Is the text set solid: has hardly any line a blank one before it, so that none says by that what it is? */
export function isSetSolid(body: readonly BodyLine[]): boolean {
  const plain = body.filter(
    ({line, opens}, at) =>
      opens === undefined && line.pageBreak !== true && body[at - 1]?.opens === undefined,
  )
  if (plain.length < fewest) return false
  return plain.filter(({line}) => line.gap > 0).length <= plain.length * mostApart
}
