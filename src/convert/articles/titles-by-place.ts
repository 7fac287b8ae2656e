import {tidy, width} from '../text/characters.ts'
import type {TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import {
  indentOf,
  isEnded,
  isInMiddle,
  isNaming,
  isOver,
  isProse,
  namesOrDates,
  readHead,
} from './head-block.ts'
import {overText} from './title-surroundings.ts'

/** How far a typist counts past the middle, in cells; less where the measure says where that is. */
const tolerance = 2.5
const tolerancePerHand = 4

/**
 * Titles in the middle of the line, as blanks or the original show, further in than the text below them; names below may be further in still. A signature is at the right, and a
 * quotation set in has a sentence's marks.
 */
export function centredTitles(body: readonly BodyLine[], wrap: number | null): TitlePlace[] {
  const heads: TitlePlace[] = []
  for (let index = 0; index < body.length; index++) {
    const [before, line] = [body[index - 1], body[index]]
    if (!line || line.opens !== undefined || !isInMiddle(line.line)) continue
    if (before && before.opens === undefined && !isEnded(before, wrap)) continue
    const head = readHead(body, index, body.length, wrap)
    const text = head && body[head.end]
    if (!text) continue
    // a verse is set in as far as its title, which has the name of its author below it
    const overText =
      !isInMiddle(text.line) && (isProse(text.line.value, wrap) || headsText(body, head.end, wrap))
    if (!overText && !head.signed) continue
    heads.push(head.place)
    index = head.end - 1
  }
  const isShown = ({index}: TitlePlace) => body[index]?.line.evidence?.centred === true
  const middles = heads
    .filter(head => !isShown(head))
    .map(({index}) => middleOf(body[index]))
    .sort((a, b) => a - b)
  const middle = wrap === null ? (middles[middles.length >> 1] ?? 0) : wrap / 2
  const near = wrap === null ? tolerancePerHand : tolerance
  return heads.filter(head => isShown(head) || Math.abs(middleOf(body[head.index]) - middle) <= near)
}

/** 醋溜白菜, set in as paragraphs are, right over prose that is: what stands in the middle above it is the title of several such. */
function headsText(body: readonly BodyLine[], at: number, wrap: number | null): boolean {
  const [line, text] = [body[at], body[at + 1]]
  if (!line || !text || line.opens !== undefined || text.opens !== undefined) return false
  const setAlike = indentOf(line.line.value) === indentOf(text.line.value)
  return setAlike && line.titleLike && isNaming(tidy(line.line.value), wrap) && isProse(text.line.value, wrap)
}

function middleOf(line: BodyLine | undefined): number {
  const value = line?.line.value ?? ''
  return indentOf(value) + width(value.trim()) / 2
}

/** Of all lines, those that are set in as the first lines of paragraphs are, at least; and cells of that indent. */
const mostlySetIn = 0.3
const leastSetIn = 1

/**
 * Titles at the left edge over paragraphs that are set in; no line within a piece is short and flush but the last of a sentence. Where blank lines part
 * paragraphs too, headings within a piece may stand so: then half of the titles must have their author below them or a section above.
 */
export function flushTitles(body: readonly BodyLine[], wrap: number | null, parted: boolean): TitlePlace[] {
  const isSetIn = ({line: {value}}: BodyLine) => indentOf(value) >= leastSetIn
  if (body.filter(isSetIn).length < body.length * mostlySetIn) return []
  const heads: TitlePlace[] = []
  let told = 0
  for (let index = 0; index < body.length; index++) {
    const [before, line] = [body[index - 1], body[index]]
    if (!line || line.opens !== undefined || isSetIn(line)) continue
    if (before && before.opens === undefined && !isOver(before, line, wrap)) continue
    const head = namesOrDates(body, index) ? undefined : readHead(body, index, body.length, wrap)
    const text = head && body[head.end]
    if (!head || !text) continue
    const overTable = isTable(body, head.end) && !isTold(before)
    if (!overTable && !overText(body, head, wrap)) continue
    if (!overTable && !isSetIn(text) && !/[：:]$/u.test(text.line.value.trim())) continue
    heads.push(head.place)
    if (head.signed || before === undefined || before.opens !== undefined) told++
    index = head.end - 1
  }
  return parted && told * 2 < heads.length ? [] : withoutHeadings(heads, body)
}

/** Of titles that follow another piece on a page, so many have a blank line above where the issue sets them off by one; what has none heads a part. */
const mostlyApart = 0.7
const fewestApart = 5

function withoutHeadings(heads: readonly TitlePlace[], body: readonly BodyLine[]): TitlePlace[] {
  const isOpen = ({from, index}: TitlePlace) => {
    const [before, line] = [body[(from ?? index) - 1], body[from ?? index]]
    return before === undefined || before.opens !== undefined || line?.line.pageBreak === true
  }
  const gapOf = ({from, index}: TitlePlace) => body[from ?? index]?.line.gap ?? 0
  const follow = heads.filter(head => !isOpen(head))
  const apart = follow.filter(head => gapOf(head) > 0)
  if (apart.length < fewestApart || apart.length < follow.length * mostlyApart) return [...heads]
  return heads.filter(head => isOpen(head) || gapOf(head) > 0 || body[(head.from ?? head.index) - 1]?.closes)
}

/** Do rows with the same columns begin here, two at least? */
function isTable(body: readonly BodyLine[], index: number): boolean {
  const columns = body.slice(index, index + 2).map(({line}) => line.value.match(/\t/gu)?.length ?? 0)
  return columns.length === 2 && columns.every(count => count >= 2 && count === columns[0])
}

/** 见下表, 情况如下： right above a line over a table: that is the table's own name. */
function isTold(before: BodyLine | undefined): boolean {
  return before?.opens === undefined && /[：:]$|下表|如下|附表|见表/u.test(before?.line.value.trim() ?? '')
}
