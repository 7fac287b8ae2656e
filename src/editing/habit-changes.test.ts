import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, expect, it} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {listIssueFolders} from '../content/issue-folders.ts'
import {convertFolder} from './convert-folder.ts'
import {filesByHabit, habitChangesWords, habitsBefore} from './habit-changes.ts'

let content: string
beforeEach(() => {
  content = newFolder('habits')
  mkdirSync(join(content, 'issues/27'), {recursive: true})
  writeFileSync(
    join(content, 'issues/27/source.txt'),
    '物联视界\n2015年3月总第27期\n\n目录\n协会召开理事会 1\n\n协会召开理事会\n\n会议听取了秘书处的工作汇报。\n\n会员资料\n\n会议审议通过了年度财务决算。\n',
  )
  convertFolder(folder(), {force: false, dry: false})
})

function folder() {
  const [only] = listIssueFolders(content)
  if (!only) throw new Error('no issue')
  return only
}

const habits = () => join(content, 'habits.yaml')
const asTitle = '- {form: {wording: 会员资料}, is: title}\n'

/** Converts, and names the files that changed by a habit. */
function changedByHabit(): {stale: readonly string[]; names: string[]} {
  const before = habitsBefore(folder())
  const {stale} = convertFolder(folder(), {force: false, dry: false})
  return {stale, names: filesByHabit(folder(), stale, before)}
}

it('an issue that was converted before is told with its files where a habit changes them', () => {
  writeFileSync(habits(), asTitle)
  const {stale, names} = changedByHabit()
  expect(stale).toContain('02.mdx')
  expect(names).toEqual(stale)
  const told = habitChangesWords(new Map([[folder(), names]]), false)
  expect(told).toContain(`改动了转换过的第 27 期 ${stale.length} 个文件（见上表），已发布的也在内。`)
  expect(habitChangesWords(new Map([[folder(), names]]), true)).toContain('要改动转换过的第 27 期 ')
})

it('so it is where the entry is taken away, or the file', () => {
  const other = '- {form: {wording: 没有这样的行}, is: title}\n'
  writeFileSync(habits(), asTitle + other)
  changedByHabit()
  writeFileSync(habits(), other)
  const {stale, names} = changedByHabit()
  expect(stale).toContain('01.mdx')
  expect(names).toEqual(stale)
  expect(habitChangesWords(new Map([[folder(), names]]), false)).toContain('删去的条目都算')
  writeFileSync(habits(), asTitle + other)
  changedByHabit()
  rmSync(habits())
  const without = changedByHabit()
  expect(without.names).toEqual(stale)
  expect(habitChangesWords(new Map([[folder(), without.names]]), false)).toMatch(
    /^原来的 content\/habits\.yaml 没有了：.*改动了转换过的第 27 期 \d 个文件.*就把 habits\.yaml 放回来/u,
  )
})

it('a file that changed for another reason is none of them', () => {
  writeFileSync(habits(), '- {form: {wording: 没有这样的行}, is: title}\n')
  writeFileSync(
    join(content, 'issues/27/corrections.yaml'),
    '- {line: 9, was: 汇报, now: 报告, why: 与印刷版核对改正}\n',
  )
  const {stale, names} = changedByHabit()
  expect(stale).toContain('01.mdx')
  expect(names).toEqual([])
})

it('a habit by which the issue was converted last is not new, and one without a line of it is not recorded', () => {
  writeFileSync(habits(), `${asTitle}- {form: {begins: ◆}, is: title}\n- {set: {publisher: 望洲市商会}}\n`)
  changedByHabit()
  expect(habitsBefore(folder())).toEqual([
    {form: {wording: '会员资料'}, is: 'title'},
    {set: {publisher: '望洲市商会'}},
  ])
  writeFileSync(
    join(content, 'issues/27/corrections.yaml'),
    '- {line: 9, was: 汇报, now: 报告, why: 与印刷版核对改正}\n',
  )
  const {stale, names} = changedByHabit()
  expect(stale).toContain('01.mdx')
  expect(names).toEqual([])
})
