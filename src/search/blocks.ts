import type {Passage} from './record.ts'
import {atoms, normalise} from './tokenizer.ts'

/**
 * An article's passages as the browser fetches them for an excerpt: in blocks of so many atoms, since an article may be forty pages
 * long and an excerpt needs one paragraph. About 2 KB packed.
 */
export const blockLength = 1200

/** One passage of a block; `start` is its first atom's place in the article, from 0, which is also its token's place for Pagefind. */
export interface BlockPassage {
  readonly start: number
  readonly text: string
  readonly anchor: string | null
}

/** A block as a file: start, text and anchor of each passage. */
export type PackedBlock = readonly (readonly [start: number, text: string, anchor: string | null])[]

/** Number, from 0, of the block that holds the passage in which the atom at `position` stands. */
export function blockAt(position: number): number {
  return Math.floor(position / blockLength)
}

/** All blocks of an article in order. A passage stands in every block that it reaches into, so one block is always enough. */
export function blocksOf(passages: readonly Passage[]): PackedBlock[] {
  const blocks: [number, string, string | null][][] = []
  let start = 0
  for (const {text, anchor} of passages) {
    const length = atoms(normalise(text)).length
    if (length === 0) continue
    for (let block = blockAt(start); block <= blockAt(start + length - 1); block++) {
      const passagesOfBlock = blocks[block] ?? []
      passagesOfBlock.push([start, text, anchor])
      blocks[block] = passagesOfBlock
    }
    start += length
  }
  return blocks
}

export function unpackBlock(packed: PackedBlock): BlockPassage[] {
  return packed.map(([start, text, anchor]) => ({start, text, anchor}))
}

/** The passage in which the atom at `position` stands; undefined for an empty block. */
export function passageAt(block: readonly BlockPassage[], position: number): BlockPassage | undefined {
  return block.findLast(passage => passage.start <= position) ?? block[0]
}
