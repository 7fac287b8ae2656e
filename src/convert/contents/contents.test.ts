import {describe, expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {readContents, teasersAbove} from './contents.ts'

function read(text: string) {
  return readContents(readLines(text))
}

function entriesOf(text: string) {
  return read(text)?.entries.map(({section, title, page}) => [section, title.value, page])
}

describe('leaders', () => {
  test.each([
    ['首场对接活动在滨湖举行.....\t1'],
    ['首场对接活动在滨湖举行\t1'],
    ['首场对接活动在滨湖举行····· 1'],
    ['首场对接活动在滨湖举行………… 1'],
    ['首场对接活动在滨湖举行——————1'],
    ['首场对接活动在滨湖举行 …… P1'],
    ['首场对接活动在滨湖举行　　　１'],
    ['首场对接活动在滨湖举行（1）'],
    ['首场对接活动在滨湖举行 第1页'],
    ['首场对接活动在滨湖举行（第1版）'],
    ['首场对接活动在滨湖举行 / P1'],
    ['首场对接活动在滨湖举行 [1]'],
    ['首场对接活动在滨湖举行〔第1页〕'],
    ['首场对接活动在滨湖举行…【1】'],
    ['首场对接活动在滨湖举行…………（一）'],
    ['首场对接活动在滨湖举行……（一版）'],
  ])('%s', line => {
    expect(entriesOf(`目录\n\n【协会动态】\n\n${line}\n\n【协会动态】\n\n首场对接活动在滨湖举行`)).toEqual([
      ['协会动态', '首场对接活动在滨湖举行', 1],
    ])
  })
})

test('a number beside an entry without page stands in no file, and is a drop', () => {
  const contents = read(
    '目录\n- 12 -2015年7月1日\n\n【协会动态】\n\n协会召开理事会.....\t1\n\n【协会动态】\n\n协会召开理事会\n\n会议在望洲召开。\n\n2015年7月1日\n\n当天，展厅开放。',
  )
  expect(contents?.entries.map(({title, page}) => [title.value, page])).toEqual([
    ['2015年7月1日', null],
    ['协会召开理事会', 1],
  ])
  expect(
    contents?.drops.map(({span, reason}) => [span.line.value.slice(span.start, span.end), reason]),
  ).toContainEqual(['12', '页码标记'])
})

test('a number that ends the title is no page', () => {
  expect(
    entriesOf('目录\n\n【综合】\n\n传感器价格指数 2015.....\t12\n\n【综合】\n\n传感器价格指数 2015'),
  ).toEqual([['综合', '传感器价格指数 2015', 12]])
})

test('blank lines are no boundaries, and a page break may change the leader', () => {
  const text = `目录

【新增会员】

望洲澄数科技有限公司.....\t53
望洲千人互联网金融研究中心.....\t54

森蓝环保（望洲）有限公司····· 55

北岭智港信息服务有限公司····· 55

【交流园地】

传感器价格走低····· 56

【新增会员】

望洲澄数科技有限公司`
  expect(entriesOf(text)).toEqual([
    ['新增会员', '望洲澄数科技有限公司', 53],
    ['新增会员', '望洲千人互联网金融研究中心', 54],
    ['新增会员', '森蓝环保（望洲）有限公司', 55],
    ['新增会员', '北岭智港信息服务有限公司', 55],
    ['交流园地', '传感器价格走低', 56],
  ])
})

test('the rule of a flattened table is dropped', () => {
  const contents = read(
    '目录\n\n【行业动态】\n\n跨境电子商务发展四点.....\t35\n-----------------------\t----\n\n【新增会员】\n\n望洲澄数科技有限公司.....\t36\n\n【行业动态】\n\n跨境电子商务发展四点',
  )
  expect(contents?.entries.map(({title}) => title.value)).toEqual([
    '跨境电子商务发展四点',
    '望洲澄数科技有限公司',
  ])
  expect(contents?.drops.filter(({reason}) => reason === '表格线')).toHaveLength(1)
})

test('a wrapped entry is joined', () => {
  expect(
    entriesOf(
      '目录\n\n【政策】\n\n望洲市人民政府办公厅关于印发\n建设健康城市行动计划的通知.....\t3\n\n【政策】\n\n望洲市人民政府办公厅关于印发\n建设健康城市行动计划的通知',
    ),
  ).toEqual([['政策', '望洲市人民政府办公厅关于印发建设健康城市行动计划的通知', 3]])
})

test('the body begins where a section comes again', () => {
  const lines = readLines(
    '目录\n\n【综合】\n\n协会召开理事会.....\t1\n\n【综合】\n\n协会召开理事会\n\n正文一段。',
  )
  const contents = readContents(lines)
  expect(lines[contents?.to ?? 0]?.value).toBe('【综合】')
  expect(lines[contents?.from ?? 0]?.value).toBe('目录')
})

test('a 目录 without pages ends where its sections come again', () => {
  expect(
    entriesOf(
      '目录\n\n【综合】\n协会召开二届三次理事会部署重点工作\n协会发布传感器安装工培训计划方案\n【综合】\n协会召开二届三次理事会部署重点工作\n正文一段。',
    ),
  ).toEqual([
    ['综合', '协会召开二届三次理事会部署重点工作', null],
    ['综合', '协会发布传感器安装工培训计划方案', null],
  ])
})

test('a text without a 目录 has none', () => {
  expect(read('协会召开理事会\n\n会议审议通过了年度工作报告。')).toBeUndefined()
})

test('with the page first, a title goes on only from the line right above', () => {
  const text =
    '目录\n\n1 首场对接活动在滨\n湖举行\n3 年会筹备启动\n……4\n会员名单\n\n首场对接活动在滨湖举行\n\n正文。'
  expect(entriesOf(text)?.map(([, title]) => title)).toEqual(['首场对接活动在滨湖举行', '年会筹备启动'])
})

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'

describe('本期要目', () => {
  const body = `◆协会要闻\n\n培训基地选址确定\n\n${prose}\n\n消防演练顺利结束\n\n${prose}`

  test('titles behind one sign, between rules, list the main articles only', () => {
    const contents = read(`本期要目\n————————\n◆ 培训基地选址确定\n◆ 消防演练顺利结束\n————————\n\n${body}`)
    expect(contents?.entries.map(({title, page}) => [title.value, page])).toEqual([
      ['培训基地选址确定', null],
      ['消防演练顺利结束', null],
    ])
    expect(contents?.partial).toBe(true)
    expect(contents?.drops.map(({reason}) => reason)).toEqual([
      '目录标题',
      '表格线',
      '目录引导符',
      '目录引导符',
      '表格线',
    ])
  })

  test('titles that the body prints behind the same sign, its sections in brackets', () => {
    const contents = read(
      `本期要目：\n　●培训基地选址确定\n　●消防演练顺利结束\n\n〔工作动态〕\n\n●培训基地选址确定\n\n${prose}\n\n●消防演练顺利结束\n\n${prose}`,
    )
    expect(contents?.sections).toEqual([])
    expect(contents?.entries.map(({title}) => title.value)).toEqual(['培训基地选址确定', '消防演练顺利结束'])
  })

  test('lines behind a sign that the body has not again are none', () => {
    expect(
      read(`本期要目\n◆ 协会要闻\n◆ 会员园地\n\n${body}`)?.entries.map(({title}) => title.value),
    ).not.toContain('会员园地')
  })

  test('a sign that marks sections only makes no such list', () => {
    const contents = read(
      `本期要目\n■协会要闻\n培训基地选址确定……1\n■会员园地\n消防演练顺利结束……2\n\n■协会要闻\n\n培训基地选址确定\n\n${prose}\n\n■会员园地\n\n消防演练顺利结束\n\n${prose}`,
    )
    expect(contents?.sections.map(({name}) => name)).toEqual(['协会要闻', '会员园地'])
    expect(contents?.entries.map(({page}) => page)).toEqual([1, 2])
  })

  test.each(['【今日导读】', '要闻导读', '本报导读'])('%s heads one, and is no section', heading => {
    const contents = read(
      `${heading}\n培训基地选址确定……（一版）\n消防演练顺利结束……（三版）\n\n第一版　要闻\n\n培训基地选址确定\n\n${prose}`,
    )
    expect(contents?.sections).toEqual([])
    expect(contents?.entries.map(({page}) => page)).toEqual([1, 3])
    expect(contents?.partial).toBe(true)
  })

  test('a whole 目录 is not partial', () => {
    expect(
      read(`目录\n培训基地选址确定……1\n消防演练顺利结束……2\n\n培训基地选址确定\n\n${prose}`)?.partial,
    ).toBe(false)
  })
})

describe('authors', () => {
  test('spread behind a stroke', () => {
    const text = `目录\n\n栈桥旧事／祁　舒………（４）\n港区消防演练………（７）\n\n栈桥旧事\n\n${prose}`
    expect(read(text)?.entries.map(({title, author}) => [title.value, author])).toEqual([
      ['栈桥旧事', '祁 舒'],
      ['港区消防演练', null],
    ])
  })

  test('on the next line, with the page', () => {
    const text = `目录\n\n【综合】\n栈桥旧事\n　　　　祁望舒………4\n港区消防演练\n　　　　本刊编辑部………7\n\n【综合】\n\n栈桥旧事\n祁望舒（一九四一届）\n\n${prose}\n\n港区消防演练\n\n${prose}`
    expect(
      read(text)?.entries.map(({section, title, author, page}) => [section, title.value, author, page]),
    ).toEqual([
      ['综合', '栈桥旧事', '祁望舒', 4],
      ['综合', '港区消防演练', '本刊编辑部', 7],
    ])
  })

  test('between two tabs', () => {
    const text = `目录\n\n栈桥旧事\t祁望舒\t4\n港区消防演练\t\t7\n\n栈桥旧事\n\n${prose}`
    expect(read(text)?.entries.map(({title, author}) => [title.value, author])).toEqual([
      ['栈桥旧事', '祁望舒'],
      ['港区消防演练', null],
    ])
  })

  test('on the line below, where the page stands first', () => {
    const text = `目录\n卷首 PREFACE\n03 慢下来的一杯茶\n祁望舒\n特稿 FEATURE\n04 古茶树的身份证\n——普查的三年\n陶砚白\n卷首 PREFACE\n慢下来的一杯茶\n文 / 祁望舒\n${prose}\n特稿 FEATURE\n古茶树的身份证\n——普查的三年\n${prose}`
    expect(read(text)?.entries.map(({section, title, author}) => [section, title.value, author])).toEqual([
      ['卷首', '慢下来的一杯茶', '祁望舒'],
      ['特稿', '古茶树的身份证——普查的三年', '陶砚白'],
    ])
  })

  const authors = (entry: string) =>
    read(
      `目录\n${entry}\n消防演练顺利结束……9\n\n一座老泵房的新生\n\n听雨楼主\n\n${prose}\n\n消防演练顺利结束\n\n${prose}`,
    )?.entries.map(({title, author, page}) => [title.value, author, page])[0]

  test.each([
    ['一座老泵房的新生……祁望舒1', '祁望舒'],
    ['一座老泵房的新生…………祁望舒(1)', '祁望舒'],
    ['一座老泵房的新生……本刊记者 祁望舒 1', '本刊记者 祁望舒'],
    ['一座老泵房的新生 / 祁望舒……1', '祁望舒'],
    ['一座老泵房的新生　　祁望舒……1', '祁望舒'],
    ['一座老泵房的新生　　炼铁厂　祁望舒……1', '炼铁厂 祁望舒'],
    ['一座老泵房的新生　　听雨楼主……1', '听雨楼主'],
    ['一座老泵房的新生　　阿泵……1', '阿泵'],
    ['一座老泵房的新生　　本刊编辑部……1', '本刊编辑部'],
  ])('%s', (entry, author) => {
    expect(authors(entry)).toEqual(['一座老泵房的新生', author, 1])
  })

  test.each([
    ['一座老泵房的新生　　走访滨湖泵站……1', '一座老泵房的新生 走访滨湖泵站'],
    ['祁望舒的老泵房……1', '祁望舒的老泵房'],
  ])('%s names none', (entry, title) => {
    expect(authors(entry)).toEqual([title, null, 1])
  })

  test.each([
    ['祁望舒　一座老泵房的新生　1', '祁望舒'],
    ['祁望舒：一座老泵房的新生……1', '祁望舒'],
    ['祁望舒 | 一座老泵房的新生……1', '祁望舒'],
    ['祁　舒　　一座老泵房的新生……1', '祁 舒'],
    ['祁望舒　陶砚白　一座老泵房的新生……1', '祁望舒 陶砚白'],
    ['祁望舒等　一座老泵房的新生……1', '祁望舒等'],
    ['集　体　一座老泵房的新生……1', '集 体'],
    ['  本刊编辑部　一座老泵房的新生……1', '本刊编辑部'],
  ])('%s, the name first', (entry, author) => {
    expect(authors(entry)).toEqual(['一座老泵房的新生', author, 1])
  })

  test('the name first, without pages', () => {
    const text = `目录\n【诗】\n祁望舒　登云龙山\n陶砚白　重阳\n【诗】\n登云龙山\n祁望舒\n\n${prose}\n\n重阳\n陶砚白\n\n${prose}`
    expect(read(text)?.entries.map(({title, author}) => [title.value, author])).toEqual([
      ['登云龙山', '祁望舒'],
      ['重阳', '陶砚白'],
    ])
  })

  test('below a section without a sign, which the body has in brackets', () => {
    const text = `目录\n刊首语\n　一座老泵房的新生　　祁望舒　P1\n港区短波\n　消防演练顺利结束　　P2\n\n『刊首语』\n\n一座老泵房的新生\n祁望舒\n\n${prose}\n\n『港区短波』\n\n消防演练顺利结束\n\n${prose}`
    expect(entriesOf(text)).toEqual([
      ['刊首语', '一座老泵房的新生', 1],
      ['港区短波', '消防演练顺利结束', 2],
    ])
  })

  test('with the page first, behind the leader', () => {
    expect(
      read(
        `目录\n1 一座老泵房的新生……祁望舒\n4 消防演练顺利结束……八（3）班 陶砚白\n\n一座老泵房的新生\n\n${prose}`,
      )?.entries.map(({title, author, page}) => [title.value, author, page]),
    ).toEqual([
      ['一座老泵房的新生', '祁望舒', 1],
      ['消防演练顺利结束', '八（3）班 陶砚白', 4],
    ])
  })
})

test('an abbreviation keeps its point before a leader', () => {
  const text = `目录\n\nWangzhou Bearings Co., Ltd.………20\nAt a Trade Fair………22\n\nAt a Trade Fair`
  expect(entriesOf(text)).toEqual([
    [null, 'Wangzhou Bearings Co., Ltd.', 20],
    [null, 'At a Trade Fair', 22],
  ])
})

test('where each entry has a line that translates it, the first half is no section', () => {
  const text = `目录

商务英语 Business English
在展会上
At a Trade Fair………22
活动预告 Calendar
三季度活动安排
Events of the Third Quarter………24

■商务英语 Business English

在展会上
At a Trade Fair
${prose}

■活动预告 Calendar

三季度活动安排
Events of the Third Quarter
${prose}`
  expect(entriesOf(text)).toEqual([
    ['商务英语', '在展会上At a Trade Fair', 22],
    ['活动预告', '三季度活动安排Events of the Third Quarter', 24],
  ])
})

describe('pages', () => {
  test('first, a stroke behind it', () => {
    const text = `目录 | CONTENTS\n\n003 | 栈桥大修完工\n005 | 港区消防演练\n\n栈桥大修完工\n\n${prose}`
    expect(entriesOf(text)).toEqual([
      [null, '栈桥大修完工', 3],
      [null, '港区消防演练', 5],
    ])
  })

  test('first, below a heading with a half in Latin letters', () => {
    const text = `某市食品商会 主办\n本期导读 INSIDE\n2 栈桥大修完工\n5 港区消防演练\n\n栈桥大修完工\n\n${prose}`
    expect(entriesOf(text)).toEqual([
      [null, '栈桥大修完工', 2],
      [null, '港区消防演练', 5],
    ])
  })

  test.each(['/', '／', '|', '｜'])('behind %s', stroke => {
    expect(
      entriesOf(
        `目录\n培训基地选址确定${stroke}1\n消防演练顺利结束 ${stroke} 12\n\n培训基地选址确定\n\n${prose}`,
      ),
    ).toEqual([
      [null, '培训基地选址确定', 1],
      [null, '消防演练顺利结束', 12],
    ])
  })

  const counted = (form: (number: string) => string, numbers: readonly string[]) => {
    const titles = ['栈桥大修完工', '港区消防演练', '航标船返港', '泵站检修', '老船长来信']
    const list = numbers.map((number, at) => `${form(number)}${titles[at]}`)
    return entriesOf(
      `本期看点\n${list.join('\n')}\n\n${titles.map(title => `${title}\n\n${prose}`).join('\n\n')}`,
    )
  }

  test.each([
    ['01｜', (number: string) => `${number}｜`],
    ['01 | ', (number: string) => `${number} | `],
    ['01 ', (number: string) => `${number} `],
    ['【01】', (number: string) => `【${number}】`],
  ])('%s counts, where no number is left out', (_, form) => {
    const titles = (read: ReturnType<typeof counted>) => read?.map(([, title, page]) => [title, page])
    expect(titles(counted(form, ['01', '02', '03']))).toEqual([
      ['栈桥大修完工', null],
      ['港区消防演练', null],
      ['航标船返港', null],
    ])
    expect(titles(counted(form, ['01', '02', '04']))?.map(([, page]) => page)).toEqual([1, 2, 4])
    expect(titles(counted(form, ['02', '03', '04']))?.map(([, page]) => page)).toEqual([2, 3, 4])
  })

  test.each([
    ['[', ']', [null, null, null], [1, 2, 4]],
    ['【', '】', [null, null, null], [1, 2, 4]],
    ['', ' ', [1, 2, 3], [1, 2, 4]],
  ])('%s1%s counts where no number is left out, in brackets only', (open, close, through, without) => {
    const pages = (...numbers: string[]) =>
      counted(number => `${open}${number}${close}`, numbers)?.map(([, , page]) => page)
    expect(pages('1', '2', '3')).toEqual(through)
    expect(pages('1', '2', '4')).toEqual(without)
  })

  test('no page is page 0', () => {
    expect(
      entriesOf(`目录\n泵站故障清零……3\n消防演练 2000……5\n\n泵站故障清零\n\n${prose}`)?.map(
        ([, , page]) => page,
      ),
    ).toEqual([3, 5])
  })

  test('封三 has no number', () => {
    expect(
      entriesOf(
        `目录\n培训基地选址确定……1\n消防演练顺利结束……2\n封三　冬季运动会剪影\n\n培训基地选址确定\n\n${prose}\n\n消防演练顺利结束\n\n${prose}`,
      ),
    ).toEqual([
      [null, '培训基地选址确定', 1],
      [null, '消防演练顺利结束', 2],
    ])
  })

  test('封二 above the entries is one of them', () => {
    expect(
      entriesOf(
        `目录\n封二　冬季运动会剪影\n培训基地选址确定……1\n消防演练顺利结束……2\n\n培训基地选址确定\n\n${prose}\n\n消防演练顺利结束\n\n${prose}`,
      ),
    ).toEqual([
      [null, '冬季运动会剪影', null],
      [null, '培训基地选址确定', 1],
      [null, '消防演练顺利结束', 2],
    ])
  })

  test.each([
    ['消防演练顺利结束……封三', null],
    ['消防演练顺利结束\tⅣ', null],
    ['消防演练顺利结束\t', null],
    ['消防演练顺利结束……第3版', 3],
  ])('%j', (line, page) => {
    expect(
      entriesOf(
        `目录\n培训基地选址确定……1\n${line}\n冷库改造纪实……5\n\n培训基地选址确定\n\n${prose}\n\n消防演练顺利结束\n\n${prose}`,
      ),
    ).toEqual([
      [null, '培训基地选址确定', 1],
      [null, '消防演练顺利结束', page],
      [null, '冷库改造纪实', 5],
    ])
  })

  test('a title that begins with 封面 keeps it', () => {
    expect(
      entriesOf(`目录\n封面设计征集启事……1\n消防演练顺利结束……2\n\n封面设计征集启事\n\n${prose}`)?.[0],
    ).toEqual([null, '封面设计征集启事', 1])
  })
})

describe('wrapped entries without pages', () => {
  test('are joined where the body has both lines together, wherever it wraps them', () => {
    expect(
      entriesOf(
        `目录\n【综合】\n望洲市物联网协会关于做好\n防汛准备的意见\n消防演练顺利结束\n【综合】\n望洲市物联网协会\n关于做好防汛准备的意见\n\n${prose}\n\n消防演练顺利结束\n\n${prose}`,
      ),
    ).toEqual([
      ['综合', '望洲市物联网协会关于做好防汛准备的意见', null],
      ['综合', '消防演练顺利结束', null],
    ])
  })

  test('two titles stay two', () => {
    expect(
      entriesOf(
        `目录\n【综合】\n培训基地选址确定\n消防演练顺利结束\n【综合】\n培训基地选址确定\n\n${prose}\n\n消防演练顺利结束\n\n${prose}`,
      ),
    ).toEqual([
      ['综合', '培训基地选址确定', null],
      ['综合', '消防演练顺利结束', null],
    ])
  })
})

describe('signs before entries', () => {
  test('with a page the line is an entry, unless the body has it with its sign', () => {
    const body = '培训基地选址确定\n\n正文。\n\n消防演练顺利结束\n\n正文。'
    expect(entriesOf(`目录\n◆ 培训基地选址确定……1\n◆ 消防演练顺利结束……2\n\n${body}`)).toEqual([
      [null, '培训基地选址确定', 1],
      [null, '消防演练顺利结束', 2],
    ])
  })

  test('the first section mark of the body, set apart, is no entry of 本期要目', () => {
    const text =
      '本期要目\n◆ 培训基地选址确定\n◆ 消防演练顺利结束\n\n◆协会要闻\n\n培训基地选址确定\n\n正文。\n\n消防演练顺利结束\n\n正文。'
    expect(entriesOf(text)?.map(([, title]) => title)).toEqual(['培训基地选址确定', '消防演练顺利结束'])
  })

  test('an author whose name is spread', () => {
    const contents = read('目录\n一座老泵房的新生　　祁　舒……1\n年会筹备启动……2\n\n一座老泵房的新生')
    expect(contents?.entries[0]?.author).toBe('祁 舒')
  })

  test('no title is left that prints nothing', () => {
    const line = '\u0000  年会筹备启动……2'
    expect(entriesOf(`目录\n${line}\n\n年会筹备启动`)?.map(([, title]) => title)).toEqual(['年会筹备启动'])
  })
})

test('a sign with nothing but an invisible character behind it is the title itself', () => {
  expect(entriesOf('目录\n培训基地选址确定..1\n●\u200B..3\n◆\u200B消防演练..5\n正文')).toEqual([
    [null, '培训基地选址确定', 1],
    [null, '●', 3],
    [null, '消防演练', 5],
  ])
  expect(
    entriesOf('目录\n培训基地选址确定..1\n封三 \u200B\n消防演练..5\n正文')?.map(([, title]) => title),
  ).not.toContain('')
})

describe('lines that come again as lines of the body', () => {
  test('numbered, one of them worded otherwise', () => {
    const text = `本期目录\n\n1. 栈桥大修完工\n2. 港区演练\n3. 航标船返港\n\n栈桥大修完工\n\n${prose}\n\n港区举行消防演练\n\n${prose}\n\n航标船返港\n\n${prose}`
    expect(entriesOf(text)?.map(([, title]) => title)).toEqual(['栈桥大修完工', '港区演练', '航标船返港'])
  })

  const body = `编者按：现将他们的做法刊登如下，供各单位学习。\n\n算清每一吨煤\n——装卸区的做法\n\n${prose}\n\n短讯三则\n\n${prose}`

  test('are a 目录 without pages, whatever follows them', () => {
    expect(entriesOf(`本期目录\n\n算清每一吨煤\n　　——装卸区的做法\n短讯三则\n\n${body}`)).toEqual([
      [null, '算清每一吨煤——装卸区的做法', null],
      [null, '短讯三则', null],
    ])
  })

  test('one alone is none', () => {
    expect(entriesOf(`本期目录\n\n短讯三则\n\n${body}`)).toBeUndefined()
  })
})

describe('numbers of the list', () => {
  test('are none of the titles', () => {
    expect(
      entriesOf(`目录\n1. 培训基地选址确定……1\n2. 消防演练顺利结束……2\n\n培训基地选址确定\n\n${prose}`),
    ).toEqual([
      [null, '培训基地选址确定', 1],
      [null, '消防演练顺利结束', 2],
    ])
  })

  test('a title that begins with one keeps it where the others have none', () => {
    expect(
      entriesOf(
        `目录\n一、二线城市消费调查……1\n消防演练顺利结束……2\n冷库改造纪实……3\n\n一、二线城市消费调查\n\n${prose}`,
      )?.[0],
    ).toEqual([null, '一、二线城市消费调查', 1])
  })
})

test('a number of the list that wraps goes from both of its lines', () => {
  const contents = read('目录\n会议召开\t1\n1.年会\t4\n2\n.消防演练\t5\n正文')
  expect(contents?.entries.map(({title}) => title.value)).toEqual(['会议召开', '年会', '消防演练'])
  const dropped = contents?.drops.filter(({reason}) => reason === '篇名前后的标记')
  expect(dropped?.map(({span: {line, start, end}}) => line.value.slice(start, end))).toEqual(['1.', '2', '.'])
})

test('who wrote a piece is no title, though his name is longer and stands below it in the body', () => {
  const piece = (title: string, author: string) => `${title}\n${author}\n\n会议听取了年度工作报告。`
  const contents = readContents(
    readLines(
      `目录\n两件自制工具………市公交公司技协小组（4）\n湖区见闻………祁望舒（5）\n\n${piece('两件自制工具', '市公交公司技协小组')}\n\n${piece('湖区见闻', '祁望舒')}`,
    ),
  )
  expect(contents?.entries.map(({title, author}) => [title.value, author])).toEqual([
    ['两件自制工具', '市公交公司技协小组'],
    ['湖区见闻', '祁望舒'],
  ])
})

test('目 and 录 on lines of their own', () => {
  expect(
    entriesOf(`目\n\n录\n\n培训基地选址确定……1\n消防演练顺利结束……2\n\n培训基地选址确定\n\n${prose}`),
  ).toEqual([
    [null, '培训基地选址确定', 1],
    [null, '消防演练顺利结束', 2],
  ])
})

test('author behind a stroke, the page first', () => {
  expect(
    read(
      `目录\n01　培训基地选址确定 / 何清源\n02　消防演练/应急演练纪实\n\n培训基地选址确定\n\n${prose}`,
    )?.entries.map(({title, author}) => [title.value, author]),
  ).toEqual([
    ['培训基地选址确定', '何清源'],
    ['消防演练/应急演练纪实', null],
  ])
})

test.each([
  '☆ 本期内容 ☆',
  '本期看点',
  '【本期要览】',
  '本期导航',
  '【本期看什么】',
  '这一期里有——',
  '这一期有什么：',
  '本号您将读到：',
  '本辑目次',
  '目　录（2001年第1期）',
  '本期索引',
])('%s heads a 目录', heading => {
  const titles = '培训基地选址确定\n消防演练顺利结束'
  const found = entriesOf(
    `${heading}\n\n${titles}\n\n培训基地选址确定\n\n${prose}\n\n消防演练顺利结束\n\n${prose}`,
  )
  expect(found).toHaveLength(2)
})

describe('a 目录 of which the body words most titles otherwise', () => {
  const body = ['三公里铸铁管换新记', '夜间检漏的办法', '王素芬来信', '五则动态']
    .map(title => `${title}\n\n${prose}`)
    .join('\n\n')
  const worded = ['抢换三公里铸铁管', '夜间怎样检漏', '王素芬的信', '水司动态']
  const titles = (entries: readonly string[]) =>
    read(`这一期里有——\n\n${entries.join('\n')}\n\n${body}`)?.entries.map(({title}) => title.value)

  test('is read by its form, with signs or without', () => {
    expect(titles(worded)).toEqual(worded)
    expect(titles(worded.map(title => `□ ${title}`))).toEqual(worded)
    expect(titles(['□ 抢换三公里铸铁管', '□ 夜间怎样检漏', '□ 王素芬来信'])).toHaveLength(3)
  })

  test('is none where the body names nothing of it, or a sentence stands in it', () => {
    expect(titles(['一月的雪', '二月的雨', '三月的风', '四月的花'])).toBeUndefined()
    expect(titles([...worded.slice(0, 3), '会员请于月底前交费。'])).toBeUndefined()
  })
})

test.each(['◎ 本期看点', '▍目录', '「目　次」', '📖 导读', '==== 目录 ====', '目录：', '目录（续）'])(
  '%s heads a 目录, whatever signs are around',
  heading => {
    expect(entriesOf(`${heading}\n培训基地选址确定…1\n年会筹备启动…2\n\n培训基地选址确定`)).toHaveLength(2)
  },
)

describe('an entry whose page is not printed, among others', () => {
  const body = '正文。\n\n培训基地选址确定\n\n正文。\n\n年会筹备启动'
  test.each([
    ['by the number of the next', '1.培训基地选定\n2.年会启动了…2'],
    ['where the body prints its title by itself', '培训基地选址确定\n年会筹备启动…2'],
  ])('is one %s', (_what, lines) => {
    expect(entriesOf(`目录\n消防演练…1\n${lines}\n\n${body}`)?.map(([, , page]) => page)).toEqual([
      1,
      null,
      2,
    ])
  })

  test('goes on with its subtitle, or with its number in brackets', () => {
    for (const rest of ['——记滨湖泵站…2', '（望协〔2009〕4号）…2'])
      expect(entriesOf(`目录\n消防演练…1\n培训基地选址确定\n${rest}\n\n${body}`)).toHaveLength(2)
  })
})

test('内容 alone heads a column', () => {
  expect(
    entriesOf(
      `内容\n\n培训基地选址确定\n消防演练顺利结束\n\n培训基地选址确定\n\n${prose}\n\n消防演练顺利结束`,
    ),
  ).toBeUndefined()
})

test('lines come again whatever sign the body sets before them', () => {
  expect(
    entriesOf(
      `本期内容\n\n【动态】\n培训基地选址确定\n消防演练顺利结束\n\n*****\n\n【动态】\n\n● 培训基地选址确定\n${prose}\n\n● 消防演练顺利结束\n${prose}`,
    ),
  ).toEqual([
    ['动态', '培训基地选址确定', null],
    ['动态', '消防演练顺利结束', null],
  ])
})

test('目录 | CONTENTS, pages as P04, sections with a half that translates them; the body may number its parts', () => {
  expect(
    entriesOf(
      `目录 | CONTENTS\n\n潮声 TIDE\nP04 培训基地选址确定\n\n潮汐 EBB\nP12 消防演练顺利结束\n\n潮声 TIDE\n\n培训基地选址确定\n\n${prose}\n\n01 选址经过\n\n${prose}\n\n潮汐 EBB\n\n消防演练顺利结束\n\n${prose}`,
    ),
  ).toEqual([
    ['潮声', '培训基地选址确定', 4],
    ['潮汐', '消防演练顺利结束', 12],
  ])
})

test('a line below an entry that stands below its title in the body too goes on with it; a section does not', () => {
  const found = (body: string) =>
    entriesOf(
      `目录\n\n潮声\nP04 培训基地\n选址记\nP12 消防演练顺利结束\n\n潮声\n\n${body}\n\n消防演练顺利结束\n\n${prose}`,
    )
  expect(found(`培训基地\n选址记\n\n${prose}`)).toEqual([
    ['潮声', '培训基地选址记', 4],
    ['潮声', '消防演练顺利结束', 12],
  ])
  expect(found(`培训基地\n\n${prose}\n\n选址记`)?.[1]).toEqual(['选址记', '消防演练顺利结束', 12])
})

test('a dot before each title is a sign that the body does not print', () => {
  expect(
    entriesOf(
      `本期要目\n◎动态\n　·培训基地选址确定\n　·消防演练顺利结束\n◎园地\n　·渔歌\n\n◎动态\n\n培训基地选址确定\n${prose}\n\n消防演练顺利结束\n${prose}\n\n◎园地\n\n渔歌\n${prose}`,
    ),
  ).toEqual([
    ['动态', '培训基地选址确定', null],
    ['动态', '消防演练顺利结束', null],
    ['园地', '渔歌', null],
  ])
})

test('a title that the body prints in a few more characters is no section, though it is as short', () => {
  const titles = ['一九九三年工作小结', '老码头学徒记', '悼念老社长先生', '怎样看潮', '缆绳问答', '猜谜六则']
  const body = titles.map(title => `　　　　${title}\n${prose}`).join('\n\n')
  const list = [
    '　　怎样看潮…………………祁望舒',
    '　　九三年工作小结',
    '　　我在老码头学徒………陶砚白',
    '　　缆绳问答……………………资料组',
    '　　悼老社长先生',
    '　　猜谜六则',
  ]
  const entries = entriesOf(`　　　　本期要目\n${list.join('\n')}\n────────────────\n\n·会　务·\n\n${body}`)
  expect(entries?.map(([section]) => section)).toEqual([null, null, null, null, null, null])
})

test('the one sign before all entries is none of theirs, though the body words them otherwise or sets them in bold', () => {
  const list = '本期目录\n\n◎动态\n· 协会开了理事会\n· 谁赢了渔歌赛\n◎园地\n· 盖碗怎么用'
  const body =
    '◎动态\n\n**协会召开第三次理事会**\n\n一句话说完了。\n\n**渔歌赛闭幕**\n\n一句话说完了。\n\n◎园地\n\n**盖碗怎么用**\n\n一句话说完了。'
  expect(entriesOf(`${list}\n\n${body}`)).toEqual([
    ['动态', '协会开了理事会', null],
    ['动态', '谁赢了渔歌赛', null],
    ['园地', '盖碗怎么用', null],
  ])
})

describe('a 目录 on the last page', () => {
  const report = (title: string) => `${title}\n${`${prose}\n`.repeat(100)}`
  const issue = (contents: string) => `${report('培训基地选址确定')}${report('消防演练顺利结束')}${contents}`

  test('lists what stands above it', () => {
    expect(
      entriesOf(issue('本期目录\n培训基地选址确定……祁望舒（1）\n消防演练顺利结束……（4）\n\n编辑：祁望舒')),
    ).toEqual([
      [null, '培训基地选址确定', 1],
      [null, '消防演练顺利结束', 4],
    ])
  })

  test('does so where the body words nearly all of its titles otherwise, if five lines lead to pages that rise', () => {
    const lines = ['一、基地选址', '二、消防演练', '三、渔歌一首', '四、来信照登', '五、征稿启事']
    const list = (pages: readonly number[]) =>
      `本期目录\n\n${lines.map((line, at) => `${line}…………${pages[at]}`).join('\n')}\n\n编辑：祁望舒`
    expect(entriesOf(issue(list([1, 2, 2, 4, 7])))?.map(([, , page]) => page)).toEqual([1, 2, 2, 4, 7])
    expect(entriesOf(issue(list([1, 4, 2, 4, 7])))).toBeUndefined()
  })

  test('one of something else does not', () => {
    expect(entriesOf(issue('目录\n第一章 总则……1\n第二章 经费……4\n第三章 附则……6'))).toBeUndefined()
  })
})

test('pages in brackets before the titles, authors in brackets behind them', () => {
  const text =
    'CONTENTS 目录\n\n【技术】\n[7] 早熟梨套袋要点 (韦小苗)\n[9] 大棚茄子栽培（二）\n\n【技术】\n\n早熟梨套袋要点\n韦小苗\n\n一句话说完了。\n\n大棚茄子栽培（二）\n\n一句话说完了。'
  const contents = read(text)
  expect(contents?.entries.map(({title, author, page}) => [title.value, author, page])).toEqual([
    ['早熟梨套袋要点', '韦小苗', 7],
    ['大棚茄子栽培（二）', null, 9],
  ])
})

test('titles behind a sign are known again where the body wraps them', () => {
  const body = ['我市举行宣传', '咨询活动', '', '一句话说完了。', '', '投诉案例选登', '', '一句话说完了。']
  const entries = entriesOf(
    `本期要目\n● 我市举行宣传咨询活动\n● 投诉案例选登\n● 商品知识\n\n${body.join('\n')}`,
  )
  expect(entries).toHaveLength(3)
})

describe('entries without pages that name their authors', () => {
  const body = `一座老泵房的新生\n\n祁望舒\n\n${prose}\n\n会务简讯\n\n${prose}\n\n谈谈泵的保养\n\n柏问渠\n\n${prose}`
  const authors = (entries: string) =>
    read(`目　　录\n\n${entries}\n\n${body}`)?.entries.map(({title, author, page}) => [
      title.value,
      author,
      page,
    ])

  test.each([
    [
      'behind wide blanks',
      '　　一座老泵房的新生　　　　祁望舒\n　　会务简讯\n　　谈谈泵的保养　　　　　　柏问渠',
    ],
    ['behind a tab', '一座老泵房的新生\t祁望舒\n会务简讯\n谈谈泵的保养\t柏问渠'],
    ['behind a stroke', '一座老泵房的新生 / 祁望舒\n会务简讯\n谈谈泵的保养 / 柏问渠'],
    ['in brackets', '一座老泵房的新生（祁望舒）\n会务简讯\n谈谈泵的保养（柏问渠）'],
    ['behind dots', '一座老泵房的新生………祁望舒\n会务简讯\n谈谈泵的保养………柏问渠'],
    ['behind a sign', '·一座老泵房的新生　　祁望舒\n·会务简讯\n·谈谈泵的保养　　柏问渠'],
  ])('%s', (_how, entries) => {
    expect(authors(entries)).toEqual([
      ['一座老泵房的新生', '祁望舒', null],
      ['会务简讯', null, null],
      ['谈谈泵的保养', '柏问渠', null],
    ])
  })
})

test.each([
  '════════ 目　录 ════════',
  '——目录——',
  '本期导读：',
  '本期主要内容',
  '今日导读',
  '【本期提要】',
  '目录：',
])('%s heads a 目录', heading => {
  expect(
    entriesOf(`${heading}\n培训基地选址确定……1\n消防演练顺利结束……2\n\n培训基地选址确定\n\n${prose}`),
  ).toHaveLength(2)
})

test('titles that are counted through hold no entries, and are no sections', () => {
  const titles = ['一、培训基地选址确定', '二、消防演练顺利结束', '三、职工建议选登']
  const contents = read(
    `本期目录\n\n${titles.join('\n')}\n\n${titles.map(title => `${title}\n\n${prose}`).join('\n\n')}`,
  )
  expect(contents?.sections).toEqual([])
  expect(contents?.entries).toHaveLength(3)
})

test('behind a stroke an office may be the author, where the body prints it', () => {
  const text = `目录\n出纳岗位“十不付”／望洲建工集团财务部（15）\n账本里的春天／祁望舒（19）\n\n出纳岗位“十不付”\n望洲建工集团财务部\n\n${prose}\n\n账本里的春天\n祁望舒\n\n${prose}`
  expect(read(text)?.entries.map(({title, author, page}) => [title.value, author, page])).toEqual([
    ['出纳岗位“十不付”', '望洲建工集团财务部', 15],
    ['账本里的春天', '祁望舒', 19],
  ])
})

describe('who wrote an entry stands first', () => {
  const poems =
    '登　高\n李清溪\n\n石磴盘空一径斜，白云深处有人家。\n\n秋怀二首\n王　孟\n\n西风昨夜过南楼，吹落梧桐一院秋。\n\n站台\n（外二首）\n听　雨\n\n火车开走以后'
  test('where the body prints the name below the title', () => {
    const text = `目录\n李清溪　登高 …… 1\n王　孟　秋怀二首 …… 3\n听　雨　站台（外二首） …… 6\n\n${poems}`
    expect(read(text)?.entries.map(({title, author, page}) => [title.value, author, page])).toEqual([
      ['登高', '李清溪', 1],
      ['秋怀二首', '王 孟', 3],
      ['站台（外二首）', '听 雨', 6],
    ])
  })

  test('and not where the line is a title of two words', () => {
    const text = `目录\n做好助残　扶残工作 …… 1\n秋怀二首 …… 3\n\n做好助残　扶残工作\n\n${prose}\n\n秋怀二首\n王　孟\n\n${prose}`
    expect(read(text)?.entries.map(({title, author}) => [title.value, author])).toEqual([
      ['做好助残　扶残工作'.replace('　', ' '), null],
      ['秋怀二首', null],
    ])
  })
})

test('an entry whose title and subtitle the body prints on two lines, its author behind', () => {
  const text = `·本期要目·\n方寸世纪——记协会成立二十周年        方  正\n港区消防演练\n\n方寸世纪\n——记协会成立二十周年\n方  正\n\n${prose}\n\n港区消防演练\n\n${prose}`
  expect(read(text)?.entries.map(({title, author}) => [title.value, author])).toEqual([
    ['方寸世纪——记协会成立二十周年', '方 正'],
    ['港区消防演练', null],
  ])
})

test('below a title behind a sign stand those of its parts, without one', () => {
  const text = `本期内容\n○培训基地选址确定\n○征文选登\n　　小桥流水（祁望舒）\n　　菜篮子里的账\n○简讯\n\n培训基地选址确定\n\n${prose}\n\n征文选登\n\n小桥流水\n祁望舒\n\n${prose}\n\n菜篮子里的账\n\n${prose}\n\n简讯\n\n${prose}`
  expect(read(text)?.entries.map(({title, author}) => [title.value, author])).toEqual([
    ['培训基地选址确定', null],
    ['征文选登', null],
    ['小桥流水', '祁望舒'],
    ['菜篮子里的账', null],
    ['简讯', null],
  ])
})

test('lines of strokes only are none of the entries, and a stroke within a title parts no author off', () => {
  const text = `//\n本期导读\n//\n01 会长考察项目\n02 政策 | 认定有变化\n\n会长考察项目\n\n${prose}\n\n政策 | 认定有变化\n\n${prose}`
  expect(read(text)?.sections).toEqual([])
  expect(read(text)?.entries.map(({title, author}) => [title.value, author])).toEqual([
    ['会长考察项目', null],
    ['政策 | 认定有变化', null],
  ])
})

describe('a section that is its only piece', () => {
  const only = (list: string) =>
    read(`目录\n${list}\n\n◎要闻◎\n\n栈桥大修完工\n\n${prose}\n\n◎简讯◎\n\n${prose}`)?.entries.flatMap(
      entry => (entry.only ? [[entry.title.value, entry.page]] : []),
    )

  test.each([
    ['with another below', '◎要闻◎\n栈桥大修完工（1）\n◎简讯◎（9）\n◎活动◎\n消防演练结束（12）'],
    ['the last', '◎要闻◎\n栈桥大修完工（1）\n◎简讯◎……9'],
    ['in 【】', '【要闻】\n栈桥大修完工\t1\n【简讯】\t9\n【活动】\n消防演练结束\t12'],
  ])('%s', (_, list) => {
    expect(only(list)).toEqual([['简讯', 9]])
  })

  test.each([
    ['with a page, and entries below', '◎要闻◎（1）\n栈桥大修完工（1）\n◎简讯◎（9）\n消防演练结束（9）'],
    ['without a page', '◎要闻◎\n栈桥大修完工（1）\n◎简讯◎\n◎活动◎\n消防演练结束（12）'],
  ])('%s is none', (_, list) => {
    expect(only(list)).toEqual([])
  })
})

test('padded numbers count the entries though one of them is left out', () => {
  const list = '01 栈桥大修完工\n02 港区消防演练\n航标船返港\n04 灯塔重新点亮'
  const below = '栈桥大修完工\n\n大修完工。\n\n航标船返港\n\n船返港。'
  expect(entriesOf(`本期导览\n${list}\n\n${below}`)?.map(([, , page]) => page)).toEqual([
    null,
    null,
    null,
    null,
  ])
})

test('▶2版 names the page of an entry and no section', () => {
  const text =
    '今日导读\n▶2版　栈桥大修完工\n▶3版　港区消防演练\n▶4版　航标船返港\n\n第一版·要闻\n\n灯塔重新点亮'
  expect(entriesOf(text)).toEqual([
    [null, '栈桥大修完工', 2],
    [null, '港区消防演练', 3],
    [null, '航标船返港', 4],
  ])
})

describe('authors in a column before the titles', () => {
  const body =
    '一声叫板\n——记老票友\n何望舒\n\n台上的话。\n\n票友学戏\n陶砚白\n\n台下的话。\n\n一封信\n\n同志：\n来信收到。\n筱月娥\n\n活动安排\n\n详见海报。'
  const list = (page = '(封三)') =>
    `目录\n何望舒　一声叫板——记老票友……(2)\n陶砚白　票友学戏……(3)\n筱月娥　一封信……(6)\n　　　　活动安排……${page}\n\n${body}`
  const authorsOf = (text: string) => read(text)?.entries.map(({author, title}) => [author, title.value])

  test('are authors, pen names among them, and no sections', () => {
    expect(authorsOf(list())).toEqual([
      ['何望舒', '一声叫板——记老票友'],
      ['陶砚白', '票友学戏'],
      ['筱月娥', '一封信'],
      [null, '活动安排'],
    ])
    expect(read(list())?.sections).toEqual([])
  })

  test.each(['(封三)', '封三', '【封底】', '(插页)'])('and the cover has no number: %s', page => {
    expect(entriesOf(list(page))?.map(([, , number]) => number)).toEqual([2, 3, 6, null])
  })
})

test('内容 with Contents beside it heads the list, and names with a half in Latin letters its sections', () => {
  const sections = [
    ['会长寄语', 'President’s Message', '从一扇窗说起　　聂长亭'],
    ['海外来信', 'Letter from Abroad', '雨水的颜色　　章怀远'],
    ['问与答', 'Q & A', '坡屋顶的面积怎么算'],
    ['启事', 'Announcements', '下半年讲座安排'],
  ] as const
  const list = sections.map(([name, latin, title], at) => `${name} / ${latin}\n${at + 2}　${title}`)
  const body = sections.map(
    ([name, latin, title]) =>
      `${name}\n${latin}\n\n${title.replace('　　', '\n')}\n\n雨落下来就不见了，管道把它带走，谁也不看它一眼。`,
  )
  expect(entriesOf(`内容　Contents\n\n${list.join('\n')}\n\n${body.join('\n\n')}`)).toEqual(
    sections.map(([name, , title], at) => [name, title.split('　　')[0], at + 2]),
  )
  expect(read('内容\n\n第一条　总则。\n\n第二条　罚则。')).toBeUndefined()
})

test.each(['总　目', '篇目'])('%s on the last page lists what stands above', heading => {
  const titles = ['栈桥大修完工', '港区举行消防演练', '航标船返港']
  const body = titles.map(title => `${title}\n\n会议审议通过了年度工作报告。\n`).join('\n')
  const list = titles.map((title, at) => `${title}…………祁望舒（${at + 2}）`).join('\n')
  const {entries} = readContents(readLines(`望洲通讯\n\n${body}\n　　${heading}\n${list}`)) ?? {entries: []}
  expect(entries.map(({title, page}) => [title.value, page])).toEqual(
    titles.map((title, at) => [title, at + 2]),
  )
})

describe('titles that the body words otherwise', () => {
  const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见，会期一天。'

  test('a section with a half in Latin letters that the body prints on two lines', () => {
    const body = `港区要闻\nHARBOUR NEWS\n\n栈桥大修完工\n${prose}\n\n潜水技术\nDIVING SKILLS\n\n深水焊接工艺在栈桥的应用\n${prose}`
    expect(
      entriesOf(
        `目录 CONTENTS\n港区要闻 HARBOUR NEWS\n栈桥大修完工 4\n航标船返港 5\n潜水技术 DIVING SKILLS\n深水焊接的应用 9\n夜潜须知 12\n\n${body}\n\n夜潜须知\n${prose}\n\n航标船返港\n${prose}`,
      ),
    ).toEqual([
      ['港区要闻', '栈桥大修完工', 4],
      ['港区要闻', '航标船返港', 5],
      ['潜水技术', '深水焊接的应用', 9],
      ['潜水技术', '夜潜须知', 12],
    ])
  })

  test('sections behind one sign in the list, and behind another in the body', () => {
    const body = [
      ['▍港区动态', '栈桥大修胜利完工', '港区消防演练'],
      ['▍通告公示', '关于调整泊位的通告（摘要）', '新引航员亮相'],
      ['▍潮汐数据', '二〇一九年潮位表', '航标船返港'],
    ].map(([mark, one, two]) => `${mark}\n\n${one}\n${prose}\n\n${two}\n${prose}`)
    expect(
      entriesOf(
        `本期导读\n▶ 港区动态\n栈桥大修完工\n港区消防演练\n▶ 通告公示\n泊位要调整了\n新引航员亮相\n▶ 潮汐数据\n今年潮位\n航标船返港\n\n\n${body.join('\n\n')}`,
      ),
    ).toEqual([
      ['港区动态', '栈桥大修完工', null],
      ['港区动态', '港区消防演练', null],
      ['通告公示', '泊位要调整了', null],
      ['通告公示', '新引航员亮相', null],
      ['潮汐数据', '今年潮位', null],
      ['潮汐数据', '航标船返港', null],
    ])
  })

  test('who wrote each piece below its entry, pen names and groups too, is no section', () => {
    const pieces = ['潮声', '夜泊', '灯塔守望者', '栈桥往事', '送别老引航']
    const list = [
      '手记\n02　潮声\n　　阿潮',
      '04　夜泊\n　　周伯言',
      '来信\n06　灯塔守望者\n　　全体志愿者',
      '07　老栈桥的往事\n　　沈知微',
      '纪念\n09　送别老引航\n　　护航组 整理',
    ]
    const body = pieces.map(title => `${title}\n\n${prose}`)
    const contents = read(
      `目录\n\n${list.join('\n')}\n\n／手记／\n\n${body.slice(0, 2).join('\n\n')}\n\n／来信／\n\n${body.slice(2, 4).join('\n\n')}\n\n／纪念／\n\n${body[4]}`,
    )
    expect(contents?.entries.map(({section, title, author}) => [section, title.value, author])).toEqual([
      ['手记', '潮声', '阿潮'],
      ['手记', '夜泊', '周伯言'],
      ['来信', '灯塔守望者', '全体志愿者'],
      ['来信', '老栈桥的往事', '沈知微'],
      ['纪念', '送别老引航', '护航组 整理'],
    ])
  })

  test('names of two characters, spread, before the titles show that others stand there too', () => {
    const list = [
      '〔特稿〕\n卓文秀  在成立十周年会上的讲话 …… (1)',
      '〔港区〕\n虞  晚  灯塔守望者 …… (6)\n祝  余  栈桥往事 …… (8)',
      '工作组  引航员状况的调查 …… (10)\n苏既明  潮声 …… (12)',
    ]
    const body = ['〔特稿〕', '在引航站成立十周年会上的讲话（摘要）', prose, '〔港区〕', '灯塔守望者', prose]
    const contents = read(
      `目录\n\n${list.join('\n')}\n\n${[...body, '栈桥往事', prose, '关于引航员状况的调查', prose, '潮声', prose].join('\n\n')}`,
    )
    expect(contents?.entries.map(({section, title, author}) => [section, title.value, author])).toEqual([
      ['特稿', '在成立十周年会上的讲话', '卓文秀'],
      ['港区', '灯塔守望者', '虞 晚'],
      ['港区', '栈桥往事', '祝 余'],
      ['港区', '引航员状况的调查', '工作组'],
      ['港区', '潮声', '苏既明'],
    ])
  })

  test('a 目录 on the last page with pages first and who wrote each piece behind', () => {
    const titles = ['栈桥大修完工', '港区消防演练', '航标船返港之后', '泊位调整通告', '潮位表']
    const body = titles.map(title => `　　　　${title}\n${`　　${prose}\n`.repeat(40)}`).join('\n')
    expect(
      entriesOf(
        `${body}\n　　　本　期　目　录\n（１）栈桥大修完工　　　　　　　甲文乙\n（３）消防演练\n（５）航标船返港之后　　　　　　郑可风\n（７）通告（泊位）\n（８）潮位表　　　　　　　　　　江上鸥`,
      ),
    ).toEqual([
      [null, '栈桥大修完工', 1],
      [null, '消防演练', 3],
      [null, '航标船返港之后', 5],
      [null, '通告（泊位）', 7],
      [null, '潮位表', 8],
    ])
  })
})

test('a person in brackets behind an entry is its author, where several have one and the body words the titles otherwise', () => {
  const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
  const piece = (title: string, author: string) =>
    `${title}\n——记第三装卸区\n港务局　${author}\n\n　　${prose}\n\n`
  const list = ['☆ 变积分为积习（祁望舒）', '☆ 一名水手的转变（陶砚白）', '☆ 怎样给成年人上课（上）']
  const body =
    piece('改积分为积习', '祁望舒') +
    piece('水手转变的经过', '陶砚白') +
    piece('给成年人上课的办法', '莫听雨')
  expect(
    read(`本期要目\n${list.join('\n')}\n\n${body}`)?.entries.map(({title, author}) => [title.value, author]),
  ).toEqual([
    ['变积分为积习', '祁望舒'],
    ['一名水手的转变', '陶砚白'],
    ['怎样给成年人上课（上）', null],
  ])
})

test('where names stand before titles, one stands before a title that the body words otherwise too', () => {
  const set = ['乡镇图书馆联合编目', '装订台上六问', '补天的周六娘']
  const body = set
    .map(title => `　　　　${title}\n　　　　　　祁望舒\n　　书送来的时候是用米袋装的。\n`)
    .join('\n')
  const list =
    '　　祁望舒：乡镇图书馆联合编目（4）\n　　陶砚白：装订台上六问（8）\n　　柏问渠、沈听澜：修复师周六娘（13）'
  const entries = read(`目　次\n\n${list}\n\n${body}`)?.entries
  expect(entries?.map(({title, author}) => [title.value, author])).toEqual([
    ['乡镇图书馆联合编目', '祁望舒'],
    ['装订台上六问', '陶砚白'],
    ['修复师周六娘', '柏问渠、沈听澜'],
  ])
})

test('an office behind wide blanks wrote the piece, where the body prints it below the title', () => {
  const list = '白沙渡大桥简介    大桥项目部\t10\n混凝土温控实录    祁望舒\t12\n老桥工的一天    陶砚白\t15'
  const piece = (title: string, author: string) => `${title}\n\n${author}\n\n大桥位于城东，跨越汀江。\n`
  const body = [
    piece('白沙渡大桥简介', '大桥项目部'),
    piece('混凝土温控实录', '祁望舒'),
    piece('老桥工的一天', '陶砚白'),
  ].join('\n')
  const contents = read(`目录\n\n工程\n${list}\n\n${body}`)
  expect(contents?.entries.map(({title}) => title.value)).toEqual([
    '白沙渡大桥简介',
    '混凝土温控实录',
    '老桥工的一天',
  ])
})

test('an index of what was put up has the days on which that was, and no pages', () => {
  const titles = ['返校日，我们留了座', '一张剧照，找三个名字', '三分钟学会跑圆场']
  const body = titles.map(title => `${title}\n\n会议在望洲召开，通过了工作报告。\n`).join('\n')
  const list = titles.map((title, at) => `　${title}  0${at + 7}-1${at}`).join('\n')
  expect(entriesOf(`本辑推文索引\n\n${list}\n\n${body}`)).toEqual(titles.map(title => [null, title, null]))
})

test('a section in a column before its title is as long as that, and the body has one above the other', () => {
  const rows = [
    ['卷首语', '我们为什么需要一个家', '康宁'],
    ['特别关注', '一张会议桌，十七个时区', '林满'],
    ['他乡手记', '港口的雨', '闻笛'],
    ['', '候鸟飞去的方向', '沈砚'],
  ]
  const list = rows
    .map(row => row.join('\t'))
    .map((row, at) => `${row}\t${at + 1}`)
    .join('\n')
  const body = rows
    .map(
      ([section, title, author]) =>
        `${section === '' ? '' : `${[...(section ?? '')].join(' ')}\n\n`}${title}\n\n文 / ${author}\n\n会议在望洲召开，通过了工作报告。\n`,
    )
    .join('\n')
  const contents = readContents(readLines(`归帆\n\n目录\n\n${list}\n\n\n${body}`))
  expect(contents?.entries.map(({section, title, author}) => [section, title.value, author])).toEqual(
    rows.map(([section, title, author]) => [section === '' ? '他乡手记' : section, title, author]),
  )
})

test('who wrote a piece may stand before a colon', () => {
  const rows = [
    ['祁望舒', '慢工'],
    ['陶砚白', '乱针与光'],
    ['沈　鲤', '植物染线札记'],
    ['', '年会纪要'],
  ]
  const list = rows
    .map(([author, title], at) => `${author === '' ? '' : `${author}：`}${title}（${at + 1}）`)
    .join('\n')
  const body = rows.map(([, title]) => `${title}\n\n会议在望洲召开，通过了工作报告。\n`).join('\n')
  const contents = readContents(readLines(`针神\n\n目次\n${list}\n\n${body}`))
  expect(contents?.entries.map(({title, author}) => [author, title.value])).toEqual(
    rows.map(([author, title]) => [author === '' ? null : author?.replace('　', ' '), title]),
  )
})

test('of a list of the main pieces and one of all the latter is read, above or on the last page', () => {
  const titles = ['假牙也要说真话', '会员代表大会召开', '飞行检查的通报', '卡环三不']
  const body = titles
    .map(title => `${title}\n\n会议在望洲召开，听取并通过了秘书处的年度工作报告，决定办三件事。\n`)
    .join('\n')
  const teasers =
    '本 期 导 读\n◆ 飞行检查走了四十一家（见第4页）\n◆ 卡环为什么要三不（见第12页）\n◆ 竞赛成绩揭晓（见第18页）'
  const list = ['目　　录', ...titles.map((title, at) => `${title}…………（${at + 1}）`)].join('\n')
  const read = (text: string) => {
    const lines = readLines(text)
    const left = new Set(teasersAbove(lines))
    const told = lines.map(line => (left.has(line) ? {...line, teaser: true} : line))
    return [left.size, readContents(told)?.entries.length]
  }
  expect(read(`技工之窗\n\n${teasers}\n\n${list}\n\n${body}`)).toEqual([4, 4])
  expect(read(`技工之窗\n\n${teasers}\n\n${body}\n${list}\n\n主编：祁望舒`)).toEqual([4, 4])
  expect(read(`技工之窗\n\n${teasers}\n\n${body}`)[0]).toBe(0)
})

test('leaders to rising pages below a heading on the last page are a list, whatever the body says, with sections between', () => {
  const prose = '会议在望洲召开，通过了工作报告。'
  const body = Array.from({length: 90}, (_, at) => `第${at + 1}项工艺的改进\n\n　　${prose}\n`).join('\n')
  const rows = [
    '五年小结…………本刊编辑部（1）',
    '研究与试验',
    '　复鞣改进…………高　冈（2）',
    '生产实践',
    '　废液循环…………匡宜民（4）',
    '　防霉做法…………苏　渭（4）',
    '译　文',
    '　无铬途径……………〔奥〕布伦纳　鲁　迪译（6）',
  ]
  const read = (list: readonly string[]) =>
    readContents(readLines(`皮革学刊\n\n${body}\n目　次\n${list.join('\n')}\n\n主编　钟离柏`))?.entries.map(
      ({page}) => page,
    )
  expect(read(rows)).toEqual([1, 2, 4, 4, 6])
  expect(read(rows.slice(0, 5))).toBeUndefined()
  expect(read(rows.map(row => row.replace('（2）', '（9）')))).toBeUndefined()
})

test('the pages of a paper stand in brackets behind signs', () => {
  const titles = ['互助金账目', '抚恤金问答', '矿灯']
  const body = titles.map(title => `${title}\n\n会议在望洲召开，通过了工作报告。\n`).join('\n')
  const list = (pages: readonly string[]) =>
    titles.map((title, at) => `◎${title}${pages[at] ?? ''}`).join('\n')
  const read = (pages: readonly string[]) =>
    readContents(readLines(`灯下\n\n【今日导读】\n${list(pages)}\n\n${body}`))?.entries.map(({page}) => page)
  expect(read(['（二版）', '（二版）', '（三版）'])).toEqual([2, 2, 3])
  expect(read([])).toEqual([null, null, null])
})

test('01丨 stands before the names of sections, and who wrote a piece behind a title that asks', () => {
  const rows = [
    '01丨在地行动',
    '天桥下的一畦菜｜祁望舒 P1',
    '蚜虫怎么办？｜陶砚白 P2',
    '02丨花园人物',
    '三十六种薄荷｜沈鲤 P3',
    '半年账｜秘书处 P4',
  ]
  const body =
    '01丨在地行动\n\n天桥下的一畦菜\n\n会议在望洲召开，通过了工作报告。\n\n蚜虫怎么办？\n\n会议在望洲召开，通过了工作报告。\n\n02丨花园人物\n\n三十六种薄荷\n\n会议在望洲召开，通过了工作报告。\n\n半年账\n\n会议在望洲召开，通过了工作报告。\n'
  const contents = readContents(readLines(`青禾集\n\n本期目录\n\n${rows.join('\n')}\n\n${body}`))
  expect(contents?.entries.map(({section, title, author}) => [section, title.value, author])).toEqual([
    ['在地行动', '天桥下的一畦菜', '祁望舒'],
    ['在地行动', '蚜虫怎么办？', '陶砚白'],
    ['花园人物', '三十六种薄荷', '沈鲤'],
    ['花园人物', '半年账', '秘书处'],
  ])
})
