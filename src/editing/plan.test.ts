import {describe, expect, test} from 'vitest'
import {plan, type Situation} from './plan.ts'

const name = '01.mdx'
const hashes = (hash: string | undefined): Record<string, string> =>
  hash === undefined ? {} : {[name]: hash}

/** One file: the hash that convert last wrote, the one that stands there, the one it would write now. */
function decide(
  recorded: string | undefined,
  present: string | undefined,
  produced: string | undefined,
  {
    force = false,
    withdrawn = new Set(),
    writing,
    record = true,
  }: Partial<Pick<Situation, 'force' | 'withdrawn'>> & {
    writing?: string
    record?: boolean
  } = {},
) {
  const [action] = plan({
    record: record ? {files: hashes(recorded), writing: hashes(writing)} : undefined,
    existing: new Map(Object.entries(hashes(present))),
    produced: new Map(Object.entries(hashes(produced))),
    withdrawn,
    force,
  })
  return action?.do
}

describe('a file that nobody edited', () => {
  test('is written where there is none', () => expect(decide(undefined, undefined, 'a')).toBe('write'))
  test('is written again where somebody deleted it', () => expect(decide('a', undefined, 'a')).toBe('write'))
  test('is left where nothing changed', () => expect(decide('a', 'a', 'a')).toBe('leave'))
  test('is updated by a better converter or a changed source', () =>
    expect(decide('a', 'a', 'b')).toBe('update'))
  test('is removed with its article', () => expect(decide('a', 'a', undefined)).toBe('remove'))
})

describe('a file that a killed run had written', () => {
  test('is no edit, whether it was reached or not', () => {
    expect(decide('a', 'a', 'b', {writing: 'b'})).toBe('update')
    expect(decide('a', 'b', 'b', {writing: 'b'})).toBe('adopt')
  })
  test('is no edit where the source changed again', () =>
    expect(decide('a', 'b', 'c', {writing: 'b'})).toBe('update'))
})

describe('a file that an editor edited', () => {
  test('is kept where convert would write what it last wrote', () =>
    expect(decide('a', 'mine', 'a')).toBe('keep'))
  test('is merged where convert would write something else', () =>
    expect(decide('a', 'mine', 'b')).toBe('merge'))
  test('is saved and replaced when forced', () =>
    expect(decide('a', 'mine', 'b', {force: true})).toBe('replace'))
  test('has no print to stand for where its article is gone', () =>
    expect(decide('a', 'mine', undefined)).toBe('orphan'))
  test('is saved and discarded by force where its article is gone', () =>
    expect(decide('a', 'mine', undefined, {force: true})).toBe('discard'))
  test('is adopted where it says what convert would write', () => expect(decide('a', 'b', 'b')).toBe('adopt'))
})

describe('an article that an editor withdrew', () => {
  const withdrawn = new Set([name])

  test('is kept, forced or not', () => {
    for (const force of [false, true])
      for (const produced of ['a', undefined])
        expect(decide('a', 'mine', produced, {withdrawn, force})).toBe('keep')
  })
  test('follows the lines of the print, forced or not', () => {
    for (const force of [false, true]) expect(decide('a', 'mine', 'b', {withdrawn, force})).toBe('merge')
  })
})

describe('a file without a record', () => {
  test('is an editor’s', () => {
    expect(decide(undefined, 'mine', 'a')).toBe('keep')
    expect(decide(undefined, 'mine', 'a', {record: false})).toBe('keep')
  })
  test('is adopted where it says what convert would write', () =>
    expect(decide(undefined, 'a', 'a')).toBe('adopt'))
  test('without print is never discarded', () =>
    expect(decide(undefined, 'mine', undefined, {force: true})).toBe('orphan'))
})
