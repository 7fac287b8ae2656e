import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, it} from 'vitest'
import {filesToAdd} from './files-to-add.ts'

const root = mkdtempSync(join(tmpdir(), 'huikan-add-'))
afterAll(() => rmSync(root, {recursive: true}))

it('a folder stands for the issues in it, in the order of their numbers', () => {
  for (const name of ['第10期.docx', '第2期.PDF', '第3期.txt', '~$第10期.docx', '.第1期.txt', '说明.xlsx'])
    writeFileSync(join(root, name), '')
  mkdirSync(join(root, '附件.txt'))
  expect(filesToAdd([root, 'x/会刊.txt'])).toEqual([
    join(root, '第2期.PDF'),
    join(root, '第3期.txt'),
    join(root, '第10期.docx'),
    'x/会刊.txt',
  ])
})

it('one without any stays, so that a message can name it', () => {
  const empty = join(root, '附件.txt')
  expect(filesToAdd([empty])).toEqual([empty])
})
