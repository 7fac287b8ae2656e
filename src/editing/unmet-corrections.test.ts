import {describe, expect, it, test} from 'vitest'
import {readCorrections} from '../content/read-corrections.ts'
import {unmetCorrections} from './unmet-corrections.ts'

const source = `岚港晨报
一、指导思想 and 目标。坚持“以人为本”，推进电子商务发展
会议于2014年11月召开，会期二○一四年
（一）加强建设。各单位应当高度重视，认真组织实施
各单位应当高度重视。各单位负责人参加
　　第二条　本办法所称企业，是指ABC公司
这一行讲 ﬁnance 与 office，价格１００元
  
协会召开座
谈会，讨论规划
`

/** line:column and sentence of each message about corrections given as YAML. */
const said = (yaml: string, text = source): string[] =>
  unmetCorrections(text, readCorrections(new TextEncoder().encode(yaml))).map(
    ({line, column, reason}) => `${line}:${column} ${reason}`,
  )

/** What is said of one correction. */
const told = (line: number, was: string, now = '改后的文字'): string =>
  said(`- line: ${line}\n  was: ${was}\n  now: ${now}\n`).join('\n')

test('corrections that mend their lines are not mentioned', () => {
  expect(told(2, '指导思想 and 目标')).toBe('')
  expect(said('')).toEqual([])
})

test('a message is an error at the words in corrections.yaml', () => {
  const yaml = '- line: 2\n  was: 没有的字\n  now: 甲\n'
  const reading = readCorrections(new TextEncoder().encode(yaml))
  expect(unmetCorrections(source, reading)).toMatchObject([
    {line: 2, column: 8, fatal: true, ruleId: 'correction-unmet', source: 'huikan'},
  ])
})

describe('says precisely what differs', () => {
  it('blanks, width, case, look-alikes, traditional characters', () => {
    const typed = [
      [2, '指导思想and目标'],
      [2, '指导思想  and 目标'],
      [2, '指导思想　and 目标'],
      [2, '指导思想 AND 目标'],
      [2, '推 进电子商务'],
      [2, '坚持"以人为本"'],
      [2, '目标.坚持'],
      [2, '電子商务'],
      [3, '二〇一四年'],
      [3, '二0一四年'],
      [4, '(一)加强建设'],
      [6, '第二条 本办法'],
      [7, '价格100元'],
    ] as const
    expect(typed.map(([line, was]) => told(line, was))).toMatchInlineSnapshot(`
      [
        "2:8 source.txt 第 2 行没有“指导思想and目标”：原文“想”和“and”之间有一个空格，was 里没有；原文“and”和“目”之间有一个空格，was 里没有。请照原文写作 was: 指导思想 and 目标。",
        "2:8 source.txt 第 2 行没有“指导思想  and 目标”：“想”和“and”之间，原文是一个空格，was 里是 2 个空格。请照原文写作 was: 指导思想 and 目标。",
        "2:8 source.txt 第 2 行没有“指导思想　and 目标”：“想”和“and”之间，原文是一个空格，was 里是一个全角空格。请照原文写作 was: 指导思想 and 目标。",
        "2:8 source.txt 第 2 行没有“指导思想 AND 目标”：大小写不同，原文是“and”，was 里是“AND”。请照原文写作 was: 指导思想 and 目标。",
        "2:8 source.txt 第 2 行没有“推 进电子商务”：原文“推”和“进”之间没有空格，was 里有一个空格。请照原文写作 was: 推进电子商务。",
        "2:8 source.txt 第 2 行没有“坚持"以人为本"”：原文是““”（U+201C），was 里是形近的“"”（U+0022）；原文是“””（U+201D），was 里是形近的“"”（U+0022）。请照原文写作 was: 坚持“以人为本”。",
        "2:8 source.txt 第 2 行没有“目标.坚持”：原文是“。”（U+3002），was 里是形近的“.”（U+002E）。请照原文写作 was: 目标。坚持。",
        "2:8 source.txt 第 2 行没有“電子商务”：繁简不同，原文是“电”，was 里是“電”。请照原文写作 was: 电子商务。",
        "2:8 source.txt 第 3 行没有“二〇一四年”：原文是“○”（U+25CB），was 里是形近的“〇”（U+3007）。请照原文写作 was: 二○一四年。",
        "2:8 source.txt 第 3 行没有“二0一四年”：原文是“○”（U+25CB），was 里是形近的“0”（U+0030）。请照原文写作 was: 二○一四年。",
        "2:8 source.txt 第 4 行没有“(一)加强建设”：原文是全角的“（”，was 里是半角的“(”；原文是全角的“）”，was 里是半角的“)”。请照原文写作 was: （一）加强建设。",
        "2:8 source.txt 第 6 行没有“第二条 本办法”：“条”和“本”之间，原文是一个全角空格，was 里是一个空格。请照原文写作 was: 第二条　本办法。",
        "2:8 source.txt 第 7 行没有“价格100元”：原文是全角的“１００”，was 里是半角的“100”。请照原文写作 was: 价格１００元。",
      ]
    `)
  })

  it('many differences are counted', () => {
    expect(told(2, '一 、 指 导 思 想 and 目标')).toMatchInlineSnapshot(
      `"2:8 source.txt 第 2 行没有“一 、 指 导 思 想 and 目标”：原文“一”和“、”之间没有空格，was 里有一个空格；原文“、”和“指”之间没有空格，was 里有一个空格；原文“指”和“导”之间没有空格，was 里有一个空格；另有 2 处。请照原文写作 was: 一、指导思想 and 目标。"`,
    )
  })
})

describe('says where the words are', () => {
  it('on one other line', () => {
    expect(told(3, '指导思想 and 目标')).toMatchInlineSnapshot(
      `"2:8 source.txt 第 3 行没有“指导思想 and 目标”；这一行是“会议于2014年11月召开，会期二○一四年”。这几个字在第 2 行；如果要改的是那里，请把 line 改成 2。"`,
    )
  })

  it('on several: all of them, or the nearest', () => {
    expect(told(9, '高度重视')).toMatchInlineSnapshot(
      `"2:8 source.txt 第 9 行没有“高度重视”；这一行是“协会召开座”。全文有 2 行有这几个字，是第 4、5 行；请核对行号。"`,
    )
    const many = Array.from({length: 9}, (_, at) => (at === 4 ? '无' : '高度重视'))
    expect(said('- line: 5\n  was: 高度重视\n  now: 甲\n', many.join('\n'))[0]).toContain(
      '全文有 8 行有这几个字，近处的是第 3、4、6、7 行；请核对行号。',
    )
  })

  it('on few: an entry for each, ready to be pasted', () => {
    const notes = (yaml: string, text = source) =>
      unmetCorrections(text, readCorrections(new TextEncoder().encode(yaml))).map(({note}) => note)
    expect(notes('- line: 9\n  was: 高度重视\n  now: 十分重视\n  why: 核对\n')).toEqual([
      '若是第 4 行，改写作：- {line: 4, was: 高度重视, now: 十分重视, why: 核对}\n若是第 5 行，改写作：- {line: 5, was: 高度重视, now: 十分重视, why: 核对}',
    ])
    expect(notes('- line: 9\n  was: 重视\n  now: 正视\n', '高度重视\n'.repeat(5))).toEqual([undefined])
  })

  it('on another line, a little otherwise', () => {
    expect(told(3, '指导思想and目标')).toMatchInlineSnapshot(
      `"2:8 source.txt 第 3 行没有“指导思想and目标”；这一行是“会议于2014年11月召开，会期二○一四年”。第 2 行有相近的“指导思想 and 目标”（原文“想”和“and”之间有一个空格，was 里没有；原文“and”和“目”之间有一个空格，was 里没有）；如果要改的是那里，请把 line 改成 2，was 照那里的原文写。"`,
    )
  })

  it('on the next line, whole: not across the two', () => {
    expect(told(3, '高度重视')).toContain('是第 4、5 行')
    expect(told(3, '高度重视')).not.toContain('跨了')
  })

  it('across two lines', () => {
    expect(told(9, '座谈会')).toMatchInlineSnapshot(
      `"2:8 source.txt 第 9 行没有“座谈会”：这几个字跨了第 9、10 两行；一条更正只改一行，请分成两条。"`,
    )
  })

  it('nowhere', () => {
    expect(told(4, '各单位应当高度负责')).toMatchInlineSnapshot(
      `"2:8 source.txt 第 4 行没有“各单位应当高度负责”；这一行是“（一）加强建设。各单位应当高度重视，认真组织实施”。只差 2 个字：第 8 个字原文是“重”，was 里是“负”；第 9 个字原文是“视”，was 里是“责”。请照原文改正 was。"`,
    )
    expect(told(4, '全无此语')).toMatchInlineSnapshot(
      `"2:8 source.txt 第 4 行没有“全无此语”；这一行是“（一）加强建设。各单位应当高度重视，认真组织实施”。请核对行号和原文（一字不差，包括空格）。"`,
    )
    expect(told(8, '全无此语')).toMatchInlineSnapshot(
      `"2:8 source.txt 第 8 行没有“全无此语”；这一行是空行。请核对行号和原文（一字不差，包括空格）。"`,
    )
  })

  it('in a file that is shorter', () => {
    expect(told(99, '岚港晨报')).toMatchInlineSnapshot(
      `"1:9 source.txt 只有 10 行，没有第 99 行；这几个字在第 1 行；如果要改的是那里，请把 line 改成 1。"`,
    )
    expect(told(11, '全无此语')).toMatchInlineSnapshot(
      `"1:9 source.txt 只有 10 行，没有第 11 行；请核对行号。"`,
    )
  })
})

describe('knows what else went wrong', () => {
  it('the line is mended already', () => {
    expect(told(1, '岚港晚报', '岚港晨报')).toMatchInlineSnapshot(
      `"2:8 source.txt 第 1 行没有“岚港晚报”：这一行已经是“岚港晨报”；如果 source.txt 里已经改好，请删去这一条。"`,
    )
  })

  it('quotation marks were typed around the words', () => {
    expect(told(1, '“岚港晨报”', '“岚港晚报”')).toMatchInlineSnapshot(
      `"2:8 source.txt 第 1 行没有““岚港晨报””：was 两头的引号会当作原文，而这一行的这几个字没有引号；请把 was 和 now 两头的引号都删去。"`,
    )
  })

  it('an earlier correction took the words', () => {
    expect(
      said('- line: 1\n  was: 岚港\n  now: 望洲\n- line: 1\n  was: 港晨\n  now: 港晚\n'),
    ).toMatchInlineSnapshot(`
      [
        "5:8 source.txt 第 1 行没有“港晨”：原来有，但 corrections.yaml 第 1 行的更正先改掉了；请把两条并成一条，或把 was 写成前一条改过以后的样子。",
      ]
    `)
  })

  it('a correction stands twice', () => {
    const one = '- line: 1\n  was: 岚港\n  now: 望洲\n'
    expect(said(one + one)).toMatchInlineSnapshot(`
      [
        "5:8 source.txt 第 1 行没有“岚港”：corrections.yaml 第 1 行有完全相同的一条，已经改过；请删去一条。",
      ]
    `)
    const growing = '- line: 1\n  was: 岚港\n  now: 岚港市\n'
    expect(said(growing + growing)).toMatchInlineSnapshot(`
      [
        "5:8 与 corrections.yaml 第 1 行的一条完全相同，会在同一处改两遍；请删去一条。若这一行有两处要改，请在 was 和 now 里各多写几个邻近的字。",
      ]
    `)
    // each mends one of two places
    const both = '- line: 5\n  was: 单位\n  now: 机构\n'
    expect(said(both + both)).toEqual([])
  })
})

test('what it quotes is cut between characters, never within one', () => {
  const family = '👨‍👩‍👧‍👦'
  const text = `${family.repeat(60)}甲乙丙丁${'𠀀'.repeat(60)}`
  const [message = ''] = said('- line: 1\n  was: 甲乙丙戊\n  now: 己\n', text)
  expect(message).toContain('甲乙丙丁𠀀')
  expect(message.replaceAll(family, '')).not.toMatch(/\u200D|👨|👩|👧|👦/u)
  expect(message.isWellFormed()).toBe(true)
})

test('a slip of the hand is named by its character', () => {
  expect(told(4, '各单位应当高度重视，认真组织实旋')).toContain('第 16 个字原文是“施”，was 里是“旋”')
  expect(told(1, '岚港晨抱')).toContain('只差 1 个字：第 4 个字原文是“报”，was 里是“抱”。请照原文改正 was。')
  expect(told(1, '岚江晨抱')).toContain('请核对行号和原文')
})

test('many corrections of another issue take bounded time', () => {
  const lines = Array.from({length: 5_000}, (_, n) => `这是第${n}行的文字，讲协会的工作。`)
  const yaml = lines.map((_, n) => `- line: ${n + 1}\n  was: 另一期的第${n}行\n  now: 甲\n`).join('')
  const started = process.cpuUsage()
  expect(said(yaml, lines.join('\n'))).toHaveLength(5_000)
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(10_000)
}, 60_000)
