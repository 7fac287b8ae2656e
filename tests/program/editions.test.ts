import {rmSync} from 'node:fs'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {inventedIssue} from '../convert/seeds.ts'
import {type ArchiveCopy, copyArchive} from './archive-copy.ts'

const [arrival, mending] = ['2026-03-01', '2026-03-08']
let archive: ArchiveCopy
beforeEach(() => {
  archive = copyArchive()
  archive.write('31', 'source.txt', inventedIssue)
  convertOn(arrival)
})
afterEach(() => {
  delete process.env.SOURCE_DATE_EPOCH
})

/** @param code - 1 where a file was edited by hand against the print, which convert tells as check does */
function convertOn(day: string, code = 0): void {
  process.env.SOURCE_DATE_EPOCH = String(Date.parse(`${day}T12:00:00+08:00`) / 1000)
  expect(archive.run('convert').code).toBe(code)
}

/** The days of each file whose editions are more than its arrival. */
function changes(): Record<string, (string | null)[]> {
  const {editions} = JSON.parse(archive.read('31', '.convert.json')) as {
    editions?: Record<string, {since: string | null}[]>
  }
  const days = Object.entries(editions ?? {}).map(
    ([name, list]) => [name, list.map(({since}) => since)] as const,
  )
  return Object.fromEntries(days.filter(([, list]) => list.length > 1 || list[0] !== arrival))
}

it('the record tells when a text changed, by a correction or by hand, and forgets what was taken back that day', () => {
  expect(changes()).toEqual({})
  const record = archive.read('31', '.convert.json')
  const line = inventedIssue.split('\n').lastIndexOf('协会召开一届四次理事会') + 1
  archive.write('31', 'corrections.yaml', `- {line: ${line}, was: 一届四次, now: 第一届第四次, why: 试}\n`)
  const edited = archive.read('31', '02.mdx')
  archive.write('31', '02.mdx', edited.replace('。', '！'))
  convertOn(mending, 1)
  expect(changes()).toEqual({'01.mdx': [arrival, mending], '02.mdx': [arrival, mending]})

  rmSync(archive.file('31', 'corrections.yaml'))
  archive.write('31', '02.mdx', edited)
  convertOn(mending)
  expect(archive.read('31', '.convert.json')).toBe(record)
})

it('what was there before records told days has none until it changes', () => {
  const {editions: _, ...older} = JSON.parse(archive.read('31', '.convert.json'))
  archive.write('31', '.convert.json', JSON.stringify(older))
  convertOn(mending)
  expect(archive.read('31', '.convert.json')).not.toContain('editions')
  archive.write('31', '02.mdx', archive.read('31', '02.mdx').replace('。', '！'))
  convertOn(mending, 1)
  expect(changes()).toEqual({'02.mdx': [null, mending]})
})
