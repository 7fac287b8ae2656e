import fc from 'fast-check'
import {expect, it} from 'vitest'
import {atomsOf} from './tokenizer.ts'
import {aloneWord, articleWord, firstAtom, pairWord} from './words.ts'

it.each(['信', '7', 'ebay', '，', '%', '𠮷', '①', 'straße', 'и', ' ', '℃', '\ufffd'])(
  '%s comes back, in letters and digits alone',
  atom => {
    for (const word of [pairWord(atom, '信'), pairWord(atom, 'b'), pairWord(atom, '1'), aloneWord(atom)]) {
      expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
      expect(firstAtom(word)).toBe(atom)
    }
  },
)

it('no word is the beginning of another', () => {
  const atom = fc.string({unit: 'grapheme'}).map(text => atomsOf(text)[0] ?? '信')
  fc.assert(
    fc.property(atom, atom, atom, atom, (a, b, c, d) => {
      const [one, other] = [pairWord(a, b), pairWord(c, d)]
      expect(other.startsWith(one)).toBe(one === other)
      expect(one === other).toBe(a === c && b === d)
      expect(one.startsWith(aloneWord(c))).toBe(false)
      expect(articleWord < one).toBe(true)
      expect(one.startsWith(articleWord)).toBe(false)
    }),
  )
})
