import type {CatalogueRange} from '../shared/catalogue.ts'
import {searchedPassage, textAddress, wordsOf} from '../shared/content.ts'
import {atomsOf} from '../shared/tokenizer.ts'
import type {Variants} from '../shared/variants.ts'
import {cutIntoTexts} from './parts.ts'
import type {SearchRecord} from './record.ts'

/** What the browser must know of an article to tell what stands at a place; see `catalogue.ts`. */
export interface ArticleFacts {
  readonly titleLength: number
  readonly headLength: number
  readonly lengths: readonly number[]
}

/** A range of articles as it is put to Pagefind; see `content.ts`. */
export interface RangeRecords extends Omit<CatalogueRange, 'name'> {
  /** Contents of the lots: words apart by blanks. */
  readonly words: readonly string[]
  /** Addresses of the texts. */
  readonly printed: readonly string[]
  readonly articles: readonly ArticleFacts[]
  /** Every UTF-16 code unit of the texts in which phrases are looked for, once. */
  readonly characters: string
}

/** Words of a lot, at least: so many that what it costs by itself is little, and so few that a large range has several to work on at once. */
const largest = 500_000

/** The records of a range; `limit` is in words of a lot. */
export function recordsOf(
  records: readonly SearchRecord[],
  variants: Variants,
  limit = largest,
): RangeRecords {
  const passages = records.map(record => record.passages.map(passage => searchedPassage(passage, variants)))
  const texts = cutIntoTexts(records)
  const printed = texts.map((text, number) =>
    textAddress(
      number,
      text.map(({article, from, to}) => ({
        title: records[article]?.title ?? '',
        heads: from === 0 ? (records[article]?.heads ?? 0) : 0,
        passages: passages[article]?.slice(from, to) ?? [],
      })),
    ),
  )
  const beginnings = Map.groupBy(texts.flat(), ({article}) => article)
  const words: string[] = []
  const lots: number[] = []
  const articles: ArticleFacts[] = []
  const seen = new Uint8Array(0x10000)
  let size = limit
  for (const [number, {title, heads}] of records.entries()) {
    const {words: own, headLength, starts} = wordsOf(passages[number] ?? [], heads)
    const begins = (beginnings.get(number) ?? []).map(({from}) => starts[from] ?? 0)
    const lengths = begins.map((begin, part) => (begins[part + 1] ?? own.length) - begin)
    articles.push({titleLength: atomsOf(title).length, headLength, lengths})
    const content = own.join(' ')
    for (const {searched} of passages[number] ?? [])
      for (let at = 0; at < searched.length; at++) seen[searched.charCodeAt(at)] = 1
    if (size >= limit) {
      words.push(content)
      lots.push(0)
      size = 0
    } else words.push(`${words.pop()} ${content}`)
    lots.push((lots.pop() ?? 0) + lengths.length)
    size += own.length
  }
  return {
    words,
    printed,
    lots,
    texts: texts.map(({length}) => length),
    articles,
    characters: Array.from(seen, (isSeen, unit) => (isSeen ? String.fromCharCode(unit) : '')).join(''),
  }
}
