import {type Geometry, isWrapped} from '../page/geometry.ts'
import {readCredit} from '../print/credit.ts'
import {isClosed, width} from '../text/characters.ts'
import type {Meeting} from './joins.ts'
import type {OpenParagraph} from './open-paragraph.ts'
import type {Habits} from './pieces.ts'

/** Of the measure: a paragraph that is longer is no heading. */
const farBeyond = 1.5

/** Cells of what may be a title. */
const longestTitle = 20

/** 第五条规定的…, （一）项: words behind a number that need a sentence before them. */
export const continuesSentence = /^[（(]?[一二三四五六七八九十\d]{1,3}[）)]?(?:项|款|目|条|节)/u

/** （来源：…）, 来源：…: names where a text is from, and belongs to no sentence. */
export function isSourceLine(text: string): boolean {
  const credit = readCredit(text)
  return credit !== undefined && credit.bare !== true && /^[（(]|[：:]/u.test(text)
}

/** Two cells at least with a blank of two characters between them, and no sentence. */
export function isRow(line: string): boolean {
  return /\S(?:\u3000{2,}| {4,})\S/u.test(line.trim()) && !/[，。；：]/u.test(line)
}

/** Extraction may lose the indent of first lines: these are shorter than the others by two cells. */
export function isFirstLine({open, line, above, habits}: Meeting, wrap: number): boolean {
  return (
    habits.lostIndent &&
    open.parts.length === 1 &&
    isWrapped(`\u3000\u3000${above.trimStart()}`, line.value, wrap)
  )
}

/** A bracket that opens on the line and closes on none yet goes on. */
export function leavesOpen({parts}: OpenParagraph): boolean {
  const last = parts.at(-1) ?? ''
  return (last.match(/[（(《]/gu)?.length ?? 0) > (last.match(/[）)》]/gu)?.length ?? 0)
}

/** Is the printed line as wide as the page, by what the other lines are? */
export function fillsOwnLine(line: string, next: string, {geometry, wholeParagraphs}: Habits): boolean {
  if (wholeParagraphs) return false
  if (geometry.wrap !== null) return isWrapped(line, next, geometry.wrap)
  return geometry.measure === null || fillsMeasure(line, geometry.measure)
}

/** Cells that a full line may fall short of the measure. */
const slack = 1.5

function fillsMeasure(line: string, measure: number): boolean {
  return width(line) >= measure - slack
}

export function isPastHeading(cells: number, {measure}: Pick<Geometry, 'measure'>): boolean {
  return measure !== null && cells > measure * farBeyond
}

export function isTitle(text: string): boolean {
  return width(text) <= longestTitle && !isClosed(text)
}

/** 1.6% or 2014 年 at the head of a line may be the middle of a sentence: so is （一） behind 第, 本条 or 前款. */
export function midSentence(before: string, next: string): boolean {
  return (
    /(?:第|本|前|上述|按照|依照|根据|和|及|与|至)$/u.test(before) &&
    /^[（(]?[一二三四五六七八九十\d]/u.test(next)
  )
}

export function isAddress(text: string): boolean {
  return (
    /(?:https?:\/\/|@)[\w./-]+$/u.test(text) ||
    /(?<![\w./-])(?=[\w./-]+$)[\w./-]*www\.[\w./-]/u.test(text) ||
    /[：:][\d\s()（）—-]{7,}$/u.test(text)
  )
}
