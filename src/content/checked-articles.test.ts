import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {keptArticleFile, readArticle} from './article-cache.ts'
import {checkedFolders, rememberArticles, rememberFolders} from './checked-articles.ts'
import {ContentError} from './frontmatter.ts'

const article = `---
title: 某某通知
issue: '1'
order: 1
section: null
page: null
kind: null
lines: [1, 2]
---

正文。
`

let folder: string
let path: string
beforeEach(() => {
  folder = newFolder('articles')
  path = join(folder, '01.mdx')
  writeFileSync(path, article)
})
afterEach(() => {
  rememberArticles(new Map())
})

it('is not read again while what the check read of it is kept', () => {
  const {digest} = readArticle(path)
  rememberArticles(new Map([[path, digest]]))
  writeFileSync(path, '没有 frontmatter')
  expect(readArticle(path).digest).toBe(digest)
  expect(readArticle(path).data().title).toBe('某某通知')
  rmSync(keptArticleFile(digest))
  expect(() => readArticle(path)).toThrow(ContentError)
})

it('is read where nobody checked it', () => {
  const {digest} = readArticle(path)
  writeFileSync(path, article.replace('正文', '另一段'))
  expect(readArticle(path).digest).not.toBe(digest)
})

it('is in the folders that were checked, whatever has come since; of another archive they are looked through', () => {
  mkdirSync(join(folder, 'issues/1'), {recursive: true})
  rememberFolders(folder, checkedFolders(folder))
  mkdirSync(join(folder, 'issues/2'))
  expect(checkedFolders(folder).map(({id}) => id)).toEqual(['1'])
  rememberFolders('another', [])
  expect(checkedFolders(folder).map(({id}) => id)).toEqual(['1', '2'])
})
