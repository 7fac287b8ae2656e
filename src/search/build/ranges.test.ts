import {expect, it} from 'vitest'
import {rangesOf} from './ranges.ts'
import type {SearchRecord} from './record.ts'

const record = (issue: string, name: string, length: number, year: number | null = 2014): SearchRecord => ({
  url: `issues/${issue}/${name}.html`,
  title: '题',
  issue: {id: issue, label: issue, year, total: null, number: null, editors: []},
  section: null,
  kind: 'news',
  source: null,
  date: null,
  heads: 1,
  document: null,
  passages: [{text: '字'.repeat(length), anchor: null}],
})
const names = (records: SearchRecord[]) =>
  rangesOf(records, 10).map(range => range.map(({url}) => url.slice('issues/'.length, -'.html'.length)))

it('closes a range before the issue that is too much for it, and never parts an issue', () => {
  const records = [record('1', '01', 4), record('1', '02', 4), record('2', '01', 3), record('3', '01', 20)]
  expect(names(records)).toEqual([['1/01', '1/02'], ['2/01'], ['3/01']])
})

it('closes a range before the year that is too much for it', () => {
  const records = [
    record('1', '01', 4, 2014),
    record('2', '01', 4, 2015),
    record('3', '01', 4, 2015),
    record('4', '01', 6, null),
  ]
  expect(names(records)).toEqual([['1/01'], ['2/01', '3/01'], ['4/01']])
})

it('mostly leaves every range but its own as it is when an old issue is found', () => {
  const monthly = Array.from({length: 60 * 12}, (_, month) =>
    record(String(month), '01', 8 + ((month * 7) % 5), 1960 + Math.floor(month / 12)),
  )
  const ranges = (records: SearchRecord[]) => rangesOf(records, 1100).map(range => range.map(({url}) => url))
  const before = new Set(ranges(monthly).map(String))
  const rebuilt = Array.from({length: 60}, (_, year) => {
    const found = record(`found-${year}`, '01', 10, 1960 + year)
    return ranges(monthly.toSpliced(year * 12 + 5, 0, found)).filter(range => !before.has(String(range)))
  })
  expect(before.size).toBe(7)
  expect(rebuilt.filter(({length}) => length === 1).length).toBeGreaterThan(50)
})

it('leaves every range but the last as it is when an issue comes', () => {
  const records = Array.from({length: 9}, (_, index) => record(String(index), '01', 4))
  for (let count = 1; count < records.length; count++) {
    const [before, after] = [names(records.slice(0, count)), names(records.slice(0, count + 1))]
    expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1))
  }
})
