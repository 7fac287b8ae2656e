import {describe, expect, it} from 'vitest'
import {isTitleLike} from './title-like.ts'

describe('a line that could be a title', () => {
  it.each([
    '渔港改造顺利开工',
    '年会',
    '“渔港”改造，顺利开工',
    '船到港了吗？',
    '渔港改造（一期）',
    '渔'.repeat(90),
    '编者按 写在岁末',
    '参考文献怎样写',
    '图书馆之夜',
    '图新 渔港改造',
    'Mr. Smith comes to town',
    '通讯录',
    '说明书里的故事',
  ])('%s', text => {
    expect(isTitleLike(text)).toBe(true)
  })

  it.each([
    ['one character', '港'],
    ['more than two lines', '渔'.repeat(91)],
    ['a tab', '渔港\t改造'],
    ['a full stop', '渔港改造开工。'],
    ['two sentences', '渔港开工。理事会换届'],
    ['a clause', '渔港改造，'],
    ['an address', '各会员单位：'],
    ['one in half width', '各会员单位:'],
    ['one of a row', '渔港改造、'],
    ['a dispatch', '本报讯（记者陶砚白）昨日'],
    ['a photo', '学员在听讲 陶砚白摄'],
    ['what a picture shows', '图1 会场外'],
    ['and a table', '表 2-1：会费'],
    ['two sentences in Latin letters', 'We met in spring. The hall was full.'],
    ['back matter', '参　考　文　献'],
    ['and its like', '主要参考书目'],
    ['thanks behind a paper', '致谢与说明'],
    ['the years of a life', '祁望舒先生（1933—2021）'],
    ['a remark in brackets', '（截至4月30日）'],
    ['a clause of a law', '第一条 总则'],
    ['an item', '1. 渔港改造'],
    ['a field', '附件：会员名单'],
    ['a numbered one', '附件 2：会员名单'],
    ['whom it goes to', '抄送：市民政局'],
    ['where they work', '作者单位：炼铁厂'],
    ['whom to call', '联系电话：87654321'],
  ])('%s is none: %s', (_what, text) => {
    expect(isTitleLike(text)).toBe(false)
  })
})
