import {expect, test} from 'vitest'
import {isColophonHeading, isColophonLine, isImprintHeading, readColophon} from './colophon.ts'

test.each([
  ['编辑：祁望舒、陶砚白', 'editing'],
  ['责任编辑：柏问渠', 'editing'],
  ['本期编辑:祁望舒', 'editing'],
  ['油印：祁望舒', 'editing'],
  ['本期刻蜡纸：祁望舒　　　校　对：陶砚白　　　共印一百六十份', 'editing'],
  ['地址：望洲市滨湖路 1 号', 'contact'],
  ['电话：0000-5550136', 'contact'],
  ['编委会主任：祁望舒', 'editing'],
  ['主任：祁望舒', undefined],
  ['编辑部电子信箱：bianji@lanjiang.example', 'editing'],
  ['承印：南声印务公司', 'editing'],
  ['单位网址：www.chengshu.example', undefined],
  ['编辑部讯：会议召开', undefined],
  ['主　　编：祁望舒', 'editing'],
  ['编 辑：祁望舒', 'editing'],
  ['电　话：0000-5550136', 'contact'],
  ['编辑　　祁望舒　陶砚白', 'editing'],
  ['主编  祁望舒', 'editing'],
  ['编委会副主任：祁望舒', 'editing'],
  ['编辑委员会主任委员：祁望舒', 'editing'],
  ['副主任：祁望舒', undefined],
  ['编辑 祁望舒', undefined],
  ['编辑　　工作并不轻松，每一期都要校对三遍。', undefined],
  ['编辑出版：望洲市公报编辑室　　地址：望洲市滨江路8号', 'editing'],
  ['编辑 Editors: 陶砚白、柏问渠', 'editing'],
  ['报送：市委办、市府办　　发：各会员单位', 'contact'],
  ['参与编写本指南的单位名单：望洲大学', undefined],
  ['主　　旨：为会员服务', undefined],
])('%s', (line, what) => {
  expect(isColophonLine(line)).toBe(what)
})

test('editors and the responsible editor, on lines of their own', () => {
  expect(readColophon(['编辑：祁望舒、陶砚白', '责任编辑：柏问渠'])).toEqual({
    editors: ['祁望舒', '陶砚白'],
    responsibleEditor: '柏问渠',
  })
})

test('both on one line, and a name that print spaced out', () => {
  expect(readColophon(['编辑：祁 舒　责任编辑：柏问渠'])).toEqual({
    editors: ['祁舒'],
    responsibleEditor: '柏问渠',
  })
})

test('what the print does not say is left out', () => {
  expect(readColophon(['编辑：祁望舒、陶砚白。录音：柏问渠。']).editors).toEqual(['祁望舒', '陶砚白'])
  expect(readColophon(['地址：望洲市滨湖路 1 号'])).toEqual({editors: [], responsibleEditor: null})
})

test('labels that are spread, and wide blanks for colons', () => {
  const said = {editors: ['祁望舒', '陶砚白'], responsibleEditor: '柏问渠'}
  expect(readColophon(['编　　辑：祁望舒　陶砚白', '责任编辑：柏问渠'])).toEqual(said)
  expect(readColophon(['编辑　　祁望舒　陶砚白', '责任编辑　　柏问渠'])).toEqual(said)
})

test('who cut the stencil, behind a key without a colon, is no editor', () => {
  expect(readColophon(['责任编辑　祁望舒　　　刻写　陶砚白'])).toEqual({
    editors: [],
    responsibleEditor: '祁望舒',
  })
})

test('who printed it, and how many, is no editor', () => {
  expect(readColophon(['编辑：祁望舒 共印600份', '校对：陶砚白'])).toEqual({
    editors: ['祁望舒'],
    responsibleEditor: null,
  })
})

test.each(['编辑委员会', '本刊编委会', '《物联视界》编辑部', '编委会成员'])('%s heads its members', line => {
  expect(isColophonHeading(line)).toBe(true)
})

test.each(['编辑委员会召开会议', '编委会：祁望舒', '编辑', '工作委员会'])('%s heads none', line => {
  expect(isColophonHeading(line)).toBe(false)
})

test.each([
  ['编辑：祁望舒　陶砚白　　刻印：县打字室', ['祁望舒', '陶砚白']],
  ['编辑：祁望舒　　签　发：陶砚白', ['祁望舒']],
  ['编辑：祁望舒 Mia 沈', ['祁望舒', 'Mia 沈']],
  ['编辑：Helen Qi　祁望舒', ['Helen Qi', '祁望舒']],
  ['编辑：祁望舒　　（共印180份）', ['祁望舒']],
  ['编辑：祁望舒　陶砚白　　本期印420份', ['祁望舒', '陶砚白']],
  ['编辑：本报编辑部　　印刷：滨湖印刷厂', []],
  ['编　者：祁望舒　陶砚白', ['祁望舒', '陶砚白']],
  ['编辑：祁望舒（辅导员）、陶砚白', ['祁望舒', '陶砚白']],
  ['编辑：祁 舒', ['祁舒']],
  [
    '侨讯编辑部　总编辑：柏问渠　副总编辑：沈听澜　编辑：祁望舒、陶砚白　承印：滨湖印刷厂',
    ['柏问渠', '沈听澜', '祁望舒', '陶砚白'],
  ],
  ['名誉主编　柏问渠　主编　沈听澜　编辑　祁望舒　陶砚白', ['祁望舒', '陶砚白']],
  ['主编：祁望舒　副主编：陶砚白', ['祁望舒', '陶砚白']],
  ['主编：祁望舒', []],
  ['编辑｜祁望舒　校对｜陶砚白　审核｜柏问渠', ['祁望舒']],
  ['校对 / 陶砚白  编辑 / 祁望舒', ['祁望舒']],
])('names end at the next key: %s', (line, editors) => {
  expect(readColophon([line]).editors).toEqual(editors)
})

test.each([
  ['版权页', true],
  ['【版权信息】', true],
  ['版权登记办法', false],
])('%s', (line, heads) => {
  expect(isImprintHeading(line)).toBe(heads)
})

test.each([
  ['侨讯编辑部　总编辑：柏问渠　编辑：祁望舒', 'editing'],
  ['名誉主编　柏问渠　主编　沈听澜　编辑　祁望舒', 'editing'],
  ['会议由编辑部主持　柏问渠出席', undefined],
  ['编辑部的一天　祁望舒', undefined],
  ['编者：祁望舒', 'editing'],
  ['编者按：本期起连载', undefined],
  ['编　者　的　话', undefined],
  ['编　者　　祁望舒', 'editing'],
])('a row of fields: %s', (line, is) => {
  expect(isColophonLine(line)).toBe(is)
})

test('one who has two tasks', () => {
  expect(readColophon(['主编：祁 望（责任编辑）', '编辑：陶砚白'])).toEqual({
    editors: ['陶砚白'],
    responsibleEditor: '祁望',
  })
})

test('two keys with one list', () => {
  const line = '主编、责编：祁望舒　编辑：陶砚白　摄影：柏问渠'
  expect(isColophonLine(line)).toBe('editing')
  expect(readColophon([line])).toEqual({editors: ['陶砚白'], responsibleEditor: '祁望舒'})
})

test.each([
  [['编辑委员：祁望舒　陶砚白'], ['祁望舒', '陶砚白']],
  [['主编：柏问渠', '编辑委员：祁望舒　陶砚白'], []],
  [['编辑：祁望舒', '编委：陶砚白'], ['祁望舒']],
])('who has no other editors than its committee: %j', (lines, editors) => {
  expect(readColophon(lines).editors).toEqual(editors)
})

test('how often it comes out is nobody', () => {
  expect(readColophon(['编辑：祁望舒、陶砚白　　每月15日出版']).editors).toEqual(['祁望舒', '陶砚白'])
  expect(readColophon(['编辑：祁望舒、陶砚白　逢双月出版']).editors).toEqual(['祁望舒', '陶砚白'])
})

test('how many are printed may stand before who made the issue', () => {
  expect(isColophonLine('（共印一百五十份）　　　　　责任编辑：祁望舒')).toBe('editing')
  expect(isColophonLine('（共印一百五十份）')).toBeUndefined()
})

test('what the issue says of itself behind a name is no name', () => {
  expect(readColophon(['主编：祁望舒　副主编：陶砚白　内部资料·准印证045号']).editors).toEqual([
    '祁望舒',
    '陶砚白',
  ])
})
