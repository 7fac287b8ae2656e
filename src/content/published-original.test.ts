import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {site} from '../site.ts'
import {publishedOriginal} from './published-original.ts'

let content = ''
/** A name for each test's issue, since the last one read is remembered. */
let issue = ''
let issues = 0

beforeEach(() => {
  content = newFolder('original')
  issue = `i${issues++}`
  mkdirSync(join(content, 'issues', issue), {recursive: true})
  vi.stubEnv('HUIKAN_CONTENT', content)
})

afterEach(() => {
  vi.unstubAllEnvs()
})

function write(original: string, bytes: number): void {
  const digest = '0'.repeat(64)
  const record = {
    version: 1,
    original,
    sha256: digest,
    reader: 'pdf',
    source: digest,
    characters: {original: 1, generated: 0, source: 1, dropped: 0},
    lines: [
      {line: 1, page: 1},
      {line: 3, page: 4},
    ],
    folios: [[4, 2]],
    drops: [],
    pictures: [],
  }
  writeFileSync(join(content, 'issues', issue, 'extraction.json'), JSON.stringify(record))
  writeFileSync(join(content, 'issues', issue, original), Buffer.alloc(bytes))
}

test('a PDF is published, and its pages are found by lines', () => {
  write('会刊.pdf', 10)
  const original = publishedOriginal(issue, false)
  expect(original?.path).toBe(join(content, 'issues', issue, '会刊.pdf'))
  expect([1, 2, 3].map(line => original?.pageOf(line))).toEqual([
    {page: 1, folio: undefined},
    undefined,
    {page: 4, folio: 2},
  ])
})

test('not beside a withdrawn article, whose text it holds', () => {
  write('会刊.pdf', 10)
  expect(publishedOriginal(issue, true)).toBeUndefined()
})

test('not a Word file, which has no pages; not what is larger than the settings allow', () => {
  write('会刊.docx', 10)
  expect(publishedOriginal(issue, false)).toBeUndefined()
  issue = `i${issues++}`
  mkdirSync(join(content, 'issues', issue))
  write('会刊.pdf', site.largestOriginal * 1024 * 1024 + 1)
  expect(publishedOriginal(issue, false)).toBeUndefined()
})

test('an issue that came as a text has none', () => {
  expect(publishedOriginal(issue, false)).toBeUndefined()
})
