import type {Made} from './build-cache.ts'
import type {CataloguePart} from './catalogue.ts'
import {type IndexFile, namedFile} from './index-file.ts'
import {filesPerTable, type KeyTable} from './key-table.ts'
import {type KeyedFile, phraseFiles} from './phrase-files.ts'
import type {NumberedText} from './sorted-text.ts'

/** A shard's text as numbers of its own vocabulary, 0 at the end of each passage; `key` changes with it. */
export interface TextOfShard {
  readonly key: string
  readonly vocabulary: readonly string[]
  readonly articles: readonly Uint16Array[]
  /** How many atoms of each article are title and document number. */
  readonly heads: readonly number[]
}

/** The index of one part of the archive: its files, and as facts what the catalogue says of it. */
export function filesOfPart(shards: readonly TextOfShard[], perFile?: number): Made {
  const text = numberedText(shards)
  const {places, counts} = phraseFiles(text, perFile)
  const files: IndexFile[] = []
  const facts: CataloguePart = {
    articles: text.starts.length,
    places: tableOf(places, files),
    counts: tableOf(counts, files),
  }
  return {facts, files}
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

/** Adds files in order, and tables of them, to `files`; returns the table of the tables. */
function tableOf(keyed: Iterable<KeyedFile<unknown>>, files: IndexFile[]): KeyTable {
  const root: {from: string[]; names: string[]} = {from: [], names: []}
  let table: {from: string[]; names: string[]} = {from: [], names: []}
  const close = () => {
    if (table.names.length === 0) return
    const file = namedFile(table)
    files.push(file)
    root.from.push(table.from[0] ?? '')
    root.names.push(file.name)
    table = {from: [], names: []}
  }
  for (const {from, file} of keyed) {
    const named = namedFile(file)
    files.push(named)
    table.from.push(from)
    table.names.push(named.name)
    if (table.names.length === filesPerTable) close()
  }
  close()
  return root
}
