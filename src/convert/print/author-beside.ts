import {bare, width} from '../text/characters.ts'
import {remembered} from '../text/remembered.ts'
import {isOurs} from './byline.ts'
import {namesPersons} from './credit.ts'

/** Cells of a wide blank, at least. */
const leastWideBlank = 2

/** How many wide blanks of a line are looked at. */
const mostWideBlanks = 8

/**
 * 母亲的竹篮　　　　唐小满: where the names begin that wide blanks set apart at the end of a title's line, an offset; `undefined` where there are
 * none, or nothing but names.
 */
export const authorBeside = remembered((value: string): number | undefined => {
  if (value.length > longestHeadLine) return undefined
  const blanks = [...value.trimEnd().matchAll(/[ \t\u3000]+/gu)]
  const gaps = blanks.filter(
    ({index, 0: blank}) => index > 0 && (blank.includes('\t') || width(blank) >= leastWideBlank),
  )
  for (const {index, 0: blank} of gaps.slice(0, mostWideBlanks)) {
    const [title, names] = [value.slice(0, index), value.slice(index + blank.length).replace(before, '')]
    if (!namesPersons(names) && !isOurs(names)) continue
    return bare(title).length >= 2 && !namesPersons(title) ? index + blank.length : undefined
  }
  return undefined
})

/** ●唐小满: a sign before the name. */
const before = /^[●○◎■□◆◇▲△※☆★•·] ?(?=\p{Script=Han})/u

/** Characters of such a line. */
const longestHeadLine = 80
