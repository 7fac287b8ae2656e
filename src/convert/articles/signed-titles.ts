import {isByline} from '../print/byline.ts'
import {signOf} from '../print/title-signs.ts'
import type {TitlePlace} from './binding.ts'
import {readHead} from './head-block.ts'
import {markForm} from './sign-siblings.ts'
import {isApart, kickerAbove, overText, type Untold} from './title-surroundings.ts'

/** Of the lines with the sign, as many stand over a text at least. */
const mostly = 0.6

/**
 * ● 协会召开年会, ～ 协会召开年会 ～, set apart over its text: every line with the sign of the first one is a title, or none is, for a list has its items one below
 * the other.
 */
export function signedTitles({body, wrap, usualGap}: Untold): TitlePlace[] {
  const signed = body.flatMap((each, index) => {
    const {line, opens} = each
    const sign = opens === undefined ? (signOf(line.value) ?? markForm(each)) : undefined
    // ◇祁望舒 below a title is who wrote the piece
    return sign === undefined || isByline(line, undefined, body[index + 1]?.line) ? [] : [{index, sign}]
  })
  const alike = signed.filter(({sign}) => sign === signed[0]?.sign)
  const places = alike.map(({index}) => {
    const from = isApart(body, index, 0) ? index : kickerAbove(body, index, 0, wrap)
    const head = from === undefined ? undefined : readHead(body, index, body.length, wrap, true)
    if (from === undefined || !head || !overText(body, head, wrap)) return undefined
    return from === index ? head.place : {...head.place, from}
  })
  const found = places.filter(place => place !== undefined)
  if (found.length === places.length) return found
  // an account, a rota or a list may stand below a title too, where all that bear the sign are set apart from what is above
  const set = new Set(alike.map(({index}) => index))
  const isSetOff = ({index}: {readonly index: number}) =>
    isApart(body, index, usualGap) && !set.has(index + 1)
  if (found.length < places.length * mostly || !alike.every(isSetOff)) return []
  return places.map((place, at) => place ?? {index: alike[at]?.index ?? 0, count: 1})
}
