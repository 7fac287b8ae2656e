import {expect, it} from 'vitest'
import {replaceCharacters} from '../../replace-characters.ts'
import {allVariants} from '../build/all-variants.ts'
import {cutVariants, packVariants, unpackVariants} from './variants.ts'

it.each([
  ['電子商務', '电子商务'],
  ['後裏裡為爲臺', '后里里为为台'],
  ['⻓⺠⻛⽅⾧', '长民风方长'],
  ['著作权与乾净', '着作权与干净'],
  ['著手', '着手'],
])('%s is searched as %s', (printed, unified) =>
  expect(replaceCharacters(printed, allVariants())).toBe(unified),
)

it('an archive carries those whose characters it has, in either form', () => {
  const cut = cutVariants(allVariants(), new Set('电子務'))
  expect(cut.get('電')).toBe('电')
  expect(cut.get('務')).toBe('务')
  expect(cut.has('長')).toBe(false)
  expect(unpackVariants(packVariants(cut))).toEqual(cut)
})

it('keeps offsets: a character becomes one of the same length', () => {
  for (const [from, to] of allVariants()) expect([from.length, to.length]).toEqual([1, 1])
})
