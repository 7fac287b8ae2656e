import {describe, expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import type {Drop} from '../tree.ts'
import {readPieces} from './paragraphs.ts'
import type {Habits} from './pieces.ts'

const habits: Habits = {geometry: {measure: 34, wrap: null}, usualGap: 1, indented: false, lostIndent: false}

function read(text: string, drops: Drop[] = []) {
  return readPieces(readLines(text), habits, drops).map(piece =>
    piece.type === 'table'
      ? ['table', piece.lines.length]
      : [piece.type, piece.text.value, ...(piece.type === 'text' && piece.joined ? [piece.joined] : [])],
  )
}

describe('a soft hyphen at the end of a line cuts a word', () => {
  test.each(['\n', '\n\n'])('whose halves are one again: %j', between => {
    expect(read(`会员单位签署了 memorandum of co\u00AD${between}operation，共三份。`)).toEqual([
      ['text', '会员单位签署了 memorandum of cooperation，共三份。', 1],
    ])
  })

  test('and within a line, or before what is no word, says nothing', () => {
    expect(read('甲乙co\u00ADoperation。')).toEqual([['text', '甲乙cooperation。']])
    expect(read('甲乙丙丁co\u00AD\n\n（一）另一条。')).toHaveLength(2)
  })
})

describe('a page break cuts a paragraph', () => {
  test('in mid sentence: the halves are joined without a blank', () => {
    expect(
      read(
        '我国正处于深化经济体制改革和完善社会主义市场经济体制的攻坚期。现\n\n代市场经济是信用经济，建立健全社会信用体系。',
      ),
    ).toEqual([
      [
        'text',
        '我国正处于深化经济体制改革和完善社会主义市场经济体制的攻坚期。现代市场经济是信用经济，建立健全社会信用体系。',
        1,
      ],
    ])
  })

  test('twice', () => {
    expect(
      read(
        '会议由协会主持，与会单位认为应当坚持以企业为主体的工作方向，并且\n\n要在全年工作中不断加强自身建设，进一步提高服务会员单位的水平和各项能\n\n力。',
      ).map(([, , joined]) => joined),
    ).toEqual([2])
  })

  test('within an item of a list', () => {
    expect(
      read(
        '2、互联网金融机构往往发挥资金周转的作用，沉淀资金可能在第三方中介处滞留两天至数周不等，由于缺乏有效的担保和监管，容易造成资金挪用，如\n\n果缺乏流动性管理，一旦资金链条断裂，将引发支付危机。',
      ),
    ).toHaveLength(1)
  })

  test('before a note on who is responsible, which never opens a paragraph', () => {
    expect(
      read(
        '发挥计量技术机构的技术支撑作用，维护华东地区计量器具量值传递和溯源的准确性。（市质量技监局牵头负责）发挥食品药品安全专家委员会的作用。\n\n（市食品药品监管局牵头负责）指导并推进公证行业收案流程公开。',
      ).map(([, , joined]) => joined),
    ).toEqual([1])
  })

  test('between Latin words: a blank joins them', () => {
    expect(
      read(
        '本次活动介绍了来自海外的若干电子商务企业，其中包括总部设在纽约的 Research and,\n\nMarkets 公司。',
      )[0]?.[1],
    ).toContain('Research and, Markets')
  })
})

describe('what stays apart', () => {
  test('paragraphs that end as sentences do', () => {
    expect(read('会议审议通过了年度工作报告。\n\n会议还就会费标准征求了意见。')).toHaveLength(2)
  })

  test('a short line and what follows it', () => {
    expect(read('主论坛\n\n主论坛由协会副会长单位主持，共安排五场演讲。')).toHaveLength(2)
  })

  test('a numbered paragraph behind an open line', () => {
    expect(read('会议明确了今年的三项重点工作\n\n一、组织会员单位参与感知改造。')).toHaveLength(2)
  })

  test('an address and a date', () => {
    expect(read('单位网址：www.chengshu.example\n\n望洲澄数科技有限公司成立于 2009 年。')).toHaveLength(2)
    expect(read('国务院\n\n2014年6月14日')).toHaveLength(2)
  })
})

describe('a lost photo', () => {
  test('leaves its caption behind three blank lines', () => {
    expect(read('大会以“绿色搭建”为主题。\n\n\n\n大会主会场\n\n会议继续进行。')).toEqual([
      ['text', '大会以“绿色搭建”为主题。'],
      ['caption', '大会主会场'],
      ['text', '会议继续进行。'],
    ])
  })

  test('may have a caption of two lines', () => {
    expect(
      read('各位嘉宾先后演讲。\n\n\n\n青瀛绿构材料有限公司代表演讲——\n可循环铝型材在特装展台中的应用')[1],
    ).toEqual(['caption', '青瀛绿构材料有限公司代表演讲——可循环铝型材在特装展台中的应用'])
  })

  test('is no caption where a sentence or a numbered item follows', () => {
    expect(read('会议开始。\n\n\n\n大会期间还举行了颁奖仪式。')[1]?.[0]).toBe('text')
    expect(read('会议开始。\n\n\n\n4. 由秘书处宣读通报；')[1]?.[0]).toBe('text')
  })
})

test('a tab that sets in a paragraph below a table is no row of it', () => {
  expect(read('单位\t应到\t实到\n理事\t62\t58\n\t会长在总结时作了说明。').map(([type]) => type)).toEqual([
    'table',
    'text',
  ])
})

test('annexes named on the next line are no item', () => {
  const [, rest] = readPieces(readLines('附件：1.名额分配表\n　　　2.材料目录'), habits, [])
  expect(rest).toMatchObject({type: 'text', mark: undefined})
})

test('a straight quotation mark ends what it closes', () => {
  expect(read('论坛结束时，主持人说："大家坐得近了，话也说得真了。"\n\n没有人提前离场。')).toHaveLength(2)
})

describe('a triangle points to the picture above', () => {
  const sentence = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'

  test('on a line alone', () => {
    expect(read(`${sentence}\n\n▲队员老秦（右一）在执勤\n\n${sentence}`)).toEqual([
      ['text', sentence],
      ['caption', '▲队员老秦（右一）在执勤'],
      ['text', sentence],
    ])
  })

  test.each([
    ['items of a list', '▲ 会所落成\n\n▲ 讲座举办'],
    ['a sentence', '▲ 会所昨日落成。'],
    ['what is going on', '▲ 会所昨日落成，建筑\n面积六百平方米'],
  ])('%s do not', (_what, text) => {
    expect(read(`${sentence}\n\n${text}\n\n${sentence}`).map(([type]) => type)).not.toContain('caption')
  })
})

test('lines with one sign, or with names in 【】, stay apart', () => {
  for (const lines of [
    ['✅ 银龄护航队——路口的守望', '✅ 声音图书馆——为耳朵读书', '✅ 候鸟课堂——周末的陪伴'],
    ['【时间】11月20日（周六）9:00—16:00', '【地点】各街道党群服务中心', '【岗位】分拣员40名、搬运员20名'],
  ])
    expect(read(lines.join('\n\n'))).toEqual(lines.map(line => ['text', line]))
})

test('a picture between two lines of a sentence that kept its printed lines stands behind the paragraph', () => {
  const pieces = readPieces(
    readLines(
      '的界沟上，一家说是爷爷栽的，一家说是自己从小\n图1 队员在测量古茶树\n采的。那一年，鲜叶卖到了三千元。',
    ),
    {...habits, usualGap: 0, geometry: {measure: null, wrap: 22}},
    [],
  )
  expect(pieces.map(piece => piece.type !== 'table' && [piece.type, piece.text.value])).toEqual([
    ['text', '的界沟上，一家说是爷爷栽的，一家说是自己从小采的。那一年，鲜叶卖到了三千元。'],
    ['caption', '图1 队员在测量古茶树'],
  ])
})

describe('a table', () => {
  test('is lines with tabs, a page break among them too', () => {
    expect(read('见下表。\n\n类别\t企业数\n系统集成\t47\n\n终端制造\t31\n\n以上。')).toEqual([
      ['text', '见下表。'],
      ['table', 3],
      ['text', '以上。'],
    ])
  })

  test('takes in the names of groups between its rows, and no line that an editor says is another thing', () => {
    const text = '序号\t指标\n\n一 市民行动\n\n1\t步道\n2\t门诊\n\n二 控制烟害\n\n3\t餐厅\n\n以上。'
    expect(read(text).map(([type]) => type)).toEqual(['table', 'text'])
    const lines = readLines(text).map(line =>
      line.value.startsWith('二') ? {...line, stated: {is: 'heading', by: 'structure.yaml'} as const} : line,
    )
    const pieces = readPieces(lines, habits, [])
    expect(pieces.map(({type}) => type)).toEqual(['table', 'text', 'text', 'text'])
  })

  test('is none where one line only has a tab', () => {
    expect(read('联系人\t祁望舒\n\n欢迎联系。')[0]?.[0]).toBe('text')
  })
})

test('the dash that extraction put before （一） is dropped, and no other', () => {
  const drops: Drop[] = []
  expect(read('- （一）经自然人书面同意；\n- （二）为促进社会公共利益。', drops)).toEqual([
    ['text', '（一）经自然人书面同意；'],
    ['text', '（二）为促进社会公共利益。'],
  ])
  expect(drops.map(({span, reason}) => [span.line.number, span.start, span.end, reason])).toEqual([
    [1, 0, 2, '抽取时留下的标记'],
    [2, 0, 2, '抽取时留下的标记'],
  ])
  expect(read('- 不是编号')[0]?.[1]).toBe('- 不是编号')
})

test('a name with the years of a life, alone, stands below a portrait', () => {
  expect(read('祁望舒先生（1933—2021）\n祁望舒先生昨日在家中安详辞世。')[0]).toEqual([
    'caption',
    '祁望舒先生（1933—2021）',
  ])
})

test('a line that says where somebody stands shows him', () => {
  const captions = (line: string) =>
    read(`会上通报了情况。\n\n${line}\n\n随后进行讨论。`).filter(([type]) => type === 'caption')
  expect(captions('陶砚白（右）指导徒弟为老人翻身')).toHaveLength(1)
  expect(captions('祁望舒（前排左一）与队员合影')).toHaveLength(1)
  expect(captions('陶砚白（会员）指导徒弟为老人翻身')).toEqual([])
  expect(captions('陶砚白（右）指导徒弟，')).toEqual([])
})

describe('a triangle before a line among paragraphs without blank lines', () => {
  const text = (first: string) =>
    `会上通报了情况。\n▲${first}\n随后进行讨论。\n▲大家在清点善款\n最后举手表决。`

  test('points at a photo where another line of the article says so', () => {
    expect(read(text('图为会场一角')).filter(([type]) => type === 'caption')).toEqual([
      ['caption', '▲图为会场一角'],
      ['caption', '▲大家在清点善款'],
    ])
  })

  test.each(['会员在作品前驻足。祁望舒 摄', '《候潮》　祁望舒 摄　f/8　1/30s', '车站通车。摄影者不详'])(
    '%s is a caption, and tells that a sentence behind the sign is one',
    credited => {
      const lines = `${text(credited)}\n▲雾散了，一米之外就是这个。\n会后散去。`
      expect(read(lines).filter(([type]) => type === 'caption')).toEqual([
        ['caption', `▲${credited.replaceAll('　', ' ')}`],
        ['caption', '▲大家在清点善款'],
        ['caption', '▲雾散了，一米之外就是这个。'],
      ])
    },
  )

  test('and is an item where none does', () => {
    expect(read(text('会场布置一新')).filter(([type]) => type === 'caption')).toEqual([])
  })

  test('or where it says what somebody does', () => {
    expect(
      read('会上通报了情况。\n▲开幕式上百人同练八段锦\n随后进行讨论。').filter(
        ([type]) => type === 'caption',
      ),
    ).toEqual([['caption', '▲开幕式上百人同练八段锦']])
  })
})
