import {renameSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, expect, test} from 'vitest'
import {type WrittenArchive, writtenArchive} from '../../tests/fixtures/written-archive.ts'
import {contentDigest} from './archive-digests.ts'

let archive: WrittenArchive
let before: string
beforeEach(() => {
  archive = writtenArchive()
  archive.write('issues/7/source.txt', '望洲')
  archive.write('issues/8/source.txt', '通讯')
  archive.write('habits.yaml', '[]\n')
  archive.write('site.yaml', 'title: 望洲\n')
  before = contentDigest(archive.content)
})

const path = (...names: string[]) => join(archive.content, ...names)

test('the same files have the same digest, wherever the folder stands', () => {
  expect(before).toMatch(/^[0-9a-f]{64}$/)
  expect(contentDigest(archive.content)).toBe(before)
  renameSync(archive.content, `${archive.content}-moved`)
  expect(contentDigest(`${archive.content}-moved`)).toBe(before)
})

test.each<[what: string, change: () => void]>([
  ['a character of a text', () => archive.write('issues/7/source.txt', '望舟')],
  ['a file that came', () => archive.write('issues/7/01.mdx', '')],
  ['the name of a file', () => renameSync(path('issues/8/source.txt'), path('issues/8/source.text'))],
  ['the name of an issue', () => renameSync(path('issues/8'), path('issues/9'))],
  ['an issue that went', () => rmSync(path('issues/8'), {recursive: true})],
  ['what all issues share', () => archive.write('habits.yaml', '- {}\n')],
  ['habits that went', () => rmSync(path('habits.yaml'))],
  ['settings', () => archive.write('site.yaml', 'title: 望舟\n')],
  ['settings that went', () => rmSync(path('site.yaml'))],
  [
    'a word that goes from the end of one file to the beginning of the next',
    () => {
      archive.write('issues/7/source.txt', '望')
      archive.write('issues/8/source.txt', '洲通讯')
    },
  ],
])('%s makes it another', (_what, change) => {
  change()
  expect(contentDigest(archive.content)).not.toBe(before)
})

test('what lies in a folder within an issue, or beside the issues, is no part of it', () => {
  archive.write('issues/7/照片/说明.txt', '')
  archive.write('issues/说明.txt', '')
  archive.write('说明.txt', '')
  expect(contentDigest(archive.content)).toBe(before)
})
