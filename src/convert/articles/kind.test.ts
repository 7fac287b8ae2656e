import {expect, test} from 'vitest'
import {type KindEvidence, kindOf} from './kind.ts'

function kind(title: string, text: string, more: Partial<KindEvidence> = {}) {
  return kindOf({title, text, metadata: {}, signed: false, ...more})
}

test('a profile gives the fields of a member', () => {
  expect(
    kind(
      '望洲澄数科技有限公司',
      '主要业务经营范围：能耗监测系统。\n会员企业情况介绍：成立于 2009 年。\n单位网址：www.chengshu.example',
    ),
  ).toBe('member-profile')
})

test('clauses make a regulation', () => {
  expect(
    kind(
      '望洲市感知设备管理暂行办法',
      '第一条 为规范管理，制定本办法。\n第二条 本办法所称设备。\n第三条 建设应当遵循原则。',
    ),
  ).toBe('regulation')
})

test('a document number makes a policy, and a signature under a notice does', () => {
  expect(
    kind('关于扶持小型微型企业健康发展的意见', '现提出如下意见。', {
      metadata: {documentNumber: '国发〔2014〕52号'},
    }),
  ).toBe('policy')
  expect(kind('关于举办应用案例大赛的通知', '现将有关事项通知如下。', {signed: true})).toBe('policy')
})

test('what a court decides is judicial', () => {
  expect(kind('最高人民法院关于审理民事纠纷案件适用法律若干问题的规定', '第一条 本规定所称案件。')).toBe(
    'judicial',
  )
})

test.each([
  ['协会召开二届三次理事会部署年度重点工作', '3 月 12 日下午，协会召开二届三次理事会。', 'event'],
  ['盘点：2015年物联网行业十大发展趋势', '2015年是非常具有代表性的一年。', 'analysis'],
  ['传感器价格走低，谁来为“最后一米”买单', '过去两年，采购均价下降了三成以上。', 'analysis'],
  ['望洲港集装箱吞吐量创新高', '3 月 19 日，港务部门公布了最新数据。', 'news'],
] as const)('%s', (title, text, is) => {
  expect(kind(title, text)).toBe(is)
})

test('an appeal is a notice where it is signed', () => {
  const kind = (signed: boolean) =>
    kindOf({title: '征集老照片启事', text: '来稿请寄会址。', metadata: {}, signed})
  expect(kind(true)).toBe('notice')
  expect(kind(false)).not.toBe('notice')
})
