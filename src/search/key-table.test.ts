import {expect, it} from 'vitest'
import {filesWithin} from './key-table.ts'
import {atomsOf, keyOf} from './shared/tokenizer.ts'

// Places from 信 on: 信…, 信用…, 信用体系…, 用….
const table = ['', '信用', '信用体', '用']

it.each([
  ['信', [0, 2]],
  ['信用', [1, 2]],
  ['信用体系', [2, 2]],
  ['信用通', [2, 2]],
  ['用', [3, 3]],
  ['上', [0, 0]],
])('the files that may hold %s', (phrase, files) => {
  const low = keyOf(atomsOf(phrase))
  expect(filesWithin(table, low, `${low}\uffff`)).toEqual(files)
})
