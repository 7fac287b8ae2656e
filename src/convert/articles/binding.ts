import type {PrintedContents} from '../contents/contents.ts'
import {authorBeside} from '../print/author-beside.ts'
import {isByline} from '../print/byline.ts'
import {namesPersons} from '../print/credit.ts'
import {isDateLine} from '../print/dates.ts'
import {readLeadingDocumentNumber} from '../print/document-number.ts'
import {type OrderHead, readOrderHead} from '../print/order.ts'
import {holdsSeveral} from '../print/title-wording.ts'
import {wordingsOf} from '../print/wording.ts'
import {isOfficeBelowTitle, isOfficeOverName} from '../print/workplaces.ts'
import {isStatedOther} from '../roles/stated.ts'
import {bare, han, tidy} from '../text/characters.ts'
import {bigrams, similarity, titleWords} from '../text/similarity.ts'
import type {BodyLine} from './body-lines.ts'
import {creditOf} from './credit-of.ts'
import {isInMiddle} from './head-block.ts'
import {beginsStatedTitle, countsPoems, isSubtitle} from './title-slots.ts'

/** Where an article's title stands in the body: `count` lines from `index` on. */
export interface TitlePlace {
  readonly index: number
  readonly count: number
  /** Why it is a title, where no entry of the 目录 says so; as editors are told it. */
  readonly because?: string
  /** Where the article begins, if a label or a number of its own stands above the title. */
  readonly from?: number
  /** Does a number stand before the title that only counts the pieces of the issue? */
  readonly numbered?: boolean
}

/** A 目录 entry bound to its title. */
export interface Bound extends TitlePlace {
  readonly entry: number
  /** Likeness of the two wordings, 0 to 1. */
  readonly confidence: number
}

interface Pair extends Bound {
  readonly weight: number
  /** Do both print the same words? */
  readonly equal: boolean
}

/** The entries that are bound, in two lists. */
export interface Binding {
  /** Entry and line both rise. */
  readonly chain: Bound[]
  /** Printed in another order than the 目录 has. */
  readonly astray: Bound[]
}

/** Without the document number that 目录 or body may print before the title. */
function withoutNumber(text: string): string {
  const printed = tidy(text)
  return printed.slice(readLeadingDocumentNumber(printed)?.length ?? 0)
}

/** Below this likeness two wordings are not taken for one title by themselves. */
const likeness = 0.55
/** Where a title must stand (behind a section mark or a source line), less likeness will do. */
const likenessAtSlot = 0.34

/** How sure it is that a title whose first half the 目录 prints word for word is the one meant. */
const sureOfMainTitle = 0.9

const longestTitle = 4
/** Characters of what a 目录 may list, an address for instance; and of a title that is only like an entry, two lines of print. */
const longestPrint = 200
const longestAlike = 120
/** What more entries have in common than any 目录 lists tells none of them apart. */
const mostHolders = 400

/** 小螺丝拧出大市场 for 小螺丝拧出大市场——记某某: a 目录 may leave the subtitle out. */
export function isMainTitle(entry: string, title: string): boolean {
  const [listed, printed] = [bare(entry), bare(title)]
  return (
    listed.length >= 4 &&
    printed.startsWith(listed) &&
    /^(?:[—－─]{1,2}|[：:])/u.test(printed.slice(listed.length))
  )
}

/** What equal words weigh over likeness alone: the order of the 目录 yields to them. */
const equality = 1

/** Lines that may be one title. */
interface TitleLines {
  readonly count: number
  readonly text: string
  /** Its lines from one set apart on, which nothing but the very words of the 目录 make one title with those above. */
  readonly apart?: {readonly above: string; readonly below: string}
}

/**
 * Lines that may be one title: adjacent ones, and a subtitle behind a dash. A title that is set in two lines with an Enter between them is two
 * paragraphs of a Word file, and of the PDF that is made from it.
 */
function titlesAt(
  body: readonly BodyLine[],
  index: number,
  listsAsOne: (above: string, below: string) => boolean,
): TitleLines[] {
  const first = body[index]
  if (!first || first.opens !== undefined || first.line.value.trim().includes('\t')) return []
  if (isStatedOther(first.line, 'title')) return []
  if (first.line.value.length > longestPrint) return []
  // 题名　　　　甲某: who wrote it is no part of the title
  const found: TitleLines[] = [
    {count: 1, text: tidy(first.line.value.slice(0, authorBeside(first.line.value)))},
  ]
  let text = found[0]?.text ?? ''
  let apart: TitleLines['apart']
  for (let count = 2; count <= longestTitle; count++) {
    const next = body[index + count - 1]
    if (!next || next.opens !== undefined || next.closes || next.documentNumber) break
    if (beginsStatedTitle(next.line) || isStatedOther(next.line, 'title', 'subtitle', 'goes-on')) break
    // 某厂技术科 in the middle below a title in the middle wrote the piece, though the 目录 has that behind the title too
    const below = tidy(next.line.value)
    const isOffice = isInMiddle(first.line) && isOfficeBelowTitle(next.line, body[index + count]?.line)
    if (isOffice && !listsAsOne(text, below)) break
    // what the editor says is one title may be printed as two paragraphs
    const told = next.line.stated?.goesOn === true
    const dashed = next.line.gap <= 1 && /^[—－─]{1,2}/u.test(next.line.value.trim())
    if (!told && next.line.gap > 0 && !dashed) {
      // one blank line stands between paragraphs; of three of them each two would have to be looked at
      if (apart || next.line.gap > 1 || !first.titleLike || !next.titleLike) break
      apart = {above: text, below}
    }
    text += below
    if (text.length > longestPrint) break
    found.push({count, text, ...(apart ? {apart} : {})})
  }
  return found
}

/** Does an entry print the two halves of a title with nothing between them? A blank or a stroke would part a title from its subtitle. */
function printsAsOne(entry: string, {above, below}: NonNullable<TitleLines['apart']>): boolean {
  return wide(entry).includes(wide(above.slice(-2) + below.slice(0, 2)))
}

function wide(text: string): string {
  return tidy(text).normalize('NFKC')
}

/**
 * Binds the entries of the 目录 to lines of the body, all at once. Where both print the same words, they belong together
 * whatever the line looks like; among those, and among the merely alike, the chain of pairs, rising in both, that is
 * likest on the whole is taken first, then what equal words say against the order. Entries × lines would be quadratic in
 * the length of a file, so only lines that share bigrams with an entry are weighed, and the chain is found with a Fenwick
 * tree: O(p log p) for p pairs.
 */
export function bind(
  body: readonly BodyLine[],
  contents: PrintedContents,
  slots: ReadonlySet<number>,
  sectionAt: readonly (string | null)[],
): Binding {
  const pairs = likelyPairs(body, contents, slots, sectionAt)
  const settled = new Set(pairs.filter(({equal}) => equal).map(({entry}) => entry))
  const chain = heaviestChain(
    pairs.filter(({entry, equal}) => equal || !settled.has(entry)),
    body.length,
  )
  return {
    chain,
    astray: againstOrder(pairs, chain, index => slots.has(index) && body[index]?.titleLike === true),
  }
}

/** A bulletin lists its main pieces in another order than it prints them; so much likeness tells one of them against that order, */
const likenessAgainstOrder = 0.8
/** or less where a title must stand, and the two are likest to each other and to nothing else by so much. */
const clearly = 0.15

/** Pairs of equal words, or nearly so, whose entry and lines the chain has left free, the weightiest first. */
function againstOrder(
  pairs: readonly Pair[],
  chain: readonly Bound[],
  mustBegin: (index: number) => boolean,
): Bound[] {
  const entries = new Set(chain.map(({entry}) => entry))
  const taken = new Set<number>()
  const lines = ({index, count}: TitlePlace) => Array.from({length: count}, (_, step) => index + step)
  for (const place of chain) for (const line of lines(place)) taken.add(line)
  const found: Bound[] = []
  const likest = (own: keyof Pick<Pair, 'entry' | 'index'>, other: keyof Pick<Pair, 'entry' | 'index'>) => {
    const most = new Map<number, {readonly at: number; readonly best: number; readonly next: number}>()
    for (const pair of pairs) {
      const known = most.get(pair[own]) ?? {at: -1, best: 0, next: 0}
      if (pair[other] === known.at)
        most.set(pair[own], {...known, best: Math.max(known.best, pair.confidence)})
      else if (pair.confidence > known.best)
        most.set(pair[own], {at: pair[other], best: pair.confidence, next: known.best})
      else most.set(pair[own], {...known, next: Math.max(known.next, pair.confidence)})
    }
    return (pair: Pair) => {
      const known = most.get(pair[own])
      return known?.at === pair[other] && known.best - known.next >= clearly
    }
  }
  const [ofEntry, ofLine] = [likest('entry', 'index'), likest('index', 'entry')]
  const sure = pairs.filter(
    pair =>
      pair.equal ||
      pair.confidence >= likenessAgainstOrder ||
      (mustBegin(pair.index) && ofEntry(pair) && ofLine(pair)),
  )
  for (const pair of sure.sort((a, b) => b.weight - a.weight)) {
    if (entries.has(pair.entry) || lines(pair).some(line => taken.has(line))) continue
    entries.add(pair.entry)
    for (const line of lines(pair)) taken.add(line)
    const {entry, index, count, confidence} = pair
    found.push({entry, index, count, confidence})
  }
  return found
}

function likelyPairs(
  body: readonly BodyLine[],
  contents: PrintedContents,
  slots: ReadonlySet<number>,
  sectionAt: readonly (string | null)[],
): Pair[] {
  const titles = contents.entries.map(entry => withoutNumber(entry.title.value))
  const holders = new Map<string, number[]>()
  const same = new Map<string, number[]>()
  const hold = (map: Map<string, number[]>, key: string, entry: number) => {
    const known = map.get(key)
    if (known) known.push(entry)
    else map.set(key, [entry])
  }
  const wordings = contents.entries.map(({title}) => wordingsOf(title.value))
  const printed = wordings.map(([whole]) => whole)
  for (const [entry, title] of titles.entries()) {
    for (const wording of wordings[entry] ?? []) hold(same, wording, entry)
    for (const pair of bigrams(titleWords(title)).keys()) hold(holders, pair, entry)
  }
  const telling = (entries: readonly number[] = []) => (entries.length > mostHolders ? [] : entries)
  const named = new Set(contents.sections.map(({name}) => name))
  const told = toldPairs(body, contents)
  const toldEntries = new Set(told.map(({entry}) => entry))
  const found: Pair[] = []
  const wideTitles = contents.entries.map(({title}) => wide(title.value))
  const listsAsOne = (above: string, below: string) =>
    wideTitles.some(title => title.includes(wide(above.slice(-2) + below.slice(0, 2))))
  for (const [index, {line, titleLike, documentNumber}] of body.entries()) {
    const atSlot = slots.has(index)
    const order = documentNumber ? orderAt(body, index) : undefined
    if (order)
      for (const wording of wordingsOf(order.number))
        for (const entry of telling(same.get(wording)))
          found.push({entry, index, count: order.count, confidence: 1, equal: true, weight: 1 + equality})
    if (documentNumber || creditOf(line) || line.stated?.entry !== undefined) continue
    const best = new Map<number, {count: number; confidence: number; equal: boolean}>()
    for (const {count, text, apart} of titlesAt(body, index, listsAsOne)) {
      for (const [form, wording] of wordingsOf(text).entries())
        for (const entry of telling(same.get(wording))) {
          if (apart && (form > 0 || !printsAsOne(contents.entries[entry]?.title.value ?? '', apart))) continue
          // both halves of a bilingual title rather than one, where the 目录 prints both
          const whole = form === 0 && wording === printed[entry]
          if (best.get(entry)?.equal !== true || whole)
            best.set(entry, {
              count: withSubtitle(body, index, withoutByline(body, index, count)),
              confidence: 1,
              equal: true,
            })
        }
      if (apart || (!atSlot && !titleLike) || text.length > longestAlike) continue
      // 会长　甲某, whose report the 目录 names after him, says who wrote it
      if (count === 1 && namesPersons(line.value)) continue
      const unnumbered = withoutNumber(text)
      const bag = titleWords(unnumbered)
      const shared = new Map<number, number>()
      for (const pair of bigrams(bag).keys())
        for (const entry of telling(holders.get(pair))) shared.set(entry, (shared.get(entry) ?? 0) + 1)
      for (const [entry, hits] of shared) {
        if (hits * 6 < bag.length) continue
        const confidence = isMainTitle(titles[entry] ?? '', unnumbered)
          ? sureOfMainTitle
          : similarity(titles[entry] ?? '', unnumbered)
        if (confidence > (best.get(entry)?.confidence ?? 0))
          best.set(entry, {
            count: withDashedBelow(body, index, withoutByline(body, index, count)),
            confidence,
            equal: false,
          })
      }
    }
    for (const [entry, {count, confidence, equal}] of best) {
      if (confidence < (atSlot ? likenessAtSlot : likeness)) continue
      const section = contents.entries[entry]?.section ?? null
      // ——老年人冬季心脑血管病的预防, which the 目录 lists without the title above it
      const above = isSubtitle(body, index) ? 1 : 0
      const here = sectionAt[index] ?? null
      const place =
        section === null || here === null ? 0 : section === here ? 0.2 : named.has(here) ? -0.3 : 0
      const numbered = body[index - 1]?.documentNumber || body[index + count]?.documentNumber ? 0.1 : 0
      // an issued text repeats the title of its notice: of two equals the first is the title
      found.push({
        entry,
        index: index - above,
        count: count + above,
        confidence,
        equal,
        weight: confidence + (equal ? equality : 0) + (atSlot ? 0.25 : 0) + place + numbered - index * 1e-7,
      })
    }
  }
  return [...told, ...found.filter(({entry}) => !toldEntries.has(entry))]
}

/** How many lines the head of an order has at most: several bodies, 令 and the number. */
const longestOrder = 8

/** The head of an order that begins at an index: a 目录 may list it by its number. */
function orderAt(body: readonly BodyLine[], index: number): OrderHead | undefined {
  return readOrderHead(
    body.slice(index, index + longestOrder).map(({line}) => line),
    0,
  )
}

/** What an editor says outweighs any likeness. */
const toldWeight = 100

/** Titles of which the editor says which line of the 目录 lists them. */
function toldPairs(body: readonly BodyLine[], contents: PrintedContents): Pair[] {
  const entryOn = new Map(
    contents.entries.flatMap(({title}, entry) => title.spans.map(({line}) => [line.number, entry] as const)),
  )
  return body.flatMap(({line}, index) => {
    const entry = entryOn.get(line.stated?.entry ?? 0)
    if (entry === undefined) return []
    return [{entry, index, count: 1, confidence: 1, equal: true, weight: toldWeight}]
  })
}

/**
 * A subtitle behind a dash belongs to the title, where the 目录 leaves it out too; so does （外一首）, and a line close below the title with the name
 * of the author close below it.
 */
function withSubtitle(body: readonly BodyLine[], index: number, count: number): number {
  const [next, behind] = [body[index + count], body[index + count + 1]]
  if (!next || next.opens !== undefined || next.line.gap > 1) return count
  const printed = next.line.value.trim()
  if (countsPoems.test(bare(printed))) return count + 1
  // An Interview with Wen Shi, right below a title in Han characters, translates it
  if (next.line.gap === 0 && translatesTitle(printed, body[index + count - 1]?.line.value ?? ''))
    return count + 1
  if (!next.titleLike) return count
  const dashed = /^[—－─]{1,2}(?=[^—－─])/u.exec(printed)?.[0]
  if (dashed !== undefined) return namesPersons(printed.slice(dashed.length)) ? count : count + 1
  // 杂咏（二首）: below it stands the title of the first
  const several = holdsSeveral(body[index + count - 1]?.line.value ?? '')
  const signed =
    !several &&
    behind !== undefined &&
    behind.line.gap === 0 &&
    (creditOf(behind.line)?.authors !== undefined ||
      isByline(behind.line, undefined, body[index + count + 2]?.line))
  const names =
    namesPersons(printed) ||
    isByline(next.line, undefined, behind?.line) ||
    isOfficeOverName(next.line, behind?.line) ||
    creditOf(next.line)
  const other = next.documentNumber || isDateLine(printed) || isStatedOther(next.line, 'title', 'subtitle')
  return signed && next.line.gap === 0 && !names && !other ? count + 1 : count
}

/** Two words in Latin letters at least, below a line that has none of them, and no sentence that somebody says. */
function translatesTitle(printed: string, title: string): boolean {
  return (
    han.test(title) &&
    !han.test(printed) &&
    /^[“"'‘]?[A-Z][\w“”‘’'",.:;&!?()-]*(?: [\w“”‘’'",.:;&!?()-]+)+$/u.test(printed) &&
    !/[.;]$|[.?!:] /u.test(printed)
  )
}

/** What is merely like an entry has its subtitle too. */
function withDashedBelow(body: readonly BodyLine[], index: number, count: number): number {
  return isSubtitle(body, index + count) ? count + 1 : count
}

/** Of the lines that print an entry, author and all, those of the title. */
function withoutByline(body: readonly BodyLine[], index: number, count: number): number {
  let left = count
  for (let last = body[index + left - 1]; left > 1 && last; last = body[index + left - 1]) {
    const byline =
      namesPersons(last.line.value) ||
      creditOf(last.line)?.authors !== undefined ||
      isByline(last.line, undefined, body[index + left]?.line)
    if (!byline) break
    if (isStatedOther(last.line, 'byline')) break
    left--
  }
  return left
}

/** The heaviest set of pairs in which entry and line both rise. */
function heaviestChain(pairs: readonly Pair[], size: number): Bound[] {
  const ordered = [...pairs].sort((a, b) => a.entry - b.entry || b.index - a.index)
  const tree: Array<{weight: number; at: number} | undefined> = new Array(size + 1)
  const previous: number[] = []
  const total: number[] = []
  let end = -1
  for (const [at, pair] of ordered.entries()) {
    if (pair.weight <= 0) continue
    let best: {weight: number; at: number} | undefined
    for (let node = pair.index; node > 0; node -= node & -node) {
      const here = tree[node]
      if (here && (!best || here.weight > best.weight)) best = here
    }
    previous[at] = best?.at ?? -1
    const weight = pair.weight + (best?.weight ?? 0)
    total[at] = weight
    for (let node = pair.index + 1; node <= size; node += node & -node) {
      const here = tree[node]
      if (!here || weight > here.weight) tree[node] = {weight, at}
    }
    if (end < 0 || weight > (total[end] ?? 0)) end = at
  }
  const chain: Bound[] = []
  for (let at = end; at >= 0; at = previous[at] ?? -1) {
    const pair = ordered[at]
    if (pair)
      chain.push({entry: pair.entry, index: pair.index, count: pair.count, confidence: pair.confidence})
  }
  return chain.reverse()
}
