import type {ContentPassage} from '../shared/content.ts'

/** Characters of a text: to show a line of it, a browser loads it whole, some 6 KB. */
const largest = 3_500

/** An article as it is cut. */
interface CutArticle {
  readonly passages: readonly ContentPassage[]
  readonly heads: number
}

/** The passages from `from` up to, but not including, `to` of the article with this number. */
export interface Stretch {
  readonly article: number
  readonly from: number
  readonly to: number
}

/**
 * Articles, one after the other, in as many texts as keep each short: several short articles may be in one, and a long one in several. A
 * passage, which a phrase may stand in, is never parted, nor are title and document number; and an article begins with a good piece of it.
 */
export function cutIntoTexts(articles: readonly CutArticle[], limit = largest): Stretch[][] {
  const texts: Stretch[][] = []
  let room = 0
  for (const [article, {passages, heads}] of articles.entries()) {
    const whole = passages.reduce((sum, {text}) => sum + text.length, 0)
    let fits = room >= Math.min(whole, limit / 4)
    for (const [at, {text}] of passages.entries()) {
      const withBefore = at > 0 && at < heads
      const open = fits && (text.length <= room || withBefore) ? texts.at(-1) : undefined
      const last = open?.at(-1)
      if (open && last?.article === article) open.splice(-1, 1, {...last, to: at + 1})
      else if (open) open.push({article, from: at, to: at + 1})
      else texts.push([{article, from: at, to: at + 1}])
      room = (open ? room : limit) - text.length
      fits = true
    }
  }
  return texts
}
