import {describe, expect, test} from 'vitest'
import {learnGeometry} from '../page/geometry.ts'
import {stripRunningHeads} from '../page/running-heads.ts'
import {readLines} from '../text/lines.ts'
import {outline} from './outline.ts'
import {readPieces} from './paragraphs.ts'
import {learnHabits, textAt} from './pieces.ts'
import {findSignatures, inSignatures} from './signature.ts'
import {findVerse, verseRules} from './verse.ts'

/** The stanzas that the lines make, of each run of verse. */
function verses(text: string, title = '泵站的一天') {
  const {lines} = stripRunningHeads(readLines(text))
  const habits = learnHabits(lines, learnGeometry(lines))
  const pieces = readPieces(lines, habits, [])
  const signatures = findSignatures(pieces)
  const roles = outline(pieces, title, signatures)
  return findVerse(pieces, roles, inSignatures(signatures), title, habits).map(({to, stanzas}) =>
    stanzas.map((from, at) =>
      Array.from(
        {length: (stanzas[at + 1] ?? to) - from},
        (_, step) => textAt(pieces, from + step)?.text.value,
      ),
    ),
  )
}

const sentence = '会议听取了年度工作报告，并就培训基地的选址交换了意见，决定由秘书处拿出比较方案。'
const paragraphs = `　　${sentence}\n　　${sentence}\n`
const lines = ['钟声没有变', '变的是听钟的人', '我坐在第三排', '窗外的操场很小']
const setIn = (cells: number, poem = lines) => poem.map(line => ' '.repeat(cells * 2) + line).join('\n')

describe('lines that are set in', () => {
  test('further than paragraphs are verse, blank lines part the stanzas', () => {
    expect(verses(`${paragraphs}${setIn(6)}\n\n${setIn(6)}\n\n${paragraphs}`)).toEqual([[lines, lines]])
  })

  test.each([
    ['by three cells', setIn(3), true],
    ['by two, as paragraphs are', setIn(2), false],
    ['three of them', setIn(6, lines.slice(0, 3)), false],
    ['one of 24 cells', setIn(6, [...lines, '窗'.repeat(24)]), true],
  ])('%s: %s', (_what, poem, is) => {
    expect(verses(`${paragraphs}${poem}\n${paragraphs}`).length > 0).toBe(is)
  })

  test('a line of 25 cells is prose', () => {
    expect(verses(`${paragraphs}${setIn(6, [...lines, '窗'.repeat(25)])}`)).toEqual([[lines]])
  })

  test('under paragraphs that are set in by four, by more than these', () => {
    const deep = paragraphs.replaceAll('　　', '　　　　')
    expect(verses(`${deep}${setIn(4)}\n${deep}`)).toEqual([])
    expect(verses(`${deep}${setIn(5)}\n${deep}`)).toEqual([[lines]])
  })

  test.each([
    ['companies', ['望洲电缆有限公司', '岚港港务集团', '滨湖水务中心', '东屿供水公司']],
    ['names in rows', ['祁望舒　　陶砚白', '柏问渠　　沈听澜', '许知行　　宋远山', '何晚舟　　吕若谷']],
    ['fields', ['时间：三月', '地点：东屿', '主持：祁望舒', '记录：陶砚白']],
    ['telephones', ['值班室 5550136', '调度室 5550137', '泵房间 5550138', '传达室 5550139']],
    ['days', ['2015年3月1日', '2015年4月1日', '2015年5月1日', '2015年6月1日']],
    ['persons', ['祁望舒', '陶砚白', '钟声没有变', '变的是听钟的人']],
    ['companies among lines', ['望洲电缆有限公司', '钟声没有变', '岚港港务集团', '变的是听钟的人']],
  ])('%s are none', (_what, poem) => {
    expect(verses(`${paragraphs}${setIn(6, poem)}\n${paragraphs}`)).toEqual([])
  })
})

describe('metre', () => {
  test.each([
    ['four lines of seven', '百年旧馆起星洲，\n石匾重悬万里秋。\n一角当年联十七，\n华灯今夜照层楼。'],
    ['two couplets of five', '春眠不觉晓，处处闻啼鸟。\n夜来风雨声，花落知多少。'],
    ['a word in quotation marks', '小手抓来斗大毫，横斜竖直满堂跑。\n爷爷笑问书何字，写个“人”儿比我高。'],
  ])('%s', (_what, poem) => {
    expect(verses(`${sentence}\n${poem}\n${sentence}`)).toEqual([[poem.split('\n')]])
  })

  test.each([
    ['three lines', '百年旧馆起星洲，\n石匾重悬万里秋。\n一角当年联十七，'],
    ['lines of six', '百年旧馆星洲，\n石匾重悬万里。\n一角当年十七，\n华灯今夜层楼。'],
    ['one of another length', '百年旧馆起星洲，\n石匾重悬万里秋。\n一角当年，\n华灯今夜照层楼。'],
    [
      'sentences of three clauses',
      '春眠不觉晓，处处闻啼鸟，一夜风雨声。\n花落知多少，春眠不觉晓，处处闻啼鸟。',
    ],
  ])('%s: none', (_what, poem) => {
    expect(verses(`${sentence}\n${poem}\n${sentence}`)).toEqual([])
  })
})

test('the poet above and below is none of its lines', () => {
  expect(verses(`${paragraphs}${setIn(6, ['祁望舒', ...lines, '陶砚白'])}\n${paragraphs}`)).toEqual([[lines]])
})

test('a title that names the genre', () => {
  const poem = '雨是天空的\n省略号\n\n后面的话\n要伞自己去想'
  expect(verses(poem, '短诗两首')).toEqual([
    [
      ['雨是天空的', '省略号'],
      ['后面的话', '要伞自己去想'],
    ],
  ])
  expect(verses(poem, '省略号')).toEqual([])
  expect(verses(poem.split('\n').slice(0, 2).join('\n'), '短诗两首')).toEqual([])
  expect(verses(poem.split('\n').slice(3).concat('在路上').join('\n'), '灯塔（诗）')).toHaveLength(1)
  expect(verses(poem.replace('\n\n', '\n'), '会刊词条')).toEqual([])
})

describe('lines close together where blank lines part paragraphs', () => {
  const among = (poem: string) =>
    `${sentence}\n\n${sentence}\n\n${sentence}\n\n${poem}\n\n${sentence}\n\n${sentence}`

  test('that end as lines of verse do', () => {
    expect(verses(among('钟声没有变，\n变的是听钟的人。\n我坐在第三排，\n窗外的操场很小。'))).toHaveLength(1)
  })

  test.each([
    ['that end in nothing', lines.join('\n')],
    ['apart too', '钟声没有变。\n\n变的是听钟的人。\n\n我坐在第三排。\n\n窗外的操场很小。'],
  ])('%s: none', (_what, poem) => {
    expect(verses(among(poem))).toEqual([])
  })
})

test('a page that turns within a stanza begins none', () => {
  const poem = setIn(6).split('\n')
  const text = `${paragraphs}- 1 -\n${paragraphs}${poem.slice(0, 2).join('\n')}\n- 2 -\n${poem.slice(2).join('\n')}\n- 3 -\n${paragraphs}`
  expect(verses(text)).toEqual([[lines]])
})

test('every reading has a name of its own and says why', () => {
  expect(new Set(verseRules.map(({id}) => id)).size).toBe(verseRules.length)
  expect(verseRules.filter(({because}) => !/\p{Script=Han}{4}/u.test(because))).toEqual([])
})

describe('an article that is all verse without stops', () => {
  const stanza = ['这双手', '在凌晨三点', '摸过许多额头']

  test('in stanzas', () => {
    expect(verses([stanza, stanza].map(each => each.join('\n')).join('\n\n'), '写给一双手')).toEqual([
      [stanza, stanza],
    ])
  })

  test.each([
    [
      'beside prose',
      `${sentence}\n\n${sentence}\n\n${sentence}\n\n${stanza.join('\n')}\n\n${stanza.join('\n')}`,
    ],
    ['of four lines', '这双手\n在凌晨三点\n\n摸过许多额头\n落了灰'],
    ['with stops', `${stanza.map(line => `${line}。`).join('\n')}\n\n${stanza.join('\n')}`],
  ])('%s: none', (_what, text) => {
    expect(verses(text, '写给一双手')).toEqual([])
  })
})

test('a verse may lead to the next behind a colon, in what calls itself a poem', () => {
  const poem = '风先到\n然后是铁轨的颤动\n再然后是你\n\n我在信上写：\n一切都好\n潮水退了'
  expect(verses(poem, '月台（诗）')).toEqual([
    [
      ['风先到', '然后是铁轨的颤动', '再然后是你'],
      ['我在信上写：', '一切都好', '潮水退了'],
    ],
  ])
  expect(verses(poem, '月台').flat(2)).not.toContain('我在信上写：')
})

test('verses report what is said, a notice has its fields', () => {
  const poem = (line: string) =>
    `把乌黑的生铁交给火\n把火交给汗水\n把汗水交给一只模子\n${line}\n\n我们便坐在沙堆上抽烟\n等一块铁学会沉默\n等它冷下来`
  expect(verses(poem('模子说：你得等一等'), '炉前')).toEqual([
    [
      ['把乌黑的生铁交给火', '把火交给汗水', '把汗水交给一只模子', '模子说：你得等一等'],
      ['我们便坐在沙堆上抽烟', '等一块铁学会沉默', '等它冷下来'],
    ],
  ])
  expect(verses(poem('地点：翻砂车间'), '炉前').flat(2)).not.toContain('地点：翻砂车间')
})

test('days in a row are a chronicle', () => {
  const rows = [
    '湖上举行接力赛，如期开桨。',
    '联合会成立救护队。',
    '码头的灯修好了，一夜通明。',
    '年会在城里举行，宾主尽欢。',
  ]
  const text = (days: readonly string[]) =>
    `${sentence}\n\n${sentence}\n\n${sentence}\n\n${rows.map((row, at) => (days[at] ?? '') + row).join('\n')}\n\n${sentence}\n\n${sentence}`
  expect(verses(text([])).flat(2)).toEqual(rows)
  expect(verses(text(['2月3日　', '4月1日　', '5月8日　', '9月2日　']))).toEqual([])
})
