import {hash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {DecodeError, decode} from '../convert/text/decode.ts'
import type {Fault} from './fault.ts'
import {ContentError} from './frontmatter.ts'

/**
 * Reads a text that the site is made from (NN.mdx, issue.yaml): UTF-8, line ends as LF and without byte order mark, however git or an
 * editor's program left them.
 *
 * @throws {ContentError} where it was saved in another encoding, or holds what git left of a conflict; says what to do
 */
export function readTextFile(path: string): string {
  const bytes = readFileSync(path)
  const text = utf8(bytes)
  // UTF-16 is valid UTF-8 now and then, but every line feed of it has a zero byte
  if (text === undefined || text.includes('\0')) throw new ContentError(path, [encodingFault(bytes)])
  const line = conflictMark(text)
  if (line !== undefined) throw new ContentError(path, [{line, column: 1, reason: conflictAdvice}])
  return plainText(text)
}

/** What an editor is told of the marks that git leaves where two people changed one place. */
export const conflictAdvice =
  '这里是 git 合并时留下的记号：<<<<<<< 与 ======= 之间是一种改法，======= 与 >>>>>>> 之间是另一种。请留下对的一种，删去这三行记号。'

/** The same of a list, in which both changes are wanted as a rule. */
export const listConflictAdvice =
  '这里是 git 合并时留下的记号：两个人都在这里添了条目，<<<<<<< 与 ======= 之间是一个人的，======= 与 >>>>>>> 之间是另一个人的。两边的都要，就只删去这三行记号；同一处定得不一样的，留下对的一条。'

/** The line, from 1, of the first mark that git left of a conflict; `undefined` where there is none. */
export function conflictMark(text: string): number | undefined {
  if (!text.includes('<<<<<<< ')) return undefined
  const lines = text.split(/\r\n|\n|\r/)
  const first = lines.findIndex(line => line.startsWith('<<<<<<< '))
  const between = lines.indexOf('=======', first + 1)
  const last = lines.findIndex((line, index) => index > between && line.startsWith('>>>>>>> '))
  return first >= 0 && between > first && last > between ? first + 1 : undefined
}

const strict = new TextDecoder('utf-8', {fatal: true})

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes)
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
  return hash('sha256', ruled)
}
