import {
  isPackedList,
  isSummary,
  listName,
  type OfflineList,
  type OfflineSummary,
  summaryName,
  unpackedList,
} from './list.ts'

/*
 * The copy of the site that a browser keeps, in a cache named by the site's root: another archive of the same host has another. It is
 * filled by the page that offers it, and by the service worker where little has changed.
 */

/** What is kept: the version whose files are all there, null while some are missing, and the digest of each file. */
export interface Kept {
  readonly version: string | null
  /** When the site was last asked for a newer version, in ms. */
  readonly asked: number
  readonly files: Readonly<Record<string, string>>
}

/** How far a copy has come: files and bytes that are there now, of those that were wanted. */
export interface Progress {
  readonly files: number
  readonly bytes: number
}

/** What is still to be fetched to have a list. */
export interface Missing extends Progress {
  readonly paths: readonly string[]
}

const nothing: Kept = {version: null, asked: 0, files: {}}
/** A name that no file has. */
const memory = 'offline-kept'
/** Files that are fetched side by side: as many as browsers ask of one host. */
const abreast = 6
/** After so many files it is written down what is there, so that whoever closes the page goes on from there. */
const step = 100

/** @param root - address of the site, with a slash at its end */
export function cacheName(root: string): string {
  return `huikan ${new URL(root).pathname}`
}

export async function readKept(root: string): Promise<Kept> {
  if (!(await caches.has(cacheName(root)))) return nothing
  const cache = await caches.open(cacheName(root))
  const value: unknown = await (await cache.match(root + memory))?.json()
  return isKept(value) ? value : nothing
}

export async function writeKept(root: string, kept: Kept): Promise<void> {
  const cache = await caches.open(cacheName(root))
  await cache.put(root + memory, Response.json(kept))
}

/** @throws {TypeError} where there is no network, or the site has no such list */
export async function readSummary(root: string): Promise<OfflineSummary> {
  const value = await readAnew(root + summaryName)
  if (!isSummary(value)) throw new TypeError(summaryName)
  return value
}

/** @throws {TypeError} where there is no network, or the site has no such list */
export async function readList(root: string): Promise<OfflineList> {
  const value = await readAnew(root + listName)
  if (!isPackedList(value)) throw new TypeError(listName)
  return unpackedList(value)
}

async function readAnew(address: string): Promise<unknown> {
  const response = await fetch(address, {cache: 'no-store'})
  if (!response.ok) throw new TypeError(`${response.status} ${address}`)
  return response.json()
}

/** What a copy lacks of a list; what pages are shown with comes first, so that no page is kept without its style. */
export function missingIn({files}: Kept, list: OfflineList): Missing {
  const paths = Object.keys(list.files).filter(path => files[path] !== list.files[path]?.[0])
  paths.sort((a, b) => Number(a.endsWith('.html')) - Number(b.endsWith('.html')))
  return {
    paths,
    files: paths.length,
    bytes: paths.reduce((sum, path) => sum + (list.files[path]?.[1] ?? 0), 0),
  }
}

/**
 * Fetches what a copy lacks, and removes what is no longer in the list. What was fetched is there whatever happens.
 *
 * @throws {TypeError | DOMException} where the network fails, the disk is full or the reader stopped it
 */
export async function fill(
  root: string,
  list: OfflineList,
  signal: AbortSignal,
  told: (progress: Progress) => void,
): Promise<void> {
  const kept = await readKept(root)
  const cache = await caches.open(cacheName(root))
  const files: Record<string, string> = {...kept.files}
  const {paths} = missingIn(kept, list)
  const done = {files: 0, bytes: 0}
  const left = paths.values()
  const note = (version: string | null) => writeKept(root, {version, asked: Date.now(), files})
  if (paths.length > 0) await note(null)
  const fetcher = async () => {
    for (const path of left) {
      await cache.put(root + path, await fetchFile(root + path, signal))
      const [digest, bytes] = list.files[path] ?? ['', 0]
      files[path] = digest
      done.files++
      done.bytes += bytes
      told({...done})
      if (done.files % step === 0) await note(null)
    }
  }
  const ended = await Promise.allSettled(Array.from({length: abreast}, fetcher))
  const failed = ended.find(result => result.status === 'rejected')
  if (failed) {
    await note(null)
    throw failed.reason
  }
  for (const path of Object.keys(files))
    if (!(path in list.files)) {
      delete files[path]
      await cache.delete(root + path)
    }
  await note(list.version)
}

/** A response that hosts redirected (`about.html` to `about`) may answer no visit: what is kept is its text and kind. */
async function fetchFile(address: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(address, {cache: 'no-cache', signal})
  if (!response.ok) throw new TypeError(`${response.status} ${address}`)
  const type = response.headers.get('content-type')
  return new Response(await response.arrayBuffer(), {headers: type === null ? {} : {'content-type': type}})
}

/** The file of a copy that an address means, however the host shortens it: `about`, `issues/140/`. */
export async function keptFile(root: string, address: string): Promise<Response | undefined> {
  if (!(await caches.has(cacheName(root)))) return undefined
  const cache = await caches.open(cacheName(root))
  const {origin, pathname} = new URL(address)
  const file = origin + pathname
  for (const meant of pathname.endsWith('/') ? [`${file}index.html`] : [file, `${file}.html`]) {
    const found = await cache.match(meant)
    if (found) return found
  }
  return undefined
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    'asked' in value &&
    typeof value.asked === 'number' &&
    'files' in value &&
    typeof value.files === 'object' &&
    value.files !== null
  )
}
