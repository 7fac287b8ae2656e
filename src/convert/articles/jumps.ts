import {readNumeral} from '../../chinese-numerals.ts'
import {jumpSigns} from '../page/jump-marks.ts'
import {pageOf} from '../print/page-heads.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, fold, tidy} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import type {BodyLine} from './body-lines.ts'
import type {Segment} from './segments.ts'

/** The body with what a paper prints on two of its pages put together, and the lines that only say where it goes on. */
export interface Gathered {
  readonly body: readonly BodyLine[]
  readonly marks: readonly Line[]
}

const number = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
/** （下转第三版）, on a line of its own. */
const goesOnAt = new RegExp(`^${jumpSigns}? ?下[转接] ?第? ?${number} ?[版页][^。，]{0,20}$`, 'u')
/** （上接第一版）, on a line of its own; the title may be repeated in it. */
const comesFrom = new RegExp(`^${jumpSigns}? ?[上紧]接 ?第? ?${number} ?[版页][^。，]{0,30}$`, 'u')
interface Jump {
  readonly index: number
  /** The page that the mark names. */
  readonly page: number
  /** The page that it stands on, where the print marks pages. */
  readonly on: number | null
}

/** A paper has a few pages; more marks than these are no paper's. */
const mostJumps = 64

/**
 * A paper breaks a piece off at the foot of a page, （下转第三版）, and goes on with it there, （上接第一版）, up to the next title. Each rest goes
 * to the piece that names its page, the pages agreeing where both are marked. `undefined` where nothing is to be put together.
 */
export function gatherJumps(body: readonly BodyLine[], segments: readonly Segment[]): Gathered | undefined {
  const pages = pagesOf(body)
  const read = (pattern: RegExp) =>
    body.flatMap(({line, opens}, index): Jump[] => {
      if (opens !== undefined || statedRole(line) !== undefined || !/[转接]/u.test(line.value)) return []
      const page = pattern.exec(fold(tidy(line.value)))?.[1]
      return page === undefined ? [] : [{index, page: readNumeral(page) ?? 0, on: pages[index] ?? null}]
    })
  const rests = read(comesFrom).slice(0, mostJumps)
  const open = read(goesOnAt).slice(0, mostJumps)
  const moved = new Map<number, {from: number; to: number}>()
  const repeated = new Set<number>()
  for (const rest of rests) {
    const at = open.findIndex(
      jump =>
        jump.index < rest.index &&
        (jump.on === null || jump.on === rest.page) &&
        (rest.on === null || rest.on === jump.page),
    )
    const [jump] = at < 0 ? [] : open.splice(at, 1)
    const end = segments.find(({from, to}) => from <= rest.index && rest.index < to)?.to
    if (!jump || end === undefined) continue
    // what another mark opens is another rest
    const next = rests.find(({index}) => index > rest.index)?.index ?? end
    if (repeatsTitle(body, rest.index - 1, segments, jump.index)) repeated.add(rest.index - 1)
    moved.set(jump.index, {from: rest.index, to: Math.min(end, next)})
  }
  return moved.size === 0 ? undefined : putTogether(body, moved, repeated)
}

/** Is the line above the mark of a rest the title of the piece that broke off, printed again without its subtitle? */
function repeatsTitle(
  body: readonly BodyLine[],
  index: number,
  segments: readonly Segment[],
  jump: number,
): boolean {
  const line = body[index]
  const title = segments.find(({from, to}) => from <= jump && jump < to)?.title
  if (!line || !title || line.opens !== undefined || statedRole(line.line) !== undefined) return false
  const lines = body.slice(title.index, title.index + title.count).map(({line: {value}}) => bare(value))
  const heads = lines.map((_, at) => lines.slice(0, at + 1).join(''))
  return heads.includes(bare(line.line.value))
}

/** The page of a paper that each line stands on. */
function pagesOf(body: readonly BodyLine[]): Array<number | null> {
  let page: number | null = null
  return body.map(({line, opens}) => {
    if (opens !== undefined) page = pageOf(line.value) ?? page
    return page
  })
}

/**
 * @param moved - stretches by the index of the mark that they follow; the first line of each is a mark too
 * @param repeated - titles printed again above a rest
 */
function putTogether(
  body: readonly BodyLine[],
  moved: ReadonlyMap<number, {readonly from: number; readonly to: number}>,
  repeated: ReadonlySet<number>,
): Gathered {
  const elsewhere = new Set(repeated)
  for (const {from, to} of moved.values()) for (let at = from; at < to; at++) elsewhere.add(at)
  // a rest may break off again; it stands behind its mark, so that no stretch can hold itself
  const read = (index: number): BodyLine[] => {
    const stretch = moved.get(index)
    if (!stretch) return body.slice(index, index + 1)
    const rest = rangeOf(stretch.from + 1, stretch.to).flatMap(read)
    const last = rest.at(-1)
    // below the mark the next piece begins
    const ends = last !== undefined && body[index]?.closes === true
    return ends ? [...rest.slice(0, -1), {...last, closes: true}] : rest
  }
  const marks = [...moved].flatMap(([mark, {from}]) => [body[mark], body[from]])
  return {
    body: rangeOf(0, body.length).flatMap(index => (elsewhere.has(index) ? [] : read(index))),
    marks: [...marks, ...[...repeated].map(index => body[index])].flatMap(each => (each ? [each.line] : [])),
  }
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({length: Math.max(0, to - from)}, (_, step) => from + step)
}
