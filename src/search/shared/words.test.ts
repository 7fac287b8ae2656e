import fc from 'fast-check'
import {expect, it} from 'vitest'
import {commonSigns} from './common-signs.ts'
import {atomsOf} from './tokenizer.ts'
import {codeOf, codesIn} from './words.ts'

it.each(['信', '7', 'ebay', '，', '%', '𠮷', '①', 'straße', 'и', ' ', '℃', '\ufffd'])(
  'words of %s are letters and digits alone',
  atom => {
    expect(codeOf(atom)).toMatch(/^[\p{Ll}\p{Lo}\p{N}]+$/u)
  },
)

// an index that was built keeps these words, and a client of another version asks for them
it.each([
  ['"', '00'],
  ['7', '0h'],
  ['信', '2o'],
  ['高', 'ez'],
  ['一', '0x'],
  ['丁', 'fep'],
  ['\u3400', 'y0a9s'],
  ['\u9fff', 'vlr'],
  ['々', 'y09hh'],
  ['law', 'xlaw0'],
  ['где', 'xгде0'],
  ['αβ', 'xαβ0'],
  ['①', 'y076o'],
  ['\ua000', 'y0vls'],
  ['𠮷', 'y2vg7'],
])('%s is coded as %s, and again so', (atom, code) => {
  expect(codeOf(atom)).toBe(code)
  expect(codeOf(atom)).toBe(code)
  expect(codesIn(`${codeOf('信')}${code}${code}`)).toEqual([codeOf('信'), code, code])
})

it('common signs are atoms, each once, in order and no more than codes of two letters', () => {
  expect(atomsOf(commonSigns)).toEqual([...new Set(commonSigns)].sort())
  for (const sign of commonSigns) expect(codeOf(sign)).toMatch(/^[0-9a-e].$/)
})

it('no code is the beginning of another', () => {
  const atom = fc.oneof(
    fc.constantFrom(...commonSigns),
    fc.string({unit: 'grapheme'}).map(text => atomsOf(text)[0] ?? '信'),
  )
  fc.assert(
    fc.property(atom, atom, (a, b) => {
      expect(codeOf(b).startsWith(codeOf(a))).toBe(a === b)
    }),
  )
})
