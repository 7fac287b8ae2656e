import type {LineView} from '../shared/view.ts'
import type {Words} from './print-pane.ts'

/** What is selected in a block of the result. */
export interface ChosenText {
  /** Lines of which the block may be made: from the one on which it begins to the last before the next block. */
  readonly first: number
  readonly last: number
  /** The text of the block. */
  readonly shown: string
  /** What of it is selected, offsets in that text. */
  readonly start: number
  readonly end: number
}

/** What is selected in the result; `undefined` where nothing is, or where what is selected was printed nowhere. */
export function chosenText(result: HTMLElement): ChosenText | undefined {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const {startContainer} = range
  const within = startContainer instanceof Element ? startContainer : startContainer.parentElement
  const block = within?.closest<HTMLElement>('[data-printed]')
  if (!block || !result.contains(block)) return undefined
  // beside its title, the head of an article has what no line says so
  const text = block.querySelector(':scope > h2') ?? block
  const first = Number(block.dataset.printed)
  const behind = [...result.querySelectorAll<HTMLElement>('[data-printed]')]
    .map(each => Number(each.dataset.printed))
    .filter(number => number > first)
  return {
    first,
    last: Math.min(...behind) - 1,
    shown: text.textContent ?? '',
    start: offsetIn(text, range.startContainer, range.startOffset),
    end: offsetIn(text, range.endContainer, range.endOffset),
  }
}

/** Where a place in the page stands in the text of an element; at its beginning or end where it stands outside. */
function offsetIn(element: Element, node: Node, offset: number): number {
  const before = new Range()
  before.selectNodeContents(element)
  const place = before.comparePoint(node, offset)
  if (place === 0) before.setEnd(node, offset)
  return place < 0 ? 0 : before.toString().length
}

/** A character that a reader sees, and where it was printed. */
interface Sign {
  readonly char: string
  readonly line: number
  readonly start: number
  readonly end: number
}

const blank = /\s/u

/**
 * The printed words that an editor selected among those that the result shows. Blanks do not count, since the result has fewer; what
 * was mended is known by what it was mended to. Of words that stand several times in the block, the same one of them.
 *
 * @param lines - of the issue
 * @returns where selected words go on in another line, those of the first; `undefined` where no line has them
 */
export function printedWords(lines: readonly LineView[], chosen: ChosenText): Words | undefined {
  const {first, last, shown, start, end} = chosen
  const signs = lines.filter(({number}) => number >= first && number <= last).flatMap(signsOf)
  const print = signs.map(({char}) => char).join('')
  const words = withoutBlanks(shown.slice(start, end))
  if (words === '') return undefined
  const before = withoutBlanks(shown.slice(0, start)).length
  const place = nearest(print, words, nthOf(withoutBlanks(shown), words, before))
  const begin = signs[place]
  if (!begin) return undefined
  const rest = signs.slice(place, place + words.length).filter(({line}) => line === begin.line)
  return {line: begin.line, start: begin.start, end: rest.at(-1)?.end ?? begin.end}
}

/** What of a line the result shows. */
function signsOf({number, printed, drops, mends}: LineView): Sign[] {
  const signs: Sign[] = []
  let at = 0
  const put = (text: string, start: number, end?: number) => {
    for (const [index, char] of text.split('').entries())
      if (!blank.test(char))
        signs.push({
          char,
          line: number,
          start: start + (end === undefined ? index : 0),
          end: end ?? start + index + 1,
        })
  }
  const stretches = [...drops.map(drop => ({...drop, now: ''})), ...mends].sort((a, b) => a.start - b.start)
  for (const {start, end, now} of stretches) {
    if (start < at) continue
    put(printed.slice(at, start), at)
    put(now, start, end)
    at = end
  }
  put(printed.slice(at), at)
  return signs
}

/** How many times words stand in a text before a place. */
function nthOf(text: string, words: string, before: number): number {
  let count = 0
  for (let at = text.indexOf(words); at >= 0 && at < before; at = text.indexOf(words, at + 1)) count++
  return count
}

/** Where words stand in a text after as many others; the last ones where there are fewer, -1 where there are none. */
function nearest(text: string, words: string, others: number): number {
  let found = text.indexOf(words)
  for (let left = others; left > 0; left--) {
    const next = text.indexOf(words, found + 1)
    if (next < 0) break
    found = next
  }
  return found
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/gu, '')
}
