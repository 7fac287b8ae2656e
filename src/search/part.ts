import {type FileKind, filePath, tablePath} from './file-name.ts'
import {type IndexFile, pack} from './index-file.ts'
import {filesPerTable, type KeyTable} from './key-table.ts'
import {type KeyedFile, phraseFiles} from './phrase-files.ts'
import type {CataloguePart} from './shared/catalogue.ts'
import type {NumberedText} from './sorted-text.ts'

/** A shard's text as numbers of its own vocabulary, 0 at the end of each passage; `key` changes with it. */
export interface TextOfShard {
  readonly key: string
  readonly vocabulary: readonly string[]
  readonly articles: readonly Uint16Array[]
  /** How many atoms of each article are title and document number. */
  readonly heads: readonly number[]
}

/**
 * The index of one part of the archive: its files, and as facts what the catalogue says of it.
 *
 * @param name - names the part's folder; changes with its content
 * @param perFile - number of places in one file
 */
export function* filesOfPart(
  name: string,
  shards: readonly TextOfShard[],
  perFile: number,
): Generator<IndexFile, CataloguePart, void> {
  const text = numberedText(shards)
  const files = phraseFiles(text, perFile)
  const places = yield* tabledFiles(name, 'places', files.places)
  const counts = yield* tabledFiles(name, 'counts', files.counts)
  return {name, articles: text.starts.length, places, counts}
}

/** The shards' texts as one, under a common vocabulary. */
function numberedText(shards: readonly TextOfShard[]): NumberedText {
  const vocabulary = [...new Set(shards.flatMap(shard => shard.vocabulary))].sort()
  const numbers = new Map(vocabulary.map((atom, number) => [atom, number]))
  const articles = shards.flatMap(shard => shard.articles)
  const text = new Int32Array(articles.reduce((sum, article) => sum + article.length, 0))
  const starts: number[] = []
  let at = 0
  for (const shard of shards) {
    const common = shard.vocabulary.map(atom => numbers.get(atom) ?? 0)
    for (const article of shard.articles) {
      starts.push(at)
      for (const number of article) text[at++] = common[number] ?? 0
    }
  }
  return {vocabulary, text, starts, heads: shards.flatMap(shard => shard.heads)}
}

/** Files in order, then tables of them; the table of the tables is the fact. */
function* tabledFiles(
  part: string,
  kind: FileKind,
  keyed: Iterable<KeyedFile<unknown>>,
): Generator<IndexFile, KeyTable, void> {
  const tables: string[][] = []
  let count = 0
  for (const {from, file} of keyed) {
    yield {path: filePath(part, kind, count), content: pack(file)}
    if (count % filesPerTable === 0) tables.push([])
    tables.at(-1)?.push(from)
    count += 1
  }
  for (const [number, table] of tables.entries())
    yield {path: tablePath(part, kind, number), content: pack(table)}
  return tables.map(table => table[0] ?? '')
}
