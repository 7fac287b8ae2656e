/** A line of text at a place, in points from the page's top left to where its baseline begins. */
export interface ExampleText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly isBold?: boolean
  /** Degrees. */
  readonly turned?: number
}

export interface ExamplePage {
  readonly texts: readonly ExampleText[]
  /** Strokes from one corner to the other. */
  readonly rules?: ReadonlyArray<readonly [left: number, top: number, right: number, bottom: number]>
  readonly pictures?: ReadonlyArray<readonly [left: number, top: number, right: number, bottom: number]>
  /** Points, where it is not A4. */
  readonly width?: number
}

const [width, height] = [595, 842]

/**
 * A small PDF for tests. Its fonts are named and not held, as old files do: each Han character is as wide as its size, each Latin letter
 * half as wide.
 *
 * @param trailer - more entries of the trailer
 */
export function examplePdf(pages: readonly ExamplePage[], trailer = ''): Uint8Array {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  const font = (name: string) =>
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/W[1 95 500]/FontDescriptor<</Type/FontDescriptor/FontName/${name}/Flags 4/ItalicAngle 0/Ascent 880/Descent -120/StemV 90/CapHeight 700/FontBBox[0 -200 1000 900]>>>>]>>`
  add('<</Type/Catalog/Pages 2 0 R>>')
  add(
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')}]>>`,
  )
  add(font('STSong-Light'))
  add(font('STHeiti-Bold'))
  add(
    '<</Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8/Length 4>>\nstream\n\u0001\u0002\u0003\u0004\nendstream',
  )
  for (const page of pages) {
    const content = contentOf(page)
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${page.width ?? width} ${height}]/Contents ${objects.length + 2} 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R>>/XObject<</I1 5 0 R>>>>>>`,
    )
    add(`<</Length ${content.length}>>\nstream\n${content}\nendstream`)
  }
  let file = '%PDF-1.4\n'
  const offsets = objects.map((body, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const xref = file.length
  const entries = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${xref}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}

function contentOf({texts, rules = [], pictures = []}: ExamplePage): string {
  return [
    ...texts.map(({text, x, y, size = 10, isBold = false, turned = 0}) => {
      const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)]
      return `BT /${isBold ? 'F2' : 'F1'} ${size} Tf ${cos.toFixed(4)} ${sin.toFixed(4)} ${(-sin).toFixed(4)} ${cos.toFixed(4)} ${x} ${height - y} Tm <${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj ET`
    }),
    ...rules.map(([left, top, right, bottom]) => `${left} ${height - top} m ${right} ${height - bottom} l S`),
    ...pictures.map(
      ([left, top, right, bottom]) =>
        `q ${right - left} 0 0 ${bottom - top} ${left} ${height - bottom} cm /I1 Do Q`,
    ),
  ].join('\n')
}

/** Text set in lines of so many characters, the first one indented by two, as a column of print has them. */
export function exampleParagraph(
  text: string,
  x: number,
  y: number,
  cells: number,
  leading = 16,
): ExampleText[] {
  const lines = [text.slice(0, cells - 2)]
  for (let at = cells - 2; at < text.length; at += cells) lines.push(text.slice(at, at + cells))
  return lines.map((line, index) => ({text: line, x: index === 0 ? x + 20 : x, y: y + index * leading}))
}
