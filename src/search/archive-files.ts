/**
 * Files of the index, over http by fetch, from a disk by the script that stands beside each of them: on `file:` a browser refuses
 * fetch but runs a classic script, which hands over the bytes as base64 by calling `huikanFile(path, base64)`.
 */

declare global {
  var huikanFile: ((path: string, base64: string) => void) | undefined
}

const script = document.currentScript
/** Address of the folder of the index, with a slash at its end: the one that this script came from. */
export const indexBase: string = new URL(
  '.',
  script instanceof HTMLScriptElement ? script.src : location.href,
).href

interface Waiting {
  readonly resolve: (bytes: Uint8Array<ArrayBuffer>) => void
}

const waiting = new Map<string, Waiting>()

async function read(url: URL, cache: RequestCache): Promise<Response> {
  if (url.protocol === 'file:') return new Response(await bytesFromScript(url.pathname))
  const response = await fetch(url, {cache, credentials: 'same-origin'})
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`)
  return response
}

/**
 * Reads a file that the build packed (JSON, gzip). `path` is from the folder of the index; `fresh` asks the server whether it changed.
 * The build and the browser share the type.
 * @throws {Error} where the file is missing or cannot be read.
 */
export async function readPacked<T>(path: string, fresh = false): Promise<T> {
  const response = await read(new URL(path, indexBase), fresh ? 'no-cache' : 'default')
  const bytes = new Uint8Array(await response.arrayBuffer())
  // A server may have unpacked it on the way (Content-Encoding).
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
  const stream = new Blob([bytes]).stream()
  const text = packed ? stream.pipeThrough(new DecompressionStream('gzip')) : stream
  const value: T = await new Response(text).json()
  return value
}

function bytesFromScript(pathname: string): Promise<Uint8Array<ArrayBuffer>> {
  const path = pathname.slice(new URL(indexBase).pathname.length)
  return new Promise((resolve, reject) => {
    globalThis.huikanFile ??= (name, base64) => waiting.get(name)?.resolve(fromBase64(base64))
    waiting.set(path, {resolve})
    const element = document.createElement('script')
    element.src = `${indexBase}${path}.js`
    element.onload = () => {
      waiting.delete(path)
      element.remove()
    }
    element.onerror = () => {
      waiting.delete(path)
      element.remove()
      reject(new Error(`${path}: missing`))
    }
    document.head.append(element)
  })
}

function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}
