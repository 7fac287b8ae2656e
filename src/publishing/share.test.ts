import {expect, it} from 'vitest'
import {issuesOf, readShare} from './share.ts'

it.each([
  ['1/1', {part: 1, of: 1}],
  ['2/4', {part: 2, of: 4}],
  ['２／４', {part: 2, of: 4}],
  ['12/12', {part: 12, of: 12}],
])('reads %s', (text, share) => {
  expect(readShare(text)).toEqual(share)
})

it.each(['', '2', '0/4', '5/4', '1/0', '1-4', '1/4/2', '-1/4', '1.5/4', '1/100'])('refuses %j', text => {
  expect(readShare(text)).toBeUndefined()
})

const shares = (issues: {id: string; size: number}[], of: number) =>
  Array.from({length: of}, (_, index) => [...issuesOf(issues, {part: index + 1, of})])

it('parts issues in order into shares of about one size', () => {
  const issues = [3, 1, 1, 1, 6, 2, 2, 2].map((size, index) => ({id: String(index + 1), size}))
  expect(shares(issues, 3)).toEqual([['1', '2', '3', '4'], ['5'], ['6', '7', '8']])
})

it('gives every issue to one share, however they are', () => {
  for (const sizes of [[], [0, 0, 0], [1], [1000, 1], [1, 1000], [5, 5, 5, 5, 5, 5, 5]])
    for (const of of [1, 2, 3, 10]) {
      const issues = sizes.map((size, index) => ({id: String(index), size}))
      expect(shares(issues, of).flat()).toEqual(issues.map(({id}) => id))
    }
})
