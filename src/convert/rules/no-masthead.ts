import {numbersOfId} from '../articles/issue-id.ts'
import {exampleIssue} from './example-issue.ts'
import type {Rule} from './rule.ts'

const whole = exampleIssue('会议审议通过了年度工作报告。')

/**
 * An issue without a masthead (刊名、年月、期号): pages were lost, or the text was pasted from elsewhere.
 * `2015年3月第3期总第27期` at the top satisfies it; a text that begins with 目录 does not.
 */
export const noMasthead: Rule = {
  id: 'no-masthead',
  severity: 'warning',
  examples: {breaks: whole.slice(whole.indexOf('目录')), holds: whole},
  check: ({hasMasthead, tree, id}) => {
    if (hasMasthead) return []
    const set = numbersOfId(id)
    return [
      {
        line: tree.lines[0]?.number ?? 1,
        column: 1,
        found: '没有找到刊头（刊名、年月、期号）',
        done: '期号以文件夹名为准，年月留空',
        advice:
          '请把刊名、主办、年、月、期号写进 structure.yaml：不写 line 和 text 的一条，set 里的各栏就是整期的；没有年月的一期会排在最后',
        ...(set ? {settle: {set}} : {}),
      },
    ]
  },
}
