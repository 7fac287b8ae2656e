import {signOf} from '../print/title-signs.ts'
import {statedRole} from '../roles/stated.ts'
import {tidy, width} from '../text/characters.ts'
import type {TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'

/** Cells of a title behind its sign, at most. */
const longestTitle = 36
/** Cells of a line of text below it, at least, unless it ends a sentence. */
const shortestProse = 20

/** How many titles of an issue show that its sign is that of titles. */
const fewestSigned = 3

/**
 * The lines that have, apart, the sign of the titles, where half of those that are known have one sign, three at least. Items of a list
 * stand below one another, and end as sentences do.
 */
export function titlesBySign(body: readonly BodyLine[], titles: readonly TitlePlace[]): TitlePlace[] {
  const taken = new Set(
    titles.flatMap(({index, count}) => Array.from({length: count}, (_, step) => index + step)),
  )
  const signs = titles.flatMap(({index}) => freeSign(body[index]) ?? [])
  const [sign] = signs
  const others = signs.some(other => other !== sign)
  if (sign === undefined || others || signs.length < fewestSigned || signs.length * 2 < titles.length)
    return []
  const found: TitlePlace[] = []
  for (const [index, line] of body.entries()) {
    if (taken.has(index) || freeSign(line) !== sign) continue
    const [before, next] = [body[index - 1], body[index + 1]]
    const listed = [before, next].some(other => freeSign(other) === sign)
    // one list of the issue has the sign too
    if (listed || /[。；，：]$/u.test(line.line.value.trim())) return []
    if (next && next.opens === undefined && line.line.gap > 0) found.push({index, count: 1})
  }
  return found
}

/**
 * ◆ 暖衣行动招募, and further down in its section ◆ 积分兑换说明: where a title has a sign before it, a line with the same sign, apart and over a text
 * without one, is the next title of that section. Items of a list stand below one another.
 */
export function siblingsBySign(body: readonly BodyLine[], titles: readonly TitlePlace[]): TitlePlace[] {
  const taken = new Set(titles.map(({index}) => index))
  return titles.flatMap(({index}) => {
    const sign = freeSign(body[index])
    // right behind the mark of the section, so that the sign cannot be that of a list
    if (sign === undefined || body[index - 1]?.opens === undefined) return []
    const found: TitlePlace[] = []
    for (let at = index + 1; at < body.length && body[at]?.opens === undefined && !taken.has(at); at++) {
      const [line, next] = [body[at], body[at + 1]]
      if (!line || freeSign(line) !== sign) continue
      const printed = tidy(line.line.value)
      const below = tidy(next?.line.value ?? '')
      const overText =
        next !== undefined &&
        next.opens === undefined &&
        freeSign(next) !== sign &&
        (width(below) >= shortestProse || /[。！？：；]$/u.test(below))
      // one list in the section: its sign sets off no titles
      if (!overText || line.line.gap === 0 || width(printed) > longestTitle || /[。；，：]$/u.test(printed))
        return []
      found.push({index: at, count: 1})
    }
    return found
  })
}

/** The sign before a line, or the brackets of a book around it, where nobody said what the line is. */
export function freeSign(line: BodyLine | undefined): string | undefined {
  if (!line || line.opens !== undefined || statedRole(line.line) !== undefined) return undefined
  return signOf(line.line.value) ?? (framed.test(line.line.value.trim()) ? '《' : undefined)
}

/** 《母亲的竹篮》: some issues set their titles so. */
const framed = /^《[^《》]{2,40}》$/u
