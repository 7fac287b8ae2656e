import {describe, expect, test} from 'vitest'
import {sectionKey, withoutKind, withoutLatinHalf, withoutLatinName, wordingsOf} from './wording.ts'

const alike = (one: string, other: string) =>
  wordingsOf(one).some(wording => wordingsOf(other).includes(wording))

describe('one title, printed in two forms', () => {
  test.each([
    ['1. 协会召开年会', '协会召开年会'],
    ['1. 协会召开年会', '（一） 协会召开年会'],
    ['算清每一吨煤 管好每一度电', '算清每一吨煤　管好每一度电'],
    ['春季看样会 The Spring Showing', '春季看样会'],
    ['关于绿化任务的通知（望府〔2009〕17号）', '关于绿化任务的通知'],
    ['招牌设置管理办法（市政府令第58号）', '招牌设置管理办法'],
    ['望府〔2009〕17号 关于绿化任务的通知', '关于绿化任务的通知'],
    ['【港区】5条', '【港区】'],
    ['港区短波（八则）', '港区短波'],
  ])('%s and %s', (one, other) => {
    expect(alike(one, other)).toBe(true)
  })

  test.each([
    ['什么是API', '什么是'],
    ['第一章 总则', '总则'],
    ['校庆公告（第一号）', '校庆公告（第二号）'],
    ['关于绿化任务的通知', '关于绿化任务的补充通知'],
  ])('%s and %s are two', (one, other) => {
    expect(alike(one, other)).toBe(false)
  })
})

describe('one section, with its sign or without', () => {
  test.each([
    ['【市政府规章】', '市政府规章'],
    ['一、重点工作', '重点工作'],
    ['卷首语｜EDITORIAL', '卷首语 EDITORIAL'],
    ['★ 会员风采 MEMBERS ★', '会员风采'],
    ['第二部分 资料', '资料'],
  ])('%s and %s', (one, other) => {
    expect(sectionKey(one)).toBe(sectionKey(other))
  })

  test.each([
    ['【第一版　要闻】', '【第二版　要闻】'],
    ['IT 动态', '动态'],
    ['政策法规', '政策解读'],
  ])('%s and %s are two', (one, other) => {
    expect(sectionKey(one)).not.toBe(sectionKey(other))
  })
})

describe('what a title may be printed without', () => {
  test.each([
    ['春季看样会｜The Spring Showing', '春季看样会'],
    ['《潮汐》 The Tide Journal', '《潮汐》'],
    ['什么是API', '什么是API'],
    ['春季看样会 SHOW', '春季看样会 SHOW'],
  ])('%s without its Latin half is %s', (title, half) => {
    expect(withoutLatinHalf(title)).toBe(half)
  })

  test.each([
    ['老伴（新诗）', '老伴'],
    ['老伴(散文诗)', '老伴'],
    ['老伴（小小说）', '老伴'],
    ['老伴（连载）', '老伴'],
    ['老伴（之二）', '老伴（之二）'],
    ['（诗）老伴', '（诗）老伴'],
  ])('%s without its kind is %s', (title, plain) => {
    expect(withoutKind(title)).toBe(plain)
  })

  test.each([
    ['会员风采 MEMBERS', '会员风采'],
    ['卷首语｜EDITORIAL', '卷首语'],
    ['卷首语·Editorial Notes', '卷首语'],
    ['卷首语EDITORIAL', '卷首语EDITORIAL'],
    ['IT 动态', 'IT 动态'],
  ])('the section %s without its Latin half is %s', (name, half) => {
    expect(withoutLatinName(name)).toBe(half)
  })

  test('words of a title are those of print first, then those without what may be left out', () => {
    expect(wordingsOf('1. 望府〔2009〕17号')[0]).toBe('1望府200917号')
    expect(wordingsOf('1. 协会召开年会')).toEqual(['1协会召开年会', '协会召开年会'])
    expect(wordingsOf('港区短波8则')).toEqual(['港区短波8则', '港区短波'])
    expect(wordingsOf('一、年')).toEqual(['一年'])
    expect(wordingsOf('协会召开年会')).toEqual(['协会召开年会'])
  })

  test('a section has words, though it be nothing but a number', () => {
    expect(sectionKey('一、')).toBe('一')
    expect(sectionKey('Ⅱ 校友人物')).toBe('校友人物')
    expect(sectionKey('PART 01 花艺')).toBe('花艺')
    expect(sectionKey('上编：总论')).toBe('总论')
    expect(sectionKey('第三辑、资料')).toBe('资料')
  })
})

test('a title is told again without the number that counts it, with a zero before', () => {
  expect(wordingsOf('01 天桥下的一畦菜')).toContain(wordingsOf('天桥下的一畦菜')[0])
  expect(wordingsOf('12 家会员单位')).not.toContain(wordingsOf('家会员单位')[0])
})
