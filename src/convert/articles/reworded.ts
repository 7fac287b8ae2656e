import type {PrintedContents} from '../contents/contents.ts'
import {similarity, titleWords} from '../text/similarity.ts'
import type {Bound, TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import {risingPairs} from './rising-pairs.ts'

type Placed = TitlePlace & Partial<Pick<Bound, 'entry' | 'confidence'>>

/** What so much of the characters of an entry has in common with a title may be the same title in other words. */
const share = 0.4
/** 青榆岭, 邹一鸣: so many characters in a row name something; what such a name is worth. */
const run = 3
const worthOfRun = 0.5
/** Of fewer characters nothing is told. */
const fewest = 2
/** More entries or titles between two known ones are too many to be weighed. */
const most = 60
/** Characters that any title may have. */
const common = /[的了和与在是有及之为这那个]/gu

/**
 * Entries of a 目录 without pages that no title is bound to, since it words them otherwise (钱花哪儿了 for 钱都花到哪里去了), bound to the titles that
 * stand between those of their neighbours: the pairs, rising in both, that have most characters in common.
 *
 * @param titles - rising
 */
export function withReworded(
  titles: readonly Placed[],
  body: readonly BodyLine[],
  contents: PrintedContents | undefined,
): Placed[] {
  if (!contents || contents.entries.some(({page}) => page !== null)) return [...titles]
  const bound = titles.flatMap(({entry}, at) => (entry === undefined ? [] : [{entry, at}]))
  const chain = rising(bound)
  const edges = [{entry: -1, at: -1}, ...chain, {entry: contents.entries.length, at: titles.length}]
  const taken = new Set(bound.map(({entry}) => entry))
  const found = new Map<number, {entry: number; confidence: number}>()
  for (const [step, from] of edges.entries()) {
    const to = edges[step + 1]
    if (!to) break
    const entries = between(from.entry, to.entry).filter(entry => !taken.has(entry))
    const places = between(from.at, to.at).filter(at => isFree(titles[at], body))
    if (entries.length > most || places.length > most) continue
    const printed = places.map(at => textOf(titles[at], body))
    const listed = entries.map(entry => contents.entries[entry]?.title.value ?? '')
    const worths = listed.map(entry => printed.map(title => worth(entry, title)))
    for (const [entry, place] of risingPairs(worths)) {
      const [at, which] = [places[place], entries[entry]]
      if (at !== undefined && which !== undefined)
        found.set(at, {entry: which, confidence: similarity(listed[entry] ?? '', printed[place] ?? '')})
    }
  }
  return titles.map((title, at) => ({...title, ...found.get(at)}))
}

/** Is a title bound to no entry, and does no editor say to which it is, or to none? */
function isFree(title: Placed | undefined, body: readonly BodyLine[]): boolean {
  return (
    title !== undefined &&
    title.entry === undefined &&
    body.slice(title.index, title.index + title.count).every(({line}) => line.stated?.entry === undefined)
  )
}

function between(from: number, to: number): number[] {
  return Array.from({length: Math.max(0, to - from - 1)}, (_, step) => from + 1 + step)
}

/** Those that rise in the list too: what the list has in another order parts nothing. */
function rising(bound: ReadonlyArray<{readonly entry: number; readonly at: number}>): typeof bound {
  return bound.filter(
    ({entry, at}) =>
      bound.every(other => other.at >= at || other.entry < entry) &&
      bound.every(other => other.at <= at || other.entry > entry),
  )
}

function textOf(title: Placed | undefined, body: readonly BodyLine[]): string {
  return title === undefined
    ? ''
    : body
        .slice(title.index, title.index + title.count)
        .map(({line}) => line.value)
        .join('')
}

/** How much speaks for the two being one title. */
function worth(entry: string, title: string): number {
  const [listed, printed] = [titleWords(entry), titleWords(title)]
  const own = new Set(listed.replace(common, ''))
  const shared = [...own].filter(character => printed.includes(character)).length
  const named = Array.from({length: listed.length - run + 1}, (_, at) => listed.slice(at, at + run)).some(
    part => printed.includes(part),
  )
  const part = own.size === 0 || shared < fewest ? 0 : shared / own.size
  return Math.max(part >= share ? part : 0, named ? worthOfRun : 0)
}
