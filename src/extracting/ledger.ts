import {bare} from '../convert/text/characters.ts'
import type {Extraction} from './extraction.ts'

/** Characters that one side has and the other has not, each as often as it is missing there. */
export interface Imbalance {
  readonly lost: string
  readonly added: string
}

/**
 * The first link of the ledger: what the original holds, and what was written out for it, stands in source.txt or in a drop, each
 * character as often. Order is the reader's to find, since a file may keep columns, boxes and notes in any.
 *
 * @returns `undefined` where it balances
 */
export function imbalance(
  {print, generated, drops}: Pick<Extraction, 'print' | 'generated' | 'drops'>,
  source: string,
): Imbalance | undefined {
  const counts = new Map<string, number>()
  const add = (text: string, by: number) => {
    for (const character of bare(text)) counts.set(character, (counts.get(character) ?? 0) + by)
  }
  add(print, 1)
  add(generated, 1)
  add(source, -1)
  for (const {text} of drops) add(text, -1)
  const left = (sign: number) =>
    [...counts].map(([character, count]) => character.repeat(Math.max(0, count * sign))).join('')
  const [lost, added] = [left(1), left(-1)]
  return lost === '' && added === '' ? undefined : {lost, added}
}
