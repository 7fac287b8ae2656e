import {expect, test} from 'vitest'
import {isBelowPageHead, pageHeads, readPageHead} from './page-heads.ts'

test.each([
  ['第2版 侨乡纵横', 2, '侨乡纵横'],
  ['第二版侨乡纵横', 2, '侨乡纵横'],
  ['侨乡纵横　　第二版', 2, '侨乡纵横'],
  ['2版：侨乡纵横', 2, '侨乡纵横'],
  ['【第2版·侨乡纵横】', 2, '侨乡纵横'],
  ['侨 乡 纵 横 | A02版', 2, '侨乡纵横'],
  ['2012年5月28日 星期一 第2版 侨乡纵横 责编：祁望舒 美编：何砚', 2, '侨乡纵横'],
  ['第2版', 2, undefined],
  ['〔第二版〕', 2, undefined],
  ['— 第十二版 —', 12, undefined],
])('%s heads a page', (line, page, name) => {
  expect(readPageHead(line)).toEqual({page, name})
})

test.each([
  '（下转第3版）',
  '上接第一版',
  '第6期（总第42期） 本期四版',
  '《栈桥志》再版',
  '栈桥志第二版即将付印，欢迎预订',
  '本报第2版刊登了来信',
  '要闻 第2版 副刊',
])('%s heads none', line => {
  expect(readPageHead(line)).toBeUndefined()
})

test('what stands on most heads beside another name is the paper itself', () => {
  const head = (page: string, name: string) => `第${page}版　　${name}　　望洲糖讯　　1993年5月10日`
  const lines = [
    head('一', '要　闻'),
    '正文。',
    head('二', '工艺与装备'),
    '正文。',
    '第三版　　副刊',
    '正文。',
  ]
  expect([...pageHeads(lines).values()]).toEqual([
    {page: 1, name: '要闻'},
    {page: 2, name: '工艺与装备'},
    {page: 3, name: '副刊'},
  ])
})

test('who made a page is no section, whether a colon or blanks stand before the name; nor heads a list one', () => {
  const head = (page: string, name: string) =>
    `第${page}版　　　　望洲糖讯　　　　1999年9月28日　　　　责任编辑　${name}`
  const lines = [
    '▲ 豆腐担上的隶书（第三版）',
    head('二', '祁望舒'),
    '正文。',
    head('三', '何砚秋'),
    '正文。',
    head('四', '余一鸣'),
  ]
  expect([...pageHeads(lines).values()]).toEqual([
    {page: 2, name: undefined},
    {page: 3, name: undefined},
    {page: 4, name: undefined},
  ])
})

test('pages rise, and one alone shows nothing', () => {
  const names = (lines: string[]) => [...pageHeads(lines).values()].map(({page}) => page)
  expect(names(['要闻 1版', '正文。', '副刊 2版'])).toEqual([1, 2])
  expect(names(['要闻 2版', '正文。', '副刊 1版'])).toEqual([])
  expect(names(['要闻 1版', '正文。'])).toEqual([])
})

test.each([
  ['2012年5月28日', true],
  ['责编：祁望舒', true],
  ['2012年5月28日　星期一　责任编辑：祁望舒', true],
  ['2012年5月28日 责编 祁望舒接站', false],
  ['地点：栈桥', false],
])('%s below such a line belongs to it: %s', (line, belongs) => {
  expect(isBelowPageHead(line)).toBe(belongs)
})
