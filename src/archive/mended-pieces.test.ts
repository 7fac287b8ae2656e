import {expect, it} from 'vitest'
import {markMended} from './mended-pieces.ts'

/** `[甲]` differs, `甲^1` was mended by the first correction. */
const shown = (marked: ReturnType<typeof markMended>) =>
  marked
    .map(({text, differs, correction}) => {
      const words = correction === null ? text : `${text}^${correction}`
      return differs ? `[${words}]` : words
    })
    .join('|')

const pieces = [
  {text: '表率和导向', differs: false},
  {text: '', differs: true},
  {text: '作用', differs: true},
  {text: '。', differs: false},
]

it('marks a place within a piece and one that runs over several', () => {
  expect(shown(markMended(pieces, [{start: 2, end: 3, correction: 2}]))).toBe('表率|和^2|导向|[]|[作用]|。')
  expect(shown(markMended(pieces, [{start: 3, end: 6, correction: 1}]))).toBe(
    '表率和|导向^1|[]|[作^1]|[用]|。',
  )
})

it('leaves a sign where words were struck out, at the end as well', () => {
  const places = [
    {start: 0, end: 0, correction: 1},
    {start: 8, end: 8, correction: 2},
  ]
  expect(shown(markMended(pieces, places))).toBe('^1|表率和导向|[]|[作用]|。|^2')
})

it('cuts nothing where nothing was mended', () => {
  expect(shown(markMended(pieces, []))).toBe('表率和导向|[]|[作用]|。')
})
