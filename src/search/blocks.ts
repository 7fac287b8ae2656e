import type {Passage} from './build/record.ts'
import {atomsOf, keyOf} from './shared/tokenizer.ts'

/**
 * An article's passages as the browser fetches them for an excerpt: in blocks of so many atoms, since an article may be forty pages
 * long and an excerpt needs one paragraph. About 1.5 KB packed.
 */
export const blockLength = 800

/** One passage of a block; `start` is its first atom's place in the article, from 0. */
export interface BlockPassage {
  readonly start: number
  readonly text: string
  readonly anchor: string | null
}

/** A block as a file: the article's title, then start, text and anchor of each passage. */
export interface PackedBlock {
  readonly title: string
  readonly passages: readonly (readonly [start: number, text: string, anchor: string | null])[]
}

/** Number, from 0, of the block in which the atom at `place` stands. */
export function blockAt(place: number): number {
  return Math.floor(place / blockLength)
}

/** All blocks of an article in order. A passage stands in every block that it reaches into, so one block is always enough. */
export function blocksOf(title: string, passages: readonly Passage[]): PackedBlock[] {
  const blocks: [number, string, string | null][][] = []
  let start = 0
  for (const {text, anchor} of passages) {
    const length = atomsOf(text).length
    if (length === 0) continue
    for (let block = blockAt(start); block <= blockAt(start + length - 1); block++) {
      const passagesOfBlock = blocks[block] ?? []
      passagesOfBlock.push([start, text, anchor])
      blocks[block] = passagesOfBlock
    }
    start += length
  }
  return blocks.map(passages => ({title, passages}))
}

export function unpackBlock({passages}: PackedBlock): BlockPassage[] {
  return passages.map(([start, text, anchor]) => ({start, text, anchor}))
}

/** The places in the article, in atoms from 0, at which a phrase begins in these passages. */
export function placesIn(passages: readonly BlockPassage[], phrase: readonly string[]): number[] {
  const wanted = keyOf(phrase)
  return passages.flatMap(({start, text}) => {
    const atoms = atomsOf(text)
    return atoms.flatMap((_atom, at) =>
      keyOf(atoms.slice(at, at + phrase.length)) === wanted ? [start + at] : [],
    )
  })
}

/** How many atoms of a phrase stand one after the other from a place of the article on. */
export function standingAt(
  passages: readonly BlockPassage[],
  place: number,
  phrase: readonly string[],
): number {
  const passage = passages.findLast(({start}) => start <= place)
  const atoms = passage ? atomsOf(passage.text).slice(place - passage.start) : []
  const differs = phrase.findIndex((atom, at) => atom !== atoms[at])
  return differs < 0 ? phrase.length : differs
}
