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

/** A value of a habit with its place among all values. */
interface Placed {
  readonly value: string
  readonly place: number
}

const allValues: readonly Value[] = habitNames.flatMap(name => valuesOf(name).map(value => ({name, value})))
/** The values of each habit. */
const placed: ReadonlyMap<HabitName, readonly Placed[]> = new Map(
  habitNames.map(name => [
    name,
    allValues.flatMap((each, place) => (each.name === name ? [{value: each.value, place}] : [])),
  ]),
)

function placeOf({name, value}: Value): number {
  return placed.get(name)?.find(each => each.value === value)?.place ?? -1
}

/** Which values have not met yet, by their places: keys made of words took a minute longer. */
class OpenPairs {
  readonly #marks = new Uint8Array(allValues.length ** 2)

  set(one: number, other: number, isOpen: boolean): void {
    for (const at of [one * allValues.length + other, other * allValues.length + one])
      this.#marks[at] = isOpen ? 1 : 0
  }

  /** How many of some values one has not met. */
  gain(one: number, others: readonly number[]): number {
    const row = one * allValues.length
    let gain = 0
    for (const other of others) gain += this.#marks[row + other] ?? 0
    return gain
  }

  /** Adds to the gain of every value, by its place, what it would have of meeting one more. */
  addGains(gains: Uint8Array, met: number): void {
    const row = met * allValues.length
    for (let at = 0; at < gains.length; at++) gains[at] = (gains[at] ?? 0) + (this.#marks[row + at] ?? 0)
  }
}

/**
 * Rows of habits in which every pair of values that can stand together stands together at least once (pairwise covering,
 * greedily): a fault of two habits that meet shows in one of them.
 */
export function covering(seed: number): Habits[] {
  const chance = chanceOf(seed)
  const open = new OpenPairs()
  const pairs: Array<readonly [Value, Value]> = []
  for (const [at, name] of habitNames.entries())
    for (const other of habitNames.slice(at + 1))
      for (const value of valuesOf(name))
        for (const met of valuesOf(other))
          pairs.push([
            {name, value},
            {name: other, value: met},
          ])
  for (const [one, other] of pairs) open.set(placeOf(one), placeOf(other), true)
  const rows: Habits[] = []
  for (const wanted of shuffled(chance, pairs)) {
    const [one, other] = [placeOf(wanted[0]), placeOf(wanted[1])]
    if (open.gain(one, [other]) === 0) continue
    const row = bestRow(chance, wanted, open)
    // two values that the exclusions keep apart
    if (row === undefined) open.set(one, other, false)
    else {
      const met = placesOf(row)
      for (const [at, each] of met.entries())
        for (const other of met.slice(at + 1)) open.set(each, other, false)
      rows.push(row)
    }
  }
  return rows
}

function placesOf(row: Habits): number[] {
  return habitNames.map(name => placeOf({name, value: row[name]}))
}

function bestRow(chance: Chance, wanted: readonly Value[], open: OpenPairs): Habits | undefined {
  let best: {row: Habits; gain: number} | undefined
  for (let round = 0; round < tries || (best === undefined && round < tries * 20); round++) {
    const row = filled(chance, wanted, open)
    if (!isPossible(row)) continue
    const met = placesOf(row)
    const gain = met.reduce((sum, each, at) => sum + open.gain(each, met.slice(at + 1)), 0)
    if (best === undefined || gain > best.gain) best = {row, gain}
  }
  return best?.row
}

/** Each habit in turn takes the value that most open pairs still want. It is asked some hundred thousand times. */
function filled(chance: Chance, wanted: readonly Value[], open: OpenPairs): Habits {
  const row: Partial<Record<HabitName, string>> = {}
  const gains = new Uint8Array(allValues.length)
  const weightOf = ({place}: Placed) => {
    const gain = gains[place] ?? 0
    return (gain + 0.2) * (1 + gain)
  }
  for (const each of wanted) {
    row[each.name] = each.value
    open.addGains(gains, placeOf(each))
  }
  for (const name of shuffled(chance, habitNames)) {
    if (row[name] !== undefined) continue
    const {value, place} = pick(chance, placed.get(name) ?? [], weightOf)
    row[name] = value
    open.addGains(gains, place)
  }
  return row as Habits
}
