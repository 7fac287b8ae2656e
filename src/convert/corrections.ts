import type {Correction} from '../schemas/article.ts'

export interface Corrected {
  readonly text: string
  /** Corrections whose `was` does not stand on their line. */
  readonly unmet: readonly Correction[]
}

/** Applies corrections in list order, each to the first occurrence on its line. Line endings stay as they are. */
export function applyCorrections(text: string, corrections: readonly Correction[]): Corrected {
  if (corrections.length === 0) return {text, unmet: []}
  const parts = text.split(/(\r\n|\n|\r)/)
  const unmet = corrections.filter(({line, was, now}) => {
    const at = (line - 1) * 2
    const value = parts[at]
    if (value === undefined || was === '' || !value.includes(was)) return true
    parts[at] = value.replace(was, () => now)
    return false
  })
  return {text: parts.join(''), unmet}
}
