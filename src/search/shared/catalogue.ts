/**
 * What the browser loads at the start: every article's facts in columns, which pack to two or three bytes an article, and the indexes
 * that there are. Shared by the build, which packs it, and the client, which unpacks it.
 */

import {lengthUnit} from './content.ts'

export interface CatalogueArticle {
  /** From the site's root, without a leading slash. */
  readonly url: string
  readonly issue: string
  readonly issueLabel: string
  readonly section: string | null
  readonly year: number | null
  readonly kind: string | null
  /** Every name of its source. */
  readonly sources: readonly string[]
  readonly date: string | null
  /** Number of atoms of the title. */
  readonly titleLength: number
  /** Number of places up to the end of title and document number; see `content.ts`. */
  readonly headLength: number
  /** Number of places of each of its parts, which stand in texts of their own or with those of its neighbours. */
  readonly lengths: readonly number[]
  /** Names the document that this is a printing of; null where it was printed once. */
  readonly document: string | null
}

/** An issue, as readers may ask for it. */
export interface CatalogueIssue {
  readonly id: string
  readonly label: string
  readonly year: number | null
  readonly total: number | null
  readonly number: number | null
  readonly editors: readonly string[]
}

/** A range of articles: the folder of its index, and the number of parts of its articles. */
export interface CatalogueRange {
  readonly index: string
  readonly parts: number
  /** What is common in it; see `common-grams.ts`. */
  readonly common: readonly string[]
  /** Number of its files of counts; see `counts.ts`. */
  readonly counts: number
}

/** The texts of an issue: what tells their folder from that of another state of it, and the number of parts in every text. */
export interface IssueTexts {
  readonly version: string
  readonly texts: readonly number[]
}

/** A column of values that often repeat: each value once, then its number for every article. */
type Column = readonly [values: readonly (string | null)[], numbers: readonly number[]]

/** The catalogue as a file. Articles stand in the order of the indexes, those of an issue together. */
export interface PackedCatalogue {
  readonly ranges: readonly CatalogueRange[]
  readonly issues: readonly CatalogueIssue[]
  /** Number of articles of every issue. */
  readonly articles: readonly number[]
  /** What follows `issues/<id>/` in the address, without `.html`. */
  readonly names: string
  readonly sections: Column
  readonly kinds: Column
  readonly sources: Column
  readonly dates: Column
  readonly documents: Column
  readonly titleLengths: readonly number[]
  /** Places of the heads, by {@link lengthUnit}. */
  readonly headLengths: readonly number[]
  /** Number of parts of every article, and places of every part, by {@link lengthUnit}. */
  readonly parts: readonly number[]
  readonly lengths: readonly number[]
  /** Of every issue the version of its texts and their number; of every text the number of its parts. */
  readonly versions: string
  readonly texts: readonly number[]
  readonly textParts: readonly number[]
  /** Whether a file of all titles is there; of a large archive they come with the texts alone. */
  readonly titled: boolean
}

/** The titles of so many articles are read with the first results: about 15 KB. */
const titlesAtOnce = 500

/** The file of titles: of every article, in the order of the catalogue. */
export type PackedTitles = readonly string[]

/** What the build knows of an article, in the order of the indexes. */
export interface BuiltArticle extends Omit<CatalogueArticle, 'sources' | 'issueLabel' | 'year'> {
  readonly source: string | null
}

/** `articles` stand in the order of the indexes, those of an issue together; `issues` and `texts` are theirs, in the same order. */
export function packCatalogue(
  articles: readonly BuiltArticle[],
  issues: readonly CatalogueIssue[],
  texts: readonly IssueTexts[],
  ranges: readonly CatalogueRange[],
): PackedCatalogue {
  const sizes = Map.groupBy(articles, ({issue}) => issue)
  return {
    ranges,
    issues,
    articles: issues.map(({id}) => sizes.get(id)?.length ?? 0),
    names: articles.map(({url, issue}) => url.slice(`issues/${issue}/`.length, -'.html'.length)).join(' '),
    sections: column(articles.map(({section}) => section)),
    kinds: column(articles.map(({kind}) => kind)),
    sources: column(articles.map(({source}) => source)),
    dates: column(articles.map(({date}) => date)),
    documents: column(articles.map(({document}) => document)),
    titleLengths: articles.map(({titleLength}) => titleLength),
    headLengths: articles.map(({headLength}) => headLength / lengthUnit),
    parts: articles.map(({lengths}) => lengths.length),
    lengths: articles.flatMap(({lengths}) => lengths.map(length => length / lengthUnit)),
    versions: texts.map(({version}) => version).join(' '),
    texts: texts.map(({texts}) => texts.length),
    textParts: texts.flatMap(({texts}) => texts),
    titled: articles.length <= titlesAtOnce,
  }
}

export function unpackCatalogue(packed: PackedCatalogue): CatalogueArticle[] {
  const issues = packed.issues.flatMap((issue, number) =>
    Array<CatalogueIssue>(packed.articles[number] ?? 0).fill(issue),
  )
  const names = packed.names.split(' ')
  let part = 0
  const lengths = packed.parts.map(count => {
    part += count
    return packed.lengths.slice(part - count, part).map(length => length * lengthUnit)
  })
  return issues.map(({id, label, year}, number) => ({
    url: `issues/${id}/${names[number]}.html`,
    issue: id,
    issueLabel: label,
    section: cell(packed.sections, number),
    year,
    kind: cell(packed.kinds, number),
    sources: cell(packed.sources, number)?.split('、') ?? [],
    date: cell(packed.dates, number),
    titleLength: packed.titleLengths[number] ?? 0,
    headLength: (packed.headLengths[number] ?? 0) * lengthUnit,
    lengths: lengths[number] ?? [],
    document: cell(packed.documents, number),
  }))
}

/** The folder of an issue's texts, from that of the search. */
export function textFolder(issue: string, version: string): string {
  return `texts/${issue}-${version}`
}

/** For every part of the archive the file of the text that it is in, and its place in that. */
export function textPlaces({
  issues,
  versions,
  texts,
  textParts,
}: PackedCatalogue): {file: string; place: number}[] {
  const names = versions.split(' ')
  let text = 0
  return issues.flatMap(({id}, number) => {
    const folder = textFolder(id, names[number] ?? '')
    const count = texts[number] ?? 0
    text += count
    return textParts
      .slice(text - count, text)
      .flatMap((parts, index) =>
        Array.from({length: parts}, (_, place) => ({file: `${folder}/${index}`, place})),
      )
  })
}

function column(cells: readonly (string | null)[]): Column {
  const values = [...new Set(cells)]
  const numbers = new Map(values.map((value, number) => [value, number]))
  return [values, cells.map(value => numbers.get(value) ?? 0)]
}

function cell([values, numbers]: Column, row: number): string | null {
  return values[numbers[row] ?? -1] ?? null
}
