/** Gives out ids: `base`, then `base-2`, `base-3` … Any number of equal bases takes time that grows with their number only. */
export class UniqueIds {
  readonly #taken = new Set<string>()
  /** By base, for numbers that were tried: which to try next. Made longer whenever they are followed. */
  readonly #next = new Map<string, Map<number, number>>()

  /** The first free id whose number is `turn` at least, from 1, and that number. */
  take(base: string, turn = 1): {id: string; turn: number} {
    const next = this.#next.get(base) ?? new Map<number, number>()
    this.#next.set(base, next)
    const tried = [turn]
    let number = turn
    while (this.#taken.has(idOf(base, number))) {
      number = next.get(number) ?? number + 1
      tried.push(number)
    }
    for (const passed of tried) next.set(passed, number + 1)
    const id = idOf(base, number)
    this.#taken.add(id)
    return {id, turn: number}
  }
}

function idOf(base: string, number: number): string {
  return number === 1 ? base : `${base}-${number}`
}
