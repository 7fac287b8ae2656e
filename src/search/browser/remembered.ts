/** What was made for a key is kept, so that asking again costs nothing; what went wrong is made anew. */
export class Remembered<T> {
  readonly #made = new Map<string, Promise<T>>()
  readonly #make: (key: string) => Promise<T>

  constructor(make: (key: string) => Promise<T>) {
    this.#make = make
  }

  has(key: string): boolean {
    return this.#made.has(key)
  }

  get(key: string): Promise<T> {
    const before = this.#made.get(key)
    if (before) return before
    const fresh = this.#make(key)
    this.#made.set(key, fresh)
    fresh.catch(() => this.#made.delete(key))
    return fresh
  }
}
