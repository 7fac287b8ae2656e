import {ranOver, takenOver} from '../shared/handed-over.ts'
import {Remembered} from './remembered.ts'

/** The files of the search, each a script that hands over its bytes; see `handed-over.ts`. */

declare global {
  var huikanFile: ((path: string, handed: () => void) => unknown) | undefined
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

const handed = new Map<string, () => void>()

async function fromDisk(path: string, url: URL): Promise<Uint8Array<ArrayBuffer>> {
  globalThis.huikanFile ??= (name, bytes) => handed.set(name, bytes)
  await runScript(url, 'x-user-defined')
  const bytes = handed.get(path)
  if (!bytes) throw new Error(`${path}: not as it was built`)
  handed.delete(path)
  return ranOver(bytes)
}

/** @throws {Error} where it is missing */
function runScript(url: URL, charset: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement('script'), {charset, src: url.href})
    const done = ({type}: Event) => {
      element.remove()
      if (type === 'load') resolve()
      else reject(new Error(`${url.pathname}: missing`))
    }
    element.addEventListener('load', done)
    element.addEventListener('error', done)
    document.head.append(element)
  })
}

/**
 * Runs a script that comes when it is needed; `name` is that of its file, without its ending.
 *
 * @throws {Error} where it is missing
 */
export function openScript(name: string): Promise<void> {
  return runScript(new URL(`${name}.js`, base), 'utf-8')
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

/** All indexes share one wasm. */
const wasm = new Remembered((name: string) => readFile(name, false))

/** What Pagefind's client has for `fetch`. Its addresses begin at the folder of the search. */
export async function fetchIndexFile(address: string): Promise<Response> {
  const path = address.slice(1)
  try {
    const [name = ''] = /wasm\..*/.exec(path) ?? []
    return unpacked(await (name === '' ? readFile(path, false) : wasm.get(name)))
  } catch (error) {
    failed += 1
    throw error
  }
}
