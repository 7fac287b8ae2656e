import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import type {ExtractionRecord} from '../schemas/extraction.ts'
import {extractionName, extractionText, readExtractionRecord} from './extraction-record.ts'
import {ContentError} from './frontmatter.ts'

const digest = 'a'.repeat(64)
const record: ExtractionRecord = {
  version: 1,
  original: '会刊.docx',
  sha256: digest,
  reader: 'word 1',
  source: digest,
  characters: {original: 9, generated: 1, source: 8, dropped: 2},
  lines: [
    {line: 1, paragraph: 3, centred: true},
    {line: 3, paragraph: 4},
  ],
  folios: [[2, 14]],
  drops: [{text: '- 14 -', reason: '页码', page: 2}],
  pictures: [],
}

function read(text: string): ExtractionRecord | undefined {
  const folder = newFolder('extraction')
  writeFileSync(join(folder, extractionName), text)
  return readExtractionRecord(folder)
}

test('is written an entry a line, so that two versions can be compared', () => {
  expect(extractionText(record)).toBe(`{
  "version": 1,
  "original": "会刊.docx",
  "sha256": "${digest}",
  "reader": "word 1",
  "source": "${digest}",
  "characters": {
    "original": 9,
    "generated": 1,
    "source": 8,
    "dropped": 2
  },
  "folios": [[2,14]],
  "lines": [
    {"line":1,"paragraph":3,"centred":true},
    {"line":3,"paragraph":4}
  ],
  "drops": [
    {"text":"- 14 -","reason":"页码","page":2}
  ],
  "pictures": []
}
`)
  const {folios, ...withoutPages} = record
  expect(folios).toBeDefined()
  expect(extractionText(withoutPages)).toContain('  },\n  "lines": [\n')
})

test('is read as it was written; a folder without one has none', () => {
  expect(read(extractionText(record))).toEqual(record)
  expect(readExtractionRecord(newFolder('extraction'))).toBeUndefined()
})

test.each([
  ['what is no JSON', '<<<<<<< HEAD', '取字的记录不是完整的记录'],
  ['a field that is not right', extractionText({...record, sha256: 'x'}), '取字的记录里的 sha256 不对'],
  [
    'a field of an entry',
    extractionText({...record, lines: [{line: 0}]}),
    '取字的记录里的 lines › 0 › line 不对',
  ],
])('%s is refused in one sentence that says how it comes back', (_name, text, said) => {
  expect(() => read(text)).toThrow(ContentError)
  expect(() => read(text)).toThrow(
    `${extractionName}:1:1 ${said}。它由程序写，不必手改；请从 git 恢复这个文件，没有旧版就删去它和 source.txt，再运行 npm run convert，程序会重新读取原稿。`,
  )
})
