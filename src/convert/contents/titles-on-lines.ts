import {authorBeside} from '../print/author-beside.ts'
import {isByline} from '../print/byline.ts'
import {isAffiliation, namesPersons, readCredit} from '../print/credit.ts'
import {readSectionMark} from '../print/section-marks.ts'
import {withoutLatinName, wordingsOf} from '../print/wording.ts'
import {isOfficeAlone} from '../print/workplaces.ts'
import {bare, han, tidy, words} from '../text/characters.ts'
import type {Line} from '../tree.ts'

/** A title of the body on a line of the 目录: code units of that line, the index of the line in the body, and what that prints. */
export interface TitleOnLine {
  readonly start: number
  readonly end: number
  readonly at: number
  readonly printed: string
}

/** Characters of a title, on one line or on two; and of a line of the 目录, with its leader. */
const longestTitle = 60
const longestEntry = 120
/** What share of a line of the 目录 a title is, at least. */
const ownShare = 0.4
/** Fewer letters and characters than this are a title only where the line has no other. */
const shortestTitle = 4

/** A leader or wide blanks, and a page; or a blank and a page in brackets. */
const endsAsEntry =
  /(?:(?:\t|[ ]{2}|\u3000|[.．·…]{2})[（(]?[\d０-９]{1,3}[）)]?|[\s\u3000][（([【〔][\d０-９]{1,3}[）)\]】〕])\s*$/u

/** Looks up which title of the body a line of the 目录 prints, whatever stands around it. */
export type TitleFinder = (value: string, index: number) => TitleOnLine | undefined

/**
 * Finds titles by what the body prints on lines of its own, so that no form of an entry need be known: page first or last, numbers,
 * authors, signs.
 */
export function titleFinder(lines: readonly Line[], heading: number): TitleFinder {
  const places = titlesOf(lines, heading)
  return (value, index) => {
    const found = value.length > longestEntry ? undefined : longestOn(value, index, places, heading, lines)
    return found && {...found, printed: lines[found.at]?.value.trim() ?? ''}
  }
}

/** What may be a title by its words, on one line or on two, with the indexes of those lines, rising. */
function titlesOf(lines: readonly Line[], heading: number): Map<string, number[]> {
  const places = new Map<string, number[]>()
  const add = (key: string, index: number) => {
    const known = places.get(key)
    if (known) known.push(index)
    else places.set(key, [index])
  }
  for (let index = 0; index < lines.length; index++) {
    const [line, next] = [lines[index], lines[index + 1]]
    if (
      !line ||
      index === heading ||
      line.value.length > longestTitle ||
      /[。；，,;]$/u.test(line.value.trimEnd())
    )
      continue
    // the list's own lines end in their pages
    if (endsAsEntry.test(line.value)) continue
    // who wrote a piece is none
    if (readCredit(line.value) || isByline(line, undefined, next)) continue
    // ■商务英语 Business English names a section in both tongues
    if (readSectionMark(line.value) && withoutLatinName(line.value) !== tidy(line.value)) continue
    const title = withoutAuthor(line.value)
    for (const wording of wordingsOf(title)) add(wording, index)
    const subtitled = next !== undefined && next.gap <= 1 && /^[—－─]/u.test(next.value.trim())
    const close = subtitled || (next?.gap === 0 && !readSectionMark(line.value))
    const wraps = next && close && next.value.length + line.value.length <= longestTitle
    if (wraps && !isByline(next, undefined, lines[index + 2]) && !readCredit(next.value))
      for (const wording of wordingsOf(title + next.value)) add(wording, index)
  }
  return places
}

/** A title of the body without who wrote it, behind wide blanks or in brackets. */
export function withoutAuthor(value: string): string {
  const [brackets, names = ''] = /[（(]([^（()）]{2,24})[）)]\s*$/u.exec(value) ?? []
  if (brackets !== undefined && (namesPersons(names) || isAffiliation(names)))
    return value.slice(0, -brackets.length)
  return value.slice(0, authorBeside(value) ?? penNameBeside(value))
}

/** 题名　　　　　　老　闸, or （老　闸）: as short as a name, and further from the title than any word within one. */
function penNameBeside(value: string): number | undefined {
  const [, title, name] = farBeside.exec(value) ?? []
  return title !== undefined && name !== undefined && bare(name).length <= longestName
    ? title.length
    : undefined
}

const farBeside =
  /^(.*\S)(?: {6,}|\u3000{3,})[（(]?(\p{Script=Han}{2,4}|\p{Script=Han}[ \u3000]{1,2}\p{Script=Han})[）)]?\s*$/u

/** A letter, digit or Han character in small, and where it stands. */
interface Letter {
  readonly text: string
  readonly start: number
  readonly end: number
}

function longestOn(
  value: string,
  index: number,
  places: ReadonlyMap<string, readonly number[]>,
  heading: number,
  lines: readonly Line[],
): Omit<TitleOnLine, 'printed'> | undefined {
  const letters = lettersOf(value)
  const inWords = wordsIn(letters)
  const edges = edgesOf(letters)
  const runs = edges
    .flatMap(from => edges.map(to => ({from, to})))
    .filter(({from, to}) => to - from >= 2)
    .sort((a, b) => b.to - b.from - (a.to - a.from))
  for (const {from, to} of runs) {
    const run = letters.slice(from, to)
    const own = wordsIn(run)
    // what is less may be who wrote it, or the section that it stands in
    if (own === 0 || own < inWords * ownShare || (own < shortestTitle && own < inWords)) continue
    // 实战 PLAYBOOK, of which the body prints the half that translates it on a line of its own
    if (translatesHan(value, run, letters[from - 1])) continue
    const at = places
      .get(run.map(letter => letter.text).join(''))
      ?.find(place => place > index || place < heading)
    const [first, last] = [run[0], run.at(-1)]
    if (at === undefined || !first || !last) continue
    const printed = lines[at]?.value ?? ''
    if (partsAuthor(value, run, words(printed).length)) continue
    // 山沟来信（二分队 小郁）: what stands in brackets behind the title signs the letter
    if (
      from > 0 &&
      /[（(]\s?$/u.test(value.slice(0, first.start)) &&
      /^\s?[）)]/u.test(value.slice(last.end))
    )
      continue
    // 往事悠悠：师恩二题 has the name of a section before the title
    // 题名……某厂技术组, which the body prints one below the other: the longer one is who wrote it
    const leads = letters[from - 1]
    const title =
      leads && partsWriter(value.slice(leads.end, first.start), value.slice(first.start, last.end))
        ? titleBefore(letters.slice(0, from), at, places)
        : undefined
    if (title) return title
    const rest = letters.slice(to)
    const isParted =
      rest[0] !== undefined && /^[ \u3000]*(?:\t|\u3000| {2})/u.test(value.slice(last.end, rest[0].start))
    const held = from === 0 && isParted ? titleBehind(rest, at, places) : undefined
    if (held) return held
    const enclosed = /[【〖〔［[]\s?$/u.test(value.slice(0, first.start))
    if ((enclosed || readSectionMark(printed)) && opensTitle.test(value.slice(last.end))) continue
    return {start: first.start, end: last.end, at}
  }
  return undefined
}

/** Is a leader before it, or wide blanks and it names who may write, as 大桥项目部 does? A section may have blanks behind it too. */
function partsWriter(between: string, behind: string): boolean {
  // 召开五届二次理事会 is no body that writes
  const isWriter = () => namesPersons(behind) || (isOfficeAlone(bare(behind)) && !behind.endsWith('会'))
  return leader.test(between) || (/[ \u3000]{2}|\u3000|\t/u.test(between) && isWriter())
}

/** What parts a title from who wrote it, but no section from a title. */
const leader = /[/／…]|[.．·‥]{2}/u

/** What stands first on the line, and in the body right above what stands last. */
function titleBefore(
  letters: readonly Letter[],
  below: number,
  places: ReadonlyMap<string, readonly number[]>,
): Omit<TitleOnLine, 'printed'> | undefined {
  const runs = edgesOf(letters).map(from => letters.slice(from))
  return firstAt(below - 1, runs, places)
}

/** A stroke or a leader, as stands before who wrote a piece. */
const stroke = /[/／|｜…\t]|[.．·]{2}/u
/** Characters of a name. */
const longestName = 4

/** What stands between the name of a section and the title behind it. */
const opensTitle = /^(?:[】〗〕］\]]|\s*[：:|｜丨/／]|\s{2}|\u3000)\s*[^\s\d]/u

/** 题名 / 甲某, where the body prints the two on two lines: does what the first line prints end before a stroke, or before as much as a name? */
function partsAuthor(value: string, run: readonly Letter[], length: number): boolean {
  const [last, next] = [run[length - 1], run[length]]
  if (!last || !next) return false
  const between = value.slice(last.end, next.start)
  if (stroke.test(between)) return true
  const rest = value.slice(next.start, run.at(-1)?.end)
  const isName = run.length - length <= longestName || isAffiliation(rest) || namesPersons(rest)
  return isName && /\s|[（(]/u.test(between) && !/^[—－─]/u.test(between.trim())
}

/**
 * 他乡手记　港口的雨　甲某: the name of a section, as long as the title behind it, and in the body right above that. Who wrote the piece stands behind the
 * title, or what seems to be one may be his name.
 */
function titleBehind(
  letters: readonly Letter[],
  above: number,
  places: ReadonlyMap<string, readonly number[]>,
): Omit<TitleOnLine, 'printed'> | undefined {
  const isSigned = (to: number) => letters.slice(to).some(({text}) => han.test(text))
  const runs = edgesOf(letters)
    .filter(isSigned)
    .map(to => letters.slice(0, to))
  return firstAt(above + 1, runs, places)
}

/** The first of some runs that is what a line of the body prints. */
function firstAt(
  at: number,
  runs: readonly (readonly Letter[])[],
  places: ReadonlyMap<string, readonly number[]>,
): Omit<TitleOnLine, 'printed'> | undefined {
  for (const run of runs) {
    const [first, last] = [run[0], run.at(-1)]
    const key = run.map(letter => letter.text).join('')
    if (first && last && run.length >= 2 && places.get(key)?.includes(at))
      return {start: first.start, end: last.end, at}
  }
  return undefined
}

function lettersOf(value: string): Letter[] {
  const letters: Letter[] = []
  let start = 0
  for (const character of value) {
    const text = words(character)
    if (text !== '') letters.push({text, start, end: start + character.length})
    start += character.length
  }
  return letters
}

/** How much of letters is words: digits are none, and a Latin letter takes half the room of a Han character. */
function wordsIn(letters: readonly Letter[]): number {
  return letters.reduce((sum, {text}) => sum + (isDigit(text) ? 0 : han.test(text) ? 1 : 0.5), 0)
}

/** Words in Latin letters behind a Han character, one blank between. */
function translatesHan(value: string, run: readonly Letter[], before: Letter | undefined): boolean {
  const between = before && han.test(before.text) ? value.slice(before.end, run[0]?.start) : ''
  return between === ' ' && !run.some(({text}) => han.test(text))
}

function isDigit(text: string): boolean {
  return /^\p{N}$/u.test(text)
}

function edgesOf(letters: readonly Letter[]): number[] {
  return Array.from({length: letters.length + 1}, (_, at) => at).filter(at => isEdge(letters, at))
}

/** May a title begin or end there: at an end of the line, at a mark or blank, between a digit and a character? */
function isEdge(letters: readonly Letter[], at: number): boolean {
  const [before, after] = [letters[at - 1], letters[at]]
  if (!before || !after || before.end < after.start) return true
  return isDigit(before.text) !== isDigit(after.text)
}
