import {describe, expect, it} from 'vitest'
import {convert} from '../convert.ts'
import {exampleIssue} from './example-issue.ts'

/** What the rule says of a text: line, column and what was found. The text begins on line 17. */
function said(body: string) {
  return convert(exampleIssue(body), {id: '27'})
    .file.messages.filter(({ruleId}) => ruleId === 'unbalanced-brackets')
    .map(({line, column, reason, note}) => ({
      at: `${line}:${column}`,
      found: reason.split('；')[0],
      note: note ?? '',
    }))
}

const found = (body: string) => said(body).map(({at, found}) => `${at} ${found}`)

describe('a bracket or mark without its other half', () => {
  it.each([
    ['他指出，“一件商品再打折。', '17:5 “一件商品再打折。”前面有左引号，找不到与它配对的右引号'],
    ['他指出，一件商品再打折”。', '17:12 “指出，一件商品再打折”后面有右引号，找不到与它配对的左引号'],
    ['会议（上午举行。\n\n大家参加了。', '17:3 “上午举行。”前面有左圆括号，找不到与它配对的右圆括号'],
    ['会议通过《章程修正案。', '17:5 “章程修正案。”前面有左书名号，找不到与它配对的右书名号'],
    ['会议通过〈章程修正案。', '17:5 “章程修正案。”前面有左书名号，找不到与它配对的右书名号'],
    ['望协〔2015号文下发。', '17:3 “2015号文下发。”前面有左六角括号，找不到与它配对的右六角括号'],
    ['他说「要办好年会。', '17:3 “要办好年会。”前面有左引号，找不到与它配对的右引号'],
    ['他说『要办好年会。', '17:3 “要办好年会。”前面有左引号，找不到与它配对的右引号'],
    ['他说‘要办好年会。', '17:3 “要办好年会。”前面有左引号，找不到与它配对的右引号'],
    ['他介绍【要闻部分。', '17:4 “要闻部分。”前面有左方括号，找不到与它配对的右方括号'],
  ])('%s', (text, message) => {
    expect(found(text)).toEqual([message])
  })

  it.each([
    ['pairs, of either width', '会议（市文明办)通过《章程》，“好”字当头，‘快’字优先。'],
    ['a pair over paragraphs', '他说：“第一段引文尚未结束，这里要接着讲。\n\n第二段讲完了。”大家鼓掌。'],
    [
      'a mark that opens each paragraph',
      '“第一段引文尚未结束。\n\n“第二段尚未结束。\n\n“第三段结束。”大家鼓掌。',
    ],
    ['apostrophes', '他在 it’s time 的演讲中谈到 members’ day。'],
    ['what counts', '要点：一）按时；2）完整；a）准确。'],
  ])('none in %s', (_what, text) => {
    expect(found(text)).toEqual([])
  })

  it('one of two pairs that meet: the mark of another is no half', () => {
    expect(found('会议（听取《报告）通过。')).toEqual(['17:6 “报告”前面有左书名号，找不到与它配对的右书名号'])
    expect(found('他说（见 No. 5）后，又说）完。')).toHaveLength(1)
  })

  it('is told once for a paragraph and kind', () => {
    expect(found('他说“要办好，又说“要办快。')).toEqual([
      '17:3 “要办好，又说”前面有左引号，找不到与它配对的右引号',
    ])
    expect(found('他说“要办好（又说要办快。\n\n大家参加了。')).toHaveLength(2)
  })

  it('has its half three prints behind at most', () => {
    const quiet = '会员单位介绍了情况。\n\n'
    expect(found(`他说：“要办好年会。\n\n${quiet.repeat(2)}大家听完了。”会后参观。`)).toEqual([])
    expect(found(`他说：“要办好年会。\n\n${quiet.repeat(3)}大家听完了。”会后参观。`)).toHaveLength(2)
  })
})
