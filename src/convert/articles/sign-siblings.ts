import {readMark} from '../print/marks.ts'
import {readSectionMark} from '../print/section-marks.ts'
import {signOf} from '../print/title-signs.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, tidy, width} from '../text/characters.ts'
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
 * ＊短　波＊, ＊信　箱＊: where two titles stand between signs, a line between the same, apart and over text, is a third, whatever the others have. No
 * two titles are the same.
 */
export function siblingsByMark(body: readonly BodyLine[], titles: readonly TitlePlace[]): TitlePlace[] {
  const taken = new Set(titles.map(({index}) => index))
  const forms = titles.flatMap(({index}) => markForm(body[index]) ?? [])
  const shown = new Set(forms.filter(form => forms.filter(other => other === form).length > 1))
  if (shown.size === 0) return []
  const names = new Map<string, number>()
  for (const line of body)
    if (shown.has(markForm(line) ?? '')) names.set(nameIn(line), (names.get(nameIn(line)) ?? 0) + 1)
  const steady = new Set([...shown].filter(form => setsOffTitles(form, body, taken)))
  const counted = titles.some(({index}) => isCounted(body[index]))
  return [...body.entries()].flatMap(([index, line]) => {
    const [next] = body.slice(index + 1, index + 2)
    // **一、先把账贴在墙上** below **三户变三百户**: the parts of a piece are counted
    if (!counted && isCounted(line)) return []
    if (steady.has(markForm(line) ?? '')) return taken.has(index) ? [] : [{index, count: 1}]
    if (taken.has(index) || !shown.has(markForm(line) ?? '') || names.get(nameIn(line)) !== 1) return []
    return line.line.gap > 0 && next && isOverProse(next) ? [{index, count: 1}] : []
  })
}

/** Does a number stand behind the sign, as before the parts of a text? */
function isCounted(line: BodyLine | undefined): boolean {
  const mark = readMark(tidy(line?.line.value ?? '').replace(/^[^\p{L}\p{N}]+/u, ''))
  return mark !== undefined && mark.system !== 'label' && mark.system !== 'bullet'
}

/** Fewer names between signs may be known by chance. */
const fewestSteady = 5

/** Are most names between these signs known titles, and are all of them apart, over something, and no two the same? Then a table, a list or who wrote it may stand below one. */
function setsOffTitles(form: string, body: readonly BodyLine[], titles: ReadonlySet<number>): boolean {
  // **小标题**: a tool sets headings in bold as well
  if (form === '*') return false
  const marked = [...body.keys()].filter(index => markForm(body[index]) === form)
  const names = new Set(marked.flatMap(index => body.slice(index, index + 1).map(nameIn)))
  return (
    marked.length >= fewestSteady &&
    names.size === marked.length &&
    marked.filter(index => titles.has(index)).length * 2 > marked.length &&
    marked.every(index => isSetOver(body, index, form))
  )
}

function isSetOver(body: readonly BodyLine[], index: number, form: string): boolean {
  const [before, line, next] = [body[index - 1], body[index], body[index + 1]]
  const isApart = before === undefined || before.opens !== undefined || (line?.line.gap ?? 0) > 0
  return isApart && next !== undefined && next.opens === undefined && markForm(next) !== form
}

/** The sign on both sides of a name, where the line opens no section and nobody said what it is. */
export function markForm(line: BodyLine | undefined): string | undefined {
  if (!line || line.opens !== undefined || statedRole(line.line) !== undefined) return undefined
  const text = line.line.value.trim()
  return /^[^\p{L}\p{N}].*[^\p{L}\p{N}]$/su.test(text) ? readSectionMark(text)?.form : undefined
}

function nameIn({line}: BodyLine): string {
  return bare(line.value)
}

function isOverProse({line, opens}: BodyLine): boolean {
  const below = tidy(line.value)
  return opens === undefined && (width(below) >= shortestProse || /[。！？：；]$/u.test(below))
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
      const overText = next !== undefined && freeSign(next) !== sign && isOverProse(next)
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
