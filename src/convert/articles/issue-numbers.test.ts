import {describe, expect, it} from 'vitest'
import {countedBelowYear, countedByMonth, countedInAll, mergeIssueLines} from './issue-numbers.ts'

const nothing = {year: null, months: [], combined: false, number: null, total: null, volume: null}

describe('lines of a masthead', () => {
  it('say together what each of them says first', () => {
    expect(mergeIssueLines(['望潮', '2017年第3期', '总第38期', '2018年第4期'])).toMatchObject({
      year: 2017,
      number: 3,
      total: 38,
    })
    expect(mergeIssueLines(['望潮'])).toEqual(nothing)
    expect(mergeIssueLines([])).toEqual(nothing)
  })
})

describe('a monthly that is numbered by its month', () => {
  const read = (...lines: string[]) => countedByMonth(mergeIssueLines(lines), lines)

  it.each([['2017年8月号'], ['2017年8月刊'], ['2017年8月號']])('%s is the eighth of the year', line => {
    expect(read('望潮', line)).toMatchObject({year: 2017, number: 8})
  })

  it('has no other number', () => {
    expect(read('2017年8月号', '第3期')).toMatchObject({number: 3})
    expect(read('2017年8月')).toMatchObject({number: null, months: [8]})
  })

  it.each(['周刊', '旬刊', '半月刊', '双月刊', '季刊', '半年刊', '年刊'])('is no %s', often => {
    expect(read('2017年8月号', often)).toMatchObject({number: null})
  })

  it.each([
    ['2008.3', 3],
    ['２００８．３', 3],
    ['2008·12', 12],
    ['2008/3（总第38期）', 3],
    ['2008. 3 总第38期', 3],
  ])('%s is a number of the year', (line, number) => {
    expect(read('望潮', line)).toMatchObject({number})
  })

  it('takes no month from the number of the year', () => {
    expect(read('2008.3', '2008年4月')).toMatchObject({number: 3, months: [4]})
  })
})

describe('a number below the year', () => {
  const read = (...lines: string[]) => countedBelowYear(mergeIssueLines(lines), lines)

  it('is that of the issue', () => {
    expect(read('望潮', '2017', '3')).toMatchObject({year: 2017, number: 3})
    expect(read('２０１７', '１２')).toMatchObject({year: 2017, number: 12})
  })

  it('stands on the line below, alone', () => {
    expect(read('2017', '望潮', '3')).toEqual(nothing)
    expect(read('2017', '第三')).toEqual(nothing)
    expect(read('2117', '3')).toEqual(nothing)
    expect(read('2017', '123')).toEqual(nothing)
    expect(read('3')).toEqual(nothing)
  })

  it('is no other where a line says the number', () => {
    expect(read('2017', '3', '第4期')).toMatchObject({number: 4})
  })
})

describe('a number that no year has', () => {
  const read = (...lines: string[]) => countedInAll(mergeIssueLines(lines), lines)

  it.each([
    ['周刊', 53],
    ['旬刊', 36],
    ['半月刊', 24],
    ['月刊', 12],
    ['双月刊', 6],
    ['季刊', 4],
    ['半年刊', 2],
  ])('of a %s counts all that have appeared beyond %i', (often, most) => {
    expect(read(often, `第${most}期`)).toMatchObject({number: most, total: null})
    expect(read(often, `第${most + 1}期`)).toMatchObject({number: null, total: most + 1})
  })

  it('is one by the seasons too', () => {
    expect(read('2017年夏季号', '第38期')).toMatchObject({number: null, total: 38})
    expect(read('2017年夏季号', '第4期')).toMatchObject({number: 4, total: null})
  })

  it('is told of nothing else', () => {
    expect(read('望潮', '第38期')).toMatchObject({number: 38, total: null})
    expect(read('季刊', '第38期', '总第40期')).toMatchObject({number: 38, total: 40})
    expect(read('季刊')).toMatchObject({number: null, total: null})
  })
})
