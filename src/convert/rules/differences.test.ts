import {expect, it} from 'vitest'
import {differencesOf} from './differences.ts'

it.each([
  ['渔港改造', '渔港改造', []],
  ['渔港改造', '渔港改建', [{left: '造', right: '建'}]],
  ['渔港改造', '渔港大改造', [{left: '', right: '大'}]],
  ['渔港大改造', '渔港改造', [{left: '大', right: ''}]],
  [
    '渔港改造开工',
    '鱼港改造完工',
    [
      {left: '渔', right: '鱼'},
      {left: '开', right: '完'},
    ],
  ],
  ['', '渔港', [{left: '', right: '渔港'}]],
])('%s and %s', (left, right, differences) => {
  expect(differencesOf(left, right)).toEqual(differences)
})

it('two wordings that have hardly anything in common are two wholes', () => {
  const [left, right] = ['渔'.repeat(150), '港'.repeat(150)]
  expect(differencesOf(left, right)).toEqual([{left, right}])
  expect(differencesOf(`${left}改`, `${right}改`)).toEqual([{left: `${left}改`, right: `${right}改`}])
})
