import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {indexBody} from './body-index.ts'
import {readLeadingPage, readTrailingPage} from './entry.ts'
import {numberedSections} from './numbered-sections.ts'
import {sectionsBeforeTitles} from './sections-before-titles.ts'
import {sectionsBetweenPages, sectionsWithPages} from './unmarked-sections.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const bodyOf = (...lines: string[]) =>
  indexBody(readLines(lines.map(line => `${line}\n\n${prose}`).join('\n\n')))

describe('names of sections with the page of their first piece', () => {
  const list = ['协会动态……1', '渔港改造……1', '理事会换届……2', '会员之家……3', '育苗场来信……3']
  const names = (lines: string[], body: string[]) => [
    ...sectionsWithPages(readLines(lines.join('\n')), readTrailingPage, bodyOf(...body)),
  ]

  it('are two at least, the first line one of them', () => {
    expect(names(list, ['渔港改造', '理事会换届', '育苗场来信'])).toEqual(['协会动态', '会员之家'])
    expect(names(list.slice(1), ['渔港改造', '理事会换届', '育苗场来信'])).toEqual([])
    expect(names(list.slice(0, 3), ['渔港改造', '理事会换届'])).toEqual([])
  })

  it('stand above titles that the body prints', () => {
    expect(names(list, ['渔港扩建', '换届', '来信'])).toEqual([])
  })

  it('are no pieces of the body', () => {
    expect(names(list, ['协会动态', '渔港改造', '会员之家', '育苗场来信'])).toEqual([])
  })
})

describe('names of sections between entries that begin with their page', () => {
  const names = (...lines: string[]) =>
    [...sectionsBetweenPages(readLines(lines.join('\n')))].map(({value}) => value)

  it('are two at least', () => {
    expect(names('协会动态', '1 渔港改造顺利开工的那一个早晨', '2 换届', '会员之家', '3 育苗场来信')).toEqual(
      ['协会动态', '会员之家'],
    )
    expect(names('协会动态', '1 渔港改造', '2 换届')).toEqual([])
  })

  it('are short, and no half of an entry that fills its line', () => {
    expect(names('协会动态', '1 渔港改造顺利开工的早晨', '会员之家', '3 育苗场来信')).toEqual([])
    expect(names('望洲渔业协会近期要闻动态', '1 渔港改造', '2 换', '会员之家', '3 育苗场来信')).toEqual([])
  })
})

describe('sections before titles on their lines', () => {
  const list = ['【协会动态】渔港改造……1', '【协会动态】理事会换届……2', '【会员之家】育苗场来信……3']
  const titles = ['渔港改造', '理事会换届', '育苗场来信']
  const prefixed = (lines: string[], body = titles) =>
    [...sectionsBeforeTitles(readLines(lines.join('\n')), readTrailingPage, bodyOf(...body))].map(
      ([line, {section, end}]) => [section.name, line.value.slice(end, end + 2)],
    )

  it('come again, before titles that the body prints without them', () => {
    expect(prefixed(list)).toEqual([
      ['协会动态', '渔港'],
      ['协会动态', '理事'],
      ['会员之家', '育苗'],
    ])
    expect(prefixed(list.map(line => line.replace('【', '').replace('】', '｜')))).toHaveLength(3)
  })

  it('are three at least, on every line', () => {
    expect(prefixed(list.slice(0, 2))).toEqual([])
    expect(prefixed([...list, '稿约……4'])).toEqual([])
  })

  it('are none that stand once, or before what the body does not print', () => {
    expect(prefixed(['【协会】渔港改造……1', '【理事】理事会换届……2', '【会员】育苗场来信……3'])).toEqual([])
    expect(prefixed(list, ['渔港扩建', '换届', '来信'])).toEqual([])
    expect(prefixed(list, ['渔港改造', '理事会换届', '来信'])).toHaveLength(3)
  })
})

describe('sections that are numbered', () => {
  const names = (lines: string[], read = readTrailingPage, body = ['协会动态', '会员之家', '渔港改造']) => [
    ...numberedSections(readLines(lines.join('\n')), read, bodyOf(...body)),
  ]

  it.each([
    [['一、协会动态', '渔港改造……1', '二、会员之家', '来信……3']],
    [['Ⅰ 协会动态', '渔港改造……1', 'Ⅱ 会员之家', '来信……3']],
    [['I. 协会动态', '渔港改造……1', 'II. 会员之家', '来信……3']],
    [['第一辑：协会动态', '渔港改造……1', '第二辑：会员之家', '来信……3']],
  ])('%j', lines => {
    expect(names(lines)).toEqual([lines[0], lines[2]].map(line => line?.replaceAll(' ', '')))
  })

  it('stand in the body, two at least, counted from one on', () => {
    expect(
      names(['一、协会动态', '渔港改造……1', '二、会员之家', '来信……3'], readTrailingPage, ['渔港改造']),
    ).toEqual([])
    expect(names(['一、协会动态', '渔港改造……1'])).toEqual([])
    expect(names(['二、协会动态', '渔港改造……1', '三、会员之家', '来信……3'])).toEqual([])
  })

  it('are none where each number counts an entry', () => {
    expect(names(['一、协会动态', '二、会员之家'])).toEqual([])
  })

  it('may have the page of what stands below', () => {
    expect(names(['一、协会动态……1', '渔港改造……1', '二、会员之家……3', '来信……3'])).toHaveLength(2)
    expect(names(['一、协会动态……1', '二、会员之家……3'])).toEqual([])
  })

  it('are told whatever reads the pages', () => {
    expect(names(['一、协会动态', '1 渔港改造', '二、会员之家', '3 来信'], readLeadingPage)).toHaveLength(2)
  })
})

it('a section may stand before its title in 「」, where the body has every section and words some titles otherwise', () => {
  const lines = readLines(
    '「卷首」等一场雨　P01\n「动态」会议在青垭召开　P02\n「课堂」来电六问　P13\n「实验室」三张晒架　P16\n「行情」三季度价格　P19',
  )
  const sections = (titles: readonly string[], names: readonly string[]) =>
    [
      ...sectionsBeforeTitles(
        lines,
        value => readTrailingPage(value, 0),
        bodyOf(...names.map(name => `▌${name}`), ...titles),
      ).values(),
    ].map(({section: {name}}) => name)
  const names = ['卷首', '动态', '课堂', '实验室', '行情']
  expect(sections(['等一场雨', '来电六问', '三张晒架'], names)).toEqual(names)
  expect(sections(['等一场雨', '来电六问'], names)).toEqual([])
  expect(sections(['等一场雨'], names)).toEqual([])
})
