import {expect, test} from 'vitest'
import {alikeBut, compareReadings} from './compare-readings.ts'

const word = '协会召开理事会\n\n　　会议审议通过了年度财务决算，并部署了工作。\n\n　　全市举办展览五十场。\n'

/** What is said behind the sizes. */
const said = (other: string) =>
  compareReadings({name: '现有的', text: word}, {name: '会刊.pdf ', text: other}).replace(/^.*?段；/u, '')

test('sizes come first', () => {
  expect(compareReadings({name: '现有的', text: word}, {name: '会刊.pdf ', text: '甲\n乙'})).toMatch(
    /^现有的有 38 字、3 段，会刊\.pdf 有 2 字、2 段；/,
  )
})

test('each difference is quoted in both wordings, with what stands before it', () => {
  expect(said(word.replace('五十', '六十三').replace('，并部署了工作', ''))).toBe(
    '文字不同的有 2 处，“过了年度财务决算”之后，现有的是“，并部署了工作”，会刊.pdf 没有；“作。全市举办展览”之后，现有的是“五十”，会刊.pdf 是“六十三”',
  )
})

test('blanks are no difference, and other paragraphs are only counted', () => {
  expect(said(word.replace('　　', ''))).toBe('文字相同')
  expect(said(word.replace('决算，并', '决算，\n\n并'))).toBe('文字相同；另有 1 处只是分段不同')
})

test('what only a PDF has is no difference: radicals for characters, leaders of the 目录', () => {
  const [entry, drawn] = ['协会召开理事会\t1\n', '协会召开理事会......1\n']
  expect(
    compareReadings(
      {name: '现有的', text: entry + word},
      {name: '会刊.pdf ', text: drawn + word.replaceAll('工', '⼯')},
    ),
  ).toMatch(/段；文字相同$/u)
})

test('readings of the same words differ in blanks or in paragraphs', () => {
  expect(alikeBut(word, word.replace('　　', ''))).toBe('blanks')
  expect(alikeBut(word, word.replace('决算，并', '决算，\n\n并'))).toBe('paragraphs')
  expect(alikeBut(word, word.replace('五十', '六十'))).toBeUndefined()
})

test('another issue is told by itself', () => {
  const other = Array.from({length: 3000}, (_, index) => `另一期第${index}段`).join('\n')
  expect(said(other)).toContain('差得太多，不像同一期')
})
