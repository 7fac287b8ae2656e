import {readNumeral} from '../../chinese-numerals.ts'
import {withoutLatinName} from '../print/wording.ts'
import {bare} from '../text/characters.ts'
import type {Line} from '../tree.ts'

/** 第二部分　政策法规: what is numbered so is no piece. */
const parts = /^第([一二三四五六七八九十]{1,3})(?:部分|辑|单元)[：:、]?\s*(?=\S)/u
/**
 * PART 01｜协会动态, 板块一：协会动态, Vol.1 · 协会动态: one word before each number, whatever it is, and a sign between the number and the name, or a
 * blank or two behind PART.1. */
const labelled =
  /^(?<label>[A-Za-z]{3,8}|(?!附|第)\p{Script=Han}{2})[.．]?[ \u3000]?(?<numeral>\d{1,2}|[一二三四五六七八九十]{1,3})(?:[ \u3000]?[｜|:：·•.．、/／—-]{1,2}[ \u3000]?|(?<=^P(?:ART|art)[.．]?[ \u3000]?\d{1,2})[ \u3000]{1,2})(?=\S)/u
/** 壹 · 茶讯, 二｜茶人, ｜贰｜人间戏: a numeral, and a dot or a stroke that parts it from the name; 一、 counts pieces, and 01｜ too. */
const parted =
  /^[｜|]?[ \u3000]?(?<numeral>[一二三四五六七八九十]{1,2}|[壹贰叁肆伍陆柒捌玖拾])[ \u3000]?[·•・｜|/／][ \u3000]?(?=\S)/u
/** 一、协会动态, as pieces are numbered too. */
const plain = /^([一二三四五六七八九十]{1,3})[、．.]\s*(?=\S)/u

/** As on cheques. */
const formal: ReadonlyMap<string, string> = new Map(
  [...'壹贰叁肆伍陆柒捌玖拾'].map((numeral, at) => [numeral, [...'一二三四五六七八九十'][at] ?? numeral]),
)

/** The name of a section is a few words; a heading within a piece may be one too. */
const plainName = /^[\p{Script=Han}、·]{2,10}$/u

/** Fewer such lines are no sections. */
const fewest = 3

/** How many lines may stand before the first: whatever counts the sections of an issue begins at its head. */
const mostBefore = 4

interface Numbered {
  readonly line: Line
  readonly number: number
  readonly name: string
  readonly listed: boolean
}

/**
 * Names of sections that are counted from one on through the whole issue, each right above a title, with the lines that print them. Where a
 * 目录 tells the titles, half of such lines have one below them at least, or they are 第一部分 and no other line is counted so; where none
 * does, 一、协会动态 may be a piece.
 *
 * @param isListed - does the line print a title that the 目录 lists? `undefined` where there is no 目录
 * @param isTitle - could it be one, or what stands above one?
 */
export function numberedNames(
  lines: readonly Line[],
  isListed: ((line: Line) => boolean) | undefined,
  isTitle: (line: Line) => boolean,
): Map<Line, string> {
  for (const system of isListed ? [plain, parts, parted, labelled] : [parts, parted, labelled]) {
    const label = system === labelled ? labelOfAll(lines) : undefined
    if (system === labelled && label === undefined) continue
    const counted = lines.flatMap((line, at): Numbered[] => {
      const match = system.exec(line.value.trim())
      const [printed, plainNumeral = ''] = match ?? []
      const numeral = match?.groups?.numeral ?? plainNumeral
      if (printed === undefined || match?.groups?.label !== label) return []
      const [name, next, number] = [
        withoutLatinName(line.value.trim().slice(printed.length)),
        lines[at + 1],
        readNumeral(formal.get(numeral) ?? numeral) ?? 0,
      ]
      const listed = next !== undefined && isListed?.(next) === true
      const names = plainName.test(bare(name)) && next !== undefined && (listed || isTitle(next))
      return names && (line.gap > 0 || at === 0)
        ? [{line, number, name, listed}]
        : [{line, number, name: '', listed}]
    })
    const found = rising(counted.filter(({name}) => name !== ''))
    const overListed = found.filter(({listed}) => listed).length * 2 >= found.length
    const sure = (isListed && overListed) || (system !== plain && found.length === counted.length)
    if (found.length >= fewest && sure) return new Map(found.map(({line, name}) => [line, name]))
  }
  return new Map()
}

/** The word before the first number of that form, where it stands at the head of the issue. */
function labelOfAll(lines: readonly Line[]): string | undefined {
  return lines
    .slice(0, mostBefore + 1)
    .map(({value}) => labelled.exec(value.trim())?.groups?.label)
    .find(label => label !== undefined)
}

/** Those that count on, whatever stands between them; of two with one number that above a listed title. */
function rising(counted: readonly Numbered[]): Numbered[] {
  const found: Numbered[] = []
  const lastListed = new Map(counted.flatMap(({number, listed}, at) => (listed ? [[number, at]] : [])))
  for (const [at, each] of counted.entries()) {
    if (each.number !== found.length + 1) continue
    const other = !each.listed && (lastListed.get(each.number) ?? 0) > at
    if (!other) found.push(each)
  }
  return found
}
