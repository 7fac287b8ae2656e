import {atoms, keyOf} from './tokenizer.ts'

/** A sorted list of files: the beginning of what each holds, and its name. The first begins with ''. */
export interface KeyTable {
  readonly from: readonly string[]
  readonly names: readonly string[]
}

/** How many files one table lists: about 1.5 KB packed. */
export const filesPerTable = 128

/**
 * The files of a table that may hold keys from `low` up to, but not including, `high`: first and last index. The first file is always
 * one that holds such a key where there is more than one.
 */
export function filesWithin(
  from: readonly string[],
  low: string,
  high: string,
): [first: number, last: number] {
  const keys = from.map(beginning => keyOf(atoms(beginning).map(atom => atom.text)))
  const first = keys.findLastIndex(key => key <= low)
  const last = keys.findLastIndex(key => key < high)
  return [Math.max(0, first), Math.max(0, last)]
}
