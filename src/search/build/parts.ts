import type {ContentPassage} from '../shared/content.ts'

/** Characters of one record: to show a line of it, a browser loads it whole, 5 KB. */
const largest = 2_000

/** The passages of an article in as many parts as keep each short; a passage, which a phrase may stand in, is never parted. */
export function partsOf(passages: readonly ContentPassage[], limit = largest): ContentPassage[][] {
  const parts: ContentPassage[][] = []
  let size = 0
  for (const passage of passages) {
    const open = parts.at(-1)
    if (open && size + passage.text.length <= limit) open.push(passage)
    else {
      parts.push([passage])
      size = 0
    }
    size += passage.text.length
  }
  return parts
}
