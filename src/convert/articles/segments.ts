import type {PrintedContents} from '../contents/contents.ts'
import type {Geometry} from '../page/geometry.ts'
import {isByline} from '../print/byline.ts'
import {readSectionMark} from '../print/section-marks.ts'
import {signOf} from '../print/title-signs.ts'
import {isStatedOther, statedRole, statedRun} from '../roles/stated.ts'
import {width} from '../text/characters.ts'
import {withBodyAbove, withKickerAbove} from './above-title.ts'
import {bareTitles} from './bare-titles.ts'
import {bindAll} from './bind-entries.ts'
import type {Bound, TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import {creditOf} from './credit-of.ts'
import {cut} from './cut.ts'
import {standsInRows} from './head-block.ts'
import {labelledParts} from './labelled-parts.ts'
import {partsOf} from './parts.ts'
import {withReworded} from './reworded.ts'
import {markForm, siblingsByMark, siblingsBySign, titlesBySign} from './sign-siblings.ts'
import {isSetSolid} from './solid.ts'
import {evidentTitles} from './title-evidence.ts'
import {titlesByFamily} from './title-family.ts'
import {slotsBehindLast, slotsByForm} from './title-form.ts'
import {beginsStatedTitle, editorsNotices, givesItselfAway, titleAt, titleSlots} from './title-slots.ts'
import {titlesBelowRules} from './titles-below-rules.ts'

/** A title with its entry in the 目录, where one is bound to it. */
export type Placed = TitlePlace & Partial<Pick<Bound, 'entry' | 'confidence'>>

/** The lines of one article, not yet read: indexes into the body, `to` exclusive. */
export interface Segment {
  readonly section: string | null
  readonly from: number
  readonly to: number
  /** Where the title stands; `null` where the print has none. */
  readonly title: TitlePlace | null
  readonly entry: {readonly index: number; readonly confidence: number} | null
}

/** Cuts the body into articles: by the 目录 where it has one, by section marks and source lines where not. */
export function segment(
  body: readonly BodyLine[],
  contents: PrintedContents | undefined,
  geometry: Geometry,
): Segment[] {
  const sectionAt = sectionsOfLines(body)
  const alone = contents === undefined || contents.entries.length === 0 || contents.partial
  const ofThemselves = titleSlots(body, alone)
  const bareOnes = isSetSolid(body) ? bareTitles(body, geometry.wrap, ofThemselves) : []
  const likely = new Set([...ofThemselves, ...bareOnes.map(({index}) => index)])
  const bound = contents ? bindAll(body, contents, likely, sectionAt, geometry.wrap) : []
  const family = isTold(contents, bound) ? undefined : familyOf(body, contents, bound, geometry)
  const slots = family ? titleSlots(body, false) : ofThemselves
  const titles = new Map<number, Placed>()
  const isPart = partsOf(
    body,
    [...bound].sort((a, b) => a.index - b.index),
    isTold(contents, bound),
  )
  // （甲某） right below a title says who wrote what follows, and ends nothing
  const belowTitles = new Set([...(family ?? []), ...bound].map(({index, count}) => index + count))
  let titleEnd = 0
  for (const slot of slots) {
    if (body[slot - 1]?.closes && belowTitles.has(slot - 1)) continue
    const place = titleAt(body, slot)
    // the second line of a wrapped title may look like a title itself
    if (!place || place.index < titleEnd || isPart(place.index)) continue
    if (isWhole(contents, bound) && endsPart(body[slot - 1]) && !isOverText(body, place)) continue
    titles.set(place.index, {...place, because: whyAtSlot(body[place.index - 1])})
    titleEnd = place.index + place.count
  }
  if (!family && (alone || haveAuthors(body, bound)))
    for (const place of bareOnes) titles.set(place.index, place)
  for (const each of [...(family ?? []), ...bound]) {
    const place = withKickerAbove(body, withBodyAbove(body, each), geometry.wrap)
    // a slot within the lines of a bound title, or just before it, is the same title
    for (const [index, title] of titles)
      if (title.entry === undefined && overlaps(index, place, body)) titles.delete(index)
    titles.set(place.index, place)
  }
  const ofForm = family ? [] : slotsByForm(body, [...titles.values()], geometry)
  const betweenCredits = linesBetweenCredits(body, ofForm, [...titles.values()])
  for (const index of ofForm) {
    const place = titleAt(body, index)
    const [line, next, third] = body.slice(index, index + 3)
    // what a 目录 leaves out must say by its words too that it is a title, or by those around it
    const evident = alone || betweenCredits.has(index) || (line && next && givesItselfAway(line, next, third))
    if (place && evident && !isPart(index))
      titles.set(place.index, {...place, because: '样子与本期别的标题相同，下面是正文'})
  }
  if (isWhole(contents, bound))
    for (const index of slotsBehindLast(body, [...titles.values()], geometry)) {
      const subtitle = /^[—－─]{1,2}/u.test(body[index + 1]?.line.value.trim() ?? '')
      titles.set(index, {index, count: subtitle ? 2 : 1, because: '全期只有题名上方空行，这一行也是'})
    }
  for (const [index, {counts}] of body.entries()) {
    const known = titles.get(index)
    if (counts && known) titles.set(index, {...known, numbered: true})
    else if (counts)
      titles.set(index, {
        ...(titleAt(body, index) ?? {index, count: 1}),
        numbered: true,
        because: '目录里没有，但它的编号正接着上一篇的题名',
      })
  }
  for (const place of titlesBySign(body, [...titles.values()])) titles.set(place.index, place)
  for (const place of siblingsBySign(body, [...titles.values()])) titles.set(place.index, place)
  for (const place of siblingsByMark(body, [...titles.values()])) titles.set(place.index, place)
  for (const place of titlesBelowRules(body, [...titles.values()], geometry.wrap))
    if (!isPart(place.index)) titles.set(place.index, place)
  const last = [...titles.keys()].reduce((most, index) => Math.max(most, index), -1)
  for (const index of editorsNotices(body))
    if (index > last) titles.set(index, {index, count: 1, because: '一期末尾编辑部的启事，自成一篇'})
  for (const place of onlyPieces(body, contents, titles)) titles.set(place.index, place)
  const known = [...titles.values()].sort((a, b) => a.index - b.index)
  const told = isTold(contents, bound) && !leavesOutMany(known)
  // where 01, 02 … stand over all titles that are known, nothing without a number is one
  const areCounted =
    known.length >= fewestCounted && known.every(({index}) => body[index]?.line.counted === true)
  for (const place of areCounted ? [] : evidentTitles(body, known, {wrap: geometry.wrap, told}))
    if (!isPart(place.index)) titles.set(place.index, place)
  for (const index of labelledParts(body, titles)) titles.delete(index)
  const stated = new Map(statedTitles(body, titles).map(place => [place.index, place]))
  for (const place of stated.values())
    for (const [index, title] of titles)
      if (!stated.has(index) && (overlaps(index, place, body) || covers(title, place.index)))
        titles.delete(index)
  for (const [index, place] of stated) titles.set(index, place)
  const ordered = withReworded(
    withToldSubtitles(
      body,
      [...titles.values()].sort((a, b) => a.index - b.index),
    ),
    body,
    contents,
  )
  const led = withLeads(ordered, body)
  // no title reaches into the next, nor into a section
  const apart = led.map((place, at) => {
    const count = Math.min(place.count, (led[at + 1]?.index ?? body.length) - place.index)
    const lines = body.slice(place.index + 1, place.index + count)
    const section = lines.findIndex(({opens}) => opens !== undefined)
    return {...place, count: section < 0 ? count : section + 1}
  })
  return cut(body, apart, endedByMarks(body, apart, sectionAt), contents)
}

/** Of the lines so many have a blank line above, where one stands between whatever belongs together. */
const apartShare = 0.7

/**
 * 春晒连着伏晒干 right above 五月产盐六万一千吨, with no text between the two: what leads up to a title is no piece of its own. Where all lines stand apart, so do
 * these.
 */
function withLeads(titles: readonly Placed[], body: readonly BodyLine[]): readonly Placed[] {
  const areApart = body.filter(({line}) => line.gap > 0).length >= body.length * apartShare
  const leadsTo = (lead: Placed | undefined, title: Placed) =>
    lead !== undefined &&
    lead.entry === undefined &&
    lead.count === 1 &&
    lead.from === undefined &&
    title.from === undefined &&
    lead.index + 1 === title.index &&
    (body[title.index]?.line.gap ?? 0) <= (areApart ? 1 : 0) &&
    statedRole(body[lead.index]?.line) === undefined
  return titles.flatMap((place, at) => {
    const [above, below] = [titles[at - 1], titles[at + 1]]
    if (below && leadsTo(place, below)) return []
    return leadsTo(above, place) ? [{...place, from: place.index - 1}] : [place]
  })
}

/** ＊诗　页＊ over titles, and further down ＊信　箱＊ over a text: what has the sign of a section ends it, though it is a title itself. */
function endedByMarks(
  body: readonly BodyLine[],
  titles: readonly TitlePlace[],
  sectionAt: ReadonlyArray<string | null>,
): Array<string | null> {
  const forms = new Set(
    body.flatMap(({line, opens}) => (opens === undefined ? [] : (readSectionMark(line.value)?.form ?? []))),
  )
  const ends = new Set(titles.flatMap(({index}) => (forms.has(markForm(body[index]) ?? '') ? [index] : [])))
  let ended = false
  return sectionAt.map((section, index) => {
    if (body[index]?.opens !== undefined) ended = false
    else if (ends.has(index)) ended = true
    return ended ? null : section
  })
}

/**
 * Of lines in the form of titles, those that part two credits: the name of an author below the title above, and who wrote or compiled at the end of
 * what stands below. One article is credited once; where several such lines stand in one, they are its headings.
 */
function linesBetweenCredits(
  body: readonly BodyLine[],
  ofForm: readonly number[],
  titles: readonly TitlePlace[],
): Set<number> {
  const starts = [...titles].sort((a, b) => a.index - b.index)
  const found = new Set<number>()
  let passed = 0
  for (const [at, {index, count}] of starts.entries()) {
    const below = index + count
    const next = starts[at + 1]?.index ?? body.length
    while ((ofForm[passed] ?? body.length) < below) passed++
    const [line, second = body.length] = ofForm.slice(passed, passed + 2)
    if (line === undefined || line >= next || second < next) continue
    const [byline, text] = [body[below], body[below + 1]]
    const signed =
      byline !== undefined &&
      (creditOf(byline.line)?.authors !== undefined || isByline(byline.line, undefined, text?.line))
    const credited = body
      .slice(line + 2, next)
      .some(({closes, line: last}) => closes && creditOf(last) !== undefined)
    const closedBefore = body.slice(below + 1, line).some(({closes}) => closes)
    if (signed && credited && !closedBefore) found.add(line)
  }
  return found
}

/** Marks of sections that the 目录 lists as pieces themselves, where no title stands below them: the mark is the title too. */
function onlyPieces(
  body: readonly BodyLine[],
  contents: PrintedContents | undefined,
  titles: ReadonlyMap<number, Placed>,
): Placed[] {
  const bound = new Set([...titles.values()].map(({entry}) => entry))
  const free = new Map(
    contents?.entries.flatMap(({only, title}, entry) =>
      only && !bound.has(entry) ? [[title.value, entry] as const] : [],
    ),
  )
  if (free.size === 0) return []
  const marks = body.flatMap(({opens}, index) => (opens === undefined ? [] : [index]))
  return marks.flatMap((index, at) => {
    const line = body[index]
    const entry = free.get(line?.opens ?? '')
    if (!line || entry === undefined || statedRole(line.line) !== undefined) return []
    const end = marks[at + 1] ?? body.length
    for (let below = index + 1; below < end; below++) if (titles.has(below)) return []
    free.delete(line.opens ?? '')
    return end > index + 1 ? [{index, count: 1, entry, confidence: 1}] : []
  })
}

/** Fewer titles show no habit. */
const fewestSigned = 3

/** Do the titles that the 目录 lists have the names of their authors below them, as a rule? */
function haveAuthors(body: readonly BodyLine[], bound: readonly Bound[]): boolean {
  const signed = bound.filter(({index, count}) => {
    const [author, text] = body.slice(index + count, index + count + 2)
    return author !== undefined && isByline(author.line, undefined, text?.line)
  })
  return signed.length >= fewestSigned && signed.length * 2 >= bound.length
}

/** Does the 目录 tell the titles: is it one of all articles, and is half of it bound at least? */
function isTold(contents: PrintedContents | undefined, bound: readonly Bound[]): boolean {
  return contents !== undefined && bound.length * 2 >= contents.entries.length && !contents.partial
}

/** Fewer titles with a number above them show no habit. */
const fewestCounted = 4

/** Of the titles that are known without the 目录 so many of a hundred: it means to list the main pieces only, whatever it calls itself. */
const mostLeftOut = 25
const fewestLeftOut = 3

function leavesOutMany(known: readonly Placed[]): boolean {
  const others = known.filter(({entry}) => entry === undefined).length
  return others >= fewestLeftOut && others * 100 >= known.length * mostLeftOut
}

/** Titles as the issue sets them all; a 目录 of the main articles says which form that is, since those that it lists have it too. */
function familyOf(
  body: readonly BodyLine[],
  contents: PrintedContents | undefined,
  bound: readonly Bound[],
  geometry: Geometry,
): readonly TitlePlace[] | undefined {
  const family = titlesByFamily(body, geometry)
  if (!contents?.partial || bound.length * 2 < contents.entries.length) return family
  const places = new Set(family?.map(({index}) => index))
  // over a table no text tells one
  const isOverRows = ({index, count}: Bound) => standsInRows(body, index + count)
  // ◆某某联合会　某某协会, and right below it the title of what they issue
  const isOfFamily = (each: Bound) =>
    places.has(each.index) ||
    places.has(withBodyAbove(body, each).index) ||
    (places.has(each.index - 1) && signOf(body[each.index - 1]?.line.value ?? '') !== undefined)
  return bound.every(each => isOfFamily(each) || isOverRows(each)) ? family : undefined
}

/**
 * Titles that the editor names, with the lines that go on with them: as the editor says, or as they would be read. An entry of
 * the 目录 that was bound to one stays bound.
 */
function statedTitles(body: readonly BodyLine[], read: ReadonlyMap<number, Placed>): Placed[] {
  const lines = body.map(({line}) => line)
  return body.flatMap(({line}, index) => {
    if (!beginsStatedTitle(line)) return []
    const told = statedRun(lines, index, 'title')
    const count = told + statedRun(lines, index + told, 'subtitle')
    const known = read.get(index)
    const asRead = known?.count ?? titleAt(body, index)?.count ?? 1
    const other = lines
      .slice(index, index + asRead)
      .findIndex((next, at) => at > 0 && isStatedOther(next, 'subtitle'))
    return [{...known, index, count: count > 1 ? count : other < 0 ? asRead : other}]
  })
}

/** Titles with the subtitles that the editor names below them, whoever told the titles. */
function withToldSubtitles(body: readonly BodyLine[], titles: readonly Placed[]): Placed[] {
  const lines = body.map(({line}) => line)
  return titles.map(place => ({
    ...place,
    count: place.count + statedRun(lines, place.index + place.count, 'subtitle'),
  }))
}

function covers(title: TitlePlace, index: number): boolean {
  return title.index < index && index < title.index + title.count
}

function overlaps(index: number, place: TitlePlace, body: readonly BodyLine[]): boolean {
  if (index >= place.index && index < place.index + place.count) return true
  // a number or one more line between the slot and the title
  return (
    index < place.index &&
    place.index - index <= 2 &&
    body.slice(index, place.index).every(line => line.documentNumber || line.titleLike) &&
    !body.slice(index + 1, place.index + 1).some(line => line.opens !== undefined)
  )
}

function sectionsOfLines(body: readonly BodyLine[]): Array<string | null> {
  let section: string | null = null
  return body.map(line => {
    section = line.opens ?? section
    return section
  })
}

/** Does the 目录 list all that the issue has, as far as can be seen: is every entry of it bound? */
function isWhole(contents: PrintedContents | undefined, bound: readonly Bound[]): boolean {
  return contents !== undefined && !contents.partial && bound.length === contents.entries.length
}

/** （江苏　顾某）: a name alone ends a verse or a report within an article as well as an article. */
function endsPart(before: BodyLine | undefined): boolean {
  return before?.closes === true && creditOf(before.line)?.bare === true
}

/** How many lines below a title may say who wrote it, and when. */
const mostBylines = 2

/** Cells of a line of prose, at least, unless it ends a sentence. */
const shortestProse = 20

/** Does a text stand below, as no verse has one? */
function isOverText(body: readonly BodyLine[], {index, count}: TitlePlace): boolean {
  return body
    .slice(index + count, index + count + mostBylines + 1)
    .some(({line: {value}}) => width(value.trim()) >= shortestProse || /[。：]$/u.test(value.trim()))
}

/** Why a line at a slot is a title. */
function whyAtSlot(before: BodyLine | undefined): string {
  if (before === undefined || before.opens !== undefined) return '栏目名之下、全刊之首必有一篇'
  return before.closes ? '上一篇到来源行为止，下面必是另一篇' : '下面的署名、文号、称呼或“本报讯”表明它是标题'
}
