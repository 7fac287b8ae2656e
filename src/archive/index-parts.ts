import type {IndexEntry} from './indexes.ts'

/** One page of an index that may have several. */
export interface IndexPart<T> {
  /** File name without `.html`: `kinds`, `kinds-2`. */
  readonly file: string
  /** From its first name to its last. */
  readonly label: string
  readonly rows: readonly T[]
}

/** Articles that an index page lists, at most: some 80 KB as it travels. */
const most = 1000

/** How an index is cut into pages: what its rows are called, and how many lines each has. */
export interface Cut<T> {
  readonly nameOf: (row: T) => string
  readonly sizeOf: (row: T) => number
  readonly limit?: number
}

/**
 * Cuts an index into pages of at most so many lines, between rows. A short one, as most are, is one page.
 *
 * @param file - file name of the first page, without `.html`
 */
export function cutIndex<T>(
  file: string,
  rows: readonly T[],
  {nameOf, sizeOf, limit = most}: Cut<T>,
): IndexPart<T>[] {
  const pages: T[][] = [[]]
  let size = 0
  for (const row of rows) {
    const page = pages.at(-1)
    if (page && (page.length === 0 || size + sizeOf(row) <= limit)) page.push(row)
    else {
      pages.push([row])
      size = 0
    }
    size += sizeOf(row)
  }
  return pages.map((rows, index) => {
    const ends = [...new Set([rows[0], rows.at(-1)].flatMap(row => (row === undefined ? [] : [nameOf(row)])))]
    return {file: index === 0 ? file : `${file}-${index + 1}`, label: ends.join(' — '), rows}
  })
}

/** A name of an index and what stands under it, of which an earlier page may hold the beginning. */
export interface IndexPiece<T> extends IndexEntry<T> {
  /** All that stands under the name, on whatever page. */
  readonly total: number
  /** Which piece of its name it is, from 1, and of how many. */
  readonly piece: number
  readonly pieces: number
}

/** Cuts names under which there is more than a page holds, whole pages from the end, so that a new article changes the first piece alone. */
export function piecesOf<T>(entries: readonly IndexEntry<T>[], limit = most): IndexPiece<T>[] {
  return entries.flatMap(entry => {
    const {items} = entry
    const pieces = Math.max(1, Math.ceil(items.length / limit))
    return Array.from({length: pieces}, (_, index) => {
      const end = items.length - (pieces - 1 - index) * limit
      const piece = items.slice(Math.max(0, end - limit), end)
      return {...entry, items: piece, total: items.length, piece: index + 1, pieces}
    })
  })
}

/** A piece's name as the list of pages shows it. */
export function pieceName({name, piece, pieces}: IndexPiece<unknown>): string {
  return pieces === 1 ? name : `${name}（${piece}）`
}

/** Cuts an index of articles under names into pages. */
export function cutEntries<T>(file: string, entries: readonly IndexEntry<T>[]): IndexPart<IndexPiece<T>>[] {
  return cutIndex(file, piecesOf(entries), {nameOf: pieceName, sizeOf: ({items}) => items.length})
}

/** Address of a name's first piece, by the name's id. */
export function addressesOf(parts: readonly IndexPart<IndexPiece<unknown>>[]): Map<string, string> {
  return new Map(
    parts
      .toReversed()
      .flatMap(({file, rows}) =>
        rows.toReversed().map(({id}) => [id, `/browse/${file}.html#${id}`] as const),
      ),
  )
}
