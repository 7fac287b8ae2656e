import {describe, expect, it} from 'vitest'
import {convert} from '../convert.ts'
import {readLines} from '../text/lines.ts'
import {articlesOf} from '../tree.ts'
import {exampleIssue} from './example-issue.ts'
import {lineAt, mendIn, type Print, placeIn, printsOf, quoteAt, startOf} from './prints.ts'

const [first, second] = readLines('　　会议听取了报\n告。')
if (!first || !second) throw new Error('no lines')
/** Two lines joined, the indent of the first left out. */
const print: Print = {
  of: 'paragraph',
  value: '会议听取了报告。',
  spans: [
    {line: first, start: 2, end: 8},
    {line: second, start: 0, end: 2},
  ],
  starts: [0, 6],
}

describe('where a character of joined print stands', () => {
  it('on the line that printed it', () => {
    expect(lineAt(print, 0)).toEqual({line: first, column: 3})
    expect(lineAt(print, 5)).toEqual({line: first, column: 8})
    expect(lineAt(print, 6)).toEqual({line: second, column: 1})
    expect(placeIn(print, 7)).toEqual({line: 2, column: 2})
  })

  it('nowhere in no print', () => {
    const empty: Print = {...print, value: '', spans: [], starts: []}
    expect(lineAt(empty, 0)).toBeUndefined()
    expect(placeIn(empty, 0)).toEqual({line: 1, column: 1})
    expect(mendIn(empty, 0, 1, '议', '误')).toEqual([])
  })

  it('a correction is of one line', () => {
    expect(mendIn(print, 1, 3, '义听', '误')).toEqual([
      {line: 1, column: 4, was: '议听', now: '义听', why: '误'},
    ])
    expect(mendIn(print, 4, 6, '抱', '误')).toEqual([{line: 1, column: 7, was: '了报', now: '抱', why: '误'}])
    expect(mendIn(print, 5, 7, '抱告', '误')).toEqual([])
    expect(mendIn(print, 3, 3, '多', '误')).toEqual([{line: 1, column: 6, was: '', now: '多', why: '误'}])
  })
})

it('the print of a line begins past its indent', () => {
  expect(startOf(first)).toEqual({line: 1, column: 3})
  expect(startOf(first, 4)).toEqual({line: 1, column: 5})
  expect(startOf({...first, value: '　　'})).toEqual({line: 1, column: 1})
})

it('a few characters around a place are quoted, no half of one', () => {
  expect(quoteAt('会议听取了年度工作报告', 5, 7)).toBe('议听取了年度工作报告')
  expect(quoteAt('会议听取了年度工作报告', 5, 7, 1)).toBe('了年度工')
  expect(quoteAt('会议 听取', 3, 5, 1)).toBe('听取')
  expect(quoteAt('会𠮷听取', 3, 4, 1)).toBe('𠮷听取')
})

it('the prints of an article stand in the order of its lines', () => {
  const {tree} = convert(exampleIssue('会议听取了报告。\n\n会议部署了工作。'), {id: '27'})
  const prints = articlesOf(tree).flatMap(article => printsOf(article))
  expect(prints.map(({of, value}) => [of, value])).toEqual([
    ['title', '协会召开年度工作会议'],
    ['paragraph', '会议听取了报告。'],
    ['paragraph', '会议部署了工作。'],
    ['apparatus', '（来源：望洲市物联网协会秘书处）'],
  ])
})
