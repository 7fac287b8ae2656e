import {describe, expect, it} from 'vitest'
import {inOneLanguage, nameOf, section, sectionNamedBy} from './printed-section.ts'

describe('the name of a section', () => {
  it.each([
    ['一、商会要闻', '商会要闻'],
    ['十二．商会要闻', '商会要闻'],
    ['Ⅱ 校友人物', '校友人物'],
    ['Ⅱ、校友人物', '校友人物'],
    ['IV. 校友人物', '校友人物'],
    ['IV 校友人物', '校友人物'],
    ['第三部分 资料', '资料'],
    ['第一辑：资料', '资料'],
    ['PART 01｜花艺资讯', '花艺资讯'],
    ['PART.2 花艺资讯', '花艺资讯'],
    ['上编、总论', '总论'],
    ['下篇 附录', '附录'],
    ['行 业 动 态', '行业动态'],
    ['会员风采：', '会员风采'],
    ['　会员风采　', '会员风采'],
    ['一带一路', '一带一路'],
    ['VIP 之窗', 'VIP 之窗'],
    ['上海通讯', '上海通讯'],
  ])('%s is %s', (printed, name) => {
    expect(nameOf(printed)).toBe(name)
  })
})

describe('the section that a line names', () => {
  it('by its sign', () => {
    expect(sectionNamedBy('【会员 风采】')).toEqual({
      name: '会员 风采',
      printed: '【会员风采】',
      key: '会员风采',
      form: '【',
    })
  })

  it('as it stands', () => {
    expect(sectionNamedBy('一、商会要闻')).toEqual({
      name: '商会要闻',
      printed: '一、商会要闻',
      key: '商会要闻',
      form: 'plain',
    })
  })
})

it('names are in Chinese where every one of several has a half that translates it', () => {
  const sections = (...names: string[]) => names.map(name => section(name, name, 'plain'))
  expect([...inOneLanguage(sections('会员风采 MEMBERS', '要闻｜NEWS'))]).toEqual([
    ['会员风采 MEMBERS', '会员风采'],
    ['要闻｜NEWS', '要闻'],
  ])
  expect(inOneLanguage(sections('会员风采 MEMBERS', '要闻')).size).toBe(0)
  expect(inOneLanguage(sections('会员风采 MEMBERS')).size).toBe(0)
})
