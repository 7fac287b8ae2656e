import {isByline} from '../print/byline.ts'
import {signOf} from '../print/title-signs.ts'
import type {TitlePlace} from './binding.ts'
import {readHead} from './head-block.ts'
import {isApart, kickerAbove, overText, type Untold} from './title-surroundings.ts'

/**
 * ● 协会召开年会, set apart over its text: every line with the sign of the first one is a title, or none is, for a list has its items one below
 * the other.
 */
export function signedTitles({body, wrap}: Untold): TitlePlace[] {
  const signed = body.flatMap(({line, opens}, index) => {
    const sign = opens === undefined ? signOf(line.value) : undefined
    // ◇祁望舒 below a title is who wrote the piece
    return sign === undefined || isByline(line, undefined, body[index + 1]?.line) ? [] : [{index, sign}]
  })
  const places = signed
    .filter(({sign}) => sign === signed[0]?.sign)
    .map(({index}) => {
      const from = isApart(body, index, 0) ? index : kickerAbove(body, index, 0, wrap)
      const head = from === undefined ? undefined : readHead(body, index, body.length, wrap, true)
      if (from === undefined || !head || !overText(body, head, wrap)) return undefined
      return from === index ? head.place : {...head.place, from}
    })
  return places.every(place => place !== undefined) ? places : []
}
