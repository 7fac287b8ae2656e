import {createHash, randomUUID} from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {AstroIntegration} from 'astro'
import {beginPhase} from '../build-phase.ts'
import {writeAtomically} from '../content/atomic-write.ts'
import {forgetUnused, isCached} from '../content/cache-age.ts'
import {site} from '../site.ts'
import {type Book, type BookIssue, bindIssue, bindVolume, bookBinding} from './epub/book.ts'
import {bookFiles} from './epub/book-files.ts'
import {paintBookCovers} from './epub/cover.ts'
import {volumesOf} from './epub/volumes.ts'
import {removeOthers} from './remove-others.ts'
import {packedEntries} from './zip-reader.ts'
import {type PackedEntry, type ZipEntry, zip} from './zip-writer.ts'

/**
 * Writes one EPUB an issue, and one of all of them or where that would be too large several: `epub/<id>.epub`, `epub/all.epub`. Books are kept by what they are made of, since
 * most issues never change, in `epub/` beside Astro's own cache.
 *
 * @param issues - reads all of them; see readIssues
 */
export function siteBooks(issues: () => readonly BookIssue[]): AstroIntegration {
  let cache = ''
  return {
    name: 'huikan-books',
    hooks: {
      'astro:config:done': ({config}) => {
        cache = fileURLToPath(new URL('../epub/', config.cacheDir))
      },
      'astro:build:done': async ({dir}) => {
        beginPhase('epub')
        await writeBooks(issues(), fileURLToPath(new URL('epub/', dir)), cache)
        forgetUnused(cache)
      },
    },
  }
}

async function writeBooks(issues: readonly BookIssue[], folder: string, cache: string): Promise<void> {
  if (issues.length === 0) {
    // an earlier build may have left those of issues that are gone
    rmSync(folder, {recursive: true, force: true})
    return
  }
  mkdirSync(folder, {recursive: true})
  mkdirSync(cache, {recursive: true})
  // Volumes come last, since they take their pages from the others.
  const books = [
    ...issues.map(issue => bindIssue(site, issue)),
    ...volumesOf(issues, bookBinding).map(volume => bindVolume(site, volume)),
  ]
  removeOthers(folder, new Set(books.map(({key}) => `${key}.epub`)))
  const list = join(cache, 'books.json')
  const copied = new Map(existsSync(list) ? readList(readFileSync(list, 'utf8')) : [])
  for await (const {book, path} of keptBooks(books, cache)) {
    const copy = join(folder, `${book.key}.epub`)
    if (copied.get(book.key) !== basename(path) || sizeOf(copy) !== sizeOf(path)) copyFileSync(path, copy)
    copied.set(book.key, basename(path))
  }
  writeAtomically(list, JSON.stringify([...copied]), 'kill')
}

/** Which file of the cache each book was copied from. Our own writing, so it is believed. */
function readList(text: string): [string, string][] {
  return JSON.parse(text)
}

function sizeOf(path: string): number | undefined {
  return statSync(path, {throwIfNoEntry: false})?.size
}

/** Makes the books of single issues in a cache; returns their paths there. */
export async function keepBooks(issues: readonly BookIssue[], cache: string): Promise<string[]> {
  mkdirSync(cache, {recursive: true})
  const books = issues.map(issue => bindIssue(site, issue))
  const paths: string[] = []
  for await (const {path} of keptBooks(books, cache)) paths.push(path)
  return paths
}

/** How many covers are painted at once: of more, the font takes less than a tenth already. */
const coversAtOnce = 25

/** Books in turn with their paths in the cache, written there unless they are; volumes behind the issues that are bound in them. */
async function* keptBooks(
  books: readonly Book[],
  cache: string,
): AsyncGenerator<{readonly book: Book; readonly path: string}> {
  const maker = makerDigest()
  const paths = new Map<string, string>()
  for (let from = 0; from < books.length; from += coversAtOnce) {
    const some = books
      .slice(from, from + coversAtOnce)
      .map(book => ({book, path: join(cache, `${bookDigest(book, maker)}.epub`)}))
    const missing = some.filter(({path}) => !isCached(path)).map(({book}) => book)
    const painted = await paintBookCovers(site, missing)
    for (const {book, path} of some) {
      const cover = painted[missing.indexOf(book)]
      if (cover) writeZip(path, bookFiles(book, cover, book.isVolume ? pagesIn(paths) : undefined))
      paths.set(book.key, path)
      yield {book, path}
    }
  }
}

/** Pages of the books of single issues, by issue and name; one issue in memory at a time. */
function pagesIn(paths: ReadonlyMap<string, string>) {
  let open = ''
  let pages = new Map<string, PackedEntry>()
  return (issue: string, name: string): PackedEntry | undefined => {
    const path = paths.get(issue)
    if (path !== undefined && issue !== open) {
      open = issue
      pages = new Map([...packedEntries(readFileSync(path))].map(entry => [entry.name, entry]))
    }
    return pages.get(name)
  }
}

/** Written beside and renamed, so that a killed run leaves no half book under the digest of a whole one. */
function writeZip(path: string, entries: Iterable<ZipEntry | PackedEntry>): void {
  const draft = `${path}.${randomUUID()}`
  const file = openSync(draft, 'w')
  for (const piece of zip(entries)) writeFileSync(file, piece)
  closeSync(file)
  renameSync(draft, path)
}

function bookDigest({key, issues, ...book}: Book, maker: string): string {
  const hash = createHash('sha256')
    .update(maker)
    .update(JSON.stringify([key, book.site]))
  for (const {issue, articles, withdrawn, changed} of issues)
    hash.update(JSON.stringify([issue, articles.map(({name, digest}) => [name, digest]), withdrawn, changed]))
  return hash.digest('hex').slice(0, 32)
}

/** Changes whenever a file that shapes a book does. */
function makerDigest(): string {
  const hash = createHash('sha256')
  for (const folder of ['src/offline', 'src/offline/epub', 'src/archive', 'src/sharing'])
    for (const name of readdirSync(folder).sort())
      if (name.endsWith('.ts') && !name.endsWith('.test.ts')) hash.update(readFileSync(join(folder, name)))
  for (const name of ['fflate', 'parse5', '@resvg/resvg-wasm', '@fontsource-variable/noto-serif-sc'])
    hash.update(readFileSync(join('node_modules', name, 'package.json')))
  return hash.digest('hex')
}
