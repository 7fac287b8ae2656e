import {isClosed} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import {indentation} from './geometry.ts'

/** ①　外包范围不包括外文图书: a note at the foot of a page, its sign set apart. */
const note = /^[ \u3000]*([①-⑳])[ \u3000]+\S/u
/** How many lines of notes may stand at the foot of a page, and how many a paragraph may take over to the next. */
const mostNoteLines = 8
const mostRest = 12

/**
 * Notes at the foot of a page, between the two halves of a paragraph that the page cuts, put behind that paragraph. A note's
 * sign stands in the text of its page, too; without that, or where the page ends with a sentence, nothing is moved.
 */
export function settleFootnotes(lines: readonly Line[]): readonly Line[] {
  const result: Line[] = []
  let pageFrom = 0
  let moved = false
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (!line) break
    if (line.pageBreak !== true) {
      result.push(line)
      continue
    }
    const from = notesBefore(result, pageFrom)
    const end = from === undefined ? undefined : endOfRest(lines, index)
    const above = from === undefined ? undefined : result[from - 1]
    if (
      from === undefined ||
      end === undefined ||
      !above ||
      isClosed(above.value) ||
      indentation.test(line.value)
    ) {
      pageFrom = result.length
      result.push(line)
      continue
    }
    const notes = result.splice(from)
    pageFrom = result.length
    for (const rest of lines.slice(index, end)) result.push(rest)
    for (const [at, each] of notes.entries()) result.push(at === 0 ? {...each, gap: 1} : each)
    index = end - 1
    moved = true
  }
  return moved ? result : lines
}

/** Where the notes begin that end a page; `from` is where the page begins. */
function notesBefore(lines: readonly Line[], from: number): number | undefined {
  let start: number | undefined
  for (let at = lines.length - 1; at > from && lines.length - at <= mostNoteLines; at--) {
    const sign = note.exec(lines[at]?.value ?? '')?.[1]
    if (sign === undefined) continue
    const cited = lines.slice(from, at).some(({value}) => value.trimStart().indexOf(sign) > 0)
    if (!cited) return start
    start = at
  }
  return start
}

/** Behind the line that ends the paragraph which the page cut; `undefined` where none does soon. */
function endOfRest(lines: readonly Line[], index: number): number | undefined {
  for (let at = index; at < Math.min(lines.length, index + mostRest); at++) {
    const [line, next] = [lines[at], lines[at + 1]]
    if (!line || (at > index && line.pageBreak === true)) return undefined
    const ends = !next || next.gap > 0 || indentation.test(next.value)
    if (isClosed(line.value) && ends) return at + 1
  }
  return undefined
}
