import {describe, expect, it} from 'vitest'
import {renderArticle} from './article.ts'

const heads = (...paragraphs: string[]) =>
  [
    ...renderArticle(paragraphs.join('\n\n'), '01.mdx').html.matchAll(
      /<strong class="run-in">(.*?)<\/strong>/g,
    ),
  ].map(([, head]) => head)

describe('run-in heads', () => {
  it('are the numbered phrases of a series, bold in print or not', () => {
    expect(
      heads(
        '（六）**强化生产经营者主体责任**。明确市场主体是生产经营的责任主体。',
        '推进农产品质量安全地方立法工作。',
        '（七）打破“玻璃门”、“弹簧门”。做好四类社会组织直接登记。',
        '(八) 发挥行业协会商会自律作用。鼓励行业协会商会制订行规行约。',
      ),
    ).toEqual([
      '（六）强化生产经营者主体责任。',
      '（七）打破“玻璃门”、“弹簧门”。',
      '(八) 发挥行业协会商会自律作用。',
    ])
  })

  it('are taken together where the mark of bold stopped short', () => {
    expect(
      heads('（四）**打破“弹簧门**”。做好登记。', '（五）**简化手续**。凡能网上办理的，网上办理。'),
    ).toEqual(['（四）打破“弹簧门”。', '（五）简化手续。'])
  })

  it('stand behind the number of an item', () => {
    const {html} = renderArticle(
      '- （一）**落实责任**。各部门依法监管。\n- （二）**明确分工**。各区县制定方案。',
      '01.mdx',
    )
    expect(html).toContain(
      '<span class="item-number">（一）</span><strong class="run-in">落实责任。</strong>各部门依法监管。',
    )
  })

  it('are the phrases of 一是, 二是, each in its own paragraph', () => {
    expect(heads('一是简化手续。凡能网上办理的，网上办理。', '二是缩短时限。当日受理，当日办结。')).toEqual([
      '一是简化手续。',
      '二是缩短时限。',
    ])
  })

  it('need no number where the print made them bold', () => {
    expect(heads('**市场规模**。全年交易额增长三成。', '其中，**网络零售**增长五成。')).toEqual([
      '市场规模。',
    ])
  })

  it('keep what is named in them and their numbers linked', () => {
    const {mentions, html} = renderArticle(
      '（一）落实《征信业管理条例》。各地应当执行。\n\n（二）健全标准。各地应当制定。',
      '01.mdx',
    )
    expect(mentions.map(({start, end}) => html.slice(start, end))).toEqual(['《征信业管理条例》'])
  })
})

describe('without numbers', () => {
  const outline = [
    '## 一、政务诚信',
    '政务诚信是社会信用体系建设的关键，各类政务行为主体的诚信水平起着重要的表率作用。',
    '坚持依法行政。将依法行政贯穿于决策、执行、监督和服务的全过程。',
    '加快守信践诺机制建设。严格履行政府向社会作出的承诺。',
    '## 二、基本原则',
    '规划的主要原则是：',
    '政府推动，社会共建。充分发挥政府的组织、引导作用。',
    '健全法制，规范发展。逐步建立健全信用法律法规体系。',
    '## 三、专项工程',
    '政务信息公开工程。深入贯彻实施政府信息公开条例。',
    '农村信用体系建设工程。为农户、农场建立信用档案。',
  ]

  it('run-in heads are the phrases at the head of every paragraph, heading after heading', () => {
    expect(heads(...outline)).toEqual([
      '坚持依法行政。',
      '加快守信践诺机制建设。',
      '政府推动，社会共建。',
      '健全法制，规范发展。',
      '政务信息公开工程。',
      '农村信用体系建设工程。',
    ])
  })

  it('a paragraph among them that has none shows that the others’ sentences are merely short', () => {
    const among = [
      ...outline,
      '## 四、教育',
      '开展诚信教育。各校应当执行。',
      '建好用好道德讲堂，倡导诚信。',
      '树立典型。宣传好人。',
    ]
    expect(heads(...among)).toHaveLength(6)
    expect(heads('## 会议', '昨天召开大会。各方出席。', '会议通过决议。内容如下。')).toEqual([])
  })

  it('names with a colon in a row are run-in heads, a single one is none', () => {
    const row = ['天猫', '京东', '苏宁易购', '1号店'].map(
      name => `${name}：平台活动期间的销售额同比增长超过五成。`,
    )
    expect(heads(...row)).toEqual(['天猫：', '京东：', '苏宁易购：', '1号店：'])
    expect(
      heads('单位网址：www.example.org', '业务范围：设计、制作、代理、发布各类广告，会展服务。'),
    ).toEqual([])
  })
})

describe('no run-in heads are', () => {
  it('short first sentences in a series without heads', () => {
    expect(
      heads(
        '1、互联网的技术风险显而易见。计算机病毒可通过互联网快速扩散。',
        '2、互联网金融机构往往发挥资金周转的作用，沉淀资金可能停留数日。',
        '3、互联网公司开展金融业务，面临挑战。',
      ),
    ).toEqual([])
  })

  it('a numbered paragraph by itself, or one that is a phrase and nothing more', () => {
    expect(heads('（一）加强领导。各地要高度重视。')).toEqual([])
    expect(heads('（一）加强领导。', '（二）落实责任。')).toEqual([])
  })

  it('clauses and their items', () => {
    expect(
      heads(
        '第一条 网络交易应当诚实信用。经营者不得欺诈。',
        '- （一）明码标价。不得虚构原价。\n- （二）保证质量。不得以次充好。',
        '第二条 本办法自发布之日起施行。',
      ),
    ).toEqual([])
  })
})
