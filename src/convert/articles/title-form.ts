import type {Geometry} from '../page/geometry.ts'
import {namesPersons, readCredit} from '../print/credit.ts'
import {isDateLine} from '../print/dates.ts'
import {bare, isClosed, width} from '../text/characters.ts'
import type {TitlePlace} from './binding.ts'
import type {BodyLine} from './body-lines.ts'
import {isAnnounced} from './title-slots.ts'

/** How an issue sets its titles, where it sets all that are known alike. */
interface TitleForm {
  /** In the middle of the line, by blanks before them. */
  readonly centred: boolean
  /** Blank lines before one that stands behind another article; more than between paragraphs, or `null`. */
  readonly gap: number | null
}

/** How many known titles show a form. */
const enough = 2

/**
 * Places that no 目录 and no source line tells, but the form of the print: where all known titles are centred, or have
 * more blank lines before them than anything in an article has, a line of that form begins an article too.
 */
export function slotsByForm(
  body: readonly BodyLine[],
  known: readonly TitlePlace[],
  {wrap}: Geometry,
): number[] {
  const form = learnForm(body, known, wrap)
  if (!form.centred && form.gap === null) return []
  const taken = new Set(
    known.flatMap(({index, count}) => Array.from({length: count + 1}, (_, step) => index + step)),
  )
  return [...body.keys()].filter(index => !taken.has(index) && hasForm(body, index, form, wrap))
}

function learnForm(body: readonly BodyLine[], known: readonly TitlePlace[], wrap: number | null): TitleForm {
  const lines = known.flatMap(({index}) => body[index] ?? [])
  const centred =
    wrap !== null && lines.length >= enough && lines.every(({line}) => isCentred(line.value, wrap))
  const gaps = known.flatMap(({index}) => {
    let start = index
    while (body[start - 1]?.documentNumber) start--
    const before = body[start - 1]
    return before === undefined || before.opens !== undefined ? [] : [body[start]?.line.gap ?? 0]
  })
  // no spread: an issue may have more titles than a call takes arguments
  const least = gaps.reduce((low, gap) => Math.min(low, gap), Number.POSITIVE_INFINITY)
  const usual = usualGap(body, wrap)
  return {centred, gap: gaps.length >= enough + 1 && least > usual ? least : null}
}

/** Blank lines between two paragraphs, as a rule; between the printed lines of one there are none. */
function usualGap(body: readonly BodyLine[], wrap: number | null): number {
  const gaps = body
    .map(({line}) => line.gap)
    .filter(gap => wrap === null || gap > 0)
    .sort((a, b) => a - b)
  return gaps[gaps.length >> 1] ?? 0
}

function hasForm(body: readonly BodyLine[], index: number, form: TitleForm, wrap: number | null): boolean {
  const line = body[index]
  const before = body[index - 1]
  const after = body[index + 1]
  if (!line || !before || !after || !line.titleLike || line.opens !== undefined || after.opens !== undefined)
    return false
  const text = line.line.value.trim()
  if (bare(text).length < 2 || namesPersons(text) || isDateLine(text) || readCredit(text)) return false
  // where only titles have a blank line before them, nothing else need say that the article above has ended
  const spaced = form.gap === 1
  if (
    !spaced &&
    !before.line.value.includes('\t') &&
    !isClosed(before.line.value) &&
    !isDateLine(before.line.value.trim()) &&
    !before.closes
  )
    return false
  if (isAnnounced(body, index)) return false
  if (form.gap !== null && (line.line.gap < form.gap || after.line.gap >= form.gap)) return false
  if (form.centred) return wrap !== null && isCentred(line.line.value, wrap) && line.line.gap > 0
  // a caption stands behind as many blank lines; a title has a text below it
  return /[。：:，！？]$/u.test(after.line.value.trim()) || width(after.line.value) >= 20
}

/** The blanks before the line are half of what it leaves free; signatures have all of them there. */
function isCentred(value: string, wrap: number): boolean {
  const text = value.trim()
  const indent = width(value.slice(0, value.length - value.trimStart().length))
  return indent >= 3 && Math.abs(indent - (wrap - width(text)) / 2) <= 2.5
}
