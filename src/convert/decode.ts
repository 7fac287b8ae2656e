/** What source.txt was written in. */
export type Encoding = 'UTF-8' | 'UTF-8 BOM' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

/** The bytes are no text that convert can read. The message is Chinese and meant for the editor; line and column count from 1. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError'
  readonly ruleId: string
  readonly line: number
  readonly column: number

  constructor(ruleId: string, message: string, line = 1, column = 1) {
    super(message)
    this.ruleId = ruleId
    this.line = line
    this.column = column
  }
}

/** A year of issues is well under a megabyte; more than this is no newsletter. */
export const largestSource = 32 * 1024 * 1024

const signatures: ReadonlyArray<readonly [string, string]> = [
  ['%PDF', 'PDF 文件'],
  ['PK\u0003\u0004', 'Word 或压缩文件（docx、zip）'],
  ['\u00d0\u00cf\u0011\u00e0', '旧版 Word 文件（doc）'],
  ['{\\rtf', 'RTF 文件'],
  ['\u0089PNG', '图片（PNG）'],
  ['\u00ff\u00d8\u00ff', '图片（JPEG）'],
]

/**
 * Decodes by byte order mark, then as UTF-8, then as GB18030 (what Windows Notepad saves as ANSI in Chinese).
 *
 * @throws {DecodeError} for an empty file, a file of another kind, one that is too large, or undecodable bytes, with their place
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0)
    throw new DecodeError('empty-source', '文件是空的；请把这一期的文字存进 source.txt 再转换')
  if (bytes.length > largestSource)
    throw new DecodeError(
      'source-too-large',
      `文件有 ${Math.round(bytes.length / 1024 / 1024)} MB，超过 ${largestSource / 1024 / 1024} MB；一期会刊的文字不会这么大，请检查是不是放错了文件`,
    )
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const other = signatures.find(([signature]) => head.startsWith(signature))
  if (other)
    throw new DecodeError('not-text', `这不是文本文件，而是${other[1]}；请先把其中的文字另存为纯文本（.txt）`)
  const decoded = decodeText(bytes)
  if (!/[^\s\u0000-\u001F\uFEFF\u200B-\u200D\u2060]/u.test(decoded.text))
    throw new DecodeError('empty-source', '文件里没有文字；请把这一期的文字存进 source.txt 再转换')
  return decoded
}

function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return {text: decodeAs('utf-16le', bytes, 'UTF-16'), encoding: 'UTF-16LE'}
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return {text: decodeAs('utf-16be', bytes, 'UTF-16'), encoding: 'UTF-16BE'}
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  try {
    return {
      text: new TextDecoder('utf-8', {fatal: true}).decode(bytes),
      encoding: marked ? 'UTF-8 BOM' : 'UTF-8',
    }
  } catch {
    // not UTF-8: a file from Windows, or a damaged one
  }
  try {
    return {text: new TextDecoder('gb18030', {fatal: true}).decode(bytes), encoding: 'GB18030'}
  } catch {
    // damaged in either reading: say where in the one that got further
  }
  const utf8 = firstBad('utf-8', bytes)
  const gb = firstBad('gb18030', bytes)
  throw undecodable(utf8 >= gb ? 'utf-8' : 'gb18030', bytes, Math.max(utf8, gb))
}

function decodeAs(label: string, bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder(label, {fatal: true}).decode(bytes)
  } catch {
    throw undecodable(label, bytes, firstBad(label, bytes), name)
  }
}

/**
 * Offset of the first byte that cannot be decoded. A fatal decoder tells none, so the longest prefix that decodes as a
 * stream is found by halving: O(n log n) bytes at most.
 */
function firstBad(label: string, bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  const holds = (end: number) => {
    try {
      new TextDecoder(label, {fatal: true}).decode(bytes.subarray(0, end), {stream: true})
      return true
    } catch {
      return false
    }
  }
  if (holds(bytes.length)) return bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (holds(middle)) good = middle
    else bad = middle
  }
  return good
}

function undecodable(
  label: string,
  bytes: Uint8Array,
  offset: number,
  name = label === 'utf-8' ? 'UTF-8' : 'GB18030',
): DecodeError {
  const before = new TextDecoder(label).decode(bytes.subarray(0, offset), {stream: true})
  const lines = before.split(/\r\n|\n|\r/)
  const last = lines.at(-1) ?? ''
  const hex = [...bytes.subarray(offset, offset + 4)]
    .map(byte => byte.toString(16).toUpperCase().padStart(2, '0'))
    .join(' ')
  return new DecodeError(
    'undecodable',
    `从这里起无法按 ${name} 解码（字节 ${hex || '缺失'}）；文件可能在传送中损坏，请用原文件重新另存为 UTF-8 文本`,
    lines.length,
    last.length + 1,
  )
}
