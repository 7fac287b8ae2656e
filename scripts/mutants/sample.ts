import {randomNumbers} from '../bench/random.ts'

/** How many mutants are tried, and the number that decides which. */
export interface Sample {
  readonly size: number
  readonly seed: number
}

/** Some of many, each as likely as any other, the same for the same seed: in the order in which they are given. */
export function drawn<Item>(items: readonly Item[], {size, seed}: Sample): Item[] {
  const below = randomNumbers(seed)
  const left = items.map((_, at) => at)
  const chosen = new Set<number>()
  while (chosen.size < Math.min(size, items.length)) {
    const at = below(left.length)
    const [one] = left.splice(at, 1)
    if (one !== undefined) chosen.add(one)
  }
  return items.filter((_, at) => chosen.has(at))
}

/** Between which shares that of all lies, 95 times of 100, where a sample has this one (Wilson's interval). */
export function interval(hits: number, size: number): readonly [least: number, most: number] {
  if (size === 0) return [0, 1]
  const z = 1.96
  const share = hits / size
  const middle = share + z ** 2 / (2 * size)
  const width = z * Math.sqrt((share * (1 - share)) / size + z ** 2 / (4 * size ** 2))
  const whole = 1 + z ** 2 / size
  return [Math.max(0, (middle - width) / whole), Math.min(1, (middle + width) / whole)]
}
