import type {Correction} from '../../schemas/article.ts'

export interface Corrected {
  readonly text: string
  /** Corrections whose `was` does not stand on their line. */
  readonly unmet: readonly Correction[]
  /** The column in the print of a column in {@link text}, both from 1; within what was mended, where that begins. */
  readonly printedColumn: (line: number, column: number) => number
}

/** What one correction did to its line: `at` is an offset from 0. */
interface Edit {
  readonly at: number
  readonly was: string
  readonly now: string
}

/** Applies corrections in list order, each to the first occurrence on its line. Line endings stay as they are. */
export function applyCorrections(text: string, corrections: readonly Correction[]): Corrected {
  if (corrections.length === 0) return {text, unmet: [], printedColumn: (_line, column) => column}
  const parts = text.split(/(\r\n|\n|\r)/)
  const edits = new Map<number, Edit[]>()
  const unmet = corrections.filter(({line, was, now}) => {
    const value = parts[(line - 1) * 2]
    const at = was === '' ? -1 : (value?.indexOf(was) ?? -1)
    if (value === undefined || at < 0) return true
    parts[(line - 1) * 2] = value.slice(0, at) + now + value.slice(at + was.length)
    const onLine = edits.get(line) ?? []
    onLine.push({at, was, now})
    edits.set(line, onLine)
    return false
  })
  const printedColumn = (line: number, column: number) =>
    (edits.get(line) ?? []).reduceRight(
      (mended, {at, was, now}) =>
        mended <= at ? mended : mended > at + now.length ? mended + was.length - now.length : at + 1,
      column,
    )
  return {text: parts.join(''), unmet, printedColumn}
}
