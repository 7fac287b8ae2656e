/** Where an editor was on the page of an issue. */
export interface KeptPlace {
  /** Of source.txt, from 1. */
  readonly line: number
  /** The list that stands open; empty where none does. */
  readonly list: string
  /** How far list and print are scrolled, in CSS pixels. */
  readonly listTop: number
  readonly printTop: number
  /** Whether the original stands in the place of the articles. */
  readonly original: boolean
}

/** Keeps the place for when the page of an issue is loaded again in the same tab. */
export class PlaceKeeper {
  readonly #key: string

  constructor(id: string) {
    this.#key = `huikan-review ${id}`
  }

  keep(place: KeptPlace): void {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(place))
    } catch {
      // a browser that keeps nothing begins at the first doubt, as it did the first time
    }
  }

  get(): KeptPlace | undefined {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(this.#key) ?? 'null')
      return isPlace(kept) ? kept : undefined
    } catch {
      return undefined
    }
  }
}

function isPlace(kept: unknown): kept is KeptPlace {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'line' in kept &&
    typeof kept.line === 'number' &&
    'list' in kept &&
    typeof kept.list === 'string' &&
    'listTop' in kept &&
    typeof kept.listTop === 'number' &&
    'printTop' in kept &&
    typeof kept.printTop === 'number' &&
    'original' in kept &&
    typeof kept.original === 'boolean'
  )
}
