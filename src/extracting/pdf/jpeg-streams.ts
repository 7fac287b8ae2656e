/** What may stand before the dictionary of an object is looked for in so many bytes. */
const longestDictionary = 2000

/**
 * A photo as the file holds it, where that is a JPEG of its own: nothing is lost, and nothing need be packed anew.
 *
 * @param object - number of the image's object; its generation is 0, as in every file that was not changed by hand
 * @returns `undefined` where the image is packed otherwise, is masked, or has colours that browsers show wrongly
 */
export function jpegOf(file: Buffer, object: number): Uint8Array | undefined {
  // what is encrypted without a password is still encrypted
  if (file.includes('/Encrypt')) return undefined
  const at = startOf(file, `${object} 0 obj`)
  if (at === undefined) return undefined
  const head = file.subarray(at, at + longestDictionary).toString('latin1')
  const end = head.indexOf('stream')
  const dictionary = end < 0 ? '' : head.slice(0, end)
  const isPlain = /\/Filter\s*(?:\[\s*)?\/DCTDecode\s*(?:\]|\/|>>)/.test(dictionary)
  if (!isPlain || /\/(?:Decode|SMask|Mask|DeviceCMYK)\b/.test(dictionary)) return undefined
  const length = Number(/\/Length\s+(\d+)(?!\d|\s+\d+\s+R)/.exec(dictionary)?.[1])
  const begin = at + end + 'stream'.length + (head.startsWith('\r\n', end + 'stream'.length) ? 2 : 1)
  const close = Number.isFinite(length) ? begin + length : file.indexOf('endstream', begin)
  const bytes = file.subarray(begin, close)
  const isWhole = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes.lastIndexOf(Buffer.of(0xff, 0xd9)) > 0
  return isWhole ? new Uint8Array(bytes) : undefined
}

/** Of several versions of an object the last one counts; `12 0 obj` also ends `112 0 obj`. */
function startOf(file: Buffer, name: string): number | undefined {
  for (let at = file.lastIndexOf(name); at >= 0; at = at === 0 ? -1 : file.lastIndexOf(name, at - 1))
    if (at === 0 || /\s/.test(String.fromCharCode(file[at - 1] ?? 32))) return at + name.length
  return undefined
}
