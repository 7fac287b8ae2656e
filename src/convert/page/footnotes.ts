import {isColophonLine} from '../print/colophon.ts'
import {readMark} from '../print/marks.ts'
import {isClosed} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import {indentation} from './geometry.ts'

/** ①　外包范围不包括外文图书, [1] 指与村外人结婚, * 某院副院长: a note at the foot of a page, its sign set apart. */
const note = /^[ \u3000]*(?:([①-⑳])[ \u3000]+|([［[]\d{1,2}[］\]]|[*＊])[ \u3000]*)\S/u
/** How many lines of notes may stand at the foot of a page, and how many a paragraph may take over to the next. */
const mostNoteLines = 8
const mostRest = 12

/**
 * Notes at the foot of a page, between the two halves of a paragraph that the page cuts, put behind that paragraph. A note's
 * sign stands in the text of its page, too; without that, or where the page ends with a sentence, nothing is moved. Of notes at
 * the very end a line below a lone sign is told as its text.
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
  return withSigns(moved ? result : lines)
}

const loneSign = /^(?:[［[（(]?\d{1,2}[］\]）)]?|[①-⑳])$/u
/** A sign of a note, alone on its line or before its text. */
const sign = /^(?:[［[（(]?(\d{1,2})[］\]）)]?$|([①-⑳])|[［[](\d{1,2})[］\]])/u

/**
 * Where notes begin at the very end of an issue: behind its colophon, or behind a sign that the text above holds too, a
 * number within a sentence (关口，1今年). What else stands there is none.
 */
export function notesAtEnd(lines: readonly Line[]): number | undefined {
  for (let at = lines.length - 1; at > 0 && lines.length - at <= mostNoteLines; at--) {
    const [, alone, circled, bracketed] = sign.exec(lines[at]?.value.trim() ?? '') ?? []
    const printed = circled ?? (bracketed === undefined ? undefined : `[${bracketed}]`)
    if (alone === undefined && printed === undefined) continue
    if (at === lines.length - 1 && loneSign.test(lines[at]?.value.trim() ?? '')) return undefined
    const cited = printed
      ? ({value}: Line) => value.trimStart().indexOf(printed) > 0
      : ({value}: Line) => new RegExp(`[，。；、”）]${alone}(?=\\p{Script=Han})`, 'u').test(value)
    const behindColophon = isColophonLine(lines[at - 1]?.value ?? '') !== undefined
    return behindColophon || lines.slice(0, at).some(cited) ? at : undefined
  }
  return undefined
}

/** Of the notes at the end, what stands below a lone sign goes on with it. */
function withSigns(lines: readonly Line[]): readonly Line[] {
  const from = notesAtEnd(lines)
  if (from === undefined) return lines
  return lines.map((line, at) =>
    at > from && loneSign.test(lines[at - 1]?.value.trim() ?? '') ? {...line, behindSign: true} : line,
  )
}

/** Where the notes begin that end a page; `from` is where the page begins. */
function notesBefore(lines: readonly Line[], from: number): number | undefined {
  let start: number | undefined
  for (let at = lines.length - 1; at > from && lines.length - at <= mostNoteLines; at--) {
    const [, circled, bracketed] = note.exec(lines[at]?.value ?? '') ?? []
    const sign = circled ?? bracketed
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
    const ends =
      !next || next.gap > 0 || indentation.test(next.value) || readMark(next.value.trim()) !== undefined
    // 结果却截然相反。[2]: a sign of a note behind the stop
    if (isClosed(line.value.trimEnd().replace(/(?:[［[]\d{1,2}[］\]]|[①-⑳*＊])$/u, '')) && ends) return at + 1
  }
  return undefined
}
