import {isBlank} from './characters.ts'
import {guessEncoding, isChineseByChance, type LegacyEncoding} from './guess-encoding.ts'

/** What source.txt was written in. */
export type Encoding = 'UTF-8' | 'UTF-8 BOM' | LegacyEncoding

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
  ['\u00d0\u00cf\u0011\u00e0', 'Word 97–2003 文件（doc）'],
  ['{\\rtf', 'RTF 文件'],
  ['\u0089PNG', 'PNG 图片'],
  ['\u00ff\u00d8\u00ff', 'JPEG 图片'],
]

/**
 * Refuses a file by its size, in bytes, so that a huge one need not be read.
 *
 * @throws {DecodeError} where it is empty or too large
 */
export function checkSize(size: number): void {
  if (size === 0)
    throw new DecodeError('empty-source', '文件是空的，一个字也没有，多半是没有存上；请打开看看，重新存一次')
  if (size > largestSource)
    throw new DecodeError(
      'source-too-large',
      `文件有 ${Math.round(size / 1024 / 1024)} MB，超过 ${largestSource / 1024 / 1024} MB；一期会刊的文字不会这么大，请检查是不是放错了文件`,
    )
}

/**
 * Decodes by byte order mark, then as UTF-8, then as what its characters speak for: GB18030 (what Windows Notepad saves as ANSI in Chinese),
 * Big5, Shift_JIS, EUC-JP, EUC-KR. UTF-16 without its mark is told by its zero bytes.
 *
 * @throws {DecodeError} for an empty file, a file of another kind, one that is too large, undecodable bytes, with their place, or an
 * encoding that cannot be told
 */
export function decode(bytes: Uint8Array): Decoded {
  checkSize(bytes.length)
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const other = signatures.find(([signature]) => head.startsWith(signature))
  if (other)
    throw new DecodeError(
      'not-text',
      `这不是文本文件，而是 ${other[1]}；请先把其中的文字另存为纯文本（.txt）`,
    )
  const decoded = decodeText(bytes)
  if (isBlank(decoded.text))
    throw new DecodeError('empty-source', '文件里没有文字，只有空行、空格；请打开看看，把这一期的文字存进去')
  return decoded
}

function decodeText(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return {text: strictly('utf-16le', bytes), encoding: 'UTF-16LE'}
  if (first === 0xfe && second === 0xff) return {text: strictly('utf-16be', bytes), encoding: 'UTF-16BE'}
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return {text: strictly('utf-8', bytes), encoding: 'UTF-8 BOM'}
  const utf8 = tryDecode('utf-8', bytes)
  const unmarked = unmarkedUtf16(bytes, utf8 === undefined ? 200 : 3)
  if (unmarked) return unmarked
  if (utf8 !== undefined && !isChineseByChance(utf8, bytes)) return {text: utf8, encoding: 'UTF-8'}
  const bad = firstBad('utf-8', bytes)
  // bytes of GB18030 hardly ever make this many characters of UTF-8: this is a damaged file, not another encoding
  if (multibyteCount(bytes.subarray(0, bad)) >= 8) throw undecodable('utf-8', bytes, bad)
  const guess = guessEncoding(bytes)
  if (guess?.doubtful)
    throw new DecodeError(
      'unknown-encoding',
      '认不出文件的编码：不是 UTF-8，按 GB18030 读出来几乎全是生僻字；请用原来的程序打开，另存为 UTF-8 文本',
    )
  if (guess) return {text: guess.text, encoding: guess.encoding}
  const worse = firstBad('gb18030', bytes)
  throw worse > bad ? undecodable('gb18030', bytes, worse) : undecodable('utf-8', bytes, bad)
}

type Label = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

const names: Readonly<Record<Label, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  gb18030: 'GB18030',
}

function tryDecode(label: Label, bytes: Uint8Array, stream = false): string | undefined {
  try {
    return new TextDecoder(label, {fatal: true}).decode(bytes, {stream})
  } catch {
    return undefined
  }
}

function strictly(label: Label, bytes: Uint8Array): string {
  const text = tryDecode(label, bytes)
  if (text === undefined) throw undecodable(label, bytes, firstBad(label, bytes))
  return text
}

const plausible =
  /[\t\n\r -~\u00B7\u2010-\u203B\u2460-\u24FF\u2500-\u27BF\u3000-\u33FF\u4E00-\u9FFF\uFF01-\uFFE5]/gu

/**
 * Line feeds and digits of UTF-16 have a zero byte, always on the same side. Text in UTF-8 or GB18030 has hardly any;
 * what is read must be Chinese or ASCII almost throughout. One byte in `rarity` at least must be zero.
 */
function unmarkedUtf16(bytes: Uint8Array, rarity: number): Decoded | undefined {
  if (bytes.length % 2 === 1 || !bytes.includes(0)) return undefined
  const zeros = [0, 0]
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const [most, least] = [Math.max(even, odd), Math.min(even, odd)]
  // 开 and 一 have a zero byte on the other side
  if (most * rarity < bytes.length || least * 4 > most) return undefined
  const label = odd > even ? 'utf-16le' : 'utf-16be'
  const text = tryDecode(label, bytes)
  if (text === undefined || (text.match(plausible)?.length ?? 0) < text.length * 0.95) return undefined
  return {text, encoding: label === 'utf-16le' ? 'UTF-16LE' : 'UTF-16BE'}
}

function multibyteCount(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => (byte >= 0xc2 ? count + 1 : count), 0)
}

/**
 * Offset of the first character that cannot be decoded. A fatal decoder tells none, so the longest prefix that decodes
 * as a stream is found by halving: O(n log n) bytes at most; a character that it leaves open began a little earlier.
 */
function firstBad(label: Label, bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (tryDecode(label, bytes.subarray(0, middle), true) === undefined) bad = middle
    else good = middle
  }
  for (let start = good; start > good - 4 && start > 0; start--)
    if (tryDecode(label, bytes.subarray(0, start)) !== undefined) return start
  return 0
}

function undecodable(label: Label, bytes: Uint8Array, offset: number): DecodeError {
  const lines = (tryDecode(label, bytes.subarray(0, offset)) ?? '').split(/\r\n|\n|\r/)
  return new DecodeError(
    'undecodable',
    `从这里起按 ${names[label]} 读不出字；文件可能在传送中损坏，请找回原来的文件，用记事本打开，“另存为”时编码选 UTF-8`,
    lines.length,
    (lines.at(-1) ?? '').length + 1,
  )
}
