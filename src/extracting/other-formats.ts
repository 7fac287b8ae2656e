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
  if (pictures.some(sign => sign.test(start)))
    return '这是图片，里面的字读不出来；请找排版前的 Word 文件，或者先用文字识别（OCR）软件认成文字，存成 .docx 或 .txt'
  if (/^[\s\u00ef\u00bb\u00bf]*<(?:!doctype html|html)[\s>]/i.test(start))
    return '这是网页（HTML）；请用浏览器打开，选中正文拷进 Word，存成 .docx 再添加'
  return undefined
}

/** How a PNG, JPEG, GIF, TIFF, WebP or HEIC begins. */
const pictures = [
  /^\u0089PNG\r\n/,
  /^\u00ff\u00d8\u00ff/,
  /^GIF8[79]a/,
  /^(?:II\*\0|MM\0\*)/,
  /^RIFF[\s\S]{4}WEBP/,
  /^[\s\S]{4}ftyp(?:heic|heix|mif1|avif)/,
]

/** A stream's name stands in an OLE file's directory in UTF-16. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
}
