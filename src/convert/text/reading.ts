import type {Correction} from '../../schemas/article.ts'
import {findUnholdable, unholdable} from '../../xml-characters.ts'
import {splitLines} from './lines.ts'
import {isTraditional, type LookAlike, lookAlikes, usualForm} from './look-alikes.ts'
import {bullet, privateBlanks, privateBullet} from './lost-characters.ts'
import {findMargin} from './margin.ts'
import {asPrinted, type Edit, printedSpan, type ReadLine, rewrite} from './read-line.ts'

/** A character of the print and where it stands: line from 1, column from 1 in UTF-16. */
interface Found {
  readonly character: string
  readonly line: number
  readonly column: number
}

/** A character that was read as another one. */
export interface Folded extends Found {
  readonly kind: LookAlike | 'bullet' | 'blank'
  readonly usual: string
}

/** The text of an issue as convert reads it, and the way back to source.txt. */
export interface Reading {
  /** Lines ended by LF, as many as source.txt has. */
  readonly text: string
  readonly lines: readonly ReadLine[]
  readonly folded: readonly Folded[]
  /** Characters that no file can hold (src/xml-characters.ts), which were left out. */
  readonly removed: readonly Found[]
  /** Corrections whose `was` does not stand on their line. */
  readonly unmet: readonly Correction[]
}

const other = new RegExp(`[${lookAlikes}${[...privateBlanks.keys()].join('')}${unholdable}\\v\\f]`, 'gu')

/**
 * Reads a text before anything looks at what it says: look-alikes become the usual characters, what cannot be kept goes, corrections apply,
 * and the margin that all lines share is taken off. Every later offset is one of this reading; {@link printedColumn} and
 * {@link printedSpan} lead back to source.txt, whose lines keep their numbers.
 *
 * Corrections apply in list order, each to the first occurrence on its line of what is read for its `was`: so it does not matter whether an editor
 * copied ⽬ from source.txt or typed 目.
 */
export function readPrint(text: string, corrections: readonly Correction[] = []): Reading {
  const printed = splitLines(text)
  const traditional = text.includes('⼾') && isTraditional(text)
  const folded: Folded[] = []
  const removed: Found[] = []
  const lines = printed.map((value, index) => {
    const edits = editsOf(value, traditional, true)
    for (const {start, end, now, kind} of edits) {
      const found = {character: value.slice(start, end), line: index + 1, column: start + 1}
      if (kind === 'removed') removed.push(found)
      else if (kind !== 'white') folded.push({...found, kind, usual: now})
    }
    return rewrite(asPrinted(value), edits)
  })
  const unmet = corrections.filter(correction => !correct(lines, correction, traditional))
  const margin = findMargin(lines.map(({value}) => value))
  const read = lines.map(line =>
    margin(line.value) === 0 ? line : rewrite(line, [{start: 0, end: margin(line.value), now: ''}]),
  )
  return {text: read.map(({value}) => value).join('\n'), lines: read, folded, removed, unmet}
}

/** A text as it is read within a line. */
export function readAs(text: string, traditional = false): string {
  return rewrite(asPrinted(text), editsOf(text, traditional, false)).value
}

/** Column in source.txt, from 1, of a column of the text that is read; within what was read otherwise, where that begins. */
export function printedColumn({lines}: Reading, line: number, column: number): number {
  const read = lines[line - 1]
  return read ? printedSpan(read, column - 1, column - 1).start + 1 : column
}

function editsOf(
  value: string,
  traditional: boolean,
  beginsLine: boolean,
): Array<Edit & {readonly kind: Folded['kind'] | 'removed' | 'white'}> {
  const edits: Array<Edit & {kind: Folded['kind'] | 'removed' | 'white'}> = []
  const sign = beginsLine ? privateBullet.exec(value) : null
  if (sign === null && value.search(other) < 0) return edits
  if (sign) edits.push({start: sign[0].length - 1, end: sign[0].length, now: bullet, kind: 'bullet'})
  for (const {0: character, index} of value.matchAll(other)) {
    const place = {start: index, end: index + character.length}
    const blank = privateBlanks.get(character)
    const folded = usualForm(character, traditional)
    if (blank !== undefined) edits.push({...place, now: blank, kind: 'blank'})
    else if (character === '\v' || character === '\f') edits.push({...place, now: ' ', kind: 'white'})
    else if (findUnholdable(character)) edits.push({...place, now: '', kind: 'removed'})
    else if (folded) edits.push({...place, now: folded.usual, kind: folded.kind})
  }
  return edits.sort((a, b) => a.start - b.start)
}

/** Where what is read for `was` stands in a line; the first of several. */
function find(read: ReadLine, was: string, traditional: boolean): {start: number; end: number} | undefined {
  // a correction that begins with the line may begin with its bullet
  for (const beginsLine of [false, true]) {
    const sought = rewrite(asPrinted(was), editsOf(was, traditional, beginsLine)).value
    const start = sought === '' ? -1 : read.value.indexOf(sought)
    if (start >= 0) return {start, end: start + sought.length}
  }
  return undefined
}

/** Where a printed line has the words of a correction, in whichever form it was typed; offsets from 0 in UTF-16. */
export function placeIn(printed: string, was: string): {start: number; end: number} | undefined {
  const read = rewrite(asPrinted(printed), editsOf(printed, false, true))
  const place = find(read, was, false)
  return place && printedSpan(read, place.start, place.end)
}

/** Applies a correction to its line; false where its `was` does not stand there. */
function correct(lines: ReadLine[], {line, was, now}: Correction, traditional: boolean): boolean {
  const read = lines[line - 1]
  const place = read && find(read, was, traditional)
  if (!place) return false
  lines[line - 1] = rewrite(read, [{...place, now: readAs(splitLines(now).join(' '), traditional)}])
  return true
}
