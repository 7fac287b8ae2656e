/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export type Chance = () => number

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of the items; each as often as its weight says. */
export function pick<Item>(
  chance: Chance,
  items: readonly Item[],
  weight: (item: Item) => number = () => 1,
): Item {
  const weights = items.map(weight)
  const total = weights.reduce((sum, each) => sum + each, 0)
  let left = chance() * total
  for (const [at, item] of items.entries()) {
    left -= weights[at] ?? 0
    if (left < 0) return item
  }
  const last = items.at(-1)
  if (last === undefined) throw new Error('nothing to pick from')
  return last
}

export function shuffled<Item>(chance: Chance, items: readonly Item[]): Item[] {
  const keyed = items.map(item => ({item, key: chance()}))
  return keyed.sort((a, b) => a.key - b.key).map(({item}) => item)
}
