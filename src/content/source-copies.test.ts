import {expect, test} from 'vitest'
import {inventedIssue} from '../../tests/fixtures/invented.ts'
import {writtenArchive} from '../../tests/fixtures/written-archive.ts'
import type {BookIssue} from '../offline/epub/book.ts'
import {readSourceCopies} from './source-copies.ts'

const bound = (id: string): BookIssue => ({
  issue: inventedIssue(id),
  articles: [],
  withdrawn: [],
  changed: null,
})

function copied(content: string, ids: readonly string[]): Record<string, string> {
  const {files, altered} = readSourceCopies(content, ids.map(bound))
  expect(altered).toEqual([])
  return Object.fromEntries(files.map(({name, read}) => [name, Buffer.from(read()).toString('utf8')]))
}

test('a bundle has every file of every issue, and what all issues share, under their paths', () => {
  const {content, write} = writtenArchive()
  write('issues/7/source.txt', '望洲')
  write('issues/7/.convert.json', '{}')
  write('issues/7/原稿/上.docx', '上')
  write('issues/8/source.txt', '通讯')
  write('issues/8/source.txtual', '不是正文')
  write('issues/说明.txt', '说明')
  write('habits.yaml', '- {}\n')
  write('site.yaml', 'title: 望洲\n')
  const files = copied(content, ['7', '8'])
  expect(files).toEqual({
    'source/issues/7/source.txt': '望洲',
    'source/issues/7/.convert.json': '{}',
    'source/issues/7/原稿/上.docx': '上',
    'source/issues/8/source.txt': '通讯',
    'source/issues/8/source.txtual': '不是正文',
    'source/issues/说明.txt': '说明',
    'source/habits.yaml': '- {}\n',
  })
})

test('without habits none are copied', () => {
  const {content, write} = writtenArchive()
  write('issues/7/source.txt', '望洲')
  expect(Object.keys(copied(content, ['7']))).toEqual(['source/issues/7/source.txt'])
})

test('what editors and their machines leave beside the texts stays where it is', () => {
  const {content, write} = writtenArchive()
  write('issues/7/source.txt', '望洲')
  for (const name of [
    '01.mdx.orig',
    '01.mdx.orig2',
    'source.tmp',
    '.DS_Store',
    '._source.txt',
    '.convert.json.draft',
    'Thumbs.db',
    'desktop.ini',
    '照片/Thumbs.db',
    '照片/.DS_Store',
  ])
    write(`issues/7/${name}`, '')
  for (const name of ['origin.txt', 'a.tmp.txt', 'x-Thumbs.db', '照片/1.jpg']) write(`issues/7/${name}`, '')
  expect(Object.keys(copied(content, ['7'])).sort()).toEqual(
    ['source.txt', 'origin.txt', 'a.tmp.txt', 'x-Thumbs.db', '照片/1.jpg']
      .map(name => `source/issues/7/${name}`)
      .sort(),
  )
})

test('a text in another encoding is copied as it is, and in UTF-8 beside that', () => {
  const {content, write} = writtenArchive()
  write('issues/7/source.txt', Buffer.from('cdfbd6de0acdfbd6de', 'hex'))
  const {files} = readSourceCopies(content, [bound('7')])
  expect(files.map(({name, read}) => [name, Buffer.from(read()).toString('hex')])).toEqual([
    ['source/issues/7/source.txt', 'cdfbd6de0acdfbd6de'],
    ['source/issues/7/source.utf-8.txt', Buffer.from('望洲\n望洲').toString('hex')],
  ])
})
