import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {DecodeError, decode} from '../convert/text/decode.ts'
import type {Fault} from './fault.ts'
import {ContentError} from './frontmatter.ts'

/**
 * Reads a text that the site is made from (NN.mdx, issue.yaml): UTF-8, line ends as LF and without byte order mark, however git or an
 * editor's program left them.
 *
 * @throws {ContentError} where it was saved in another encoding; names which, and how to save it
 */
export function readTextFile(path: string): string {
  const bytes = readFileSync(path)
  const text = utf8(bytes)
  // UTF-16 is valid UTF-8 now and then, but every line feed of it has a zero byte
  if (text !== undefined && !text.includes('\0')) return plainText(text)
  throw new ContentError(path, [encodingFault(bytes)])
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

function encodingFault(bytes: Uint8Array): Fault {
  try {
    const {encoding} = decode(bytes)
    const name = encoding === 'GB18030' ? 'ANSI（GB18030）' : encoding
    return {
      line: 1,
      column: 1,
      reason: `这个文件存成了 ${name}；请用记事本打开，在“另存为”里把编码选成 UTF-8 再保存。`,
    }
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error
    return {line: error.line, column: error.column, reason: `${error.message}。`}
  }
}

/** Without byte order mark, lines ended by LF. */
export function plainText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}

/** SHA-256 in hex of a text as {@link plainText} has it, blanks behind the two rules of its frontmatter apart: nobody sees those. */
export function textDigest(text: string): string {
  const plain = plainText(text).replace(/^---[ \t]+\n/, '---\n')
  const end = plain.startsWith('---\n') ? plain.search(/\n---[ \t]+\n/) : -1
  const ruled = end < 0 ? plain : plain.slice(0, end) + plain.slice(end).replace(/^\n---[ \t]+\n/, '\n---\n')
  return createHash('sha256').update(ruled).digest('hex')
}
