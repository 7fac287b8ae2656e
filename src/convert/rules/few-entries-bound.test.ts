import {expect, it} from 'vitest'
import {convert} from '../convert.ts'
import {exampleIssue} from './example-issue.ts'

const text = exampleIssue('会议审议通过了年度工作报告，部署了全年的各项重点工作。', {
  contents: ['协会召开年度工作会议.....1', '北岭港区冷库改造纪实.....3', '东屿泵站消防演练侧记.....5'].join(
    '\n',
  ),
})
const told = (print: string) =>
  convert(print, {id: '27'}).file.messages.find(({ruleId}) => ruleId === 'few-entries-bound')?.reason

it('a text that was saved in part is told by its end', () => {
  expect(told(text)).not.toContain('没有存全')
  const part = text.slice(0, text.indexOf('的各项重点'))
  expect(told(part)).toContain(
    '全文末尾停在半句“报告，部署了全年”，像是文件没有存全、没有抄全：是的话，换成完整的一份就好。',
  )
})
