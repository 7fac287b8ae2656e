import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {isReached, nameInImprint, withoutColophon} from './colophon-extent.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const colophon = (text: string) =>
  withoutColophon(readLines(`渔港改造\n\n${prose}\n\n${text}`)).colophon.map(({value}) => value)

describe('the lines at the end that tell of the issue', () => {
  it.each([
    ['who edited it', ['责任编辑：柏问渠']],
    ['who publishes it', ['主办：望洲渔业协会']],
    ['both, and what is as short', ['责任编辑：柏问渠', '欢迎来稿', '共印600份']],
    ['how to reach them', ['责任编辑：柏问渠', '地址：望洲市甲路9号', '电话：87654321']],
    ['an imprint', ['《竹业会刊》2015年第3期（总第27期）']],
    ['who printed it, and when', ['望洲渔业协会秘书处　　2009年8月31日印发']],
    ['to whom it goes', ['报：市民政局', '送：各会员单位', '发：各分会']],
    ['what it is about, and to whom it goes', ['主题词：会议　通知', '报：市民政局', '送：各会员单位']],
    ['a heading of who made it', ['编辑委员会', '主任：陶砚白', '副主任：沈鲤', '主编：柏问渠']],
    ['who else worked on it', ['责任编辑：柏问渠', '打字：陶砚白']],
    ['its society’s head', ['社长：陶砚白', '主编：柏问渠']],
    ['a page of its own', ['版权页', '望洲渔业', '二〇一五年春']],
    ['that it is over', ['—END—', '编辑：柏问渠']],
    ['fields without colons', ['主编　柏问渠', '编辑　陶砚白　沈鲤', '2015年11月出版']],
    ['how to write to it', ['地址　望洲市甲路9号', '投稿　a@example.org']],
    ['what it says of itself', ['责任编辑：柏问渠', '※本刊部分图片作者未能联系上，请与编辑部联系。']],
    ['what is sent by mail', ['责任编辑：柏问渠', '您收到本邮件是因为订阅了会刊。']],
    [
      'a field of another key among them',
      ['主编：陶砚白', '图源｜会员供图，部分来自网络', '责任编辑：柏问渠'],
    ],
  ])('%s', (_what, lines) => {
    expect(colophon(lines.join('\n'))).toEqual(lines)
  })

  it.each([
    ['whoever signs the text', '望洲渔业协会\n2009年8月31日'],
    ['a source line', '（来源：《潮汐报》）'],
    ['one address', '地址：望洲市甲路9号'],
    ['the end of a piece', '（全文完）'],
  ])('but not %s', (_what, text) => {
    expect(colophon(text)).toEqual([])
  })

  it('end below the text: a sentence behind them makes them none', () => {
    expect(colophon(`责任编辑：柏问渠\n\n${prose}`)).toEqual([])
  })

  it('end with three short lines at most behind those that name somebody', () => {
    const asides = ['望洲渔业', '内部资料', '免费交流', '春季号']
    expect(colophon(['责任编辑：柏问渠', ...asides.slice(0, 3)].join('\n'))).toHaveLength(4)
    expect(colophon(['责任编辑：柏问渠', ...asides].join('\n'))).toEqual([])
  })

  it('are no signature of the editors below what they ask for', () => {
    const text = '征稿启事\n\n本刊长期征稿，欢迎各位会员来稿。\n《竹业通讯》编辑部\n责任编辑：柏问渠'
    expect(withoutColophon(readLines(text)).colophon.map(({value}) => value)).toEqual(['责任编辑：柏问渠'])
  })
})

describe('an imprint that names periodical and issue', () => {
  it.each([
    ['《竹业会刊》2015年第3期（总第27期）', '竹业会刊'],
    ['　《竹业会刊》 第3期（总第27期）', '竹业会刊'],
    ['《竹业会刊》2015年第3期', '竹业会刊'],
  ])('%s', (value, name) => {
    expect(nameInImprint(value)).toBe(name)
  })

  it.each([
    '《竹业会刊》',
    '竹业会刊2015年第3期',
    '《竹业会刊》第3期',
    '《竹业会刊》2015年',
    '见《竹业会刊》2015年第3期',
  ])('none in %s', value => {
    expect(nameInImprint(value)).toBeUndefined()
  })
})

it('a field or a line of a colophon tells how to reach somebody', () => {
  const reached = (text: string) => readLines(text).map(isReached)[0]
  for (const text of ['地址：望洲市甲路9号', '责任编辑：柏问渠', '电话 87654321'])
    expect(reached(text)).toBe(true)
  for (const text of ['渔港改造', prose]) expect(reached(text)).toBe(false)
  expect(isReached(undefined)).toBe(false)
})
