import {describe, expect, it} from 'vitest'
import {convert} from '../convert.ts'
import {exampleIssue} from './example-issue.ts'

/** What the rule says of a text: line, column and what was found. The text begins on line 17. */
function said(body: string) {
  return convert(exampleIssue(body), {id: '27'})
    .file.messages.filter(({ruleId}) => ruleId === 'stray-english')
    .map(({line, column, reason, note}) => ({
      at: `${line}:${column}`,
      found: reason.split('；')[0],
      note: note ?? '',
    }))
}

const found = (body: string) => said(body).map(({at, found}) => `${at} ${found}`)

describe('English words among Chinese ones', () => {
  it('are told with what they likely were', () => {
    const [message] = said('会议对行业发展发挥着重要的表率 and 导向作用。')
    expect(message?.at).toBe('17:17')
    expect(message?.found).toBe('中文里夹着英文“and”，多半是抽取文字时把中文换成了英文')
    expect(message?.note).toContain('was: 率 and 导, now: 率和导')
  })

  it.each([
    ['会议 with 商会合办。', 'with', '与'],
    ['共有 several 家会员。', 'several', '几'],
    ['年会、展会 as well as 论坛。', 'as well as', '以及'],
    ['会员必须will参加。', 'will', '将'],
    ['增加了 new 会员。', 'new', '新'],
  ])('%s', (text, word, meant) => {
    const [message] = said(text)
    expect(message?.found).toContain(`“${word}”`)
    expect(message?.note).toMatch(new RegExp(`now: .*${meant}`, 'u'))
  })

  it('are told without where nobody can say', () => {
    const [message] = said('会议 the 行业发展。')
    expect(message?.found).toContain('“the”')
    expect(message?.note).not.toContain('now:')
  })

  it('are one run', () => {
    expect(found('会议 in the 港区举行。')).toEqual([
      '17:4 中文里夹着英文“in the”，多半是抽取文字时把中文换成了英文',
    ])
  })

  it.each([
    'B2B 平台和 O2O 应用',
    '更换了品牌 logo',
    'Research and Markets 的报告',
    '品牌 Andy 入会',
    '乐队 band 演出',
    'and 会议',
  ])('none in %s', text => {
    expect(found(`会议介绍，${text === 'and 会议' ? 'ZARA and 会议' : text}。`)).toEqual([])
  })
})
