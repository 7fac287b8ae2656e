import {graphemes} from '../../graphemes.ts'
import type {Asked} from './address.ts'
import type {Found} from './find.ts'
import {shownForm} from './query.ts'

/** What the count line says; its first number is the number of articles listed. */
export function summary({query, hits, relaxed}: Found, shown: number, asked: Asked): string {
  const what = query.all.map(phrase => `“${clipped(phrase)}”`).join('、')
  const without =
    query.none.length > 0
      ? `${what === '' ? '' : '、'}不含${query.none.map(phrase => `“${clipped(phrase)}”`).join('、')}`
      : ''
  const holding = query.all.length > 1 ? '同时含有' : query.all.length === 1 ? '含有' : ''
  if (hits.length === 0) return `共 0 篇：没有文章${holding}${what}${without}。`
  if (query.all.length + query.none.length === 0) return `共 ${shown} 篇文章。`
  const whole = shown < hits.length ? `（不限范围时有 ${hits.length} 篇）` : ''
  const note = relaxed ? `；没有与“${clipped(asked.q)}”完全相同的文字` : ''
  return `共 ${shown} 篇文章${holding}${what}${without}${note}${whole}。`
}

/** A pasted paragraph is not read out again: its beginning and its end tell which it was. */
function clipped(phrase: string): string {
  const characters = graphemes(shownForm(phrase).trim().replace(/\s+/g, ' '))
  if (characters.length <= 40) return characters.join('')
  return `${characters.slice(0, 24).join('')}…${characters.slice(-8).join('')}`
}
