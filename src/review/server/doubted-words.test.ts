import {expect, it} from 'vitest'
import type {Settlement} from '../shared/view.ts'
import {doubtedWords} from './doubted-words.ts'

const mend = (line: number, start: number, end: number): Settlement => ({
  label: '更正',
  action: {do: 'correct', line, start, end, now: '某', why: ''},
  answers: false,
})

const doubted = (printed: string, column: number, reason: string, settlements: Settlement[] = []) => {
  const {start, end} = doubtedWords(printed, {line: 5, column, reason, settlements})
  return printed.slice(start, end)
}

it.each([
  // what stands twice is marked twice
  ['服务机构的的服务', 5, '“服务机构的的服务”里“的”连着出现两次', '的的'],
  ['民法、《商法》、《商法》', 4, '《商法》在同一串书名里列了两次', '《商法》'],
  [
    '又到上海无线电监测站等',
    3,
    '这里作“上海无线电监测站”，第 9 行作“上海市无线电监测站”',
    '上海无线电监测站',
  ],
  // a sign that is quoted nowhere is one character, of two code units too
  ['他说，“一件商品', 4, '“一件商品”前面有左引号', '“'],
  ['甲\u{1F600}乙', 2, '这个字认不出', '\u{1F600}'],
  // the radicals of a PDF are the characters that they look like, and blanks do not count
  ['望洲市⼈⺠政府 2015 年⼯作要点', 6, '《无》“政府2015年工作”', '政府 2015 年⼯作'],
  ['望洲市⼈⺠政府', 1, '正文多“人民”', '⼈⺠'],
  // what the other print has more is nowhere to be seen
  ['维护市场秩序', 1, '目录多“正常”', ''],
  ['甲', 9, '行末缺字', ''],
])('of %s, column %i', (printed, column, reason, words) => {
  expect(doubted(printed, column, reason)).toBe(words)
})

it('is what is offered to be mended on the line, where that is shorter', () => {
  expect(doubted('望洲市商务委员会', 1, '正文多“员会”', [mend(3, 0, 2), mend(5, 5, 8)])).toBe('委员会')
})
