import {describe, expect, test} from 'vitest'
import {plan, type Situation} from './plan.ts'

const name = '01.mdx'

/** One file: the hash that convert last wrote, the one that stands there, the one it would write now. */
function decide(
  recorded: string | undefined,
  present: string | undefined,
  produced: string | undefined,
  more: Partial<Situation> & {changed?: boolean} = {},
) {
  const [action] = plan({
    input: more.changed ? 'new' : 'old',
    record: recorded === undefined ? undefined : {version: 1, input: 'old', files: {[name]: recorded}},
    existing: new Map(present === undefined ? [] : [[name, present]]),
    produced: new Map(produced === undefined ? [] : [[name, produced]]),
    withdrawn: more.withdrawn ?? new Set(),
    force: more.force ?? false,
  })
  return action?.do
}

describe('a file that nobody edited', () => {
  test('is written where there is none', () => expect(decide(undefined, undefined, 'a')).toBe('write'))
  test('is left where nothing changed', () => expect(decide('a', 'a', 'a')).toBe('leave'))
  test('is updated by a better converter', () => expect(decide('a', 'a', 'b')).toBe('update'))
  test('is updated under a changed source', () =>
    expect(decide('a', 'a', 'b', {changed: true})).toBe('update'))
  test('is removed with its article', () => expect(decide('a', 'a', undefined)).toBe('remove'))
})

describe('a file that an editor edited', () => {
  test('is kept', () => expect(decide('a', 'mine', 'a')).toBe('keep'))
  test('is kept when the converter changes', () => expect(decide('a', 'mine', 'b')).toBe('keep'))
  test('is a conflict under a changed source', () =>
    expect(decide('a', 'mine', 'b', {changed: true})).toBe('conflict'))
  test('is saved and replaced when forced', () =>
    expect(decide('a', 'mine', 'b', {force: true})).toBe('replace'))
  test('is kept though its article is gone', () => expect(decide('a', 'mine', undefined)).toBe('keep'))
  test('is a conflict where a changed source lost its article', () =>
    expect(decide('a', 'mine', undefined, {changed: true})).toBe('conflict'))
  test('is left by force where its article is gone', () =>
    expect(decide('a', 'mine', undefined, {force: true})).toBe('leave'))
  test('is adopted where it says what convert would write', () => expect(decide('a', 'b', 'b')).toBe('adopt'))
})

describe('an article that an editor withdrew', () => {
  const withdrawn = new Set([name])
  test('is kept, forced or not, whatever changes', () => {
    for (const force of [false, true])
      for (const changed of [false, true])
        for (const produced of ['a', 'b', undefined])
          expect(decide('a', 'mine', produced, {withdrawn, force, changed})).toBe('keep')
  })
})

describe('a file without a record', () => {
  test('is an editor’s', () => expect(decide(undefined, 'mine', 'a')).toBe('keep'))
  test('is adopted where it says what convert would write', () =>
    expect(decide(undefined, 'a', 'a')).toBe('adopt'))
})
