import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {numberedNames} from './numbered-sections.ts'
import {isTitleLike} from './title-like.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const names = (marks: readonly string[]) => {
  const text = marks.map((mark, at) => `${mark}\n\n第${at}栈桥大修完工\n\n${prose}\n\n`).join('')
  return [...numberedNames(readLines(text), undefined, ({value}) => isTitleLike(value)).values()]
}

test.each([
  ['壹 · 茶讯', '贰 · 茶人', '叁 · 茶艺'],
  ['一｜茶讯', '二｜茶人', '三｜茶艺'],
  ['｜壹｜茶讯', '｜贰｜茶人', '｜叁｜茶艺'],
])('a numeral and a dot or a stroke count sections: %s', (...marks) => {
  expect(names(marks)).toEqual(['茶讯', '茶人', '茶艺'])
})

test.each([
  ['一、茶讯', '二、茶人', '三、茶艺'],
  ['壹 · 茶讯', '叁 · 茶艺', '贰 · 茶人'],
])('a piece may be counted so, or what does not rise: %s', (...marks) => {
  expect(names(marks)).toEqual([])
})
