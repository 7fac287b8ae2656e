import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {blankTitleLabels} from './title-labels.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const titles = ['栈桥大修完工', '港区消防演练', '航标船返港']
const issue = (label: string, behind = '') =>
  titles.map(title => `${label}${title}${behind}\n${prose}`).join('\n\n')
const blanked = (text: string) => blankTitleLabels(readLines(text))

test.each(['题目：', '标题: ', '题名：'])('%s before each title is none of it', label => {
  const {lines, drops} = blanked(issue(label))
  expect(lines.filter(line => line.counted).map(({value}) => value.replaceAll('\uFEFF', ''))).toEqual(titles)
  expect(lines[0]?.value.indexOf('栈桥')).toBe(label.length)
  expect(drops.map(({span: {start, end}}) => [start, end])).toEqual(titles.map(() => [0, label.length]))
})

test.each([
  ['a field of a form', `报名表\n题目：甲题\n作者：祁望舒\n\n${issue('题目：')}`],
  ['two of them', issue('题目：').split('\n\n').slice(1).join('\n\n')],
  ['what is a sentence', issue('题目：', '。请各位会员阅读；来信寄编辑部。')],
])('%s is no label of titles', (_what, text) => {
  expect(blanked(text)).toEqual({lines: readLines(text), drops: []})
})
