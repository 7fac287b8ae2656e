import {describe, expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {readBodyLines} from './body-lines.ts'
import {titlesByFamily} from './title-family.ts'

/** Titles that the issue's own form tells, by their lines; `none` where no form explains it. */
function titles(text: string, wrap: number | null = null) {
  const geometry = {measure: null, wrap}
  const body = readBodyLines(readLines(text), undefined, geometry)
  return (
    titlesByFamily(body, geometry)?.map(({index, count}) =>
      body
        .slice(index, index + count)
        .map(({line}) => line.value.trim())
        .join(' / '),
    ) ?? 'none'
  )
}

const prose = '　　会议听取了年度工作报告，并就培训基地的选址交换了意见，决定三月开工。'
const wrapped = '　　会议听取了年度工作报告，\n并就培训基地的选址交换了意见，\n决定三月开工。'

describe('pieces that a bulletin counts through', () => {
  const piece = (title: string) => `　　　　　　${title}\n\n${prose}\n${prose}\n\n`

  test('their numbered titles', () => {
    const text = [
      piece('一、栈桥大修完工'),
      '　　　　　　二、关于收缴一九八九年度\n　　　　　　　会费的通知\n\n',
      prose,
      '\n\n',
      piece('三、来信摘登'),
    ].join('')
    expect(titles(text)).toEqual([
      '一、栈桥大修完工',
      '二、关于收缴一九八九年度 / 会费的通知',
      '三、来信摘登',
    ])
  })

  test('numbers that begin anew are headings within a piece', () => {
    const text = `栈桥大修完工\n\n${prose}\n\n${piece('一、施工情况')}${piece('二、存在问题')}${piece('一、下步打算')}`
    expect(titles(text)).not.toContain('一、施工情况')
  })

  const numbered = (numbers: readonly number[], gap: string) =>
    numbers.map((number, at) => `${number}. 第${at + 1}次大修完工${gap}${prose}${gap}${prose}`).join(gap)

  test('one number given twice, or left out, among many', () => {
    expect(titles(numbered([1, 2, 3, 3, 4, 5], '\n\n'))).toBe('none')
    expect(titles(numbered([1, 2, 3, 4, 4, 5, 6], '\n\n'))).toHaveLength(7)
    expect(titles(numbered([1, 2, 4, 5, 6, 7, 8], '\n\n'))).toHaveLength(7)
    expect(titles(numbered([1, 2, 4, 4, 5, 6, 7], '\n\n'))).toBe('none')
  })

  test('where blank lines part all paragraphs, a count that goes on long enough', () => {
    expect(titles(numbered([1, 2, 3, 4, 5, 6, 7], '\n\n'))).toHaveLength(7)
    expect(titles(numbered([1, 2, 3, 4, 5, 6], '\n\n'))).toBe('none')
  })

  test('each section may count its own', () => {
    const section = (name: string) => `【${name}】\n\n\n${numbered([1, 2], '\n')}`
    expect(titles(`${section('协会要闻')}\n\n\n${section('会员园地')}`)).toHaveLength(4)
  })
})

describe('where no blank line parts paragraphs', () => {
  test('lines with a blank on either side are titles, with the lines above and below that belong to them', () => {
    const text = `　　栈桥大修完工\n\n${wrapped}\n${wrapped}\n\n·读者之友·\n　怎样识别海况\n　　气象台　祁望舒\n\n${wrapped}\n\n　“船不等潮”\n　老船长的航海日志\n　　——记退休船长陆大均\n\n${wrapped}\n\n　　　简　　讯\n\n　　△航标船昨日返港。`
    expect(titles(text, 14)).toEqual([
      '栈桥大修完工',
      '怎样识别海况',
      '老船长的航海日志 / ——记退休船长陆大均',
      '简　　讯',
    ])
  })

  test('the kind of a comment above its title is no line of that', () => {
    const text = ['栈桥大修完工', '短评\n把后方办成前方', '怎样识别海况']
      .map(title => `${title}\n${prose}`)
      .join('\n\n')
    expect(titles(text)).toEqual(['栈桥大修完工', '把后方办成前方', '怎样识别海况'])
  })

  test('what an account has left is no line of its title', () => {
    const text = [
      `栈桥大修完工\n${prose}`,
      '第三季度财务公示\n上季结余：41,236.50元\n本季收入：58,900.00元\n明细账在办公室存放，会员可随时查阅。',
      `怎样识别海况\n${prose}`,
    ].join('\n\n')
    expect(titles(text)).toEqual(['栈桥大修完工', '第三季度财务公示', '怎样识别海况'])
  })

  test('the first line of a paragraph that is as wide as the page is none, though it stops at a comma', () => {
    const paragraph = '　　会上祁望舒谈了1～9月份的，\n情况，大家都作了发言。'
    const text = ['栈桥大修完工', '怎样识别海况', '老船长的日志']
      .map(title => `　　　　${title}\n\n${paragraph}\n${wrapped}\n\n`)
      .join('')
    expect(titles(text, 15)).toEqual(['栈桥大修完工', '怎样识别海况', '老船长的日志'])
  })

  test('a remark in brackets may stand below one, and whom a copy goes to below who signs', () => {
    const text = [
      `　　　关于互检的通知\n\n${wrapped}\n${wrapped}\n\n`,
      '　　　　　　望洲安全学会\n　　　　　　1989年11月6日\n　　抄送：局安监局、工会生产部\n\n',
      `　　　井　下　问　答\n　　　（本期由祁望舒解答）\n\n${wrapped}\n\n`,
      `　　　学会活动纪事\n　　　（8月至10月）\n\n${wrapped}\n`,
    ].join('')
    expect(titles(text, 15)).toEqual(['关于互检的通知', '井　下　问　答', '学会活动纪事'])
  })

  test('verses stand right below theirs', () => {
    const verse = (first: string) =>
      `　　　${first}\n　　　矿灯自救靴帽扎。\n　　　酒后莫往井口站，\n　　　一步踏错害全家。\n\n`
    const text = [
      `　　　栈桥大修完工\n\n${wrapped}\n\n`,
      `　　　怎样识别海况\n\n${wrapped}\n\n`,
      `　　　老船长的日志\n\n${wrapped}\n\n`,
      `　　　　安全顺口溜\n${verse('下井先把三件查，')}${verse('放炮别嫌检查烦，')}`,
    ].join('')
    expect(titles(text, 15)).toEqual(['栈桥大修完工', '怎样识别海况', '老船长的日志', '安全顺口溜'])
  })

  test('where its author works stands in brackets below his name', () => {
    const piece = (title: string) =>
      `　　　${title}\n　　　　　尹守正\n　　　（望洲地区勘测队）\n\n${wrapped}\n${wrapped}\n\n`
    const all = ['栈桥大修完工', '港区举行消防演练', '航标船返港']
    expect(titles(all.map(piece).join(''), 34)).toEqual(all)
  })

  test('a line before a text without a blank between begins a piece', () => {
    const piece = (title: string) => `${title}\n（2010年9月2日）\n${prose}\n一、基本情况\n${prose}\n\n`
    expect(titles(piece('栈桥大修完工') + piece('港区举行消防演练') + piece('简　　讯'))).toEqual([
      '栈桥大修完工',
      '港区举行消防演练',
      '简　　讯',
    ])
  })

  test('stanzas begin none', () => {
    const stanza = '三十年，钟声没有变\n变的是听钟的人\n我坐在第三排\n窗外的操场很小\n\n'
    const free = '男人说，睡吧\n我说，再等一会儿\n等这一笼天亮\n\n'
    const text = `栈桥大修完工\n\n${prose}\n\n重返课堂\n石　坚\n\n${stanza}${stanza}${free}来信摘登\n\n${prose}\n\n编　后\n\n${prose}`
    expect(titles(text)).toEqual(['栈桥大修完工', '重返课堂', '来信摘登', '编　后'])
  })

  test('a poem of any measure stands below its title and its poet, each stanza in one column', () => {
    const stanza = (first: string) =>
      `　　　　　　${first}\n　　　　　　像一排等车的人\n　　　　　　有人把表贴近了耳朵听\n\n`
    const text = [
      `　　　　　栈桥大修完工\n${wrapped}\n\n`,
      `　　　　　怎样识别海况\n${wrapped}\n　　　　　　　　　望洲港务协会理事会\n\n`,
      `　　　　　　等　　云\n　　　　　（祁　舒）\n\n${stanza('灯都睡了，云还没有睡')}${stanza('我们在堤上坐成了一长排')}`,
      `　　　　　来信摘登\n${wrapped}\n`,
    ].join('')
    expect(titles(text, 34)).toEqual(['栈桥大修完工', '怎样识别海况', '等　　云', '来信摘登'])
  })

  test('rows of two parts below one another are a table, on the next page too', () => {
    const rows = ['　　七日　　水星西大距', '　　八日　　新月', '　十五日　　上弦', '廿一日　　流星群极大']
    const text = [
      `　　　　　栈桥大修完工\n${wrapped}\n\n`,
      `　　　　　九月天象\n${rows.join('\n')}\n${wrapped}\n\n`,
      `　　　　　来信摘登\n${wrapped}\n`,
    ].join('')
    expect(titles(text, 34)).toEqual(['栈桥大修完工', '九月天象', '来信摘登'])
  })

  test('a signature set apart begins none', () => {
    const piece = (title: string) =>
      `${title}\n\n${prose}\n${prose}\n${prose}\n\n港务协会秘书处\n2010年9月2日\n\n`
    expect(titles(piece('栈桥大修完工') + piece('港区举行消防演练') + piece('简　　讯'))).toEqual([
      '栈桥大修完工',
      '港区举行消防演练',
      '简　　讯',
    ])
  })
})

describe('where a blank line parts paragraphs', () => {
  const piece = (title: string) => `${title}\n\n${prose}\n\n${prose}\n\n基本情况\n\n${prose}`
  const pieces = ['栈桥大修完工', '港区举行消防演练', '航标船返港'].map(piece)

  test('more than one before a line begin a piece', () => {
    expect(titles(pieces.join('\n\n\n\n'))).toEqual(['栈桥大修完工', '港区举行消防演练', '航标船返港'])
  })

  test('as many as between paragraphs tell nothing', () => {
    expect(titles(pieces.join('\n\n'))).toBe('none')
  })
})

test('blank lines that part most of the text without a title over it tell nothing', () => {
  const text = `栈桥大修完工\n\n${wrapped}\n\n${wrapped}\n\n${wrapped}\n\n港区演练\n\n${wrapped}\n\n${wrapped}\n\n${wrapped}\n\n简讯\n\n${wrapped}`
  expect(titles(text, 14)).toBe('none')
})

test('two pieces show no habit', () => {
  expect(titles(`栈桥大修完工\n\n${wrapped}\n\n港区演练\n\n${wrapped}`, 14)).toBe('none')
})

describe('titles in the middle of the line, no blank line anywhere', () => {
  const centred = (title: string, author = '') => `　　　　　　${title}\n${author}${prose}\n${prose}\n`

  test('with the names below them', () => {
    const text =
      centred('栈桥大修完工', '　　　　　　　　祁望舒\n') + centred('港区举行演练') + centred('航标船返港')
    expect(titles(text)).toEqual(['栈桥大修完工', '港区举行演练', '航标船返港'])
  })

  test('verses set in and signatures are none', () => {
    const verse = '　　　　仓皇避地入云深，破寺残钟伴苦吟。\n　　　　采药归迟星在水，煮茶坐久月移林。\n'
    const text = `${centred('栈桥大修完工')}${verse}${centred('港区举行演练')}　　　　　　　　　　　港务协会秘书处\n　　　　　　　　　　　2010年9月2日\n${centred('航标船返港')}`
    expect(titles(text)).toEqual(['栈桥大修完工', '港区举行演练', '航标船返港'])
  })
})

test('what stands behind the marks of sections only shows no form', () => {
  const text = ['【要闻】', '【人物】', '【资料】']
    .map(mark => `${mark}\n\n栈桥大修完工\n\n${prose}\n${prose}\n${prose}\n\n`)
    .join('')
  expect(titles(text)).toBe('none')
})

test('an author’s name apart below the title is no title', () => {
  const piece = (title: string) => `　　　　${title}\n\n　　　　　　祁望舒\n\n${wrapped}\n${wrapped}\n\n`
  expect(titles(piece('栈桥大修完工') + piece('港区举行演练') + piece('航标船返港'), 14)).toEqual([
    '栈桥大修完工',
    '港区举行演练',
    '航标船返港',
  ])
})

describe('behind a sign', () => {
  const piece = (title: string) => `${title}\n\n${prose}\n${prose}\n\n`
  const pieces = ['栈桥大修完工', '港区举行消防演练', '航标船返港']

  test.each([
    ['●', ''],
    ['★ ', ''],
    ['【', '】'],
  ])('%s%s', (before, behind) => {
    const set = pieces.map(title => before + title + behind)
    expect(titles(set.map(piece).join(''))).toEqual(set)
  })

  test('with its subtitle and its author', () => {
    const text = pieces.map(title => piece(`●${title}\n　　——来自码头的报道\n祁望舒`)).join('')
    expect(titles(text)).toEqual(pieces.map(title => `●${title} / 　　——来自码头的报道`.replace('　　', '')))
  })

  test('items of a list are none', () => {
    expect(titles(`${piece('●栈桥大修')}●港区消防演练\n●航标船返港\n●来信摘登\n`)).toBe('none')
  })
})

describe('at the left edge', () => {
  test('over paragraphs that are set in', () => {
    const text = ['栈桥大修完工', '港区举行消防演练\n祁望舒', '航标船返港']
      .map(title => `${title}\n${prose}\n${prose}\n`)
      .join('')
    expect(titles(text)).toEqual(['栈桥大修完工', '港区举行消防演练', '航标船返港'])
  })

  test('with blank lines between paragraphs, where authors below them or sections above tell half of them', () => {
    const piece = (title: string) => `${title}\n\n${prose}\n\n${prose}\n\n`
    const text = `◇港区◇\n\n${piece('栈桥大修完工')}${piece('航标船返港')}◇随笔◇\n\n${piece('我的摇船声\n\n　　文/祁望舒')}`
    const poem = '重阳登山\n\n　　陆大均\n\n　　九日携壶上翠微，\n　　霜风吹面菊盈衣。\n\n'
    const all = ['栈桥大修完工', '航标船返港', '我的摇船声', '重阳登山']
    expect(titles(text + poem)).toEqual(all)
    expect(titles(piece('栈桥大修完工') + piece('航标船返港') + piece('我的摇船声'))).toBe('none')
  })

  test('what a letter wishes at its end is none, though who signs stands below', () => {
    const letter = `一封来信\n编辑同志：\n${prose}\n　　祝\n编安！\n　　下埠村　祁望舒\n　　编者答复：已照办。\n`
    expect(titles(`栈桥大修完工\n${prose}\n${letter}航标船返港\n${prose}`)).toEqual([
      '栈桥大修完工',
      '一封来信',
      '航标船返港',
    ])
  })

  test('a law stands over its first chapter', () => {
    const law = `港区管理办法\n　　　　　　第一章　总则\n　　第一条　为加强管理，制定本办法。\n`
    const text = ['栈桥大修完工', '航标船返港'].map(title => `${title}\n${prose}\n${prose}\n`).join('') + law
    expect(titles(text)).toEqual(['栈桥大修完工', '航标船返港', '港区管理办法'])
  })

  test('where hardly anything is set in, nothing tells them', () => {
    const flat = prose.trim()
    const text = ['栈桥大修完工', '港区举行消防演练', '航标船返港']
      .map(title => `${title}\n${flat}\n${flat}\n`)
      .join('')
    expect(titles(text)).toBe('none')
  })
})

test('a document number below a title belongs to its head', () => {
  const text = ['栈桥大修完工', '关于消防演练的通知\n港协〔2016〕12号', '航标船返港']
    .map(title => `${title}\n\n${prose}\n${prose}\n\n`)
    .join('')
  expect(titles(text)).toEqual(['栈桥大修完工', '关于消防演练的通知', '航标船返港'])
})

describe('a line above the title (引题)', () => {
  const kicker = '从码头到货架'
  const piece = (title: string) => `${kicker}\n${title}\n\n${prose}\n${prose}\n\n`

  test.each([
    ['一、栈桥大修完工', '二、港区举行消防演练', '三、航标船返港'],
    ['●栈桥大修完工', '●港区举行消防演练', '●航标船返港'],
  ])('%s', (...set) => {
    expect(titles(set.map(piece).join(''))).toEqual(set)
  })
})

test('a counted title with its subtitle, right behind the mark of a section each time', () => {
  const set = ['一、栈桥大修完工', '二、港区举行消防演练', '三、航标船返港']
  const text = set.map(title => `【港区】\n\n${title}\n——来自码头的报道\n\n${prose}\n${prose}\n\n`).join('')
  expect(titles(text)).toEqual(set.map(title => `${title} / ——来自码头的报道`))
})

test('names at the left edge over paragraphs that are set in are no titles', () => {
  const text = ['栈桥大修完工', '祁望舒', '航标船返港', '简讯三则']
    .map(title => `${title}\n${prose}\n${prose}\n`)
    .join('')
  expect(titles(text)).toEqual(['栈桥大修完工', '航标船返港', '简讯三则'])
})

test('a headline of three phrases opens an issue, and below its subtitle stands the first heading', () => {
  const text = '　　会议听取了年度工作报告，并就培训基地的\n选址交换了意见，决定三月开工。'
  const issue = [
    `油价在涨　里程在跑　账该怎么算\n七路线节油\n——交流会召开\n${text}\n\n`,
    `事故剖析\n少走的一步\n——夹伤乘客\n事故经过\n${text}\n\n`,
    `栈桥大修完工\n${text}\n\n`,
  ].join('')
  expect(titles(issue, 20)).toEqual([
    '油价在涨　里程在跑　账该怎么算 / 七路线节油 / ——交流会召开',
    '少走的一步 / ——夹伤乘客',
    '栈桥大修完工',
  ])
})

test('below a title in the middle may stand a pen name over verses, or the head of a table', () => {
  const cells = '县　名　　蜂　群　　产　蜜\n北　岭　　2870　　　57.4\n'
  const verses = '　　三月菜花黄满坡，\n　　我赶蜂车翻山过；\n　　问君何事不归去？\n'
  const text = [
    `　　　　　栈桥大修完工\n${wrapped}\n\n`,
    `　　　　　　放　蜂　谣\n　　　　　　云　生\n${verses}\n`,
    `　　　　　全区蜂业统计\n${cells}\n`,
    `　　　　　港区举行演练\n${wrapped}\n\n`,
  ].join('')
  expect(titles(text, 14)).toEqual(['栈桥大修完工', '放　蜂　谣', '全区蜂业统计', '港区举行演练'])
  expect(titles(text.replace('放　蜂　谣', '童谣三首'), 14)).not.toContain('童谣三首')
})

test('the second line of a title in the middle may be as wide as leaves it two blanks on either side', () => {
  const text = '　　会议听取了年度工作报告，并就培训基地的\n选址交换了意见，决定三月开工。'
  const issue = [
    `　　　　　抓住潮期　夺取丰收\n　　港务协会召开春季潮汐工作座谈会\n${text}\n\n`,
    `　　　　　　栈桥大修完工\n${text}\n\n`,
    `　　　　　　港区举行演练\n${text}\n\n`,
  ].join('')
  expect(titles(issue, 20)[0]).toBe('抓住潮期　夺取丰收 / 港务协会召开春季潮汐工作座谈会')
})

describe('titles flush over paragraphs set in', () => {
  const piece = (title: string, text = prose) => `${title}\n${text}\n`
  const table = '日期\t地点\t主讲人\n7月9日\t甲码头\t祁望舒'
  const issue = (text: string) =>
    piece('栈桥大修完工') + text + piece('港区举行消防演练') + piece('来信摘登') + piece('值班须知')

  test('may stand over a table', () => {
    expect(titles(issue(piece('夜航讲课日程表', table)))).toContain('夜航讲课日程表')
  })

  test('headings close below the text above are none, where titles have a blank line there', () => {
    const titlesOf = ['栈桥大修', '港区演练', '来信摘登', '值班须知', '夜航恢复', '招聘启事', '潮汐表']
    const text = titlesOf.map(title => `${piece(title)}${title === '港区演练' ? piece('事故经过') : ''}`)
    expect(titles(text.join('\n'))).toEqual(titlesOf)
  })

  test('but not where the text above says that a table follows', () => {
    expect(titles(issue(`　　日程见下表。\n${piece('夜航讲课日程表', table)}`))).not.toContain(
      '夜航讲课日程表',
    )
  })
})

test('a paragraph whose full stop was forgotten ends at the blank line, where titles are flush over paragraphs set in', () => {
  const open = `${prose}大家举手通过`
  const piece = (title: string, text: string) => `${title}\n${text}\n\n`
  const text = [
    piece('栈桥大修完工', open),
    piece('关于统一使用新桶的通知', prose),
    piece('来信摘登', prose),
  ].join('')
  expect(titles(text)).toEqual(['栈桥大修完工', '关于统一使用新桶的通知', '来信摘登'])
  expect(titles(text.replace(open, `${open}，`))).not.toContain('关于统一使用新桶的通知')
})

describe('titles behind one sign, all of them set apart', () => {
  const account = '　　上期结存　　4186元3角\n　　会　费　　1278元\n　　本期结存　　5359元\n'
  const piece = (title: string, text = `${prose}\n${prose}\n`) => `◎ ${title}\n${text}\n`
  const issue = [
    piece('栈桥大修完工'),
    piece('互助金收支', account),
    piece('港区举行演练'),
    piece('来信摘登'),
  ]

  test('may have an account below one of them', () => {
    expect(titles(issue.join(''))).toEqual(['◎ 栈桥大修完工', '◎ 互助金收支', '◎ 港区举行演练', '◎ 来信摘登'])
  })

  test('but are items where one stands below the other, or most stand over no text', () => {
    expect(titles(`${issue.join('')}◎ 会费\n◎ 会籍\n${prose}`)).toBe('none')
    expect(titles([piece('会费', account), piece('栈桥大修完工'), piece('会籍', account)].join(''))).toBe(
      'none',
    )
  })
})

describe('where several forms explain the issue', () => {
  const piece = (title: string) =>
    `　　　　　　${title}\n　　　　　　　${'赵钱孙李周'[title.length % 5]}秀兰\n${prose}\n${prose}`
  const below = ['冬储菜今起上市', '北门外市场菜价', '巧吃大白菜', '空心萝卜谁来管', '窖藏五要', '买菜小常识']

  test('what clearly more evidence speaks for goes before what merely comes first', () => {
    const pages = [below.slice(0, 2), below.slice(2, 4), below.slice(4)].map(titles =>
      titles.map(piece).join('\n'),
    )
    expect(titles(pages.join('\n\n'))).toEqual(below)
  })

  test('of forms that explain it alike the first is taken', () => {
    const apart = below.map(title => piece(title).replace(/\n(?=　　会)/u, '\n\n')).join('\n\n')
    const because = titlesByFamily(readBodyLines(readLines(apart), undefined, {measure: null, wrap: null}), {
      measure: null,
      wrap: null,
    })?.map(place => place.because)
    expect(new Set(because)).toEqual(new Set(['段与段之间没有空行，只有题名（连同作者）上下各有空行']))
  })

  test('no form that finds titles of parts too, 咏竹三首 right above them', () => {
    const pages = [below.slice(0, 2), below.slice(2, 4), below.slice(4)].map(titles =>
      titles.map(piece).join('\n'),
    )
    const verses = ['劈篾', '编篮', '听竹'].map(
      name => `　　　　　　${name}\n　　　　　　　赵秀兰\n　　　　　　一刀剖得青黄出，万缕抽来玉雪匀。`,
    )
    const text = [...pages, ['　　　　　　竹事三咏', ...verses].join('\n')].join('\n\n')
    expect(titles(text)).not.toContain('编篮')
  })
})

test('titles between one sign, with blanks within, over a text or who wrote it in brackets', () => {
  const wide = '　　会议听取了年度工作报告，并就培训基地的选址交换了意\n见，决定三月开工。'
  const piece = (title: string, below: string) => `　　　～　${title}　～\n${below}\n`
  const text = [
    piece('栈桥大修完工', `　　　　（ＢＹ９ＱＤ　祁望舒）\n${wide}\n${wide}`),
    piece('怎样识别海况', `${wide}\n${wide}`),
    piece('来信照登', `${wide}\n${wide}`),
    piece('征稿启事', wide),
  ].join('\n')
  expect(titles(text, 28)).toEqual([
    '～　栈桥大修完工　～',
    '～　怎样识别海况　～',
    '～　来信照登　～',
    '～　征稿启事　～',
  ])
})

test('titles in the middle may stand over the heading of a part, set in as its text is', () => {
  const text = ['窖藏五要', '买菜常识', '空心萝卜谁来管']
    .map(title => `　　　　　　　${title}\n${prose}\n${prose}`)
    .concat(`　　　　　　　巧吃大白菜\n　　醋溜白菜\n${prose}\n　　芥末墩儿\n${prose}`)
    .join('\n')
  expect(titles(text)).toEqual(['窖藏五要', '买菜常识', '空心萝卜谁来管', '巧吃大白菜'])
})

test('what stands apart below a title with its author is their text', () => {
  const poem = (title: string) =>
    `　　　　　　　　${title}\n　　　　　　（工务段　祁望舒）\n\n　　　　　它不打铁\n　　　　　也不砸石\n　　　　　它在黎明前问：\n　　　　　你还在吗`
  const found = titles(['巡道工的锤子', '枕木的回声', '道口的灯'].map(poem).join('\n\n\n'))
  expect(found).not.toContain('它不打铁 / 也不砸石 / 它在黎明前问：')
})

test('three characters below a title and over a text that is set in are the name of its author, whatever the surname', () => {
  const piece = (title: string, below: string) => `${title}\n${below}\n${prose}\n${prose}\n`
  const text =
    piece('秋游雁山散记', '戈秀贞') + piece('重游渡口有感', '言慎行') + piece('泵房的三代人', '祁望舒')
  expect(titles(text)).toEqual(['秋游雁山散记', '重游渡口有感', '泵房的三代人'])
  expect(
    titles(
      piece('秋游雁山散记', '补记篇') + piece('重游渡口有感', '续写篇') + piece('泵房的三代人', '后记篇'),
    ),
  ).not.toEqual(['秋游雁山散记', '重游渡口有感', '泵房的三代人'])
})
