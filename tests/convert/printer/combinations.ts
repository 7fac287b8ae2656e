import {type Chance, chanceOf, pick, shuffled} from './chance.ts'
import {isPossible} from './exclusions.ts'
import {type HabitName, type Habits, habitNames, valuesOf, weightOf} from './habits.ts'

/** Habits as a seed draws them, the common ones more often. */
export function drawn(seed: number): Habits {
  const chance = chanceOf(seed)
  for (;;) {
    const chosen = Object.fromEntries(
      habitNames.map(name => [name, pick<string>(chance, valuesOf(name), value => weightOf(name, value))]),
    ) as Habits
    if (isPossible(chosen)) return chosen
  }
}

/** How often a row is filled anew, to find one that has more pairs, or is possible at all. */
const tries = 12

export function pairsOf(chosen: Habits): string[] {
  return habitNames.flatMap((one, at) =>
    habitNames.slice(at + 1).map(other => `${one} ${chosen[one]} ${other} ${chosen[other]}`),
  )
}

/** A value of a habit. */
interface Value {
  readonly name: HabitName
  readonly value: string
}

/** All values of all habits; the place of one here is what it is called below: keys made of words took a minute longer. */
const allValues: readonly Value[] = habitNames.flatMap(name => valuesOf(name).map(value => ({name, value})))
/** The places of the values of each habit, in the order of habits. */
const placesByHabit: readonly (readonly number[])[] = habitNames.map(name =>
  allValues.flatMap((each, place) => (each.name === name ? [place] : [])),
)
/** Which habit each value is of, by its place. */
const habitOf: readonly number[] = allValues.map(({name}) => habitNames.indexOf(name))

/** Which values have not met yet, by their places. */
class OpenPairs {
  readonly #marks = new Uint8Array(allValues.length ** 2)

  set(one: number, other: number, isOpen: boolean): void {
    for (const at of [one * allValues.length + other, other * allValues.length + one])
      this.#marks[at] = isOpen ? 1 : 0
  }

  /** How many of some values one has not met, from one of them on. */
  gain(one: number, others: readonly number[], from = 0): number {
    const row = one * allValues.length
    let gain = 0
    for (let at = from; at < others.length; at++) gain += this.#marks[row + (others[at] ?? 0)] ?? 0
    return gain
  }
}

/**
 * Rows of habits in which every pair of values that can stand together stands together at least once (pairwise covering,
 * greedily): a fault of two habits that meet shows in one of them.
 */
export function covering(seed: number): Habits[] {
  const chance = chanceOf(seed)
  const open = new OpenPairs()
  const pairs: Array<readonly [number, number]> = []
  for (const [at, places] of placesByHabit.entries())
    for (const others of placesByHabit.slice(at + 1))
      for (const one of places) for (const other of others) pairs.push([one, other])
  for (const [one, other] of pairs) open.set(one, other, true)
  const rows: Habits[] = []
  for (const wanted of shuffled(chance, pairs)) {
    const [one, other] = wanted
    if (open.gain(one, [other]) === 0) continue
    const row = bestRow(chance, wanted, open)
    // two values that the exclusions keep apart
    if (row === undefined) open.set(one, other, false)
    else {
      for (const [at, each] of row.entries())
        for (const other of row.slice(at + 1)) open.set(each, other, false)
      rows.push(habitsIn(row))
    }
  }
  return rows
}

/** The habits of a row of places. */
function habitsIn(row: readonly number[]): Habits {
  const chosen: Partial<Record<HabitName, string>> = {}
  for (const place of row) {
    const {name, value} = allValues[place] ?? {}
    if (name !== undefined) chosen[name] = value
  }
  return chosen as Habits
}

function bestRow(chance: Chance, wanted: readonly number[], open: OpenPairs): readonly number[] | undefined {
  let best: {row: readonly number[]; gain: number} | undefined
  for (let round = 0; round < tries || (best === undefined && round < tries * 20); round++) {
    const row = filled(chance, wanted, open)
    if (!isPossible(habitsIn(row))) continue
    let gain = 0
    for (let at = 0; at < row.length; at++) gain += open.gain(row[at] ?? 0, row, at + 1)
    if (best === undefined || gain > best.gain) best = {row, gain}
  }
  return best?.row
}

const habitNumbers = habitNames.map((_, habit) => habit)

/** Each habit in turn takes the value that most open pairs still want: a place for each habit. It is asked some hundred thousand times. */
function filled(chance: Chance, wanted: readonly number[], open: OpenPairs): number[] {
  const row: number[] = habitNumbers.map(() => -1)
  for (const place of wanted) row[habitOf[place] ?? 0] = place
  const met = [...wanted]
  const weightOf = (place: number) => {
    const gain = open.gain(place, met)
    return (gain + 0.2) * (1 + gain)
  }
  for (const habit of shuffled(chance, habitNumbers)) {
    if ((row[habit] ?? -1) >= 0) continue
    const place = pick(chance, placesByHabit[habit] ?? [], weightOf)
    row[habit] = place
    met.push(place)
  }
  return row
}
