import {describe, expect, test} from 'vitest'
import {readContents} from '../contents/contents.ts'
import {readLines} from '../text/lines.ts'
import {readBodyLines} from './body-lines.ts'
import {isTitleLike} from './title-like.ts'

function read(text: string, wrap: number | null = null) {
  const lines = readLines(text)
  const contents = readContents(lines)
  return readBodyLines(lines.slice(contents?.to ?? 0), contents, {measure: null, wrap})
}

const opened = (text: string, wrap: number | null = null) =>
  read(text, wrap).flatMap(({opens}) => (opens === undefined ? [] : [opens]))

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'

describe('sections', () => {
  const contents =
    '目录\n\n【综合】\n\n培训基地选址确定……1\n消防演练顺利结束……3\n\n【会员之家】\n\n新会员见面会举行……5'

  test('as the 目录 has them', () => {
    expect(
      opened(
        `${contents}\n\n【综合】\n\n培训基地选址确定\n\n${prose}\n\n【会员之家】\n\n新会员见面会举行\n\n${prose}`,
      ),
    ).toEqual(['综合', '会员之家'])
  })

  test('one that the 目录 names otherwise opens above a title', () => {
    expect(
      opened(
        `${contents}\n\n【综合】\n\n培训基地选址确定\n\n${prose}\n\n【会员天地】\n\n新会员见面会举行\n\n${prose}`,
      ),
    ).toEqual(['综合', '会员天地'])
  })

  test('but none over rows right below a title: a part of the results', () => {
    const rows = '　　第一名　　栈桥队　　　９．６分\n　　第二名　　泵站队　　　９．５分'
    const text = `　　　　春季竞赛闭幕\n　　${prose}\n\n　　　　竞赛成绩\n　　【甲组】\n${rows}\n　　【乙组】\n${rows}\n\n　　　　读者来信\n　　${prose}`
    expect(opened(text)).toEqual([])
  })

  test('one on two lines, the lower of which translates it', () => {
    const bilingual = contents.replaceAll('【', '').replaceAll('】', '')
    const text = `综合\nNews in Brief\n\n培训基地选址确定\nA Site for the Training Base\n\n${prose}\n\n消防演练顺利结束\n\n${prose}\n\n会员之家\nMembers\n\n新会员见面会举行\n\n${prose}`
    expect(opened(`${bilingual}\n\n${text}`)).toEqual(['综合', '综合', '会员之家', '会员之家'])
  })

  test('one on two lines, the upper of which translates it', () => {
    const bilingual = contents.replace('【综合】', '综合 NEWS').replace('【会员之家】', '会员之家 MEMBERS')
    const text = `NEWS\n综合\n\n培训基地选址确定\n\n${prose}\n\n消防演练顺利结束\n\n${prose}\n\nMEMBERS\n会员之家\n\n新会员见面会举行\n\n${prose}`
    const [first, ...others] = opened(`${bilingual}\n\n${text}`)
    expect(first).toMatch(/^综合/u)
    expect(others.map(name => name?.slice(0, 2))).toEqual(['综合', '会员', '会员'])
  })

  test('signs that stand around titles open one where a title and its author stand below', () => {
    const text = [
      `＊短　波＊\n\n${prose}`,
      `＊棋　艺　Ａ　Ｂ　Ｃ＊\n\n怎样看清对手的意图\n　　　　　　祁望舒\n\n${prose}`,
      `＊信　箱＊\n\n${prose}`,
      `＊猜　猜　看＊\n\n${prose}`,
    ]
    expect(opened(text.join('\n\n'))).toEqual(['棋艺ＡＢＣ'])
    // what the 目录 lists is a piece, and so is what says that it holds several
    const listed = '本期要目\n棋艺ＡＢＣ……1\n短波……1'
    expect(opened(`${listed}\n\n${text.join('\n\n')}`)).toEqual([])
    expect(opened(text.join('\n\n').replace('棋　艺　Ａ　Ｂ　Ｃ', '咏棋诗词选'))).toEqual([])
  })

  test('nor do signs around titles where who wrote the pieces stands in brackets between title and text', () => {
    const signed = (title: string, author: string) => `～　${title}　～\n　　　　（${author}）\n${prose}`
    const text = [
      signed('单管预选放大器', 'ＢＹ９ＱＤ　祁望舒'),
      signed('抄报漫谈', '小小乐'),
      signed('我的第一张卡片', '初三学生　陶砚白'),
      '～　值机日志　～\n日期　　时间　　呼号\n二日　　午后　　长风',
    ]
    expect(opened(text.join('\n\n'))).toEqual([])
  })

  test('【案情】 above prose heads that and opens none', () => {
    expect(
      opened(
        `${contents}\n\n【综合】\n\n培训基地选址确定\n\n【案情】\n\n${prose}\n\n【裁判】\n\n${prose}\n\n【会员之家】\n\n新会员见面会举行\n\n${prose}`,
      ),
    ).toEqual(['综合', '会员之家'])
  })

  test('another sign than that of the 目录 opens none', () => {
    expect(
      opened(`${contents}\n\n【综合】\n\n培训基地选址确定\n\n${prose}\n\n◆会员之窗\n\n泵房重地\n\n${prose}`),
    ).toEqual(['综合'])
  })

  test('△ before an item whose sentence goes on below opens none', () => {
    const text = (behind: string) =>
      `△协会要闻\n\n培训基地选址确定\n\n${prose}\n\n△恢复星期日的泵站开放\n${behind}\n\n${prose}`
    expect(opened(text('以及夜间的值班制度，由各泵站自行安排。'), 11)).toEqual(['协会要闻'])
    expect(opened(text('泵站开放日举行'), 24)).toEqual(['协会要闻', '恢复星期日的泵站开放'])
  })

  test('without a 目录, the first sign in the body is that of the sections', () => {
    expect(
      opened(
        `【综合】\n\n培训基地选址确定\n\n${prose}\n\n◆安全须知\n\n${prose}\n\n【会员之家】\n\n新会员见面会举行`,
      ),
    ).toEqual(['综合', '会员之家'])
  })
})

describe('sections that the body counts', () => {
  const list = '目录\n培训基地选址确定……1\n消防演练顺利结束……3\n新会员见面会举行……5'
  const body = (...names: readonly string[]) =>
    ['培训基地选址确定', '消防演练顺利结束', '新会员见面会举行']
      .map((title, at) => `${names[at]}\n\n${title}\n\n${prose}\n\n一、做法\n\n${prose}`)
      .join('\n\n')

  test.each([
    [['一、协会要闻', '二、安全生产', '三、会员园地']],
    [['第一部分　协会要闻', '第二部分　安全生产', '第三部分　会员园地']],
    [['PART 01｜协会要闻', 'PART 02｜安全生产', 'PART 03｜会员园地']],
    [['PART 1｜协会要闻 NEWS', 'PART 2｜安全生产 SAFETY', 'PART 3｜会员园地 MEMBERS']],
    [['PART 01  协会要闻', 'PART 02  安全生产', 'PART 03  会员园地']],
    [['PART.1 协会要闻', 'PART.2 安全生产', 'PART.3 会员园地']],
    [['板块一：协会要闻', '板块二：安全生产', '板块三：会员园地']],
  ])('%j', names => {
    const sections = ['协会要闻', '安全生产', '会员园地']
    expect(opened(`${list}\n\n${body(...names)}`)).toEqual(sections)
  })

  test('with any word before the number, where the first stands at the head of the issue', () => {
    const counted = body('Chapter.1 协会要闻', 'Chapter.2 安全生产', 'Chapter.3 会员园地')
    const signed = body('Chapter.1·协会要闻', 'Chapter.2·安全生产', 'Chapter.3·会员园地')
    expect(opened(signed)).toEqual(['协会要闻', '安全生产', '会员园地'])
    expect(opened(counted)).toEqual([])
    expect(opened(`${`${prose}\n\n`.repeat(5)}${signed}`)).toEqual([])
    expect(opened(`${`${prose}\n\n`.repeat(4)}${signed}`)).toHaveLength(3)
  })

  test('without a 目录 only where nothing else is counted so', () => {
    expect(opened(body('第一部分　协会要闻', '第二部分　安全生产', '第三部分　会员园地'))).toHaveLength(3)
    expect(
      opened(body('第一部分　协会要闻', '第二部分　安全生产', '第三部分　会员园地\n\n第一部分 说明')),
    ).toEqual([])
    expect(opened(body('一、协会要闻', '二、安全生产', '三、会员园地'))).toEqual([])
  })

  test('two are headings', () => {
    expect(opened(`${list}\n\n${body('一、协会要闻', '二、安全生产', '会员园地')}`)).toEqual([])
  })
})

describe('credits with a key', () => {
  const below = (text: string) =>
    read(text).flatMap(({belowTitle, line}) => (belowTitle === true ? [line.value] : []))
  const closing = (text: string) => read(text).flatMap(({closes, line}) => (closes ? [line.value] : []))
  const one = `培训基地选址确定\n\n来源｜秘书处\n\n${prose}\n\n消防演练顺利结束\n\n来源｜港区\n\n具体做法\n\n${prose}`

  test('stand below titles where the first piece has its own there, and none ends with one', () => {
    expect(below(one)).toEqual(['来源｜秘书处', '来源｜港区'])
    expect(closing(one)).toEqual([])
    expect(below(`【综合】\n\n${one}`)).toEqual(['来源｜秘书处', '来源｜港区'])
  })

  test('but behind a line that may be a title, apart, and a text that has ended', () => {
    expect(below(one.replace('消防演练顺利结束', '消防演练顺利结束。'))).toEqual(['来源｜秘书处'])
    expect(below(one.replace('\n\n消防演练', '\n消防演练'))).toEqual(['来源｜秘书处'])
    expect(below(one.replace('意见。\n\n消防', '意见，\n\n消防'))).toEqual(['来源｜秘书处'])
    expect(below(one.replace('意见。\n\n消防', '意见。\n\n2015年3月6日\n\n消防'))).toHaveLength(2)
  })

  test.each([
    ['where one ends the issue', `${one}\n\n来源｜晨报`],
    ['where one ends a section', `【综合】\n\n${one}\n\n来源｜晨报\n\n【会员】\n\n新会员见面\n\n${prose}`],
    ['where the first piece has none', one.replace('\n\n来源｜秘书处', '')],
    ['in brackets', one.replace('来源｜秘书处', '（来源：秘书处）')],
  ])('end pieces %s', (_what, text) => {
    expect(below(text)).toEqual([])
  })
})

describe('▲ points at a photo', () => {
  const issue = (below: string) =>
    `本期看点\n培训基地选址确定\n消防演练顺利结束\n\n培训基地选址确定\n\n${prose}\n\n▲ 基地外景\n\n${below}\n\n${prose}\n\n消防演练顺利结束\n\n${prose}`

  test.each(['验收在即', '基地的由来'])('above %s, which the 目录 does not list', below => {
    expect(opened(issue(below))).toEqual([])
  })

  test('above a listed title it may be the sign of a section', () => {
    expect(
      opened(
        `目录\n▲综合\n培训基地选址确定……1\n▲活动\n消防演练顺利结束……3\n\n▲综合\n\n培训基地选址确定\n\n${prose}\n\n▲活动\n\n消防演练顺利结束\n\n${prose}`,
      ),
    ).toEqual(['综合', '活动'])
  })
})

describe('titles', () => {
  const titles = (text: string, wrap: number | null = null) =>
    read(text, wrap)
      .filter(({titleLike}) => titleLike)
      .map(({line}) => line.value)

  test('may break after a comma, the other half right below', () => {
    expect(titles(`修好一座老泵房，\n守住一湖清水\n\n${prose}`)).toEqual(['修好一座老泵房，', '守住一湖清水'])
    expect(titles(`修好一座老泵房，\n\n守住一湖清水\n\n${prose}`)).toEqual(['守住一湖清水'])
  })

  test('a printed line of prose is none, as wide as it is', () => {
    const line = '会议听取了年度工作报告，并就培训基地的选址'
    expect(titles(`${line}\n交换了意见。`, 21)).toEqual([])
    expect(titles(`${line}\n交换了意见。`)).toEqual([line])
  })

  test.each(['培训基地选址确定', '泵站开放吗？', '案例1 泵站失修', '祁望舒'])('%s could be one', text => {
    expect(isTitleLike(text)).toBe(true)
  })

  test.each([
    '图1　会场外的品评台（摄影　祁望舒）',
    prose,
    '各会员单位：',
    '一、培训基地',
    '附件：物资储备清单',
    '抄送：市教育局、市卫生局',
    '地址：滨湖路 1 号',
    '名次\t队伍',
    '文',
    '［长按识别二维码］',
    '👇 点击下方阅读原文',
  ])('%s could not', text => {
    expect(isTitleLike(text)).toBe(false)
  })
})

describe('a source line', () => {
  test('below a table says where its numbers are from, and ends no article', () => {
    const closing = (credit: string) =>
      read(`【专题】\n\n新指令生效\n\n${prose}\n\n${credit}\n\n泵站的数字`).some(({closes}) => closes)
    expect([closing('来源：望洲晨报'), closing('数据来源：望洲晨报')]).toEqual([true, false])
  })

  test('below a title and the half that translates it, a reporter’s name ends no article', () => {
    const lines = read(
      `【专题】\n\n新指令生效\nNew Directive: Are You Ready?\n本刊记者 祁望舒\n【Abstract】The directive takes effect. Few are ready.\n${prose}`,
    )
    expect(lines.some(({closes}) => closes)).toBe(false)
  })

  const closing = (text: string) => read(text).flatMap(({closes, line}) => (closes ? [line.value] : []))

  test('closes its article where a title follows', () => {
    expect(
      closing(`培训基地选址确定\n\n${prose}\n\n（来源：望洲晨报）\n\n消防演练顺利结束\n\n${prose}`),
    ).toEqual(['（来源：望洲晨报）'])
  })

  test('in brackets right below a line apart it signs what follows', () => {
    const poem = '（一九五八届　祁望舒）\n古　樟\n百岁浓阴覆讲堂，'
    expect(closing(`培训基地选址确定\n\n${prose}\n\n校园杂咏四首\n${poem}`)).toEqual([])
    expect(closing(`培训基地选址确定\n\n${prose}\n（祁望舒）\n\n消防演练顺利结束\n\n${prose}`)).toEqual([
      '（祁望舒）',
    ])
  })

  test('in brackets right below a title behind a signature at the right, closes nothing', () => {
    const text = `　　　　　　悼韦老师\n　　${prose}\n　　　　　　　　　　　　　　某会理事会\n\n　　　　　等　　云\n　　　　（祁　舒）\n\n　　　　灯都睡了\n　　　　云还没有睡`
    expect(closing(text)).toEqual([])
  })

  test('with how many have read it stands below its title, and closes nothing', () => {
    const head = '作者：祁望舒　发布：2003-09-20　点击：412'
    expect(
      closing(`培训基地选址确定\n\n${prose}\n\n望洲日记摘抄\n${head}\n\n8月4日　晴\n\n${prose}`),
    ).toEqual([])
  })

  test('below a title whose number stood above it says who wrote the piece', () => {
    const numbered = (credit: string) => {
      const lines = readLines(`培训基地选址确定\n\n${prose}\n\n夜泊\n\n${credit}\n\n潮水退去\n灯火亮起`)
      const told = lines.map(line => (line.value === '夜泊' ? {...line, counted: true} : line))
      return readBodyLines(told, undefined, {measure: null, wrap: null}).some(({closes}) => closes)
    }
    expect(numbered('词｜祁望舒')).toBe(false)
  })

  test('closes none where the text goes on', () => {
    expect(closing(`培训基地选址确定\n\n${prose}\n\n（来源：望洲晨报）\n\n${prose}`)).toEqual([])
  })

  test('文/… below a title is a byline', () => {
    expect(
      closing(
        `【综合】\n\n培训基地选址确定\n\n${prose}\n\n一座老泵房的新生\n\n文/祁望舒\n\n泵房旧貌\n\n${prose}`,
      ),
    ).toEqual([])
  })
})

test('｜ and a half in Latin letters for the blank of the 目录', () => {
  expect(
    opened(
      '目录\n卷首语 EDITORIAL\n慢功夫.....\t1\n\n卷首语｜EDITORIAL\n\n慢功夫\n\n会议审议通过了年度工作报告。',
    ),
  ).toEqual(['卷首语 EDITORIAL'])
})

test('below the authors of a listed title stands where they work, and the piece goes on', () => {
  const contents = '目录\n水性漆干燥慢的原因……1\n消防演练顺利结束……3'
  const closing = (title: string) =>
    read(
      `${contents}\n\n${title}\n祁望舒 陶砚白\n（滨湖涂料公司）\n水性漆以水为分散介质，施工中常有\n用户来问。\n消防演练顺利结束\n${prose}`,
    ).filter(({closes}) => closes).length
  expect(closing('水性漆干燥慢的原因')).toBe(0)
  expect(closing('水性漆干燥慢的\n原因')).toBe(0)
})

test('□ and a name with what he is, below a title, mark no section', () => {
  expect(
    opened(`第三版\n\n进补三方\n□ 祁望舒（中医师）\n${prose}\n\n老来学琴\n□ 陶砚白\n${prose}`),
  ).not.toContain('祁望舒（中医师）')
})

test('who asks again and again is no title, whatever the name', () => {
  const asked = ['您修的第一辆车还记得吗？', '哪个难修？', '有没有修不好的？'].map(text => `骑闻：${text}`)
  const lines = read(asked.map(line => `${line}\n\n佟：${prose}`).join('\n\n'))
  expect(lines.filter(({titleLike}) => titleLike)).toEqual([])
  expect(read(`会员信箱：富余水深怎么留？\n\n${prose}`)[0]?.titleLike).toBe(true)
})

test('an item that its column cuts sets no sign for sections, and dots on both sides do', () => {
  const text = `院内短波\n　　▽药剂科试制的洗剂“荣光一号”\n用于皮炎，试用三十例。\n\n·战地重忆·\n\n雪地里的半壶水\n\n${'　　我说的这件事，过去四十年了。'}\n\n·健康之友·\n\n夏季护理要点\n\n　　夏天容易红肿起疱。`
  expect(opened(text)).toEqual(['战地重忆', '健康之友'])
})

test('a sign on both sides of names over titles opens a section over whatever stands below one of them', () => {
  const titled = (name: string) => `◆${name}◆\n\n${name}开始举行\n\n　　会议听取了年度工作报告。\n\n`
  const text = (name: string) =>
    `${['港区会议', '港区人物', '港区往事'].map(titled).join('')}${name}\n\n一、二、三，四条船都回来了，\n\n　　今夜的灯又亮了。`
  const contents = readContents(
    readLines('目录\n港区会议开始举行 1\n港区人物开始举行 2\n港区往事开始举行 3\n'),
  )
  const openedWith = (name: string) =>
    readBodyLines(readLines(text(name)), contents, {measure: null, wrap: null}).flatMap(
      ({opens}) => opens ?? [],
    )
  expect(openedWith('◆大墙心声◆')).toEqual(['港区会议', '港区人物', '港区往事', '大墙心声'])
  expect(openedWith('◆这里的名字比栏目的名字都要长◆')).toEqual(['港区会议', '港区人物', '港区往事'])
})
