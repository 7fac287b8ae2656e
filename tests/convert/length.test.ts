import {expect, test} from 'vitest'
import {convert} from '../../src/convert/convert.ts'
import {inventedIssue, printedIssues} from './seeds.ts'

const size = 25_000
/** In seconds of CPU time. What takes less may grow as it likes. */
const short = 0.75
/** Of so many conversions of a slow text the quickest counts: what a busy machine adds to one, it does not add to all. */
const attempts = 3
/** A text four times as long takes four times as long, or sixteen times where time grows with the square of a line or of their number. */
const steepest = 10
const fill = (part: string) => part.repeat(Math.ceil(size / part.length)).slice(0, size)
const numbered = (line: (number: number) => string) =>
  Array.from({length: Math.ceil(size / line(1000).length)}, (_, number) => line(number)).join('')

test.each([
  ['printed text, over and over', fill(printedIssues.join('\n'))],
  ['the invented issue, over and over', fill(inventedIssue)],
  ['printed text in one line', fill(printedIssues.join('').replaceAll('\n', ''))],
  ['one character', fill('甲')],
  ['lines of one character', fill('甲\n')],
  ['dots', fill('.')],
  ['dots and a page', `目录\n${fill('.')}12`],
  ['lines of dots', fill(`${'.'.repeat(280)}甲\n`)],
  ['blanks', `${fill(' ')}甲`],
  ['digits', fill('1')],
  ['delimiters', fill('*_{<')],
  ['brackets', fill('[')],
  ['links', fill('[a](')],
  ['code', fill('`a``')],
  ['open strong text', fill('**甲')],
  ['Han brackets', fill('（')],
  ['items', fill('（一）甲\n')],
  ['items within items', fill('一、甲；\n（一）乙；\n1、丙；\n（1）丁；\n①戊；\n')],
  ['tabs', fill('甲\t乙\t丙\n')],
  ['clauses', numbered(number => `第${number}条 甲\n\n`)],
  ['page numbers', numbered(number => `甲乙\n${number}\n`)],
  ['a long 目录', `目录\n${numbered(number => `题名第${number}篇的文字.....\t${number}\n`)}`],
  ['source lines', fill('（来源：甲 编选：乙）\n题名甲乙\n')],
  ['document numbers', fill('国发〔2014〕21号\n')],
  ['titles behind one sign', `本期要目\n${numbered(number => `◆ 题名第${number}篇\n`)}\n题名第1篇\n\n正文。`],
  ['sections of the 目录', `目录\n${numbered(number => `【栏目${number}】\n题名${number}.....\t1\n`)}`],
  ['sections between pages', `目录\n${numbered(number => `短栏\n${number} 题名第${number}篇的文字\n`)}`],
  [
    'names and sums below 目录',
    `目录\n${fill('王小芳　500\n李长顺　300\n').slice(0, size / 3)}\n款项已经送到。\n\n${numbered(number => `港区第${number}次演练\n\n正文说明情况。\n\n`)}`,
  ],
  ['titles set apart', numbered(number => `题名第${number}篇\n正文说明情况。\n（来源：甲社）\n\n`)],
  ['jumps', fill('甲说了一句\n（下转第三版）\n\n题名丙丁\n（上接第一版）\n说完了。\n')],
  ['captions', fill('甲乙\n\n\n\n\n')],
])('%s: a text four times as long takes no sixteen times as long', (_name, text) => {
  const {seconds, conversion} = timed(text)
  const {files, file} = conversion
  expect(files.size > 0 || file.messages.some(({fatal}) => fatal)).toBe(true)
  if (seconds > short)
    expect(quickest(text) / quickest(text.slice(0, text.length / 4))).toBeLessThan(steepest)
})

/** Converts a text, and says how much CPU time that took. */
function timed(text: string): {seconds: number; conversion: ReturnType<typeof convert>} {
  const before = process.cpuUsage()
  const conversion = convert(text, {id: '1'})
  const {user, system} = process.cpuUsage(before)
  return {seconds: (user + system) / 1e6, conversion}
}

/** Seconds of the quickest of some conversions. */
function quickest(text: string): number {
  return Math.min(...Array.from({length: attempts}, () => timed(text).seconds))
}
