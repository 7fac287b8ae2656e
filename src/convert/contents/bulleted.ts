import {readCredit} from '../print/credit.ts'
import {signBefore} from '../print/title-signs.ts'
import {sectionKey} from '../print/wording.ts'
import {bare, isBlank, tidy} from '../text/characters.ts'
import type {Drop, Line, Span} from '../tree.ts'
import {wholeLine} from '../tree.ts'
import {namesInBrackets, signedEntry} from './authors.ts'
import {indexBody} from './body-index.ts'
import type {PrintedContents} from './contents.ts'
import {joinedTitle, onlyRule, readLeadingPage, readTrailingPage} from './entry.ts'
import {wrappedTitles} from './extent.ts'
import {namesHalf} from './worded-entries.ts'

/** Lines without a sign that may stand together below a title that has one. */
const mostWithin = 6

/** 小桥流水（甲某）, without a sign between titles that have one: what stands under the title above. */
function standsWithin(lines: readonly Line[], at: number): boolean {
  for (let next = at; next < at + mostWithin; next++) {
    const line = lines[next]
    if (!line || line.gap > 0 || line.value.length > longestTitle || /[。；]/u.test(line.value)) return false
    if (onlyRule.test(line.value)) return false
    if (signBefore(line.value)) return next > at
  }
  return false
}

/** Entries of a list that its form alone tells. */
const fewestOfBlock = 3
/** Characters of a line of text, at least, unless it ends a sentence. */
const shortestText = 40
/** A title is two lines of print at most. */
const longestTitle = 80

/** ◎矿灯（三版）: the page of a paper on which a piece stands. */
const edition = /[（(]第?[一二三四五六七八\d]{1,2}版[）)]$/u

function isText(value: string): boolean {
  return value.length > shortestText || /。/u.test(value)
}

/**
 * A 目录 in which every line is an entry behind one and the same sign, no page, no section: 本期要目 of a bulletin, between
 * rules perhaps; `byForm` where the body words most of them otherwise. A section's name behind such a sign stands again in the body with it; a title stands there without.
 */
export function readBulletedContents(
  lines: readonly Line[],
  from: number,
): (PrintedContents & {readonly byForm: boolean}) | undefined {
  let to = from + 1
  const signs = new Set<string>()
  const found: Line[] = []
  for (let line = lines[to]; line; line = lines[++to]) {
    const before = signBefore(line.value)
    const goesOn = !before && found.length > 0 && standsWithin(lines, to)
    if (!before && !goesOn && !onlyRule.test(line.value)) break
    if (!before && !goesOn && found.length > 0) {
      to++
      break
    }
    if (!before) {
      if (goesOn) found.push(line)
      continue
    }
    // the body's first section mark stands apart
    if (found[1] && line.gap > found[1].gap) break
    signs.add(before.sign)
    found.push(line)
  }
  // ☆协会工作☆: a sign on both sides sets off a section
  const closed = found.filter(({value}) => value.trimEnd().endsWith(signBefore(value)?.sign ?? '\n'))
  if (closed.length >= 2) return undefined
  const isPaged = ({value}: Line) => readTrailingPage(value, 0) !== undefined || edition.test(value.trimEnd())
  if (found.length < 2 || signs.size > 1 || found.some(isPaged)) return undefined
  const body = indexBody(lines.slice(to))
  const start = ({value}: Line) => signBefore(value)?.length ?? 0
  const wrapped = wrappedTitles(lines.slice(to))
  const inBrackets = namesInBrackets(found, body)
  const authored = (line: Line) => signedEntry(line.value, start(line), body, wrapped, inBrackets)
  const recurs = (line: Line) => {
    const title = line.value.slice(start(line), authored(line)?.titleEnd)
    return body.titled(title) || wrapped.has(bare(title))
  }
  // the body may set the same sign before its titles; below a section's name stands a title, below a title a text or who wrote it
  const overText = ({value}: Line) =>
    body.at(value).some(({next}) => isText(next) || readCredit(next) !== undefined)
  // ◆ 协会动态 with titles below it is a section, whether the body prints its name or not
  const stands = (line: Line) => recurs(line) || overText(line)
  const printsHalf = [found, found.filter(({value}) => signBefore(value))].every(
    lines => lines.filter(stands).length * 2 >= lines.length,
  )
  // ★ 会员逝世, where the body words each title otherwise: no line of a block that nothing else could be, ▶2版　题名 for instance
  const isBlock =
    found.length >= fewestOfBlock &&
    found.every((line, at) => signBefore(line.value) !== undefined && (at === 0 || line.gap === 0)) &&
    (lines[to]?.gap ?? 0) > 0 &&
    (signBefore(lines[to]?.value ?? '')?.sign !== signBefore(found[0]?.value ?? '')?.sign ||
      // the first title of the body, over its text
      isText(lines[to + 1]?.value ?? '')) &&
    !found.some(({value}) => readLeadingPage(value)) &&
    !found.some(line => body.named(sectionKey(line.value)).length > 0 && !stands(line)) &&
    namesHalf(found, lines.slice(to))
  if (!printsHalf && !isBlock) return undefined
  const listed = new Set(found)
  const kept: Span[] = []
  const drops = lines.slice(from, to).map((line): Drop => {
    if (listed.has(line)) return {span: {line, start: 0, end: start(line)}, reason: '目录引导符'}
    return {span: wholeLine(line), reason: line === lines[from] ? '目录标题' : '表格线'}
  })
  const entries = found.map(line => {
    const {titleEnd = line.value.length, author} = authored(line) ?? {}
    const span = {line, start: start(line), end: titleEnd}
    kept.push(span)
    if (author) {
      kept.push({line, start: author.from, end: author.to})
      drops.push({span: {line, start: titleEnd, end: author.from}, reason: '目录引导符'})
      drops.push({span: {line, start: author.to, end: line.value.length}, reason: '目录引导符'})
    }
    const name = author ? tidy(line.value.slice(author.from, author.to)) : null
    return {section: null, title: joinedTitle([span]), author: name, page: null}
  })
  const printed = drops.filter(
    ({span: {line, start: begins, end}}) => !isBlank(line.value.slice(begins, end)),
  )
  return {from, to, sections: [], entries, kept, drops: printed, partial: true, byForm: !printsHalf}
}
