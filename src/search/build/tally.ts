import {counted, packCounts} from '../shared/counts.ts'

/** Counts how often each of some things, which have numbers, stands in part after part; see `shared/counts.ts`. */
export class Tally {
  /** By the numbers of the things: each part that has it, and behind it what is counted there. */
  readonly #counts: number[][] = []
  /** What is counted in the part that is gone through. */
  readonly #here: number[] = []
  #met: number[] = []
  #part = 0

  add(thing: number, isInHead: boolean): void {
    while (this.#here.length <= thing) {
      this.#here.push(0)
      this.#counts.push([])
    }
    const before = this.#here[thing] ?? 0
    if (before === 0) this.#met.push(thing)
    this.#here[thing] = counted(before, isInHead)
  }

  endPart(): void {
    for (const thing of this.#met) {
      this.#counts[thing]?.push(this.#part, this.#here[thing] ?? 0)
      this.#here[thing] = 0
    }
    this.#met = []
    this.#part += 1
  }

  /** Of every thing that was met, packed. */
  *counts(): Generator<readonly [thing: number, counts: string]> {
    for (const [thing, counts] of this.#counts.entries())
      if (counts.length > 0) yield [thing, packCounts(counts)]
  }
}
