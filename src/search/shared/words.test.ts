import fc from 'fast-check'
import {expect, it} from 'vitest'
import {atomsOf} from './tokenizer.ts'
import {aloneWord, codeOf, lastCode, pairWord, passageEnd} from './words.ts'

it.each(['信', '7', 'ebay', '，', '%', '𠮷', '①', 'straße', 'и', ' ', '℃', '\ufffd'])(
  'words of %s are letters and digits alone',
  atom => {
    for (const other of ['信', 'b', '1']) expect(pairWord(atom, other)).toMatch(/^[\p{L}\p{N}]+$/u)
    expect(aloneWord(atom)).toMatch(/^[\p{L}\p{N}]+$/u)
  },
)

// an index that was built keeps these words, and a client of another version asks for them
it.each([
  ['信', '信'],
  ['\u3400', '\u3400'],
  ['\u9fff', '\u9fff'],
  ['〇', '〇'],
  ['々', '々'],
  ['7', '7'],
  ['law', 'law\ua001'],
  ['где', 'где\ua001'],
  ['αβ', 'αβ\ua001'],
  ['%', '\u{20025}'],
  ['\u33ff', '\u{233ff}'],
  ['，', '\ua00000ff0c'],
  ['\ua000', '\ua00000a000'],
  ['𠮷', '\ua000020bb7'],
])('%s is coded as %s, and again so', (atom, code) => {
  expect(codeOf(atom)).toBe(code)
  expect(codeOf(atom)).toBe(code)
  expect(pairWord(atom, '信')).toBe(`${code}信`)
  expect(aloneWord(atom)).toBe(`${code}\ua002`)
  expect(lastCode(pairWord('信', atom))).toBe(code)
  expect(lastCode(pairWord(atom, '信'))).toBe('信')
})

it('the end of a passage is no word: Pagefind keeps nothing of it', () => {
  expect(passageEnd).toMatch(/^[^\p{L}\p{N}]$/u)
})

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
