/** A place where two wordings differ; one of the sides may be empty. */
export interface Difference {
  readonly left: string
  readonly right: string
}

/** Titles are short; longer texts are compared by what they begin and end with. */
const longest = 200

/** Where two wordings differ, by their longest common subsequence. */
export function differencesOf(left: string, right: string): Difference[] {
  const [a, b] = [[...left], [...right]]
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from++
  let [endA, endB] = [a.length, b.length]
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const [innerA, innerB] = [a.slice(from, endA), b.slice(from, endB)]
  if (innerA.length > longest || innerB.length > longest)
    return [{left: innerA.join(''), right: innerB.join('')}]
  return align(innerA, innerB)
}

function align(a: readonly string[], b: readonly string[]): Difference[] {
  const width = b.length + 1
  const common = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        a[i] === b[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0)
  const found: Difference[] = []
  let [i, j] = [0, 0]
  let [left, right] = ['', '']
  const flush = () => {
    if (left || right) found.push({left, right})
    left = ''
    right = ''
  }
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      flush()
      i++
      j++
    } else if (
      j >= b.length ||
      (i < a.length && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    )
      left += a[i++] ?? ''
    else right += b[j++] ?? ''
  }
  flush()
  return found
}
