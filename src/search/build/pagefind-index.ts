import {execFile} from 'node:child_process'
import {closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {giveMemoryBack} from '../../build-phase.ts'
import {SearchIndexError} from './search-index-error.ts'

/** Places in one of the files that a query loads, of some 7 KB: by Pagefind's own measure, for words, of which a query has fewer, they have 40. */
export const placesPerFile = 2600

/** Bytes of memory that Pagefind takes for a byte of its page. */
const takenPerByte = 17
/** Bytes of memory that it and this process may come to together. */
const together = 1_150_000_000
/**
 * How Pagefind's allocator takes memory where it is jemalloc: by 2 MB where the system has such pages, so that fewer are looked up, and for
 * all threads in one place, since one of them does nearly all.
 */
const allocation = 'thp:always,narenas:1'

/** A file of Pagefind's, by its path from the folder of the index. */
export interface PagefindFile {
  readonly path: string
  /** Read anew each time: of a large range, thousands of buffers would leave their room behind. */
  readonly content: () => Uint8Array
}

/**
 * The files of Pagefind's index over one page, in the order of their paths, its client and its wasm among them. Its command line makes them:
 * asked from Node.js, Pagefind 1.5 makes every index twice, and takes half as much memory again.
 *
 * @param texts - the page, in pieces, of letters, digits, blanks and signs that mean nothing in HTML
 * @param folder - in which it may work
 * @param take - what is made of the files, which are gone then
 * @throws {SearchIndexError} when Pagefind refuses
 */
export async function pagefindIndex<Made>(
  texts: Iterable<string | Uint8Array>,
  folder: string,
  take: (files: readonly PagefindFile[]) => Made,
): Promise<Made> {
  const [place, output] = [join(folder, 'pagefind'), join(folder, 'pagefind', 'output')]
  mkdirSync(place)
  const page = join(place, 'page.html')
  writePage(page, texts)
  giveMemoryBack(roomBeside(statSync(page).size))
  const options = {
    // Where no settings of Pagefind's lie.
    cwd: place,
    env: {
      _RJEM_MALLOC_CONF: allocation,
      ...process.env,
      PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: String(placesPerFile),
    },
  }
  try {
    await promisify(execFile)(program(), ['--site', '.', '--output-path', 'output', '--silent'], options)
  } catch (reason) {
    throw new SearchIndexError(`索引无法建立：${reason instanceof Error ? reason.message : reason}`)
  }
  const files = readdirSync(output, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name))
    .map(file => ({
      path: file.slice(output.length + 1).replaceAll('\\', '/'),
      content: () => readFileSync(file),
    }))
  const made = take(files.sort((a, b) => (a.path < b.path ? -1 : 1)))
  rmSync(place, {recursive: true})
  return made
}

/** Bytes of memory that this process may keep while Pagefind reads a page of so many bytes. */
export function roomBeside(page: number): number {
  return together - takenPerByte * page
}

/** Says of no language what it is: Pagefind would cut Chinese into words of its own. */
function writePage(path: string, texts: Iterable<string | Uint8Array>): void {
  const page = openSync(path, 'w')
  writeSync(page, '<html lang="unknown"><body>')
  for (const text of texts) writeSync(page, typeof text === 'string' ? Buffer.from(text) : text)
  writeSync(page, '</body></html>')
  closeSync(page)
}

/** Path of what runs on this system; Pagefind's own command is a Node.js process that waits for it, with its memory. */
function program(): string {
  const [system, ending] = process.platform === 'win32' ? ['windows', '.exe'] : [process.platform, '']
  const name = `@pagefind/${system}-${process.arch}/bin/pagefind_extended${ending}`
  return createRequire(import.meta.resolve('pagefind')).resolve(name)
}
