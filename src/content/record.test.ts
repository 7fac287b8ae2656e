import {readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {type ConvertRecord, isInterrupted, readRecord, recordName, recordText, writeRecord} from './record.ts'

const digest = 'a'.repeat(64)

function folderWith(text: string): string {
  const folder = newFolder('record')
  writeFileSync(join(folder, recordName), text)
  return folder
}

function read(text: string): ConvertRecord | undefined {
  return readRecord(folderWith(text))
}

const record: ConvertRecord = {
  version: 2,
  issue: '27',
  source: digest,
  files: {'01.mdx': digest, 'issue.yaml': digest},
  articles: {'01.mdx': {title: '甲', section: null, lines: [3, 9]}},
  removed: [{name: '02.mdx', title: '乙'}],
  drops: [{line: 1, column: 1, text: '目录', reason: '目录标题'}],
  writing: {'03.mdx': digest},
  editions: {
    '01.mdx': [
      {since: null, text: digest},
      {since: '2026-11-26', text: 'b'.repeat(64)},
    ],
  },
}

test('a record is read as it was written', () => {
  expect(read(recordText(record))).toEqual(record)
})

test('one of the first version is read, without what it did not say', () => {
  const {files, removed, drops} = record
  const first = {version: 1, input: digest, files, removed, drops}
  expect(read(JSON.stringify(first))).toEqual({
    ...record,
    issue: undefined,
    source: null,
    articles: {},
    writing: undefined,
    editions: undefined,
  })
})

describe('a record that anyone could have committed is refused, and the fault named', () => {
  test.each([
    ['that is no JSON', '<<<<<<< HEAD', '不是完整的记录'],
    ['of another version', '{"version":3}', '不对'],
    [
      'with a name outside of the folder',
      recordText({...record, removed: [{name: '../9.mdx', title: ''}]}),
      'removed',
    ],
    [
      'with a number that no issue has',
      recordText({...record, files: {'99999999.mdx': digest}}),
      '99999999.mdx',
    ],
    ['with what is no hash', recordText({...record, files: {'01.mdx': 'x'}}), '64 位'],
    [
      'with a line before the first',
      recordText({...record, drops: [{line: 0, column: 1, text: '', reason: ''}]}),
      'line',
    ],
    ['with something more', JSON.stringify({...record, extra: 1}), 'extra'],
  ])('%s', (_name, text, fault) => {
    expect(() => read(text)).toThrow(fault)
    expect(() => read(text)).toThrow('请从 git 恢复这个文件')
  })
})

test('says whether a conversion was interrupted, whatever the print says', () => {
  const {writing, ...finished} = record
  const drops = [{line: 1, column: 1, text: '"writing": {}', reason: '目录标题' as const}]
  expect(writing).toBeDefined()
  expect(isInterrupted(folderWith(recordText(record)))).toBe(true)
  expect(isInterrupted(folderWith(recordText(finished)))).toBe(false)
  expect(isInterrupted(folderWith(recordText({...finished, drops})))).toBe(false)
})

test('a record says nothing of what it has none of, and is written only where it is another', () => {
  const least: ConvertRecord = {
    ...record,
    removed: [],
    drops: [],
    editions: {},
    habits: [],
    writing: undefined,
    articles: {},
    files: {},
  }
  expect(recordText(least)).toBe(
    `{\n  "version": 2,\n  "issue": "27",\n  "source": "${digest}",\n  "files": {},\n  "articles": {},\n  "drops": []\n}\n`,
  )
  expect(Object.keys(JSON.parse(recordText({...record, habits: [{is: 'title'}]})))).toEqual([
    'version',
    'issue',
    'source',
    'files',
    'articles',
    'removed',
    'editions',
    'habits',
    'writing',
    'drops',
  ])
  const folder = newFolder('record')
  const path = join(folder, recordName)
  writeRecord({path: folder}, least)
  expect(readFileSync(path, 'utf8')).toBe(recordText(least))
  const {ino} = statSync(path)
  writeRecord({path: folder}, least)
  expect(statSync(path).ino).toBe(ino)
  writeRecord({path: folder}, record)
  expect(readRecord(folder)).toEqual(record)
})
