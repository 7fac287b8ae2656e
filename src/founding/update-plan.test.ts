import {expect, it} from 'vitest'
import {planUpdate} from './update-plan.ts'

const files = (...pairs: string[]) => new Map(pairs.map(pair => pair.split('=') as [string, string]))

it('writes what is new or other, removes what is gone, leaves the rest', () => {
  const came = files('a=1', 'b=1', 'c=1')
  expect(planUpdate(came, came, files('a=1', 'b=2', 'd=1'))).toEqual({
    write: ['b', 'd'],
    remove: ['c'],
    changed: [],
  })
})

it('names what somebody changed, would lose, or has in the place of a new file', () => {
  const came = files('changed=1', 'gone=1', 'same=1')
  const present = files('changed=9', 'gone=9', 'same=9', 'theirs=9')
  const {changed} = planUpdate(came, present, files('changed=2', 'same=1', 'theirs=1'))
  expect(changed).toEqual(['changed', 'gone', 'same', 'theirs'])
})

it('has nothing against a file that is as the new version has it, or that was deleted', () => {
  expect(planUpdate(files('a=1', 'b=1', 'c=1'), files('a=2'), files('a=2', 'b=2'))).toEqual({
    write: ['b'],
    remove: [],
    changed: [],
  })
})
