import {bare} from '../text/characters.ts'
import type {TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import {onlyOnesSet} from './only-ones-set.ts'
import {freeSign} from './sign-siblings.ts'
import {signsOfTitle} from './signs-of-title.ts'
import {couldBegin} from './title-beginnings.ts'
import {headsParts, lookAt, namesAuthor} from './title-look.ts'
import {learnHabits, saysTitle, settings, usualOf} from './title-settings.ts'
import {titleAt} from './title-slots.ts'

/** What the sum begins with and is held against, natural logarithms; fitted together with the weights of the signs. */
const model = {
  /** Of a hundred short lines, not one more than six begins an article that a 目录 of all leaves out. */
  told: -2.8,
  /** The same where the 目录 names but the main pieces, or none. */
  untold: -1.5,
  /** The sum from which on a line is taken for a title: five to one. */
  evident: 1.6,
  /** A sign of this weight says by itself that a title stands there. */
  tellsItself: 2,
  /** So does a setting as titles have it and hardly anything else, of a line that is the only one so set in its article. */
  setApart: 2.5,
  /** Behind the last title that is known several may be so set, if nothing else is: the last pages are filled when the 目录 is made up. */
  farApart: 5,
} as const

/** Fewer titles show no habit. */
const fewestTitles = 3

/** The sign that half of the titles have, where no list of the issue has it too: items stand one below the other. */
function signOfTitles(
  body: readonly BodyLine[],
  titles: ReadonlyMap<number, TitlePlace>,
): string | undefined {
  const signs = [...titles.keys()].flatMap(index => freeSign(body[index]) ?? [])
  const [sign] = signs
  if (sign === undefined || signs.length < fewestTitles || signs.length * 2 < titles.size) return undefined
  const bears = (index: number) => freeSign(body[index]) === sign
  const listed = [...body.keys()].some(index => bears(index) && bears(index + 1))
  return listed || signs.some(other => other !== sign) ? undefined : sign
}

/** How often what was found is asked what it says of the rest. */
const mostRounds = 3

/**
 * Titles that neither the 目录 nor a place tells: lines for which enough speaks together. How much the setting of a line says (blank lines, place
 * on the line, a name below) is learnt from the titles of the issue that are known, against all its other lines.
 *
 * @param known - rising
 * @param told - does the 目录 mean to list all articles?
 */
export function evidentTitles(
  body: readonly BodyLine[],
  known: readonly TitlePlace[],
  {wrap, told}: {readonly wrap: number | null; readonly told: boolean},
): TitlePlace[] {
  const found = new Map<number, TitlePlace>()
  const last = known.at(-1)?.index ?? -1
  for (let round = 0; round < mostRounds; round++) {
    const all = [...known, ...found.values()].sort((a, b) => a.index - b.index)
    const isAlone = onlyOnesSet(body, all, wrap)
    const more = nextTitles(body, all, {wrap, last, isAlone, odds: told ? model.told : model.untold})
    for (const place of more) found.set(place.index, place)
    if (more.length === 0) break
  }
  return [...found.values()]
}

/** What a place behind the mark of a section says, and what one says at most and at least, whatever speaks for it or against it. */
const behindSection = 2.5
const bounds = {most: 3, least: -2} as const

/** How much what stands above and below says that titles stand at these places, and at no other: a sum of natural logarithms. */
export function evidenceFor(
  places: readonly TitlePlace[],
  body: readonly BodyLine[],
  wrap: number | null,
): number {
  const titles = new Map(places.map(place => [place.index, place]))
  return places.reduce((sum, place) => {
    const before = body[(place.from ?? place.index) - 1]
    if (before === undefined || before.opens !== undefined) return sum + behindSection
    const look = lookAt(body, titles, place, {wrap, sign: undefined, isLast: false, isRepeated: false})
    if (!look || !couldBegin(look)) return sum + bounds.least
    const says = signsOfTitle.reduce<number>(
      (all, {holds, weight}) => all + (holds(look) ? weight : 0),
      model.untold,
    )
    return sum + Math.max(bounds.least, Math.min(bounds.most, says))
  }, 0)
}

function nextTitles(
  body: readonly BodyLine[],
  known: readonly TitlePlace[],
  {
    wrap,
    last,
    isAlone,
    odds,
  }: {
    readonly wrap: number | null
    readonly last: number
    readonly isAlone: (index: number) => boolean
    readonly odds: number
  },
): TitlePlace[] {
  if (known.length < fewestTitles) return []
  const titles = new Map(known.map(place => [place.index, place]))
  const within = new Set(
    known.flatMap(({index, count}) => Array.from({length: count - 1}, (_, step) => index + 1 + step)),
  )
  const usual = usualOf(body, known)
  const habits = learnHabits(body, titles, within, usual)
  const sign = signOfTitles(body, titles)
  const wordings = new Map<string, number>()
  for (const {line} of body) {
    const wording = bare(line.value)
    wordings.set(wording, (wordings.get(wording) ?? 0) + 1)
  }
  const found: TitlePlace[] = []
  let above: TitlePlace | undefined
  let parts = false
  for (const [index, line] of body.entries()) {
    const place = titles.get(index)
    if (place || line.opens !== undefined) {
      above = place
      parts = place !== undefined && headsParts(body, place, wrap)
    }
    const own = place || within.has(index) ? undefined : titleAt(body, index)
    if (own?.index !== index || (above && index <= endOfHead(body, above))) continue
    const look = lookAt(body, titles, own, {
      wrap,
      sign,
      isLast: index > last,
      isRepeated: (wordings.get(bare(line.line.value)) ?? 0) > 1,
    })
    if (!look || !couldBegin(look) || reachesTitle(own, titles)) continue
    const set = settings.reduce((sum, setting, at) => sum + saysTitle(setting(look, usual), habits[at]), 0)
    const shown = signsOfTitle.filter(({holds}) => holds(look))
    const isEvident = shown.reduce((sum, {weight}) => sum + weight, odds + set) >= model.evident
    // headings are set as titles are in many an issue, but where an article has any it has several
    const isApart = set >= model.setApart && (isAlone(index) || (look.isLast && set >= model.farApart))
    // what stands below a title of several pieces is one of them, but where it is set as none of these
    if (parts && !(isApart && isEvident)) continue
    parts = headsParts(body, own, wrap)
    const tells = isApart || shown.some(({weight}) => weight >= model.tellsItself)
    if (!tells || !isEvident) continue
    const reasons = shown.filter(({weight}) => weight > 0).map(({because}) => because)
    above = {...own, because: ['样子与本期各篇题名相同', ...reasons].join('，')}
    found.push(above)
  }
  return found
}

/** The last line of a title's head, who wrote the piece with it: no piece is without a text. */
function endOfHead(body: readonly BodyLine[], {index, count}: TitlePlace): number {
  const [below, next] = [body[index + count], body[index + count + 1]]
  const signs = below !== undefined && next !== undefined && (below.closes || namesAuthor(below, next))
  return index + count + (signs ? 1 : 0)
}

/** Do the lines reach one that is known to be a title? What leads up to that is no title of its own. */
function reachesTitle({index, count}: TitlePlace, titles: ReadonlyMap<number, TitlePlace>): boolean {
  for (let at = index + 1; at <= index + count; at++) if (titles.has(at)) return true
  return false
}
