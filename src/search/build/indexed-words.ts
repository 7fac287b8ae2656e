import {codesIn} from '../shared/words.ts'
import {codeBytes, codeText, isPairAt, type NumberedAtoms, numberOfCode} from './numbered-atoms.ts'
import {Tally} from './tally.ts'

/** What may follow some atoms in a common gram, by their numbers. */
interface Begun {
  readonly next: Map<number, Begun>
  /** Which common gram these atoms are. */
  readonly gram: number
}

/** A part of an article, by the numbers of its places. */
export interface PartPlaces {
  readonly length: number
  readonly headLength: number
}

/** The words of a range as its index has them, and how often each part has what they do not tell; see `shared/common-grams.ts`. */
export class IndexedWords {
  readonly #common: readonly string[]
  /** By the number of the first atom. */
  readonly #begun: readonly (Begun | undefined)[]
  readonly #atoms = new Tally()
  readonly #grams = new Tally()

  constructor(common: readonly string[]) {
    this.#common = common
    this.#begun = treeOf(common)
  }

  /** The words of an issue, with a blank behind each; `parts` are all of its parts, in order. */
  add(atoms: NumberedAtoms, parts: readonly PartPlaces[]): Uint8Array {
    /** How many words the longest common gram from each place on is made of. */
    const spans = new Uint16Array(atoms.length + 1)
    let at = 0
    for (const {length, headLength} of parts) {
      const [head, end] = [at + headLength, at + length]
      for (; at < end; at++) {
        const atom = atoms[at] ?? 0
        this.#atoms.add(atom, at < head)
        if (!isPairAt(atoms, at)) continue
        let span = 0
        let begun = this.#begun[atom]?.next.get(atoms[at + 1] ?? 0)
        for (; begun && begun.gram >= 0; begun = begun.next.get(atoms[at + span + 1] ?? 0)) {
          this.#grams.add(begun.gram, at < head)
          span += 1
        }
        spans[at] = span
      }
      this.#atoms.endPart()
      this.#grams.endPart()
    }
    return textOf(atoms, spans)
  }

  /** Every gram of which counts are kept, and these. */
  *counts(): Generator<readonly [gram: string, counts: string]> {
    for (const [atom, counts] of this.#atoms.counts()) if (atom > 0) yield [codeText(atom), counts]
    for (const [gram, counts] of this.#grams.counts()) yield [this.#common[gram] ?? '', counts]
  }
}

function treeOf(grams: readonly string[]): (Begun | undefined)[] {
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
  return begun
}

function textOf(atoms: NumberedAtoms, spans: Uint16Array): Uint8Array {
  const text = new Text(atoms.length * usualLength)
  for (let at = 0; at < atoms.length; at++) {
    if (isPairAt(atoms, at)) {
      const own = spans[at] ?? 0
      const more = Math.max(isPairAt(atoms, at + own) ? own : own - 1, spans[at + 1] ?? 0)
      for (let atom = at; atom <= at + 1 + more; atom++) text.append(codeBytes(atoms[atom]))
    } else text.append(noWord)
    text.append(blank)
  }
  return text.bytes()
}

/** Stands where there is no word. Pagefind counts it, and keeps nothing of it. */
const noWord = Buffer.from('|')
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
