import {expect, it} from 'vitest'
import {askedAt, gramOf} from './common-grams.ts'

const gram = (text: string) => gramOf([...text])
const common = new Set(['信用', '息系', '用体', '信用体'].map(gram))

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
