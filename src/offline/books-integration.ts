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
import {rasterise} from '../sharing/lettering.ts'
import {site} from '../site.ts'
import {type Book, type BookIssue, bindIssue, bindVolume, bookBinding} from './epub/book.ts'
import {bookFiles} from './epub/book-files.ts'
import {coverDrawing} from './epub/cover.ts'
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
  const maker = makerDigest()
  const paths = new Map<string, string>()
  // Volumes come last, since they take their pages from the others.
  const books = [
    ...issues.map(issue => bindIssue(site, issue)),
    ...volumesOf(issues, bookBinding).map(volume => bindVolume(site, volume)),
  ]
  removeOthers(folder, new Set(books.map(({key}) => `${key}.epub`)))
  const list = join(cache, 'books.json')
  const copied = new Map(existsSync(list) ? readList(readFileSync(list, 'utf8')) : [])
  for (const book of books) {
    const path = await keptBook(book, maker, cache, book.isVolume ? pagesIn(paths) : undefined)
    const copy = join(folder, `${book.key}.epub`)
    if (copied.get(book.key) !== basename(path) || sizeOf(copy) !== sizeOf(path)) copyFileSync(path, copy)
    copied.set(book.key, basename(path))
    paths.set(book.key, path)
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
  const maker = makerDigest()
  const paths: string[] = []
  for (const bound of issues) paths.push(await keptBook(bindIssue(site, bound), maker, cache))
  return paths
}

/** Path of a book in the cache, written there unless it is. */
async function keptBook(
  book: Book,
  maker: string,
  cache: string,
  pages?: ReturnType<typeof pagesIn>,
): Promise<string> {
  const path = join(cache, `${bookDigest(book, maker)}.epub`)
  if (!isCached(path)) writeZip(path, bookFiles(book, await rasterise(coverDrawing(book)), pages))
  return path
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
