import {rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, expect, it} from 'vitest'
import {newFolder} from '../../../tests/new-folder.ts'
import {textDigest} from '../../content/text-file.ts'
import type {ExtractionRecord} from '../../schemas/extraction.ts'
import {originalOf} from './original.ts'

const text = '会讯\n协会召开理事会\n'

const record: ExtractionRecord = {
  version: 1,
  original: '会讯.pdf',
  sha256: '0'.repeat(64),
  reader: 'pdf',
  source: textDigest(text),
  characters: {original: 9, generated: 0, source: 9, dropped: 0},
  lines: [{line: 1, page: 1, box: [60, 100, 90, 112]}],
  drops: [],
  pictures: [],
}

let folder: string
beforeEach(() => {
  folder = newFolder('original')
  writeFileSync(join(folder, '会讯.pdf'), '%PDF')
  writeFileSync(join(folder, 'extraction.json'), JSON.stringify(record))
})

const original = (source = text) => originalOf(folder, ['会讯.pdf'], source)

it('is a PDF in which the lines have their places', () => {
  expect(original()).toMatchObject({pdf: '会讯.pdf', lost: null})
  expect(original()?.places.get(1)).toEqual({page: 1, folio: null, box: [60, 100, 90, 112]})
})

it('whose record was deleted, or whose text is another, says that its page cannot be shown any more', () => {
  expect(original(`${text}添了一行\n`)).toMatchObject({
    places: new Map(),
    lost: expect.stringContaining('source.txt 与从 会讯.pdf 读出来的不同了'),
  })
  rmSync(join(folder, 'extraction.json'))
  expect(original()).toMatchObject({
    pdf: '会讯.pdf',
    places: new Map(),
    lost: expect.stringContaining('extraction.json 已经没有了'),
  })
})

it('that is no PDF, or lies in another folder, is none', () => {
  rmSync(join(folder, '会讯.pdf'))
  expect(original()).toBeUndefined()
  rmSync(join(folder, 'extraction.json'))
  expect(originalOf(folder, ['会讯.docx'], text)).toBeUndefined()
})
