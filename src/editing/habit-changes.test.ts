import {mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {listIssueFolders} from '../content/issue-folders.ts'
import {convertFolder} from './convert-folder.ts'
import {filesByHabit, habitChangesWords, hasNewHabits} from './habit-changes.ts'

let content: string
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'huikan-habits-'))
  mkdirSync(join(content, 'issues/27'), {recursive: true})
  writeFileSync(
    join(content, 'issues/27/source.txt'),
    '物联视界\n2015年3月总第27期\n\n目录\n协会召开理事会 1\n\n协会召开理事会\n\n会议听取了秘书处的工作汇报。\n\n会员资料\n\n会议审议通过了年度财务决算。\n',
  )
  convertFolder(folder(), {force: false, dry: false})
})
afterEach(() => rmSync(content, {recursive: true, force: true}))

function folder() {
  const [only] = listIssueFolders(content)
  if (!only) throw new Error('no issue')
  return only
}

/** Saves habits.yaml, so many seconds after the issue was converted. */
function say(habits: string, seconds: number): void {
  const path = join(content, 'habits.yaml')
  writeFileSync(path, habits)
  const at = Date.now() / 1000 + seconds
  utimesSync(path, at, at)
}

it('an issue that was converted before is told with its files where a habit changes them', () => {
  expect(hasNewHabits(folder())).toBe(false)
  say('- {form: {wording: 会员资料}, is: title}\n', 60)
  expect(hasNewHabits(folder())).toBe(true)
  const {stale} = convertFolder(folder(), {force: false, dry: false})
  expect(stale).toContain('02.mdx')
  const names = filesByHabit(folder(), stale)
  expect(names).toEqual(stale)
  const told = habitChangesWords(new Map([['27', names]]), false)
  expect(told).toContain(`改动了转换过的第 27 期 ${stale.length} 个文件（见上表），已发布的也在内。`)
  expect(habitChangesWords(new Map([['27', names]]), true)).toContain('要改动转换过的第 27 期 ')
})

it('a file that changed for another reason is none of them', () => {
  say('- {form: {wording: 没有这样的行}, is: title}\n', 60)
  writeFileSync(
    join(content, 'issues/27/corrections.yaml'),
    '- {line: 9, was: 汇报, now: 报告, why: 与印刷版核对改正}\n',
  )
  const {stale} = convertFolder(folder(), {force: false, dry: false})
  expect(stale).toContain('01.mdx')
  expect(filesByHabit(folder(), stale)).toEqual([])
})

it('a habit that stood there when the issue was converted last is not new', () => {
  say('- {form: {wording: 会员资料}, is: title}\n', -60)
  expect(hasNewHabits(folder())).toBe(false)
})
