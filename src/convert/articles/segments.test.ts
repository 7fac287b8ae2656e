import {describe, expect, test} from 'vitest'
import {readContents} from '../contents/contents.ts'
import {takePieceNumbers} from '../page/piece-numbers.ts'
import {readLines} from '../text/lines.ts'
import {readBodyLines} from './body-lines.ts'
import {segment} from './segments.ts'

/** Section, title as printed, entry of the 目录 and confidence, for each article. */
function articlesOf(text: string) {
  const lines = readLines(text)
  const contents = readContents(lines)
  const body = readBodyLines(lines.slice(contents?.to ?? 0), contents, {measure: null, wrap: null})
  return segment(body, contents, {measure: null, wrap: null}).map(({section, title, entry}) => ({
    section,
    title:
      title &&
      body
        .slice(title.index, title.index + title.count)
        .map(({line}) => line.value)
        .join(''),
    entry: entry?.index ?? null,
    confidence: entry?.confidence ?? null,
  }))
}

const prose = '会议审议通过了年度工作报告，听取了财务情况说明。'

test('a 本期要目 of some of the articles leaves the others to the form of its own', () => {
  const piece = (title: string) => `${title}\n\n　　文/祁望舒\n\n　　${prose}\n\n`
  const all = ['栈桥大修完工', '港区举行消防演练', '航标船返港', '培训基地选址']
  const text = `本期要目：\n\n栈桥大修完工\n\n航标船返港\n\n◇港区动态◇\n\n${all.map(piece).join('')}`
  expect(articlesOf(text).map(({title, entry}) => [title, entry])).toEqual([
    ['栈桥大修完工', 0],
    ['港区举行消防演练', null],
    ['航标船返港', 1],
    ['培训基地选址', null],
  ])
})

describe('a 本期要目 whose entries have the sign that stands before the titles', () => {
  const list = ['年会召开', '祁望舒会长的报告', '倡议书发出', '关于表彰的决定', '动态', '捐款公布']
  const set = [
    `◆市某某协会年会在榕川召开\n　　${prose}`,
    `◆在年会上的报告（摘要）\n　　　　　　　　　（2009年9月16日）\n　　　　　　　　　　会长　祁望舒\n　　各位代表：\n　　${prose}`,
    `◆致全体会员的倡议书\n　　${prose}`,
    `◆望洲市妇女联合会　望洲市某某协会\n　关于表彰先进的决定\n　　${prose}`,
    `◆会员企业动态\n　　${prose}`,
    `◆捐款公布\n　　${prose}`,
    `◆感谢信\n　　${prose}`,
  ]
  const text = `　　　　本期要目\n\n${list.map(title => `　　◆${title}`).join('\n')}\n\n${set.join('\n\n')}`
  const found = articlesOf(text)

  test('ends before the first of those, over its text', () => {
    expect(found[0]).toMatchObject({title: '◆市某某协会年会在榕川召开', entry: 0})
  })

  test('names no title after who wrote the piece', () => {
    expect(found.map(({title}) => title?.trim())).not.toContain('会长　祁望舒')
  })

  test('leaves the form to tell the titles, though one that it lists is set otherwise', () => {
    expect(found.map(({title}) => title?.trim())).toContain('◆感谢信')
  })
})

test('a title that the 目录 leaves out is told by the number that it lacks, and its section by that title', () => {
  const list = '目录\n\n栈桥大修完工……1\n港区举行消防演练……2\n航标船返港……3'
  const piece = (title: string) => `${title}\n\n${prose}\n\n`
  const text = `${list}\n\n【要闻】\n\n${piece('1. 栈桥大修完工')}${piece('2. 港区举行消防演练')}${piece('3. 航标船返港')}【服务】\n\n${piece('4. 培训基地选址')}`
  expect(articlesOf(text).map(({section, title}) => [section, title])).toEqual([
    ['要闻', '1. 栈桥大修完工'],
    ['要闻', '2. 港区举行消防演练'],
    ['要闻', '3. 航标船返港'],
    ['服务', '4. 培训基地选址'],
  ])
})

test('a sign before some sections that the 目录 lists tells the others, each over a title', () => {
  const parts = ['培训基地选址确定', '消防演练顺利结束', '栈桥大修完工', '航标船返港']
  const names = ['协会工作', '活动掠影', '港区动态', '会务公告']
  const list = `◎协会工作\n${parts[0]}……1\n${parts[1]}……2\n${parts[2]}……3\n${parts[3]}……4`
  const text = `目录\n${list}\n\n${names.map((name, at) => `◎ ${name}\n\n${parts[at]}\n\n　　${prose}\n`).join('\n')}`
  expect(articlesOf(text).map(({section}) => section)).toEqual(names)
})

test('a 目录 without sections ends before the body’s first mark, whatever title stands below that', () => {
  const text = `本期要目\n校庆活动综述……1\n消防演练顺利结束……2\n\n〖校庆专稿〗\n\n弦歌百年　桃李满岭\n校庆活动综述\n\n　　${prose}\n\n消防演练顺利结束\n\n　　${prose}`
  expect(articlesOf(text).map(({section, entry}) => [section, entry])).toEqual([
    ['校庆专稿', 0],
    ['校庆专稿', 1],
  ])
})

describe('a 目录 that was made up before the last page', () => {
  const titles = ['栈桥大修完工', '港区举行消防演练', '航标船返港', '培训基地选址', '年会改期举行']
  const text = (between: string, behind: string) =>
    `目录\n${titles.map((title, at) => `${title} ${at + 1}`).join('\n')}\n\n${titles.map(title => `${title}\n${prose}${between}\n${prose}\n`).join('\n')}\n${behind}\n`

  test('leaves out what stands behind, under blank lines as only titles are', () => {
    const found = articlesOf(text('', `冬季晨练时间\n站点\t时间\n东门\t七点\n\n沉痛悼念老站长\n${prose}`))
    expect(found.slice(5).map(({title}) => title)).toEqual(['冬季晨练时间', '沉痛悼念老站长'])
  })

  test('and headings are set apart in an issue that sets them so', () => {
    expect(articlesOf(text(`\n\n具体安排\n${prose}`, `冬季晨练时间\n${prose}`))).toHaveLength(5)
  })
})

test('a prize behind the name of who won the one above begins no article', () => {
  const text = `☆征联☆\n\n征联选登\n\n　　${prose}\n　　一等奖\n　　长虹卧水千重翠；明月临桥万户新。\n　　　　　　（冷秋白）\n　　二等奖\n　　两岸情牵成一线；千年渡歇换双车。\n　　　　　　（温　岚）\n`
  expect(articlesOf(text).map(({title}) => title)).toEqual(['征联选登'])
})

describe('by 本期要目, behind signs that its titles have in the body too', () => {
  const contents = '本期要目：\n　●关于培训的通知\n　●消防演练顺利结束\n\n'

  test('sections stand in the body only, one of them closed by another bracket', () => {
    const text = `${contents}〔通知公告〕\n\n●关于培训的通知\n\n${prose}\n\n〔工作动态］\n\n●消防演练顺利结束\n\n${prose}`
    expect(articlesOf(text).map(({section, title, entry}) => [section, title, entry])).toEqual([
      ['通知公告', '●关于培训的通知', 0],
      ['工作动态', '●消防演练顺利结束', 1],
    ])
  })

  test('附件 alone below a signature begins an annex, no article', () => {
    const text = `${contents}〔通知公告〕\n\n●关于培训的通知\n\n${prose}\n　　　　望洲市传感器协会\n　　　　2015年4月3日\n\n附件\n　　　　评定分值表\n项目\t分值\n客户服务\t25\n\n〔工作动态〕\n\n●消防演练顺利结束\n\n${prose}`
    expect(articlesOf(text).map(({title}) => title)).toEqual(['●关于培训的通知', '●消防演练顺利结束'])
  })
})

test('a section between two stars that has lost one, and a poem whose kind only the 目录 prints', () => {
  const text = `目录\n\n☆协会工作☆\n　　培训基地选址确定\n☆活动掠影☆\n　　消防演练顺利结束\n☆诗词园地☆\n　　老伴（新诗）　　孙有年\n\n☆协会工作☆\n\n　　　培训基地选址确定\n\n${prose}\n\n活动掠影☆\n\n　　　消防演练顺利结束\n\n${prose}\n\n☆诗词园地☆\n\n　　　老伴\n　　　　　孙有年\n\n　　　年轻的时候\n　　　你是一阵风`
  expect(articlesOf(text).map(({section, title, entry}) => [section, title?.trim(), entry])).toEqual([
    ['协会工作', '培训基地选址确定', 0],
    ['活动掠影', '消防演练顺利结束', 1],
    ['诗词园地', '老伴', 2],
  ])
})

describe('a centred line that the 目录 does not list', () => {
  const contents = '目录\n\n培训基地选址确定\t1\n消防演练顺利结束\t2\n热水泡脚有讲究\t3\n\n'
  const article = (title: string, byline = '') => `　　　　　${title}\n${byline}\n　　${prose}\n`
  const listed = ['培训基地选址确定', '消防演练顺利结束'].map(title => article(title)).join('\n')
  const byline = '　　　　　　　金凤兰\n'
  const titles = (text: string) => articlesOf(contents + listed + text).map(({title}) => title?.trim())

  test('is a title between the author of what stands above and who compiled what stands below', () => {
    const text = `\n${article('热水泡脚有讲究', byline)}\n${article('小辞典：柔力球')}　　　　　　　　（本刊编辑部整理）\n`
    expect(titles(text)).toEqual(['培训基地选址确定', '消防演练顺利结束', '热水泡脚有讲究', '小辞典：柔力球'])
  })

  test('is a heading where only one of the two is named, or where it has a fellow', () => {
    const unsigned = `\n${article('热水泡脚有讲究')}\n${article('泡多长时间')}　　　　　　　　（本刊编辑部整理）\n`
    const two = `\n${article('热水泡脚有讲究', byline)}\n${article('泡多长时间')}\n${article('水要多热')}　　　　　　　　（本刊编辑部整理）\n`
    for (const text of [unsigned, two])
      expect(titles(text)).toEqual(['培训基地选址确定', '消防演练顺利结束', '热水泡脚有讲究'])
  })
})

describe('by the 目录', () => {
  test('an article without a source line ends where the next title begins', () => {
    const text = `目录

【协会动态】

协会发布传感器安装工培训计划.....\t4
望洲市感知设备管理暂行办法.....\t6

【协会动态】

协会发布传感器安装工培训计划

${prose}

望洲市感知设备管理暂行办法

${prose}`
    expect(articlesOf(text)).toEqual([
      {section: '协会动态', title: '协会发布传感器安装工培训计划', entry: 0, confidence: 1},
      {section: '协会动态', title: '望洲市感知设备管理暂行办法', entry: 1, confidence: 1},
    ])
  })

  test.each([
    [200, 0],
    [201, null],
  ])('equal words bind a line of %i characters', (length, entry) => {
    const address = `www.example.com/${'never/ends/'.repeat(30)}`.slice(0, length)
    const text = `目录\n\n【要闻】\n\n${address}\t1\n\n【要闻】\n\n${address}\n\n${prose}`
    expect(articlesOf(text)[0]?.entry).toBe(entry)
  })

  test('wording may differ, and the confidence says how much', () => {
    const [article] = articlesOf(
      `目录\n\n【要闻】\n\n3 月 12 日协会召到理事会和会员大会\t4\n\n【要闻】\n\n3月12日协会分别召开理事会和2015会员大会\n\n${prose}`,
    )
    expect(article).toMatchObject({entry: 0})
    expect(article?.confidence).toBeGreaterThan(0.6)
    expect(article?.confidence).toBeLessThan(1)
  })

  test('an issued text that repeats the words of its notice begins no article', () => {
    const text = `目录

【政策】

网络交易平台社会责任指引.....\t30

【政策】

网络交易平台社会责任指引

国家工商行政管理总局文件 工商市字〔2014〕106号

工商总局关于发布《网络交易平台社会责任指引》的公告

${prose}

工商总局

2014年5月28日

网络交易平台社会责任指引

第一条 为规范网络商品交易，制定本指引。`
    expect(articlesOf(text)).toHaveLength(1)
  })

  test('a title that wraps over two lines, its number before it', () => {
    const text = `目录

【政策】

望府办发〔2014〕62号 望洲市人民政府办公厅关于印发望洲市建设健康城市行动计划的通知.....\t3

【政策】

望府办发〔2014〕62号
望洲市人民政府办公厅关于印发
望洲市建设健康城市行动计划的通知

各区、县人民政府：

${prose}`
    expect(articlesOf(text)).toEqual([
      {
        section: '政策',
        title: '望洲市人民政府办公厅关于印发望洲市建设健康城市行动计划的通知',
        entry: 0,
        confidence: 1,
      },
    ])
  })

  test('two articles of one title are bound in order', () => {
    const text = `目录

【要闻】

协会简讯.....\t1

【交流】

协会简讯.....\t5

【要闻】

协会简讯

${prose}

【交流】

协会简讯

${prose}`
    expect(articlesOf(text).map(({section, entry}) => [section, entry])).toEqual([
      ['要闻', 0],
      ['交流', 1],
    ])
  })

  test('an entry without an article, and an article without an entry', () => {
    const text = `目录

【要闻】

协会召开二届三次理事会部署年度重点工作.....\t1
感知改造进园区首场对接活动举行.....\t3

【要闻】

协会召开二届三次理事会部署年度重点工作

${prose}

（来源：望洲晨报）

传感器价格走低原因何在

${prose}

（来源：望洲晚报）`
    expect(articlesOf(text).map(({entry}) => entry)).toContain(0)
    expect(articlesOf(text)).toHaveLength(2)
  })
})

test('a section within another leaves its articles to that', () => {
  const text = `目录

◎商会纵横
●要闻
栈桥大修完工……2
●简讯
简讯五则……4
◎会员风采
●企业
纽扣出海……14

◎商会纵横

●要闻

栈桥大修完工

${prose}

●简讯

简讯五则

${prose}

◎会员风采

●企业

纽扣出海

${prose}`
  expect(articlesOf(text).map(({section, title}) => [section, title])).toEqual([
    ['商会纵横', '栈桥大修完工'],
    ['商会纵横', '简讯五则'],
    ['会员风采', '纽扣出海'],
  ])
})

test('nearly equal words bind against the order of the 目录, where that is not the body’s', () => {
  const text = `本期要目
★年会在柳江召开
★地铁二号线车站防水工程通过验收
★沥青价格七月止跌回升
★从一份判决看五年保修期

年会在柳江召开

${prose}

从一份判决看五年保修期

${prose}

地铁二号线三个车站防水工程通过验收

${prose}

沥青价格七月止跌回升

${prose}`
  expect(articlesOf(text).map(({entry}) => entry)).toEqual([0, 3, 1, 2])
})

describe('equal words', () => {
  const titles = (text: string) => articlesOf(text).map(({title, entry}) => [title, entry])

  test('bind whatever the line looks like: a number, a full stop, a comma', () => {
    expect(
      titles(
        `目录\n\n1. 协会召开年会.....\t1\n2. 货款拖了三年，还能不能要回来.....\t2\n\n1. 协会召开年会\n\n${prose}\n\n2. 货款拖了三年，还能不能要回来\n\n${prose}`,
      ),
    ).toEqual([
      ['1. 协会召开年会', 0],
      ['2. 货款拖了三年，还能不能要回来', 1],
    ])
  })

  test('bind against the order of the 目录', () => {
    expect(
      titles(
        `目录\n\n协会召开年会.....\t1\n冷库改造纪实.....\t5\n培训基地选址确定.....\t3\n\n协会召开年会\n\n${prose}\n\n培训基地选址确定\n\n${prose}\n\n冷库改造纪实\n\n${prose}`,
      ),
    ).toEqual([
      ['协会召开年会', 0],
      ['培训基地选址确定', 2],
      ['冷库改造纪实', 1],
    ])
  })

  test('bind before what is merely alike', () => {
    expect(
      titles(
        `目录\n\n冷库改造工作纪实.....\t1\n协会召开年会.....\t3\n\n协会召开年会\n\n${prose}\n\n冷库改造工作\n\n${prose}\n\n冷库改造工作纪实\n\n${prose}`,
      ).filter(([, entry]) => entry === 0),
    ).toEqual([['冷库改造工作纪实', 0]])
  })

  test('do not make a title of a source line', () => {
    expect(
      titles(
        `目录\n\n望洲澄数科技有限公司.....\t1\n\n望洲澄数科技有限公司（会员单位）\n\n${prose}\n\n（望洲澄数科技有限公司）`,
      ),
    ).toEqual([['望洲澄数科技有限公司（会员单位）', 0]])
  })

  test('take the subtitle with them that the 目录 leaves out, but no name behind a dash', () => {
    const text = (below: string) => `目录\n\n两棵银杏.....\t1\n\n两棵银杏\n${below}\n\n${prose}`
    expect(titles(text('——记母校前院'))).toEqual([['两棵银杏——记母校前院', 0]])
    expect(titles(text('——江晚舟'))).toEqual([['两棵银杏', 0]])
  })

  test('take the author’s line of an entry for none of the title', () => {
    expect(titles(`目录\n\n两棵银杏 江晚舟.....\t1\n\n两棵银杏\n江晚舟\n\n${prose}`)).toEqual([
      ['两棵银杏', 0],
    ])
  })
})

describe('what stands above a title', () => {
  const from = (text: string) => articlesOf(text).length

  test('a note of the editor’s belongs to the article that it introduces', () => {
    expect(
      from(`目录\n\n算清每一吨煤.....\t1\n\n编者按：现将他们的做法刊登如下。\n\n算清每一吨煤\n\n${prose}`),
    ).toBe(1)
  })

  test('prose that is no such note is an article without a title', () => {
    expect(from(`目录\n\n算清每一吨煤.....\t1\n\n现将他们的做法刊登如下。\n\n算清每一吨煤\n\n${prose}`)).toBe(
      2,
    )
  })
})

describe('without a 目录', () => {
  test('by section marks and source lines', () => {
    const text = `【要闻】

协会召开理事会

${prose}

（来源：望洲晨报）

首场对接活动举行

${prose}

（来源：望洲晚报）

【会员风采】

望洲澄数科技有限公司

主要业务经营范围：能耗监测系统。`
    expect(articlesOf(text).map(({section, title}) => [section, title])).toEqual([
      ['要闻', '协会召开理事会'],
      ['要闻', '首场对接活动举行'],
      ['会员风采', '望洲澄数科技有限公司'],
    ])
  })

  test('a text without any of them is one article', () => {
    expect(articlesOf(`协会召开理事会\n\n${prose}\n\n${prose}`)).toHaveLength(1)
  })
})

describe('a bulletin that dates each report in brackets below its title', () => {
  const titlesOf = (text: string) => articlesOf(text).map(({title}) => title)
  const report = `培训基地选址确定\n（2010年9月2日）\n${prose}`

  test('subtitle and byline stand between the two', () => {
    expect(
      titlesOf(
        `${report}\n\n消防演练顺利结束\n——记西堤站\n（2010年9月3日）\n${prose}\n\n渔港改造开工\n西堤街道办事处\n（2010年9月4日）\n${prose}\n\n简　讯\n（2010年9月5日）\n${prose}`,
      ),
    ).toEqual(['培训基地选址确定', '消防演练顺利结束——记西堤站', '渔港改造开工', '简　讯'])
  })

  test('a signature has its day last, and a day without brackets is none', () => {
    expect(titlesOf(`${report}\n\n西堤协会\n（2010年9月3日）`)).toEqual(['培训基地选址确定'])
    expect(titlesOf(`${report}\n\n消防演练\n2010年9月3日\n${prose}`)).toEqual(['培训基地选址确定'])
  })

  test('what is not set apart heads a part of the article', () => {
    expect(titlesOf(`${report}\n消防演练\n（2010年9月3日）\n${prose}`)).toEqual(['培训基地选址确定'])
  })
})

describe('wordings that are merely alike', () => {
  /** A primer of characters each of which stands once. */
  const primer =
    '天地玄黄宇宙洪荒盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光果珍李柰菜重芥姜海咸河淡鳞潜羽翔龙师火帝鸟官皇始制文字乃服衣裳推位让国有虞陶唐吊民伐罪周发殷汤坐朝问道垂拱平章'
  /** Two titles of so many pairs of characters, of which they have some in common. */
  const titles = (pairs: number, common: number) => {
    const listed = primer.slice(0, pairs + 1)
    return [listed, listed.slice(0, common + 1) + primer.slice(pairs + 1, pairs * 2 + 1 - common)] as const
  }

  test.each([
    [11, 0],
    [10, null],
  ])('are one title where %i of 20 pairs are the same', (common, entry) => {
    const [listed, printed] = titles(20, common)
    const text = `目录\n\n【要闻】\n\n培训基地选址确定\t1\n${listed}\t2\n北岭冷库改造\t5\n\n【要闻】\n\n培训基地选址确定\n\n${prose}\n\n${printed}\n\n${prose}`
    const bound = articlesOf(text).find(article => article.entry === 1)
    expect(bound?.title).toBe(entry === null ? undefined : printed)
  })

  test.each([
    [17, 0],
    [16, null],
  ])('at the head of a section where %i of 50 are', (common, entry) => {
    const [listed, printed] = titles(50, common)
    const text = `目录\n\n【要闻】\n\n${listed}\t2\n北岭冷库改造\t5\n\n【要闻】\n\n${printed}\n\n${prose}`
    expect(articlesOf(text)[0]?.entry).toBe(entry)
  })

  test('a main title without its subtitle is nine tenths sure', () => {
    const text = `目录\n\n【要闻】\n\n小螺丝拧出大市场\t2\n\n【要闻】\n\n小螺丝拧出大市场——记东屿泵站的检修班组\n\n${prose}`
    expect(articlesOf(text)[0]).toMatchObject({entry: 0, confidence: 0.9})
  })
})

describe('who issues a document, on a line above its title', () => {
  const titles = (above: string) => {
    const first = '培训基地选址确定'
    const listed = `目录\n${first}……1\n关于命名示范单位的决定……2\n\n${first}\n\n${prose}\n\n\n`
    return articlesOf(`${listed}${above}\n关于命名示范单位的决定\n望协〔2015〕7号\n\n${prose}`).map(
      ({title}) => title,
    )
  }

  test.each(['望洲市物联网协会', '　　望 洲 市 物 联 网 协 会', '望洲市人民政府办公室'])('%s', above => {
    expect(titles(above)).toEqual(['培训基地选址确定', `${above}关于命名示范单位的决定`])
  })

  test('a day or a section is none', () => {
    expect(titles('2015年3月2日')).toContain('关于命名示范单位的决定')
    expect(titles('【文件选编】')).toContain('关于命名示范单位的决定')
  })
})

describe('what stands below a title that the 目录 lists without it', () => {
  const title = (below: string) =>
    articlesOf(
      `目录\n一座老泵房的新生……1\n消防演练结束……2\n\n一座老泵房的新生\n${below}\n\n${prose}\n\n消防演练结束\n\n${prose}`,
    )[0]?.title

  test.each([
    [
      'its subtitle, above the author',
      '走访滨湖泵站的九个人\n祁望舒',
      '一座老泵房的新生走访滨湖泵站的九个人',
    ],
    ['how many poems there are', '（外一首）', '一座老泵房的新生（外一首）'],
    ['the author', '祁望舒', '一座老泵房的新生'],
    ['where he works and the day', '望洲市水务局\n（2015年3月2日）', '一座老泵房的新生'],
  ])('%s', (_what, below, printed) => {
    expect(title(below)).toBe(printed)
  })
})

test.each(['短讯二则', '简　讯', '会员动态', '要闻集锦', '一周要闻'])(
  '%s heads news, where no 目录 tells',
  heading => {
    const text = `望洲协会通讯\n\n培训基地选址确定\n\n${prose}\n\n${heading}\n\n△${prose}\n\n△${prose}`
    expect(articlesOf(text).map(({title}) => title)).toContain(heading)
  },
)

describe('by a 导读 that lists the main articles of a paper', () => {
  const report = Array.from({length: 4}, () => `　　${prose}`).join('\n')
  const text = (third: string) =>
    `今日导读\n泵房改造完工……（一版）\n老泵工的茶缸……（二版）\n\n第一版　要闻\n\n泵房改造完工\n\n${report}\n\n代表团到访\n\n${report}\n\n第二版　副刊\n\n老泵工的茶缸\n\n${report}\n\n${third}\n\n${report}`
  const titles = (third: string) => articlesOf(text(third)).map(({section, title}) => [section, title])

  test('others that are set as those are begin too', () => {
    expect(titles('寻人')).toEqual([
      ['第一版 要闻', '泵房改造完工'],
      ['第一版 要闻', '代表团到访'],
      ['第二版 副刊', '老泵工的茶缸'],
      ['第二版 副刊', '寻人'],
    ])
  })

  test('the pages are marked in no 导读, and are sections still', () => {
    expect(readContents(readLines(text('寻人')))?.sections).toEqual([])
  })
})

describe('sections and titles behind signs', () => {
  const piece = (title: string) => `${title}\n\n${prose}\n\n${prose}\n\n\n`
  const titles = ['培训基地选址确定', '消防演练顺利结束', '新会员见面会举行']

  test.each([
    ['■ ', ''],
    ['【', '】'],
  ])('%s%s over a text is a title where another sign sets off sections', (before, behind) => {
    const [first, second, third] = titles.map(title => piece(before + title + behind))
    expect(
      articlesOf(`◆协会动态◆\n\n${first}${second}◆会员园地◆\n\n${third}`).map(({section, title}) => [
        section,
        title,
      ]),
    ).toEqual([
      ['协会动态', `${before}${titles[0]}${behind}`],
      ['协会动态', `${before}${titles[1]}${behind}`],
      ['会员园地', `${before}${titles[2]}${behind}`],
    ])
  })

  test('what the 目录 lists is a title, whatever brackets are around it', () => {
    const text = `目录\n\n${titles.map((title, at) => `${title}……${at + 1}`).join('\n')}\n\n${titles.map(title => piece(`【${title}】\n祁望舒`)).join('')}`
    expect(articlesOf(text).map(({section, entry}) => [section, entry])).toEqual([
      [null, 0],
      [null, 1],
      [null, 2],
    ])
  })
})

describe('what the 目录 lists with how many items stand below it', () => {
  const contents = '目录\n【港区】5条　P1\n【海　外】两则　P3\n栈桥大修完工　P5\n\n'
  const items = '　　1、泵站换泵。三月里换了两台水泵。\n\n　　2、闸口值守。值守人员增加到九名。'

  test('is the title of the items, where none stands below', () => {
    const text = `${contents}【港区】\n\n${items}\n\n【海外】\n\n${items}\n\n栈桥大修完工\n\n${prose}`
    expect(articlesOf(text).map(({section, title, entry}) => [section, title, entry])).toEqual([
      [null, '【港区】', 0],
      [null, '【海外】', 1],
      [null, '栈桥大修完工', 2],
    ])
  })
})

describe('words that lead up to a title stand above it, apart from the text before', () => {
  const contents = '目录\n\n【协会动态】\n栈桥大修完工……1\n沙龙走进新城……2\n\n'
  const startsOf = (text: string) => {
    const lines = readLines(text)
    const list = readContents(lines)
    const body = readBodyLines(lines.slice(list?.to ?? 0), list, {measure: null, wrap: null})
    return segment(body, list, {measure: null, wrap: null}).map(({from}) => body[from]?.line.value)
  }

  test('and begin its article', () => {
    const text = `${contents}栈桥大修完工\n\n${prose}\n\n看园区　谈转型　交朋友\n沙龙走进新城\n\n${prose}`
    expect(startsOf(text)).toEqual(['栈桥大修完工', '看园区　谈转型　交朋友'])
  })

  test('below the mark of a section too', () => {
    const text = `${contents}【协会动态】\n看园区　谈转型　交朋友\n栈桥大修完工\n\n${prose}\n\n沙龙走进新城\n\n${prose}`
    expect(startsOf(text)).toEqual(['看园区　谈转型　交朋友', '沙龙走进新城'])
  })

  test.each(['何望舒', '2016年3月5日', '（来源：望洲晚报）', `${prose}`])(
    '%s above a title is none',
    above => {
      const text = `${contents}栈桥大修完工\n\n${prose}\n\n${above}\n沙龙走进新城\n\n${prose}`
      expect(startsOf(text)).toEqual(['栈桥大修完工', '沙龙走进新城'])
    },
  )
})

describe('one sign over another', () => {
  const list = '本期导读\n\n▶ 港区举行消防演练……2\n▶ 航标船返港……4'
  const piece = (title: string) => `◆${title}\n\n${prose}\n\n`
  const pages = [
    ['港区动态', '港区举行消防演练', '名词小贴士：什么是“锚地”'],
    ['会务公告', '关于2022年第三批航标船返港补贴发放办法的公告', '航标船返港'],
    ['栈桥内外', '栈桥大修完工', '码头诗笺：落潮'],
  ] as const
  const text = `${list}\n\n${pages
    .map(([name, ...titles]) => `▌${name}\n\n${titles.map(piece).join('')}`)
    .join('')}`

  test('each section stands over a title that bears the sign of titles, though the 目录 names no section', () => {
    expect(articlesOf(text).map(({section, title}) => [section, title])).toEqual(
      pages.flatMap(([name, ...titles]) => titles.map(title => [name, `◆${title}`])),
    )
  })
})

describe('a title on two lines', () => {
  const piece = (title: string) => `\n\n\n　　　　　　${title}\n　　${prose}\n　　${prose}`
  const others = ['港区举行消防演练', '航标船返港', '培训基地选址', '灯塔守护人换班']
  const list = `本期要目\n${others.join('\n')}`

  test('whose subtitle alone a 要目 prints begins with its first line, and the form of the others holds', () => {
    const text = `${list}\n访老引水员苗振山\n${others.map(piece).join('')}${piece('潮水里走出来的路\n　　　　　　——访老引水员苗振山')}${piece('引水歌诀')}`
    expect(articlesOf(text).map(({title}) => title?.replaceAll('　', ''))).toEqual([
      ...others,
      '潮水里走出来的路——访老引水员苗振山',
      '引水歌诀',
    ])
  })

  test('that a 要目 words otherwise has its subtitle, over the name of who wrote it', () => {
    const text = `${list}\n“小小引水站”开张\n${others.map(piece).join('')}${piece('“小小引水站”开张了\n　　　　　　——柳荫港见闻\n　　　　　　　　本报记者　费　敏')}`
    expect(articlesOf(text).map(({title}) => title?.replaceAll('　', ''))).toEqual([
      ...others,
      '“小小引水站”开张了——柳荫港见闻',
    ])
  })
})

test('a title between the signs of sections ends the one above it', () => {
  const text = [
    `＊短　波＊\n\n${prose}`,
    `＊棋　艺＊\n\n怎样看清对手的意图\n　　　　　　祁望舒\n\n${prose}`,
    `＊信　箱＊\n\n${prose}`,
    `＊猜　猜　看＊\n\n${prose}`,
  ]
  const list = '本期要目\n短波……1\n怎样看清对手的意图……2\n猜猜看……4'
  expect(articlesOf(`${list}\n\n${text.join('\n\n')}`).map(({section, title}) => [section, title])).toEqual([
    [null, '＊短　波＊'],
    ['棋艺', '怎样看清对手的意图'],
    [null, '＊信　箱＊'],
    [null, '＊猜　猜　看＊'],
  ])
})

test('what translates a title in Han characters goes with it', () => {
  const list = '目录\n从一扇窗说起……2\n本会代表团访问槟榔港……3'
  const text = `从一扇窗说起\nStarting from a Window\n\n${prose}\n\n本会代表团访问槟榔港\nA Visit to Areca Port.\n\n${prose}`
  expect(articlesOf(`${list}\n\n${text}`).map(({title}) => title)).toEqual([
    '从一扇窗说起Starting from a Window',
    '本会代表团访问槟榔港',
  ])
})

test('an entry that the body words otherwise and prints elsewhere is bound at the mark of a section', () => {
  const text = `目录
栈桥大修完工
港区举行消防演练
豆包的第一百天
航标船返港

〔日记〕

豆包在我家的第一百天

${prose}

〔要闻〕

栈桥大修完工

${prose}

港区举行消防演练

${prose}

航标船返港

${prose}`
  expect(articlesOf(text).map(({title, entry}) => [title, entry])).toEqual([
    ['豆包在我家的第一百天', 2],
    ['栈桥大修完工', 0],
    ['港区举行消防演练', 1],
    ['航标船返港', 3],
  ])
})

test('a title of one character stands below the mark of a section and over its author', () => {
  const text = `◆要闻◆\n\n栈桥大修完工\n\n${prose}\n\n◆人物◆\n\n老船长的航海日志\n\n${prose}\n\n◆学习◆\n\n潮水与船期\n\n${prose}\n\n◆诗页◆\n\n灯\n港务局　陶砚白\n\n　　走廊还留着一盏\n　　不亮，也不暗\n`
  expect(articlesOf(text).at(-1)).toMatchObject({section: '诗页', title: '灯'})
})

test('a line that leads up to the title right below it is no piece of its own', () => {
  const lines = ['春晒连着伏晒干', '五月产盐六万吨']
  const text = `　　　　${lines[0]}\n　　${lines[1]}\n　　本报讯　${prose}\n　　${prose}\n\n`
  const other = (title: string) => `　　${title}\n　　　　　祁望舒\n　　${prose}\n　　${prose}\n\n`
  const titles = articlesOf(text + other('土法测卤与仪器测卤') + other('滩上四季')).map(({title}) =>
    title?.trim(),
  )
  expect(titles).toEqual([lines[1], '土法测卤与仪器测卤', '滩上四季'])
})

test('a speech is held 在某协会, as the line above the rest of its title says', () => {
  const text = `目录\n\n会员大会召开\n会长祁望舒在会员大会上的讲话（摘要）\n消防演练\n\n会员大会召开\n\n${prose}\n\n在望洲市志愿者协会\n第三次会员大会上的讲话（摘要）\n\n会长　祁望舒\n\n各位代表：\n\n${prose}\n\n消防演练\n\n${prose}\n`
  expect(articlesOf(text).map(({title}) => title)).toEqual([
    '会员大会召开',
    '在望洲市志愿者协会第三次会员大会上的讲话（摘要）',
    '消防演练',
  ])
})

test('where numbers count all pieces, PART counts their sections and nothing else is a title', () => {
  const pieces = ['写在护士节', '她们的夜班', '两封来信', '丰老师的尺子', '返校日程']
  const list = pieces.map((title, at) => `0${at + 1}｜${title}`).join('\n')
  const piece = (at: number, text = prose) => `0${at + 1}\n\n${pieces[at]}\n\n${text}\n\n`
  const signed = `各位老师：\n\n${prose}\n\n会刊收到两本，一本被翻得卷了边，能不能再寄一本？\n\n祁望舒（1993届）\n\n2018年4月2日`
  const text = `【本期导读】\n\n${list}\n\nPART 1\n\n专题·512\n\n${piece(0)}${piece(1)}PART 2\n\n天南地北\n\n${piece(2, signed)}${piece(3)}PART 3\n\n校友服务\n\n${piece(4)}`
  const {lines} = takePieceNumbers(readLines(text))
  const contents = readContents(lines)
  const body = readBodyLines(lines.slice(contents?.to ?? 0), contents, {measure: null, wrap: null})
  const found = segment(body, contents, {measure: null, wrap: null})
  expect(found.map(({section, title}) => [section, body[title?.index ?? -1]?.line.value])).toEqual([
    ['专题·512', pieces[0]],
    ['专题·512', pieces[1]],
    ['天南地北', pieces[2]],
    ['天南地北', pieces[3]],
    ['校友服务', pieces[4]],
  ])
})
