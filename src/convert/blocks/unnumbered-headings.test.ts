import {describe, expect, test} from 'vitest'
import {stripRunningHeads} from '../page/running-heads.ts'
import {readLines} from '../text/lines.ts'
import {outline} from './outline.ts'
import {readPieces} from './paragraphs.ts'
import {type Habits, textAt} from './pieces.ts'
import {findSignatures} from './signature.ts'

/** What is a heading, by its text. */
function headings(text: string, title = '协会召开年度工作会议') {
  const {lines} = stripRunningHeads(readLines(text))
  const pieces = readPieces(
    lines,
    {geometry: {measure: null, wrap: null}, usualGap: 1, indented: false, lostIndent: false},
    [],
  )
  return outline(pieces, title, findSignatures(pieces)).flatMap((role, index) =>
    role.is === 'heading' ? (textAt(pieces, index)?.text.value ?? []) : [],
  )
}

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'

describe('what heads names', () => {
  test('prizes, however many there are of each', () => {
    expect(headings(`${prose}\n\n一等奖（1名）\n\n祁望舒\n\n二等奖（2名）\n\n陶砚白\n\n柏问渠`)).toEqual([
      '一等奖（1名）',
      '二等奖（2名）',
    ])
  })

  test('any short name above names in a row', () => {
    expect(headings('泵站一班\n\n祁望舒　陶砚白　柏问渠\n\n泵站二班\n\n沈听澜　许知行　宋远山')).toEqual([
      '泵站一班',
      '泵站二班',
    ])
  })

  test('any short name above a table', () => {
    expect(
      headings('先进班组\n\n名次\t班组\n1\t一班\n2\t二班\n\n先进个人\n\n名次\t姓名\n1\t祁望舒\n2\t陶砚白'),
    ).toEqual(['先进班组', '先进个人'])
  })

  test.each([
    ['one alone, which may be a caption', '泵站一班\n\n祁望舒　陶砚白　柏问渠'],
    [
      'lists of names, which the row below belongs to',
      '一班名单\n\n祁望舒　陶砚白　柏问渠\n\n二班名单\n\n沈听澜　许知行　宋远山',
    ],
    ['prizes right below one another', `${prose}\n\n一等奖\n\n二等奖\n\n祁望舒`],
    ['two names only', '泵站一班\n\n祁望舒　陶砚白\n\n泵站二班\n\n沈听澜　许知行'],
  ])('%s: none', (_what, text) => {
    expect(headings(text)).toEqual([])
  })
})

test.each([
  ['a word and its number', ['坑一：轴线', '坑二：每个镜头都想炫，都想快', '坑三：不写声音']],
  ['the day', ['第一天：不动', '第九天：洗', '第七十二天：合']],
  ['years', ['1978：七个人守一层楼', '1998：胸牌和BP机', '2018：小数点后面一位']],
  ['the hour', ['八点：小家伙先到', '十点：大的来了', '十二点：关灯']],
])('parts that %s counts, set apart over text, however short', (_what, heads) => {
  const text = heads.map(head => `${head}\n\n光从哪里来。\n\n`)
  expect(headings(`${prose}\n\n${text.join('')}`)).toEqual(heads)
  expect(headings(`${prose}\n\n${text.slice(0, 1).join('')}`)).toEqual([])
})

test('what stands over each of several letters heads it', () => {
  const letter = (name: string, to: string) => `${name}\n\n${to}：\n\n${prose}\n\n祁望舒\n2018年3月\n\n`
  const both = letter('戈壁', '各位老师、同学') + letter('海岛', '校友会的姐妹们')
  expect(headings(both)).toEqual(['戈壁', '海岛'])
  expect(headings(letter('戈壁', '各位老师、同学'))).toEqual([])
  const lists = letter('船坞', '开放时间如下') + letter('码头', '收费办法如下')
  expect(headings(lists)).not.toContain('船坞')
})

test('two halves at the left margin, right over paragraphs that are set in', () => {
  const text = `蝴蝶兰：量增价跌\n　　${prose}\n国兰：稳字当头\n　　${prose}\n`
  expect(headings(`　　${prose}\n${text}`)).toEqual(['蝴蝶兰：量增价跌', '国兰：稳字当头'])
  expect(headings(`　　${prose}\n${text}`.replaceAll('　　', ''))).toEqual([])
})

test('two clauses, set apart over prose, twice at least', () => {
  const part = (head: string) => `${head}\n\n${prose}\n\n`
  expect(headings(`${prose}\n\n${part('一担水，两个铜板')}${part('一件事，还没做完')}`)).toEqual([
    '一担水，两个铜板',
    '一件事，还没做完',
  ])
  expect(headings(`${prose}\n\n${part('一担水，两个铜板')}`)).toEqual([])
})

describe('periods of a chronicle', () => {
  test.each([
    ['years', `2013年\n\n${prose}\n\n2014年\n\n${prose}`, ['2013年', '2014年']],
    [
      'years of reigns',
      `昭公十七年（前525年）\n\n${prose}\n\n昭公元年（前541年）\n\n${prose}\n\n1949年\n\n${prose}`,
      ['昭公十七年（前525年）', '昭公元年（前541年）', '1949年'],
    ],
    ['years in Han digits', `二〇一三年\n\n${prose}\n\n二〇一四年\n\n${prose}`, ['二〇一三年', '二〇一四年']],
    ['days of a journey', `第一日\n\n${prose}\n\n第二日\n\n${prose}`, ['第一日', '第二日']],
    ['months', `三月\n\n${prose}\n\n四月\n\n${prose}`, ['三月', '四月']],
    ['months in figures', `3月份\n\n${prose}\n\n4月份\n\n${prose}`, ['3月份', '4月份']],
    [
      'days of a diary',
      `8月4日 晴\n\n${prose}\n\n8月7日 大雨\n\n${prose}\n\n8月9日星期六 多云\n\n${prose}`,
      ['8月4日 晴', '8月7日 大雨', '8月9日星期六 多云'],
    ],
  ])('%s', (_what, text, found) => {
    expect(headings(text)).toEqual(found)
  })

  test('one year alone cuts nothing', () => {
    expect(headings(`2013年\n\n${prose}\n\n${prose}`)).toEqual([])
  })

  test('years that go on with a text are none', () => {
    expect(headings(`2013年开工的泵站：\n\n${prose}\n\n2014年开工的泵站：\n\n${prose}`)).toEqual([])
  })
})

describe('back matter', () => {
  test.each([
    ['参考文献', '[1] 祁望舒.泵站节能研究[J].望洲水利，2013（2）：11-14.'],
    ['注　释', '① 见本刊第十二期。'],
    ['主要参考文献：', '1. 望洲水利年鉴，2013.'],
  ])('%s above its first number', (head, first) => {
    expect(headings(`${prose}\n\n${head}\n\n${first}`)).toEqual([head.replace('　', ' ')])
  })

  test('the same word above none heads nothing', () => {
    expect(headings(`${prose}\n\n参考文献\n\n见协会资料室`)).toEqual([])
  })
})

describe('a short line above prose', () => {
  test('right below the title, where two siblings follow', () => {
    expect(headings(`光地\n\n${prose}\n\n标摊\n\n${prose}\n\n会议区\n\n${prose}`)).toEqual([
      '光地',
      '标摊',
      '会议区',
    ])
  })

  test('right below the title, where one line is all that looks like it: none', () => {
    expect(headings(`光地\n\n${prose}\n\n${prose}`)).toEqual([])
  })

  test('right below the title, where one other is like it: a subtitle, perhaps', () => {
    expect(headings(`三个展区的变化\n\n${prose}\n\n标摊\n\n${prose}`)).toEqual(['标摊'])
  })

  const open =
    '展馆共有三个展区，各自的面积、荷载、供电和供水条件都不相同，参展单位报名以前应当先行了解，现将情况介绍如下：'
  const siblings = `标摊\n\n${prose}\n\n会议区\n\n${prose}`

  test('at the head of a page, where siblings follow', () => {
    expect(headings(`${open}\n\n- 1 -\n\n光地\n\n${prose}\n\n- 2 -\n\n${siblings}`)).toEqual([
      '光地',
      '标摊',
      '会议区',
    ])
  })

  test('behind a line that a colon leaves open, within a page: none', () => {
    expect(headings(`${open}\n\n光地\n\n${prose}\n\n${siblings}`)).toEqual(['标摊', '会议区'])
  })

  test('in 【】 with prose right below it', () => {
    expect(headings(`【基本案情】\n${prose}\n\n【裁判结果】\n${prose}`)).toEqual([
      '【基本案情】',
      '【裁判结果】',
    ])
  })

  test.each([
    ['boxes to tick', '□同意　□不同意'],
    ['columns', '泵站名称　装机容量'],
    ['a closing word', '此致'],
    ['a sentence', '泵站开放了。'],
    ['a name with its field', '联系人：祁望舒'],
  ])('%s: none', (_what, line) => {
    expect(headings(`${prose}\n\n${line}\n\n${prose}`)).toEqual([])
  })
})

describe('words of the text in quotation marks', () => {
  const text = (line: string) =>
    `${prose}\n\n从一台机床开始\n\n${prose}\n\n图纸比机床值钱\n\n${prose}\n\n${line}\n\n${prose}${prose}`

  test('head a part beside other headings', () => {
    expect(headings(text('“不借快钱”'))).toContain('“不借快钱”')
  })

  test('a quotation that stands out heads none', () => {
    expect(headings(text('“不借快钱，只借慢钱。”'))).not.toContain('“不借快钱，只借慢钱。”')
  })
})

describe('where no blank line parts paragraphs', () => {
  const flush = (line: string) => `${prose}\n${line}\n${prose}\n供需对接\n${prose}\n${prose}`

  test('short lines between sentences are headings', () => {
    expect(headings(flush('分论坛'))).toEqual(['分论坛', '供需对接'])
  })

  test('first on a page, too', () => {
    const page = `${prose}\n${prose}\n\n　　　　　　第 1 页\n\n分论坛\n${prose}\n供需对接\n${prose}\n\n　　　　　　第 2 页\n\n${prose}`
    expect(headings(page)).toEqual(['分论坛', '供需对接'])
  })

  test('behind a table’s source too, and of two halves', () => {
    expect(
      headings(
        `${prose}\n一棵树，二十七个数字\n${prose}\n资料来源：产业办公室\n有了名字以后\n${prose}\n${prose}`,
      ),
    ).toEqual(['一棵树，二十七个数字', '有了名字以后'])
  })

  test('flush over paragraphs that are set in, they may have two halves about a colon', () => {
    const text = (one: string, other: string) =>
      [prose, one, prose, other, prose].map(line => (line === prose ? `　　${line}` : line)).join('\n')
    expect(headings(text('蝴蝶兰：量增价跌', '国兰：稳字当头'))).toEqual([
      '蝴蝶兰：量增价跌',
      '国兰：稳字当头',
    ])
    expect(headings(text('原料：多头采购，价高质次', '国兰：稳字当头'))).toEqual([
      '原料：多头采购，价高质次',
      '国兰：稳字当头',
    ])
    expect(headings(text('联系人：祁望舒老师', '国兰：稳字当头'))).toEqual([])
    expect(headings(text('　　蝴蝶兰：量增价跌', '　　国兰：稳字当头'))).toEqual([])
  })

  test('beside two of them a sentence is text enough', () => {
    const sibling = `${flush('分论坛')}\n展品运输\n由各单位自理。\n${prose}`
    expect(headings(sibling)).toEqual(['分论坛', '供需对接', '展品运输'])
    expect(headings(`${prose}\n展品运输\n由各单位自理。\n${prose}\n分论坛\n${prose}`)).toEqual([])
  })

  test('the first stands below what kind of piece it is', () => {
    expect(headings(`港务\n夜航\n${prose}\n分论坛\n${prose}\n供需对接\n${prose}`)).toEqual([
      '夜航',
      '分论坛',
      '供需对接',
    ])
  })

  test('right below the text above, with a blank line below each', () => {
    const part = (head: string) => `${head}\n\n${prose}\n${prose}\n${prose}\n`
    expect(headings(`${prose}\n${part('分论坛')}${part('供需对接')}`)).toEqual(['分论坛', '供需对接'])
    expect(headings(`${prose}\n${part('分论坛')}${part('供需对接')}\n${prose}\n\n${prose}`)).toEqual([])
  })

  test('right over the first of those that are numbered', () => {
    const part = (name: string) => `${name}\n（一）会场\n${prose}\n（二）食宿\n${prose}`
    expect(headings(`${prose}\n${part('主要安排')}\n${part('几点要求')}`)).toEqual([
      '主要安排',
      '（一）会场',
      '（二）食宿',
      '几点要求',
      '（一）会场',
      '（二）食宿',
    ])
  })

  test.each(['祁望舒', '分论坛，下午', '一分论坛设在三楼的三号报告厅里面'])(
    '%s is none, and one alone is none',
    line => {
      expect(headings(flush(line))).toEqual([])
    },
  )
})

describe('an interview', () => {
  const turn = (head: string) => `${head}\n\n问：现在怎样？\n\n答：${prose}`

  test('turns to what stands above its questions', () => {
    expect(headings(`${prose}\n\n${turn('八百元和一杆秤')}\n\n${turn('"先涨价的，后关门"')}`)).toEqual([
      '八百元和一杆秤',
      '"先涨价的，后关门"',
    ])
  })

  test('of two who are named', () => {
    const named = (head: string) => `${head}\n山雀：现在怎样？\n邵某：${prose}`
    expect(headings(`${prose}\n\n${named('潮水是我的钟')}\n\n${named('有人来下网')}`)).toEqual([
      '潮水是我的钟',
      '有人来下网',
    ])
  })

  test('a single line above one may be a caption', () => {
    expect(headings(`${prose}\n\n${turn('八百元和一杆秤')}`)).toEqual([])
  })
})

test('a heading may be letter-spaced; who wrote it, right below the title, is none', () => {
  expect(headings(`${prose}\n\n点　名\n\n${prose}\n\n牛　棚\n\n${prose}`)).toEqual(['点 名', '牛 棚'])
  expect(headings(`协会秘书处\n\n${prose}\n\n基本情况\n\n${prose}\n\n下步打算\n\n${prose}`)).toEqual([
    '基本情况',
    '下步打算',
  ])
})

describe('one sign, over text each time', () => {
  test('is that of headings', () => {
    expect(headings(`${prose}\n\n◆案情\n\n${prose}\n\n◆调解\n\n${prose}`)).toEqual(['◆案情', '◆调解'])
    expect(headings(`【提高认识，抓好落实工作】\n${prose}\n【突出重点】\n${prose}`)).toEqual([
      '【提高认识，抓好落实工作】',
      '【突出重点】',
    ])
    expect(headings(`■ 提高认识，落实责任\n${prose}\n■ 突出重点\n${prose}`)).toEqual([
      '■ 提高认识，落实责任',
      '■ 突出重点',
    ])
  })

  test.each([
    ['of a list', `${prose}\n\n◆案情\n\n◆调解\n\n${prose}`],
    ['of sentences', `◆今年办结十二件。\n\n${prose}\n\n◆明年照办。\n\n${prose}`],
    ['once', `${prose}\n\n◆案情\n\n${prose}`],
    ['of pictures', `△会员合影\n\n${prose}\n\n△揭牌仪式\n\n${prose}`],
  ])('is none where it is that %s', (_, text) => {
    expect(headings(text)).toEqual([])
  })
})

test('a bar at the left sets off a heading, whatever its words', () => {
  expect(headings(`${prose}\n\n▎“我站的地方，就是起点”\n\n${prose}\n\n▎三条队规\n\n${prose}`)).toEqual([
    '▎“我站的地方，就是起点”',
    '▎三条队规',
  ])
  expect(headings(`${prose}\n\n▎他说，这里就是起点。\n\n${prose}`)).toEqual([])
})

describe('two halves of one length', () => {
  const text = (line: string) => `${prose}\n\n${line}\n\n${prose}${prose}\n\n一张网\n\n${prose}${prose}`

  test('are a heading beside another', () => {
    expect(headings(text('先救治，后缴费'))).toEqual(['先救治，后缴费', '一张网'])
  })

  test.each(['先救治，再谈缴费', '先救治，后缴费。', '先救治，后缴费，不欠费'])('%s is none', line => {
    expect(headings(text(line))).toEqual(['一张网'])
  })
})

describe('headings that an indent or the page tells', () => {
  const headingsIn = (text: string, page: Partial<Habits>) => {
    const habits = {
      geometry: {measure: null, wrap: null},
      usualGap: 0,
      indented: false,
      lostIndent: false,
      ...page,
    }
    const pieces = readPieces(readLines(text), habits, [])
    return outline(pieces, '一座老泵房的新生', findSignatures(pieces)).flatMap((role, index) =>
      role.is === 'heading' ? (textAt(pieces, index)?.text.value ?? []) : [],
    )
  }
  const setIn = `　　${prose}`
  const printed = '会议听取了年度工作报告，\n并就培训基地的选址交换了\n意见，决定三月开工。'

  test('flush left above text that is set in', () => {
    const text = `${setIn}\n“谁家的事都不是事”\n${setIn}\n先服务，后收费\n${setIn}\n钱从哪里来？\n${setIn}\n${setIn}`
    expect(headingsIn(text, {indented: true})).toEqual([
      '“谁家的事都不是事”',
      '先服务，后收费',
      '钱从哪里来？',
    ])
  })

  test('flush left above a list of signs', () => {
    const item = '　　●国家邮政局：上半年全国快递业务量同比增长（新华社）'
    expect(
      headingsIn(`国内\n${item}\n${item}\n本市\n${item}\n${item}\n海外\n${item}`, {indented: true}),
    ).toEqual(['国内', '本市', '海外'])
  })

  test.each([
    ['prose', prose],
    ['a list', '1、先在安静的房间里戴；\n2、再到公园里戴。'],
  ])('apart from what is above, right over %s', (_, below) => {
    expect(headingsIn(`早发现\n${prose}\n\n早干预\n${prose}\n\n怎样适应\n${below}`, {})).toEqual([
      '早发现',
      '早干预',
      '怎样适应',
    ])
    expect(headingsIn(`${prose}\n\n怎样适应\n${below}`, {})).toEqual([])
  })

  test('short lines of a page as printed, blank lines around or not', () => {
    const text = `${printed}\n账本挂在墙上\n${printed}\n\n三种常见的“少”\n${printed}`
    expect(headingsIn(text, {geometry: {measure: null, wrap: 12}})).toEqual([
      '账本挂在墙上',
      '三种常见的“少”',
    ])
  })

  test.each([
    '祁望舒',
    '二〇一五年三月一日',
    '表1　泵站台数',
    '谨致谢意',
    '（来源：望洲晚报）',
    '沈听澜　许知行',
  ])('%s heads nothing', line => {
    expect(headingsIn(`${setIn}\n${line}\n${setIn}\n${line}\n${setIn}`, {indented: true})).toEqual([])
  })

  test('words of the text, set apart and without a stop', () => {
    const text = (first: string, second: string) =>
      `${prose}\n\n${first}\n\n${prose}\n\n${second}\n\n${prose}`
    expect(headings(text('“您看，那是我种的”', '“我没有离开”'))).toEqual([
      '“您看，那是我种的”',
      '“我没有离开”',
    ])
    expect(headings(text('“石头太烫了，手是抬着的。”', '“我没有离开。”'))).toEqual([])
  })
})

test('text pasted from Word may begin with a heading, where another stands below', () => {
  const part = (head: string) => `　　${head}\n　　${prose}\n　　${prose}\n`
  expect(headings(part('案情') + part('点评'))).toEqual(['案情', '点评'])
  expect(headings(`${part('案情')}　　${prose}`)).toEqual([])
})

test('a recipe has its two parts', () => {
  const part = (head: string) => `${head}\n　　${prose}\n`
  expect(headings(`${part('用料（一人份）')}${part('做法')}`, '柠檬焖鸡')).toEqual(['用料（一人份）', '做法'])
  expect(headings(part('做法'), '柠檬焖鸡')).toEqual([])
})
