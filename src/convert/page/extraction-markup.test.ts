import {describe, expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {dropMarkupLines, isMarkupBlock, markupOn} from './extraction-markup.ts'

describe('what a line holds', () => {
  test.each([
    ['<!-- page-anchor: WZ-S-0029 -->', ['comment']],
    ['<!-- image -->', ['comment']],
    ['{12}------------------------------------------------', ['page-rule']],
    ['![](images/0a1b2c.jpg)', ['image']],
    ['<table><tr><td>区</td></tr></table>', ['html']],
    ['创新能力不断提升<sup>②</sup>。', ['html']],
    ['其中传感器占$38\\%$，网络占$\\mathbf{2}5\\%$。', ['formula']],
    ['产业发展呈现集聚态势$^{①}$。', ['formula']],
    ['# 二、发展建议', ['heading']],
    ['> 专家认为，应当加强协作。', ['quotation']],
  ])('%s', (line, kinds) => {
    expect(markupOn(line)).toEqual(kinds)
  })

  test.each([
    '<!-- 甲 -->',
    '<!-- a -->',
    '{12}号展位',
    '每张票价 $5，两张 $9。',
    '当 a<b 且 b>c 时，取 b。',
    '#3 展厅改建',
    '>60 分为合格',
    '投稿请寄 <http://www.example.cn>',
    '请看！[附表](1)',
  ])('%s is print', line => {
    expect(markupOn(line)).toEqual([])
  })
})

test.each([
  ['<table><tr><td>区</td></tr></table>', true],
  ['## （一）加强引导', true],
  ['<b>会议</b>决定', false],
  ['#3 展厅改建', false],
])('%s as a block: %s', (line, is) => {
  expect(isMarkupBlock(line)).toBe(is)
})

test('a page ends at its anchor, a picture leaves its blank lines, and both are drops', () => {
  const text =
    '依次排列为锦山、鹰游\n\n<!-- page-anchor: 30 -->\n\n山。\n\n<!-- image -->\n\n会场全景\n<!-- a -->'
  const {lines, drops} = dropMarkupLines(readLines(text))
  expect(lines.map(({value, gap, pageBreak}) => [value, gap, pageBreak === true])).toEqual([
    ['依次排列为锦山、鹰游', 0, false],
    ['山。', 1, true],
    ['会场全景', 2, false],
    ['<!-- a -->', 0, false],
  ])
  expect(drops.map(({span, reason}) => [span.line.number, reason])).toEqual([
    [3, '抽取时留下的标记'],
    [7, '抽取时留下的标记'],
  ])
})

test.each([
  ['[图片]\n合唱队全体合影\n\n演出结束。', ['合唱队全体合影']],
  ['【图片】\n农业组在果园指导', ['农业组在果园指导']],
  ['[图片]\n\n合唱队全体合影', []],
  ['[图片]\n演出开始，\n观众满座。', []],
])('below the place of a picture stands its caption: %j', (text, captions) => {
  const {lines, drops} = dropMarkupLines(readLines(`晚会开始。\n\n${text}`))
  expect(lines.filter(line => line.evidence?.is === 'caption').map(({value}) => value)).toEqual(captions)
  expect(drops).toHaveLength(captions.length)
})
