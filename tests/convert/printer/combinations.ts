import {type Chance, chanceOf, pick, shuffled} from './chance.ts'
import {type HabitName, type Habits, habitNames, isPossible, valuesOf, weightOf} from './habits.ts'

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

const pairKey = (one: HabitName, a: string, other: HabitName, b: string) => `${one} ${a} ${other} ${b}`

export function pairsOf(chosen: Habits): string[] {
  return habitNames.flatMap((one, at) =>
    habitNames.slice(at + 1).map(other => pairKey(one, chosen[one], other, chosen[other])),
  )
}

/**
 * Rows of habits in which every pair of values that can stand together stands together at least once (pairwise covering,
 * greedily): a fault of two habits that meet shows in one of them.
 */
export function covering(seed: number): Habits[] {
  const chance = chanceOf(seed)
  const open = new Map<string, Partial<Record<HabitName, string>>>()
  for (const [at, one] of habitNames.entries())
    for (const other of habitNames.slice(at + 1))
      for (const a of valuesOf(one))
        for (const b of valuesOf(other)) open.set(pairKey(one, a, other, b), {[one]: a, [other]: b})
  const rows: Habits[] = []
  for (const [key, wanted] of shuffled(chance, [...open])) {
    if (!open.has(key)) continue
    const row = bestRow(chance, wanted, open)
    // two values that the exclusions keep apart
    if (row === undefined) open.delete(key)
    else {
      for (const pair of pairsOf(row)) open.delete(pair)
      rows.push(row)
    }
  }
  return rows
}

function bestRow(
  chance: Chance,
  wanted: Partial<Record<HabitName, string>>,
  open: ReadonlyMap<string, unknown>,
): Habits | undefined {
  let best: {row: Habits; gain: number} | undefined
  for (let round = 0; round < tries || (best === undefined && round < tries * 20); round++) {
    const row = filled(chance, wanted, open)
    if (!isPossible(row)) continue
    const gain = pairsOf(row).filter(pair => open.has(pair)).length
    if (best === undefined || gain > best.gain) best = {row, gain}
  }
  return best?.row
}

/** Each habit in turn takes the value that most open pairs still want. */
function filled(
  chance: Chance,
  wanted: Partial<Record<HabitName, string>>,
  open: ReadonlyMap<string, unknown>,
): Habits {
  const row: Partial<Record<HabitName, string>> = {...wanted}
  for (const name of shuffled(chance, habitNames)) {
    if (row[name] !== undefined) continue
    const gain = (value: string) =>
      habitNames.filter(other => {
        const chosen = row[other]
        if (chosen === undefined) return false
        const first = habitNames.indexOf(name) < habitNames.indexOf(other)
        return open.has(first ? pairKey(name, value, other, chosen) : pairKey(other, chosen, name, value))
      }).length
    row[name] = pick<string>(chance, valuesOf(name), value => (gain(value) + 0.2) * (1 + gain(value)))
  }
  return row as Habits
}
