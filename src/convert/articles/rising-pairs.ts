/** Of all pairs of a row and a column, rising in both, those that are worth most together; of equals those that come first. */
export function risingPairs(worths: ReadonlyArray<readonly number[]>): Array<readonly [number, number]> {
  const width = worths[0]?.length ?? 0
  const worth = (row: number, column: number) => worths[row]?.[column] ?? 0
  // best[r][c]: of the rows from r on and the columns from c on
  const best: number[][] = Array.from({length: worths.length + 1}, () => new Array<number>(width + 1).fill(0))
  const bestAt = (row: number, column: number) => best[row]?.[column] ?? 0
  const withPair = (row: number, column: number) => {
    const both = worth(row, column)
    return both > 0 ? both + bestAt(row + 1, column + 1) : 0
  }
  for (let row = worths.length - 1; row >= 0; row--)
    for (let column = width - 1; column >= 0; column--) {
      const cells = best[row]
      if (cells)
        cells[column] = Math.max(withPair(row, column), bestAt(row + 1, column), bestAt(row, column + 1))
    }
  const pairs: Array<readonly [number, number]> = []
  for (let row = 0, column = 0; row < worths.length && column < width; ) {
    const here = bestAt(row, column)
    if (here > 0 && here === withPair(row, column)) pairs.push([row++, column++])
    else if (here === bestAt(row + 1, column)) row++
    else column++
  }
  return pairs
}
