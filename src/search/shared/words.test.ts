import fc from 'fast-check'
import {expect, it} from 'vitest'
import {atomsOf} from './tokenizer.ts'
import {aloneWord, pairWord} from './words.ts'

it.each(['信', '7', 'ebay', '，', '%', '𠮷', '①', 'straße', 'и', ' ', '℃', '\ufffd'])(
  'words of %s are letters and digits alone',
  atom => {
    for (const other of ['信', 'b', '1']) expect(pairWord(atom, other)).toMatch(/^[\p{L}\p{N}]+$/u)
    expect(aloneWord(atom)).toMatch(/^[\p{L}\p{N}]+$/u)
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
    }),
  )
})
