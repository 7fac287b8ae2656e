import {bytesOf, takenOver} from '../shared/handed-over.ts'

/** The files of the search, each a script that hands over its bytes; see `handed-over.ts`. */

declare global {
  var huikanFile: ((path: string, characters: string) => void) | undefined
}

const script = document.currentScript
/** Address of the folder of the search, with a slash at its end: the one that this script came from. */
const base: string = new URL('.', script instanceof HTMLScriptElement ? script.src : location.href).href

/**
 * Reads a file. `path` is from the folder of the search; `fresh` asks the server whether it changed.
 *
 * @throws {Error} where the file is missing or not as it was built
 */
async function readFile(path: string, fresh: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const url = new URL(`${path}.js`, base)
  if (url.protocol === 'file:') return fromDisk(path, url)
  const response = await fetch(url, {cache: fresh ? 'no-cache' : 'default', credentials: 'same-origin'})
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`)
  return takenOver(path, new Uint8Array(await response.arrayBuffer()))
}

const waiting = new Map<string, (characters: string) => void>()

function fromDisk(path: string, url: URL): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    globalThis.huikanFile ??= (name, characters) => waiting.get(name)?.(characters)
    waiting.set(path, characters => resolve(bytesOf(characters)))
    const element = document.createElement('script')
    element.charset = 'x-user-defined'
    element.src = url.href
    const done = () => {
      waiting.delete(path)
      element.remove()
      reject(new Error(`${path}: missing`))
    }
    element.onload = done
    element.onerror = done
    document.head.append(element)
  })
}

/**
 * Reads what the build packed as JSON; the build and the browser share the type. What lies in no folder changes from build to build under the
 * same path.
 *
 * @throws {Error} where the file is missing or cannot be read
 */
export async function readPacked<T>(path: string): Promise<T> {
  const bytes = await unpacked(await readFile(path, !path.includes('/'))).arrayBuffer()
  const value: T = JSON.parse(new TextDecoder('gb18030').decode(bytes))
  return value
}

/** Undoes gzip, where it is gzip. */
function unpacked(bytes: Uint8Array<ArrayBuffer>): Response {
  const blob = new Blob([bytes])
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  return new Response(isPacked ? blob.stream().pipeThrough(new DecompressionStream('gzip')) : blob)
}

let failed = 0

/** How many files that Pagefind asked for could not be read: it goes on without them, as if nothing were found. */
export function failedReads(): number {
  return failed
}

const wasm = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

/** What Pagefind's client has for `fetch`. Its addresses begin at the folder of the search; all indexes share one wasm. */
export async function fetchIndexFile(address: string): Promise<Response> {
  const [path = ''] = address.slice(1).split('?', 1)
  try {
    return unpacked(await (path.includes('/wasm.') ? sharedFile(path) : readFile(path, false)))
  } catch (error) {
    failed += 1
    throw error
  }
}

function sharedFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const known = wasm.get(name)
  if (known) return known
  const file = readFile(name, false)
  wasm.set(name, file)
  file.catch(() => wasm.delete(name))
  return file
}
