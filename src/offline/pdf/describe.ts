import {escapeText} from '../epub/xhtml.ts'

/** What a PDF says of itself, to whoever keeps it: 文件属性. */
export interface Description {
  readonly title: string
  readonly author: string
  /** The program that made the pages. */
  readonly creator: string
  /** As BCP 47 has it: `zh-Hans`. */
  readonly language: string
  /** When its text was changed last, as 2026-11-26; null where nobody knows. */
  readonly day: string | null
}

/** Where nobody knows when an issue was changed last: the day that zip files have for no day. */
const noDay = '1980-01-01'

/**
 * A PDF of Chromium that says what it is, whose it is and in which language, where Chromium names itself; and that it was made and changed on
 * the day on which its text was changed last, so that the same text gives the same bytes. As ISO 32000-1, 7.5.6 has it, what is said anew
 * follows behind what was written, with a table of its own. The XMP (14.3.2) says the same to catalogues.
 *
 * @throws {Error} where the PDF is not built as Chromium builds them
 */
export function describedPdf(pdf: Uint8Array, description: Description): Uint8Array {
  const day = description.day ?? noDay
  const moment = `D:${day.replaceAll('-', '')}000000+00'00'`
  const text = Buffer.from(pdf)
    .toString('latin1')
    .replace(/(\/(?:Creation|Mod)Date \()D:\d{14}\+00'00'(?=\))/g, `$1${moment}`)
  const trailer = /trailer\n<<\/Size (\d+)\n\/Root (\d+) 0 R\n\/Info (\d+) 0 R>>\nstartxref\n(\d+)\n%%EOF\s*$/
  const [, size, root, info, table] = trailer.exec(text.slice(-1000)) ?? []
  const start = text.lastIndexOf(`\n${root} 0 obj\n`)
  // where the page has a language, Chromium says it too
  const catalogue = text.slice(start + 1, text.indexOf('\nendobj', start)).replace(/\/Lang \([^()]*\)\s*/, '')
  if (!size || !root || !info || start < 0 || !catalogue.endsWith('>>'))
    throw new Error('The PDF ends otherwise than those that Chromium writes')
  const {title, author, creator, language} = description
  const xmp = Buffer.from(metadata({...description, day})).toString('latin1')
  const objects: readonly [number: number, content: string][] = [
    [
      Number(info),
      `<</Title ${written(title)}\n/Author ${written(author)}\n/Creator ${written(creator)}\n/Producer (Skia/PDF, Chromium)\n/CreationDate (${moment})\n/ModDate (${moment})>>`,
    ],
    [
      Number(root),
      `${catalogue.slice(catalogue.indexOf('<<'), -2)}\n/Lang (${language})\n/Metadata ${size} 0 R>>`,
    ],
    [Number(size), `<</Type /Metadata\n/Subtype /XML\n/Length ${xmp.length}>>\nstream\n${xmp}\nendstream`],
  ]
  let end = text.endsWith('\n') ? text : `${text}\n`
  let entries = ''
  for (const [number, content] of objects) {
    entries += `${number} 1\n${String(end.length).padStart(10, '0')} 00000 n \n`
    end += `${number} 0 obj\n${content}\nendobj\n`
  }
  const closing = `xref\n${entries}trailer\n<</Size ${Number(size) + 1}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/Prev ${table}>>\nstartxref\n${end.length}\n%%EOF\n`
  return Buffer.from(end + closing, 'latin1')
}

/** A text string: UTF-16 behind its mark, in hexadecimal digits. */
function written(text: string): string {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()
  return `<${bytes.toString('hex').toUpperCase()}>`
}

function metadata({title, author, creator, language, day}: Description & {readonly day: string}): string {
  const moment = `${day}T00:00:00Z`
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeText(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeText(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${escapeText(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${escapeText(creator)}</xmp:CreatorTool>
<xmp:CreateDate>${moment}</xmp:CreateDate>
<xmp:ModifyDate>${moment}</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}
