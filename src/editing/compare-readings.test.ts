import {expect, test} from 'vitest'
import {alikeBut, compareReadings} from './compare-readings.ts'

const word = '协会召开理事会\n\n　　会议审议通过了年度财务决算，并部署了工作。\n\n　　全市举办展览五十场。\n'

const compared = (other: string) =>
  compareReadings({name: '现有的', text: word}, {name: '会刊.pdf ', text: other})
/** What is said behind the sizes. */
const said = (other: string) => compared(other).summary.replace(/^.*?段；/u, '')

test('sizes come first', () => {
  expect(compared('甲\n乙').summary).toMatch(/^现有的有 38 字、3 段，会刊\.pdf 有 2 字、2 段；/)
})

test('each difference is quoted in both wordings, with what stands before it', () => {
  const {summary, places} = compared(word.replace('五十', '六十三').replace('，并部署了工作', ''))
  expect(summary).toMatch(/段；文字不同的有 2 处$/u)
  expect(places).toEqual([
    '“过了年度财务决算”之后，现有的是“，并部署了工作”，会刊.pdf 没有',
    '“作。全市举办展览”之后，现有的是“五十”，会刊.pdf 是“六十三”',
  ])
})

test('words stand before marks, and what is not quoted is counted', () => {
  const print = (word: string, mark: string) =>
    Array.from(
      {length: 12},
      (_, at) => `第${at + 1}站${mark}已经检修。${at === 11 ? word : '照常'}营运。`,
    ).join('\n')
  const {summary, places} = compareReadings(
    {name: '现有的', text: print('照常', '：')},
    {name: '这一份', text: print('停止', '**')},
  )
  expect(summary).toMatch(/段；文字不同的有 1 处，只是标点、符号不同的有 12 处$/u)
  expect(places[0]).toMatch(/现有的是“照常”，这一份是“停止”$/u)
  // what differs in the same way throughout is said once
  expect(places[1]).toMatch(/现有的是“：”，这一份是“\*\*”；这样的另有 11 处$/u)
  expect(places).toHaveLength(2)
})

test('what differs otherwise in more places than anybody compares is counted', () => {
  const print = (figure: (at: number) => number) =>
    Array.from({length: 14}, (_, at) => `第${at + 1}站检修了道岔，共计${figure(at)}组，照常营运。`).join('\n')
  const last = (lined: boolean) => {
    const {places} = compareReadings(
      {name: '现有的', text: print(at => 100 + at), lined},
      {name: '这一份', text: print(at => 371 - at)},
    )
    expect(places).toHaveLength(11)
    return places.at(-1)
  }
  expect(last(false)).toBe('其余 4 处从略')
  expect(last(true)).toBe('其余 4 处从略（现有的第 11、12、13、14 行）')
})

test('of what differs alike the lines are named where somebody can open them', () => {
  const print = (mark: string) =>
    Array.from({length: 12}, (_, at) => `第${at + 1}站${mark}已经检修，照常营运。`).join('\n')
  const {places} = compareReadings(
    {name: '现有的', text: print('：'), lined: true},
    {name: '这一份', text: print('——')},
  )
  expect(places).toEqual([
    '“第1站”之后，现有的第 1 行是“：”，这一份是“——”；这样的另有 11 处（现有的第 2、3、4、5、6、7、8、9 行等）',
  ])
})

test('blanks are no difference, and other paragraphs are only counted', () => {
  expect(said(word.replace('　　', ''))).toBe('文字相同')
  expect(said(word.replace('决算，并', '决算，\n\n并'))).toBe('文字相同，只是分段不同的有 1 处')
})

test('what only a PDF has is no difference: radicals for characters, leaders of the 目录', () => {
  const [entry, drawn] = ['协会召开理事会\t1\n', '协会召开理事会......1\n']
  expect(
    compareReadings(
      {name: '现有的', text: entry + word},
      {name: '会刊.pdf ', text: drawn + word.replaceAll('工', '⼯')},
    ).summary,
  ).toMatch(/段；文字相同$/u)
})

test('readings of the same words differ in blanks or in paragraphs', () => {
  expect(alikeBut(word, word.replace('　　', ''))).toBe('blanks')
  expect(alikeBut(word, word.replace('决算，并', '决算，\n\n并'))).toBe('paragraphs')
  expect(alikeBut(word, word.replace('五十', '六十'))).toBeUndefined()
})

test('where both can be opened, each difference is told with its line in either', () => {
  const lined = (name: string, text: string) => ({name, text, lined: true})
  const told = (other: string) =>
    compareReadings(lined('现有的', word), lined('这一份', other)).places.join('；')
  expect(told(`\n\n${word.replace('五十', '六十三')}`)).toBe(
    '“作。全市举办展览”之后，现有的第 5 行是“五十”，这一份第 7 行是“六十三”',
  )
  expect(told(word.replace('财务', ''))).toBe(
    '“议审议通过了年度”之后，现有的第 3 行是“财务”，这一份第 3 行没有',
  )
  expect(told(word.replace('全市', '今年全市'))).toBe(
    '“，并部署了工作。”之后，现有的第 5 行没有，这一份第 5 行是“今年”',
  )
  // a whole line more, one less, and one at the end
  expect(told(word.replace('\n\n　　全市', '\n添了一段。\n　　全市'))).toBe(
    '“，并部署了工作。”之后，现有的第 3 行之后没有，这一份第 4 行是“添了一段。”',
  )
  expect(told(word.replace(/　　会议.*\n/u, ''))).toBe(
    '“协会召开理事会”之后，现有的第 3 行是“会议审议通过了年度财务决算，并部署了工作。”，这一份第 1 行之后没有',
  )
  expect(told(`${word}编后\n`)).toBe('“举办展览五十场。”之后，现有的第 5 行之后没有，这一份第 6 行是“编后”')
  expect(told(`封面\n${word}`)).toBe('开头，现有的没有，这一份第 1 行是“封面”')
})

test('asterisks around words in bold type are no print', () => {
  expect(said(word.replace('会议', '**会议**').replace('年度财务决算', '**年度**财务决算'))).toBe('文字相同')
})

test('another issue is told by itself', () => {
  const other = Array.from({length: 3000}, (_, index) => `另一期第${index}段`).join('\n')
  expect(said(other)).toContain('差得太多，不像同一期')
  const own = Array.from({length: 30}, (_, index) => `这一期第${index}段说的是理事会`).join('\n')
  const its = Array.from({length: 20}, (_, index) => `那一份在${index}版上登了别的`).join('\n')
  expect(
    compareReadings({name: '现有的', text: `${own}\n编后`}, {name: '这一份', text: `${its}\n编后`}).summary,
  ).toMatch(/；大半不同，不像同一期$/u)
})
