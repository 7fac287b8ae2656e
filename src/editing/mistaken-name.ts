import {extname} from 'node:path'
import {DecodeError, decode} from '../convert/text/decode.ts'
import {otherFormat} from '../extracting/other-formats.ts'
import {formOf} from '../extracting/read-original.ts'

const formNames = {docx: 'Word 文件（.docx）', pdf: 'PDF'} as const

/**
 * What a file is that is called otherwise, told by its first bytes: somebody renamed it, or a program gave it the wrong name. Chinese,
 * without a full stop; `undefined` where name and content agree, or the name promises nothing.
 */
export function mistakenName(path: string, bytes: Uint8Array): string | undefined {
  const extension = extname(path).toLowerCase()
  if (!['.docx', '.pdf', '.txt'].includes(extension)) return undefined
  const form = formOf(bytes)
  if (form !== undefined) return extension === `.${form}` ? undefined : named(extension, formNames[form])
  // what to do with a file of another form is said along with its name
  if (extension === '.txt' || otherFormat(bytes) !== undefined || !isText(bytes)) return undefined
  return named(extension, '纯文本')
}

function named(extension: string, what: string): string {
  return `文件名的末尾是 ${extension}，其实是${/^[A-Z]/.test(what) ? ' ' : ''}${what}`
}

function isText(bytes: Uint8Array): boolean {
  try {
    decode(Buffer.from(bytes))
    return true
  } catch (error) {
    if (error instanceof DecodeError) return false
    throw error
  }
}
