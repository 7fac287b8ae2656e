import type {Extraction} from './extraction.ts'
import {imbalance} from './ledger.ts'
import {otherFormat} from './other-formats.ts'
import {Refusal} from './refusal.ts'
import {type SourceText, sourceText} from './source-text.ts'
import {readWord} from './word/read-word.ts'

/** What an original was read into. */
export interface ReadOriginal {
  readonly form: OriginalForm
  readonly extraction: Extraction
  readonly source: SourceText
}

/** The largest original, in bytes: an issue full of photos comes to some tens of megabytes. */
export const largestOriginal = 256 * 1024 * 1024

/** A form that is read. */
export type OriginalForm = 'docx' | 'pdf'

/** Whether a file, by its first bytes, is something else than a text. */
export function isOriginal(start: Uint8Array): boolean {
  return formOf(start) !== undefined || otherFormat(start) !== undefined
}

/** The form of a file, by its first bytes; `undefined` where it is none that is read. */
export function formOf(start: Uint8Array): OriginalForm | undefined {
  const signature = Buffer.from(start.subarray(0, 1024)).toString('latin1')
  if (signature.startsWith('PK\u0003\u0004')) return 'docx'
  // some programs write a line of their own before it
  return signature.includes('%PDF-') ? 'pdf' : undefined
}

/**
 * Reads an original into the text of source.txt, and proves that every character of it went there or into a drop.
 *
 * @param readPdf - in a thread of its own, since a PDF can ask for any time
 * @throws {Refusal} where it cannot be read; says in Chinese what to do
 */
export async function readOriginal(
  bytes: Uint8Array,
  readPdf: (bytes: Uint8Array) => Promise<Extraction>,
): Promise<ReadOriginal> {
  const other = otherFormat(bytes)
  if (other !== undefined) throw new Refusal('original-format', other)
  const form = formOf(bytes)
  if (form === undefined)
    throw new Refusal('original-format', '这不是 Word 文件（.docx）或 PDF；请核对是不是放错了文件')
  const extraction = form === 'docx' ? readWord(bytes) : await readPdf(bytes)
  const source = sourceText(extraction.pieces)
  const difference = imbalance(extraction, source.text)
  if (difference) {
    const lost = difference.lost === '' ? '' : `原稿有而没有取出的字：“${difference.lost.slice(0, 40)}”`
    const added = difference.added === '' ? '' : `取出而原稿没有的字：“${difference.added.slice(0, 40)}”`
    throw new Refusal(
      'original-unaccounted',
      `读取时字数对不上（${[lost, added].filter(text => text !== '').join('；')}），没有写任何文件。这是程序的错，请把这个文件交给维护本站的人；也可以先另存为纯文本（.txt）再添加`,
    )
  }
  return {form, extraction, source}
}
