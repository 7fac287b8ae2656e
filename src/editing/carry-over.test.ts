import {describe, expect, it} from 'vitest'
import {readCorrections} from '../content/read-corrections.ts'
import {carryCorrections, carryDecisions} from './carry-over.ts'

/** Read from Word: a line is a paragraph, and other lines stand before them. */
const word = `岚港晨报

目录

会议指出，各单位应当高度重视，负责人负责人亲自抓落实。

理论 and 实践相结合，推动⽬标落到实处。

会议要求，月底以前报送。

会议要求，年底以前总结。
`

describe('corrections of a text that another one replaced', () => {
  const list = `# 第 31 期
- line: 2
  was: 理论 and 实践
  now: 理论和实践
  why: 误抽   # 总编核对
- line：第３行
  was: 推动目标
  now: 推动目标任务
- line: 5
  was: 会议指出
  now: 会议强调
`

  it('keep what a message said before them, where that was copied too', () => {
    const copied =
      '如要更正，在 corrections.yaml 里写：- {line: 2, was: 理论 and 实践, now: 理论和实践}\n如要更正，在 corrections.yaml 里写：- line: 3\n  was: 推动目标\n  now: 推动目标任务\n'
    const {text} = carryCorrections(copied, word)
    expect(text).toBe(copied.replace('line: 2', 'line: 7').replace('line: 3', 'line: 7'))
    expect(readCorrections(Buffer.from(text)).corrections.map(({line}) => line)).toEqual([7, 7])
  })

  it('go to the line that has their words, and nothing else of the file changes', () => {
    const {text, messages} = carryCorrections(list, word)
    expect(text).toBe(list.replace('line: 2', 'line: 7').replace('第３行', '第7行'))
    expect(messages.map(({reason, note, fatal}) => [reason.slice(0, 20), note, fatal])).toEqual([
      [
        'source.txt 换过了：2 条更正',
        '第 2 行 → 第 7 行：“理论 and 实践”\n第 3 行 → 第 7 行：“推动目标”',
        undefined,
      ],
    ])
    expect(readCorrections(Buffer.from(text)).corrections.map(({line}) => line)).toEqual([7, 7, 5])
  })

  it('that have several places to go to keep their order', () => {
    const ordered = `- line: 2
  was: 会议要求
  now: 会议提出
- line: 3
  was: 月底以前
  now: 月末以前
`
    expect(carryCorrections(ordered, word).text).toBe(
      ordered.replace('line: 2', 'line: 9').replace('line: 3', 'line: 9'),
    )
  })

  it('go as far on as those before and behind, where their words stand more often between', () => {
    const several = `- line: 1
  was: 会议指出
  now: 会议强调
- line: 3
  was: 应当高度
  now: 应当十分
- line: 5
  was: 年底以前
  now: 年末以前
`
    const text =
      '刊头\n\n会议指出此事。\n应当高度重视。\n各单位应当高度负责。\n各部门应当高度警惕。\n年底以前总结。\n'
    expect(carryCorrections(several, text).text).toBe(
      several.replace('line: 5', 'line: 7').replace('line: 3', 'line: 5').replace('line: 1', 'line: 3'),
    )
    // where those around did not go equally far nothing follows
    const torn = text.replace('年底', '\n年底')
    expect(carryCorrections(several, torn).text).toBe(
      several.replace('line: 5', 'line: 8').replace('line: 1', 'line: 3'),
    )
  })

  it('and the last goes as far on as the one before it, the first as the one behind it', () => {
    const last = `- line: 1
  was: 会议指出
  now: 会议强调
- line: 3
  was: 年底以前
  now: 年末以前
- line: 4
  was: 应当高度
  now: 应当十分
`
    const text = '刊头\n\n会议指出此事。\n\n年底以前总结。\n应当高度重视。\n\n应当高度负责。\n'
    expect(carryCorrections(last, text).text).toBe(
      last.replace('line: 4', 'line: 6').replace('line: 3', 'line: 5').replace('line: 1', 'line: 3'),
    )
    const first = `- line: 2
  was: 应当高度
  now: 应当十分
- line: 3
  was: 会议指出
  now: 会议强调
- line: 5
  was: 年底以前
  now: 年末以前
`
    const behind = '应当高度负责。\n\n\n应当高度重视。\n会议指出此事。\n\n年底以前总结。\n'
    expect(carryCorrections(first, behind).text).toBe(
      first.replace('line: 5', 'line: 7').replace('line: 3', 'line: 5').replace('line: 2', 'line: 4'),
    )
    // what lies farther off went another way
    const torn = behind.replace('年底', '\n年底')
    expect(carryCorrections(first, torn).text).toBe(
      first.replace('line: 5', 'line: 8').replace('line: 3', 'line: 5').replace('line: 2', 'line: 4'),
    )
    // so far on stands something else
    const apart = behind.replace('应当高度重视。\n', '应当高度重视。\n\n')
    expect(carryCorrections(first, apart).text).toBe(
      first.replace('line: 5', 'line: 8').replace('line: 3', 'line: 6'),
    )
  })

  it('stay where their words stand elsewhere more often, or nowhere', () => {
    const unclear = `- line: 2
  was: 会议要求
  now: 会议提出
- line: 3
  was: 没有的字
  now: 有的字
`
    expect(carryCorrections(unclear, word)).toEqual({text: unclear, messages: []})
  })

  it('that are of the same words go to one place after the other, as often as these stand', () => {
    const twice = `- line: 12
  was: 会议要求
  now: 会议提出
- line: 10
  was: 会议要求
  now: 会议号召
`
    expect(carryCorrections(twice, word).text).toBe(twice.replace('12', '11').replace('10', '9'))
  })

  it('go with the one before, which makes their words', () => {
    const chain = `- line: 1
  was: 亲自抓落实
  now: 亲自抓好落实
- line: 1
  was: 抓好落实
  now: 抓实
`
    expect(carryCorrections(chain, word).text).toBe(chain.replaceAll('line: 1\n', 'line: 5\n'))
  })

  it('and that may be on their line by chance are named, where others moved', () => {
    const chance = `- line: 9
  was: 会议
  now: 大会
- line: 1
  was: 月底以前
  now: 月末以前
`
    const {text, messages} = carryCorrections(chance, word)
    expect(text).toBe(chance.replace('line: 1\n', 'line: 9\n'))
    expect(messages.map(({fatal, note}) => [fatal, note])).toEqual([
      [undefined, '第 1 行 → 第 9 行：“月底以前”'],
      [false, '第 9 行：“会议”'],
    ])
  })
})

describe('decisions of a text that another one replaced', () => {
  const list = `# 改判
- line: 2                # 月底一段
  text: 会议要求，月底
  is: paragraph
- {lines: [20, 22], text: 理论, is: quotation}
- line: 5
  text: 会议指出
  is: paragraph
- line: 6
  text: 会议要求
  checked: [uncertain-join]
- set: {year: 2014}
`

  it('go to the only line that begins so, a range with its length; the rest of the file stays', () => {
    const {text, messages} = carryDecisions(list, word, [])
    expect(text).toBe(list.replace('line: 2 ', 'line: 9 ').replace('[20, 22]', '[7, 9]'))
    expect(messages).toHaveLength(1)
    expect(messages[0]?.reason).toContain('2 条决定的行不在原处')
    expect(messages[0]?.reason).toContain('请核对止行')
    expect(messages[0]?.note).toBe('第 2 行 → 第 9 行：“会议要求，月底”\n第 20 行 → 第 7 行：“理论”')
  })

  it('that several lines begin like go to the one between those of their neighbours', () => {
    const between = `- {line: 1, text: 会议指出, is: title}
- {line: 2, text: 会议要求, is: heading}
- {line: 3, text: 会议要求，年底, is: title}
`
    const {text, messages} = carryDecisions(between, word, [])
    expect(text).toBe(between.replace('line: 1,', 'line: 5,').replace('line: 3,', 'line: 11,'))
    expect(messages.map(({note}) => note)).toEqual([
      '第 1 行 → 第 5 行：“会议指出”\n第 3 行 → 第 11 行：“会议要求，年底”',
    ])
    const told = between.replace('会议要求，年底', '会议要求，月底').replace('line: 3', 'line: 1')
    expect(carryDecisions(told, word, []).text).toContain('{line: 2, text: 会议要求, is: heading}')
  })

  it('and that begin like the line there by chance are found, or named', () => {
    const chance = `- {line: 9, text: 会议要求, is: heading}
- {line: 20, text: 会议要求，年底, is: title}
`
    const {text, messages} = carryDecisions(chance, word, [])
    expect(text).toBe(chance.replace('line: 20,', 'line: 11,'))
    expect(messages.map(({fatal, note}) => [fatal, note])).toEqual([
      [undefined, '第 20 行 → 第 11 行：“会议要求，年底”'],
      [false, '第 9 行：“会议要求”'],
    ])
    const moved = `- {line: 4, text: 会议要求，月底, is: title}
- {line: 9, text: 会议要求, is: heading}
`
    expect(carryDecisions(moved, `${word}\n会议要求，散会。\n`, []).messages.map(({fatal}) => fatal)).toEqual(
      [undefined, false],
    )
  })

  it('take the line of the 目录 along that has their words', () => {
    const issue =
      '岚港晨报\n\n目录\n\n（一）港口纪事……1\n\n（二）冷库的电费……3\n\n港口纪事\n\n三月里的事。\n\n冷库的电费\n\n三成。\n'
    const bound = `- {line: 8, text: 港口纪事, is: title, entry: 4}
- {line: 12, text: 冷库的电费, is: title, entry: 7}
`
    const {text, messages} = carryDecisions(bound, issue, [])
    expect(text).toBe(
      bound.replace('line: 8', 'line: 9').replace('line: 12', 'line: 13').replace('entry: 4', 'entry: 5'),
    )
    expect(messages[0]?.reason).not.toContain('请核对')
    expect(
      carryDecisions(bound, issue.replace('）港口纪事', '）港口的事'), []).messages[0]?.reason,
    ).toContain('请核对')
  })

  it('stay where nothing moved', () => {
    expect(carryDecisions('- {line: 5, text: 会议指出, is: title}\n', word, []).messages).toEqual([])
  })
})
