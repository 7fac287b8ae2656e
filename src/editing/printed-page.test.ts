import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {extractionName, extractionText} from '../content/extraction-record.ts'
import {namePages} from './printed-page.ts'

/** What stands before a message on each of some lines. */
function namesOn(lines: readonly (number | undefined)[], record?: string): string[] {
  const folder = newFolder('page')
  if (record !== undefined) writeFileSync(join(folder, extractionName), record)
  const file = new VFile()
  for (const line of lines) file.info('请核对', line === undefined ? {} : {place: {line, column: 1}})
  namePages(folder, file)
  for (const {message, reason} of file.messages) expect(message).toBe(reason)
  return file.messages.map(({reason}) => reason)
}

const digest = 'a'.repeat(64)
const box: [number, number, number, number] = [0, 0, 1, 1]
const record = extractionText({
  version: 1,
  original: '会刊.pdf',
  sha256: digest,
  reader: 'pdf 1',
  source: digest,
  characters: {original: 0, generated: 0, source: 0, dropped: 0},
  lines: [
    {line: 1, page: 1, box},
    {line: 2, page: 4, box},
    {line: 3, page: 5, box},
    {line: 4, page: 6},
    {line: 5},
  ],
  folios: [
    [4, 4],
    [5, 3],
  ],
  drops: [],
  pictures: [],
})

it('names the printed page of a line, that of the PDF where it counts otherwise, and about which of a Word file', () => {
  expect(namesOn([1, 2, 3, 4, 5, 6, undefined], record)).toEqual([
    '（原稿第 1 页）请核对',
    '（第 4 页）请核对',
    '（第 3 页，PDF 的第 5 页）请核对',
    '（Word 文件约第 6 页）请核对',
    '请核对',
    '请核对',
    '请核对',
  ])
})

it('says nothing of a text that came as one, or where the record cannot be read', () => {
  expect(namesOn([1])).toEqual(['请核对'])
  expect(namesOn([1], '<<<<<<< HEAD')).toEqual(['请核对'])
})
