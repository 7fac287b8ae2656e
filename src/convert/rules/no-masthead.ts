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
  check: ({hasMasthead, tree}) =>
    hasMasthead
      ? []
      : [
          {
            line: tree.lines[0]?.number ?? 1,
            column: 1,
            found: '没有找到刊头（刊名、年月、期号）',
            done: '期号以文件夹名为准，年月留空',
            advice: '请在 source.txt 开头补上所缺的刊头，再重新转换；没有年月的一期会排在最后',
          },
        ],
}
