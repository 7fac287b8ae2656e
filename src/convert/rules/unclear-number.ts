import {issueId, numbersOfId} from '../articles/issue-id.ts'
import {readIssueLine} from '../articles/masthead.ts'
import {exampleIssue} from './example-issue.ts'
import type {Finding, Rule} from './rule.ts'

const whole = exampleIssue('会议审议通过了年度工作报告。')

/**
 * A masthead from which nobody can tell which issue it is, or whose lines count it twice and not alike: misread digits, or a form
 * that the converter does not know. 望洲物联简讯 without year or number breaks it; 2015年3月第3期总第27期 does not.
 */
export const unclearNumber: Rule = {
  id: 'unclear-number',
  severity: 'warning',
  examples: {breaks: whole.replace('2015年3月第3期总第27期\n\n', ''), holds: whole},
  check: evidence => [...unknown(evidence), ...contradictory(evidence)],
}

function unknown({tree: {issue, told, lines}, id, hasMasthead}: Parameters<Rule['check']>[0]): Finding[] {
  const isTold = counts.some(({field}) => told[field] !== undefined) || told.months !== undefined
  if (!hasMasthead || isTold || issueId(issue) !== undefined) return []
  const set = numbersOfId(id)
  return [
    {
      line: lines[0]?.number ?? 1,
      column: 1,
      found:
        issue.number === null
          ? '刊头里没有读到期号，也没有读到年月'
          : `刊头里读到第 ${issue.number} 期，没有读到是哪一年`,
      done: '期号以文件夹名为准，没有年月的一期会排在最后',
      advice:
        '请对照印刷版，把年、月、期号写进 structure.yaml：不写 line 和 text 的一条，set 里的各栏就是整期的',
      ...(set ? {settle: {set}} : {}),
    },
  ]
}

/** What an issue is counted by. */
const counts = [
  {field: 'year', shown: (count: number) => `${count} 年`},
  {field: 'number', shown: (count: number) => `第 ${count} 期`},
  {field: 'total', shown: (count: number) => `总第 ${count} 期`},
  {field: 'volume', shown: (count: number) => `第 ${count} 卷`},
] as const

/** The first line counts; another that says otherwise is told. */
function contradictory({tree}: Parameters<Rule['check']>[0]): Finding[] {
  const printed = tree.lines.filter(({number}) => tree.outside.get(number) === 'masthead')
  const read = printed.flatMap(line => {
    const reading = readIssueLine(line.value)
    return reading ? [{line, reading}] : []
  })
  return counts.flatMap(({field, shown}) => {
    const said = read.filter(({reading}) => reading[field] !== null)
    const first = said[0]?.reading[field]
    const other = said.find(({reading}) => reading[field] !== first)
    const second = other?.reading[field]
    if (tree.told[field] !== undefined || !other || first == null || second == null) return []
    return [
      {
        line: other.line.number,
        column: 1,
        found: `刊头里两处不同：第 ${said[0]?.line.number} 行是 ${shown(first)}，这里是 ${shown(second)}`,
        done: `按前一处算作 ${shown(first)}`,
        advice: '请对照印刷版；若这一处才对，写进 structure.yaml',
        settle: {line: other.line.number, set: {[field]: second}},
      },
    ]
  })
}
