import {describe, expect, it} from 'vitest'
import {convert} from '../convert.ts'
import {exampleIssue} from './example-issue.ts'

/** What the rule says of a text: line, column and what was found. The text begins on line 17. */
function said(body: string) {
  return convert(exampleIssue(body), {id: '27'})
    .file.messages.filter(({ruleId}) => ruleId === 'half-width-punctuation')
    .map(({line, column, reason, note}) => ({
      at: `${line}:${column}`,
      found: reason.split('；')[0],
      note: note ?? '',
    }))
}

const found = (body: string) => said(body).map(({at, found}) => `${at} ${found}`)

describe('half-width marks in Chinese text', () => {
  it('are told with how many there are of each', () => {
    expect(found('会议指出,要加强建设;应当说:这是长期任务(含会员),需要各方参与。')).toEqual([
      '17:5 这一行的中文里有半角标点（逗号 2 个、分号 1 个、冒号 1 个、括号 2 个）',
    ])
  })

  it('count with a blank beside them, or a mark that only stands in Chinese', () => {
    for (const text of [
      '会议指出, 要加强建设。',
      '会议(第12次),通过了。',
      '增长12％,下降8％。',
      '通过了《章程》,并公布。',
    ])
      expect(found(text)).toHaveLength(1)
  })

  it.each([
    ['numbers and hours', '会议于 10:30 开始，共有 1,200 人参加。'],
    ['English', '介绍了 ZARA, H&M 等品牌。'],
    ['a pair of brackets or two', '望洲(北岭)试验区和东屿(南湾)试验区参加。'],
    ['what counts', '会议要求：(1)按时；2)完整；(3)准确；(4)及时；(5)齐全；(6)安全。'],
    ['code', '会议指出&nbsp;要加强建设。'],
  ])('are none in %s', (_what, text) => {
    expect(found(text)).toEqual([])
  })

  it('are told of brackets alone from six on', () => {
    expect(found('望洲(北岭)、东屿(南湾)和古州(西渡)试验区参加。')).toEqual([
      '17:3 这一行的中文里有半角标点（括号 6 个）',
    ])
  })

  it('are one message for a run of lines, and another behind eight without one', () => {
    const quiet = (count: number) =>
      Array.from({length: count}, (_, at) => `第${'一二三四五六七八九'[at]}家会员单位介绍了情况。\n\n`).join(
        '',
      )
    expect(found(`会议指出,要加强建设。\n\n${quiet(2)}会议要求,按时报送。`)).toEqual([
      '17:5 第 17 至 23 行的中文里有半角标点（逗号 2 个）',
    ])
    expect(found(`会议指出,要加强建设。\n\n${quiet(7)}会议要求,按时报送。`)).toHaveLength(1)
    expect(found(`会议指出,要加强建设。\n\n${quiet(8)}会议要求,按时报送。`)).toHaveLength(2)
  })

  it('are a habit where the issue has twenty and hardly any others', () => {
    const twenty = '会议指出,要加强建设.'.repeat(20)
    expect(found(twenty)).toEqual(['17:5 这一期的中文通篇用半角标点（逗号 20 个）'])
    expect(found('会议指出,要加强建设.'.repeat(19))).toEqual(['17:5 这一行的中文里有半角标点（逗号 19 个）'])
    expect(found(twenty + '会议要求，按时报送；'.repeat(10))[0]).toContain('这一行')
  })

  it('stand in cells by custom', () => {
    expect(found('名次\t班组(人)\t知晓率(%)\n1\t泵站(甲)\t98\n2\t栈桥(乙)\t97\n3\t船坞(丙)\t96')).toEqual([])
  })
})
