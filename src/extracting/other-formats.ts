import {saveAsDocx} from './save-as-docx.ts'
import {resave} from './word/xml.ts'

/**
 * What to do with a file of a form that is not read, told by its first bytes: a sentence without its full stop; `undefined` for one that
 * is read, or may be a text.
 */
export function otherFormat(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'))
    return hasStream(bytes, 'EncryptedPackage')
      ? '这个 Word 文件有密码；请用 Word 打开，在“文件”里的“信息”、“保护文档”下去掉密码，保存后再添加'
      : hasStream(bytes, 'WordDocument')
        ? `这是旧格式的 Word 或 WPS 文件（.doc、.wps）；${saveAsDocx}`
        : `这是旧格式的 Office 文件，不是 .docx；${saveAsDocx}`
  if (start.startsWith('{\\rtf')) return `这是 RTF 文件；${saveAsDocx}`
  if (/^\s*<\?xml[^>]*\?>\s*<\?mso-application/.test(start)) return `这是 XML 格式的 Word 文件；${resave}`
  return undefined
}

/** A stream's name stands in an OLE file's directory in UTF-16. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
}
