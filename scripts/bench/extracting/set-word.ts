import {strToU8, zipSync} from 'fflate'
import {bodyStart, type PrintedBlock, type PrintedIssue} from './printed-issue.ts'
import {escaped} from './set-html.ts'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'
const namespaces = `xmlns:w="${main}" xmlns:r="${office}" xmlns:a="${drawing}/main" xmlns:wp="${drawing}/wordprocessingDrawing" xmlns:pic="${drawing}/picture"`

/** How an association sets its text: with Word's styles and automatic numbers, or all by hand. */
export interface WordHabits {
  readonly isStyled: boolean
  readonly columns: number
}

const numbered = [
  {mark: /^([一二三四五六七八九]|十[一二三四五六七八九]?)、/u, format: 'chineseCounting', text: '%1、'},
  {mark: /^（([一二三四五六七八九]|十[一二三四五六七八九]?)）/u, format: 'chineseCounting', text: '（%1）'},
  {mark: /^(\d{1,2})\. /u, format: 'decimal', text: '%1. '},
] as const

/** An issue as a Word file. */
export function setWord(issue: PrintedIssue, habits: WordHabits, picture: Uint8Array): Uint8Array {
  const lists: string[] = []
  const place = new Map<number, {readonly list: number; readonly number: number}>()
  /** The list that goes on with this number, or one that begins with it; and the text without its number. */
  const listed = (text: string): readonly [properties: string, text: string] => {
    if (!habits.isStyled) return ['', text]
    for (const [kind, {mark}] of numbered.entries()) {
      const found = mark.exec(text)
      if (!found) continue
      const number = numberOf(found[1] ?? '')
      const known = place.get(kind)
      const list = known && known.number + 1 === number ? known.list : lists.length + 1
      if (list > lists.length)
        lists.push(
          `<w:num w:numId="${list}"><w:abstractNumId w:val="${kind}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${number}"/></w:lvlOverride></w:num>`,
        )
      place.set(kind, {list, number})
      return [`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`, text.slice(found[0].length)]
    }
    return ['', text]
  }
  const blocks = issue.blocks.map(block => {
    if (block.role === 'title') place.clear()
    if (block.role !== 'text' && block.role !== 'heading')
      return wordBlock(block, '', habits.isStyled, issue.name)
    const [list, text] = listed(block.text)
    return wordBlock({...block, text}, list, habits.isStyled, issue.name)
  })
  const head = `<w:hdr ${namespaces}><w:p>${run(`${issue.name}　${issue.issueLine}`, '<w:sz w:val="18"/>')}</w:p></w:hdr>`
  const styles = [
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Noto Serif CJK SC" w:eastAsia="Noto Serif CJK SC" w:hAnsi="Noto Serif CJK SC"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    ...[32, 32, 21].map(
      (size, index) =>
        `<w:style w:type="paragraph" w:styleId="Heading${index + 1}"><w:name w:val="heading ${index + 1}"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="${index}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`,
    ),
    '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/></w:style>',
  ]
  const definitions = numbered.map(
    ({format, text}, kind) =>
      `<w:abstractNum w:abstractNumId="${kind}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum>`,
  )
  const section = (columns: number) =>
    `<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1300" w:bottom="1300" w:left="1134" w:right="1134" w:header="700" w:footer="700"/><w:cols w:num="${columns}" w:space="420"/></w:sectPr>`
  const start = bodyStart(issue.blocks)
  const body = [
    ...blocks.slice(0, start),
    `<w:p><w:pPr>${section(1)}</w:pPr></w:p>`,
    ...blocks.slice(start),
    section(habits.columns),
  ]
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(relations([['officeDocument', 'word/document.xml']])),
    'word/_rels/document.xml.rels': strToU8(
      relations([
        ['styles', 'styles.xml'],
        ['numbering', 'numbering.xml'],
        ['header', 'header1.xml'],
        ['image', 'media/image1.png'],
      ]),
    ),
    'word/document.xml': strToU8(`<w:document ${namespaces}><w:body>${body.join('')}</w:body></w:document>`),
    'word/styles.xml': strToU8(`<w:styles ${namespaces}>${styles.join('')}</w:styles>`),
    'word/numbering.xml': strToU8(
      `<w:numbering ${namespaces}>${definitions.join('')}${lists.join('')}</w:numbering>`,
    ),
    'word/header1.xml': strToU8(head),
    'word/media/image1.png': picture,
  })
}

function wordBlock(block: PrintedBlock, list: string, isStyled: boolean, name: string): string {
  const centred = '<w:jc w:val="center"/>'
  const indented = '<w:ind w:firstLineChars="200" w:firstLine="420"/>'
  const head = (level: number) => (isStyled ? `<w:pStyle w:val="Heading${level}"/>` : '')
  const large = isStyled ? '' : '<w:b/><w:sz w:val="32"/>'
  switch (block.role) {
    case 'cover':
      return paragraph(block.text, centred, `<w:sz w:val="${block.text === name ? 84 : 28}"/>`)
    case 'contents':
      return paragraph(block.text, `<w:pageBreakBefore/>${centred}`, '<w:sz w:val="36"/>')
    case 'entry':
      return `<w:p><w:pPr><w:tabs><w:tab w:val="right" w:pos="9500" w:leader="dot"/></w:tabs></w:pPr>${run(block.text)}<w:r><w:tab/></w:r>${run(block.page)}</w:p>`
    case 'section':
      return paragraph(block.text, head(1) + centred, large)
    case 'title':
      return paragraph(block.text, head(2) + centred, large)
    case 'heading':
      return paragraph(block.text, head(3) + list + indented, isStyled ? '' : '<w:b/>')
    case 'right':
      return paragraph(block.text, '<w:jc w:val="right"/>')
    case 'caption':
      return (
        photo() +
        paragraph(block.text, (isStyled ? '<w:pStyle w:val="Caption"/>' : '') + centred, '<w:sz w:val="18"/>')
      )
    case 'table': {
      const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
        .map(side => `<w:${side} w:val="single" w:sz="4"/>`)
        .join('')
      const rows = block.rows.map(
        row => `<w:tr>${row.map(cell => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
      )
      return `<w:tbl><w:tblPr><w:tblW w:type="pct" w:w="5000"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr>${rows.join('')}</w:tbl>`
    }
    case 'text':
      return paragraph(block.text, list + indented)
  }
}

function photo(): string {
  return `<w:p><w:pPr><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:drawing><wp:inline><wp:extent cx="2857500" cy="1714500"/><wp:docPr id="1" name="1"/><a:graphic><a:graphicData uri="${drawing}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId4"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2857500" cy="1714500"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
}

function paragraph(text: string, properties = '', runProperties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${run(text, runProperties)}</w:p>`
}

function run(text: string, properties = ''): string {
  return text
    .split('\n')
    .map(
      (line, index) =>
        `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${index > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`,
    )
    .join('')
}

function relations(targets: ReadonlyArray<readonly [type: string, target: string]>): string {
  const all = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
}

function numberOf(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral)
  const digits = '零一二三四五六七八九'
  return numeral.startsWith('十')
    ? 10 + Math.max(0, digits.indexOf(numeral.charAt(1)))
    : digits.indexOf(numeral)
}
