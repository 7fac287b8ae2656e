import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {namesInBothTongues} from './names-in-both-tongues.ts'
import {isTitleLike} from './title-like.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const piece = (name: string, title: string) => `${name}\n${title}\n${prose}\n\n`
const names = (text: string) => [
  ...namesInBothTongues(readLines(text), ({value}) => isTitleLike(value)).values(),
]

test('names in both tongues over titles are those of sections', () => {
  const text =
    piece('特稿 FEATURE', '栈桥大修完工') +
    piece('政策速递 POLICY', '夜航恢复') +
    piece('人物 / PEOPLE', '老船长')
  expect(names(text)).toEqual(['特稿', '政策速递', '人物'])
})

test('the English may stand on the line below', () => {
  const text =
    piece('行业要闻\nINDUSTRY NEWS', '栈桥大修完工') +
    piece('行业观察\nREVIEW', '夜航恢复以后') +
    piece('人物\nPEOPLE', '老船长的灯')
  expect(names(text)).toEqual(['行业要闻', '行业观察', '人物'])
})

test('a name may come again where a page cuts a text', () => {
  const cut = `特稿 FEATURE\n就培训基地的选址交换了意见，决定由秘书处拿出方案，六月以前报理事会。\n\n`
  const text =
    piece('特稿 FEATURE', '栈桥大修完工') +
    cut +
    piece('政策速递 POLICY', '夜航恢复') +
    piece('人物 / PEOPLE', '老船长')
  expect(names(text)).toEqual(['特稿', '政策速递', '人物'])
})

test.each([
  ['two of them', piece('特稿 FEATURE', '栈桥大修完工') + piece('人物 PEOPLE', '老船长')],
  [
    'titles over their texts',
    ['走进 NASA', '认识 PVC', '再谈 ISO'].map(title => `${title}\n${prose}\n\n`).join(''),
  ],
  [
    'titles over their authors',
    ['夜骑的人\nNIGHT RIDERS', '香蕉燕麦棒\nENERGY BARS', '老佟的铺子\nOLD TONG']
      .map(title => `${title}\n文｜祁望舒\n${prose}\n\n`)
      .join(''),
  ],
  ['a glossary', ['曳引 TRACTION', '井道 SHAFT', '轿厢 CAR', '对重 COUNTERWEIGHT'].join('\n')],
])('%s are none', (_what, text) => {
  expect(names(text)).toEqual([])
})

test('nor are those that the 目录 lists as pieces', () => {
  const text =
    piece('特稿 FEATURE', '栈桥大修完工') +
    piece('政策速递 POLICY', '夜航恢复') +
    piece('人物 / PEOPLE', '老船长')
  const isTitle = ({value}: {value: string}) => isTitleLike(value)
  expect([...namesInBothTongues(readLines(text), isTitle, name => name === '人物').values()]).toEqual([])
})
