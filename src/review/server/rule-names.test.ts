import {expect, it} from 'vitest'
import {ruleIds, rules} from '../../convert/rules/index.ts'
import {ruleNames} from './rule-names.ts'

it('every rule has a name for editors, and no two the same', () => {
  for (const id of [...ruleIds, ...rules.map(rule => rule.id)])
    expect(ruleNames[id], id).toMatch(/\p{sc=Han}/u)
  expect(new Set(Object.values(ruleNames)).size).toBe(Object.keys(ruleNames).length)
})
