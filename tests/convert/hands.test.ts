import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {convert} from '../../src/convert/convert.ts'

/**
 * One habit of print as several hands have it: another sign, another order, another bracket. What differs is where the mark stands; what an editor
 * makes of it is the same.
 */
function read(text: string) {
  const {files} = convert(text, {id: 'hands'})
  const articles = [...files].flatMap(([name, content]): Array<Record<string, unknown> & {body: string}> => {
    const [, front, body] = /^---\n(.*?)\n---\n(.*)$/su.exec(content) ?? []
    return name.endsWith('.mdx') && front !== undefined ? [{...parse(front), body: body ?? ''}] : []
  })
  return {articles, issue: parse(files.get('issue.yaml') ?? '') as Record<string, unknown>}
}

const columns = (text: string, ...names: string[]) =>
  read(text).articles.map(article => names.map(name => article[name] ?? null))

const prose = '三月里的一个清早，渡口的老船工把缆绳解开，又系上。他说今年的水比往年来得早，船要靠着东岸走。'

describe('what is sent by telephone: a list behind signs, sections behind others, who wrote what behind strokes', () => {
  const issue = (heading: string, sign: string, section: string, stroke: string) => `渡口志愿者
2021年第2期（总第9期）

${heading}
${sign} 老船工的一天
${sign} 对话｜渡口为什么不收钱
${sign} 一条缆绳的三个秘密
${sign} 招募｜春季巡江队员

${section}人物

${sign} 老船工的一天
文${stroke}祁望舒　图${stroke}陶砚白

${prose}

— END —

${sign} 渡口为什么不收钱
采写${stroke}柏问渠　图源${stroke}渡口档案室

${prose}

— END —

${section}知识

${sign} 一条缆绳的三个秘密
整理${stroke}渡口档案室　视觉${stroke}陶砚白

三个秘密，一个一个来说——

01　它是棕榈丝打的

${prose}

02　它泡在水里反而结实

${prose}

03　它要反着盘

${prose}

— END —

${section}公告

${sign} 招募｜春季巡江队员

${prose}

海潮渡口志愿者协会

2021年3月2日

［长按识别二维码］

${sign} 四月排班表

日期	上午
4月3日	祁望舒

— END —

编辑${stroke}祁望舒　排版${stroke}陶砚白
图源${stroke}会员供图，部分来自网络
出品${stroke}海潮渡口志愿者协会
阅读 1342　　在看 87`

  test.each([
    ['◎ 本期看点', '▶', '▌', '｜'],
    ['▍导读', '●', '◆ ', '：'],
    ['「本期目录」', '▪', '█ ', ' | '],
    ['📖 本期导览', '◇', '▎', '/'],
  ])('%s, %s, %s, %s', (...signs) => {
    const {articles, issue: read_} = read(issue(...signs))
    expect(articles.map(({section, title}) => [section, title])).toEqual([
      ['人物', '老船工的一天'],
      ['人物', '渡口为什么不收钱'],
      ['知识', '一条缆绳的三个秘密'],
      ['公告', '招募｜春季巡江队员'],
      ['公告', '四月排班表'],
    ])
    expect(articles.map(({authors, compiledBy}) => [authors ?? [], compiledBy ?? null])).toEqual([
      [['祁望舒'], null],
      [['柏问渠'], null],
      [[], '渡口档案室'],
      [[], null],
      [[], null],
    ])
    expect(articles[2]?.body.match(/^## .*$/gmu)).toHaveLength(3)
    expect(articles[3]?.issuedDate).toBe('2021-03-02')
    expect([read_.publisher, read_.editors]).toEqual(['海潮渡口志愿者协会', ['祁望舒']])
  })
})

describe('sections stand in the 目录 only, its pages in brackets', () => {
  const issue = (section: string, first: string, second: string, third: string) => `渡　口
（季刊）
１９９６年第３期　总第３１期
一九九六年九月三十日出版

目　次

${section.replace('$', '纪事')}
${first}
${second}
${section.replace('$', '资料')}
4.新添船只登记
${third}


老船工的一天
□ 祁望舒

　　${prose}


渡口不收钱的三十年
□ 柏问渠（渡口档案室）

　　${prose}


新添船只登记

　　${prose}


缆绳的盘法

　　${prose}


主　编：祁望舒
主办单位：海潮县渡口协会`

  test.each([
    ['·$·', '1.老船工的一天 / 祁望舒 [1]', '2.渡口不收钱的三十年 / 柏问渠 [4]', '3.缆绳的盘法 [6]'],
    ['【$】', '1.老船工的一天／祁望舒〔1〕', '2.渡口不收钱的三十年／柏问渠〔4〕', '3.缆绳的盘法〔6〕'],
    ['◆ $', '1.老船工的一天（祁望舒）<1>', '2.渡口不收钱的三十年（柏问渠）<4>', '3.缆绳的盘法<6>'],
    ['—$—', '1.老船工的一天　祁望舒　【1】', '2.渡口不收钱的三十年　柏问渠　【4】', '3.缆绳的盘法　【6】'],
    ['〖$〗', '1.老船工的一天…祁望舒［1］', '2.渡口不收钱的三十年…柏问渠［4］', '3.缆绳的盘法…［6］'],
  ])('%s %s', (...lines) => {
    const text = issue(...lines)
    expect(columns(text, 'section', 'title', 'page', 'authors')).toEqual([
      ['纪事', '老船工的一天', 1, ['祁望舒']],
      ['纪事', '渡口不收钱的三十年', 4, ['柏问渠']],
      ['资料', '新添船只登记', null, null],
      ['资料', '缆绳的盘法', 6, null],
    ])
    expect(read(text).issue.publisher).toBe('海潮县渡口协会')
  })
})

describe('the author stands in the line of the title, behind what sets the two apart', () => {
  const contents = `渡口诗联
2016年第3期（总第28期）
海潮县诗词学会编　　2016年10月
　　　　　　　　江水有声，缆绳有节。

目　录
〖吟　稿〗
谒老船坞二首\t祁望舒\t6
缆绳谣\t柏问渠\t7
〖诗　话〗
说“系”字\t陶砚白\t9

〖吟　稿〗

`
  const body = (title: (title: string, name: string) => string) =>
    `${title('谒江边老船坞二首', '祁望舒')}

其一
一竿风雨立苍茫，千载江声送夕阳。
不是船工忘旧约，缆绳原比锦袍凉。

其二
石磴苔深雁影斜，西台木落见人家。
船翁不管兴亡事，闲煮春芽待客茶。

${title('缆绳谣', '柏问渠')}

一根棕榈搓成索，
两岸青山系作船。
莫问行人何处去，
江声日夜在窗前。

${title('夜泊青石渡', '沈鲤')}

两岸青山锁暮烟，
半江渔火半江天。
舟人莫唱离乡曲，
客枕今宵已不眠。

〖诗 话〗

${title('说“系”字', '陶砚白')}

　　${prose}

`
  const end = '【编后】\n　　本期付印之际，恰逢霜降，来稿未及刊登者尚乞见谅。\n————————————\n主　编：祁望舒'
  const titles = ['谒江边老船坞二首', '缆绳谣', '夜泊青石渡', '说“系”字']
  const authors = [['祁望舒'], ['柏问渠'], ['沈鲤'], ['陶砚白']]

  test.each<[string, (title: string, name: string) => string]>([
    ['wide blanks', (title, name) => `${title}　　　　　　　　　${name}`],
    ['narrow ones', (title, name) => `${title}            ${name}`],
    ['a tab', (title, name) => `${title}\t${name}`],
    ['an office too', (title, name) => `${title}　　　　　本会会员　${name}`],
    ['the name spread', (title, name) => `${title}　　　　　${[...name].join(' ')}`],
  ])('%s', (_what, title) => {
    const found = columns(contents + body(title) + end, 'title', 'authors')
    expect(found).toEqual([...titles.map((name, at) => [name, authors[at]]), ['编后', null]])
  })

  test('without a 目录 three such lines show it', () => {
    const masthead = contents.split('\n').slice(0, 3).join('\n')
    const text = `${masthead}\n\n〖吟　稿〗\n\n${body((title, name) => `${title}　　　　　　　${name}`)}`
    expect(columns(text, 'title', 'authors')).toEqual(titles.map((name, at) => [name, authors[at]]))
  })

  test('a roster has the same form, line below line, and so has a table', () => {
    const roster = ['会长　　　　　祁望舒', '秘书处　　　　柏问渠', '缆绳谣研习组　　　　沈鲤']
    const text = `${contents}${body((title, name) => `${title}　　　　　${name}`)}新一届名单\n\n${roster.join('\n')}`
    expect(columns(text, 'title').flat()).not.toContain('缆绳谣研习组')
  })
})

describe('what is read in a browser: a row of fields below each title, a way back below each text', () => {
  const issue = (
    rule: string,
    row: readonly [string, string, string],
    back: string,
    second: string,
  ) => `渡口通讯（电子版）
2003年第6期
海潮县渡口协会 主办
2003年6月15日
网址：http://www.example.cn    E-mail: dukou@example.cn

${rule}

【会务动态】

五月的网上例会
${row[0]}

${prose}

${back}

我县船工在全省比赛中获奖
${row[1]}

${prose}

${back}

${second}

缆绳问答
${row[2]}

问：缆绳多久换一次?

答：三年。

${back}

本刊改版启事

从下一期起,本刊纸质版与电子版同时发行。

《渡口通讯》编辑部

${rule}
本期编辑：祁望舒    网页制作：陶砚白
地址：海潮县文昌路57号    电话：0000-5550216`

  test.each<[string, readonly [string, string, string], string, string]>([
    [
      '==============================',
      [
        '作者：祁望舒    来源：协会秘书处    日期：2003-5-14',
        '来源：协会秘书处    日期：2003-5-28',
        '作者：柏问渠 整理    来源：县港航站    日期：2003-6-5',
      ],
      '[返回页首]',
      '【问与答',
    ],
    [
      '------------------------------',
      [
        '日期：2003-5-14  来源：协会秘书处  作者：祁望舒',
        '日期：2003-5-28  来源：协会秘书处  点击：31',
        '日期：2003-6-5  来源：县港航站  整理：柏问渠',
      ],
      '↑回到顶端',
      '问与答】',
    ],
    [
      '******************************',
      [
        '（作者：祁望舒；来源：协会秘书处；时间：2003-5-14）',
        '（来源：协会秘书处；字数：420）',
        '（作者：柏问渠；来源：县港航站；时间：2003-6-5）',
      ],
      '【TOP】',
      '【问与答】',
    ],
  ])('%s', (...hand) => {
    const text = issue(...hand)
    expect(columns(text, 'section', 'title', 'source')).toEqual([
      ['会务动态', '五月的网上例会', '协会秘书处'],
      ['会务动态', '我县船工在全省比赛中获奖', '协会秘书处'],
      ['问与答', '缆绳问答', '县港航站'],
      ['问与答', '本刊改版启事', null],
    ])
    const {articles, issue: front} = read(text)
    expect(articles[0]?.authors).toEqual(['祁望舒'])
    expect(articles.map(({body}) => /日期|返回|TOP/.test(body))).toEqual([false, false, false, false])
    expect([front.title, front.editors]).toEqual(['渡口通讯', ['祁望舒']])
  })
})

describe('a bulletin numbers the entries of its 目录 like sections, on printed lines that the body keeps', () => {
  const lines = `　　三月里的一个清早，渡口的老船工把缆绳解开，又系上。他说今年的水
比往年来得早，船要靠着东岸走。县里来的人听了，把这句话记在本子上，
又去看了码头的水尺。`
  const issue = (number: (at: number) => string) => `　　　　　　渡口通讯
　　　　　　　　1988年第2期
海潮县渡口协会编印　　一九八八年六月二十日

　　　　　　　　本　期　目　录
${['协会召开代表大会', '关于收缴会费的通知', '访江见闻——青石渡的老船坞', '怀念沈鲤先生'].map((title, at) => number(at + 1) + title).join('\n')}

　　　　　　　协会召开代表大会

${lines}

　　　　　　　关于收缴会费的通知

${lines}

　　　　　　　青石渡的老船坞
　　　　　　　　——访江见闻
　　　　　　县港航站　柏问渠　陶　砚

${lines}

　　　　　　　怀念沈鲤先生

${lines}
　　　　　　　　　　　　　　　（祁望舒）`

  test.each<[string, (at: number) => string]>([
    ['一、', at => `${'一二三四'[at - 1]}、`],
    ['（一）', at => `（${'一二三四'[at - 1]}）`],
    ['1.', at => `${at}.`],
    ['①', at => `${'①②③④'[at - 1]}`],
  ])('%s', (_what, number) => {
    expect(columns(issue(number), 'section', 'title', 'authors')).toEqual([
      [null, '协会召开代表大会', null],
      [null, '关于收缴会费的通知', null],
      [null, '青石渡的老船坞——访江见闻', ['柏问渠', '陶砚']],
      [null, '怀念沈鲤先生', ['祁望舒']],
    ])
  })
})

describe('official documents: who issued them stands above the number, and under the text in brackets', () => {
  const issue = (order: string, entry: string, letterhead: string, seal: string) => `渡口法讯
2012年第11期（总第83期）
主办：海潮省渡口协会

目　录
【法规文件】
${entry}…………（1）
关于做好汛前检查的通知…………（4）
关于查询船籍资料的复函…………（9）
【协会动态】
第三次理事会会议纪要…………（10）

【法规文件】

${order}

　　《海潮省渡口管理办法》已经2012年9月27日省人民政府第97次常务会议通过，现予公布，自2013年1月1日起施行。
　　　　　　　　　　　　　　　　　　　　省长　祁望舒
　　　　　　　　　　　　　　　　　　二〇一二年十月十九日

海潮省渡口管理办法

　　第一条　为了加强渡口管理，制定本办法。
　　第二条　本省行政区域内的渡口适用本办法。
　　第三条　本办法自2013年1月1日起施行。

${letterhead}
海司发〔2012〕107号

关于做好汛前检查的通知

各会员单位：
　　${prose}
　　　　　　　　　　　　　　　　　　　　二〇一二年十月三十一日

海潮省公安厅
海公函〔2012〕452号

关于查询船籍资料的复函

省渡口协会：
　　${prose}
　　　　　　　　　　　　　　　　　　　${seal}
　　　　　　　　　　　　　　　　　　　二〇一二年十月二十四日

【协会动态】

海潮省渡口协会
会议纪要〔2012〕9号

第三次理事会会议纪要

　　${prose}`

  test.each([
    [
      '海潮省人民政府令\n第208号',
      '海潮省人民政府令（第208号）',
      '海潮省航运局　海潮省水利厅',
      '（海潮省公安厅印章）',
    ],
    [
      '海潮省人民政府令第208号',
      '海潮省人民政府令第208号',
      '海潮省航运局、海潮省水利厅',
      '海潮省公安厅（印）',
    ],
    [
      '海潮省人民政府令\n（第208号）',
      '海潮省人民政府令 第208号',
      '海潮省航运局\n海潮省水利厅',
      '（海潮省公安厅代章）',
    ],
  ])('%s', (...hand) => {
    const {articles} = read(issue(...hand))
    expect(articles.map(({page, issuer, issuedDate}) => [page, issuer ?? null, issuedDate ?? null])).toEqual([
      [1, '海潮省人民政府', '2012-10-19'],
      [4, '海潮省航运局、海潮省水利厅', '2012-10-31'],
      [9, '海潮省公安厅', '2012-10-24'],
      [10, '海潮省渡口协会', null],
    ])
    expect(articles[0]?.title).toMatch(/^海潮省人民政府令（?第208号）?$/)
  })
})

describe('what stands behind a paper belongs to it', () => {
  const issue = (heading: string, references: string, report: string) => `渡口研究
2023年第3期（总第19期）
海潮省渡口学会主办

目　次

论文
　缆绳的受力	1
动态
　青年船工比赛落幕	15

论文

缆绳的受力
海潮省渡口学会缆绳研究组

1　材料
　　${prose}
2　讨论
　　${prose}
执笔：祁望舒、柏问渠
${heading}
${references}
（收稿日期：2023-06-12　修回日期：2023-08-03）

动态

青年船工比赛落幕

　　${prose}
　　　　　　　　　　　　　　　　　　　${report}`
  const references = (mark: (at: number) => string) =>
    ['陶砚白. 缆绳的盘法[J]. 渡口, 2019, 12(4): 211-214.', '沈鲤. 青石渡的水尺[M]. 海潮: 海潮出版社, 2018.']
      .map((line, at) => mark(at + 1) + line)
      .join('\n')

  test.each<[string, (at: number) => string, string]>([
    ['参　考　文　献', at => `[${at}] `, '（沈鲤　报道）'],
    ['参考文献：', at => `${at}. `, '（沈鲤 供稿）'],
    ['【主要参考文献】', at => `〔${at}〕`, '（沈鲤）'],
  ])('%s', (heading, mark, report) => {
    const {articles} = read(issue(heading, references(mark), report))
    expect(articles.map(({section, title}) => [section, title])).toEqual([
      ['论文', '缆绳的受力'],
      ['动态', '青年船工比赛落幕'],
    ])
    expect(articles[0]?.body).toContain('青石渡的水尺')
    expect(articles[1]?.authors).toEqual(['沈鲤'])
  })
})

describe('heads of pieces', () => {
  const sentence = '今年的水比往年来得早，船要靠着东岸走，老船工说，走得慢些，看得清些。'
  const issue = (...pieces: string[]) =>
    `渡口志愿者
2021年第2期（总第9期）

${pieces.join('\n\n\n')}
`

  test('jokes have their titles below one that counts them, and no author', () => {
    const jokes = `笑话两则\n请　客\n　　${sentence}\n开　会\n　　${sentence}`
    expect(
      columns(
        issue(`渡口旧事\n祁望舒\n　　${sentence}`, jokes, `更　正\n　　${sentence}`),
        'title',
        'authors',
      ),
    ).toEqual([
      ['渡口旧事', ['祁望舒']],
      ['笑话两则', null],
      ['更 正', null],
    ])
  })

  test('a name with a sign stands beside a title that has its subtitle below', () => {
    const text = issue(
      '目录\n渡口旧事……1\n乱针与光……3',
      `渡口旧事　　　　　●祁望舒\n\n　　${sentence}`,
      `乱针与光　　　　　●陶砚白\n——肖像绣的一点体会\n\n　　${sentence}`,
    )
    expect(columns(text, 'title', 'authors')).toEqual([
      ['渡口旧事', ['祁望舒']],
      ['乱针与光——肖像绣的一点体会', ['陶砚白']],
    ])
  })

  test('who wrote a poem is told below its title, and no piece ends there', () => {
    const text = issue(
      `目录\n渡口旧事……1\n守夜的人……2\n来信和回信……3`,
      `渡口旧事\n\n${sentence}`,
      `守夜的人\n\n${sentence}`,
      `来信和回信\n\n${sentence}\n\n阿棉　2021年11月2日`,
      '安静的雷\n\n诗 / 祁望\n\n没有人听见它\n除了我的左手\n\n醒来是另一个下午\n母亲的脸悬在上方',
    )
    expect(columns(text, 'title', 'authors').at(-1)).toEqual(['安静的雷', ['祁望']])
  })

  test('short news behind a report is a piece of its own where its items show what it is', () => {
    const listed = (below: string) =>
      issue(
        '目录\n渡口旧事……1\n汛期通报……2\n一只铜哨……4',
        `渡口旧事\n\n${sentence}`,
        `汛期通报\n\n${sentence}\n\n短讯\n\n${below}`,
        `一只铜哨\n\n${sentence}`,
      )
    const titles = (text: string) => columns(text, 'title').flat()
    expect(titles(listed(`• 7月3日，${sentence}\n\n• 码头的灯修好了。`))).toContain('短讯')
    expect(titles(listed(`${sentence}${sentence}`))).not.toContain('短讯')
  })

  test('the first part of a paper stands right below its keywords', () => {
    const text = issue(
      `冷却的观察\n祁望舒\n　　【摘　要】${sentence}\n　　【关键词】渡口；水情；观察\n1　材料与方法\n1.1　试件\n　　${sentence}\n2　结果\n　　${sentence}`,
      `渡口旧事\n陶砚白\n　　${sentence}`,
    )
    const [paper] = read(text).articles
    expect(paper?.body).toContain('## 1 材料与方法')
    expect(paper?.body).toContain('### 1.1 试件')
    expect(paper?.body).toContain('## 2 结果')
  })

  /** Nothing but a blank line tells where a piece begins. */
  const setOff = (piece: string) =>
    issue(
      ...['渡口旧事', '汛期通报'].map(title => `${title}\n　　${sentence}`),
      piece,
      `一只铜哨\n　　${sentence}`,
    ).replaceAll('\n\n\n', '\n\n')

  test('prizes head those who won them, and neither they nor the first of these are the title', () => {
    const list =
      '一九八七年新书比赛获奖名单\n一等奖（二名）\n　评话《万元户》　　　柳半瓶\n　弹词《奖状》　　　　薛凤仙\n鼓励奖\n　略'
    const titles = columns(setOff(list), 'title').flat()
    expect(titles).toEqual(['渡口旧事', '汛期通报', '一九八七年新书比赛获奖名单', '一只铜哨'])
  })

  test('who played stands below the title of a game', () => {
    const game = `决赛名局选评\n祁望舒（先负）陶　砚\n　　${sentence}`
    const titles = columns(setOff(game), 'title').flat()
    expect(titles).toEqual(['渡口旧事', '汛期通报', '决赛名局选评', '一只铜哨'])
  })

  test('an office in the middle below a title wrote the piece, though the 目录 has it behind the title', () => {
    const text = issue(
      '目录\n1、渡口水情纪要\n2、低盐酱油提高出品率的做法(崇水酱油厂)\n3、一只铜哨',
      `　　　　　渡口水情纪要\n\n　　${sentence}`,
      `　　　　低盐酱油提高出品率的几点做法\n　　　　　　　　崇水酱油厂技术科\n　　${sentence}`,
      `　　　　　　一只铜哨\n\n　　${sentence}`,
    )
    expect(columns(text, 'title', 'source')[1]).toEqual(['低盐酱油提高出品率的几点做法', '崇水酱油厂技术科'])
  })

  test('the caption of a table among the pages of a piece heads none', () => {
    const text = issue(
      '目录\n渡口旧事……1\n汛前检查怎么做……2\n一只铜哨……4',
      `渡口旧事\n\n${sentence}`,
      `汛前检查怎么做\n\n${sentence}\n\n表：汛前检查一览\n\n部位\t标准\n缆绳\t无断股\n锣\t响`,
      `一只铜哨\n\n${sentence}`,
    )
    expect(columns(text, 'title').flat()).toEqual(['渡口旧事', '汛前检查怎么做', '一只铜哨'])
  })

  test('who put a piece into Chinese stands below who wrote it', () => {
    const text = issue(
      '目录\n渡口旧事……1\n无铬鞣制的途径……2\n一只铜哨……4',
      `　　　　渡口旧事\n\n　　${sentence}`,
      `　　　　无铬鞣制的途径\n　　　　　〔奥〕布伦纳\n　　　　　　鲁　迪　译\n　　${sentence}`,
      `　　　　一只铜哨\n\n　　${sentence}`,
    )
    expect(columns(text, 'title', 'authors', 'translators')[1]).toEqual([
      '无铬鞣制的途径',
      ['〔奥〕布伦纳'],
      ['鲁迪'],
    ])
  })

  test('names behind signs below texts end the pieces, where several do', () => {
    const piece = (title: string, name: string) => `${title}\n\n${sentence}\n\n${name}`
    const text = (...names: string[]) =>
      `渡口志愿者\n2021年第2期（总第9期）\n\n${['渡口旧事', '汛期通报', '一只铜哨', '夜里的灯'].map((title, at) => piece(title, names[at] ?? '')).join('\n\n')}\n`
    const titles = (...names: string[]) => columns(text(...names), 'title').flat()
    expect(titles('□ 祁望舒', '□ 城西网点　陶砚白', '□ 祁望舒')).toEqual([
      '渡口旧事',
      '汛期通报',
      '一只铜哨',
      '夜里的灯',
    ])
    expect(titles('□ 祁望舒')).not.toContain('汛期通报')
  })
})
