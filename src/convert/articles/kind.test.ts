import {expect, test} from 'vitest'
import {type KindEvidence, kindOf, kindRules, readKind} from './kind.ts'

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

test.each(['招募｜春季巡江队员', '▶ 公告：泵站停运', '泵站开放日征集'])(
  '%s is a notice where it is signed',
  title => {
    expect(kind(title, '请于月底前报名。', {signed: true})).toBe('notice')
    expect(kind(title, '请于月底前报名。')).not.toBe('notice')
  },
)

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

const clauses = (count: number) =>
  Array.from({length: count}, (_, at) => `第${'一二三四五'[at]}条 本条的内容。`).join('\n')

/** Title and text on which each rule decides, in order; what it says. */
const decided: ReadonlyArray<
  readonly [id: string, says: string, title: string, text: string, more?: Partial<KindEvidence>]
> = [
  ['profile', 'member-profile', '望洲澄数科技有限公司', `单位网址：www.a.example\n${'介绍。\n'.repeat(6)}`],
  ['profile', 'member-profile', '澄数', `单位网址：www.a.example\n经营范围：监测。\n${'介绍。\n'.repeat(9)}`],
  ['of-a-court', 'judicial', '望洲法院典型案例', clauses(3)],
  ['case', 'judicial', '甲诉乙买卖合同纠纷案', '法院认为。'],
  ['titled-clauses', 'regulation', '感知设备管理办法', clauses(3)],
  [
    'numbered-clauses',
    'regulation',
    '感知设备',
    clauses(3),
    {metadata: {documentNumber: '望府发〔2014〕1号'}},
  ],
  [
    'numbered-clauses',
    'regulation',
    '感知设备',
    clauses(1),
    {metadata: {documentNumber: '望洲市政府令第1号'}},
  ],
  ['official', 'policy', '感知设备', clauses(2), {metadata: {documentNumber: '望府发〔2014〕1号'}}],
  ['official', 'policy', '感知设备管理办法', clauses(2), {signed: true}],
  ['clauses', 'regulation', '感知设备', clauses(5)],
  ['appeal', 'notice', '征集老照片启事', '来稿请寄会址。', {signed: true}],
  ['appeal', 'notice', '关于抵制仿冒的声明', '现声明如下。', {signed: true}],
  ['analytic-title', 'analysis', '感知设备的趋势', '3月5日开会。'],
  ['event-title', 'event', '协会召开年会', '3月5日开会。'],
  ['event-lead', 'event', '泵站', '3月5日，协会召开年会。'],
  ['dated-lead', 'news', '泵站', '3月5日，泵站开工。'],
  ['reporting-lead', 'news', '泵站', '秘书长介绍，共有5家。'],
  ['argues', 'analysis', '泵站', '我们应当努力。'],
]

const rows = decided.map(([id, says, title, text, more]) => ({id, says, title, text, more}))

test.each(rows)('$id: $says', ({id, says, title, text, more}) => {
  expect(readKind({title, text, metadata: {}, signed: false, ...more})).toMatchObject({id, says})
})

test('each rule decides on one of them', () => {
  expect(kindRules.map(({id}) => id)).toEqual([...new Set(decided.map(([id]) => id))])
})

test.each([
  [
    'a profile of one field in nine lines',
    '望洲澄数科技有限公司',
    `单位网址：www.a.example\n${'介绍。\n'.repeat(8)}`,
  ],
  ['four clauses', '感知设备', clauses(4)],
  ['two clauses below a title', '感知设备管理办法', clauses(2)],
  ['nothing', '泵站', '年会开始。'],
])('%s: news', (_what, title, text) => {
  expect(kind(title, text)).toBe('news')
})

test('one field makes a profile of a short text below the name of a body', () => {
  const lines = (count: number) =>
    ['单位网址：www.chengshu.example', ...Array.from({length: count}, () => '公司生产仪表。')].join('\n')
  expect(kind('望洲澄数科技有限公司', lines(7))).toBe('member-profile')
  expect(kind('望洲澄数科技有限公司', lines(8))).not.toBe('member-profile')
  expect(kind('望洲澄数科技有限公司（会员单位）', lines(1))).toBe('member-profile')
  expect(kind('仪表人生', lines(1))).not.toBe('member-profile')
  expect(kind('仪表人生', `${lines(9)}\n企业简介：成立于2009年。`)).toBe('member-profile')
})

test.each([
  '单位网址：www.a.example',
  '网  址：www.a.example',
  '会员企业情况介绍：成立于2009年。',
  '公司简介：成立于2009年。',
])('%s is a field of a profile', line => {
  expect(kind('澄数公司', line)).toBe('member-profile')
})

test('so many clauses make a regulation', () => {
  const clauses = (count: number) =>
    Array.from({length: count}, (_, at) => `第${'一二三四五六'[at]}条 会员应当守法。`).join('\n')
  expect(kind('会员守则', clauses(5))).toBe('regulation')
  expect(kind('会员守则', clauses(4))).not.toBe('regulation')
  expect(kind('会员管理办法', clauses(3))).toBe('regulation')
  expect(kind('会员管理办法', clauses(2))).not.toBe('regulation')
  expect(kind('会员守则', clauses(1), {metadata: {documentNumber: '市政府令第58号'}})).toBe('regulation')
  expect(kind('会员守则', clauses(1), {metadata: {documentNumber: '望协〔2016〕8号'}})).toBe('policy')
  expect(
    kind(
      '会员守则',
      '第一条的规定很重要。\n第二条和第三条也是。\n第四条所说。\n第五条及其他。\n第六条或者。',
    ),
  ).not.toBe('regulation')
})

test.each([
  ['港务公司诉船厂合同纠纷一案', '法院判令船厂赔偿。', 'judicial'],
  ['港务公司诉船厂合同纠纷一案', '双方和解。', 'news'],
  ['检察院典型案例选登', '一段文字。', 'judicial'],
  ['检察院开放日', '一段文字。', 'news'],
  ['渔港旧事', '3月12日下午，市协会组织看望老人。', 'event'],
  ['渔港旧事', '3月12日下午，渔民组织看望老人。', 'news'],
  ['渔港旧事', '渔业协会组织看望老人。', 'news'],
  ['渔港旧事', '我国渔业历史很长。', 'analysis'],
  ['协会旧事', '我国渔业历史很长。', 'news'],
  ['渔港旧事', '记者获悉，渔业增收12%。', 'news'],
] as const)('%s: %s', (title, text, is) => {
  expect(kind(title, text)).toBe(is)
})

test('the lead is the first two lines', () => {
  const rule = (text: string) => readKind({title: '渔港旧事', text, metadata: {}, signed: false})?.id
  expect(rule('一段文字。\n昨日，船到港了。')).toBe('dated-lead')
  expect(rule('一段文字。\n又一段。\n昨日，船到港了。')).toBeUndefined()
  expect(rule('记者获悉，渔业增收12%。')).toBe('reporting-lead')
  expect(rule('记者获悉，渔业增收。')).toBeUndefined()
})

test('a title that is spread to the width of the line says the same', () => {
  const signed = {text: '兹定于十二日开会。', metadata: {}, signed: true}
  expect(readKind({title: '通　知', ...signed})?.id).toBe('official')
  expect(readKind({title: '启　　事', ...signed})?.id).toBe('appeal')
  expect(readKind({title: '通 知书 信', ...signed})?.id).not.toBe('official')
})
