import {expect, it} from 'vitest'
import {askedAt, goingOn} from './common-grams.ts'
import {wordsOf} from './content.ts'

const common = {words: ['信用', '息系'], hundreds: [60, 30]}

/** The words of a passage as the index has them, without those of its atoms alone. */
function indexed(text: string): string[] {
  const {words} = wordsOf([{text, anchor: null, searched: text}], 0)
  return goingOn(words.join(' '), common).split(' ').slice(0, -new Set(text).size)
}

it('words go on where a common pair is: with its second atom, or with a sign for what comes after it', () => {
  expect(indexed('建设信用体系')).toEqual(['建设', '设信用', '信用\ua010', '用体', '体系', '|', '|'])
  expect(indexed('信用')).toEqual(['信用\ua011', '|', '|'])
  expect(indexed('信息系')).toEqual(['信息系', '息系\ua010', '|', '|'])
})

it.each([
  ['建设信', 2, ['建设']],
  ['设信用', 3, ['设信用']],
  ['信用体', 2, ['信用\ua010']],
  ['设信', 2, ['设信', '设信用']],
  ['信用', 2, ['信用\ua010', '信用\ua011', '信用\ua012']],
  ['信息', 2, ['信息', '信息系']],
])('of %s the first %i atoms are asked for as %j', (text, length, forms) => {
  expect(askedAt([...text], 0, common)).toEqual({offset: 0, length, forms, hundreds: expect.any(Number)})
})
