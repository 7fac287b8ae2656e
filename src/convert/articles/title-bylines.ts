import type {PrintedContents} from '../contents/contents.ts'
import {drop} from '../contents/left-out.ts'
import {isOurs} from '../print/byline.ts'
import {contributorsOn} from '../print/contributors.ts'
import {isAffiliation, isCreditKey, namesPersons, readCredit} from '../print/credit.ts'
import {namesOfficer} from '../print/order.ts'
import {wordingsOf} from '../print/wording.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, tidy} from '../text/characters.ts'
import type {Drop, Line} from '../tree.ts'

/** Characters of a title with its author on the same line, two lines of print. */
const longestHead = 80
/** Lines that are known to be so set, at least, before others of their form are. */
const fewestKnown = 2
/** The same where no 目录 lists any. */
const fewestUnlisted = 3
/** Characters of a title before a stroke, at least, that no 目录 lists. */
const shortestTitle = 3
/** Blanks or strokes at which a line is looked at. */
const mostSeparators = 8

const separator = /[ \u3000\t]*[/／|｜][ \u3000\t]*|[ \u3000\t]+/gu
const stroke = /[/／|｜]/u
const comma = /[，,]/u
const wideBlank = /\u3000{2}|[ \u3000]{4}|\t/u

/** A line that may be a title and who wrote it: what stands between begins at `end`, the names at `from`. */
interface Head {
  readonly line: Line
  readonly end: number
  readonly from: number
  /** Is what stands between wider than within the title? */
  readonly wide: boolean
  /** Is it a stroke? */
  readonly stroked: boolean
}

/**
 * 秋兴（三首）　　　　沈砚秋: a title with its author on one line, set at both ends of it. The lines, the names on lines of their own; offsets into
 * the printed line stay true. The title is one that the 目录 lists; where two are, and where no 目录 is but three stand so, others
 * of their form are too, apart and with another line below.
 *
 * @param drops - takes the strokes that part a title from its author
 */
export function partBylines(
  lines: readonly Line[],
  contents: Pick<PrintedContents, 'entries'> | undefined,
  drops: Drop[],
): readonly Line[] {
  const titles = new Set(contents?.entries.flatMap(({title}) => wordingsOf(title.value)))
  const authors = new Set(contents?.entries.flatMap(({author}) => (author === null ? [] : [bare(author)])))
  const isListed = (title: string) => wordingsOf(title).some(wording => titles.has(wording))
  const heads = lines.map(line => headOf(line, authors, isListed))
  if (!heads.some(Boolean)) return lines
  const isKnown = ({line, end, from, wide}: Head, next: Line | undefined) => {
    const title = line.value.slice(0, end)
    if (isListed(title) || (next && isOtherHalf(next) && isListed(title + next.value.trim()))) return true
    return wide && authors.has(bare(line.value.slice(from))) && !isAffiliation(bare(title))
  }
  const known = heads.map((head, at) => head !== undefined && isKnown(head, lines[at + 1]))
  const alone = lines.map((line, at) => {
    const [head, next] = [heads[at], lines[at + 1]]
    // 摄影 / 甲某: too short a word, where no 目录 lists it
    const stroked = head?.stroked === true && bare(head.line.value.slice(0, head.end)).length >= shortestTitle
    const apart = (head?.wide === true || stroked) && (line.gap > 0 || at === 0)
    const office =
      head !== undefined && (isAffiliation(bare(line.value.slice(0, head.end))) || namesOfficer(line.value))
    return (
      apart && !office && next !== undefined && heads[at - 1] === undefined && heads[at + 1] === undefined
    )
  })
  const shown =
    contents && contents.entries.length > 0
      ? known.filter(Boolean).length >= fewestKnown
      : alone.filter(Boolean).length >= fewestUnlisted
  const parted = lines.map((line, at) => {
    const head = heads[at]
    if (!head) return [line]
    if (!known[at] && !(shown && alone[at])) return [line]
    drop(line, head.end, head.from, '篇名前后的标记', drops)
    return part(head, known[at] ? {} : {counted: true})
  })
  return parted.flatMap((here, at) => {
    const next = lines[at + 1]
    if (isOtherHalf(lines[at]) && (parted[at - 1]?.length ?? 0) > 1) return []
    const [title, names] = here
    // 题名　　　甲某, and below it ——副题: the title is whole before it is said who wrote it
    return title && names && next && isOtherHalf(next) ? [title, next, names] : here
  })
}

/** ——副题: the other half of a title, on a line of its own. */
function isOtherHalf(line: Line | undefined): boolean {
  return /^[—－─]{1,2}(?=[^—－─])/u.test(line?.value.trim() ?? '')
}

/** 我校举行联欢会（佟某）, （校医室）: who wrote it, in brackets behind the title. */
const inBrackets = /[（(]([^（()）]{2,24})[）)]$/u

function headOf(
  line: Line,
  authors: ReadonlySet<string>,
  isListed: (title: string) => boolean,
): Head | undefined {
  const printed = line.value.trimEnd()
  if (statedRole(line) !== undefined || printed.length > longestHead || /[。；：:]/u.test(printed))
    return undefined
  // 买旧车，交学费　　　　老丁: a title may have a comma where the 目录 lists it so
  const parts = (title: string, names: string) =>
    !comma.test(names) && (!comma.test(title) || isListed(title))
  const start = printed.length - printed.trimStart().length
  const bracket = inBrackets.exec(printed)
  const name = bracket?.[1] ?? ''
  const isName = signs(name) || isAffiliation(name) || authors.has(bare(name))
  if (bracket && bracket.index > start && isName && parts(printed.slice(start, bracket.index), name))
    return {line, end: bracket.index, from: bracket.index, wide: false, stroked: false}
  const separators = [...printed.slice(start).matchAll(separator)].slice(-mostSeparators)
  for (const {index, 0: between} of separators) {
    const end = start + index
    const from = end + between.length
    const names = printed.slice(from)
    const title = printed.slice(start, end)
    // 石板桥, which the 目录 lists, is no name though it begins as one
    const signsToo = signs(title) && !isListed(title)
    if (!(signs(names) || authors.has(bare(names))) || signsToo || bare(title).length < 2) continue
    if (!parts(title, names)) continue
    const stroked = stroke.test(between)
    // 责任编辑 / 甲某
    if (stroked && creditsSomebody(title)) continue
    return {line, end, from, wide: wideBlank.test(between) && !wideBlank.test(title), stroked}
  }
  return undefined
}

const keyWithoutField = /^(?:主持|主持人|嘉宾|主讲|主讲人|策划|总策划|朗诵|演唱)$/u

/** 责任编辑, 本期摄影, 主持人: a key, and no title. */
function creditsSomebody(title: string): boolean {
  const key = bare(title).replace(/^本[期版刊报]/u, '')
  return keyWithoutField.test(key) || isCreditKey(key)
}

function signs(text: string): boolean {
  return (
    namesPersons(text) ||
    isOurs(text) ||
    readCredit(text)?.authors !== undefined ||
    contributorsOn(tidy(text)).length > 0
  )
}

function part({line, end, from}: Head, title: Pick<Line, 'counted'>): Line[] {
  // what begins a piece begins it at its title
  const {value, counted: _, ...rest} = line
  const names = '\uFEFF'.repeat(from) + value.slice(from)
  return [
    {...line, ...title, value: value.slice(0, end)},
    {...rest, value: names, gap: 0},
  ]
}
