/**
 * A file of the search as a script that hands it over: `huikanFile("path",()=>{/*bytes*\/})`. On a disk a browser refuses to fetch a file, but
 * runs it, and tells the text of a function. The bytes stand as they are in a comment, which nothing but its own end ends; a page on a disk
 * asks for the script with `charset="x-user-defined"`, which reads every byte as a character of its own, and one from a server fetches it
 * and takes the bytes out.
 */

const star = 0x2a
const slash = 0x2f
const backslash = 0x5c

/** How the function that a script hands over begins and ends. */
const [begin, end] = ['()=>{/*', '*/}']

function head(path: string): Uint8Array {
  return bytesOf(`huikanFile(${JSON.stringify(path)},${begin}`)
}

const tail = bytesOf(`${end})\n`)

/** The script that hands over a file; `path` is its own from the folder of the search. */
export function handedOver(path: string, bytes: Uint8Array): Uint8Array {
  const script = [head(path)]
  let copied = 0
  for (let at = bytes.indexOf(star); at >= 0; at = bytes.indexOf(star, at + 1)) {
    const next = bytes[at + 1]
    if (next !== slash && next !== backslash) continue
    script.push(bytes.subarray(copied, at + 1), Uint8Array.of(backslash))
    copied = at + 1
  }
  script.push(bytes.subarray(copied), tail)
  return joined(script)
}

/**
 * The file that a script hands over.
 *
 * @throws {Error} where it is no such script, or another's
 */
export function takenOver(path: string, script: Uint8Array): Uint8Array<ArrayBuffer> {
  const first = head(path)
  const last = script.length - tail.length
  if (first.some((byte, at) => script[at] !== byte) || tail.some((byte, at) => script[last + at] !== byte))
    throw new Error(`${path}: not as it was built`)
  return unmarked(script.subarray(first.length, last))
}

/** The file that a script handed over to `huikanFile`, in which `x-user-defined` has put each byte into the lower half of a character. */
export function ranOver(handed: () => void): Uint8Array<ArrayBuffer> {
  return unmarked(bytesOf(String(handed).slice(begin.length, -end.length)))
}

/** Without the signs that keep the comment from ending: one behind each star before a slash or such a sign. */
function unmarked(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes.filter((byte, at) => byte !== backslash || bytes[at - 1] !== star))
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function bytesOf(characters: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(characters, character => character.charCodeAt(0) & 0xff)
}
