import {boundaryAfter, boundaryBefore} from '../../graphemes.ts'
import {replaceCharacters} from '../../replace-characters.ts'
import {occurrences} from '../shared/tokenizer.ts'
import type {Variants} from '../shared/variants.ts'

/** A run of text, marked where it is a hit. */
export interface Run {
  readonly text: string
  readonly marked: boolean
}

/** The whole text, with every occurrence of every phrase marked. */
export function markedRuns(text: string, phrases: readonly string[], variants: Variants): Run[] {
  return runsBetween(text, hitsIn(text, phrases, variants), 0, text.length)
}

/**
 * About `length` characters (UTF-16 code units) of a passage around the place where most of the phrases stand close together, marked,
 * begun at a clause where one is near. Where a phrase is left out that stands elsewhere in the passage, half as much of each place. Cuts
 * carry an ellipsis.
 */
export function excerptOf(text: string, phrases: readonly string[], variants: Variants, length = 96): Run[] {
  const hits = hitsIn(text, phrases, variants)
  if (text.length <= length * 1.25) return runsBetween(text, hits, 0, text.length)
  const whole = around(text, hits, densest(hits, length), length)
  const elsewhere = phrases
    .map(phrase => hitsIn(text, [phrase], variants))
    .find(([first, ...others]) => first && ![first, ...others].some(hit => isWithin(hit, whole)))?.[0]
  const places = elsewhere ? [densest(hits, length / 2), elsewhere[0]] : []
  const windows = elsewhere ? apart(places.map(place => around(text, hits, place, length / 2))) : [whole]
  const dots: Run = {text: '…', marked: false}
  const runs = windows.flatMap(([start, end]) => [
    ...(start > 0 ? [dots] : []),
    ...runsBetween(text, hits, start, end),
  ])
  return (windows.at(-1)?.[1] ?? 0) < text.length ? [...runs, dots] : runs
}

/** The passage that holds most of the phrases, and of those the one that holds most hits; undefined where none holds any. */
export function bestPassage<T extends {readonly text: string}>(
  passages: readonly T[],
  phrases: readonly string[],
  variants: Variants,
): T | undefined {
  let best: T | undefined
  let most = 0
  for (const passage of passages) {
    const text = replaceCharacters(passage.text, variants)
    const counts = phrases.map(phrase => occurrences(text, replaceCharacters(phrase, variants)).length)
    // Any phrase more outweighs any number of hits.
    const weight = counts.reduce((sum, count) => sum + (count > 0 ? 1000 + Math.min(count, 999) : 0), 0)
    if (weight > most) {
      most = weight
      best = passage
    }
  }
  return best
}

/** How often phrases stand in a text. */
export function countIn(text: string, phrases: readonly string[], variants: Variants): number {
  const unified = replaceCharacters(text, variants)
  return phrases.reduce(
    (sum, phrase) => sum + occurrences(unified, replaceCharacters(phrase, variants)).length,
    0,
  )
}

/** Occurrences of all phrases, in order, those merged that touch. */
export function hitsIn(text: string, phrases: readonly string[], variants: Variants): [number, number][] {
  const unified = replaceCharacters(text, variants)
  const all = phrases.flatMap(phrase => occurrences(unified, replaceCharacters(phrase, variants)))
  return apart(all)
}

/** The stretch of about `length` characters that shows the hit at `first`. */
function around(
  text: string,
  hits: readonly [number, number][],
  first: number,
  length: number,
): [start: number, end: number] {
  const start = beginning(text, Math.max(0, first - Math.floor(length / 4)), first)
  const end = Math.max(start + length, hits.find(hit => hit[0] === first)?.[1] ?? 0)
  return [start, boundaryAfter(text, end)]
}

/** The same stretches from left to right, those joined that touch. */
function apart(windows: readonly [number, number][]): [number, number][] {
  const joined: [number, number][] = []
  for (const [start, end] of windows.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined
}

function isWithin([start, end]: readonly [number, number], window: readonly [number, number]): boolean {
  return start >= window[0] && end <= window[1]
}

/** Start of the first hit of the window that holds most marked characters. */
function densest(hits: readonly [number, number][], length: number): number {
  let best = hits[0]?.[0] ?? 0
  let most = 0
  for (const [start] of hits) {
    const marked = hits
      .filter(hit => hit[0] >= start && hit[1] <= start + length)
      .reduce((sum, hit) => sum + hit[1] - hit[0], 0)
    if (marked > most) {
      most = marked
      best = start
    }
  }
  return best
}

/** Where to begin: after the last clause mark between `from` and the hit, else at `from`, never inside a character. */
function beginning(text: string, from: number, hit: number): number {
  if (from === 0) return 0
  const mark = [...text.slice(from, hit).matchAll(/[，。；：！？、]/gu)][0]
  const start = mark ? from + mark.index + 1 : from
  return boundaryBefore(text, start)
}

function runsBetween(text: string, hits: readonly [number, number][], from: number, to: number): Run[] {
  const runs: Run[] = []
  const push = (start: number, end: number, marked: boolean) => {
    if (end > start) runs.push({text: text.slice(start, end), marked})
  }
  let at = from
  for (const [start, end] of hits) {
    if (end <= from || start >= to) continue
    push(at, Math.max(at, start), false)
    push(Math.max(at, start), Math.min(end, to), true)
    at = Math.min(end, to)
  }
  push(at, to, false)
  return runs
}
