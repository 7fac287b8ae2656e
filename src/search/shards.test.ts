import {describe, expect, it} from 'vitest'
import type {SearchRecord} from './build/record.ts'
import {settledShards, shardsOf} from './shards.ts'

const record = (year: number | null, number: number): SearchRecord => ({
  url: `issues/${year}/${number}.html`,
  title: '题',
  issue: String(year),
  issueLabel: '第1期',
  section: null,
  year,
  kind: 'news',
  source: null,
  date: null,
  passages: [],
  heads: 1,
})
const year = (year: number, count: number) => Array.from({length: count}, (_, number) => record(year, number))

describe('shards', () => {
  it('are years, oldest first, cut where they are long', () => {
    const shards = shardsOf([...year(2014, 350), ...year(2013, 20)])
    expect(shards.map(shard => [shard[0]?.year, shard.length])).toEqual([
      [2013, 20],
      [2014, 300],
      [2014, 50],
    ])
  })

  it('stay as they are when an issue comes', () => {
    const before = shardsOf([...year(2013, 20), ...year(2014, 350)])
    const after = shardsOf([...year(2013, 20), ...year(2014, 360)])
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2))
  })
})

describe('the settled part', () => {
  it('is none of a small archive', () => expect(settledShards([100, 200, 200])).toBe(0))

  it('stays as it is for many issues', () => {
    const sizes = [...Array.from({length: 20}, () => 300)]
    const settled = settledShards(sizes)
    expect(settled).toBeGreaterThan(12)
    for (let more = 12; more < 300; more += 12)
      expect(settledShards([...sizes, more])).toBeGreaterThanOrEqual(settled)
    expect(settledShards([...sizes, 12])).toBe(settled)
  })
})
