import {titlePieces} from '../title-pieces.ts'

/** Titles that are remembered at most: those of six thousand articles and of what these name, some 8 MB. */
const most = 20_000

const known = new Map<string, readonly string[]>()

/** As {@link titlePieces}: a title stands on its own page, on those of its neighbours, in lists and in books. */
export function titleWords(title: string): readonly string[] {
  const met = known.get(title)
  if (met) return met
  if (known.size >= most) known.clear()
  const words = titlePieces(title)
  known.set(title, words)
  return words
}
