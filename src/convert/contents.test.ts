import {describe, expect, test} from 'vitest'
import {readContents} from './contents.ts'
import {readLines} from './lines.ts'

function read(text: string) {
  return readContents(readLines(text))
}

function entriesOf(text: string) {
  return read(text)?.entries.map(({section, title, page}) => [section, title.value, page])
}

describe('leaders', () => {
  test.each([
    ['首场对接活动在滨湖举行.....\t1'],
    ['首场对接活动在滨湖举行\t1'],
    ['首场对接活动在滨湖举行····· 1'],
    ['首场对接活动在滨湖举行………… 1'],
    ['首场对接活动在滨湖举行——————1'],
    ['首场对接活动在滨湖举行 …… P1'],
    ['首场对接活动在滨湖举行　　　１'],
    ['首场对接活动在滨湖举行（1）'],
    ['首场对接活动在滨湖举行 第1页'],
  ])('%s', line => {
    expect(entriesOf(`目录\n\n【协会动态】\n\n${line}\n\n【协会动态】\n\n首场对接活动在滨湖举行`)).toEqual([
      ['协会动态', '首场对接活动在滨湖举行', 1],
    ])
  })
})

test('a number that ends the title is no page', () => {
  expect(
    entriesOf('目录\n\n【综合】\n\n传感器价格指数 2015.....\t12\n\n【综合】\n\n传感器价格指数 2015'),
  ).toEqual([['综合', '传感器价格指数 2015', 12]])
})

test('blank lines are no boundaries, and a page break may change the leader', () => {
  const text = `目录

【新增会员】

望洲澄数科技有限公司.....\t53
望洲千人互联网金融研究中心.....\t54

森蓝环保（望洲）有限公司····· 55

北岭智港信息服务有限公司····· 55

【交流园地】

传感器价格走低····· 56

【新增会员】

望洲澄数科技有限公司`
  expect(entriesOf(text)).toEqual([
    ['新增会员', '望洲澄数科技有限公司', 53],
    ['新增会员', '望洲千人互联网金融研究中心', 54],
    ['新增会员', '森蓝环保（望洲）有限公司', 55],
    ['新增会员', '北岭智港信息服务有限公司', 55],
    ['交流园地', '传感器价格走低', 56],
  ])
})

test('the rule of a flattened table is dropped', () => {
  const contents = read(
    '目录\n\n【行业动态】\n\n跨境电子商务发展四点.....\t35\n-----------------------\t----\n\n【新增会员】\n\n望洲澄数科技有限公司.....\t36\n\n【行业动态】\n\n跨境电子商务发展四点',
  )
  expect(contents?.entries.map(({title}) => title.value)).toEqual([
    '跨境电子商务发展四点',
    '望洲澄数科技有限公司',
  ])
  expect(contents?.drops.filter(({reason}) => reason === '表格线')).toHaveLength(1)
})

test('a wrapped entry is joined', () => {
  expect(
    entriesOf(
      '目录\n\n【政策】\n\n望洲市人民政府办公厅关于印发\n建设健康城市行动计划的通知.....\t3\n\n【政策】\n\n望洲市人民政府办公厅关于印发\n建设健康城市行动计划的通知',
    ),
  ).toEqual([['政策', '望洲市人民政府办公厅关于印发建设健康城市行动计划的通知', 3]])
})

test('the body begins where a section comes again', () => {
  const lines = readLines(
    '目录\n\n【综合】\n\n协会召开理事会.....\t1\n\n【综合】\n\n协会召开理事会\n\n正文一段。',
  )
  const contents = readContents(lines)
  expect(lines[contents?.to ?? 0]?.value).toBe('【综合】')
  expect(lines[contents?.from ?? 0]?.value).toBe('目录')
})

test('a 目录 without pages ends where its sections come again', () => {
  expect(
    entriesOf(
      '目录\n\n【综合】\n协会召开二届三次理事会部署重点工作\n协会发布传感器安装工培训计划方案\n【综合】\n协会召开二届三次理事会部署重点工作\n正文一段。',
    ),
  ).toEqual([
    ['综合', '协会召开二届三次理事会部署重点工作', null],
    ['综合', '协会发布传感器安装工培训计划方案', null],
  ])
})

test('a text without a 目录 has none', () => {
  expect(read('协会召开理事会\n\n会议审议通过了年度工作报告。')).toBeUndefined()
})

test('with the page first, a title goes on only from the line right above', () => {
  const text =
    '目录\n\n1 首场对接活动在滨\n湖举行\n3 年会筹备启动\n……4\n会员名单\n\n首场对接活动在滨湖举行\n\n正文。'
  expect(entriesOf(text)?.map(([, title]) => title)).toEqual(['首场对接活动在滨湖举行', '年会筹备启动'])
})
