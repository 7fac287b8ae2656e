import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {inventedArticle} from '../../tests/fixtures/invented.ts'
import {withdrawnArticle} from '../../tests/fixtures/withdrawn.ts'
import {newFolder} from '../../tests/new-folder.ts'
import {readWithheldLines} from './read-withheld-lines.ts'

/** What is withheld of a text whose first article was withdrawn and goes by another title now. */
function withheld(source: string | undefined, corrections = '') {
  const folder = newFolder('withheld')
  if (source !== undefined) writeFileSync(join(folder, 'source.txt'), source)
  writeFileSync(join(folder, 'corrections.yaml'), corrections)
  return readWithheldLines(folder, {
    contents: [{section: null, title: '目标与人民', page: null, article: 1}],
    articles: [inventedArticle('7', '02', {lines: [5, 6]})],
    withdrawn: [withdrawnArticle('7', '01', {title: '一篇文章', lines: [3, 4]})],
  }).map(({first, last}) => [first, last])
}

test('a printed title is known by what is read, not by its look-alikes', () =>
  expect(withheld('目录\n⽬标与⼈⺠\n⽬标与⼈⺠\n正文\n简讯\n正文')).toEqual([[2, 4]]))

test('a printed title is known by its correction', () =>
  expect(
    withheld('目录\n目标 and 人民\n正文\n正文\n简讯\n正文', '- line: 2\n  was: 标 and 人\n  now: 标与人\n'),
  ).toEqual([[2, 4]]))

test('corrections that cannot be read are none', () =>
  expect(withheld('目录\n目标与人民\n正文\n正文\n简讯\n正文', '- line:\n')).toEqual([[2, 4]]))

test('nothing is withheld of an issue without source.txt', () => expect(withheld(undefined)).toEqual([]))
