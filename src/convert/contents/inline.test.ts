import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {textIn} from '../tree.ts'
import {readInlineContents} from './inline.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const body = ['泵房的由来', '一湖清水', '猜一猜'].map(title => `${title}\n${prose}`).join('\n\n')
const titles = (line: string, below = body) =>
  readInlineContents(readLines(`望洲通讯\n${line}\n\n${below}`))?.entries.map(({title}) => title.value)

test.each([
  '这一期有：泵房从哪里来｜一湖清水｜会费收多少｜猜一猜',
  '本期看点｜泵房从哪里来 / 一湖清水 / 会费收多少 / 猜一猜'.replaceAll(' / ', '／'),
  '★ 本期有： 泵房从哪里来 · 一湖清水 · 会费收多少 · 猜一猜',
])('%s lists what the body prints, and what it words otherwise', line => {
  expect(titles(line)).toEqual(['泵房从哪里来', '一湖清水', '会费收多少', '猜一猜'])
})

test('what calls itself a 目录 may word every entry otherwise', () => {
  const worded = ['泵房从哪里来', '湖水怎样变清', '会费收多少', '谁来值守']
  expect(titles(`本期看点：${worded.join(' / ')}`)).toEqual(worded)
})

test('what stands around the entries is none of them', () => {
  const {kept, drops} = readInlineContents(
    readLines(`本期有：一湖清水｜泵房的由来｜会费收多少｜猜一猜\n\n${body}`),
  ) ?? {kept: [], drops: []}
  expect(kept.map(textIn)).toEqual(['一湖清水', '泵房的由来', '会费收多少', '猜一猜'])
  expect(drops.map(({span, reason}) => [textIn(span), reason])).toEqual([
    ['本期有：', '目录标题'],
    ['｜', '目录引导符'],
    ['｜', '目录引导符'],
    ['｜', '目录引导符'],
  ])
})

test.each([
  ['three entries', '这一期有：泵房的由来｜一湖清水｜猜一猜', body],
  ['but one that the body prints', '会上说：一湖清水｜泵房从哪里来｜会费收多少｜谁来值守', body],
  ['no sign between', '这一期有：泵房的由来 一湖清水 会费收多少 猜一猜', body],
  ['sentences', '会上说：泵房的由来。｜一湖清水｜会费收多少｜猜一猜', body],
  ['no name before them', '泵房的由来｜一湖清水｜会费收多少｜猜一猜', body],
])('%s: none', (_what, line, below) => {
  expect(titles(line, below)).toBeUndefined()
})
