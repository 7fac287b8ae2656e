import {describe, expect, test} from 'vitest'
import {
  isEnglishName,
  isMastheadLike,
  isNotice,
  readBodyInTwo,
  readIssueLine,
  readPublisher,
} from './masthead.ts'

const silent = {year: null, months: [], combined: false, number: null, total: null, volume: null}

describe('readIssueLine', () => {
  test.each([
    ['2014年6月第5刊总第136期', {year: 2014, months: [6], number: 5, total: 136}],
    [
      '2014年11、12月合刊第9期总第140期',
      {year: 2014, months: [11, 12], combined: true, number: 9, total: 140},
    ],
    ['望内资准字（2013）第009号 2015年第3期', {year: 2015, number: 3}],
    ['２０１５年３月　第３期（总第27期）', {year: 2015, months: [3], number: 3, total: 27}],
    ['第12期（总第200期）', {number: 12, total: 200}],
    ['2001 No.3　　　总 59', {year: 2001, number: 3, total: 59}],
    ['2001年第3期（总59）', {year: 2001, number: 3, total: 59}],
    ['１９９７年第４期（总号２９）', {year: 1997, number: 4, total: 29}],
    ['2016·秋季号　总第11期', {year: 2016, total: 11}],
    ['二〇一五年一月号', {year: 2015, months: [1]}],
    ['2015年7-8月合刊', {year: 2015, months: [7, 8], combined: true}],
    ['2015年1至3月 第1期', {year: 2015, months: [1, 2, 3], combined: true, number: 1}],
    ['Vol.3 No.2', {volume: 3, number: 2}],
    ['望港职工 第4号', {number: 4}],
    ['望洲港务通讯第4号', {number: 4}],
    ['第三卷 第二期', {volume: 3, number: 2}],
    ['第四辑', {number: 4}],
    ['第三辑　总第二十三辑', {number: 3, total: 23}],
    ['2010 · 秋', {year: 2010}],
    ['一九八九年九月 第四辑', {year: 1989, months: [9], number: 4}],
    ['二OO八年冬', {year: 2008}],
    ['2015年·秋季号 第3期', {year: 2015, number: 3}],
    ['2015.03 总第27期', {year: 2015, months: [3], total: 27}],
    ['二零一五年第三期（總第二十七期）', {year: 2015, number: 3, total: 27}],
  ])('%s', (line, says) => {
    expect(readIssueLine(line)).toEqual({...silent, ...says})
  })

  test.each([
    '望洲市物联网协会主办',
    '2014年，协会成立。',
    '会议于2015年召开',
    '会员资料 注意保存',
    '准印证号：望内资准字（2015）第009号',
    '准印证号: (2015)第009号',
    '内部资料准印证 第009号',
    'ISSN 1000-0000',
    '母校九十周年校庆公告（第一号）',
    '望洲市人民政府令第58号',
    '民间文学资料第四辑选登',
  ])('%s is none', line => {
    expect(readIssueLine(line)).toBeUndefined()
  })

  test('a permit beside the issue does not count for it', () => {
    expect(readIssueLine('2015年第3期 望内资准字（2013）第009号')).toEqual({
      ...silent,
      year: 2015,
      number: 3,
    })
  })
})

test('a year without its word stands before a season', () => {
  expect(readIssueLine('2021 春季号　第1期（总第9期）')).toMatchObject({year: 2021, number: 1, total: 9})
})

test.each([
  ['望洲市集邮学会编 一九九一年五月十五日', '望洲市集邮学会'],
  ['望洲市集邮学会编印\t2007年9月20日', '望洲市集邮学会'],
  ['2007年9月20日 望洲市集邮学会编印', '望洲市集邮学会'],
  ['望洲市集邮学会主办 二〇〇六年十月三十日（农历九月初九）', '望洲市集邮学会'],
  ['1988年第3期 望洲市集邮学会编印', '望洲市集邮学会'],
  ['望洲市集邮学会 二〇〇六年十月三十日', undefined],
  ['编　印：望洲书画院（望洲市文庙街一号）', '望洲书画院'],
])('%s', (line, publisher) => {
  expect(readPublisher(line)).toBe(publisher)
})

test.each([
  ['望洲市物联网协会主办', '望洲市物联网协会'],
  ['主办：望洲市物联网协会', '望洲市物联网协会'],
  ['主办单位 望洲市物联网协会', '望洲市物联网协会'],
  ['望洲市物聯網協會編印', '望洲市物聯網協會'],
  ['会员资料 注意保存', undefined],
  ['望洲市物联网协会会刊', '望洲市物联网协会'],
  ['望洲物流商会会刊', '望洲物流商会'],
  ['物联视界会刊', undefined],
  ['望洲港口同乡联谊会会刊', '望洲港口同乡联谊会'],
  ['望洲青橙合唱团会员通讯', '望洲青橙合唱团'],
  ['望洲创业者联合会会员电子月刊', '望洲创业者联合会'],
  ['望洲合唱协会电子会讯', '望洲合唱协会'],
  ['望洲合唱协会会员电子刊', '望洲合唱协会'],
  ['望洲观鸟会 微信公众号文章汇编', '望洲观鸟会'],
  ['热心会员通讯录', undefined],
  ['会刊', undefined],
  ['望洲市物联网协会　主办', '望洲市物联网协会'],
  ['望洲市物联网协会主办　　2015年第3期', '望洲市物联网协会'],
  ['望洲市城南街道党政办公室          2022年6月28日', '望洲市城南街道党政办公室'],
  ['望洲市城南街道          2022年6月28日', undefined],
  ['望洲市城南街道党政办公室          第6期', undefined],
  ['本次大会由协会主办，共五百人参加', undefined],
  ['主办　望洲市物联网协会', '望洲市物联网协会'],
  ['主　　办：望洲市物联网协会', '望洲市物联网协会'],
  ['主 办 单 位：望洲市物联网协会', '望洲市物联网协会'],
  ['主办 | 望洲市物联网协会', '望洲市物联网协会'],
  ['望洲市物联网学会　编印　　　　2014年5月12日', '望洲市物联网学会'],
  ['望洲市物联网学会　编', '望洲市物联网学会'],
  ['望洲市物联网学会秘书处编', '望洲市物联网学会秘书处'],
  ['望洲市工商业联合会（总商会）编', '望洲市工商业联合会（总商会）'],
  ['望洲市青山志愿服务联合会 出品', '望洲市青山志愿服务联合会'],
  ['商会信息摘编', undefined],
  ['企业政策法规选编', undefined],
  ['行业文献汇编', undefined],
  ['行业文献　汇　编', undefined],
  ['二〇〇九年九月三十日出版', undefined],
  ['逢双月　出版', undefined],
  ['望洲市物联网学会出版', '望洲市物联网学会'],
  ['出品｜望洲市物联网学会', '望洲市物联网学会'],
])('%s is published by %s', (line, publisher) => {
  expect(readPublisher(line)).toBe(publisher)
})

test('a notice says what the copy is for, and is no sentence', () => {
  expect(isNotice('会员资料 注意保存')).toBe(true)
  expect(isNotice('内部资料 免费交流')).toBe(true)
  expect(isNotice('欢迎会员交流经验。')).toBe(false)
})

test('an English name has two words and no Han character', () => {
  expect(isEnglishName('Wangzhou IoT Application Association')).toBe(true)
  expect(isEnglishName('Langang Convention & Exhibition Association')).toBe(true)
  expect(isEnglishName('Vol.3 No.2')).toBe(false)
  expect(isEnglishName('物联 IoT Association')).toBe(false)
})

test('a masthead line is short and ends no sentence', () => {
  expect(isMastheadLike('物联视界')).toBe(true)
  expect(isMastheadLike('协会召开二届三次理事会。')).toBe(false)
})

test.each([
  ['望洲市归国人员联谊会 Wangzhou Returned Scholars Association', '望洲市归国人员联谊会'],
  ['归帆 GUIFAN e-Newsletter', undefined],
  ['望洲市归国人员联谊会', undefined],
])('%s: the body in two languages is %s', (line, body) => {
  expect(readBodyInTwo(line)?.body).toBe(body)
})

test('a line that the page cuts out of a sentence says no number', () => {
  const line = '4月18日，由协会青年委员会发起的企业家沙龙第九期活动在临港新城举'
  expect(readIssueLine(line)).toBeUndefined()
  expect(readIssueLine('2015年4月18日出版，第九期')).toMatchObject({year: 2015, number: 9})
})

test('a line in two languages counts by its cells', () => {
  const line = '镜州市建筑师学会会讯　Newsletter of the Jingzhou Institute of Architects'
  expect(isMastheadLike(line)).toBe(true)
  expect(isMastheadLike(line.repeat(2))).toBe(false)
  expect(readPublisher(line)).toBe('镜州市建筑师学会')
})

test('a stroke may stand between the body and what its periodical is', () => {
  expect(readPublisher('雾城病友互助会 · 电子刊')).toBe('雾城病友互助会')
  expect(readPublisher('雾城病友互助 · 电子刊')).toBeUndefined()
})

test('a yearbook has a year, and a volume counts all', () => {
  expect(readIssueLine('2012 年报')).toMatchObject({year: 2012, number: null})
  expect(readIssueLine('2019（总第4卷）')).toMatchObject({year: 2019, total: 4})
  expect(readIssueLine('2012 年底')).toBeUndefined()
})
