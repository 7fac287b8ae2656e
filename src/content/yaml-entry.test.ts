import {expect, it} from 'vitest'
import {readCorrections} from './read-corrections.ts'
import {readStructure} from './read-structure.ts'

const said = (text: string, read: typeof readStructure | typeof readCorrections = readStructure) =>
  read(Buffer.from(text)).messages.map(({line, column, reason}) => `${line}:${column} ${reason}`)
const other = '- {line: 100, text: 甲, is: title}\n'

it.each([
  [
    '- {line: 94, text: "从国际经验看, is: title}',
    '1:20 text 的引号只有前一半；请在“从国际经验看”后面补上 "，或把前面的 " 删去。',
  ],
  [
    "- {line: 94, text: '从国际经验看, is: title}",
    "1:20 text 的引号只有前一半；请在“从国际经验看”后面补上 '，或把前面的 ' 删去。",
  ],
  [
    '- {line: 94, text: "从国际"经验, is: title}',
    `1:24 text 的引号到这里就完了，后面还有“经验”；请把多出来的引号删去，或者换一种引号把全部括起来，写作 '"从国际"经验'。`,
  ],
  ['- {line: 94, text: 从国际, is: title', '1:34 这一条的末尾少了 }；请补上。'],
  ['- {line: 94, set: {kind: news}', '1:31 这一条的末尾少了 }；请补上。'],
  ['- {line: 94，text: 从国际，is: title}', '1:12 各栏之间的逗号是全角的“，”；请改成半角的“,”，后面空一格。'],
  [
    '- {line: 94, text： 从国际：经验, is: title: 一}',
    '1:18 text 后面的冒号是全角的“：”；请改成半角的“:”，后面空一格。',
  ],
  ['- {line: 94, text:从国际, is: "title}', '1:19 text 的冒号后面少一个空格；请补上。'],
  ['- line: 94, text: 从国际, is: title}', '1:3 这一条少了开头的花括号；请写作 - {line: ……}。'],
])('what was pasted in part, or changed, is told where it is wrong: %s', (entry, reason) => {
  expect(said(`${entry}\n${other}`)).toEqual([reason])
  expect(said(`${other}\n${entry}`)).toEqual([reason.replace('1:', '3:')])
})

it('in corrections.yaml too', () => {
  expect(said('- {line: 94, was: "值得值得, now: 值得, why: 印了两次}\n', readCorrections)).toEqual([
    '1:19 was 的引号只有前一半；请在“值得值得”后面补上 "，或把前面的 " 删去。',
  ])
})

it('nothing is said of what is right: commas of the text, quotations, lists, an entry of several lines', () => {
  const right = [
    '- {line: 94, text: 从国际，也从国内, is: title}',
    `- {line: 95, text: "说：“好”, 'x'", is: title}`,
    `- {line: 96, text: 'it''s, so', checked: [unbalanced-brackets]}`,
    '- {lines: [200, 214], text: 序号, set: {authors: [甲, 乙]}}',
  ]
  expect(said(`${right.join('\n')}\n- {line: 97, text: 甲,\n   is: title}\n`)).toEqual([])
  // an error that another line has is told there
  expect(said(`${right.join('\n')}\n- {line: 97, text: 甲,\n   is: title\n- 一\n`)[0]).toMatch(/^5:/u)
})

it('what git left where two editors added entries is told as that, once', () => {
  const both = (one: string, two: string) => `- {}\n<<<<<<< HEAD\n${one}=======\n${two}>>>>>>> origin/main\n`
  const told = '2:1 这里是 git 合并时留下的记号：两个人都在这里添了条目'
  const decided = said(both(other, '- {line: 102, text: 乙, is: title}\n'))
  expect(decided).toEqual([expect.stringMatching(`^${told}`)])
  const corrected = said(both('- line: 1\n  was: 甲\n', '- line: 2\n  was: 丙\n'), readCorrections)
  expect(corrected).toEqual(decided)
})

it('what a message says before the entry that it offers may be pasted along, in either file', () => {
  const decided = [
    '如要改判，在 structure.yaml 里写：- {line: 94, text: 从国际, is: title}',
    '已核对无误，就在 structure.yaml 里写：- {line: 95, text: 甲, checked: [repeated-word]}',
    '           改写作：- {line: 96, text: 乙, is: heading}',
  ]
  const {entries, messages} = readStructure(Buffer.from(`${decided.join('\r\n')}\n`))
  expect([messages, entries.map(entry => entry.line)]).toEqual([[], [94, 95, 96]])
  const mended = [
    '- {line: 1, was: 甲, now: 乙, why: 丙}',
    '如要更正，在 corrections.yaml 里写：- {line: 2, was: 甲, now: 乙, why: 丙}',
    '           改写作：- {line: 135, was: 甲, now: 乙, why: 丙}',
    '若是第 54 列那一处，改写作：- {line: 103, was: 甲, now: 乙, why: 丙}',
  ]
  const read = readCorrections(Buffer.from(`${mended.join('\n')}\n`))
  expect([read.messages, read.corrections.map(({line}) => line)]).toEqual([[], [1, 2, 135, 103]])
})

it('words in half a pair of quotation marks are not looked up in the text: the mark is what is wrong', () => {
  const {corrections, messages} = readCorrections(
    Buffer.from('- line: 1\n  was: 甲\n  now: 乙\n- line: 2\n  was: "进一步提升\n  now: 进一步提高\n'),
  )
  expect(messages.map(({line, reason}) => `${line} ${reason}`)).toEqual([
    '5 was 的引号只有前一半；请在末尾补上 "，或把开头的 " 删去。',
  ])
  expect(corrections.map(({line}) => line)).toEqual([1])
})
