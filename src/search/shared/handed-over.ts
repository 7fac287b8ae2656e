/**
 * A file of the search as a script that hands it over: `huikanFile("path",\`bytes\`)`. On a disk a browser refuses to fetch a file, but
 * runs it. The bytes stand as they are, but for the three that may not stand in a template, so that the file is hardly longer; a page on a
 * disk asks for the script with `charset="x-user-defined"`, which reads every byte as a character of its own, and one from a server
 * fetches it and takes the bytes out.
 */

const quote = 0x60
const backslash = 0x5c
const dollar = 0x24
const brace = 0x7b
const carriageReturn = 0x0d
/** `r`: a line end of Windows would come out as one of Unix. */
const returnLetter = 0x72

function head(path: string): Uint8Array {
  return bytesOf(`huikanFile(${JSON.stringify(path)},\``)
}

const tail = bytesOf('`)\n')

/** The script that hands over a file; `path` is its own from the folder of the search. */
export function handedOver(path: string, bytes: Uint8Array): Uint8Array {
  const begin = head(path)
  const script = new Uint8Array(begin.length + 2 * bytes.length + tail.length)
  script.set(begin)
  let length = begin.length
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    const escaped =
      byte === quote ||
      byte === backslash ||
      byte === carriageReturn ||
      (byte === dollar && bytes[at + 1] === brace)
    if (escaped) script[length++] = backslash
    script[length++] = byte === carriageReturn ? returnLetter : byte
  }
  script.set(tail, length)
  return script.slice(0, length + tail.length)
}

/**
 * The file that a script hands over.
 *
 * @throws {Error} where it is no such script, or another's
 */
export function takenOver(path: string, script: Uint8Array): Uint8Array<ArrayBuffer> {
  const begin = head(path)
  const end = script.length - tail.length
  if (begin.some((byte, at) => script[at] !== byte) || tail.some((byte, at) => script[end + at] !== byte))
    throw new Error(`${path}: not as it was built`)
  const bytes = new Uint8Array(end - begin.length)
  let length = 0
  for (let at = begin.length; at < end; at++) {
    const escaped = script[at] === backslash
    if (escaped) at += 1
    const byte = script[at] ?? 0
    bytes[length++] = escaped && byte === returnLetter ? carriageReturn : byte
  }
  return bytes.slice(0, length)
}

/** The bytes of a string in which `x-user-defined` has put each into the lower half of a character. */
export function bytesOf(characters: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(characters, character => character.charCodeAt(0) & 0xff)
}
