import {mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {expect, test} from 'vitest'
import {newFolder} from '../tests/new-folder.ts'
import {mirrorFolder} from './mirror-folder.ts'

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = newFolder('mirror')
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), text)
  }
  return folder
}

function contentOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile())
  return Object.fromEntries(
    files
      .map(({parentPath, name}) => join(parentPath, name))
      .map(path => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  )
}

test('what changed is written, what is gone removed, and the rest is not touched', () => {
  const to = folderOf({'index.html': '旧', 'issues/1/01.html': '同', 'issues/2/01.html': '去', 'a/b': '文件'})
  utimesSync(join(to, 'issues/1/01.html'), 1, 1)
  const files = {'index.html': '新', 'issues/1/01.html': '同', 'a/b/c.html': '夹'}
  expect(mirrorFolder(folderOf(files), to)).toEqual({written: 2, kept: 1, removed: 2})
  expect(contentOf(to)).toEqual(files)
  expect(statSync(join(to, 'issues/1/01.html')).mtimeMs).toBe(1000)
  expect(readdirSync(join(to, 'issues'))).toEqual(['1'])
})

test('the same again writes nothing', () => {
  const files = {'index.html': '新', 'issues/1/01.html': '同'}
  const to = join(folderOf({}), 'dist')
  expect(mirrorFolder(folderOf(files), to)).toEqual({written: 2, kept: 0, removed: 0})
  expect(mirrorFolder(folderOf(files), to)).toEqual({written: 0, kept: 2, removed: 0})
})

test('what was written twice within a millisecond is not taken for the same', () => {
  const [from, to] = [folderOf({'index.html': '新'}), folderOf({'index.html': '旧'})]
  const now = new Date()
  for (const folder of [from, to]) utimesSync(join(folder, 'index.html'), now, now)
  expect(mirrorFolder(from, to)).toEqual({written: 1, kept: 0, removed: 0})
})
