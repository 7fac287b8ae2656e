import {statedRole} from '../roles/stated.ts'
import {bare, isBlank, tidy, width} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import {isByline} from './byline.ts'
import {readCredit} from './credit.ts'
import {readDocumentNumberLine} from './document-number.ts'
import {readMark} from './marks.ts'
import {readSectionMark} from './section-marks.ts'

/** Fewer lines behind one sign show no habit. */
const fewest = 3
const fewestListed = 2
/** Of the lines behind one sign, as many stand over text at least where the sign sets off titles. */
const mostly = 0.6
/** Fewer do where a list that has no section of those names lists some: it words the others as it likes. */
const many = 0.3

/**
 * The signs that the issue sets off titles by, though another sets sections off by them: ● 协会召开年会 and 【协会召开年会】 stand over a text, or over
 * who wrote it, where a section stands over a title. No two titles are the same, as labels within articles (【基本案情】) are.
 *
 * @param isSection - does the 目录 name a section so?
 * @param isEntry - does it list a piece so? Then nothing else need say so
 */
export function signsOfTitles(
  lines: readonly Line[],
  isSection: (name: string) => boolean,
  isEntry: (name: string) => boolean,
): Set<string> {
  const behind = new Map<string, Array<{readonly name: string; readonly overText: boolean}>>()
  for (const [at, line] of lines.entries()) {
    const mark = statedRole(line) === undefined ? readSectionMark(line.value) : undefined
    if (!mark) continue
    const place = {name: bare(mark.name), overText: isOverText(lines, at)}
    const known = behind.get(mark.form)
    if (known) known.push(place)
    else behind.set(mark.form, [place])
  }
  const signs = [...behind].filter(
    ([, places]) =>
      !places.some(({name}) => isSection(name)) &&
      (mostAre(places, fewestListed, ({name}) => isEntry(name)) ||
        mostAre(places, fewest, ({name}) => isEntry(name), many) ||
        (new Set(places.map(({name}) => name)).size === places.length &&
          mostAre(places, fewest, ({overText}) => overText))),
  )
  return new Set(signs.map(([form]) => form))
}

function mostAre<Place>(
  places: readonly Place[],
  least: number,
  is: (place: Place) => boolean,
  share: number = mostly,
): boolean {
  const found = places.filter(is).length
  return places.length >= least && found >= places.length * share && (share >= mostly || found >= least)
}

function isOverText(lines: readonly Line[], at: number): boolean {
  const [next, behind] = [lines[at + 1], lines[at + 2]]
  if (next === undefined) return false
  // □ 甲某: a sign may stand before the author too
  if (isByline(next, undefined, behind)) return true
  // （ＢＹ９ＱＤ　甲某）, （小小乐）: what stands in brackets right between a title and its text says who wrote it
  if (next.gap === 0 && behind?.gap === 0 && inBrackets.test(next.value.trim()) && isSentence(behind.value))
    return true
  return (
    readSectionMark(next.value) === undefined &&
    (isSentence(next.value) ||
      /^[—－─]/u.test(next.value.trim()) ||
      readCredit(next.value) !== undefined ||
      readDocumentNumberLine(next.value) !== undefined)
  )
}

const inBrackets = /^[（(][^（()）。！？；]{2,20}[）)]$/u

/** Long, with the marks of a sentence: no title reads so. */
function isSentence(value: string): boolean {
  return (
    /[。！？：；.!?:;]$/u.test(value.trim()) ||
    (width(value.trim()) >= shortestProse && /[，。,]/u.test(value))
  )
}

/** Cells of a line of prose whose sentence goes on. */
const shortestProse = 20

const sign = /^[\s\u3000]*([\u2580-\u2775\u2794-\u27BF※·•])[\s\u3000]*/u

/** A sign, and where the title of an article begins behind it: ◆ 关于印发…的通知. */
export function signBefore(
  title: string,
): {readonly sign: string; readonly printed: string; readonly length: number} | undefined {
  const [printed, form] = sign.exec(title) ?? []
  if (printed === undefined || form === undefined || isBlank(title.slice(printed.length))) return undefined
  return {sign: form, printed, length: printed.length}
}

/** The sign before a line, or around it. */
export function signOf(value: string): string | undefined {
  const text = value.trim()
  const mark = readMark(text)
  if (withoutFrame(text) !== undefined) return text[0]
  return signBefore(text)?.sign ?? (mark?.system === 'bullet' ? mark.label : undefined)
}

/** 协会召开年会 of 【协会召开年会】: a title between the brackets that other issues have around their sections; `undefined` where there are none. */
export function withoutFrame(text: string): string | undefined {
  return /^[【〖]([^【】〖〗]{2,60})[】〗]$/u.exec(tidy(text))?.[1]
}
