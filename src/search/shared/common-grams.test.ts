import {expect, it} from 'vitest'
import {askedAt, gramOf, indexedWords} from './common-grams.ts'
import {wordsOf} from './content.ts'
import {aloneWord} from './words.ts'

const gram = (text: string) => gramOf([...text])
const common = new Set(['信用', '息系', '用体', '信用体'].map(gram))

/** The words of a passage as the index has them, up to its end. */
function indexed(text: string): string[] {
  const {words} = wordsOf([{text, anchor: null, searched: text}], 0)
  return indexedWords(words.join(' '), common)
    .words.split(' ')
    .slice(0, text.length + 1)
}

it.each([
  ['建设信用户', ['建设', '设信用', '信用户', '用户']],
  ['建设信用体系', ['建设', '设信用体', '信用体系', '用体系', '体系']],
  ['信用', ['信用']],
  ['信息系', ['信息系', '息系']],
])(
  'words of %s go on past what is common from their first atom on, and to the end of what is from their second',
  (text, words) => {
    expect(indexed(text)).toEqual([...words.map(gram), '|', '|'])
  },
)

it('tells where what is common begins', () => {
  const words = [...['信用', '用体', '体与', '与信', '信用'].map(gram), '|', aloneWord('信')]
  expect(indexedWords(words.join(' '), common).places).toEqual(
    new Map([
      [gram('信用'), [0, 4]],
      [gram('息系'), []],
      [gram('用体'), [1]],
      [gram('信用体'), [0]],
    ]),
  )
})

it.each([
  ['建设信', 2, ['建设']],
  ['设信用', 3, ['设信用', '设信用体']],
  ['信用体系', 4, ['信用体系']],
  ['信用户', 3, ['信用户']],
  ['设信', 2, ['设信', '设信用', '设信用体']],
  ['信息', 2, ['信息', '信息系']],
])('of %s the first %i atoms are asked for as %j', (text, length, forms) => {
  expect(askedAt([...text], 0, common)).toEqual({offset: 0, length, forms: forms.map(gram)})
})

it.each(['信用', '信用体', '信\ufffc'])('nothing is asked for of %s, which an index cannot tell', text => {
  expect(askedAt([...text], 0, common)).toBe(null)
})
