import {atoms, keyOf} from './shared/tokenizer.ts'

/**
 * A sorted list of files, or of tables of files: for each the shortest beginning that its first key has and no key before it. The very
 * first is ''. The files of a part are numbered in order, {@link filesPerTable} to a table.
 */
export type KeyTable = readonly string[]

/** How many files one table lists: about 1 KB packed. */
export const filesPerTable = 128

/** The files of a table that may hold keys from `low` up to, but not including, `high`: first and last index; where these differ, both do. */
export function filesWithin(table: KeyTable, low: string, high: string): [first: number, last: number] {
  const keys = table.map(beginning => keyOf(atoms(beginning).map(atom => atom.text)))
  const first = keys.findLastIndex(key => key <= low)
  const last = keys.findLastIndex(key => key < high)
  return [Math.max(0, first), Math.max(0, last)]
}
