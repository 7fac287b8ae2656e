import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {readBodyLines} from './body-lines.ts'
import {couldBegin} from './title-beginnings.ts'
import {lookAt} from './title-look.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const unstopped = '会议听取了年度工作报告并就培训基地的选址交换意见'

/** Could an article begin with the line below the first? */
function begins(text: string, more: {count?: number; isRepeated?: boolean; pageBreak?: boolean} = {}) {
  const lines = readLines(text).map((line, at) =>
    at === 1 && more.pageBreak ? {...line, pageBreak: true} : line,
  )
  const body = readBodyLines(lines, undefined, {measure: null, wrap: null})
  const place = {index: 1, count: more.count ?? 1}
  const look = lookAt(body, new Map(), place, {
    wrap: null,
    sign: undefined,
    isLast: false,
    isRepeated: more.isRepeated ?? false,
  })
  return look && couldBegin(look)
}

const line = (text: string, below = prose, above = prose) => begins(`${above}\n\n${text}\n\n${below}`)

describe('an article could begin', () => {
  it.each([
    '渔港改造顺利开工',
    '问：证件丢了怎么办？',
    '材料：南瓜200克',
    '图书馆之夜',
    '母亲，您在哪里？',
    '其中的道理',
  ])('with %s', text => {
    expect(line(text)).toBe(true)
  })

  it.each([
    ['a sentence', '船到港了。'],
    ['a row', '第一名　　栈桥队　　９．６分'],
    ['a title beside an author', '母亲的竹篮　　唐小满'],
    ['an address', '各会员单位：'],
    ['an officer', '市　长　　方　圆'],
    ['a picture', '图3'],
    ['a table', '附表一'],
    ['what a picture shows', '图为会场外'],
    ['an annex', '附件2'],
    ['one of several poems', '其二'],
    ['the unit of a table', '单位：吨'],
    ['keywords', '关键词：渔港改造'],
    ['a photo', '会员合影'],
    ['who took one', '会场外（陶砚白摄）'],
    ['a source line', '来源：《潮汐报》'],
  ])('but not with %s: %s', (_what, text) => {
    expect(line(text)).toBe(false)
  })

  it('with a name only apart from a text that has ended, and over another', () => {
    expect(begins(`${prose}\n\n麦谚\n${prose}`)).toBe(true)
    expect(begins(`${prose}\n麦谚\n${prose}`)).toBe(false)
    expect(begins(`${unstopped}\n\n麦谚\n${prose}`)).toBe(false)
    expect(begins(`${prose}\n\n麦谚\n${unstopped}`)).toBe(false)
  })

  it('with no field above another', () => {
    expect(line('六段：柏岩', '五段：桑榆')).toBe(false)
    expect(line('六段：柏岩', '桑榆升段')).toBe(true)
    expect(line('问：证件丢了怎么办', '答：去补办')).toBe(true)
  })

  it('with nothing above a day: who signs stands there', () => {
    expect(line('渔港改造指挥部', '2014年6月14日')).toBe(false)
  })

  it('with no question whose first half stands above', () => {
    expect(line('孔，请问是什么虫害？', prose, `${unstopped}，`)).toBe(false)
    expect(line('孔，请问是什么虫害？')).toBe(true)
    expect(line('请问是什么虫害？', prose, `${unstopped}，`)).toBe(true)
  })

  it('with no rest of a sentence at the head of a page', () => {
    expect(begins(`${unstopped}\n渔港改造\n\n${prose}`, {pageBreak: true})).toBe(false)
    expect(begins(`${prose}\n渔港改造\n\n${prose}`, {pageBreak: true})).toBe(true)
    expect(begins(`${unstopped}\n渔港改造\n\n${prose}`)).toBe(true)
  })

  it('with three lines at most, that come once', () => {
    const lines = `${prose}\n\n渔港\n改造\n开工\n大吉\n\n${prose}`
    expect(begins(lines, {count: 3})).toBe(true)
    expect(begins(lines, {count: 4})).toBe(false)
    expect(begins(`${prose}\n\n具体安排\n\n${prose}`, {isRepeated: true})).toBe(false)
  })

  it('with nothing that a notice above issues', () => {
    expect(line('渔港管理办法', prose, '现将《渔港管理办法》印发给你们。')).toBe(false)
    expect(line('渔港管理办法', prose, '现将《渔港 管理 办法（试行）》印发给你们。')).toBe(false)
    expect(line('渔港管理办法', prose, '现将渔港管理办法印发给你们。')).toBe(true)
    expect(line('渔港管理办法', prose, '现将《船舶管理办法》印发给你们。')).toBe(true)
  })

  it('with no closing of a letter', () => {
    expect(line('此致', '敬礼！')).toBe(false)
  })

  it('with nothing below or above the mark of a section', () => {
    expect(begins(`【会员之家】\n\n渔港改造\n\n${prose}`)).toBe(false)
    expect(begins(`${prose}\n\n渔港改造\n\n【会员之家】`)).toBe(false)
  })
})
