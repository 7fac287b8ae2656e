import {describe, expect, it} from 'vitest'
import {convert} from '../convert.ts'
import {exampleIssue} from './example-issue.ts'

const whole = exampleIssue('会议审议通过了年度工作报告。')
const counted = '2015年3月第3期总第27期'

function said(masthead: string, id = '27') {
  return convert(whole.replace(counted, masthead), {id})
    .file.messages.filter(({ruleId}) => ruleId === 'unclear-number')
    .map(({line, reason}) => [line, ...reason.replace(/。.*$/u, '').split('；')])
}

describe('which issue it is', () => {
  it('is told by year and number', () => {
    expect(said(counted)).toEqual([])
    expect(said('2015年第3期')).toEqual([])
    expect(said('总第27期')).toEqual([])
  })

  it('is not by a number of no year', () => {
    expect(said('第3期')).toEqual([
      [1, '刊头里读到第 3 期，没有读到是哪一年', '期号以文件夹名为准，没有年月的一期会排在最后'],
    ])
  })

  it.each([
    ['总第27期', '总第28期', '总第 27 期', '总第 28 期'],
    ['2015年第3期', '2015年第4期', '第 3 期', '第 4 期'],
    ['2015年第3期', '2016年第3期', '2015 年', '2016 年'],
    ['第5卷第3期', '2015年第6卷', '第 5 卷', '第 6 卷'],
  ])('is counted by the first of two lines: %s, %s', (one, other, first, second) => {
    expect(said(`${one}\n\n${other}`)).toEqual([
      [5, `刊头里两处不同：第 3 行是 ${first}，这里是 ${second}`, `按前一处算作 ${first}`],
    ])
  })

  it('is clear where both say the same', () => {
    expect(said('2015年第3期\n\n2015年3月 总第27期')).toEqual([])
  })
})
