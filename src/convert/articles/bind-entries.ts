import type {PrintedContents} from '../contents/contents.ts'
import {namesPersons} from '../print/credit.ts'
import {bigrams, similarity, titleWords} from '../text/similarity.ts'
import {type Bound, bind} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import {titleAt} from './title-slots.ts'
import {boundByPlace} from './worded-otherwise.ts'

/** Entries bound by wording and, between two of those, by order where as many slots as entries are left. */
export function bindAll(
  body: readonly BodyLine[],
  contents: PrintedContents,
  slots: ReadonlySet<number>,
  sectionAt: readonly (string | null)[],
  wrap: number | null,
): Bound[] {
  const {chain, astray} = bind(body, contents, slots, sectionAt)
  const bound = [...chain, ...astray]
  const byEntry = new Map(bound.map(place => [place.entry, place]))
  const free = contents.entries.map((_, entry) => entry).filter(entry => !byEntry.has(entry))
  const taken = new Set(
    bound.flatMap(({index, count}) => Array.from({length: count + 2}, (_, step) => index + step - 2)),
  )
  const open = [...slots].filter(slot => !taken.has(slot)).sort((a, b) => a - b)
  const extra: Bound[] = []
  const common = commonBigrams(contents)
  for (const {entry, slot} of byOrder(free, open, chain)) {
    const title = titleAt(body, slot)
    const section = contents.entries[entry]?.section ?? null
    if (
      !title ||
      // the editor said which entry it is, or that it is none
      body[title.index]?.line.stated?.entry !== undefined ||
      (section !== null &&
        sectionAt[slot] !== section &&
        sectionAt[slot] !== null &&
        contents.sections.some(({name}) => name === sectionAt[slot]))
    )
      continue
    const printed = body
      .slice(title.index, title.index + title.count)
      .map(({line}) => line.value)
      .join('')
    const listed = contents.entries[entry]?.title.value ?? ''
    // an entry without an article and an article without an entry may stand at the same place by chance; 会长　甲某 says who wrote one
    if (!namesPersons(printed) && shares(listed, printed, common))
      extra.push({...title, entry, confidence: similarity(listed, printed)})
  }
  const known = [...bound, ...extra].sort((a, b) => a.entry - b.entry)
  // what stands against the order tells no place between two others
  const inOrder = [...chain, ...extra].sort((a, b) => a.entry - b.entry)
  const rising = inOrder.every(({index}, at) => index > (inOrder[at - 1]?.index ?? -1))
  const others = rising
    ? boundByPlace(body, contents, inOrder, wrap, (listed, printed) => shares(listed, printed, common))
    : []
  const left = others.filter(
    ({entry, index}) => !known.some(each => each.entry === entry || each.index === index),
  )
  return [...known, ...left].sort((a, b) => a.entry - b.entry)
}

/** Entries and slots paired in order, between two bound titles where as many of each are left. All lists rise. */
function byOrder(
  free: readonly number[],
  open: readonly number[],
  bound: readonly Bound[],
): Array<{readonly entry: number; readonly slot: number}> {
  let entryFrom = 0
  let slotFrom = 0
  return [...bound, undefined].flatMap(next => {
    const entryTo = next ? firstFrom(free, entryFrom, entry => entry > next.entry) : free.length
    const slotTo = next ? firstFrom(open, slotFrom, slot => slot >= next.index) : open.length
    const entries = free.slice(entryFrom, entryTo)
    const slots = open.slice(slotFrom, slotTo)
    entryFrom = entryTo
    slotFrom = slotTo
    return entries.length === slots.length ? entries.map((entry, at) => ({entry, slot: slots[at] ?? 0})) : []
  })
}

function firstFrom(values: readonly number[], from: number, holds: (value: number) => boolean): number {
  let at = from
  while (at < values.length && !holds(values[at] ?? 0)) at++
  return at
}

/** What several entries of the 目录 have in common (the town, the trade) tells none of them. */
function commonBigrams(contents: PrintedContents): Set<string> {
  const seen = new Set<string>()
  const common = new Set<string>()
  for (const {title} of contents.entries)
    for (const pair of bigrams(titleWords(title.value)).keys()) {
      if (seen.has(pair)) common.add(pair)
      seen.add(pair)
    }
  return common
}

/** Have the two any two characters in common that are not common to other titles? */
function shares(listed: string, printed: string, common: ReadonlySet<string>): boolean {
  const own = bigrams(titleWords(listed))
  return [...bigrams(titleWords(printed)).keys()].some(pair => own.has(pair) && !common.has(pair))
}
