import {describe, expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {stripRules} from './rules-of-strokes.ts'

test.each([
  ['───────────────'],
  ['=================================='],
  ['— — — — — —'],
  ['＿＿＿＿＿＿＿＿'],
  ['—————— ✂ ——————'],
  ['—————　×　—————'],
  ['———◆———'],
  ['★★★★★★★★★★'],
  ['☆～☆～☆～☆～☆～☆'],
  ['┌──────────────┐'],
  ['└──────────────┘'],
])('%s is a rule, and parts what stands on both sides', rule => {
  const {lines, rules} = stripRules(readLines(`港务协会编\n${rule}\n泊位扩建开工\n\n工程历时两年。`))
  expect(rules.map(({number}) => number)).toEqual([2])
  expect(lines.map(({value, gap}) => [value, gap])).toEqual([
    ['港务协会编', 0],
    ['泊位扩建开工', 2],
    ['工程历时两年。', 1],
  ])
})

test.each([
  ['a dash', '——'],
  ['two signs by turns, but three times', '☆～☆～☆～'],
  ['a subtitle', '——记港务局第三装卸区'],
  ['a section between strokes', '———— 港区动态 ————'],
  ['asterisks between the parts of one text', '＊　　＊　　＊'],
  ['dots that lead to a page', '………………12'],
])('%s is none', (_what, line) => {
  expect(stripRules(readLines(`上文。\n${line}\n下文。`)).rules).toEqual([])
})

test.each(['· · ·', '＊　　＊　　＊'])('%s between pieces is a rule, and between paragraphs none', signs => {
  const text = ['泊位扩建开工', '夜航恢复', '潮汐表'].map(title => `${title}\n\n工程历时两年。`)
  expect(stripRules(readLines(text.join(`\n\n${signs}\n\n`))).rules).toHaveLength(2)
  expect(stripRules(readLines(text.join(`\n\n${signs}\n\n工程历时两年。\n\n`))).rules).toEqual([])
})

describe('signs that underline the line above', () => {
  const read = (text: string) => {
    const {lines, rules} = stripRules(readLines(text))
    return [rules.map(({value}) => value), lines.map(({value, gap}) => [value, gap])]
  }

  test.each(['====', '========', '＝＝＝＝'])('%s is a rule, and parts nothing', rule => {
    expect(read(`泊位扩建\n${rule}\n柏问渠\n\n工程历时两年。`)).toEqual([
      [rule],
      [
        ['泊位扩建', 0],
        ['柏问渠', 0],
        ['工程历时两年。', 1],
      ],
    ])
  })

  test.each([
    ['apart from it', '泊位扩建\n\n===\n工程历时两年。'],
    ['below a sentence', '工程完。\n====\n工程历时两年。'],
    ['of another width', '泊位扩建工程圆满结束\n===\n工程历时两年。'],
  ])('%s they are not', (_what, text) => {
    expect(read(text)[0]).toEqual([])
  })
})

test('what an editor says of a line of strokes holds', () => {
  const stated = new Map([[2, {is: 'paragraph' as const, by: 'structure.yaml' as const}]])
  expect(stripRules(readLines('上文。\n──────────\n下文。', stated)).rules).toEqual([])
})

test('a line close between two rules is told from what one rule parts', () => {
  const rule = '──────────'
  const text = `${rule}\n港区动态\n${rule}\n泊位扩建开工\n工程历时两年。\n${rule}\n\n简　讯\n${rule}`
  expect(stripRules(readLines(text)).lines.flatMap(({value, ruled}) => (ruled ? [value] : []))).toEqual([
    '港区动态',
  ])
})

describe('ornaments', () => {
  const dropped = (text: string) => stripRules(readLines(text)).rules.map(({value}) => value)
  const between = (sign: string) =>
    `泊位扩建开工\n\n工程历时两年。\n\n${sign}\n\n栈桥大修完工\n\n工程历时一年。\n\n${sign}\n\n简　讯\n\n工程历时半年。`

  test.each(['★　★　★', '◇◇◇◇◇', '＊　＊　＊', '～～～～～', '×　×　×', '* * *'])(
    '%s above titles part articles',
    sign => {
      expect(dropped(between(sign))).toEqual([sign, sign])
    },
  )

  test('between paragraphs part the pieces of one text', () => {
    expect(
      dropped('工程历时两年。\n\n＊　＊　＊\n\n船又靠岸了，老人说。\n\n＊　＊　＊\n\n船又走了，他说。'),
    ).toEqual([])
  })

  test('one alone is print', () => {
    expect(dropped('工程历时两年。\n\n＊　＊　＊\n\n简讯')).toEqual([])
  })
})
