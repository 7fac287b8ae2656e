import {readSectionMark} from '../print/section-marks.ts'
import {sectionKey, wordingsOf} from '../print/wording.ts'
import {words} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import {namesAuthors} from './authors.ts'
import type {PrintedContents, PrintedEntry} from './contents.ts'
import {isLabel} from './row-kinds.ts'
import {withoutAuthor} from './titles-on-lines.ts'

/** Characters of a line that may be a title, and of two that may be one together. */
const longestTitle = 80

/** What tells one reading of a 目录 from another: how much of it the body prints again, and how little of it is nothing. */
const weights = {
  /** An entry whose title the body prints on a line of its own. */
  known: 2,
  /** One whose title it does not, with a page: the two may word it otherwise; without one it is most likely no entry. */
  paged: 0.5,
  unknown: -1,
  /** One without a page, where most have one: half of another. */
  half: 0,
  /** A line that the body prints right above the title of another entry: the name of a section, or half of a title. */
  above: -1,
  page: 0.3,
  /** The first line behind it, where that is one of its titles or sections. */
  begins: 0.8,
  /** A title that begins with what is no mark of a title's, or ends with what leads to a page. */
  stray: -0.5,
  /** Who wrote a piece, where he is a person; where he may be none. */
  person: 0.5,
  author: 0.1,
  /** A section that the body names too, one in brackets, another, one without entries. */
  named: 1,
  bracketed: 0.5,
  plain: -0.3,
  /** One without a sign, where others have one. */
  unlike: -1,
  empty: -0.5,
} as const

/** The reading that explains most of the 目录; of equals the first. */
export function likeliest(
  readings: readonly PrintedContents[],
  lines: readonly Line[],
): PrintedContents | undefined {
  const [first, ...others] = readings
  if (!first || others.length === 0) return first
  const places = placesIn(lines)
  let [best, most] = [first, worthOf(first, places, lines)]
  for (const other of others) {
    const worth = worthOf(other, places, lines)
    if (worth > most) [best, most] = [other, worth]
  }
  return best
}

/** Where what may be titles stands, by its words, rising; and where what may name sections. */
interface Places {
  readonly titles: ReadonlyMap<string, readonly number[]>
  readonly sections: ReadonlyMap<string, readonly number[]>
}

function placesIn(lines: readonly Line[]): Places {
  const titles = new Map<string, number[]>()
  const sections = new Map<string, number[]>()
  const add = (map: Map<string, number[]>, key: string, index: number) => {
    const known = map.get(key)
    if (known) known.push(index)
    else map.set(key, [index])
  }
  for (const [index, {value}] of lines.entries()) {
    if (value.length > longestTitle) continue
    // ■甲某（某校）: what stands before where he works is no title
    const title = withoutAuthor(value)
    const isName = namesAuthors(title.replace(/^[^\p{L}]+/u, ''))
    for (const wording of wordingsOf(isName ? value : title)) add(titles, wording, index)
    add(sections, sectionKey(value), index)
    const next = lines[index + 1]
    if (next && next.gap <= 1 && value.length + next.value.length <= longestTitle)
      add(titles, words(value + next.value), index)
  }
  return {titles, sections}
}

/** > 题名, 题名……: does a title keep what only stands around it in the list? */
function isStray(title: string): boolean {
  return /^[^\p{L}\p{N}“‘《「『（(〈"【〔［[]|[/／|｜…@→,，:：]$/u.test(title.trim())
}

function worthOf(
  {entries, sections, from, to}: PrintedContents,
  {titles, sections: named}: Places,
  lines: readonly Line[],
): number {
  const outside = (places: readonly number[] = []) => places.find(place => place < from || place >= to)
  const placed = entries.map(({title}) => {
    const found = wordingsOf(title.value).map(wording => outside(titles.get(wording)))
    return found.find(place => place !== undefined)
  })
  const starts = new Set(placed)
  const mostPaged = entries.filter(({page}) => page !== null).length * 2 > entries.length
  const worthOfEntry = ({title, page, author}: PrintedEntry, place: number | undefined) => {
    const paged = (page === null ? 0 : weights.page) + (isStray(title.value) ? weights.stray : 0)
    const signed = author === null ? 0 : namesAuthors(author) ? weights.person : weights.author
    if (place === undefined) return (page === null ? weights.unknown : weights.paged) + paged + signed
    const isAbove = starts.has(place + 1) || (starts.has(place + 2) && isLabel(lines[place + 1]?.value ?? ''))
    if (isAbove) return weights.above
    return (mostPaged && page === null ? weights.half : weights.known) + paged + signed
  }
  const holding = new Set(entries.map(({section}) => section))
  const areMarked = sections.filter(({form}) => form !== 'plain').length * 2 >= sections.length
  const worthOfSection = ({name, key, form, within}: PrintedContents['sections'][number]) => {
    const again = outside(named.get(key)) !== undefined
    const kind = again
      ? weights.named
      : form === 'plain' || readSectionMark(name)
        ? areMarked
          ? weights.unlike
          : weights.plain
        : weights.bracketed
    return kind + (holding.has(name) || within ? 0 : weights.empty)
  }
  const [opening] = wordingsOf(lines[to]?.value ?? '')
  const begins =
    entries.some(({title}) => wordingsOf(title.value).some(wording => wording === opening)) ||
    sections.some(({key}) => key === sectionKey(lines[to]?.value ?? ''))
  return (
    (begins ? weights.begins : 0) +
    entries.reduce((sum, entry, at) => sum + worthOfEntry(entry, placed[at]), 0) +
    sections.reduce((sum, section) => sum + worthOfSection(section), 0)
  )
}
