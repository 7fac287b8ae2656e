/**
 * Files of the index. Each is a script that hands over its content: `huikanFile("index/0a/….js","base64")`, JSON packed with gzip. On
 * `file:` a browser refuses fetch but runs a classic script; over http the same file is fetched as text, so that it may be asked for anew.
 */

declare global {
  var huikanFile: ((path: string, base64: string) => void) | undefined
}

const script = document.currentScript
/** Address of the folder of the index, with a slash at its end: the one that this script came from. */
const indexBase: string = new URL('.', script instanceof HTMLScriptElement ? script.src : location.href).href

/**
 * Reads a file that the build packed. `path` is from the folder of the index; `fresh` asks the server whether it changed. The build and
 * the browser share the type.
 * @throws {Error} where the file is missing or cannot be read.
 */
export async function readPacked<T>(path: string, fresh = false): Promise<T> {
  const url = new URL(path, indexBase)
  const base64 = url.protocol === 'file:' ? await fromScript(path, url) : await fromServer(url, fresh)
  const packed = new Blob([bytesOf(base64)]).stream().pipeThrough(new DecompressionStream('gzip'))
  const value: T = await new Response(packed).json()
  return value
}

async function fromServer(url: URL, fresh: boolean): Promise<string> {
  const response = await fetch(url, {cache: fresh ? 'no-cache' : 'default', credentials: 'same-origin'})
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`)
  return /,"([\w+/=]+)"\)/.exec(await response.text())?.[1] ?? ''
}

const waiting = new Map<string, (base64: string) => void>()

function fromScript(path: string, url: URL): Promise<string> {
  return new Promise((resolve, reject) => {
    globalThis.huikanFile ??= (name, base64) => waiting.get(name)?.(base64)
    waiting.set(path, resolve)
    const element = document.createElement('script')
    element.src = url.href
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

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}
