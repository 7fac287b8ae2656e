import {describe, expect, test} from 'vitest'
import {sectionKey, wordingsOf} from './wording.ts'

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
