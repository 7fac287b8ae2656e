import {isBlank} from '../../convert/text/characters.ts'
import {raised} from '../raised.ts'
import {type Fragment, type Row, rowsOf, textOf} from './fragments.ts'

/** A note at the foot of a page. */
export interface FootNote {
  readonly sign: string
  /** Whether the sign is raised digits, which stand in the text as raised digits, too. */
  readonly isRaised: boolean
  readonly rows: readonly Row[]
}

/** What stands on a page, less its notes. */
export interface NotedPage {
  readonly fragments: readonly Fragment[]
  readonly notes: readonly FootNote[]
  /** The fragments that cite a note, their signs taken out. A note that nothing cites belongs to the last line of the page. */
  readonly cited: ReadonlyMap<Fragment, readonly FootNote[]>
  /** Raised signs that were taken out, of the text and of the notes, with the fragment that had them. */
  readonly signs: ReadonlyArray<{readonly sign: string; readonly fragment: Fragment}>
  /** Raised digits that cite no note, the 2 of 10²: as the file has them, and as text has them. */
  readonly powers: ReadonlyArray<{readonly was: string; readonly now: string; readonly fragment: Fragment}>
}

/** Notes are set smaller than running text, at most so large. */
const smaller = 0.92
const mostRows = 24
/** ①, [1], 注：; raised digits are told by their place. */
const sign = /^(?:[①-⑳]|[[［]\d{1,2}[\]］]|\*{1,3}|※|注\d{0,2}[:：])/u

/**
 * Takes the notes off the foot of a page: rows smaller than running text, the first of which begins with a sign.
 *
 * @param bodySize - of running text, in points
 */
export function takeNotes(fragments: readonly Fragment[], bodySize: number): NotedPage {
  const rows = rowsOf(fragments)
  let start = rows.length
  for (let at = rows.length - 1; at >= 0 && rows.length - at <= mostRows; at--) {
    const row = rows[at]
    if (!row || row.size > bodySize * smaller) break
    if (noteSign(row, bodySize)) start = at
  }
  const signs: Array<{sign: string; fragment: Fragment}> = []
  const powers: Array<{was: string; now: string; fragment: Fragment}> = []
  const without = (fragment: Fragment, taken: ReadonlySet<string>): Fragment => {
    if (!fragment.spans.some(({isRaised}) => isRaised)) return fragment
    const spans = fragment.spans.flatMap(span => {
      const {text, isRaised} = span
      const now = isRaised ? raised(text) : undefined
      if (!isRaised || (!taken.has(text) && now === undefined)) return [span]
      if (now === undefined || taken.has(text)) {
        signs.push({sign: text, fragment})
        return []
      }
      powers.push({was: text, now, fragment})
      return [{text: now, isRaised}]
    })
    return {...fragment, spans}
  }
  const notes: Array<{sign: string; isRaised: boolean; rows: Row[]}> = []
  for (const row of rows.slice(start)) {
    const found = noteSign(row, bodySize)
    const [first, ...more] = row.fragments
    if (found?.isRaised && first)
      notes.push({...found, rows: [{...row, fragments: [without(first, new Set([found.sign])), ...more]}]})
    else if (found) notes.push({...found, rows: [row]})
    else notes.at(-1)?.rows.push(row)
  }
  const foot = new Set(rows.slice(start).flatMap(row => row.fragments))
  const raisedSigns = new Set(notes.filter(({isRaised}) => isRaised).map(({sign}) => sign))
  const open = new Set<FootNote>(notes)
  const left: Fragment[] = []
  const cited = new Map<Fragment, FootNote[]>()
  for (const fragment of fragments) {
    if (foot.has(fragment)) continue
    const here = [...open].filter(({sign, isRaised}) =>
      isRaised
        ? fragment.spans.some(span => span.isRaised && span.text === sign)
        : textOf(fragment).includes(sign),
    )
    for (const note of here) open.delete(note)
    const kept = without(fragment, raisedSigns)
    left.push(kept)
    if (here.length > 0) cited.set(kept, here)
  }
  const last = left.at(-1)
  if (last && open.size > 0) cited.set(last, [...(cited.get(last) ?? []), ...open])
  return {fragments: left, notes, cited, signs, powers}
}

/** The sign that a note begins with; `undefined` for a row that begins none. */
export function noteSign(
  {fragments, size}: Row,
  bodySize: number,
): {sign: string; isRaised: boolean} | undefined {
  if (size > bodySize * smaller) return undefined
  const [first] = fragments
  const span = first?.spans.find(({text}) => !isBlank(text))
  if (!first || !span) return undefined
  if (span.isRaised && /^\d{1,3}$/.test(span.text)) return {sign: span.text, isRaised: true}
  const own = sign.exec(textOf(first).trimStart())?.[0]
  return own === undefined ? undefined : {sign: own, isRaised: false}
}
