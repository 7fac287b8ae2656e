import type {KeyTable} from '../key-table.ts'

/**
 * What the browser loads at the start: every article's facts in columns, which pack to two or three bytes an article, and where the
 * index begins. Shared by the build, which packs it, and the client, which unpacks it.
 */

export interface CatalogueArticle {
  /** From the site's root, without a leading slash. */
  readonly url: string
  /** Null in a large archive, where titles come with the blocks. */
  readonly title: string | null
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
  /** Number of atoms of title and document number together. */
  readonly headLength: number
}

/** A part of the index: it holds the next so many articles. */
export interface CataloguePart {
  /** Names the folder of its files. */
  readonly name: string
  readonly articles: number
  /** Tables of the tables of place files and of count files; see {@link KeyTable}. */
  readonly places: KeyTable
  readonly counts: KeyTable
}

/** A column of values that often repeat: each value once, then its number for every article. */
type Column = readonly [values: readonly (string | null)[], numbers: readonly number[]]

/** The catalogue as a file. Articles stand in the order of the index. */
export interface PackedCatalogue {
  readonly parts: readonly CataloguePart[]
  readonly issues: readonly (readonly [id: string, label: string, year: number | null])[]
  /** Number of the issue for every article. */
  readonly issue: readonly number[]
  /** What follows `issues/<id>/` in the address, without `.html`. */
  readonly names: string
  readonly sections: Column
  readonly kinds: Column
  readonly sources: Column
  readonly dates: Column
  readonly titleLengths: readonly number[]
  readonly headLengths: readonly number[]
  readonly titles: readonly string[] | null
}

/** An archive of so many articles sends their titles along at the start: about 15 KB. */
const titlesAtStart = 500

/** What the build knows of an article, in the order of the index. */
export interface BuiltArticle extends Omit<CatalogueArticle, 'title' | 'sources'> {
  readonly title: string
  readonly source: string | null
}

export function packCatalogue(
  articles: readonly BuiltArticle[],
  parts: readonly CataloguePart[],
): PackedCatalogue {
  const issues = [
    ...new Map(articles.map(({issue, issueLabel, year}) => [issue, [issue, issueLabel, year] as const])),
  ]
  const numbers = new Map(issues.map(([id], number) => [id, number]))
  return {
    parts,
    issues: issues.map(([, facts]) => facts),
    issue: articles.map(({issue}) => numbers.get(issue) ?? 0),
    names: articles.map(({url, issue}) => url.slice(`issues/${issue}/`.length, -'.html'.length)).join(' '),
    sections: column(articles.map(({section}) => section)),
    kinds: column(articles.map(({kind}) => kind)),
    sources: column(articles.map(({source}) => source)),
    dates: column(articles.map(({date}) => date)),
    titleLengths: articles.map(({titleLength}) => titleLength),
    headLengths: articles.map(({headLength}) => headLength),
    titles: articles.length > titlesAtStart ? null : articles.map(({title}) => title),
  }
}

export function unpackCatalogue(packed: PackedCatalogue): CatalogueArticle[] {
  return packed.names.split(' ').flatMap((name, number) => {
    const [issue, issueLabel, year] = packed.issues[packed.issue[number] ?? -1] ?? []
    if (issue === undefined) return []
    return {
      url: `issues/${issue}/${name}.html`,
      title: packed.titles?.[number] ?? null,
      issue,
      issueLabel: issueLabel ?? issue,
      section: cell(packed.sections, number),
      year: year ?? null,
      kind: cell(packed.kinds, number),
      sources: cell(packed.sources, number)?.split('、') ?? [],
      date: cell(packed.dates, number),
      titleLength: packed.titleLengths[number] ?? 0,
      headLength: packed.headLengths[number] ?? 0,
    }
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
