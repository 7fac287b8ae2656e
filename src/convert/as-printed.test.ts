import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import type {Decision} from '../schemas/structure.ts'
import {convert} from './convert.ts'
import {simplified} from './text/simplified.ts'

const text = [
  '竹業會訊',
  '一九八八年第三期（總第十二期）',
  '臨溪竹業協會編印',
  '',
  '目　　錄',
  '編後話………………………………何　鯉 2',
  '關於徵集資料的通知……………………………3',
  '',
  '編後話',
  '何　鯉',
  '',
  '　　本會今年裡外都忙，里程碑不少，裡子也好，發展了三家會員。',
  '　　明年後山還要開會，會後再説。',
  '',
  '關於徵集資料的通知',
  '',
  '各位會員：',
  '　　請於年底前把資料寄到本會。',
  '　　　　　　　　　　臨溪竹業協會',
  '　　　　　　　　　　一九八八年九月一日',
  '',
  '責任編輯：陳　麗　編輯：葉國慶、張發',
].join('\n')

const convertIt = (options: Parameters<typeof convert>[1] = {id: '12'}) => convert(text, options)

test('traditional print is read by the words of simplified print, and says what it says', () => {
  const {files, file} = convertIt()
  expect(file.messages.filter(({fatal}) => fatal)).toEqual([])
  const issue = parse(files.get('issue.yaml') ?? '')
  expect(issue).toMatchObject({
    title: '竹業會訊',
    publisher: '臨溪竹業協會',
    number: 3,
    total: 12,
    editors: ['葉國慶', '張發'],
    responsibleEditor: '陳麗',
  })
  expect(issue.contents).toEqual([
    {section: null, title: '編後話', author: '何 鯉', page: 2, article: 1},
    {section: null, title: '關於徵集資料的通知', page: 3, article: 2},
  ])
  expect(files.get('01.mdx')).toContain('authors:\n  - 何鯉\n')
  // 裡 and 里 are read alike, and each is what it was
  expect(files.get('01.mdx')).toContain('本會今年裡外都忙，里程碑不少，裡子也好，發展了三家會員。')
  expect(files.get('02.mdx')).toContain('kind: policy')
  expect(files.get('02.mdx')).toContain('issuer: 臨溪竹業協會')
  expect(files.get('02.mdx')).toContain('<Signature>')
})

test('what an editor says stays as he says it', () => {
  const set = {source: '临溪竹业协会', authors: ['陈丽']}
  const {files} = convertIt({id: '12', decisions: [{line: 9, text: '編後話', set}]})
  expect(files.get('01.mdx')).toContain('source: 临溪竹业协会')
  expect(files.get('01.mdx')).toContain('- 陈丽')
})

test('a habit may be told in the characters of the print', () => {
  const {files} = convertIt({id: '12', habits: [{form: {begins: '各位會員'}, is: 'heading', depth: 2}]})
  expect(files.get('02.mdx')).toContain('## 各位會員：')
})

test('offsets stay true', () => {
  expect(simplified('編後，甲乙丙')).toBe('编后，甲乙丙')
  expect(simplified('乾坤著述𠮷')).toBe('乾坤著述𠮷')
})

describe('every kind of block keeps the characters of the print', () => {
  const issue = (body: string) =>
    [
      '竹業會訊',
      '一九八八年第三期（總第十二期）',
      '臨溪竹業協會編印',
      '',
      '目　　錄',
      '編後話………………………………何　鯉 2',
      '',
      '編後話',
      '何　鯉',
      '',
      body,
    ].join('\n')
  const article = (body: string, decisions: Decision[] = []) =>
    convert(issue(body), {id: '12', decisions}).files.get('01.mdx') ?? ''
  const prose = '　　本會今年裡外都忙，里程碑不少，發展了三家會員，會後還要開會。'

  test('a table', () => {
    expect(article(`${prose}\n\n名次\t單位\t產量\n1\t竹業會\t三萬\n2\t後山社\t兩萬`)).toContain(
      '| 名次 | 單位 | 產量 |\n| - | - | - |\n| 1 | 竹業會 | 三萬 |\n| 2 | 後山社 | 兩萬 |',
    )
  })

  test('a list', () => {
    expect(article(`${prose}\n　　本會要求：\n　　1. 辦好會務；\n　　2. 發展會員。`)).toContain(
      '1. 辦好會務；\n2. 發展會員。',
    )
  })

  test('a heading', () => {
    expect(article(`${prose}\n\n一、會務\n\n${prose}\n\n二、發展\n\n${prose}`)).toContain('## 一、會務\n')
  })

  test('a quotation, a verse and a signature', () => {
    const quoted = [{line: 12, text: '後山聽雨', is: 'quotation'}] as const
    expect(article(`${prose}\n後山聽雨\n${prose}`, [...quoted])).toContain('> 後山聽雨')
    const verse = [{lines: [12, 13], text: '後山聽雨', is: 'verse'}] as unknown as Decision[]
    expect(article(`${prose}\n後山聽雨\n竹業興旺\n${prose}`, verse)).toMatch(
      /<Verse>\s+後山聽雨\\\n\s*竹業興旺\s+<\/Verse>/u,
    )
  })
})
