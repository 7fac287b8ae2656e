import {describe, expect, test} from 'vitest'
import {rank, readMark} from './marks.ts'

describe('numbering systems', () => {
  test.each([
    ['第一编 总则', 'part', 1],
    ['PART 01　第一滴', 'part', 1],
    ['Part 2：路上', 'part', 2],
    ['Ⅱ．概况', 'roman', 2],
    ['二,几点教训', 'han-comma', 2],
    ['2.3病原学检查', 'decimal-2', 3],
    ['1.2 抓培训，强队伍', 'decimal-2', 2],
    ['第二章 履行社会责任的主要内容', 'chapter', 2],
    ['第三节 监督管理', 'section', 3],
    ['第十二条 网络交易平台经营者订立、履行合同', 'clause', 12],
    ['第二十一条　网络交易平台经营者', 'clause', 21],
    ['一、社会信用体系建设总体思路', 'han-comma', 1],
    ['（十二）深化标准监管', 'han-bracket', 12],
    ['(四) 市场经营者及其工作人员', 'han-bracket', 4],
    ['1. 优化社区健康支持环境', 'arabic-point', 1],
    ['3、互联网公司开展金融业务', 'arabic-comma', 3],
    ['(1)档期管理', 'arabic-bracket', 1],
    ['２）能耗管理', 'arabic-bracket', 2],
    ['①每个展厅设独立电表', 'circled', 1],
    ['⑫其他', 'circled', 12],
    ['㈡卯', 'han-bracket', 2],
    ['⑵巳', 'arabic-bracket', 2],
    ['2/ 先试航，再开船', 'arabic-comma', 2],
    ['[2] 陶砚白. 泵站志[M].', 'reference', 2],
    ['［2］ 陶砚白', 'reference', 2],
    ['△　协会成立', 'bullet', 1],
    ['Ø　必须完成清掏', 'bullet', 1],
    ['1 引言', 'decimal', 1],
    ['0　前言', 'decimal', 0],
    ['1 提高认识，落实责任', 'decimal', 1],
    ['01 祁望舒：我的第一课', 'decimal', 1],
    ['12　结论与建议', 'decimal', 12],
    ['2.1 材料与方法', 'decimal-2', 1],
    ['2.3　泵站选址', 'decimal-2', 3],
    ['2.1　“我不是大户，与我无关”', 'decimal-2', 1],
    ['✅ 银龄护航队', 'bullet', 1],
    ['2.1.3 取样点的布置', 'decimal-3', 3],
  ] as const)('%s', (text, system, number) => {
    expect(readMark(text)).toMatchObject({system, number})
  })
})

test('2.1 stands within 2, and 2.1.3 within 2.1', () => {
  expect(rank.decimal).toBeLessThan(rank['decimal-2'])
  expect(rank['decimal-2']).toBeLessThan(rank['decimal-3'])
})

describe('labels count', () => {
  test.each([
    ['趋势一：下沉战略势在必行', '趋势', 1],
    ['反思 1——跨境电商看似“火”实则虚？', '反思', 1],
    ['案例 1', '案例', 1],
    ['案例7', '案例', 7],
    ['第一步：登录平台', '第步', 1],
  ])('%s', (text, label, number) => {
    expect(readMark(text)).toMatchObject({system: 'label', label, number})
  })
})

test('a speaker is told by 问 and 答', () => {
  expect(readMark('问：展台能不能封顶？')).toMatchObject({system: 'speaker', label: '问'})
  expect(readMark('答：单层展台原则上不封顶')).toMatchObject({system: 'speaker', label: '答'})
})

test.each([
  '第五条第二款规定的情形',
  '第一条路是老航道',
  '第二条是看潮水',
  '1/2 的泊位',
  '四、五月份港务纪事',
  '三、四季度引航量',
  'PARTNER 02 计划',
  '一,先到的先领,后到的等着',
  '1.2万亩茶园',
  '2.3倍于去年',
  '第三条和第四条适用于',
  '1.6%的企业表示',
  '2014 年 6 月 14 日',
  '职工总数 20 人以下',
  '一是尽快公布档期表',
  '第一，跨境电子商务已成为新增长点',
  '三网融合',
  '3 月 5 日',
  '12 家会员单位参加',
  '3 个展区同时开放',
  '5 泵站投入运行，流量增加一成。',
  '2.1 万人次参加了培训，比上年增加一成。',
  '2.1倍',
  '1引言',
])('%s has no mark', text => {
  expect(readMark(text)).toBeUndefined()
})

test('the mark as printed keeps its blanks', () => {
  expect(readMark('第十二条 网络交易')?.printed).toBe('第十二条 ')
  expect(readMark('（一）加强')?.printed).toBe('（一）')
})

test('a chapter stands further out than a clause, a clause than 一、, that than （一）, that than 1., that than ①', () => {
  const systems = [
    'chapter',
    'section',
    'clause',
    'han-comma',
    'han-bracket',
    'arabic-point',
    'arabic-bracket',
    'circled',
  ] as const
  expect(systems.map(system => rank[system])).toEqual(
    systems.map(system => rank[system]).toSorted((a, b) => a - b),
  )
})

test.each(['- 12 -', '-完善政策', 'lucky 七日', 'n次方', '[J]. 望洲学刊', '[2014]21号文件以后'])(
  '%s has no bullet and no reference',
  text => {
    expect(readMark(text)?.system === 'bullet' || readMark(text)?.number === 2014).toBe(false)
  },
)

test('a comma behind a numeral counts, behind a telephone number none', () => {
  expect(readMark('十二，夜间巡查')?.number).toBe(12)
  expect(readMark('一一九，我们的节日')).toBeUndefined()
})

test.each([
  ['Q：渡口为什么不收钱？', '问'],
  ['A：老规矩。', '答'],
  ['Ｑ2：几点开船？', '问'],
  ['答：六点。', '答'],
])('%s is spoken', (text, label) => {
  expect(readMark(text)).toMatchObject({system: 'speaker', label})
})

test('papers number their parts in full-width digits too', () => {
  expect(readMark('２．１　原料')).toMatchObject({system: 'decimal-2', number: 1})
  expect(readMark('３　结果与讨论')).toMatchObject({system: 'decimal', number: 3})
  expect(readMark('２．１．３　方法')).toMatchObject({system: 'decimal-3', number: 3})
  expect(readMark('１２　家')).toBeUndefined()
})
