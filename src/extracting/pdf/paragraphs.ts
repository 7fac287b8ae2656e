import {isClosed, width} from '../../convert/text/characters.ts'
import {indented} from '../source-text.ts'
import {type Fragment, type Row, textOf} from './fragments.ts'
import type {PicturePlace} from './open-pictures.ts'

/** A printed line in its column. */
export interface PrintedLine {
  readonly row: Row
  readonly page: number
  /** The column's edges. */
  readonly left: number
  readonly right: number
  /** Does it stand below a picture, near enough and under its middle? */
  readonly belowPicture: boolean
  /** That picture, and its page; what goes on with a caption's first line has none. */
  readonly picture?: PicturePlace
}

/** Printed lines that make a paragraph, a heading or a caption. */
export interface PrintedParagraph {
  readonly kind: 'paragraph' | 'caption'
  /** The lines as they are to stand in the text: those of a paragraph run on, those of a heading do not. */
  readonly lines: readonly string[]
  readonly printed: readonly PrintedLine[]
  readonly isCentred: boolean
}

/** What is typical of the print: the size of running text, and from one line of it to the next. */
export interface Habits {
  readonly size: number
  readonly leading: number
  /** Whether paragraphs begin with an indent. */
  readonly indents: boolean
  /** Whether full lines end at the margin, and not near it. */
  readonly isJustified: boolean
  /** The lines around which a blank stands between Han characters and figures or Latin letters: 2014 年 1 月. The one at which a line was broken is printed nowhere. */
  readonly spaced: ReadonlySet<PrintedLine>
}

const indent = 1.2
/** What stands further in is no first line. */
const deepestIndent = 4.5
/** A line is full where it ends within this of the margin: a mark or a Latin word may have gone down to the next. */
const slack = 1.6
const centring = 0.8
/** A line that is justified ends as near to the margin as this. */
const justified = 0.5
/** The share of full lines that do where print is justified; a mark may hang or have gone down. */
const mostlyJustified = 0.75
/** Lines are apart where they stand so much wider than usual. */
const apart = 1.45
/** Where no first line is set in, paragraphs are told by a little more blank between; a line of larger signs within one is as far from the next. */
const apartUnindented = 1.18
/** 2014年, 2014 年, CD 价格: where a blank may stand. */
const figureBeside = /\p{Script=Han}( ?)(?=[\d\p{Script=Latin}])|[\d\p{Script=Latin}]( ?)(?=\p{Script=Han})/gu
/** So many of these places show a habit, at least, and so large a share of them has the blank where it is one. Articles come from other hands, so those nearest to a line are asked. */
const fewestFigures = 8
const mostlySpaced = 0.8

export function learnHabits(lines: readonly PrintedLine[]): Habits {
  const sizes = new Map<number, number>()
  for (const {row} of lines) {
    const size = Math.round(row.size * 2) / 2
    sizes.set(size, (sizes.get(size) ?? 0) + width(rowText(row)))
  }
  const size = [...sizes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 10
  const steps = new Map<number, number>()
  let begin = 0
  let full = 0
  let atMargin = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (!next || next.page !== line.page || next.left !== line.left || Math.abs(line.row.size - size) > 0.6)
      continue
    const step = Math.round((next.row.baseline - line.row.baseline) * 2) / 2
    if (step > size * 0.9 && step < size * 3) steps.set(step, (steps.get(step) ?? 0) + 1)
    if (!isFull(line)) continue
    full++
    if (shortOf(line) <= justified) atMargin++
    if (indentOf(line) >= indent && indentOf(next) < indent) begin++
  }
  const leading = [...steps].sort(([, a], [, b]) => b - a)[0]?.[0] ?? size * 1.5
  return {
    size,
    leading,
    indents: begin >= Math.max(3, full * 0.06),
    isJustified: atMargin >= full * mostlyJustified,
    spaced: spacedLines(lines),
  }
}

function spacedLines(lines: readonly PrintedLine[]): Set<PrintedLine> {
  /** How many of these places stand before each line, and how many of them have the blank. */
  const before = [{all: 0, spaced: 0}]
  for (const {row} of lines) {
    const blanks = [...rowText(row).matchAll(figureBeside)].map(([, left = '', right = '']) => left + right)
    const {all, spaced} = before.at(-1) ?? {all: 0, spaced: 0}
    before.push({all: all + blanks.length, spaced: spaced + blanks.filter(blank => blank !== '').length})
  }
  const between = (from: number, to: number) => ({
    all: (before[to]?.all ?? 0) - (before[from]?.all ?? 0),
    spaced: (before[to]?.spaced ?? 0) - (before[from]?.spaced ?? 0),
  })
  return new Set(
    lines.filter((_, index) => {
      let [from, to] = [index, index + 1]
      while (between(from, to).all < fewestFigures && (from > 0 || to < lines.length))
        [from, to] = [Math.max(0, from - 1), Math.min(lines.length, to + 1)]
      const {all, spaced} = between(from, to)
      return all >= fewestFigures && spaced >= all * mostlySpaced
    }),
  )
}

/** In characters of its own size. */
function indentOf({row, left}: PrintedLine): number {
  return (row.left - left) / row.size
}

function shortOf({row, right}: PrintedLine): number {
  return (right - row.right) / row.size
}

function isFull(line: PrintedLine): boolean {
  return shortOf(line) <= slack
}

/** What no line breaks: a number, a Latin word, an address, with the bracket before it; 〔2014〕106 of a document number. */
const unbroken = /^[（(《“"〔[]*[\p{Script=Latin}\d][\p{Script=Latin}\d.,:/@_%~+\])）〕-]*/u
/** Where a sentence ends, nothing needs to go on; a closing bracket alone ends none. */
const sentenceEnd = /[。！？；：…!?;:][”’"'」』）)】〗]*$/u
/** A word that went down to the next line leaves at most so much of its column blank. */
const mostLeft = 0.4

/** Whether a line ends where it does because its column does: the word that the next begins with would not have stood in it. */
function isFilled(line: PrintedLine, next: string): boolean {
  if (isFull(line)) return true
  const {row, left, right} = line
  const word = unbroken.exec(next)?.[0]
  return (
    word !== undefined &&
    shortOf(line) < width(word) &&
    shortOf(line) * row.size < (right - left) * mostLeft &&
    !sentenceEnd.test(rowText(row))
  )
}

function isCentred(line: PrintedLine): boolean {
  const [before, behind] = [indentOf(line), shortOf(line)]
  return (
    before > 1 && behind > 1 && Math.abs(before - behind) <= centring * 2 && (before > 2.6 || behind < 2.6)
  )
}

function isRight(line: PrintedLine): boolean {
  return shortOf(line) < 1.2 && indentOf(line) > 4
}

/** Numbers and signs that begin an item, a clause or a heading. */
const mark =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、．]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十百零〇\d]+[章节条篇]|[①-⑳●■◆▪•➢✓※★]|[【〖]|附件\d*[:：]|[问答][:：])/u

/** （来源：…）, （摘自…）: where a piece was taken from, in a line of its own. */
const credit = /^[（(](?:来源|摘自|原载|供稿|作者|文[/／]|编选|编辑)/u

/** Joins the printed lines of an issue, in reading order, into paragraphs. */
export function paragraphsOf(lines: readonly PrintedLine[], habits: Habits): PrintedParagraph[] {
  const paragraphs: PrintedParagraph[] = []
  let open: PrintedLine[] = []
  const close = () => {
    if (open.length > 0) paragraphs.push(paragraph(open, habits))
    open = []
  }
  for (const line of lines) {
    if (open.length > 0 && !goesOn(open, line, habits)) close()
    open.push(line)
  }
  close()
  return acrossCaptions(paragraphs, habits)
}

/** A paragraph that a picture cuts goes on behind its caption. */
function acrossCaptions(paragraphs: readonly PrintedParagraph[], habits: Habits): PrintedParagraph[] {
  const result: PrintedParagraph[] = []
  for (const each of paragraphs) {
    const at = result.findLastIndex(({kind}) => kind !== 'caption')
    const before = result[at]
    const first = each.printed[0]
    if (
      before &&
      first &&
      at < result.length - 1 &&
      each.kind === 'paragraph' &&
      !before.isCentred &&
      goesOn(before.printed, first, habits, true)
    )
      result[at] = paragraph([...before.printed, ...each.printed], habits)
    else result.push(each)
  }
  return result
}

/** An entry of the 目录 ends with its page, behind leaders or set apart. */
const entryEnd = /(?:(?<![.．…·・‥])[.．…·・‥]{3,}\s*|\t)[-–—(（]?\d{1,3}[-–—)）]?$/u

/** @param isCut - whether a picture stands between */
function goesOn(open: readonly PrintedLine[], line: PrintedLine, habits: Habits, isCut = false): boolean {
  const last = open.at(-1)
  const first = open[0]
  if (!last || !first) return false
  const [text, next] = [rowText(last.row), rowText(line.row)]
  const sameColumn =
    !isCut && last.page === line.page && last.left === line.left && line.row.baseline > last.row.baseline
  if (line.belowPicture !== last.belowPicture || entryEnd.test(text)) return false
  if (Math.abs(last.row.size - line.row.size) > 0.12 * last.row.size) return false
  const step = (line.row.baseline - last.row.baseline) / Math.max(habits.leading, last.row.size * 1.2)
  if (sameColumn && step > (habits.indents || !isClosed(text) ? apart : apartUnindented)) return false
  if (line.belowPicture) return sameColumn
  if (sameColumn && step > headingGap && mark.test(next) && isClosed(text)) return false
  if (isHeadingLine(last, habits) && isHeadingLine(line, habits))
    return sameColumn && last.row.isBold === line.row.isBold && !mark.test(next) && !/[】〗]$/u.test(text)
  if (isCentred(line) && !isFull(last)) return false
  if (isCentred(last) && open.length === 1 && !isFilled(last, next)) return false
  if (last.row.isBold !== line.row.isBold && Math.min(width(text), width(next)) > 0) return false
  if (credit.test(next)) return false
  if (isRight(line) && !isFull(last)) return false
  // a credit at the right margin that takes a second line
  if (
    isRight(line) &&
    credit.test(rowText(first.row)) &&
    isOpenBracket(open.map(({row}) => rowText(row)).join(''))
  )
    return true
  if (isRight(last) && open.length === 1) return isOpenBracket(text)
  if (!isFilled(last, next)) return false
  // pictures stand between paragraphs oftener than within one
  if (isCut && !habits.indents && isClosed(text)) return false
  const deep = indentOf(line)
  const begun = indentOf(first)
  if (open.length >= 2) {
    // the second line shows where the lines of this paragraph begin
    const edge = indentOf(open[1] ?? first)
    if (Math.abs(deep - edge) < 0.6 && (sameColumn || deep < indent || edge >= indent))
      return !(mark.test(next) && isClosed(text) && (edge >= begun || opensList(last, next, habits)))
    if (deep >= indent) return false
    return true
  }
  // hanging: the number stands out
  if (mark.test(rowText(first.row)) && deep > begun + 0.4) return !mark.test(next)
  if (deep >= indent) return false
  if (mark.test(next) && isClosed(text)) return false
  return begun >= indent || !habits.indents || !isClosed(text)
}

/** Lines stand a little farther apart where a heading begins. */
const headingGap = 1.15

/** Numbers and signs of a list; （1） counts within a sentence as well. */
const listMark = /^(?:\d{1,2}[.．、](?!\d)|[①-⑳●■◆▪•➢✓※★])/u

/** Whether a list begins behind a line that ends with a mark: it is short of the margin where others are not, or ends with a colon. */
function opensList(line: PrintedLine, next: string, {isJustified}: Habits): boolean {
  if (!listMark.test(next)) return false
  return (isJustified && shortOf(line) > justified) || /[：:]$/u.test(rowText(line.row))
}

/** A line of a title: larger than the text, and between its margins or filling them. */
function isHeadingLine(line: PrintedLine, {size}: Habits): boolean {
  return line.row.size > size * 1.08 && (isCentred(line) || (isFull(line) && indentOf(line) < indent * 2))
}

function isOpenBracket(text: string): boolean {
  return (text.match(/[（(]/g)?.length ?? 0) > (text.match(/[）)]/g)?.length ?? 0)
}

function paragraph(printed: readonly PrintedLine[], habits: Habits): PrintedParagraph {
  const isCaption = printed.every(({belowPicture}) => belowPicture)
  const centred = printed.every(isCentred)
  const texts = printed.map(({row}) => rowText(row))
  const [first] = printed
  const isSetIn =
    first !== undefined &&
    !centred &&
    !isRight(first) &&
    indentOf(first) >= indent &&
    indentOf(first) <= deepestIndent
  const isTitle = printed.every(line => isHeadingLine(line, habits))
  return {
    kind: isCaption ? 'caption' : 'paragraph',
    lines: isCaption ? texts : isTitle ? titleLines(printed, texts, habits) : runOn(printed, isSetIn, habits),
    printed,
    isCentred: centred,
  }
}

/** A line of a title that is full goes on in the next; one that is not was broken on purpose. */
function titleLines(printed: readonly PrintedLine[], texts: readonly string[], {spaced}: Habits): string[] {
  const lines: string[] = []
  for (const [index, text] of texts.entries()) {
    const above = printed[index - 1]
    const last = lines.length - 1
    if (above && isFull(above)) lines[last] = joined(lines[last] ?? '', text, spaced.has(above))
    else lines.push(text)
  }
  return lines
}

function runOn(printed: readonly PrintedLine[], isSetIn: boolean, {spaced}: Habits): string[] {
  let text = ''
  for (const [index, {row}] of printed.entries()) {
    const above = printed[index - 1]
    text = above ? joined(text, rowText(row), spaced.has(above)) : rowText(row)
  }
  return isSetIn ? indented([text]) : [text]
}

/**
 * Between Latin words a line's end is a blank; a hyphen stays, since nobody can tell whether it is one of the word.
 *
 * @param spaced - whether it is one between Han characters and figures or Latin letters too
 */
export function joined(text: string, next: string, spaced = false): string {
  const isWord =
    (/[\p{Script=Latin}\d,.;:!?)]$/u.test(text) && /^[\p{Script=Latin}\d(]/u.test(next)) ||
    (spaced &&
      /(?:\p{Script=Han}\n[\d\p{Script=Latin}]|[\d\p{Script=Latin}]\n\p{Script=Han})/u.test(
        `${text.slice(-1)}\n${next.slice(0, 1)}`,
      ))
  return text + (isWord && !/[a-z]-$/.test(text) ? ' ' : '') + next
}

/** The fragments of a row: wide blanks stay as wide, and the page behind an entry of the 目录 is set apart by a tab. */
export function rowText({fragments}: Pick<Row, 'fragments'>): string {
  let text = ''
  let before: Fragment | undefined
  for (const fragment of fragments) {
    const next = textOf(fragment)
    if (before) {
      const gap = (fragment.left - before.right) / Math.max(before.size, fragment.size)
      const isPage = /^(?:\d{1,3}|[ivxIVX]{1,4})$/.test(next) && fragment === fragments.at(-1) && gap > 2.5
      text += isPage ? '\t' : '\u3000'.repeat(Math.min(Math.max(Math.round(gap), 2), 8))
    }
    text += next
    before = fragment
  }
  return text
}
