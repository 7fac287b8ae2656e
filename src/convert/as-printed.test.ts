import {expect, test} from 'vitest'
import {parse} from 'yaml'
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
