import {bare} from '../../convert/text/characters.ts'
import type {Extraction, Origin, OriginalDrop, PageOrigin, Picture, Piece, Remark} from '../extraction.ts'
import {raisedNumber} from '../raised.ts'
import {Refusal} from '../refusal.ts'
import {takeAlignedTables} from './aligned-tables.ts'
import {joinBrokenRows, type PrintedTable} from './broken-rows.ts'
import {CellLines} from './cell-lines.ts'
import {gutterOf, type Segment, segmentsOf, settleColumns, settleGutters} from './columns.ts'
import {type Fragment, fragmentsOf, type Row, textOf} from './fragments.ts'
import {type Furniture, furnitureOf} from './furniture.ts'
import {around, type Box} from './geometry.ts'
import {takeLinedTables} from './lined-tables.ts'
import {type FootNote, type NotedPage, takeNotes} from './notes.ts'
import type {PictureFile, PicturePlace} from './open-pictures.ts'
import type {PageContent} from './page-content.ts'
import {
  joined,
  learnHabits,
  type PrintedLine,
  type PrintedParagraph,
  paragraphsOf,
  rowText,
} from './paragraphs.ts'
import {type Edges, edgesOf, printAreas} from './print-area.ts'
import {onPage} from './reading-frame.ts'
import {type RuledTable, takeRuledTables} from './ruled-tables.ts'

/** The version moves when the same file gives another text. */
const reader = 'pdf 7'
/** Characters that a page of print has at least, pages of pictures apart. */
const fewestCharacters = 8
/** A caption is set smaller than running text, or apart from its margins. */
const smallCaption = 0.95
/** The share of characters that may be unknown: signs of a symbol font. */
const mostUnknown = 0.02

/** Takes pictures out of a file; `undefined` for one that cannot be shown. */
export type TakePictures = (places: readonly PicturePlace[]) => Promise<Array<PictureFile | undefined>>

/** A page, read as far as it can be alone. */
interface PageReading {
  readonly content: PageContent
  readonly tables: readonly RuledTable[]
  readonly fragments: readonly Fragment[]
}

type SettledPage = PageReading & NotedPage

/**
 * Puts together what the pages of a PDF paint: reading order, paragraphs, tables, captions, notes behind the paragraph that cites them;
 * what each page repeats becomes drops.
 *
 * @param takePictures - takes pictures out of the file
 * @throws {Refusal} where there is no text, or none that can be read
 */
export async function readPdf(
  pages: AsyncIterable<PageContent>,
  takePictures: TakePictures = async places => places.map(() => undefined),
): Promise<Extraction> {
  const readings: PageReading[] = []
  const print: string[] = []
  const drops: OriginalDrop[] = []
  const unknown: number[] = []
  for await (const content of pages) {
    const {number, glyphs, doubled, turned} = content
    print.push(...glyphs.map(({text}) => text), turned, doubled)
    unknown.push(...Array<number>(content.unknown).fill(number))
    const origin = pageOrigin(number, {left: 0, top: 0, right: content.width, bottom: content.height})
    if (bare(doubled) !== '') drops.push({text: doubled, reason: '重复描印的字', origin})
    if (bare(turned) !== '') drops.push({text: turned, reason: '转了方向的文字', origin})
    const {tables, rest} = takeRuledTables(content, readings.at(-1)?.tables)
    const lined = takeLinedTables({...content, glyphs: rest})
    const aligned = takeAlignedTables(fragmentsOf(lined.rest))
    readings.push({
      content: {...content, glyphs: []},
      tables: [...tables, ...lined.tables, ...aligned.tables],
      fragments: aligned.rest,
    })
  }
  refuseUnreadable(bare(print.join('')).length, readings.length, unknown)
  const mistold = mistoldOn(readings)
  refuseMistold(bare(print.join('')).length, mistold)
  const bodySize = bodySizeOf(readings.flatMap(({fragments}) => fragments))
  const furniture = furnitureOf(
    readings.map(({content, fragments}) => ({height: content.height, fragments})),
    bodySize,
  )
  const settled = settlePages(readings, furniture, bodySize, drops)
  const signs = settled.flatMap(({notes, powers}) => [
    ...notes.filter(({isRaised}) => isRaised).map(({sign}) => raisedNumber(Number(sign))),
    ...powers.map(({now}) => now),
  ])
  const contents = new Map(readings.map(({content}) => [content.number, content]))
  const {pieces, pictures, unshown} = await withPictures(piecesOf(settled), picturesOf(readings), places =>
    takePictures(places.map(({page, box}) => ({page, box: boxOnPage(contents.get(page), box)}))),
  )
  const settle = <T extends {origin: Origin | null}>(placed: T): T =>
    placed.origin && 'page' in placed.origin
      ? {...placed, origin: originOnPage(contents.get(placed.origin.page), placed.origin)}
      : placed
  return {
    reader,
    pieces: pieces.map(settle),
    drops: drops.map(settle),
    pictures: pictures.map(settle),
    folios: new Map(
      [...furniture.folios].map(([index, folio]) => [readings[index]?.content.number ?? 0, folio]),
    ),
    print: print.join(''),
    generated: signs.join(''),
    remarks: [...aboutMistold(mistold), ...aboutPictures(unshown)],
  }
}

function aboutMistold(found: readonly MistoldText[]): Remark[] {
  if (found.length === 0) return []
  const examples = found.slice(0, 3).map(({page, text}) => `第 ${page} 页“${text}”`)
  return [
    {
      ruleId: 'mistold-characters',
      reason: `有 ${found.reduce((sum, {characters}) => sum + characters, 0)} 个字取成了外文字母（${examples.join('、')}${found.length > 3 ? '等' : ''}）：文件里有的字体说错了自己的字；请对照印刷版，在 corrections.yaml 里更正，或从排版软件重新导出。`,
    },
  ]
}

function aboutPictures(unshown: number): Remark[] {
  return unshown === 0
    ? []
    : [
        {
          ruleId: 'picture-format',
          reason: `有 ${unshown} 幅有说明的图取不出来（太大，或是用线条画的），只留下图片说明；请从排版文件里另存成图片，放进这一期的文件夹，再在文章里写上 src。`,
        },
      ]
}

/**
 * Makes files of the pictures, in the order of print, and gives captions the ones above them. A picture without a caption that comes
 * again, as ornaments do, is one file.
 */
async function withPictures(
  placed: readonly PlacedPiece[],
  all: readonly PrintedPicture[],
  takePictures: TakePictures,
): Promise<{pieces: Piece[]; pictures: Picture[]; unshown: number}> {
  const named = new Set(placed.flatMap(({place}) => place?.box ?? []))
  const wanted = all.filter(({box, isRepeated}) => named.has(box) || !isRepeated)
  const files = await takePictures(wanted)
  const pictures: Picture[] = []
  const names = new Map<Box, string>()
  let unshown = 0
  for (const [index, {page, box}] of wanted.entries()) {
    const file = files[index]
    const isNamed = named.has(box)
    if (!file) unshown += isNamed ? 1 : 0
    else if (isNamed || !pictures.some(({bytes}) => Buffer.compare(bytes, file.bytes) === 0)) {
      const name = `picture-${String(pictures.length + 1).padStart(2, '0')}.${file.extension}`
      pictures.push({name, bytes: file.bytes, origin: pageOrigin(page, box)})
      names.set(box, name)
    }
  }
  const pieces = placed.map(({piece, place}): Piece => {
    const picture = place && names.get(place.box)
    return picture === undefined ? piece : {...piece, picture}
  })
  return {pieces, pictures, unshown}
}

/** A picture that stands in the same place on so many pages belongs to the page: a badge in the running head. */
const repeatedPicture = 3

interface PrintedPicture extends PicturePlace {
  /** Whether pages repeat it. */
  readonly isRepeated: boolean
}

/** The pictures of all pages, from above to below. */
function picturesOf(readings: readonly PageReading[]): PrintedPicture[] {
  const places = readings.flatMap(({content: {number, pictures}}) =>
    pictures.toSorted((a, b) => a.top - b.top || a.left - b.left).map(box => ({page: number, box})),
  )
  const placeOf = ({left, top, right, bottom}: Box) => [left, top, right, bottom].map(Math.round).join(' ')
  const counts = new Map<string, number>()
  for (const {box} of places) counts.set(placeOf(box), (counts.get(placeOf(box)) ?? 0) + 1)
  return places.map(({page, box}) => ({
    page,
    box,
    isRepeated: (counts.get(placeOf(box)) ?? 0) >= repeatedPicture,
  }))
}

/** A piece, and the picture that it names. */
interface PlacedPiece {
  readonly piece: Piece
  readonly place?: PicturePlace | undefined
}

function refuseUnreadable(characters: number, pages: number, unknown: readonly number[]): void {
  if (unknown.length > (characters + unknown.length) * mostUnknown)
    throw new Refusal(
      'original-without-encoding',
      `这个 PDF 的字体没有文字编码，字取不出来（第 ${[...new Set(unknown)].slice(0, 5).join('、')} 页起）；请改用文字识别（OCR），或向编辑部要排版前的原稿`,
    )
  if (characters < pages * fewestCharacters)
    throw new Refusal(
      'original-without-text',
      '这个 PDF 里没有文字，页面是扫描的图片，或者字都转成了曲线；请先用文字识别（OCR）软件（例如 ABBYY FineReader、WPS 的“PDF 转文字”）处理成带文字的 PDF 或 Word，或向编辑部要排版前的原稿',
    )
}

/** A word with letters in it that its font told wrong. */
interface MistoldText {
  readonly page: number
  readonly text: string
  readonly characters: number
}

/** Letters with signs on them: where they touch Han, and no Latin letter beside them, no print has them (café and lǚ are words). */
const mistoldLetters = /[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u02B0-\u02FF]+/gu

function mistoldOn(readings: readonly PageReading[]): MistoldText[] {
  return readings.flatMap(({content: {number}, fragments, tables}) =>
    [...fragments.map(textOf), ...tables.flatMap(({rows}) => rows.flat())].flatMap(line => {
      const found = [...line.matchAll(mistoldLetters)].filter(({0: letters, index}) => {
        const around = line.slice(Math.max(0, index - 1), index) + line.charAt(index + letters.length)
        return /\p{Script=Han}/u.test(around) && !/[a-z]/i.test(around)
      })
      const [first] = found
      if (first === undefined) return []
      const characters = found.reduce((sum, {0: letters}) => sum + letters.length, 0)
      return [
        {page: number, text: line.slice(Math.max(0, first.index - 3), first.index + 4).trim(), characters},
      ]
    }),
  )
}

function refuseMistold(characters: number, found: readonly MistoldText[]): void {
  if (found.reduce((sum, {characters}) => sum + characters, 0) <= characters * mostUnknown) return
  const examples = found.slice(0, 3).map(({page, text}) => `第 ${page} 页“${text}”`)
  throw new Refusal(
    'original-without-encoding',
    `这个 PDF 的字体说错了自己的字，取出来的是乱码（${examples.join('、')}）；请从排版软件重新导出，或改用文字识别（OCR），或向编辑部要排版前的原稿`,
  )
}

/** Takes off the pages what belongs to the page and not to the text, and the notes. */
function settlePages(
  readings: readonly PageReading[],
  furniture: Furniture,
  bodySize: number,
  drops: OriginalDrop[],
): SettledPage[] {
  return readings.map(({content, tables, fragments}) => {
    for (const fragment of fragments)
      if (furniture.fragments.has(fragment))
        drops.push({
          text: textOf(fragment),
          reason: '页码与书眉',
          origin: pageOrigin(content.number, fragment),
        })
    const noted = takeNotes(
      fragments.filter(fragment => !furniture.fragments.has(fragment)),
      bodySize,
    )
    for (const {sign, fragment} of noted.signs)
      drops.push({text: sign, reason: '注号', origin: pageOrigin(content.number, fragment)})
    for (const {was, fragment} of noted.powers)
      drops.push({
        text: was,
        reason: '改写成上下标的字',
        origin: pageOrigin(content.number, fragment),
      })
    return {content, tables, ...noted}
  })
}

/** The size of most of the text, in points. */
function bodySizeOf(fragments: readonly Fragment[]): number {
  const sizes = new Map<number, number>()
  for (const fragment of fragments) {
    const size = Math.round(fragment.size * 2) / 2
    sizes.set(size, (sizes.get(size) ?? 0) + textOf(fragment).length)
  }
  return [...sizes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 10
}

type Block = PrintedLine | PrintedTable

/** Paragraphs in reading order, and tables between them. */
function piecesOf(pages: readonly SettledPage[]): PlacedPiece[] {
  const bodySize = bodySizeOf(pages.flatMap(({fragments}) => fragments))
  const areas = printAreas(pages.map(({fragments}) => fragments))
  const areaOf = (index: number) => areas[index] ?? {left: 0, right: 0}
  const own = pages.flatMap(({fragments}, index) => gutterOf(fragments, areaOf(index)) ?? [])
  const all = pages.flatMap(({fragments}) => fragments)
  const common = gutterOf(all, edgesOf(all) ?? areaOf(0))
  const gutters = settleGutters(common ? [...own, common] : own)
  const segments = pages.map(({content, fragments, tables}, index) =>
    segmentsOf(fragments, tables, content.pictures, areaOf(index), gutters),
  )
  const columns = segments.flatMap((each, index) => each.filter(segment => !isWhole(segment, areas[index])))
  const placed = pages.flatMap(({content}, index) =>
    settleColumns(segments[index] ?? [], columns).map(segment => ({segment, content})),
  )
  const blocks = placed.flatMap(({segment, content}, index) => {
    const above = placed[index - 1]
    const carried = above && lastPicture(above.segment, above.content)
    return blocksOf(segment, content, carried, bodySize)
  })
  const habits = learnHabits(blocks.filter((block): block is PrintedLine => 'row' in block))
  const cited = new Map(
    pages.flatMap(({cited, content}) =>
      [...cited].map(
        ([fragment, notes]) => [fragment, notes.map(note => notePiece(note, content.number))] as const,
      ),
    ),
  )
  const cellLines = new CellLines(pages.flatMap(({tables}) => tables.flatMap(({rows}) => rows.flat())))
  const pieces: PlacedPiece[] = []
  let run: PrintedLine[] = []
  let page = 0
  let parts: PrintedTable[] = []
  const closeLines = () => {
    for (const paragraph of paragraphsOf(run, habits)) {
      const opensPage = paragraph.printed[0]?.page !== page
      page = paragraph.printed.at(-1)?.page ?? page
      const place = paragraph.kind === 'caption' ? paragraph.printed[0]?.picture : undefined
      pieces.push({piece: paragraphPiece(paragraph, opensPage), place})
      for (const {row} of paragraph.printed)
        for (const fragment of row.fragments)
          pieces.push(...(cited.get(fragment) ?? []).map(piece => ({piece})))
    }
    run = []
  }
  const closeTable = () => {
    pieces.push(
      ...joinBrokenRows(parts)
        .flatMap(table => tablePieces(table, cellLines))
        .map(piece => ({piece})),
    )
    page = parts.at(-1)?.page ?? page
    parts = []
  }
  for (const block of blocks)
    if ('row' in block) {
      closeTable()
      run.push(block)
    } else {
      closeLines()
      parts.push(block)
    }
  closeLines()
  closeTable()
  return pieces
}

function paragraphPiece({kind, lines, printed, isCentred}: PrintedParagraph, opensPage: boolean): Piece {
  const [first] = printed
  const page = first?.page ?? 1
  const isBold = printed.every(({row}) => row.isBold)
  return {
    kind,
    lines,
    origin: pageOrigin(page, around(printed.filter(line => line.page === page).map(({row}) => row))),
    evidence: {
      ...(isCentred ? {centred: true as const} : {}),
      ...(isBold ? {bold: true as const} : {}),
      size: Math.round((first?.row.size ?? 0) * 10) / 10,
      ...(opensPage ? {opensPage} : {}),
    },
  }
}

function tablePieces({table: {rows, boxes, ...box}, page}: PrintedTable, cellLines: CellLines): Piece[] {
  return cellLines.runOn(rows).map((row, index) => ({
    kind: 'row',
    lines: [row.join('\t')],
    origin: pageOrigin(page, boxes[index] ?? box),
  }))
}

/** As Word's notes are written down: the sign raised, and a blank behind it. */
function notePiece({sign, isRaised, rows}: FootNote, page: number): Piece {
  const text = rows
    .map(rowText)
    .reduce((text, next) => joined(text, next))
    .trim()
  return {
    kind: 'note',
    lines: [isRaised ? `${raisedNumber(Number(sign))}\u3000${text}` : text],
    origin: pageOrigin(page, around(rows)),
  }
}

/** Whether a segment is as wide as what is printed on its page. */
function isWhole({left, right}: Segment, area: Edges | undefined): boolean {
  return left === area?.left && right === area.right
}

/** The picture that is the last thing in a column: its caption may have gone over to the next column or page. */
function lastPicture(
  {left, right, items}: Segment,
  {number, pictures}: PageContent,
): PicturePlace | undefined {
  const end = Math.max(...items.map(({bottom}) => bottom), 0)
  const last = pictures.find(picture => {
    const middle = (picture.left + picture.right) / 2
    return picture.bottom > end && middle > left && middle < right
  })
  return last && {page: number, box: last}
}

/** @param carried - the picture that stands before it, at the end of the column or page above */
function blocksOf(
  {left, right, items}: Segment,
  {number, pictures}: PageContent,
  carried: PicturePlace | undefined,
  bodySize: number,
): Block[] {
  const blocks: Block[] = []
  let caption: Row | undefined
  for (const [index, item] of items.entries()) {
    if (!('fragments' in item)) {
      blocks.push({table: item, page: number})
      caption = undefined
      continue
    }
    const above = caption
    const isApart = item.size < bodySize * smallCaption || isSetApart(item, left, right)
    const own = pictures.find(picture => isBelow(item, picture, right - left))
    const opens = index === 0 && isSetApart(item, left, right) ? carried : undefined
    const belowPicture =
      isApart &&
      (own !== undefined || (above !== undefined && isSecondLine(item, above)) || opens !== undefined)
    caption = belowPicture ? item : undefined
    const picture = own ? {page: number, box: own} : opens
    blocks.push({
      row: item,
      page: number,
      left,
      right,
      belowPicture,
      ...(belowPicture && picture ? {picture} : {}),
    })
  }
  return blocks
}

/** A caption stands directly below its picture and under its middle; it may be wider, and fill its column. */
function isBelow(row: Row, picture: Box, column: number): boolean {
  const distance = row.top - picture.bottom
  const middle = (row.left + row.right) / 2 - (picture.left + picture.right) / 2
  return (
    distance > -row.size &&
    distance < row.size * 2 &&
    Math.abs(middle) < row.size * 1.5 &&
    row.right - row.left <= column + row.size
  )
}

/** Deeper than first lines are set in, in the size of the text. */
const centredIndent = 2.4

/** Centred, and short of both margins; the last line of a paragraph may stand so, too, but ends its sentence. */
function isSetApart(row: Row, left: number, right: number): boolean {
  const [before, behind] = [row.left - left, right - row.right]
  const isCentred = before > row.size * centredIndent && Math.abs(before - behind) < row.size
  return isCentred && !row.isBold && !/[。；]$/u.test(rowText(row))
}

function isSecondLine(row: Row, above: Row): boolean {
  const middle = (row.left + row.right) / 2 - (above.left + above.right) / 2
  return (
    Math.abs(row.size - above.size) < 0.5 &&
    Math.abs(middle) < row.size &&
    row.baseline - above.baseline < row.size * 2.4
  )
}

function boxOnPage(content: PageContent | undefined, box: Box): Box {
  return content && content.frame.direction !== 'right' ? onPage(box, content) : box
}

function originOnPage(
  content: PageContent | undefined,
  {page, box: [left, top, right, bottom]}: PageOrigin,
): PageOrigin {
  return pageOrigin(page, boxOnPage(content, {left, top, right, bottom}))
}

function pageOrigin(page: number, {left, top, right, bottom}: Box): PageOrigin {
  const points = (value: number) => Math.round(value * 10) / 10
  return {page, box: [points(left), points(top), points(right), points(bottom)]}
}
