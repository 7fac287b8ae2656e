import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {takeEndMarks} from './end-marks.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'

/** The marks, and the lines before which a piece ended. */
function ended(text: string) {
  const {lines, marks} = takeEndMarks(readLines(text))
  return [marks.map(({value}) => value), lines.filter(line => line.counted).map(({value}) => value)]
}

test.each([
  '— END —',
  '——完——',
  '（全文完）',
  '（第三篇完）',
  '- The End -',
  '◆END◆',
  '【返回目录】',
  '返回顶部↑',
  '分享到：微信 微博',
])('%s below each piece', mark => {
  expect(ended(`栈桥大修完工\n${prose}\n${mark}\n\n港区消防演练\n${prose}\n${mark}\n\n编辑：祁望舒`)).toEqual(
    [[mark, mark], ['港区消防演练']],
  )
})

test.each([
  ['one alone, above the colophon', `栈桥\n${prose}\n— END —\n编辑：祁望舒`],
  ['words that end so', `栈桥大修完\n${prose}\n演练完\n${prose}`],
])('%s is none', (_what, text) => {
  expect(ended(text)).toEqual([[], []])
})

test.each([
  ['a title over a text', '港区公告', `港区公告\n\n${'江'.repeat(39)}，`, true],
  ['a title over a shorter line', '港区公告', `港区公告\n\n${'江'.repeat(38)}，`, false],
  ['who made the issue', '编辑：祁望舒', `编辑：祁望舒\n\n${prose}`, false],
  ['a sentence', '欢迎来稿。', `欢迎来稿。\n\n${prose}`, false],
])('behind the last mark, %s', (_what, line, below, opens) => {
  const text = `栈桥大修完工\n${prose}\n——完——\n\n港区消防演练\n${prose}\n——完——\n\n${below}`
  expect(ended(text)[1]).toEqual(opens ? ['港区消防演练', line] : ['港区消防演练'])
})

test('who made the piece may be told behind its end: the next piece begins behind that', () => {
  const piece = (title: string) =>
    `${title}\n${prose}\n\n— END —\n供稿：科普组　编辑：祁望舒　审核：陶砚白\n阅读 2214　赞 96　在看 41\n\n`
  expect(ended(`${piece('栈桥大修完工')}${piece('港区消防演练')}${piece('渔港休渔')}编辑部`)[1]).toEqual([
    '港区消防演练',
    '渔港休渔',
  ])
})

test('who made a piece stands behind its end, 图源 | 甲某 above 编辑 | 乙某 too', () => {
  const end = (credits: string) => `\n—— END ——\n${credits}\n\n\n`
  const text = `栈桥大修\n\n会议在望洲召开。\n${end('图源 | 祁望舒\n编辑 | 陶砚白')}航标返港\n\n会议在望洲召开。\n${end('编辑 | 陶砚白')}`
  const {lines} = takeEndMarks(readLines(text))
  expect(lines.flatMap(({value, counted}) => (counted ? [value] : []))).toEqual(['航标返港'])
})

test('a title behind the name of its section is no credit of the piece above, though its author stands below it', () => {
  const end = '\n—— END ——\n\n\n'
  const text = `忆旧｜开蒙老师\n文：祁望舒\n\n会议在望洲召开。\n${end}教室｜学会跑圆场\n文：陶砚白\n\n会议在望洲召开。\n${end}诗词｜返校\n文：柏问渠\n\n会议在望洲召开。\n${end}`
  expect(ended(text)[1]).toEqual(['教室｜学会跑圆场', '诗词｜返校'])
})
