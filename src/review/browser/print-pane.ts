import {roleKeys} from '../shared/role-keys.ts'
import type {LineView, MessageView} from '../shared/view.ts'
import type {Chosen} from './dock.ts'
import {element} from './element.ts'

const marks = new Map(roleKeys.map(({role, mark}) => [role, mark]))

/** What is known of a line beside what the server says of it. */
export interface LineSigns {
  readonly messages: readonly MessageView[]
  /** Did the last action change its role? */
  readonly changed: boolean
  readonly roleName: string
}

/** The row of a printed line: number, role, text. */
export function lineRow(line: LineView, {messages, changed, roleName}: LineSigns): HTMLElement {
  const {number, is, depth, gap, statedIn, mends, rest} = line
  const doubts = messages.filter(({grade}) => grade !== 'info')
  const role = depth === undefined ? roleName : `${roleName}，${depth} 级`
  const said = [
    `第 ${number} 行`,
    role,
    ...(statedIn === null ? [] : ['编辑定的']),
    ...(doubts.length === 0 ? [] : [`${doubts.length} 条待核`]),
    ...(rest.length === 0 ? [] : [`断成 ${rest.length + 1} 样`]),
    ...(mends.length === 0 ? [] : [`${mends.length} 处更正`]),
    ...(changed ? ['刚刚变了'] : []),
  ]
  const row = element(
    'div',
    {
      id: `L${number}`,
      role: 'option',
      'aria-selected': 'false',
      class: ['row', `is-${is}`, changed ? 'changed' : '', gap > 1 ? 'far' : gap > 0 ? 'apart' : '']
        .filter(Boolean)
        .join(' '),
      'data-printed': number,
    },
    // what is drawn in the margin is said in words before the text
    element('span', {class: 'visually-hidden'}, `${said.join('，')}：`),
    element('span', {class: 'number', 'aria-hidden': 'true'}, String(number)),
    element(
      'span',
      {class: statedIn === null ? 'role' : 'role stated', title: role, 'aria-hidden': 'true'},
      `${marks.get(is) ?? ''}${depth === undefined ? '' : depth}`,
    ),
    textOf(line),
  )
  if (doubts.length > 0) row.classList.add('doubtful')
  return row
}

/** The text of a line, cut where something was left out or mended; each piece knows where in the line it begins. */
function textOf({printed, drops, mends, rest}: LineView): HTMLElement {
  const text = element('span', {class: 'text'})
  const stretches = [
    ...mends.map(mend => ({...mend, reason: undefined})),
    ...drops.map(drop => ({...drop, now: undefined, why: null})),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  let at = 0
  const plain = (end: number) => {
    for (const cut of [...rest.map(part => part.at).filter(each => each > at && each < end), end]) {
      if (cut > at) text.append(piece('span', printed, at, cut, {}))
      if (cut > at && cut < end)
        text.append(element('span', {class: 'cut', title: '从这里断开', 'aria-hidden': 'true'}))
      at = Math.max(at, cut)
    }
  }
  for (const {start, end, now, why, reason} of stretches) {
    plain(start)
    if (end <= at) continue
    if (now === undefined)
      text.append(piece('s', printed, at, end, {class: 'drop', title: `没有收：${reason ?? ''}`}))
    else {
      const title = why === null ? '更正' : `更正：${why}`
      text.append(piece('del', printed, at, end, {title}), element('ins', {title}, now))
    }
    at = end
  }
  plain(printed.length)
  return text
}

function piece(
  name: 'span' | 's' | 'del',
  printed: string,
  start: number,
  end: number,
  properties: Record<string, string>,
): HTMLElement {
  return element(name, {...properties, 'data-start': start}, printed.slice(start, end))
}

/** Shows which rows are selected, and to assistive technology which of them the keys move from. */
export function markRows(print: HTMLElement, {first, last}: Chosen, at: number): void {
  for (const row of print.querySelectorAll<HTMLElement>('.row')) {
    const number = Number(row.dataset.printed)
    const selected = String(number >= first && number <= last)
    if (row.getAttribute('aria-selected') !== selected) row.setAttribute('aria-selected', selected)
  }
  print.setAttribute('aria-activedescendant', `L${at}`)
}

/** Words of a printed line; offsets in its print. */
export interface Words {
  readonly line: number
  readonly start: number
  readonly end: number
}

/** What is selected in the print: words of a line, and the last line that the selection goes on to. */
export interface Selected extends Words {
  readonly through: number
}

/** What is selected in the browser; of several lines the words of the first. `undefined` where nothing is, or nothing of the print. */
export function selectedWords(): Selected | undefined {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const {startContainer, startOffset, endContainer, endOffset} = selection.getRangeAt(0)
  const [from, to] = [placeOf(startContainer, startOffset), placeOf(endContainer, endOffset)]
  if (!from) return undefined
  if (to?.row === from.row)
    return from.at < to.at ? {line: from.line, start: from.at, end: to.at, through: from.line} : undefined
  // three clicks select up to the beginning of the next line
  const through = to && to.at > 0 ? to.line : from.line
  const end = lengthOf(from.row)
  return from.at < end ? {line: from.line, start: from.at, end, through} : undefined
}

function lengthOf(row: HTMLElement): number {
  const last = [...row.querySelectorAll<HTMLElement>('[data-start]')].at(-1)
  return Number(last?.dataset.start ?? 0) + (last?.textContent?.length ?? 0)
}

/** A stretch of a printed line as it stands in the page; `undefined` where it stands in none. */
export function rangeOf(row: HTMLElement, {start, end}: {start: number; end: number}): Range | undefined {
  const pieces = [...row.querySelectorAll<HTMLElement>('[data-start]')]
  const at = (offset: number) => {
    const piece = pieces.findLast(each => Number(each.dataset.start) <= offset)
    const text = piece?.firstChild
    const within = offset - Number(piece?.dataset.start)
    return text && within <= (text.textContent?.length ?? 0) ? {text, within} : undefined
  }
  const [from, to] = [at(start), at(end)]
  if (!from || !to) return undefined
  const range = new Range()
  range.setStart(from.text, from.within)
  range.setEnd(to.text, to.within)
  return range
}

function placeOf(node: Node, offset: number): {row: HTMLElement; line: number; at: number} | undefined {
  const within = node instanceof Element ? node : node.parentElement
  const start = within?.closest<HTMLElement>('[data-start]')
  const row = within?.closest<HTMLElement>('.row')
  if (!row) return undefined
  const line = Number(row.dataset.printed)
  if (start) return {row, line, at: Number(start.dataset.start) + offset}
  // between two pieces: where the next one begins
  const next = node.childNodes[offset]
  const piece = next instanceof HTMLElement ? next.closest<HTMLElement>('[data-start]') : undefined
  return piece ? {row, line, at: Number(piece.dataset.start)} : undefined
}

/** Marks words in the print, where the browser can, and brings them into sight. */
export function pointOut(print: HTMLElement, {number, printed}: LineView, words: Words | undefined): void {
  const row = print.querySelector<HTMLElement>(`#L${number}`)
  const range = row && rangeOf(row, words ?? {start: 0, end: printed.length})
  if (!range) return
  if (words && 'highlights' in CSS) {
    const chosen = new Highlight(range)
    // above the marks of what is doubted
    chosen.priority = 1
    CSS.highlights.set(chosenWords, chosen)
  }
  const place = range.getBoundingClientRect()
  const {top, bottom} = print.getBoundingClientRect()
  if (place.top < top || place.bottom > bottom) print.scrollTop += place.top - (top + bottom) / 2
}

/** Marks no words any more. */
export function pointAtNone(): void {
  CSS.highlights?.delete(chosenWords)
}

const chosenWords = 'chosen-words'
