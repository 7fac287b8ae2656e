/**
 * How often a single atom, or a common gram, stands in the parts of a range: where it does, only the texts in sight tell. A range has some
 * files of such counts, and each gram is in the one that its letters come to, so that no list need say in which.
 */
export type CountsFile = Readonly<Record<string, string>>

/** A part that has a gram, by its number in the range. */
export interface Count {
  readonly part: number
  readonly count: number
  /** Whether title or document number has it. */
  readonly isInHead: boolean
}

/** In which of so many files of an index a gram is. */
export function fileOfGram(gram: string, files: number): number {
  const sum = Array.from(gram).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffff_ffff, 0)
  return sum % files
}

export function countsFile(index: string, file: number): string {
  return `${index}/counts/${file}`
}

/** UTF-16 code units: those from `first` on are the digits that parts without it are counted by, none of which is zero, and `none` is a 0. */
const [first, none] = [0x23, 0x30]
const base = none - first

/** What is counted in a part with one place more: twice their number, and one more where title or document number has it. */
export function counted(before: number, isInHead: boolean): number {
  return (before + 2) | Number(isInHead)
}

/**
 * As a text of small signs, which a code for every sign packs better and sooner than a search for what came before.
 *
 * @param counts - each part that has something, and behind it what is {@link counted} there
 */
export function packCounts(counts: readonly number[]): string {
  const signs: number[] = []
  let next = 0
  for (let at = 0; at < counts.length; at += 2) {
    const [part = 0, here = 0] = [counts[at], counts[at + 1]]
    for (let away = part - next; away > 0; away = Math.floor((away - 1) / base))
      signs.push(first + ((away - 1) % base))
    signs.push(none + here)
    next = part + 1
  }
  return signs.map(sign => String.fromCharCode(sign)).join('')
}

export function unpackCounts(packed: string): Count[] {
  const counts: Count[] = []
  let [part, weight] = [0, 1]
  for (let at = 0; at < packed.length; at++) {
    const here = packed.charCodeAt(at) - none
    if (here < 0) {
      part += (here + base + 1) * weight
      weight *= base
    } else {
      counts.push({part, count: here >> 1, isInHead: here % 2 === 1})
      part += 1
      weight = 1
    }
  }
  return counts
}
