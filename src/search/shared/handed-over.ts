/**
 * A file of the search as a script that hands it over: `huikanFile("path",()=>{/*bytes*\/})`. On a disk a browser refuses to fetch a file, but
 * runs it, and tells the text of a function. The bytes stand as they are in a comment, which nothing but its own end ends; a page on a disk
 * asks for the script with `charset="x-user-defined"`, which reads every byte as a character of its own, and one from a server fetches it
 * and takes the bytes out.
 */

const star = 0x2a
const backslash = 0x5c

/** How the function that a script hands over begins and ends. */
const [begin, end] = ['()=>{/*', '*/}']

/** What stands before the bytes of a file and behind them; `path` is the file's from the folder of the search. */
export function aroundBytes(path: string): readonly [head: string, tail: string] {
  return [`huikanFile(${JSON.stringify(path)},${begin}`, `${end})\n`]
}

/**
 * The file that a script hands over.
 *
 * @throws {Error} where it is no such script, or another's
 */
export function takenOver(path: string, script: Uint8Array): Uint8Array<ArrayBuffer> {
  const [head, tail] = aroundBytes(path)
  const last = script.length - tail.length
  const isAt = (text: string, at: number) => bytesOf(text).every((byte, index) => script[at + index] === byte)
  if (!isAt(head, 0) || !isAt(tail, last)) throw new Error(`${path}: not as it was built`)
  return unmarked(script.subarray(head.length, last))
}

/** The file that a script handed over to `huikanFile`, in which `x-user-defined` has put each byte into the lower half of a character. */
export function ranOver(handed: () => void): Uint8Array<ArrayBuffer> {
  return unmarked(bytesOf(String(handed).slice(begin.length, -end.length)))
}

/** Without the signs that keep the comment from ending: one behind each star before a slash or such a sign. */
function unmarked(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes.filter((byte, at) => byte !== backslash || bytes[at - 1] !== star))
}

function bytesOf(characters: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(characters, character => character.charCodeAt(0) & 0xff)
}
