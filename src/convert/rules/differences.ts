import {diffChars} from 'diff'

/** A place where two wordings differ; one of the sides may be empty. */
export interface Difference {
  readonly left: string
  readonly right: string
}

/** Wordings that differ in more characters than this are told as two wholes; comparing them further costs more than it says. */
const mostChanges = 200

/** Where two wordings differ, in order. */
export function differencesOf(left: string, right: string): Difference[] {
  const changes = diffChars(left, right, {maxEditLength: mostChanges})
  if (!changes) return [{left, right}]
  const found: Difference[] = []
  let open: {left: string; right: string} | undefined
  for (const {value, added, removed} of changes) {
    if (!added && !removed) {
      open = undefined
      continue
    }
    if (!open) {
      open = {left: '', right: ''}
      found.push(open)
    }
    if (removed) open.left += value
    else open.right += value
  }
  return found
}
