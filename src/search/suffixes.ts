import {keyLength} from './suffix-key.ts'

/**
 * All places of a text, in the order of what stands there: atom by atom up to `keyLength`, an end before any atom, then by place.
 *
 * @param text - numbers of atoms; 0 ends a passage, and the text ends with one
 * @returns offsets into the text, without those of the ends
 */
export function orderSuffixes(text: Int32Array): Int32Array {
  const {order, borders} = byFirstAtom(text)
  const todo: [low: number, high: number, depth: number][] = []
  for (let at = 1; at < borders.length; at++) todo.push([borders[at - 1] ?? 0, borders[at] ?? 0, 1])
  // Multikey quicksort (Bentley and Sedgewick 1997).
  for (let next = todo.pop(); next; next = todo.pop()) {
    const [low, high, depth] = next
    if (high - low < 2) continue
    if (depth >= keyLength) order.subarray(low, high).sort()
    else if (high - low < 12) insert(order, text, low, high, depth)
    else {
      const pivot = middle(order, text, low, high, depth)
      let [less, at, more] = [low, low, high]
      while (at < more) {
        const start = order[at] ?? 0
        const atom = text[start + depth] ?? 0
        if (atom < pivot) {
          order[at++] = order[less] ?? 0
          order[less++] = start
        } else if (atom > pivot) {
          order[at] = order[--more] ?? 0
          order[more] = start
        } else at++
      }
      todo.push([low, less, depth], [more, high, depth])
      if (pivot === 0) order.subarray(less, more).sort()
      else todo.push([less, more, depth + 1])
    }
  }
  return order
}

/** How many atoms each suffix shares with the one before it in order, at most `keyLength`. */
export function sharedLengths(text: Int32Array, order: Int32Array): Uint8Array {
  const shared = new Uint8Array(order.length)
  for (let at = 1; at < order.length; at++) {
    const [before, here] = [order[at - 1] ?? 0, order[at] ?? 0]
    let length = 0
    while (length < keyLength && text[here + length] !== 0 && text[before + length] === text[here + length])
      length++
    shared[at] = length
  }
  return shared
}

function byFirstAtom(text: Int32Array) {
  let largest = 0
  for (const atom of text) largest = Math.max(largest, atom)
  const borders = new Int32Array(largest + 1)
  for (const atom of text) if (atom > 0) borders[atom] = (borders[atom] ?? 0) + 1
  for (let atom = 1; atom <= largest; atom++) borders[atom] = (borders[atom] ?? 0) + (borders[atom - 1] ?? 0)
  const order = new Int32Array(borders[largest] ?? 0)
  const next = borders.slice()
  for (let at = 0; at < text.length; at++) {
    const atom = text[at] ?? 0
    if (atom === 0) continue
    const place = next[atom - 1] ?? 0
    order[place] = at
    next[atom - 1] = place + 1
  }
  return {order, borders}
}

function insert(order: Int32Array, text: Int32Array, low: number, high: number, depth: number): void {
  for (let at = low + 1; at < high; at++) {
    const start = order[at] ?? 0
    let to = at
    for (; to > low && isAfter(text, order[to - 1] ?? 0, start, depth); to--) order[to] = order[to - 1] ?? 0
    order[to] = start
  }
}

function isAfter(text: Int32Array, a: number, b: number, depth: number): boolean {
  for (let at = depth; at < keyLength; at++) {
    const difference = (text[a + at] ?? 0) - (text[b + at] ?? 0)
    if (difference !== 0) return difference > 0
    if (text[a + at] === 0) break
  }
  return a > b
}

function middle(order: Int32Array, text: Int32Array, low: number, high: number, depth: number): number {
  const atom = (at: number) => text[(order[at] ?? 0) + depth] ?? 0
  const [a, b, c] = [atom(low), atom((low + high) >> 1), atom(high - 1)]
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}
