import {joined} from './paragraphs.ts'

/** Stands where a line ended within a cell, until it is known whether print has a blank there. */
export const lineEnd = '\n'

/** Where print has a blank in so large a share of places of one kind, it has one at the end of a line; one place that has it says more than none. */
const mostlySpaced = 0.8

/** How many places of each kind print has, and in how many of them stands a blank. */
type Places = ReadonlyMap<string, {readonly all: number; readonly spaced: number}>

/** Runs the lines of cells on, with a blank where such characters have one elsewhere: 全市 65 岁, × 100%. The one at which a line ended is printed nowhere. */
export class CellLines {
  readonly #everywhere: Places

  /** @param cells - of all tables */
  constructor(cells: readonly string[]) {
    this.#everywhere = placesIn(cells)
  }

  /** The cells of a table. Tables come from several hands, so the others are asked only where it has no such place itself. */
  runOn(rows: ReadonlyArray<readonly string[]>): string[][] {
    const own = placesIn(rows.flat())
    const isSpaced = (kind: string) => {
      const {all, spaced} = own.get(kind) ?? this.#everywhere.get(kind) ?? {all: 0, spaced: 0}
      return all > 0 && spaced >= all * mostlySpaced
    }
    return rows.map(row =>
      row.map(cell =>
        cell
          .split(lineEnd)
          .reduce((above, line) =>
            isSpaced(kindOf(above.slice(-1), line.slice(0, 1))) ? `${above} ${line}` : joined(above, line),
          ),
      ),
    )
  }
}

function placesIn(cells: readonly string[]): Places {
  const places = new Map<string, {all: number; spaced: number}>()
  for (const line of cells.flatMap(cell => cell.split(lineEnd)))
    for (const [, ...found] of line.matchAll(beside)) {
      const [before = '', blank = '', behind = ''] = found.filter(each => each !== undefined)
      const kind = kindOf(before, behind)
      const {all, spaced} = places.get(kind) ?? {all: 0, spaced: 0}
      places.set(kind, {all: all + 1, spaced: spaced + (blank === '' ? 0 : 1)})
    }
  return places
}

/** Two characters with or without a blank between, one of them a figure or a Latin letter. */
const beside =
  /(?=([\d\p{Script=Latin}])( ?)([^\s\d\p{Script=Latin}])|([^\s\d\p{Script=Latin}])( ?)([\d\p{Script=Latin}]))/gu

/** Han characters are of one kind, figures of another, Latin letters of a third; each mark is its own. */
function kindOf(before: string, behind: string): string {
  return [before, behind]
    .map(character =>
      /\p{Script=Han}/u.test(character)
        ? '字'
        : /\d/.test(character)
          ? '0'
          : /\p{Script=Latin}/u.test(character)
            ? 'A'
            : character,
    )
    .join('')
}
