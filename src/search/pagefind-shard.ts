import {gunzipSync} from 'node:zlib'
import {close, createIndex} from 'pagefind'
import {SearchIndexError} from './build/search-index-error.ts'
import {CborError, CborReader} from './cbor.ts'
import {atomOf, passageEnd, wordOf} from './shared/tokenizer.ts'

/** Pagefind's files are read below its own client, so a version is trusted only when it has been looked at. */
const knownVersion = /^1\.5\./

/**
 * What Pagefind's index says of a shard, read article by article: the numbers of its atoms in order, 0 at the end of each passage.
 * `vocabulary[n]` is atom number n; its first place is empty.
 */
export interface IndexedShard {
  readonly vocabulary: readonly string[]
  readonly articles: readonly Uint16Array[]
}

/**
 * Has Pagefind index the articles of a shard, each given as the atoms of its passages, and reads its index.
 * @throws {SearchIndexError} when Pagefind refuses an article or its index does not hold every atom at its place.
 */
export async function indexShard(
  articles: readonly (readonly (readonly string[])[])[],
): Promise<IndexedShard> {
  try {
    const {index, errors} = await createIndex({})
    refuse(errors, '索引无法建立')
    if (!index) throw new SearchIndexError('索引无法建立')
    for (const [number, passages] of articles.entries()) {
      const words = passages.flatMap(passage => [...passage.map(wordOf), passageEnd])
      const content = [articleWord(number), ...words].join(' ')
      const added = await index.addCustomRecord({url: `/${number}`, content, language: 'unknown'})
      refuse(added.errors, `第 ${number + 1} 篇`)
    }
    const {files, errors: late} = await index.getFiles()
    refuse(late, '索引无法写出')
    return readShard(files, articles.length)
  } catch (error) {
    if (error instanceof CborError) throw new SearchIndexError(`Pagefind 的索引文件读不懂：${error.message}`)
    throw error
  } finally {
    await close()
  }
}

function refuse(errors: readonly string[], where: string): void {
  if (errors.length > 0) throw new SearchIndexError(`${where}：${errors.join('；')}`)
}

/** The first word of an article: Pagefind numbers its pages as it likes, and names them by hashes that may collide. */
function articleWord(number: number): string {
  return `${passageEnd}${passageEnd}${number}`
}

function articleOf(word: string): number | null {
  return word.startsWith(passageEnd + passageEnd) ? Number(word.slice(2)) : null
}

interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

function readShard(files: readonly IndexFile[], count: number): IndexedShard {
  const meta = files.find(file => file.path.endsWith('.pf_meta'))
  const version = meta ? versionOf(reader(meta)) : ''
  if (!knownVersion.test(version)) throw new SearchIndexError(`不认识的 Pagefind 版本：${version}`)
  const vocabulary = ['']
  const pages: number[][] = []
  const articleOfPage = new Map<number, number>()
  for (const file of files.filter(({path}) => path.endsWith('.pf_index')))
    eachWord(
      reader(file),
      (word, page, places) => {
        const article = articleOf(word)
        if (article !== null) articleOfPage.set(page, article)
        const atoms = pages[page] ?? []
        pages[page] = atoms
        const number = article !== null || word === passageEnd ? 0 : vocabulary.length - 1
        for (const place of places) atoms[place] = number
      },
      word => {
        if (articleOf(word) === null && word !== passageEnd) vocabulary.push(atomOf(word))
      },
    )
  const articles: Uint16Array[] = []
  for (const [page, atoms] of pages.entries()) {
    const article = articleOfPage.get(page)
    // An article begins with its own word and ends with a passage.
    if (article === undefined || holed(atoms) || atoms.at(-1) !== 0)
      throw new SearchIndexError('Pagefind 的索引缺字')
    articles[article] = Uint16Array.from(atoms.slice(1))
  }
  if (articles.length !== count || vocabulary.length > 0xffff)
    throw new SearchIndexError(`Pagefind 收下了 ${articles.length} 篇，应有 ${count} 篇`)
  return {vocabulary, articles}
}

/** The head of the file that Pagefind's own client loads first: `[version, pages, …]`. */
function versionOf(meta: CborReader): string {
  meta.array()
  return meta.text()
}

/** Whether some place of an article has no atom. */
function holed(atoms: readonly number[]): boolean {
  let held = 0
  // Only what is there counts.
  atoms.forEach(() => {
    held += 1
  })
  return held < atoms.length
}

function reader({path, content}: IndexFile): CborReader {
  const bytes = gunzipSync(content)
  if (bytes.toString('latin1', 0, 12) !== 'pagefind_dcd')
    throw new SearchIndexError(`${path} 不是 Pagefind 的文件`)
  return new CborReader(bytes, 12)
}

/**
 * A chunk is `[[[word, [[page, places, meta], …], variants], …]]`; pages and places are given as distances, and a negative place
 * changes the weight of those after it.
 */
function eachWord(
  chunk: CborReader,
  found: (word: string, page: number, places: readonly number[]) => void,
  begun: (word: string) => void,
): void {
  chunk.array()
  for (let words = chunk.array(); words > 0; words--) {
    chunk.array()
    const word = chunk.text()
    begun(word)
    let page = 0
    for (let pages = chunk.array(); pages > 0; pages--) {
      chunk.array()
      page += chunk.integer()
      const places: number[] = []
      let place = 0
      for (let left = chunk.array(); left > 0; left--) {
        const distance = chunk.integer()
        if (distance < 0) continue
        place += distance
        places.push(place)
      }
      for (let left = chunk.array(); left > 0; left--) chunk.integer()
      found(word, page, places)
    }
    skipVariants(chunk)
  }
}

/** How a word was spelt before Pagefind took away its accents; our words have none. */
function skipVariants(chunk: CborReader): void {
  if (chunk.array() > 0) throw new CborError('a word with variants')
}
