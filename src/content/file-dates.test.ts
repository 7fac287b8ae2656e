import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {readFileDates} from './file-dates.ts'
import {recordName} from './record.ts'

const [first, second] = ['a'.repeat(64), 'b'.repeat(64)]
const datesIn = (record: string | null) => {
  const folder = newFolder('dates')
  if (record !== null) writeFileSync(join(folder, recordName), record)
  return Object.fromEntries(readFileDates(folder))
}

it('tells when a file joined and when it last changed', () => {
  const editions = {
    '01.mdx': [{since: '2026-11-21', text: first}],
    '02.mdx': [
      {since: null, text: first},
      {since: '2026-11-26', text: second},
    ],
  }
  expect(datesIn(JSON.stringify({version: 2, editions}))).toEqual({
    '01.mdx': {joined: '2026-11-21', changed: '2026-11-21'},
    '02.mdx': {joined: null, changed: '2026-11-26'},
  })
})

it('tells nothing where there is no record, or none that can be read', () => {
  expect(datesIn(null)).toEqual({})
  expect(datesIn('{')).toEqual({})
  expect(datesIn('{"version": 2}')).toEqual({})
  expect(datesIn('{"editions": {"01.mdx": [{"since": "yesterday", "text": ""}]}}')).toEqual({})
})
