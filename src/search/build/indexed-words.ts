import {codesIn} from '../shared/words.ts'
import {atomAt, codeAt, isPairAt, type NumberedWords, numberOfCode, singleAt} from './numbered-words.ts'

/** What may follow some atoms in a common gram, by their numbers. */
interface Begun {
  readonly next: Map<number, Begun>
  /** Which common gram these atoms are. */
  readonly gram: number
}

/** Common grams as the words of a range are gone through for them. */
export interface CommonTree {
  readonly grams: number
  /** By the number of the first atom. */
  readonly begun: readonly (Begun | undefined)[]
}

export function commonTree(grams: readonly string[]): CommonTree {
  const root = new Map<number, Begun>()
  for (const [gram, text] of grams.entries()) {
    const atoms = codesIn(text).map(numberOfCode)
    let next = root
    for (const [at, atom] of atoms.entries()) {
      const begun = next.get(atom) ?? {next: new Map(), gram: -1}
      next.set(atom, at < atoms.length - 1 ? begun : {...begun, gram})
      next = begun.next
    }
  }
  const begun: (Begun | undefined)[] = []
  for (const [atom, from] of root) if (atom >= 0) begun[atom] = from
  return {grams: grams.length, begun}
}

/**
 * The words of an issue as an index has them, with a blank behind each, and for each common gram the places where it begins, as numbers of words
 * from 0; see `shared/common-grams.ts`.
 */
export function indexedWords(
  words: NumberedWords,
  common: CommonTree,
): {readonly text: Uint8Array; readonly places: readonly (readonly number[])[]} {
  const places = Array.from({length: common.grams}, (): number[] => [])
  /** How many words the longest common gram from each on is made of. */
  const spans = new Uint16Array(words.length + 1)
  for (let at = 0; at < words.length; at++) {
    if (!isPairAt(words, at)) continue
    let span = 0
    let begun = common.begun[atomAt(words, at)]?.next.get(atomAt(words, at + 1))
    for (; begun && begun.gram >= 0; begun = begun.next.get(atomAt(words, at + span + 1))) {
      places[begun.gram]?.push(at)
      span += 1
      if (!isPairAt(words, at + span)) break
    }
    spans[at] = span
  }
  const text = new Text(words.length * usualLength)
  for (let at = 0; at < words.length; at++) {
    if (isPairAt(words, at)) {
      const own = spans[at] ?? 0
      const more = Math.max(isPairAt(words, at + own) ? own : own - 1, spans[at + 1] ?? 0)
      for (let atom = at; atom <= at + 1 + more; atom++) text.append(codeAt(words, atom))
    } else text.append(singleAt(words, at))
    text.append(blank)
  }
  return {text: text.bytes(), places}
}

/** Bytes that are made room for a word. */
const usualLength = 8
const blank = Buffer.from(' ')

/** Bytes one after the other, however many. */
class Text {
  #bytes: Uint8Array
  #length = 0

  constructor(room: number) {
    this.#bytes = new Uint8Array(room)
  }

  append(bytes: Uint8Array): void {
    const end = this.#length + bytes.length
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(end * 2)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    for (let at = 0; at < bytes.length; at++) this.#bytes[this.#length + at] = bytes[at] ?? 0
    this.#length = end
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }
}
