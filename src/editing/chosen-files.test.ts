import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import {minimalIssue} from '../../tests/convert/minimal-issue.ts'
import {newFolder} from '../../tests/new-folder.ts'
import {listIssueFolders} from '../content/issue-folders.ts'
import {filesOf, readChoice, unnamedEdits} from './chosen-files.ts'
import {convertFolder} from './convert-folder.ts'

it.each([
  ['140', {id: '140'}],
  ['总第140期', {id: '140'}],
  ['第 140 期', {id: '140'}],
  ['１４０', {id: '140'}],
  ['第2015-03期', {id: '2015-03'}],
  ['content/issues/140/', {id: '140'}],
  ['C:\\会刊\\content\\issues\\140', {id: '140'}],
  ['content/issues/140/source.txt', {id: '140'}],
  ['140/02', {id: '140', file: '02.mdx'}],
  ['总第140期/2', {id: '140', file: '02.mdx'}],
  ['/tmp/content/issues/140/02.mdx', {id: '140', file: '02.mdx'}],
  ['140/issue.yaml', {id: '140', file: 'issue.yaml'}],
  ['140/source.txt', {id: '140'}],
  ['140/甲', {id: '140/甲'}],
])('%s is an issue, or a file of one', (operand, choice) => {
  expect(readChoice(operand)).toEqual(choice)
})

it('files are chosen of the issue that they are named of; the issue itself, or nothing named, chooses all of them', () => {
  const named = [{id: '7', file: '01.mdx'}, {id: '7', file: '02.mdx'}, {id: '8'}]
  expect(filesOf('7', named)).toEqual(new Set(['01.mdx', '02.mdx']))
  expect(filesOf('8', named)).toBe(true)
  expect(filesOf('9', named)).toEqual(new Set())
  expect(filesOf('7', [...named, {id: '7'}])).toBe(true)
  expect(filesOf('7', [])).toBe(true)
})

describe('--force where no file is named', () => {
  let content: string
  beforeEach(() => {
    content = newFolder('chosen')
    for (const id of ['27', '28']) {
      mkdirSync(join(content, 'issues', id), {recursive: true})
      const text = minimalIssue('会议讨论了各项工作。\n').replace('总第27期', `总第${id}期`)
      writeFileSync(join(content, 'issues', id, 'source.txt'), text)
    }
    for (const folder of folders()) convertFolder(folder, {force: false, dry: false})
  })

  const folders = () => listIssueFolders(content)
  const edit = (id: string, name: string, was: string, now: string) => {
    const path = join(content, 'issues', id, name)
    writeFileSync(path, readFileSync(path, 'utf8').replace(was, now))
  }

  it('stands in nobody’s way where nothing was edited, or one file of the issue that is named', () => {
    expect(unnamedEdits(folders(), [])).toBeUndefined()
    edit('27', '01.mdx', 'section: 协会动态', 'section: 要闻')
    expect(unnamedEdits(folders(), [{id: '27'}])).toBeUndefined()
    expect(unnamedEdits(folders(), [{id: '27', file: '01.mdx'}])).toBeUndefined()
  })

  it('names all that would be written anew, and how', () => {
    edit('27', '01.mdx', 'section: 协会动态', 'section: 要闻')
    const told = (...names: string[]) =>
      `手工改过的文件有 ${names.length} 个：${names.join('、')}。--force 会把它们照 source.txt 重写（旧的另存为 .orig），所以要写明是哪一个，例如 npm run convert -- ${names[0]} --force；真要全部重写，请运行：\n  npm run convert -- ${names.join(' ')} --force`
    expect(unnamedEdits(folders(), [])).toBe(told('27/01.mdx'))
    edit('27', 'issue.yaml', 'number: 3', 'number: 4')
    edit('28', '01.mdx', 'section: 协会动态', 'section: 要闻')
    expect(unnamedEdits(folders(), [{id: '27'}])).toBe(told('27/issue.yaml', '27/01.mdx'))
    expect(unnamedEdits(folders(), [])).toBe(told('27/issue.yaml', '27/01.mdx', '28/01.mdx'))
  })
})
