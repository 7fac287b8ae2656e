import type {CommonWords} from './catalogue.ts'
import {anyAtom} from './tokenizer.ts'
import {aloneWord, isPair, lastCode, pairWord} from './words.ts'

/**
 * A pair that stands thousands of times fills files of the index by itself, and a phrase that it is in would cost all of them. So words go on
 * where one stands: that of the pair before it with its second atom, 设信用 for 设信 before 信用, and its own with a sign for what comes
 * after it. A phrase knows what is beside the pair, and asks for little; only who looks for the pair alone asks for all its words, which are
 * neighbours in the index.
 */

/** Signs of the Yi script, no more in print than the others of `words.ts`. */
const signs = Array.from({length: 16}, (_, number) => String.fromCharCode(0xa010 + number))

/** Hundreds of places that one sign is enough for: what a file of the index holds. */
const hundredsOfSign = 24

const noSigns: readonly string[] = []
const blank = 0x20

/** The signs that a common pair may go on with; none where it is not common. */
function signsOf(pair: string, {words, hundreds}: CommonWords): readonly string[] {
  return signs.slice(0, Math.ceil((hundreds[words.indexOf(pair)] ?? 0) / hundredsOfSign))
}

/** The sign for what comes after a pair, by the last UTF-16 code unit of the word after it; none of none. */
function signOf(unit: number, signs: readonly string[]): string {
  return signs[unit % signs.length] ?? ''
}

/** Words, with a blank between two, as the index has them, where these are common. It looks at every word of an archive, so it cuts out few. */
export function goingOn(words: string, common: CommonWords): string {
  const known = new Map(common.words.map(pair => [pair, {end: lastCode(pair), signs: signsOf(pair, common)}]))
  const beginnings = new Uint8Array(0x10000)
  for (const pair of common.words) beginnings[pair.charCodeAt(0)] = 1
  const pieces: string[] = []
  let copied = 0
  let before = {from: 0, to: 0, signs: noSigns}
  let from = 0
  for (let to = 0; to <= words.length; to++) {
    if (to < words.length && words.charCodeAt(to) !== blank) continue
    const here = beginnings[words.charCodeAt(from)] === 1 ? known.get(words.slice(from, to)) : undefined
    const isAfterPair = here !== undefined && isPair(words.slice(before.from, before.to))
    if (isAfterPair || before.signs.length > 0) {
      const end = isAfterPair ? here.end : signOf(words.charCodeAt(to - 1), before.signs)
      pieces.push(words.slice(copied, before.to), end)
      copied = before.to
    }
    before = {from, to, signs: here?.signs ?? noSigns}
    from = to + 1
  }
  return [...pieces, words.slice(copied)].join('')
}

/** Atoms of a phrase, as an index is asked where they stand. */
export interface Asked {
  /** Of the first of them in the phrase. */
  readonly offset: number
  /** How many atoms they are. */
  readonly length: number
  /** The words of the index that are asked for: together they have every place, and what they have more is of the first two atoms. */
  readonly forms: readonly string[]
  /** Hundreds of places that they are likely to have, where the first two are a common pair; else 0. */
  readonly hundreds: number
}

export function askedAlone(atom: string): Asked {
  return {offset: 0, length: 1, forms: [aloneWord(atom)], hundreds: 0}
}

/** What to ask for the atoms of a phrase from `offset` on, two or three, where these are common. */
export function askedAt(atoms: readonly string[], offset: number, common: CommonWords): Asked {
  const [one = '', two = '', three = anyAtom] = atoms.slice(offset, offset + 3)
  const pair = pairWord(one, two)
  const signs = signsOf(pair, common)
  if (three === anyAtom) {
    const end = lastCode(pair)
    const goingOn = common.words.filter(next => next.startsWith(end)).map(next => pair + lastCode(next))
    const own = signs.length > 0 ? signs.map(sign => pair + sign) : [pair]
    return {
      offset,
      length: 2,
      forms: [...own, ...goingOn],
      hundreds: common.hundreds[common.words.indexOf(pair)] ?? 0,
    }
  }
  const next = pairWord(two, three)
  if (common.words.includes(next)) return {offset, length: 3, forms: [pair + lastCode(next)], hundreds: 0}
  return {
    offset,
    length: 2,
    forms: [pair + signOf(next.charCodeAt(next.length - 1), signs)],
    hundreds: signs.length > 0 ? hundredsOfSign : 0,
  }
}
