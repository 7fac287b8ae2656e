import {type Mark, readMark} from '../print/marks.ts'
import {readSectionMark} from '../print/section-marks.ts'
import {statedRole} from '../roles/stated.ts'
import {tidy} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import {isNaming} from './head-block.ts'

/** Numbers that an issue counts its pieces with. */
export const counting = /^(?:han-comma|han-bracket|arabic-point|arabic-comma|decimal)$/u
/** Fewer titles with numbers that rise do not show that the issue counts them through. */
const fewestCounted = 3

interface Numbered {
  readonly index: number
  readonly mark: Mark
  readonly known: boolean
}

/**
 * Lines with a number that the count of known titles lacks: the issue counts its titles through, the list leaves the seventh out, and between
 * the sixth and the eighth stands 7. 爱心捐款名单. Items within a piece begin anew at one, so that a line which goes on with such is none.
 *
 * @param isKnown - is the line at that index a title whatever its number?
 */
export function missingInCount(
  lines: readonly Line[],
  isKnown: (index: number) => boolean,
  wrap: number | null,
): Set<number> {
  const all = lines.flatMap((line, index): Numbered[] => {
    const mark = statedRole(line) === undefined ? readMark(line.value.trim()) : undefined
    return mark && counting.test(mark.system) ? [{index, mark, known: isKnown(index)}] : []
  })
  const system = all.find(({known}) => known)?.mark.system
  const numbered = all.filter(({mark}) => mark.system === system)
  const known = numbered.filter(each => each.known)
  // right below the mark of a section a count may begin anew; where the mark was lost, a title that is known says so
  const begins = ({index, mark, known: isTitle}: Numbered) =>
    mark.number === 1 && (isTitle || readSectionMark(lines[index - 1]?.value ?? '') !== undefined)
  const rises = known.every(
    (each, at) => begins(each) || each.mark.number > (known[at - 1]?.mark.number ?? 0),
  )
  const found = new Set<number>()
  if (known.length < fewestCounted || !rises) return found
  let last = 0
  let titles = 0
  // the numbers since the last title
  let passed = new Set<number>()
  for (const each of numbered) {
    const {index, mark, known: isTitle} = each
    if (isTitle) titles++
    const following = known[titles]
    const next = following && !begins(following) ? following.mark.number : Number.POSITIVE_INFINITY
    const isMissing =
      (begins(each) || (mark.number === last + 1 && (last === 0 || !passed.has(last)))) &&
      mark.number < next &&
      names(lines[index], mark, wrap)
    if (isTitle || isMissing) {
      if (!isTitle) found.add(index)
      last = mark.number
      passed = new Set()
    } else passed.add(mark.number)
  }
  return found
}

function names(line: Line | undefined, mark: Mark, wrap: number | null): boolean {
  return line !== undefined && line.gap > 0 && isNaming(tidy(line.value).slice(mark.printed.length), wrap)
}
