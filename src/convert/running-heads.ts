import {bare, fold, tidy, width} from './characters.ts'
import type {Line} from './tree.ts'

/** The lines without what each printed page repeats, and that: page numbers and running heads. */
export interface Stripped {
  readonly lines: readonly Line[]
  readonly removed: readonly Line[]
}

const decorated =
  /^[-—–－·•.~～]+\s*(\d{1,4})\s*[-—–－·•.~～]+$|^第\s*(\d{1,4})\s*[页頁](?:\s*[/／]?\s*共\s*\d+\s*[页頁])?$|^[（(]?\s*(\d{1,4})\s*[)）]?\s*[/／]\s*\d{1,4}$/u
const plain = /^(\d{1,4})$/

function pageNumber(line: Line): {page: number; decorated: boolean} | undefined {
  const text = fold(tidy(line.value))
  const set = decorated.exec(text)
  if (set) return {page: Number(set[1] ?? set[2] ?? set[3]), decorated: true}
  const bareNumber = plain.exec(text)
  return bareNumber ? {page: Number(bareNumber[1]), decorated: false} : undefined
}

/**
 * Takes out page numbers that stand alone and rise through the issue (two of `- 12 -`, three of `12` at least) and the
 * running heads beside them: short lines that come again at page numbers. What stood on both sides of a page break is
 * one blank line apart afterwards.
 */
export function stripRunningHeads(lines: readonly Line[]): Stripped {
  const numbers = lines.flatMap((line, index) => {
    const read = pageNumber(line)
    return read ? [{index, ...read}] : []
  })
  const rising = longestRise(numbers)
  const isSet = rising.some(({decorated: set}) => set)
  if (rising.length < (isSet ? 2 : 3)) return {lines, removed: []}
  const remove = new Set(rising.map(({index}) => index))
  const beside = new Map<string, number[]>()
  for (const {index} of rising)
    for (const neighbour of [index - 1, index + 1]) {
      const line = lines[neighbour]
      if (!line || remove.has(neighbour) || width(line.value) > 40) continue
      const key = bare(line.value).replace(/\d+/g, '#')
      beside.set(key, [...(beside.get(key) ?? []), neighbour])
    }
  for (const places of beside.values()) if (places.length >= 2) for (const place of places) remove.add(place)
  const kept: Line[] = []
  let broken = false
  for (const [index, line] of lines.entries()) {
    if (remove.has(index)) broken = true
    else {
      kept.push(broken ? {...line, gap: 1, pageBreak: true} : line)
      broken = false
    }
  }
  return {lines: kept, removed: lines.filter((_, index) => remove.has(index))}
}

interface Numbered {
  readonly index: number
  readonly page: number
  readonly decorated: boolean
}

/** The longest run of numbers that rise by one to three at a time: pages with pictures only may have lost theirs. */
function longestRise(numbers: readonly Numbered[]): Numbered[] {
  let best: Numbered[] = []
  let run: Numbered[] = []
  for (const number of numbers) {
    const last = run.at(-1)
    const step = last ? number.page - last.page : 1
    if (step >= 1 && step <= 3) run.push(number)
    else run = [number]
    if (run.length > best.length) best = [...run]
  }
  return best
}
