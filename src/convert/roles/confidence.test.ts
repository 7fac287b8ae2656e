import {globSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {lineRoles} from '../../schemas/structure.ts'
import {confidenceOf, countedReasons} from './confidence.ts'

test('a reading is as sure as what an editor left of its like', () => {
  expect(confidenceOf('table-row', '')).toBeCloseTo(0.995, 3)
  expect(confidenceOf('item', '')).toBeCloseTo(0.942, 3)
  expect(confidenceOf('item', '同一种符号领起的两行以上是列表，参考文献再长也是')).toBeCloseTo(0.75, 3)
  for (const role of lineRoles) {
    expect(confidenceOf(role, '')).toBeGreaterThan(0.5)
    expect(confidenceOf(role, '')).toBeLessThan(1)
  }
})

test('every reason that is counted is one that a rule gives', () => {
  const sources = globSync('src/convert/**/*.ts')
    .filter(path => !path.includes('roles/confidence') && !path.endsWith('.test.ts'))
    .map(path => readFileSync(path, 'utf8'))
    .join('\n')
  expect([...countedReasons].filter(reason => !sources.includes(`'${reason}'`))).toEqual([])
})
