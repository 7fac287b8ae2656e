import {strToU8, type Zippable, zipSync} from 'fflate'

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ')

/** Parts of a Word file beside its body, as XML within their root element. */
export interface ExampleParts {
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly comments?: string
  readonly header?: string
  /** Parts that something in the text shows, as whole XML: by the kind of their relation, under the id `rId-` and that kind. */
  readonly shown?: Readonly<Record<string, string>>
  /** Files as they are, by their names in the zip. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
}

/** How Word begins every part; the line end behind it is text before the root. */
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
const part = (xml: string) => strToU8(declaration + xml)

/** A small .docx for tests: as Word writes one, with what stands in its body and nothing that does not matter. */
export function exampleDocx(body: string, {files = {}, shown = {}, ...parts}: ExampleParts = {}): Uint8Array {
  const kinds = [...Object.keys(parts), ...Object.keys(shown)]
  const zip: Zippable = {
    '_rels/.rels': part(relations([['rId1', 'officeDocument', 'word/document.xml']])),
    'word/document.xml': part(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': part(
      relations([
        ...kinds.map((kind): [string, string, string] => [`rId-${kind}`, kind, `${kind}.xml`]),
        ['rId-picture', 'image', 'media/image1.png'],
        ['rId-picture2', 'image', 'media/image2.png'],
      ]),
    ),
  }
  for (const [kind, xml] of Object.entries(parts)) {
    const root = kind === 'header' ? 'hdr' : kind
    zip[`word/${kind}.xml`] = part(`<w:${root} ${namespaces}>${xml}</w:${root}>`)
  }
  for (const [kind, xml] of Object.entries(shown)) zip[`word/${kind}.xml`] = part(xml)
  for (const [name, content] of Object.entries(files))
    zip[name] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(zip, {level: 1})
}

function relations(entries: ReadonlyArray<readonly [id: string, type: string, target: string]>): string {
  const items = entries.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`
}

/** A run of text. */
export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph of one text, or of the runs given. */
export const paragraph = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`
