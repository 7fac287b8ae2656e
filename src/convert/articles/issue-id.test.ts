import {expect, test} from 'vitest'
import {issueId, numbersFor} from './issue-id.ts'

const nothing = {total: null, year: null, number: null, months: [], volume: null}
const full = {total: 27, year: 2015, number: 3, months: [3], volume: 4}

test.each([
  ['27', full],
  ['2015-03', {...full, total: null}],
  ['2015-m03', {...full, total: null, number: null}],
  ['v4-03', {...nothing, volume: 4, number: 3}],
])('%s', (id, issue) => {
  expect(issueId(issue)).toBe(id)
  // what is said of an issue that was read otherwise gives it that id
  for (const other of [nothing, full, {...full, year: 1999}, {...nothing, number: 8}]) {
    const told = numbersFor(id, other)
    if (told) expect(issueId({...other, ...told})).toBe(id)
    else expect(id).toBe('v4-03')
  }
})

test('an id that an editor made up says no number', () => {
  expect(numbersFor('special', full)).toBeUndefined()
  expect(issueId(nothing)).toBeUndefined()
})
