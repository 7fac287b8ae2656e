import type {Article} from './articles.ts'
import type {NamedDocument} from './references.ts'

/** One heading of an index and what stands under it. */
export interface IndexEntry<T> {
  name: string
  items: T[]
  /** Fragment to link to, unique on its page. */
  id: string
}

/**
 * Puts articles under names, each article under as many as it has; names by pronunciation.
 *
 * @param namesOf - names of one article; none leaves it out
 */
export function indexBy(
  articles: readonly Article[],
  namesOf: (article: Article) => readonly string[],
): IndexEntry<Article>[] {
  const entries = new Map<string, Article[]>()
  for (const article of articles)
    for (const name of new Set(namesOf(article))) {
      const items = entries.get(name)
      if (items) items.push(article)
      else entries.set(name, [article])
    }
  return number([...entries].toSorted(([a], [b]) => byPronunciation(a, b)))
}

/** Entries with ids `n-1`, `n-2`…: names are Chinese, and an address should be typed without them. */
function number<T>(entries: readonly (readonly [string, T[]])[]): IndexEntry<T>[] {
  return entries.map(([name, items], index) => ({name, items, id: `n-${index + 1}`}))
}

const pronunciation = new Intl.Collator('zh-Hans-u-co-pinyin', {numeric: true})

/** Order of names in an index. */
export function byPronunciation(a: string, b: string): number {
  return pronunciation.compare(a, b)
}

/** Names in one field: 国家发改委、商务部 are two. */
export function namesIn(field: string | null | undefined): string[] {
  return (field ?? '')
    .split(/[、;；]/)
    .map(name => name.trim())
    .filter(Boolean)
}

const documentEndings =
  /(?:法|条例|规定|规则|细则|办法|意见|通知|通报|公告|决定|决议|解释|批复|规划|纲要|计划|方案|目录|标准|规范|准则|导则|指引|指南|公约|章程|手册|说明|宪法|令)$/

/**
 * Named documents in two lists: laws, official documents and standards, told by their number or the end of their title; and whatever
 * else stands in 《》: books, reports, papers. Each by pronunciation, titles before mere numbers.
 */
export function namedIndex(named: readonly NamedDocument[]): {
  documents: NamedDocument[]
  others: NamedDocument[]
} {
  const sorted = named.toSorted(
    (a, b) =>
      Number(a.title === null) - Number(b.title === null) ||
      byPronunciation(a.title ?? a.number ?? '', b.title ?? b.number ?? ''),
  )
  const isDocument = ({title, number, article}: NamedDocument) =>
    article !== null ||
    number !== null ||
    documentEndings.test((title ?? '').replace(/[（(][^（）()]*[）)]$/, ''))
  return {documents: sorted.filter(isDocument), others: sorted.filter(document => !isDocument(document))}
}

/** How a named document is called in an index: its title in 《》, else its number. */
export function shownName({title, number}: NamedDocument): string {
  return title === null ? (number ?? '') : `《${title}》`
}
