import {describe, expect, test} from 'vitest'
import {readContents} from '../contents/contents.ts'
import {readLines} from '../text/lines.ts'
import {partition, readFront} from './front.ts'

function partsOf(text: string) {
  const lines = readLines(text)
  return partition(lines, readContents(lines))
}

function cut(text: string) {
  const {masthead, body, colophon} = partsOf(text)
  const values = (lines: typeof body) => lines.map(({value}) => value)
  return {masthead: values(masthead), body: values(body), colophon: values(colophon)}
}

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const article = `培训基地选址确定\n\n${prose}\n\n${prose}\n\n${prose}`

test('a sentence that says by its name what the reader holds stands above the list', () => {
  const says = '这是《指间》的底稿，供志愿者录音之用，录完以后请寄回编辑部存档。'
  const list = '目录\n培训基地选址确定\n石门湖夏令营'
  const {masthead, body} = cut(
    `指间\n1999年第4期\n${says}\n\n${list}\n\n${article}\n\n石门湖夏令营\n\n${prose}`,
  )
  expect(masthead).toContain(says)
  expect(body[0]).toBe('培训基地选址确定')
})

describe('the colophon at the end', () => {
  const colophonOf = (text: string) => cut(`${article}\n\n${text}`).colophon

  test('begins with who heads the society, right above those', () => {
    expect(colophonOf('社长：祁望舒\n主编：陶砚白')).toEqual(['社长：祁望舒', '主编：陶砚白'])
    expect(colophonOf('主持：祁望舒\n主编：陶砚白')).toEqual(['主编：陶砚白'])
  })

  test('begins with the first line that names who made the issue', () => {
    expect(colophonOf('编辑：祁望舒\n电话：0000-5550136\n欢迎来稿')).toEqual([
      '编辑：祁望舒',
      '电话：0000-5550136',
      '欢迎来稿',
    ])
  })

  describe('and notes behind it', () => {
    const behind = (lines: string) => cut(`${article}\n\n（来源：望洲晚报）\n\n编辑：祁望舒\n\n${lines}`)

    test.each(['1\n\n见协会网站。', '[1] 见协会网站。', '①见协会网站。'])(
      '%j stand before the source line of the last article',
      lines => {
        const {body, colophon} = behind(lines)
        expect(colophon).toEqual(['编辑：祁望舒'])
        expect(body.slice(-1 - lines.split('\n\n').length)).toEqual([
          ...lines.split('\n\n'),
          '（来源：望洲晚报）',
        ])
      },
    )

    test.each(['欢迎来稿', '1'])('%j is none', lines => {
      expect(behind(lines).colophon).toEqual(['编辑：祁望舒', lines])
    })
  })

  test('the committee with its heading belongs to it', () => {
    const lines = ['编辑委员会', '主任：祁望舒', '副主任：陶砚白', '委员：柏问渠', '责任编辑：沈听澜']
    expect(colophonOf(lines.join('\n'))).toEqual(lines)
  })

  test('posts without the heading of a committee do not', () => {
    expect(colophonOf('主任：祁望舒\n副主任：陶砚白\n责任编辑：沈听澜')).toEqual(['责任编辑：沈听澜'])
  })

  test('to whom a bulletin goes belongs to it, the rule above too', () => {
    const lines = [
      '——————————',
      '报：市总工会',
      '送：各兄弟协会',
      '发：各会员单位',
      '——————————',
      '编辑：祁望舒　共印600份',
    ]
    expect(colophonOf(lines.join('\n'))).toEqual(lines)
  })

  test('who printed it and when, with its keywords, stands above what tells how to reach it', () => {
    const lines = [
      '主题词：防水　简报',
      '主　送：各会员单位',
      '望洲市防水协会秘书处　　2009年8月31日印发',
      '（共印400份）',
      '地　址：望洲市建设路72号',
      '电　话：0000-5550216',
    ]
    expect(colophonOf(lines.join('\n'))).toEqual(lines)
  })

  test('helpers among the editors belong to it, a contact at an article’s end does not', () => {
    const lines = [
      '主编：祁望舒',
      '翻译：陶砚白',
      '电话：0000-5550216',
      '※本刊部分作者未能联系上，请与编辑部联系。',
    ]
    expect(colophonOf(lines.join('\n'))).toEqual(lines)
    expect(colophonOf('联系人：陶砚白\n电话：0000-5550216')).toEqual([])
  })

  test('a field of whatever key close above one belongs to it', () => {
    const lines = ['编辑：祁望舒', '图源：会员供图，部分来自网络', '出品：望洲市物联网学会']
    expect(colophonOf(lines.join('\n'))).toEqual(lines)
    expect(colophonOf('报名：向秘书处领表\n\n出品：望洲市物联网学会')).toEqual(['出品：望洲市物联网学会'])
  })

  test('all below END belongs to it, where that names who made the issue', () => {
    const lines = ['—END—', '本期编辑：祁望舒', '往期回顾', '▶ 第10期｜看海', '▶ 第9期｜开学', '点个“在看”']
    expect(colophonOf(lines.join('\n'))).toEqual(lines)
    expect(colophonOf('—END—\n下期再会')).toEqual([])
  })

  test('a list within an article does not, where prose stands below', () => {
    const {body, colophon} = cut(`${article}\n\n编辑：祁望舒\n\n${article}`)
    expect(colophon).toEqual([])
    expect(body).toContain('编辑：祁望舒')
  })

  test('all below 版权页 belongs to it, whatever keys it prints', () => {
    const lines = ['版权页', '视觉：祁望舒', '电子版免费阅读，未经许可不得转载', '扫码加入协会']
    expect(colophonOf(lines.join('\n'))).toEqual(lines)
  })

  test('a sentence of the periodical’s on itself below how to reach its editors', () => {
    const lines = [
      '投稿邮箱：iot@wangzhou.example　　电话：0000-5550133',
      '本刊为内部交流资料，文中观点不代表协会立场。',
    ]
    expect(colophonOf(`\n${lines.join('\n')}`)).toEqual(lines)
    expect(colophonOf('\n本刊为内部交流资料。\n本刊每年四期。')).toEqual([])
  })

  test('an article of that name has sentences below', () => {
    expect(colophonOf(`版权页\n\n${prose}${prose}`)).toEqual([])
  })

  test('a member’s address at the end is none', () => {
    expect(colophonOf('地址：望洲市滨湖路 1 号\n电话：0000-5550136')).toEqual([])
  })
})

describe('the masthead', () => {
  test('reaches to the last line that says what issue it is', () => {
    expect(cut(`物联视界\n2015年第3期\n望洲市物联网协会主办\n\n${article}`).masthead).toEqual([
      '物联视界',
      '2015年第3期',
      '望洲市物联网协会主办',
    ])
  })

  test('a notice and an English name below it belong to it', () => {
    expect(
      cut(`物联视界\n2015年第3期\n内部资料 免费交流\nWangzhou IoT Review\n\n${article}`).masthead,
    ).toEqual(['物联视界', '2015年第3期', '内部资料 免费交流', 'Wangzhou IoT Review'])
  })

  test('so does what is on the cover, and whose hand wrote the name', () => {
    const cover = ['封面：荷塘（祁望舒摄）', '题字：陶砚白']
    const {masthead} = cut(`物联视界\n2015年第3期\n${cover.join('\n')}\n\n${article}`)
    expect(masthead).toEqual(['物联视界', '2015年第3期', ...cover])
  })

  test('so does a motto above the first section', () => {
    const {masthead, body} = cut(`物联视界\n2015年第3期\n“万物相连，各得其所”\n\n【综合】\n\n${article}`)
    expect(masthead).toEqual(['物联视界', '2015年第3期', '“万物相连，各得其所”'])
    expect(body[0]).toBe('【综合】')
  })

  test('and what the copy is for below it', () => {
    const {masthead, body} = cut(
      `物联视界\n2015年第3期\n互联共享　协同致远\n（内部资料　不对外发行）\n\n◇ 综　合 ◇\n\n${article}`,
    )
    expect(masthead).toEqual(['物联视界', '2015年第3期', '互联共享　协同致远', '（内部资料　不对外发行）'])
    expect(body[0]).toBe('◇ 综　合 ◇')
  })

  test('and a call to whoever holds it, close below and apart from the first title', () => {
    const {masthead, body} = cut(`物联视界\n2015年第3期\n本期印320份,请互相传看\n\n\n${article}`)
    expect(masthead).toEqual(['物联视界', '2015年第3期', '本期印320份,请互相传看'])
    expect(body[0]).toBe(article.split('\n')[0])
    expect(cut(`物联视界\n2015年第3期\n请记住这盏灯\n${prose}\n\n${article}`).masthead).toHaveLength(2)
  })

  test('or words of one length, set apart', () => {
    const {masthead, body} = cut(`物联视界\n2015年第3期\n互联　共享　同行\n\n★综合★\n\n${article}`)
    expect(masthead).toEqual(['物联视界', '2015年第3期', '互联　共享　同行'])
    expect(body[0]).toBe('★综合★')
  })

  test('and who made the issue, right behind the 目录', () => {
    const fields = [
      '出品：望洲市物联网协会',
      '主编：祁望舒',
      '编辑：陶砚白',
      '美术：鲸落',
      '投稿：iot@wangzhou.example',
    ]
    const {body} = cut(
      `物联视界\n2015年第3期\n\n目录\n培训基地选址确定……1\n\n${fields.join('\n')}\n\n${article}`,
    )
    expect(body[0]).toBe(article.split('\n')[0])
  })

  test('or what issue it is, between signs above the 目录', () => {
    const {masthead} = cut(
      `物联视界\n2015年第3期\n——创刊十周年专号——\n\n目录\n培训基地选址确定……1\n\n${article}`,
    )
    expect(masthead).toEqual(['物联视界', '2015年第3期', '——创刊十周年专号——'])
  })

  test('a title in quotation marks without a section below it does not', () => {
    const {masthead, body} = cut(`物联视界\n2015年第3期\n\n“万物相连，各得其所”\n\n${prose}\n\n${prose}`)
    expect(masthead).toEqual(['物联视界', '2015年第3期'])
    expect(body[0]).toBe('“万物相连，各得其所”')
  })

  test('nor does a title above a section', () => {
    const {body} = cut(`物联视界\n2015年第3期\n\n致读者\n\n【综合】\n\n${article}`)
    expect(body[0]).toBe('致读者')
  })

  test('a day in brackets below the first title says when that was', () => {
    const {masthead, body} = cut(
      `物联视界\n第12期\n2015年3月20日\n\n培训基地选址确定\n（2015年3月2日）\n${prose}`,
    )
    expect(masthead).toEqual(['物联视界', '第12期', '2015年3月20日'])
    expect(body[0]).toBe('培训基地选址确定')
  })

  test('a text that says nothing of an issue has none', () => {
    expect(cut(article).masthead).toEqual([])
  })
})

describe('the title of the periodical', () => {
  const titleOf = (masthead: string) => readFront(partsOf(`${masthead}\n\n${article}`), []).title

  test.each([
    ['letter-spaced', '物 联 视 界\n2015年第3期\n望洲市物联网协会主办', '物联视界'],
    ['letter-spaced, a motto above it', '万物相连\n物　联　视　界\n2015年第3期', '物联视界'],
    ['in 《》', '《物联视界》\n2015年第3期\n望洲市物联网协会主办', '物联视界'],
    ['in 《》, and of what edition it is', '《物联视界》电子版\n2015年第3期', '物联视界'],
    [
      'not the publisher, who stands above it',
      '望洲市物联网协会\n物联视界\n2015年第3期\n望洲市物联网协会主办',
      '物联视界',
    ],
    ['not what the publisher calls it', '望洲市物联网协会会刊\n物联视界\n2015年第3期', '物联视界'],
    ['not the letter-spaced number', '物联视界\n刊 号\n2015年第3期', '物联视界'],
  ])('%s', (_what, masthead, title) => {
    expect(titleOf(masthead)).toBe(title)
  })
})

test('its secretariat publishes for the association that the masthead names', () => {
  const masthead =
    '望　洲　市　物　联　网　协　会\n简　　报\n第 7 期（总第19期）\n协会秘书处编　　1988年9月28日'
  expect(readFront(partsOf(`${masthead}\n\n${article}`), [])).toMatchObject({
    title: '简报',
    publisher: '望洲市物联网协会',
  })
  expect(readFront(partsOf(`指间\n望洲市读者联谊会通讯\n第7期\n\n${article}`), []).publisher).toBe(
    '望洲市读者联谊会',
  )
  expect(readFront(partsOf(`简　　报\n第7期\n学会秘书处编\n\n${article}`), []).publisher).toBe('学会秘书处')
})

test('where its secretariat publishes, the association above 通报 belongs to the name', () => {
  const masthead = '望　洲　市　船　东　协　会\n通　　报\n第7期\n望洲市船东协会秘书处编　1988年9月28日'
  expect(readFront(partsOf(`${masthead}\n\n${article}`), []).title).toBe('望洲市船东协会通报')
})

test('a name in 资料 above all others says nothing of the use of a copy', () => {
  const masthead = '望洲民间文艺资料\n第四辑\n（内部资料）\n1989年9月'
  expect(readFront(partsOf(`${masthead}\n\n${article}`), [])).toMatchObject({
    title: '望洲民间文艺资料',
    notice: '（内部资料）',
  })
})

test('the day of the other calendar belongs to the masthead', () => {
  const masthead = '物联小报\n1986年4月15日　星期二\n农历丙寅年三月初七\n本期四版　　内部交流'
  expect(cut(`${masthead}\n\n${article}`).masthead).toHaveLength(4)
})

test.each(['本期四版', '今日共8版', '（共十六页）'])('%s on a line of its own belongs to it too', pages => {
  const masthead = `物联小报\n1986年4月15日　星期二\n${pages}`
  expect(cut(`${masthead}\n\n${article}`).masthead).toHaveLength(3)
})

test('a permit in the masthead is no number of the issue', () => {
  expect(
    readFront(partsOf(`物联视界\n2015年第3期\n准印证号：望内资准字（2014）第009号\n\n${article}`), []),
  ).toMatchObject({year: 2015, number: 3, issueLine: '2015年第3期'})
})

describe('below the 目录', () => {
  const contents = '目录\n\n【动态】\n培训基地选址确定……1\n\n【园地】\n渔歌……3'
  const body = `【动态】\n\n${article}\n\n【园地】\n\n渔歌\n\n${prose}`

  test('a short line right above the first section belongs to the page of the 目录', () => {
    expect(cut(`潮汐\n2021年第2期\n\n${contents}\n\n扫码关注视频号\n\n${body}`).masthead).toEqual([
      '潮汐',
      '2021年第2期',
      '扫码关注视频号',
    ])
  })

  test('so does a remark in brackets, though the first piece of the section is worded otherwise', () => {
    const below = `（翻到哪一页，就从哪一页看起）\n\n◆动态\n\n基地选在何处\n\n${prose}`
    expect(cut(`潮汐\n2021年第2期\n\n目录\n培训基地选址确定……1\n渔歌……3\n\n${below}`).masthead).toContain(
      '（翻到哪一页，就从哪一页看起）',
    )
  })

  test('a sentence there does not, nor what has no section below', () => {
    expect(cut(`${contents}\n\n${prose}\n\n${body}`).masthead).toEqual([])
    expect(cut(`${contents}\n\n扫码关注视频号\n\n${prose}\n\n${body}`).masthead).toEqual([])
  })
})

describe('short lines between the 目录 and the section that it opens with', () => {
  const behind = (before: string) =>
    cut(`${before}目录\n【协会要闻】\n培训基地选址确定..1\n\n内部资料\n【协会要闻】\n${article}`)

  test('belong to the masthead', () => {
    expect(behind('望洲协会通讯\n2015年第3期\n\n').masthead).toEqual([
      '望洲协会通讯',
      '2015年第3期',
      '内部资料',
    ])
  })

  test('but not behind an article that stands before the 目录', () => {
    expect(behind(`望洲协会通讯\n2015年第3期\n\n${prose}\n\n`).masthead).not.toContain('内部资料')
  })
})

describe('what an issue says to its reader above the 目录', () => {
  const masthead = (remark: string) =>
    cut(
      `望洲协会通讯\n2015年第3期\n\n${remark}\n\n目录\n\n培训基地选址确定……1\n消防演练结束……2\n\n${article}\n\n消防演练结束\n\n${prose}`,
    ).masthead

  test.each([
    '▼ 点击收听语音版',
    '点击标题可直接阅读正文；如需退订，请回复“TD”。',
    '长按二维码关注我们，第一时间看到新内容！',
  ])('%s', remark => {
    expect(masthead(remark)).toContain(remark)
  })

  test('a motto is as long as a verse', () => {
    for (const [motto, isOne] of [
      [`${'江'.repeat(19)}。`, true],
      [`${'江'.repeat(20)}。`, false],
    ] as const)
      expect(masthead(motto).includes(motto)).toBe(isOne)
  })

  test('prose is a piece of the issue', () => {
    expect(masthead(prose)).not.toContain(prose)
  })
})

describe('the number of an issue that counts by the month', () => {
  const said = (masthead: string) => {
    const {number, months} = readFront(partsOf(`望洲协会通讯\n${masthead}\n\n${article}`), [])
    return {number, months}
  }

  test.each([
    ['2017年8月号　总第52期', {number: 8, months: [8]}],
    ['2019年7月刊', {number: 7, months: [7]}],
    ['二〇一七年八月号', {number: 8, months: [8]}],
    ['2008.3\n（总第29期）\n2008年9月出版', {number: 3, months: [9]}],
    ['2017\n3\n双月刊 总第58期', {number: 3, months: []}],
    ['2018.01\n总第29期', {number: 1, months: []}],
    ['2024.03\n第1期 总第33期', {number: 1, months: [3]}],
    ['2017年8月号\n双月刊', {number: null, months: [8]}],
    ['2017年7、8月合刊', {number: null, months: [7, 8]}],
    ['2017年8月', {number: null, months: [8]}],
    ['2017.8.15', {number: null, months: [8]}],
  ])('%s', (masthead, numbered) => {
    expect(said(masthead)).toEqual(numbered)
  })
})

describe('the colophon whose fields have no colons', () => {
  const fields = (text: string) => {
    const parts = partsOf(`${article}\n\n（来源：望洲晚报）\n\n\n${text}`)
    const {editors, responsibleEditor, publisher} = readFront(parts, [])
    return {lines: parts.colophon.length, editors, responsibleEditor, publisher}
  }

  test.each([
    [
      '主　　编　汤望舒\n编　　辑　祁望舒　柏　渠\n版式设计　夏　雨\n地　　址　滨湖路1号\n电　　话　0000-5550136\nE-mail　a@b.example',
      {lines: 6, editors: ['祁望舒', '柏渠']},
    ],
    [
      '主编 | 汤望舒\n编辑 | 祁望舒　陶砚白\n联系我们 | a@b.example\n地址 | 滨湖路1号',
      {lines: 4, editors: ['祁望舒', '陶砚白']},
    ],
    [
      '主办 望洲市志愿者协会\n编辑 祁望舒 陶砚白\n责任编辑 柏问渠',
      {lines: 3, editors: ['祁望舒', '陶砚白'], responsibleEditor: '柏问渠', publisher: '望洲市志愿者协会'},
    ],
    ['编 辑／祁望舒\n校 对／陶砚白', {lines: 2, editors: ['祁望舒']}],
    ['地址 滨湖路1号\n电话 0000-5550136\n投稿 a@b.example', {lines: 3, editors: []}],
    ['欢迎投稿：a@b.example\n电话：0000-5550136\n地址：滨湖路1号', {lines: 3, editors: []}],
  ])('%s', (text, says) => {
    expect(fields(text)).toEqual({responsibleEditor: null, publisher: null, ...says})
  })

  test('how to reach somebody ends an article, where nothing of it is the editors’', () => {
    expect(fields('地址：滨湖路1号\n电话：0000-5550136').lines).toBe(0)
  })
})

describe('who publishes, and what it is called', () => {
  const front = (masthead: string) => readFront(partsOf(`${masthead}\n\n${article}`), [])

  test('two that publish together', () => {
    expect(front('溪南乡讯\n1994年第3期　季刊\n溪南县归侨联合会\n溪南旅外同乡联谊会　　合编').publisher).toBe(
      '溪南县归侨联合会、溪南旅外同乡联谊会',
    )
    expect(front('溪南乡讯\n1994年第3期\n溪南县归侨联合会\n溪南旅外同乡联谊会　　主办').publisher).toBe(
      '溪南旅外同乡联谊会',
    )
  })

  test('what a verb of publishing ends is a name too', () => {
    expect(front('商会信息摘编\n1994年第3期\n主办：溪南县工商业联合会')).toMatchObject({
      title: '商会信息摘编',
      publisher: '溪南县工商业联合会',
    })
  })

  test('who publishes too, in a column below the first, is no name of the periodical', () => {
    expect(front('主办：溪南县企业联合会\n　　　溪南县企业家协会\n厂长之友\n1994年第3期').title).toBe(
      '厂长之友',
    )
  })

  test.each(['点击上方蓝字，关注我们', '👆 扫码关注本刊', '长按识别二维码'])('%s asks readers', line => {
    expect(front(`${line}\n\n溪南志愿者月报\n1994年第3期`).title).toBe('溪南志愿者月报')
  })

  test('the half that translates it is no part of the name, nor is how often it appears', () => {
    expect(front('溪南旅游  XINAN TOURISM\n双月刊\n1994年第3期').title).toBe('溪南旅游')
  })
})

test('the name of a weekly on the line of its number', () => {
  const {title, number} = readFront(
    partsOf(
      `【商会周报】第128期 | 本周要闻一览\n▼ 点击收听语音版\n\n目录\n\n培训基地选址确定……1\n消防演练结束……2\n\n${article}`,
    ),
    [],
  )
  expect([title, number]).toEqual(['商会周报', 128])
})

describe('who made a page of a paper', () => {
  const text = (first: string, second: string) =>
    `侨讯\n2001年第3期\n\n第一版　要闻\n\n${article}\n${first}\n\n第二版　副刊\n\n${article}\n${second}\n\n编辑：祁望舒`

  test.each([
    ['本版责任编辑：陶砚白', '本版责任编辑：柏问渠'],
    ['本版编辑　陶砚白', '（本版编辑　柏问渠）'],
    ['责任编辑：陶砚白　版式：沈听澜', '责任编辑：柏问渠　版式：沈听澜'],
  ])('%s is none of its last article', (first, second) => {
    const {body, colophon} = cut(text(first, second))
    expect(body).not.toContain(first)
    expect(colophon).toEqual([first, second, '编辑：祁望舒'])
  })

  test('the editor of one piece is', () => {
    const {body} = cut(`侨讯\n2001年第3期\n\n${article}\n责任编辑：陶砚白\n\n${article}`)
    expect(body).toContain('责任编辑：陶砚白')
  })
})

test('what is said at the foot of a mail stands in the colophon', () => {
  const foot = [
    '编辑：祁望舒',
    '您收到本邮件是因为您是会员。如不希望继续收到，请点击退订。',
    '© 2018 版权所有',
  ]
  expect(cut(`${article}\n\n${foot.join('\n')}`).colophon).toEqual(foot)
})

test('the head of a paper’s page says when, and who made it', () => {
  const head = '2012年5月28日　责任编辑：祁望舒　美编：何砚'
  const {body, colophon} = cut(
    `栈桥报\n第5期\n\n第一版·要闻\n\n${article}\n\n第二版·天地\n${head}\n\n${article}`,
  )
  expect([body.includes(head), colophon]).toEqual([false, [head]])
})

describe('an imprint that names the periodical and the issue', () => {
  const text = `竹业会刊\n\n${article}\n\n《竹业会刊》2015年第3期（总第27期）　2015年6月5日出版\n编辑：祁望舒`

  test('stands for the masthead, and the name above the first piece is none of it', () => {
    const parts = partsOf(text)
    expect(parts.masthead.map(({value}) => value)).toEqual(['竹业会刊'])
    const {title, year, months, number, total} = readFront(parts, [])
    expect({title, year, months, number, total}).toEqual({
      title: '竹业会刊',
      year: 2015,
      months: [6],
      number: 3,
      total: 27,
    })
  })

  test('a book that the last piece names is none', () => {
    const {colophon, masthead} = cut(`竹业会刊\n\n${article}\n\n《竹业会刊》第3期上登过他的文章。`)
    expect([colophon, masthead]).toEqual([[], []])
  })
})

describe('a line set off as sections are, in the masthead', () => {
  test.each(['主办：望洲市水务协会', '望洲市水务协会主办'])('belongs to it above %s', line => {
    const {masthead} = cut(`栈桥通讯\n2013年第5期\n——年会特辑——\n${line}\n\n${article}`)
    expect(masthead).toEqual(['栈桥通讯', '2013年第5期', '——年会特辑——', line])
  })

  test('is the first section above a title', () => {
    const {masthead} = cut(`栈桥通讯\n2013年第5期\n——年会特辑——\n\n${article}`)
    expect(masthead).toEqual(['栈桥通讯', '2013年第5期'])
  })
})

describe('《望洲通讯》编辑部 between the last text and the colophon', () => {
  const named = '《望洲通讯》编辑部\n\n顾问：祁望舒\n主编：陶砚白'

  test('signs the notice that it stands below', () => {
    const {body, colophon} = cut(`${article}\n\n征稿启事\n\n欢迎来稿，稿酬从优。\n\n${named}`)
    expect(body.at(-1)).toBe('《望洲通讯》编辑部')
    expect(colophon).toEqual(['顾问：祁望舒', '主编：陶砚白'])
  })

  test('heads the colophon below any other piece', () => {
    expect(cut(`${article}\n\n${named}`).colophon[0]).toBe('《望洲通讯》编辑部')
  })
})

describe('a number that no year of a periodical has', () => {
  const said = (masthead: string) => {
    const {number, total} = readFront(partsOf(`望洲协会通讯\n${masthead}\n\n${article}`), [])
    return {number, total}
  }

  test.each([
    ['第11期\n二〇〇八年冬', {number: null, total: 11}],
    ['第4期\n二〇〇八年冬', {number: 4, total: null}],
    ['2015年3月　第25期\n双月刊', {number: null, total: 25}],
    ['2015年3月　第11期\n月刊', {number: 11, total: null}],
    ['2015年3月　第13期\n月刊', {number: null, total: 13}],
    ['2015年3月　第38期', {number: 38, total: null}],
    ['第11期（总第40期）\n季刊', {number: 11, total: 40}],
  ])('%j', (masthead, counted) => {
    expect(said(masthead)).toEqual(counted)
  })
})

test('a colophon needs no colons where two of its last lines name who made the issue', () => {
  const lines = ['会长 祁望舒', '主编 陶砚白', '编辑 陶砚白 莫听雨', '2015年11月出版', '内部交流 免费赠阅']
  expect(cut(`${article}\n\n${lines.join('\n')}`).colophon).toEqual(lines)
  const one = ['主编 陶砚白', '望洲市港务协会', '望洲渔港', '2015年11月']
  expect(cut(`${article}\n\n${one.join('\n')}`).colophon).not.toContain('望洲渔港')
})

test.each(['会员月报', '会刊', '工作简报'])('a line that ends in %s says whose it is', kind => {
  const text = `醒　木\n望洲市港务协会${kind}\n2020年6月　总第102期\n\n${article}`
  const lines = readLines(text)
  expect(readFront(partition(lines, undefined), []).publisher).toBe('望洲市港务协会')
})
