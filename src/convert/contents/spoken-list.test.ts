import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {readSpokenList} from './spoken-list.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const titles = ['编辑的话', '修琴二十年', '上网记']
const body = titles.map(title => `${title}\n${prose}`).join('\n\n')
const read = (list: string, below = body) => readSpokenList(readLines(`指间\n\n${list}\n\n${below}`))

test.each([
  ['各位书友，这一期共有三篇。\n', '第#篇，@。盲文第&页。', [1, 9, 16]],
  ['', '第#则：@，第&页。', [1, 9, 16]],
  ['目录\n', '第#篇 @', [null, null, null]],
])('%j%s: a sentence for each piece', (heading, form, pages) => {
  const lines = titles.map((title, at) =>
    form
      .replace('#', '一二三'.charAt(at))
      .replace('@', title)
      .replace('&', ['一', '九', '十六'][at] ?? ''),
  )
  const list = read(heading + lines.join('\n'))
  expect(list?.entries.map(({title}) => title.value)).toEqual(titles)
  expect(list?.entries.map(({page}) => page)).toEqual(pages)
  expect([list?.from, list?.to]).toEqual([1, heading === '' ? 4 : 5])
})

test.each([
  ['two', '第一篇，编辑的话。\n第二篇，上网记。'],
  ['a count with a gap', '第一篇，编辑的话。\n第二篇，上网记。\n第四篇，听雪。'],
  [
    'sentences',
    '第一篇，我读了两遍；第二篇没有读完。\n第二篇，编辑说好；我说不好。\n第三篇，谁也没有读；等等。',
  ],
])('%s are no list', (_what, list) => {
  expect(read(list)).toBeUndefined()
})

test('nor are clauses, which the text below does not print again', () => {
  const clauses =
    '第一条　为规范活动，制定本规定。\n第二条　本规定适用于会员。\n第三条　本规定自发布之日起施行。'
  expect(read(clauses)).toBeUndefined()
})
