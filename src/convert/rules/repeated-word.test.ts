import {describe, expect, it} from 'vitest'
import {convert} from '../convert.ts'
import {exampleIssue} from './example-issue.ts'

/** What the rule says of a text: line, column and what was found. The text begins on line 17. */
function said(body: string) {
  return convert(exampleIssue(body), {id: '27'})
    .file.messages.filter(({ruleId}) => ruleId === 'repeated-word')
    .map(({line, column, reason, note}) => ({
      at: `${line}:${column}`,
      found: reason.split('；')[0],
      note: note ?? '',
    }))
}

const found = (body: string) => said(body).map(({at, found}) => `${at} ${found}`)

describe('a word printed twice', () => {
  it('is told, with what it would be', () => {
    const [message] = said('会议认为，这些经验是值得值得我们研究借鉴的。')
    expect(message?.at).toBe('17:11')
    expect(message?.found).toBe('“些经验是值得值得我们研究”里“值得”连着出现两次')
    expect(message?.note).toContain('was: 值得值得, now: 值得, why: 一个词连着印了两次')
  })

  it.each([
    ['会议的的召开很重要。', '17:3 “会议的的召开很重”里“的”连着出现两次'],
    ['这是是一件好事。', '17:2 “这是是一件好事”里“是”连着出现两次'],
    ['协会和和商会参加。', '17:3 “协会和和商会参加”里“和”连着出现两次'],
    ['会议开了了一天。', '17:4 “会议开了了一天。”里“了”连着出现两次'],
    ['会议在在港区举行。', '17:3 “会议在在港区举行”里“在”连着出现两次'],
  ])('%s', (text, message) => {
    expect(found(text)).toEqual([message])
  })

  it.each([
    '目的的确达到了。',
    '但是是他说的。',
    '要分清是是非非。',
    '会议为了了解情况召开。',
    '共和和平的年代。',
    '大家温和和气。',
    '问题存在在现场。',
    '一步一步地推进。',
    '讲着讲着就明白了。',
    '这条路很长很长。',
    '请大家研究研究。',
    '会员非常非常高兴。',
    '率先使用信用信息。',
  ])('none in %s', text => {
    expect(found(text)).toEqual([])
  })

  it('is none in a table', () => {
    expect(found('名次\t班组\n1\t泵站泵站\n2\t栈桥栈桥')).toEqual([])
  })
})

describe('a title twice in one row of titles', () => {
  it('is told where it comes again', () => {
    expect(found('会议学习了《合同法》、《广告法》和《合同法》。')).toEqual([
      '17:18 《合同法》在同一串书名里列了两次',
    ])
    expect(found('会议学习了《合同法》《合同法》。')).toEqual(['17:11 《合同法》在同一串书名里列了两次'])
  })

  it('is none with words between', () => {
    expect(found('会议学习了《合同法》，讨论了《合同法》。')).toEqual([])
  })
})
