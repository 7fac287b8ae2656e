import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse, stringify} from 'yaml'
import {z} from 'zod'
import {convert} from '../../src/convert/convert.ts'
import {covering, pairsOf} from './printer/combinations.ts'
import {exclusions, isPossible} from './printer/exclusions.ts'
import {fidelityOf} from './printer/fidelity.ts'
import type {Habits} from './printer/habits.ts'
import {bodies} from './printer/piece.ts'
import {printIssue} from './printer/print-issue.ts'

/**
 * Newsletters printed by independent habits, every two of which meet in one at least, and read back. A `floors.yaml` names those
 * that are not read as an editor would make them, and how near they come; none may fall, and the list may only get shorter: `UPDATE=1` raises floors and takes out rows that are read perfectly, and lowers none. Where the
 * rows are others than before, the file is deleted first.
 */
const pathOf = (name: string) => join(import.meta.dirname, 'printer', name)

function readFloors(path: string): Record<string, number> | undefined {
  if (!existsSync(path)) return undefined
  return z.record(z.string(), z.number()).parse(parse(readFileSync(path, 'utf8')) ?? {})
}

/** The floors where what is read now is nearer, without the rows that are read perfectly. */
function raised(floors: Record<string, number>, now: Record<string, number>): Record<string, number> {
  const left = Object.entries(floors).filter(([name]) => now[name] !== undefined)
  return Object.fromEntries(left.map(([name, floor]) => [name, Math.max(floor, now[name] ?? floor)]))
}

const seed = 1
const rows = covering(seed)

/** The habits in a row, by which a floor is known. */
function nameOf(habits: Habits): string {
  return Object.entries(habits)
    .map(([habit, value]) => `${habit} ${value}`)
    .sort()
    .join(', ')
}

/** To three digits, rounded down. */
const share = (value: number) => Math.floor(value * 1000) / 1000

test('floors only rise, and only rows that are read perfectly go', () => {
  expect(raised({falls: 0.9, rises: 0.8, goes: 0.7}, {falls: 0.5, rises: 0.95, comes: 0.6})).toEqual({
    falls: 0.9,
    rises: 0.95,
  })
})

test('every two habits that can stand together do', () => {
  const pairs = new Set(rows.flatMap(pairsOf))
  expect(pairs.size).toBeGreaterThan(9000)
  expect(rows.every(isPossible)).toBe(true)
  expect(exclusions.every(({because}) => because.length > 20)).toBe(true)
})

test('the same habits and seed print the same', () => {
  const [habits] = rows
  if (!habits) throw new Error('no row')
  expect(printIssue(habits, 7)).toEqual(printIssue(habits, 7))
  expect(printIssue(habits, 7).text).not.toBe(printIssue(habits, 8).text)
})

/** Issues of pieces whose bodies are set in ways of their own: every such row, which a test has time for. */
const step = 3
const fromBodies = 500_000

describe.each([
  {
    of: 'the usual pieces',
    floorsIn: 'floors.yaml',
    issues: rows.map((habits, at) => ({habits, ...printIssue(habits, seed * 1000 + at)})),
  },
  {
    of: 'pieces of other kinds among them',
    floorsIn: 'floors-of-bodies.yaml',
    issues: rows.flatMap((habits, at) =>
      at % step === 0 ? [{habits, ...printIssue(habits, fromBodies + at, bodies)}] : [],
    ),
  },
])('what is printed is read, $of', ({floorsIn, issues}) => {
  const read = issues.map(({habits, text, gold}) => {
    const {files} = convert(text, {id: 'printed'})
    return {name: nameOf(habits), ...fidelityOf(files, gold)}
  })
  const path = pathOf(floorsIn)

  test('as an editor would make it, or as near as it came before', () => {
    const imperfect = Object.fromEntries(
      read.filter(({faults}) => faults.length > 0).map(({name, overall}) => [name, share(overall)]),
    )
    const before = readFloors(path) ?? imperfect
    if (process.env.UPDATE === '1')
      writeFileSync(path, stringify(raised(before, imperfect), {lineWidth: 0, sortMapEntries: true}))
    const floors = readFloors(path) ?? {}
    const worse = read.filter(({name, overall}) => share(overall) < (floors[name] ?? 1))
    expect(worse.map(({name, faults}) => [name, ...faults])).toEqual([])
    const better = Object.keys(floors).filter(name => (imperfect[name] ?? 2) > (floors[name] ?? 1))
    expect(better, 'UPDATE=1 takes up what is read better now').toEqual([])
  })

  test('in the mean', () => {
    const mean = read.reduce((sum, {overall}) => sum + overall, 0) / read.length
    expect(mean).toBeGreaterThan(0.985)
  })
})
