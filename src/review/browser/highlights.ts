import type {IssueView, LineView} from '../shared/view.ts'
import {rangeOf as rangeInRow, type Words} from './print-pane.ts'

/** So many characters of a line tell where it goes on in its paragraph. */
const glimpse = 8

/** Marks words in the print, where the browser can. */
export function highlightPrint(print: HTMLElement, words: readonly Words[]): void {
  if (!('highlights' in CSS)) return
  const marked = new Highlight()
  for (const each of words) {
    const row = print.querySelector<HTMLElement>(`#L${each.line}`)
    const range = row && rangeInRow(row, each)
    if (range) marked.add(range)
  }
  CSS.highlights.set('doubted', marked)
}

/** Colours in the result, without touching it, what was mended and where lines were joined; where the browser can. */
export function highlightResult(result: HTMLElement, {lines}: IssueView): void {
  if (!('highlights' in CSS)) return
  const blocks = new Map<number, HTMLElement>()
  for (const block of result.querySelectorAll<HTMLElement>('.prose [data-printed]'))
    blocks.set(Number(block.dataset.printed), block)
  const mended = new Highlight()
  const joined = new Highlight()
  let block: HTMLElement | undefined
  let from = 0
  for (const line of lines) {
    const own = blocks.get(line.number)
    if (own) [block, from] = [own, 0]
    if (!block || (!own && line.is !== 'goes-on')) continue
    for (const {now} of line.mends) {
      const range = rangeOf(block, now, 0)
      if (range) mended.add(range.range)
    }
    if (own) continue
    const found = rangeOf(block, beginningOf(line), from)
    if (!found) continue
    from = found.end
    joined.add(found.range)
  }
  CSS.highlights.set('mended', mended)
  CSS.highlights.set('joined', joined)
}

function beginningOf({printed, mends}: LineView): string {
  const text = printed.trimStart()
  const first = mends[0]
  // what is mended reads otherwise there
  const end = first ? Math.max(0, first.start - (printed.length - text.length)) : text.length
  return text.slice(0, Math.min(glimpse, end)).trimEnd()
}

/** Where words stand in a block, and the offset in its text behind them; of a joined line its first character is enough. */
function rangeOf(block: HTMLElement, words: string, from: number): {range: Range; end: number} | undefined {
  if (words === '') return undefined
  const at = (block.textContent ?? '').indexOf(words, from)
  if (at < 0) return undefined
  const range = new Range()
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let passed = 0
  let begun = false
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (!begun && at < passed + length) {
      range.setStart(node, at - passed)
      begun = true
    }
    if (begun && at + words.length <= passed + length) {
      range.setEnd(node, at + words.length - passed)
      return {range, end: at + words.length}
    }
    passed += length
  }
  return undefined
}
