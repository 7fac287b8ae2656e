import {readNumeral} from '../chinese-numerals.ts'
import {bare, tidy} from './characters.ts'
import type {EntryLine, EntryReader} from './contents-entry.ts'
import {readSectionMark, type SectionMark} from './section-marks.ts'
import type {Line} from './tree.ts'

/** A section as the 目录 names it. */
export interface PrintedSection {
  readonly name: string
  /** The line without blanks, by which the body's line is told again: 一、商会要闻 for 商会要闻. */
  readonly printed: string
  /** The sign that sets it off, or `plain`. */
  readonly form: SectionMark['form'] | 'plain'
}

/** Number before a section's name: 一、商会要闻, Ⅱ 校友人物, 第三部分 资料. */
const sectionNumber =
  /^(?:([一二三四五六七八九十]+)[、．.]|([Ⅰ-Ⅻ])[、．.]?|([IVX]{1,4})(?:[、．.]|(?=[\s\u3000]))|第([一二三四五六七八九十]+)(?:部分|辑|篇)[、：:]?)[\s\u3000]*/u

/**
 * Lines of the 目录 that number its sections: from one on, no page behind them, and each again in the body on a line of
 * its own. By their text without blanks.
 */
export function numberedSections(lines: readonly Line[], read: EntryReader, body: BodyIndex): Set<string> {
  const numbered = lines.flatMap(({value}) => {
    const [, ...systems] = sectionNumber.exec(value.trim()) ?? []
    const system = systems.findIndex(printed => printed !== undefined)
    if (system < 0 || read(value, 0) || !body.has(bare(value))) return []
    const number = fromRoman(systems[system] ?? '') ?? readNumeral(systems[system] ?? '')
    return number === null ? [] : [{text: bare(value), system, number}]
  })
  const rising = numbered.filter(
    ({system, number}, at) => system === numbered[0]?.system && number === at + 1,
  )
  return new Set(rising.length >= 2 ? rising.map(({text}) => text) : [])
}

function fromRoman(printed: string): number | undefined {
  const sign = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ'.indexOf(printed)
  if (sign >= 0) return sign + 1
  const letters = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'].indexOf(printed)
  return letters < 0 ? undefined : letters + 1
}

/**
 * A line of the 目录 that is a section's name. One without a sign must come again in the body as a line of its own,
 * set apart from what follows; the first line of a wrapped title does not, nor does one before a subtitle.
 */
export function readContentsSection(
  line: Line,
  next: Line | undefined,
  entry: EntryLine | undefined,
  body: BodyIndex,
  numbered: ReadonlySet<string>,
  paged: boolean,
): PrintedSection | undefined {
  const printed = entry ? line.value.slice(0, entry.titleEnd) : line.value
  const mark = readSectionMark(printed, true)
  if (mark) return {name: mark.name, printed: bare(printed), form: mark.form}
  const text = bare(printed)
  if (numbered.has(text)) return {name: nameOf(printed), printed: text, form: 'plain'}
  if (entry || text.length > 30 || /[。，；：]$/u.test(text) || /^[—－─]/u.test((next?.value ?? '').trim()))
    return undefined
  const places = body.get(text)
  if (!places?.some(({setApart}) => setApart)) return undefined
  const deeper = indentOf(next?.value ?? '') > indentOf(line.value)
  if (!paged && !sectionNumber.test(text) && !deeper && !(line.gap > 0 && next?.gap === 0)) return undefined
  return {name: nameOf(printed), printed: text, form: 'plain'}
}

function nameOf(printed: string): string {
  return tidy(printed).replace(sectionNumber, '')
}

function indentOf(value: string): number {
  return /^[\s\u3000]*/u.exec(value)?.[0].length ?? 0
}

/** Short lines of the body by their text: is what follows set apart by a blank line? */
export type BodyIndex = ReadonlyMap<string, ReadonlyArray<{readonly setApart: boolean}>>

export function indexBody(lines: readonly Line[]): BodyIndex {
  const index = new Map<string, Array<{setApart: boolean}>>()
  for (const [at, {value}] of lines.entries()) {
    if (value.length > 60) continue
    const text = bare(value)
    const places = index.get(text) ?? []
    places.push({setApart: (lines[at + 1]?.gap ?? 0) > 0})
    index.set(text, places)
  }
  return index
}
