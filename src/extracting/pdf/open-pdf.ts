import {getDocument, OPS} from 'unpdf/pdfjs'
import {Refusal} from '../refusal.ts'
import type {Matrix} from './geometry.ts'
import type {PageContent, PaintedPage} from './page-content.ts'
import {type Font, paint} from './painter.ts'
import {inReadingFrame} from './reading-frame.ts'

/** An issue has some dozens of pages, a yearbook some hundreds. */
const mostPages = 2000
/** A page of a newsletter has some 2,000 characters and as many operators. */
const mostOperators = 400_000
/** A poster is 2,400 points high; places beyond this are no print's. */
const largestPage = 15_000

/** Hands out one of the character maps that pdf.js ships, by its file name (`GBK-EUC-H.bcmap`). */
export type CharacterMap = (name: string) => Promise<Uint8Array>

const operatorNames = new Map(Object.entries(OPS).map(([name, code]) => [code, name]))

/**
 * Reads what the pages of a PDF paint, one after another. No script of it runs, nothing is fetched, no picture is decoded.
 *
 * @param tellsFaults - whether pdf.js says on the console what it could not read and passed over
 * @throws {Refusal} where it is protected, damaged or too large
 */
export async function* readPages(
  bytes: Uint8Array,
  characterMap: CharacterMap,
  tellsFaults = false,
): AsyncGenerator<PageContent> {
  const end = printedEnd(bytes)
  const tail = Buffer.from(bytes.subarray(Math.max(0, end - 2048), end)).toString('latin1')
  // pdf.js mends a file that is cut short, and then nobody knows what is missing
  if (!tail.includes('%%EOF')) throw damaged('文件不完整，末尾缺了一段')
  const task = openPdf(bytes, characterMap, {maxImageSize: 1, verbosity: tellsFaults ? 1 : 0})
  try {
    const document = await task.promise.catch(explain)
    if (document.numPages > mostPages)
      throw new Refusal(
        'original-too-large',
        `这个 PDF 有 ${document.numPages} 页，超过 ${mostPages} 页；请检查是不是放错了文件`,
      )
    for (let number = 1; number <= document.numPages; number++) yield await readPage(document, number)
  } finally {
    await task.destroy()
  }
}

/** Mail and disks fill the end of a file up with zeros, editors with blanks. */
function printedEnd(bytes: Uint8Array): number {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] ?? 0) <= 0x20) end--
  return end
}

/** Opens a PDF. No script of it runs, nothing is fetched. */
export function openPdf(
  bytes: Uint8Array,
  characterMap: CharacterMap,
  options: {readonly maxImageSize: number; readonly verbosity: number},
): ReturnType<typeof getDocument> {
  /** Chinese fonts that a PDF names without holding them need a map. Nothing else is handed out. */
  class Data {
    fetch({kind, filename}: {kind: string; filename: string}): Promise<Uint8Array> {
      if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/.test(filename)) throw new Error(`no data for ${filename}`)
      return characterMap(filename)
    }
  }
  return getDocument({
    data: new Uint8Array(bytes),
    BinaryDataFactory: Data,
    cMapUrl: 'cmaps/',
    useWorkerFetch: false,
    useSystemFonts: false,
    // says of a font whether it tells what its codes are
    fontExtraProperties: true,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    ...options,
  })
}

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>

async function readPage(document: PdfDocument, number: number): Promise<PageContent> {
  try {
    const page = await document.getPage(number)
    const content = await contentOf(page)
    page.cleanup()
    return inReadingFrame(content)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw damaged(`第 ${number} 页读不出来`)
  }
}

/**
 * What a page paints.
 *
 * @throws {Refusal} where it is no page of a newsletter
 */
export async function contentOf(page: PdfPage): Promise<PaintedPage> {
  const number = page.pageNumber
  const {fnArray, argsArray} = await page.getOperatorList({annotationMode: 0})
  if (fnArray.length > mostOperators)
    throw new Refusal(
      'original-too-large',
      `第 ${number} 页有 ${fnArray.length} 个绘制命令，不像会刊的一页；请检查这个文件`,
    )
  const {width, height, transform} = page.getViewport({scale: 1})
  if (!(width <= largestPage && height <= largestPage))
    throw new Refusal('original-too-large', `第 ${number} 页大得不像会刊的一页；请检查这个文件`)
  const fonts = new Map<string, Font | undefined>()
  const fontNamed = (name: string) => {
    if (!fonts.has(name))
      fonts.set(name, page.commonObjs.has(name) ? fontOf(page.commonObjs.get(name)) : undefined)
    return fonts.get(name)
  }
  function* operators() {
    for (const [index, code] of fnArray.entries()) {
      const args: unknown = argsArray[index]
      yield {name: operatorNames.get(code) ?? '', args: Array.isArray(args) ? args : []}
    }
  }
  const [a, b, c, d, e, f] = transform.map(Number)
  const base: Matrix = [a ?? 1, b ?? 0, c ?? 0, d ?? -1, e ?? 0, f ?? height]
  return paint(operators(), base, {number, width, height}, fontNamed)
}

function fontOf(font: unknown): Font | undefined {
  if (typeof font !== 'object' || font === null) return undefined
  const name = String(Reflect.get(font, 'name') ?? '')
  const matrix: unknown = Reflect.get(font, 'fontMatrix')
  const unit = Array.isArray(matrix) && typeof matrix[0] === 'number' ? matrix[0] : 0.001
  return {
    isBold:
      Reflect.get(font, 'bold') === true ||
      Reflect.get(font, 'black') === true ||
      /bold|black|heavy|hei|黑/i.test(name),
    isVertical: Reflect.get(font, 'vertical') === true,
    unit,
    isCoded: !isIdentity(Reflect.get(font, 'toUnicode')),
  }
}

/** Where a font of glyph numbers does not say what they are, pdf.js takes each number for a character: a map without entries. */
function isIdentity(toUnicode: unknown): boolean {
  return typeof toUnicode === 'object' && toUnicode !== null && 'firstChar' in toUnicode
}

function explain(error: unknown): never {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException')
    throw new Refusal('original-password', '这个 PDF 有密码；请用 PDF 阅读软件打开，去掉密码后另存，再添加')
  throw damaged('文件损坏，不能打开')
}

function damaged(what: string): Refusal {
  return new Refusal('original-damaged', `${what}；请向提供文件的人重新要一份，或从排版软件重新导出`)
}
