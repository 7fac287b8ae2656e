import {isAffiliation} from '../print/credit.ts'
import {readSectionMark} from '../print/section-marks.ts'
import {sectionKey} from '../print/wording.ts'
import {bare, fold, width} from '../text/characters.ts'
import {longestName as longestPenName, namesAuthors} from './authors.ts'
import {type Beside, opensAt, tailOf, wordsBefore} from './beside-title.ts'
import type {BodyIndex, BodyPlace} from './body-index.ts'
import {endsInPage, hasLeader} from './entry.ts'
import {type Digits, readNumberBefore, readPageBehind} from './list-numbers.ts'
import type {Row} from './list-rows.ts'
import type {IsSigned} from './signed-in.ts'

/** What so many of the known entries have is the form of the list: a section may have one entry only. */
const usual = 0.4
/** Of the words before titles, as many are names where names stand first: among them are pen names. */
const half = 0.5
/** What so many of those that have words there have is what the words are. */
const mostly = 0.6
/** Fewer entries show no habit. */
const fewest = 2
/** Characters of the name of a section, of who wrote an entry. */
export const longestSection = 20
export const longestAuthor = 24

/** How the entries of a list are set, as those show whose titles the body has. */
export interface ListForm {
  /** Where the page stands; `null` where none does. */
  readonly page: 'before' | 'behind' | null
  /** Does a number count the entries? */
  readonly counted: boolean
  /** In which digits the numbers before entries are printed: 1, ① or 一. */
  readonly digits: Digits
  /** Signs before entries. */
  readonly signs: ReadonlySet<string>
  /** What parts who wrote it from the title before him, and from the title behind him. */
  readonly behind: ReadonlySet<string>
  readonly before: ReadonlySet<string>
  /** What parts the name of a section from the title behind it; and such names, by their keys. */
  readonly columns: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  /** Keys of names of sections that stand in brackets behind titles. */
  readonly closing: ReadonlySet<string>
}

export function formOf(
  rows: readonly Row[],
  known: readonly Row[],
  body: BodyIndex,
  isSigned: IsSigned,
  signsBelow: (title: number, name: string) => boolean,
): ListForm {
  const enough = (count: number) => count >= fewest && count >= known.length * usual
  const others = rows.filter(row => !row.found && endsAsEntry(row.value)).length
  const entries = known.flatMap(({value, found}) => {
    if (!found) return []
    const start = opensAt(value, found.start)
    // the body may print the number too
    const before = readNumberBefore(value.slice(0, start)) ?? readNumberBefore(value.slice(0, found.end - 1))
    const page = readPageBehind(value.slice(found.end))
    const leads = wordsBefore(value, before?.to ?? 0, start)
    const tail = tailOf(value, found.end, page ? found.end + page.from : value.length)
    const head = value.slice(0, start)
    const sign = before ? undefined : /^\s*([^\p{L}\p{N}\s“‘《「『（(【〔［[]{1,2})/u.exec(head)?.[1]
    const signed = leads.some(({text}) => signsBelow(found.at, text))
    return [{before, page, leads, tail, sign, signed}]
  })
  const numbers = entries.flatMap(({before}) => (before ? [before] : []))
  const digits = numbers[0]?.system
  const pages = entries.filter(({page}) => page).length
  const led = known.some(({value, found}) => hasLeader(value) && readPageBehind(value.slice(found?.end ?? 0)))
  const paged = pages >= known.length * usual && (led || enough(pages + (pages > 0 ? others : 0)))
  const counted = enough(numbers.length) && counts(rows, digits)
  const printed = entries.flatMap(({sign}) => sign ?? [])
  const signs = ({text, parting}: Beside) =>
    isAuthorLike(text) || isSigned(text) || (apart.test(parting) && bare(text).length <= longestPenName)
  const before = partings(
    entries.flatMap(({leads, signed}) => {
      const lead = leads.at(-1)
      return lead ? [{...lead, signed}] : []
    }),
    ({text, signed}) => signed || isAuthorLike(text),
    half,
  )
  const leads = entries.flatMap(({leads: [lead]}) => (lead && !before.has(lead.parting) ? [lead] : []))
  const tails = entries.flatMap(({tail}) => (tail ? [tail] : []))
  return {
    page: paged ? 'behind' : enough(numbers.length) && !counted ? 'before' : null,
    counted,
    digits,
    signs: new Set(printed.filter(sign => enough(printed.filter(each => each === sign).length))),
    behind: partings(tails, signs, mostly),
    before,
    ...columnsOf(leads, firstOfColumns(known), body),
    closing: sectionsBehind(rows, body),
  }
}

/** Does a page stand at the end of a line, led to or marked as one? */
function endsAsEntry(value: string): boolean {
  return hasLeader(value) || endsInPage(value)
}

/** 1., 2., 3., or 01, 02, 03: numbers that count each entry name no page; 1, 2, 3 may. */
function counts(rows: readonly Row[], digits: Digits): boolean {
  const numbers = rows.flatMap(({value}) => {
    const before = readNumberBefore(value)
    return before?.system === digits && before
      ? [{number: before.within ?? before.number ?? 0, printed: fold(value.slice(0, before.to))}]
      : []
  })
  const steps = numbers.filter(
    ({number}, at) => number === 1 || number === (numbers[at - 1]?.number ?? 0) + 1,
  )
  const counting = numbers.filter(({printed}) =>
    /^\s*(?:0\d|[①-⑳])|[.．、,)）】〕\]:]|\d\s?[-–—－]\s?\d/u.test(printed),
  )
  const paged = numbers.filter(({printed}) => /[Pp第页版]/u.test(printed))
  return (
    steps.length >= numbers.length - 1 &&
    numbers[0]?.number === 1 &&
    counting.length * 2 >= numbers.length &&
    paged.length * 2 < numbers.length
  )
}

/** Strokes, leaders, tabs and wide blanks part a title from who wrote it, and little else does. */
export const apart = /^(?:[/／|｜…◎□○●■◆]|wide)$/u

/** Brackets, dashes and narrow blanks part much else from a title too. */
export const loose = /^(?:[（(［[〔【—－─]|narrow)$/u

/** A person, the editors, an office: who may have written a piece. */
export function isAuthorLike(text: string): boolean {
  const isName = /^[\p{L}\p{N}·、,（）()\s]+$/u.test(text)
  return isName && (namesAuthors(text) || isAffiliation(bare(text)) || /^本[刊报会社]/u.test(text))
}

/** How words are parted from titles that mostly are names of persons. */
function partings<Word extends Beside>(
  words: readonly Word[],
  people: (word: Word) => boolean,
  share: number,
): Set<string> {
  const kinds = new Set(words.map(({parting}) => parting))
  return new Set(
    [...kinds].filter(kind => {
      const all = words.filter(({parting}) => parting === kind)
      const persons = all.filter(word => people(word)).length
      const sure = all.some(({text}) => namesAuthors(text)) || (persons === all.length && persons >= fewest)
      return sure && persons >= all.length * share
    }),
  )
}

/** 会务动态　题名, and below it 题名 set in to the same column: how many entries have room for the name of a section before them. */
function firstOfColumns(known: readonly Row[]): number {
  const indents = known.map(({value}) => width(value) - width(value.trimStart()))
  const least = Math.min(...indents)
  return indents.filter(indent => indent === least).length
}

const closing = /^[】〗〕］\]]/u

/** 题名（封面人物）→P8: what stands last in brackets, the page aside. */
const inBracketsLast = /[（(]([^（()）]{2,12})[）)][^\p{L}\p{N}）)]{0,6}$/u

/** What stands in brackets behind a title, before the page. */
export function bracketBehind(
  value: string,
): {readonly from: number; readonly to: number; readonly open: number} | undefined {
  const before = value.slice(0, readPageBehind(value)?.from)
  const match = inBracketsLast.exec(before)
  if (!match?.[1]) return undefined
  return {open: match.index, from: match.index + 1, to: match.index + 1 + match[1].length}
}

/** Names in brackets behind titles, where the body prints some of them right above those titles. */
function sectionsBehind(rows: readonly Row[], body: BodyIndex): Set<string> {
  const names = rows.flatMap(({value, found}) => {
    const bracket = bracketBehind(value)
    const name = value.slice(bracket?.from ?? 0, bracket?.to ?? 0)
    if (name === '') return []
    const key = sectionKey(name)
    const title = bare(found?.printed ?? '')
    return [{key, name, isAbove: found !== undefined && body.named(key).some(({next}) => next === title)}]
  })
  const sure = names.filter(({isAbove}) => isAbove)
  const mayBe = names.filter(({key, name}) => !namesAuthors(name) || body.named(key).length > 0)
  return new Set(sure.length >= fewest && mayBe.length === names.length ? names.map(({key}) => key) : [])
}

/** Names of sections before titles: what comes again, before another or in the body, and what is parted from its title as most of those. */
function columnsOf(
  leads: readonly Beside[],
  entries: number,
  body: BodyIndex,
): {columns: Set<string>; names: Set<string>} {
  const short = leads.filter(({text}) => text.length <= longestSection && !namesAuthors(text))
  const times = new Map<string, number>()
  for (const {text} of short) times.set(sectionKey(text), (times.get(sectionKey(text)) ?? 0) + 1)
  const names = new Set(
    short
      .map(({text}) => sectionKey(text))
      .filter(key => (times.get(key) ?? 0) > 1 || body.named(key).some(overTitle)),
  )
  const columns = [...new Set(short.map(({parting}) => parting))].filter(kind => {
    const all = short.filter(({parting}) => parting === kind)
    const sure = all.filter(({text}) => names.has(sectionKey(text))).length
    if (/^[—－─]/u.test(kind)) return false
    return (
      all.length >= fewest && all.length >= entries * mostly && (closing.test(kind) || sure * 2 >= all.length)
    )
  })
  return {columns: new Set(columns), names}
}

/** Below the name of a section stands a title, below a title its text. */
function overTitle({next}: BodyPlace): boolean {
  return next.length <= longestBelow && !next.includes('。')
}

/** Characters of a title. */
const longestBelow = 40

/** Do the entries have neither page nor number nor sign? */
export function isFormless({page, counted, signs}: ListForm): boolean {
  return page === null && !counted && signs.size === 0
}

/** Is a line set as the entries of the list are, whatever its words? */
export function isOfForm(value: string, {page, counted, digits, signs}: ListForm): boolean {
  if (page === 'behind' && readPageBehind(value) !== undefined) return true
  if (counted || page === 'before') return readNumberBefore(value)?.system === digits
  const text = value.trim()
  return [...signs].some(sign => text.startsWith(sign)) && readSectionMark(value)?.form !== text.at(-1)
}
