import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {signBefore, signOf, signsOfTitles, withoutFrame} from './title-signs.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const no = () => false

const signs = (text: string, isSection: (name: string) => boolean = no, isEntry = no as typeof isSection) => [
  ...signsOfTitles(readLines(text), isSection, isEntry),
]
const over = (...below: string[]) =>
  ['渔港改造开工', '理事会换届', '育苗场来信']
    .map((title, at) => `●${title}\n${below[at] ?? below[0]}`)
    .join('\n\n')

describe('signs that set off titles', () => {
  it('stand over prose three times at least', () => {
    expect(signs(over(prose))).toEqual(['●'])
    expect(signs(`●渔港改造开工\n${prose}\n\n●理事会换届\n${prose}`)).toEqual([])
  })

  it('may stand over one thing else in three of five', () => {
    const titles = `${over(prose)}\n\n●春节联欢\n会员之家\n\n●重阳登高`
    expect(signs(titles)).toEqual(['●'])
    expect(signs(`${titles}\n\n●端午竞渡`)).toEqual([])
  })

  it('are two of titles that the 目录 lists, whatever is below', () => {
    const listed = (name: string) => name === '渔港改造开工' || name === '理事会换届'
    expect(signs('●渔港改造开工\n网箱\n\n●理事会换届\n网箱', no, listed)).toEqual(['●'])
    expect(signs('●渔港改造开工\n网箱\n\n●育苗场来信\n网箱', no, name => name === '渔港改造开工')).toEqual([])
  })

  it('are none of sections that the 目录 names', () => {
    expect(signs(over(prose), name => name === '理事会换届')).toEqual([])
  })

  it('are none before labels that come again', () => {
    expect(
      signs(['【案情】', '【评析】', '【案情】', '【评析】'].map(label => `${label}\n${prose}`).join('\n\n')),
    ).toEqual([])
  })

  it.each([
    ['the name of the author', `陶砚白\n\n${prose}`],
    ['a subtitle behind a dash', '——记育苗场的年轻人'],
    ['a source line', '来源：《潮汐报》'],
    ['a document number', '望协〔2016〕12号'],
    ['who wrote it in brackets, and the text right below', `（小小乐）\n${prose}`],
    ['a clause that ends in a colon', '各会员单位：'],
    ['a short sentence', '船已到港。'],
    ['a line of prose whose sentence goes on', '会议听取了年度工作报告，并就培训基地的选址交换意见'],
  ])('stand over %s as well', (_what, below) => {
    expect(signs(over(below))).toEqual(['●'])
  })

  it.each([
    ['titles', '渔港改造开工'],
    ['another mark', '【渔业】'],
    ['a short line with a comma', '船到港，网上岸'],
    ['who wrote it in brackets, apart from the text', `（小小乐）\n\n${prose}`],
    ['a remark in brackets over a title', '（小小乐）\n渔港改造开工'],
    ['a long line without a mark of prose', '会议听取了年度工作报告并就培训基地的选址交换意见'],
  ])('stand over no %s', (_what, below) => {
    expect(signs(over(below))).toEqual([])
  })
})

describe('a sign before a title', () => {
  it('is read with its blanks', () => {
    expect(signBefore('　◆ 关于印发章程的通知')).toEqual({sign: '◆', printed: '　◆ ', length: 3})
    expect(signBefore('※养蟹问答')).toEqual({sign: '※', printed: '※', length: 1})
  })

  it('is none alone, behind words, or of another kind', () => {
    for (const text of ['◆', '◆ 　', '养蟹◆问答', '①养蟹问答', '（养蟹问答）'])
      expect(signBefore(text)).toBeUndefined()
  })
})

describe('the sign of a line', () => {
  it.each([
    ['【协会召开年会】', '【'],
    [' 〖协会召开年会〗 ', '〖'],
    ['●协会召开年会', '●'],
    ['• 协会召开年会', '•'],
  ])('%s has %s', (line, sign) => {
    expect(signOf(line)).toBe(sign)
  })

  it.each(['协会召开年会', '1. 协会召开年会', '一、协会召开年会'])('%s has none', line => {
    expect(signOf(line)).toBeUndefined()
  })
})

it('a frame of brackets stands around the whole title', () => {
  expect(withoutFrame('【协会 召开年会】')).toBe('协会 召开年会')
  expect(withoutFrame('〖年会〗')).toBe('年会')
  for (const text of [
    '【会】',
    '【协会】召开年会',
    '【协会】【年会】',
    '协会召开【年会】',
    '（协会召开年会）',
  ])
    expect(withoutFrame(text)).toBeUndefined()
})

it('a list without sections that has some of the titles behind a sign shows that all of them are titles', () => {
  const names = ['会长的话', '秋季年会', '新书上架', '笑一笑', '更正', '怎样包书皮', '活动时间表', '续会']
  const lines = readLines(names.map(name => `◆ ${name}\n\n日期　主持\n`).join('\n'))
  const listed = (...titles: string[]) =>
    signsOfTitles(
      lines,
      () => false,
      name => titles.includes(name),
    )
  expect(listed('会长的话', '新书上架', '笑一笑')).toEqual(new Set(['◆']))
  expect(listed('会长的话', '新书上架')).toEqual(new Set())
  expect(
    signsOfTitles(
      lines,
      name => name === '更正',
      name => name !== '更正',
    ),
  ).toEqual(new Set())
})

it('half-width marks end sentences of a text too', () => {
  const lines = readLines(['甲', '乙', '丙'].map(name => `◆ ${name}事\n各位图书馆之友:\n`).join('\n'))
  expect(
    signsOfTitles(
      lines,
      () => false,
      () => false,
    ),
  ).toEqual(new Set(['◆']))
})
