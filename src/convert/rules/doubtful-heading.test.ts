import {describe, expect, it} from 'vitest'
import {convert} from '../convert.ts'
import {exampleIssue} from './example-issue.ts'

const prose = '会议审议通过了年度工作报告，听取了财务情况说明。'
const pieces = (...headings: string[]) => headings.map(heading => `${heading}\n\n${prose}`).join('\n\n')

/** Messages of the rule: line, what was found, and what an editor may write. */
function said(body: string) {
  return convert(exampleIssue(body), {id: '27'})
    .file.messages.filter(({ruleId}) => ruleId === 'doubtful-heading')
    .map(({line, reason, note}) => [line, reason.split('；')[0], note?.match(/is: [a-z-]+/)?.[0]])
}

describe('headings with numbers', () => {
  it('that go on are in order', () => {
    expect(said(pieces('一、基本情况', '二、主要任务', '三、工作要求'))).toEqual([])
  })

  it('that leave one out are told', () => {
    expect(said(pieces('一、基本情况', '二、主要任务', '四、工作要求'))).toEqual([
      [25, '小标题“四、工作要求”的编号接不上前面的“二、主要任务”', undefined],
    ])
  })

  it('that begin anew are in order', () => {
    const inner = (heading: string) => `${heading}\n\n${pieces('（一）会员', '（二）理事')}`
    expect(said([inner('一、基本情况'), inner('二、主要任务')].join('\n\n'))).toEqual([])
  })

  it('that leave one out within another are told too', () => {
    const text = `一、基本情况\n\n${pieces('（一）会员', '（三）理事')}\n\n${pieces('二、主要任务')}`
    expect(said(text).map(([, found]) => found)).toContain('小标题“（三）理事”的编号接不上前面的“（一）会员”')
  })

  it('with nothing below are told', () => {
    const text = `${pieces('一、基本情况', '二、主要任务')}\n\n三、工作要求`
    expect(said(text)).toContainEqual([25, '小标题“三、工作要求”下面没有内容', 'is: paragraph'])
  })
})
