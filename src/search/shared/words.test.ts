import fc from 'fast-check'
import {expect, it} from 'vitest'
import {atomsOf} from './tokenizer.ts'
import {aloneWord, pairWord, shelfOf} from './words.ts'

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

it('words stand on one of the shelves, and those of a text on all of them about alike', () => {
  const atoms = atomsOf('上海市电子商务行业协会于2014年召开理事会，审议通过了工作报告和会员管理办法。')
  const words = atoms.slice(1).map((atom, at) => pairWord(atoms[at] ?? '', atom))
  const counts = [0, 1].map(shelf => words.filter(word => shelfOf(word, 2) === shelf).length)
  expect(Math.min(...counts)).toBeGreaterThan(words.length / 4)
  expect(words.every(word => shelfOf(word, 1) === 0)).toBe(true)
})
