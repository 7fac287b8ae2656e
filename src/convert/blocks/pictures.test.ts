import {describe, expect, it} from 'vitest'
import type {Decision} from '../../schemas/structure.ts'
import {convert} from '../convert.ts'

const lines = [
  '物流通讯',
  '2016年第2期',
  '望洲市物流协会主办',
  '',
  '【行业动态】',
  '',
  '月台作业时间的测量',
  '',
  '三月里协会走访了十二家仓库，记录了每一辆货车在月台停靠的时间。',
  '图1 雨天的月台',
  '各家仓库都有几件事可做：',
  '1. 月台上装钟；',
  '2. 货单上写时刻；',
  '3. 每月算一次账。',
  '序号\t仓库\t时间',
  '1\t东屿\t29',
  '2\t岚港\t31',
  '雨天停靠的时间更长，司机们在雨棚下等待的时间没有人记录。',
]

/** The body of the article with what an editor says of the lines that begin so. */
function body(...said: Array<[start: string, said: Omit<Decision, 'line' | 'text'>]>): string {
  const decisions = said.map(([text, more]): Decision => ({line: lineOf(text), text, ...more}))
  const {files, file} = convert(lines.join('\n'), {id: '1', decisions})
  expect(file.messages.filter(({fatal}) => fatal)).toEqual([])
  return (files.get('01.mdx') ?? '').replace(/^---\n[\s\S]*?\n---\n\n?/, '').trim()
}

const lineOf = (start: string) => lines.findIndex(line => line.startsWith(start)) + 1

describe('a picture that an editor gives to a line', () => {
  it('stands above its caption', () => {
    expect(body()).toContain('\n<Figure caption="图1 雨天的月台" />\n')
    expect(body(['图1', {pictures: ['yutian.jpg']}])).toBe(
      body().replace('<Figure caption', '<Figure src="yutian.jpg" caption'),
    )
  })

  it('stands above its caption with the others that share it', () => {
    expect(body(['图1', {pictures: ['a.jpg', 'b.jpg']}])).toBe(
      body().replace('<Figure caption', '<Figure src="a.jpg" />\n\n<Figure src="b.jpg" caption'),
    )
  })

  it('stands above the caption that an editor makes of the line', () => {
    expect(body(['雨天停靠', {is: 'caption', pictures: ['yutian.jpg']}])).toContain(
      '\n\n<Figure src="yutian.jpg" caption="雨天停靠的时间更长，司机们在雨棚下等待的时间没有人记录。" />',
    )
  })

  it('stands below the paragraph, or the table, that the line is part of', () => {
    const paragraph = '三月里协会走访了十二家仓库，记录了每一辆货车在月台停靠的时间。'
    expect(body(['三月里', {pictures: ['a.png', 'b.png']}])).toBe(
      body().replace(paragraph, `${paragraph}\n\n<Figure src="a.png" />\n\n<Figure src="b.png" />`),
    )
    const row = '| 2 | 岚港 | 31 |'
    expect(body(['1\t东屿', {pictures: ['a.png']}])).toBe(
      body().replace(row, `${row}\n\n<Figure src="a.png" />`),
    )
  })

  it('stands within a list, whose numbers run on', () => {
    const item = '2. 货单上写时刻；'
    expect(body(['2. 货单', {pictures: ['a.png']}])).toBe(
      body().replace(item, `${item}\n\n<Figure src="a.png" />\n`),
    )
  })

  it('begins the text where the line is the title', () => {
    expect(body(['月台作业', {pictures: ['a.png']}])).toBe(`<Figure src="a.png" />\n\n${body()}`)
  })
})
