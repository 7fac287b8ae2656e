import {describe, expect, it} from 'vitest'
import {readPrint} from '../../convert/text/reading.ts'
import type {Correction} from '../../schemas/article.ts'
import {correctionFor, mendsIn} from './mended-words.ts'
import {Refusal} from './refusal.ts'

const why = '与印刷版核对'
const mend = (text: string, words: string, now: string, from = 0, corrections: Correction[] = []) => {
  const start = text.indexOf(words, from)
  return correctionFor(text, corrections, {line: 1, start, end: start + words.length, now, why})
}

describe('the correction of a stretch', () => {
  it('is the words themselves where they stand once', () => {
    expect(mend('加强表率 and 导向作用', ' and ', '和')).toEqual({line: 1, was: ' and ', now: '和', why})
  })

  it('grows to the left, and from the beginning of the line to the right, until it means this place alone', () => {
    expect(mend('的的确确的确', '的', '得', 4)).toEqual({line: 1, was: '确的', now: '确得', why})
    expect(mend('的确，的确的', '的', '得')).toEqual({line: 1, was: '的确，', now: '得确，', why})
    expect(mend('服务机构的的服务', '的', '', 5)).toEqual({line: 1, was: '的的', now: '的', why})
  })

  it('takes a neighbour along where nothing is selected', () => {
    const start = '上海市子商务'.indexOf('子')
    expect(correctionFor('上海市子商务', [], {line: 1, start, end: start, now: '电', why})).toEqual({
      line: 1,
      was: '市',
      now: '市电',
      why,
    })
    expect(correctionFor('子商务', [], {line: 1, start: 0, end: 0, now: '电', why}).now).toBe('电子')
  })

  it('leaves the blank out that parts words or cells', () => {
    const row = '甲\t门诊\t门诊新'
    const at = (start: number) => correctionFor(row, [], {line: 1, start, end: start, now: '点', why}).was
    expect(at(row.indexOf('新'))).toBe('门诊新')
    expect(correctionFor('甲\t门诊', [], {line: 1, start: 2, end: 2, now: '点', why}).was).toBe('门')
  })

  it('takes so many neighbours along that it would be found again in another version of the text', () => {
    const text = '会议结束。\n第三项\t三类\n展会共有六十三个。\n第三类'
    const start = text.split('\n')[2]?.indexOf('。') ?? -1
    expect(correctionFor(text, [], {line: 3, start, end: start, now: '）', why})).toEqual({
      line: 3,
      was: '个',
      now: '个）',
      why,
    })
    expect(correctionFor(text, [], {line: 1, start: 4, end: 5, now: '；', why}).was).toBe('束。')
    // what fills a cell, and stands elsewhere, stays as short as its line allows
    expect(correctionFor(text, [], {line: 4, start: 2, end: 3, now: '项', why}).was).toBe('第三类')
    expect(correctionFor(text, [], {line: 2, start: 5, end: 6, now: '项', why})).toMatchObject({
      was: '类',
      now: '项',
    })
  })

  it('is what convert then reads, look-alikes and other corrections of the line included', () => {
    const text = '⽬前，中⼩學生和中小學生'
    const first = mend(text, '學', '学')
    const second = mend(text, '學', '学', 8, [first])
    const {lines, unmet} = readPrint(text, [first, second])
    expect(unmet).toEqual([])
    expect(lines[0]?.value).toBe('目前，中小学生和中小学生')
  })

  it('is refused within another one, and where nothing would change', () => {
    const corrections = [{line: 1, was: '表率 and 导向', now: '表率和导向'}]
    expect(() => mend('表率 and 导向', 'and', '与', 0, corrections)).toThrow(Refusal)
    expect(() => mend('表率', '表率', '表率')).toThrow(Refusal)
    expect(() => correctionFor('表率', [], {line: 7, start: 0, end: 1, now: '甲', why})).toThrow(Refusal)
  })

  it('counts lines in source.txt, of which all may have a margin', () => {
    const text = '　　　　甲\n　　　　乙乙\n　　　　丙\n　　　　丁'
    const correction = correctionFor(text, [], {line: 2, start: 5, end: 6, now: '戊', why})
    expect(readPrint(text, [correction]).lines[1]?.value).toBe('乙戊')
  })
})

it('finds where each correction of a line stands', () => {
  const corrections = [
    {line: 1, was: '學', now: '学'},
    {line: 1, was: '學', now: '学'},
    {line: 1, was: '没有', now: '有'},
  ]
  expect(mendsIn('小學中學', corrections).map(({start, end}) => [start, end])).toEqual([
    [1, 2],
    [3, 4],
  ])
})
