import {lowerForms, readSectionMark} from '../print/section-marks.ts'
import {bare, tidy} from '../text/characters.ts'
import type {Drop, Line, Span} from '../tree.ts'
import {wholeLine} from '../tree.ts'
import {indexBody} from './body-index.ts'
import type {PrintedContents, PrintedEntry} from './contents.ts'
import {coverBefore, joinedTitle, listsMainOnly} from './entry.ts'
import {drop, leaveOut} from './left-out.ts'
import {extent} from './list-extent.ts'
import {formOf, isAuthorLike, isOfForm} from './list-form.ts'
import {type Row, rowsOf, spansOf} from './list-rows.ts'
import {numberedSections} from './numbered-sections.ts'
import {inOneLanguage, type PrintedSection, sectionNamedBy} from './printed-section.ts'
import {
  andOthers,
  countNames,
  haveNamesBelow,
  indentOf,
  isLabel,
  isMarked,
  isWhole,
  type Judged,
  judge,
  type List,
  pageOnly,
  teasersOf,
} from './row-kinds.ts'
import {signedIn} from './signed-in.ts'
import {sectionsWithPages} from './unmarked-sections.ts'

/** Fewer titles of the body show no list. */
const fewest = 2

/**
 * Reads a 目录 by the titles that the body prints: what stands around them shows how the list is set, and lines of that form are entries
 * too, though the body words them otherwise. It ends where most of it is explained: every title that the body prints counts for it, every
 * line that is nothing against it.
 *
 * @param from - the heading
 * @param first - the line behind it
 * @returns `undefined` where the body has too few of the titles
 */
export function readByTitles(
  lines: readonly Line[],
  from: number,
  first: number,
): PrintedContents | undefined {
  const rows = rowsOf(lines, from, first)
  const bodyFrom = first + rows.reduce((count, row) => count + row.lines.length, 0)
  const bodyLines = [...lines.slice(0, from), ...lines.slice(bodyFrom)]
  const body = indexBody(bodyLines)
  const places = new Set(rows.flatMap(({found}) => found?.at ?? []))
  const isAbove = (at: number) =>
    places.has(at + 1) || (places.has(at + 2) && isLabel(lines[at + 1]?.value ?? ''))
  const firsts = rows.map(({lines: [line]}) => line).filter(line => line !== undefined)
  const named = new Set(
    [numberedSections, sectionsWithPages].flatMap(tell => [...tell(firsts, value => pageOnly(value), body)]),
  )
  const names = (row: Row) => named.has(bare(row.value.slice(0, pageOnly(row.value)?.titleEnd)))
  const marks = rows.filter(row => isMarked(row, lines))
  // where the body sets the sign before its titles too, it tells no section
  const marked =
    marks.filter(({found}) => found && isAbove(found.at)).length * 3 >= marks.length ||
    setOffBySign(
      marks,
      rows.filter(row => row.found && !isMarked(row, lines)),
    )
  const heads = (row: Row) =>
    row.found !== undefined &&
    (names(row) || (isWhole(row) && (isAbove(row.found.at) || (marked && isMarked(row, lines)))))
  const printed = rows.filter(row => row.found && !heads(row))
  if (printed.length < fewest) return undefined
  const isSigned = signedIn(bodyLines)
  const signsBelow = (title: number, name: string) => {
    const below = lines.slice(title + 1, title + 1 + mostAboveName)
    return below.some(({value}) => bare(value) === bare(name))
  }
  const setting = {form: formOf(rows, printed, body, isSigned, signsBelow), body, isSigned}
  const isMain = listsMainOnly(bare(lines[from]?.value ?? ''))
  const shortens = ({value}: Row) => isMain && body.lengthened(value)
  const list: List = {
    rows,
    lines,
    heads,
    names,
    setting,
    shallow: Math.min(...printed.map(({value}) => indentOf(value))),
    named: countNames(rows, setting, {heads, shortens}) >= fewest,
    shortens,
    signed: haveNamesBelow(rows, setting),
    teasers: teasersOf(rows, setting),
  }
  const judged = extent(judge(list), list)
  const reading = judged.length > 0 ? collectRows(judged, list, from, first) : undefined
  return reading?.drops.every(leavesNoText) ? reading : undefined
}

/** Has each line that the body prints as a mark one sign in the list, and none that it prints without a mark any? */
function setOffBySign(marks: readonly Row[], others: readonly Row[]): boolean {
  const signOf = (row: Row) => readSectionMark(row.value, true)?.form
  const signs = new Set(marks.map(signOf))
  return (
    marks.length >= fewest &&
    others.length >= fewest &&
    signs.size === 1 &&
    !signs.has(undefined) &&
    others.every(row => signOf(row) === undefined)
  )
}

/** How many lines below the first of a title's may name who wrote it, at most: a subtitle may come before. */
const mostAboveName = 3

/** Leaders, strokes, brackets and numbers: whatever else stands around a title is text, and a reading that leaves it out is wrong. */
const leftOut =
  /^(?:[\u2500-\u2775\u2794-\u27BF※•|｜/／.．·…‥⋯・‧∙_＿—－―\-=＝*＊\s\d０-９一二三四五六七八九十百〇零第页頁版Pp()（）①-⑳←-⇿➔-➾[\]［］【】〔〕〖〗〈〉<>＜＞–~～至]|文(?=[/／]))*$/u

/** 题名，作者: a comma parts the two; at either end of a line it would be a piece of a sentence. */
const comma = /^[，,]\s*$/u
/** 甲某：题名: a colon behind who wrote it. */
const colon = /^[：:]\s*$/u

/** A line of strokes or ornaments. */
const strokes = /^[\u2500-\u257F.．·…‥⋯•‧∙_＿—－―\-=＝*＊\s★☆◆◇○●◎※■□▲△]*$/u

function leavesNoText({span: {line, start, end}, reason}: Drop): boolean {
  const printed = line.value.slice(start, end)
  if (reason === '表格线') return strokes.test(printed)
  if (andOthers.test(bare(line.value))) return true
  const within = start > 0 && end < line.value.length
  const before = line.value.slice(0, start).trim()
  return (
    reason !== '目录引导符' ||
    leftOut.test(printed) ||
    (within && (comma.test(printed) || (colon.test(printed) && isAuthorLike(before))))
  )
}

function collectRows(judged: readonly Judged[], list: List, from: number, first: number): PrintedContents {
  const {
    lines,
    setting: {form},
  } = list
  const sections: PrintedSection[] = []
  const entries: PrintedEntry[] = []
  const kept: Span[] = []
  const drops: Drop[] = lines.slice(from, first).map(line => ({span: wholeLine(line), reason: '目录标题'}))
  const lower = lowerForms(judged.map(({row}) => row.value))
  let section: string | null = null
  for (const {row, kind, parts} of judged) {
    const {value} = row
    const whole = row.lines.map(wholeLine)
    const last = entries.at(-1)
    if (kind === 'heading') drops.push(...whole.map(span => ({span, reason: '目录标题' as const})))
    else if (kind === 'rule') {
      const reason = andOthers.test(bare(value)) ? '目录引导符' : '表格线'
      drops.push(...whole.map(span => ({span, reason}) as const))
    } else if (kind === 'section') {
      const printed = value.slice(0, isOfForm(value, form) ? pageOnly(value)?.titleEnd : undefined)
      const named = sectionNamedBy(printed)
      // the section that it stands in is the one that counts
      const within = section !== null && lower.has(named.form)
      if (!within) section = named.name
      sections.push(within ? {...named, within} : named)
      drops.push(...whole.map(span => ({span, reason: '栏目标记' as const})))
    } else if (kind === 'goes-on' && last) {
      kept.push(...whole)
      entries[entries.length - 1] = {...last, title: joinedTitle([...last.title.spans, ...whole])}
    } else if (kind === 'teaser') kept.push(...whole)
    else if (kind === 'author' && last) {
      kept.push(...whole)
      entries[entries.length - 1] = {...last, author: tidy(value)}
    } else if (kind === 'cover') {
      const start = coverBefore(value)
      const spans = spansOf(row, start, value.length)
      for (const span of spansOf(row, 0, start)) drops.push({span, reason: '页码标记'})
      entries.push({section, title: joinedTitle(spans), author: null, page: null})
      kept.push(...spans)
    } else if (!parts) {
      kept.push(...whole)
      entries.push({section, title: joinedTitle(whole), author: null, page: null})
    } else {
      const {title, author, column, number, page, pageAt} = parts
      let columnTo = 0
      // a name behind a title says nothing of the next
      if (form.closing.size > 0) section = null
      if (column) {
        const named = sectionNamedBy(value.slice(column.from, column.to))
        const holdsPieces = !listsAdvertisers.test(named.name)
        if (holdsPieces && !sections.some(({name}) => name === named.name)) sections.push(named)
        section = holdsPieces ? named.name : null
        // 会务动态：题名
        columnTo = column.to + (/^[ \u3000]*[：:]/u.exec(value.slice(column.to))?.[0].length ?? 0)
        for (const span of spansOf(row, column.from, columnTo)) drops.push({span, reason: '栏目标记'})
      }
      const spans = spansOf(row, title.from, title.to)
      kept.push(...spans)
      if (author) kept.push(...spansOf(row, author.from, author.to))
      const printed = pageAt && value.slice(pageAt.from, pageAt.to)
      if (pageAt && page !== null && Number(printed) === page)
        kept.push(...spansOf(row, pageAt.from, pageAt.to))
      else if (pageAt)
        for (const span of spansOf(row, pageAt.from, pageAt.to)) drops.push({span, reason: '页码标记'})
      const counts = form.counted && number ? number.to : 0
      const around = [title, author, column && {...column, to: columnTo}, pageAt].filter(
        each => each !== undefined,
      )
      dropAround(row, around, counts, drops)
      const name = author ? tidy(value.slice(author.from, author.to)) : null
      entries.push({section, title: joinedTitle(spans), author: name, page, numbered: form.counted})
    }
  }
  const count = judged.reduce((sum, {row}) => sum + row.lines.length, 0)
  const names = inOneLanguage(sections)
  const nameOf = (name: string) => names.get(name) ?? name
  return {
    from,
    to: first + count,
    sections: sections.map(each => ({...each, name: nameOf(each.name)})),
    entries: entries.map(entry => ({...entry, section: entry.section && nameOf(entry.section)})),
    kept,
    drops,
    partial:
      listsMainOnly(lines[from]?.value ?? '') || judged.some(({row}) => andOthers.test(bare(row.value))),
  }
}

/** Behind the pieces a journal lists who advertises in it. */
const listsAdvertisers = /^(?:广告|刊登广告)(?:索引|目录|客户|单位|厂商)?$/u

/** What stands around the parts of an entry: what counts it, leaders, brackets. */
function dropAround(
  row: Row,
  parts: ReadonlyArray<{readonly from: number; readonly to: number}>,
  counts: number,
  drops: Drop[],
): void {
  const sorted = [...parts].sort((a, b) => a.from - b.from)
  let to = 0
  for (const {from: next, to: end} of [...sorted, {from: row.value.length, to: row.value.length}]) {
    for (const {line, start, end: until} of spansOf(row, to, next))
      if (to < counts) drop(line, start, until, '篇名前后的标记', drops)
      else leaveOut(line, start, until, null, [], drops)
    to = Math.max(to, end)
  }
}
