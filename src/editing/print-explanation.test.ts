import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {stripVTControlCharacters} from 'node:util'
import {beforeAll, expect, it, vi} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {listIssueFolders} from '../content/issue-folders.ts'
import {printExplanation} from './print-explanation.ts'

const content = newFolder('explain')

beforeAll(() => {
  mkdirSync(join(content, 'issues/27'), {recursive: true})
  writeFileSync(
    join(content, 'issues/27/source.txt'),
    '\n物联视界\n总第27期\n\n\n协会召开理事会\n\n会议听取了秘书处的工作汇报。\n━━━━━━━━\n会议审议通过了年度财务决算。\n\n',
  )
})

function said(place: string): {code: number; text: string} {
  const lines: string[] = []
  const keep = (line: unknown) => void lines.push(stripVTControlCharacters(String(line)))
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(keep),
    vi.spyOn(console, 'error').mockImplementation(keep),
  ]
  try {
    return {code: printExplanation(place, listIssueFolders(content)), text: lines.join('\n')}
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

it('a line of strokes is a rule, and no habit is made of it', () => {
  const {code, text} = said('27:9')
  expect(code).toBe(0)
  expect(text).toContain('只有线条、记号，没有字')
  expect(text).not.toContain('habits.yaml')
  expect(said('27:8').text).toContain('当作')
  // the fields of the issue are read from other lines
  expect(said('27:8').text).not.toMatch(/整期的各栏/)
  expect(said('27:2').text).toContain('整期的各栏现在读作下面这样')
})

it('a blank line is said to be one, with the lines beside it that have words', () => {
  expect(said('27:5')).toEqual({
    code: 1,
    text: '27 期第 5 行是空行，没有字，不用定它是什么；前面有字的是第 3 行（总第27期），后面有字的是第 6 行（协会召开理事会）。要看哪一行，就写它的行号，例如 npm run convert -- --explain 27:6。',
  })
  expect(said('27:1').text).toContain('；后面有字的是第 2 行（物联视界）。')
  expect(said('27:11').text).toContain('；前面有字的是第 10 行（会议审议通过了年度财务决算。）。要看')
})

it('a line that is not there is told how many there are', () => {
  expect(said('27:99')).toEqual({
    code: 1,
    text: '27 期的 source.txt 从第 1 行到第 12 行，没有第 99 行；请核对行号。',
  })
  expect(said('27:0').text).toContain('没有第 0 行')
})

it('of a short line its wording is the habit, never its blank lines, and how many lines of which issue it is of is said', () => {
  mkdirSync(join(content, 'issues/28'), {recursive: true})
  const head = '物联视界\n总第28期\n\n'
  writeFileSync(
    join(content, 'issues/28/source.txt'),
    `${head}协会召开理事会\n\n会议很好。\n\n协会召开理事会\n\n又开一次。\n`,
  )
  const {text} = said('27:6')
  expect(text).toContain('form: {wording: 协会召开理事会}')
  expect(text).not.toMatch(/blanks|longest/u)
  expect(text).toContain(
    '现在这样的行有第 27 期 1 行、第 28 期 2 行；写了，下一次 npm run convert 都照此认，已发布的各期也会改。',
  )
})

it('a title that has marks of titles in it is quoted with the inner ones', () => {
  mkdirSync(join(content, 'issues/29'), {recursive: true})
  writeFileSync(
    join(content, 'issues/29/source.txt'),
    '物联视界\n总第29期\n\n\n《冷库共享办法》解读\n\n会议听取了秘书处的工作汇报。\n',
  )
  expect(said('29:7').text).toContain('在《〈冷库共享办法〉解读》一篇里')
})
