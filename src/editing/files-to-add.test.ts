import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, it} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {filesToAdd, leftInFolders, notThere} from './files-to-add.ts'

const root = newFolder('add')

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

it('what lies in a folder and is none is named, what Word and systems leave behind apart', () => {
  expect(leftInFolders([root, join(root, '第2期.PDF')])).toEqual([
    '附件.txt（文件夹）',
    '说明.xlsx',
    '我的 会刊（文件夹）',
  ])
})

it('one without any stays, so that a message can name it', () => {
  const empty = join(root, '附件.txt')
  expect(filesToAdd([empty])).toEqual([empty])
})

describe('a path', () => {
  const folder = join(root, '我的 会刊')
  const paper = join(folder, '会刊 141 期.txt')
  const other = join(folder, '会刊 142 期（定稿）.docx')
  mkdirSync(folder)
  for (const each of [paper, other]) writeFileSync(each, '')
  const escaped = paper.replaceAll(' ', '\\ ')

  it.each([
    ['in quotes that the terminal left on', [`'${paper}'`]],
    ['in Chinese quotes, with a blank behind', [`“${paper}” `]],
    ['with a backslash before each blank, as it is dragged into a terminal', [escaped]],
    ['with both', [`"${escaped}"`]],
    ['as an address', [pathToFileURL(paper).href]],
    ['with blanks that nobody quoted', paper.split(' ')],
    ['in half the quotes', `'${paper}'`.split(' ')],
  ])('%s leads to its file', (_what, words) => {
    expect(filesToAdd([...words, other])).toEqual([paper, other])
    expect(filesToAdd([other, ...words])).toEqual([other, paper])
  })

  it('that leads to none is named once, however many words it is', () => {
    const missing = join(folder, '会刊 150 期.txt')
    expect(filesToAdd([...missing.split(' '), ...paper.split(' ')])).toEqual([missing, paper])
    expect(filesToAdd([...missing.split(' '), ...missing.split(' ')])).toEqual([missing, missing])
    expect(filesToAdd(['七月.txt', '八月.txt'])).toEqual(['七月.txt', '八月.txt'])
  })

  it('that leads to none is told of what is there', () => {
    expect(notThere(join(folder, '会刊141期'))).toBe(
      `没有这个文件；这里有“会刊 141 期.txt”，若是它，请写全：npm run add -- "${paper}"`,
    )
    expect(notThere(join(folder, '会刊'))).toContain(
      '名字这样开头的有 “会刊 141 期.txt”、“会刊 142 期（定稿）.docx”',
    )
    expect(notThere(join(folder, '年报.txt'))).toContain('请核对文件名')
    expect(notThere(join(root, '桌面/会刊.txt'))).toContain(`连它所在的文件夹“${join(root, '桌面')}”也没有`)
  })
})
