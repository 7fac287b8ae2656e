import {statedRole} from '../roles/stated.ts'
import type {Line} from '../tree.ts'
import {titleFinder} from './titles-on-lines.ts'

/** Among so many first lines of an issue a list begins that no known heading announces. */
const firstLines = 60
/** Lines that a list has at most. */
const longestList = 80
/** Fewer lines that come again show no list. */
const fewest = 4
/** Of the lines of a list, at least, those that come again: the others are worded otherwise. */
const mostly = 0.5
/** Of the lines below the list, at least, those from the first that comes again to the last: parts of one piece stand together. */
const spread = 0.5
/** Lines between two titles, at least, as a rule: a piece has a title, perhaps an author, and its text. */
const shortestPiece = 3
/** Characters of a line that is prose. */
const shortestProse = 80
/** What ends a sentence or a clause of one, or goes on with one: no entry does. */
const isProse = /[。；，、]$|^[，。、；：！？”’）》]/u
/** Characters of a heading. */
const longestHeading = 20

/**
 * A list of what an issue has, whatever announces it (这一期您将读到：), or nothing: lines below one another that stand again, each by itself, further
 * down and all over the issue.
 *
 * @returns indexes of the heading, or of the first entry where there is none, and of the first entry
 */
export function unheadedList(
  lines: readonly Line[],
): {readonly from: number; readonly first: number} | undefined {
  const find = titleFinder(lines, -1)
  const again = lines
    .slice(0, firstLines + longestList)
    .map((line, index) => (statedRole(line) === undefined ? find(line.value, index)?.at : undefined))
  for (let first = 0; first < Math.min(firstLines, again.length); first++) {
    if (again[first] === undefined) continue
    const run = runFrom(lines, again, first)
    if (isList(run, lines.length)) {
      const heads = isHeading(lines[first - 1], lines[first])
      return {from: heads ? first - 1 : first, first}
    }
    first = Math.max(first, run.to - 1)
  }
  return undefined
}

interface Run {
  /** The line behind the last that comes again. */
  readonly to: number
  /** How many lines it has, and where those that come again do so. */
  readonly count: number
  readonly places: readonly number[]
}

function runFrom(lines: readonly Line[], again: ReadonlyArray<number | undefined>, first: number): Run {
  const places: number[] = []
  let bodyFrom = lines.length
  let to = first
  for (let index = first; index < Math.min(bodyFrom, first + longestList); index++) {
    const line = lines[index]
    if (!line || line.value.length > shortestProse || isProse.test(line.value.trim())) break
    const at = again[index]
    if (at === undefined) continue
    bodyFrom = Math.min(bodyFrom, at)
    places.push(at)
    to = index + 1
  }
  return {to, count: to - first, places}
}

function isList({to, count, places}: Run, end: number): boolean {
  const own = [...new Set(places)].sort((a, b) => a - b)
  const [first = 0, last = 0] = [own[0], own.at(-1)]
  const steps = own.slice(1).map((place, at) => place - (own[at] ?? 0))
  const close = steps.filter(step => step < shortestPiece).length
  return (
    own.length >= fewest &&
    own.length >= count * mostly &&
    own.length === places.length &&
    last - first >= (end - to) * spread &&
    close * 2 < steps.length
  )
}

/** 这一期您将读到：, or what else stands right above the first entry and says that something follows. */
function isHeading(line: Line | undefined, first: Line | undefined): boolean {
  const text = line?.value.trim() ?? ''
  const follows = /[：:]$/u.test(text) || /^(?:本|这一?|今|此)[期号刊报辑]/u.test(text)
  return first?.gap === 0 && text.length <= longestHeading && !/[。；]/u.test(text) && follows
}
