import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {joinedRows, type Row, rowsOf, spansOf} from './list-rows.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const body = (...titles: string[]) => titles.map(title => `\n${title}\n\n${prose}`).join('\n')
const valuesOf = (text: string) => rowsOf(readLines(text), 0, 1).map(({value}) => value)

describe('rows of a list', () => {
  it('go down to the first title that the body prints', () => {
    expect(valuesOf(`目录\n渔港改造……1\n理事会换届……2\n${body('渔港改造', '理事会换届')}`)).toEqual([
      '渔港改造……1',
      '理事会换届……2',
    ])
  })

  it('end above prose', () => {
    expect(valuesOf(`目录\n渔港改造……1\n${prose}\n理事会换届……2`)).toEqual(['渔港改造……1'])
    expect(valuesOf(`目录\n渔港改造……1\n${'渔'.repeat(81)}\n理事会换届……2`)).toEqual(['渔港改造……1'])
    expect(valuesOf(`目录\n渔港改造……1\n${'渔'.repeat(80)}\n理事会换届……2`)).toHaveLength(3)
  })

  it('are two lines where a title is', () => {
    expect(
      valuesOf(
        `目录\n渔港改造顺利开工的\n那一个早晨……1\n理事会换届……2\n${body('渔港改造顺利开工的那一个早晨', '理事会换届')}`,
      ),
    ).toEqual(['渔港改造顺利开工的\n那一个早晨……1', '理事会换届……2'])
  })

  it('take the page that stands on a line of its own', () => {
    const titles = ['渔港改造顺利开工', '理事会按时换届', '育苗场来信']
    expect(
      valuesOf(`目录\n渔港改造顺利开工\n1\n理事会按时换届\n3\n育苗场来信\n7\n${body(...titles)}`),
    ).toEqual(['渔港改造顺利开工\n1', '理事会按时换届\n3', '育苗场来信\n7'])
    expect(
      valuesOf(`目录\n1\n渔港改造顺利开工\n3\n理事会按时换届\n7\n育苗场来信\n${body(...titles)}`),
    ).toEqual(['1\n渔港改造顺利开工', '3\n理事会按时换届', '7\n育苗场来信'])
    expect(
      valuesOf(
        `目录\n渔港改造顺利开工\n陶砚白 / 1\n理事会按时换届\n/ 3\n育苗场来信\n沈鲤 / 7\n${body(...titles)}`,
      ),
    ).toHaveLength(3)
  })

  it('take none of pages that do not rise', () => {
    expect(
      valuesOf(
        `目录\n渔港改造顺利开工\n7\n理事会按时换届\n3\n育苗场来信\n1\n${body('渔港改造顺利开工', '理事会按时换届', '育苗场来信')}`,
      ),
    ).toHaveLength(6)
  })

  it('end where the body begins with the mark of a section over its text', () => {
    expect(valuesOf(`目录\n渔港改造\n理事会换届\n\n【会员之家】\n\n${prose}`)).toEqual([
      '渔港改造',
      '理事会换届',
    ])
    expect(valuesOf(`目录\n渔港改造\n理事会换届\n\n【会员之家】\n\n春望\n夜泊`)).toContain('【会员之家】')
  })
})

describe('what is printed of a row', () => {
  const [first, second] = readLines('渔港改造顺利\n开工……1')
  if (!first || !second) throw new Error('no lines')
  const row = (line: typeof first, found?: Row['found']): Row => ({lines: [line], value: line.value, found})

  it('stands on its lines, the break between them apart', () => {
    const spans = spansOf(joinedRows(row(first), row(second)), 4, 9)
    expect(spans.map(({line, start, end}) => line.value.slice(start, end))).toEqual(['顺利', '开工'])
    expect(spansOf(joinedRows(row(first), row(second)), 7, 9)).toEqual([{line: second, start: 0, end: 2}])
    expect(spansOf(row(first), 2, 2)).toEqual([])
  })

  it('is two rows as one, with the title that either has', () => {
    const title = {start: 0, end: 2, at: 9, printed: '开工'}
    expect(joinedRows(row(first), row(second, title))).toMatchObject({
      value: '渔港改造顺利\n开工……1',
      found: {start: 7, end: 9, at: 9},
    })
    expect(joinedRows(row(first, title), row(second, {...title, at: 3})).found).toBe(title)
    expect(joinedRows(row(first), row(second)).found).toBeUndefined()
  })
})
