import {describe, expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {splitColumns} from './columns.ts'

test('two entries on a line are two lines, the left column first', () => {
  const text =
    '目录\n网箱养殖试验…………苏某(1)         代表大会召开…………(4)\n稻田养蟹………………毛某(2)      稿约………………(5)\n\n正文。'
  const lines = splitColumns(readLines(text))
  expect(lines.map(({number, value}) => [number, value.trim()])).toEqual([
    [1, '目录'],
    [2, '网箱养殖试验…………苏某(1)'],
    [3, '稻田养蟹………………毛某(2)'],
    [2, '代表大会召开…………(4)'],
    [3, '稿约………………(5)'],
    [5, '正文。'],
  ])
  expect(lines[3]?.value.indexOf('代')).toBe(text.split('\n')[1]?.indexOf('代'))
})

test('years and figures in Chinese numerals are a table', () => {
  const lines = readLines(
    '林场历年造林面积\n年份\t松\t杉\t其中飞播\n一九七九\t六二〇〇\t一一〇〇\t四〇〇〇\n一九八一\t三八〇〇\t二四〇〇\t二〇〇〇\n一九八三\t九〇〇\t五三〇〇\t——',
  )
  expect(splitColumns(lines)).toEqual(lines)
})

test('one entry stays whole', () => {
  const lines = readLines('网箱养殖试验　　苏某…………(1)\n代表大会召开…………(4)')
  expect(splitColumns(lines)).toEqual(lines)
})

test('a long title of the right column leaves no room for a leader', () => {
  const lines = splitColumns(
    readLines('古籍修复室的一天……………（4）　　关于举办馆员业务竞赛的通知（6）\n老人与读报角……（6）（续）'),
  )
  expect(lines.map(({value}) => value.trim())).toEqual([
    '古籍修复室的一天……………（4）',
    '关于举办馆员业务竞赛的通知（6）',
    '老人与读报角……（6）（续）',
  ])
})

test('a section without a sign may stand beside an entry, behind a tab', () => {
  const text =
    '目录\n\n渔港改造顺利开工（1）\t会员风采\n理事会换届（2）\t育苗场来信（6）\n稿约（3）\t养蟹问答（7）'
  expect(splitColumns(readLines(text)).map(({value}) => value.trim())).toEqual([
    '目录',
    '渔港改造顺利开工（1）',
    '理事会换届（2）',
    '稿约（3）',
    '会员风采',
    '育苗场来信（6）',
    '养蟹问答（7）',
  ])
})

test.each(['会员风采：', '二、会员风采', '会员风采 MEMBERS'])('%s beside an entry, too', name => {
  const text = `目录\n\n渔港改造顺利开工（1）\t${name}\n理事会换届（2）\t育苗场来信（6）\n稿约（3）\t养蟹问答（7）`
  const values = splitColumns(readLines(text)).map(({value}) => value.trim())
  expect(values.slice(3)).toEqual(['稿约（3）', name, '育苗场来信（6）', '养蟹问答（7）'])
})

test('numbered titles of the body are no longer column', () => {
  const list = '目录\n\n渔港改造顺利开工（1）\t育苗场来信（6）\n理事会换届（2）\t养蟹问答（7）'
  const lines = splitColumns(readLines(`${list}\n\n〔动　态〕\n\n1. 渔港改造顺利开工\n\n二月里开了工。`))
  expect(lines.slice(-3).map(({value}) => value.trim())).toEqual([
    '〔动　态〕',
    '1. 渔港改造顺利开工',
    '二月里开了工。',
  ])
})

test('sections over both columns hold what stands on the lines below them', () => {
  const text =
    '目录\n\n★快讯★\n渔港改造开工　1　　　　　　育苗场来信　2\n★心得★\n稻田养蟹问答　3　　　　　　理事会换届　5\n稿约全文　7'
  expect(splitColumns(readLines(text)).map(({value}) => value.trim())).toEqual([
    '目录',
    '★快讯★',
    '渔港改造开工　1',
    '育苗场来信　2',
    '★心得★',
    '稻田养蟹问答　3',
    '理事会换届　5',
    '稿约全文　7',
  ])
})

test('rows of figures are no entries with their pages first', () => {
  const text =
    '目录\n\n代表大会召开……4\n\n17\t创建数\t创成数\t60\t70\t相关区政府\n18\t达标小区\t建成数\t600\t1200\t市健促办'
  const lines = readLines(text)
  expect(splitColumns(lines)).toEqual(lines)
})

test('numbered rows of a table below the first sentences of the body are no entries', () => {
  const text =
    '目录\n\n年度工作会议.....1\n\n年度工作会议\n\n会议听取了秘书处的工作报告，审议通过了年度财务决算，情况如下。\n\n1\t冷库\t12\t已建成\n2\t码头\t3\t在建中\n'
  const lines = readLines(text)
  expect(splitColumns(lines)).toEqual(lines)
})

test('a table of the body moves no column of the list', () => {
  const list =
    '本期导读\n渔港改造顺利开工　2　　　　　　育苗场来信　10\n理事会换届　3　　　　　　　　　　稻田养蟹问答　12'
  const table = '石门镇\t14\t云岭镇\t8\n东塘镇\t10\t城北镇\t6'
  const lines = splitColumns(readLines(`${list}\n\n${'会议听取了报告。\n'.repeat(12)}${table}`))
  expect(lines.slice(1, 5).map(({value}) => value.trim())).toEqual([
    '渔港改造顺利开工　2',
    '理事会换届　3',
    '育苗场来信　10',
    '稻田养蟹问答　12',
  ])
})

describe('two columns without leaders', () => {
  const valuesOf = (text: string) => splitColumns(readLines(text)).map(({value}) => value.trim())

  test('the page behind the title, the left column one entry longer', () => {
    expect(
      valuesOf(
        '目      录\n\n渔港改造开工  1        稻田养蟹问答  9\n理事会换届  2          育苗场来信  12\n稿约  4\n\n渔港改造开工',
      ),
    ).toEqual([
      '目      录',
      '渔港改造开工  1',
      '理事会换届  2',
      '稿约  4',
      '稻田养蟹问答  9',
      '育苗场来信  12',
      '渔港改造开工',
    ])
  })

  test('the page before the title', () => {
    expect(
      valuesOf('目录\n1 渔港改造开工    9 稻田养蟹问答\n2 理事会换届    12 育苗场来信\n\n渔港改造开工'),
    ).toEqual(['目录', '1 渔港改造开工', '2 理事会换届', '9 稻田养蟹问答', '12 育苗场来信', '渔港改造开工'])
  })

  test('one line alone, or no heading above, has a number within its title', () => {
    const one = '目录\n普查结果  1998  与前次比较  3\n理事会换届  4\n\n普查结果'
    expect(valuesOf(one)).toEqual(one.split('\n').filter(Boolean))
    const list = '名单\n甲某  100      乙某  50\n丙某  80      丁某  20'
    expect(valuesOf(list)).toEqual(list.split('\n'))
  })
})

describe('the right column begins where it does on the other lines', () => {
  const valuesOf = (text: string) => splitColumns(readLines(text)).map(({value}) => value.trim())

  test('sections, and lines of the right column alone', () => {
    const text =
      '目　录\n　〔小　说〕　　　　　　　　　　〔诗　歌〕\n夜班车…………某甲（1）　　　　　出钢谣…………某乙（4）\n师傅的茶缸……某丙（2）　　　　　给女焊工………某丁（5）\n　〔散　文〕　　　　　　　　　　　退休杂咏二首…某戊（6）\n矸石山下………某己（3）　　　　　　〔评　论〕\n　　　　　　　　　　　　　　　　　读《夜班车》…某庚（6）\n\n夜班车'
    expect(valuesOf(text)).toEqual([
      '目　录',
      '〔小　说〕',
      '夜班车…………某甲（1）',
      '师傅的茶缸……某丙（2）',
      '〔散　文〕',
      '矸石山下………某己（3）',
      '〔诗　歌〕',
      '出钢谣…………某乙（4）',
      '给女焊工………某丁（5）',
      '退休杂咏二首…某戊（6）',
      '〔评　论〕',
      '读《夜班车》…某庚（6）',
      '夜班车',
    ])
  })

  test('a tab between them, the page behind a stroke; the first section of the body stays below', () => {
    const text =
      '目录\n渔港改造开工/1\t稻田养蟹问答/9\n理事会换届/2\t育苗场来信/12\n\t渔歌（诗）/15\n\n【要闻】\n\n渔港改造开工'
    expect(valuesOf(text)).toEqual([
      '目录',
      '渔港改造开工/1',
      '理事会换届/2',
      '稻田养蟹问答/9',
      '育苗场来信/12',
      '渔歌（诗）/15',
      '【要闻】',
      '渔港改造开工',
    ])
  })

  test('what a page of the web says of a piece is no row', () => {
    const text =
      '目录\n渔港改造开工\n来源：某某网　发布时间：2006-3-2　点击：317\n来源：某某网　发布时间：2006-3-4　点击：5'
    expect(valuesOf(text)).toEqual(text.split('\n'))
  })
})

describe('without pages', () => {
  const titles = [
    '马背上的放映队的故事（上）',
    '一夜跑片五十里的路程记',
    '老式放映机的保养口诀，附图',
    '银幕后面的“放映员”',
  ]
  const body = titles.map(title => `${title}\n正文说了一件事。`).join('\n\n')
  const read = (list: string) =>
    splitColumns(readLines(`目录\n${list}\n\n${body}`))
      .map(({value}) => value.trim())
      .slice(1, -2 * titles.length)

  test('what the body prints as titles in both columns shows where the right one begins', () => {
    expect(
      read(
        `◎忆往\n${titles[0]}　　${titles[1]}\n${titles[2]}　　${titles[3]}\n◎纪事\n电影放映六十年　　　　　　　老队长千古`,
      ),
    ).toEqual(['◎忆往', ...titles, '◎纪事', '电影放映六十年', '老队长千古'])
  })

  test('names of authors are no column', () => {
    const list = `${titles[0]}　　　　　祁望舒\n${titles[1]}　　　　　陶砚白`
    expect(read(list)).toEqual(list.split('\n'))
  })

  test('nor are the pages of numbered entries, though the body prints them, too', () => {
    const list = titles.map((title, at) => `${at + 1}. ${title}\t${at + 1}`).join('\n')
    const lines = readLines(`目录\n${list}\n\n— 2 —\n\n— 4 —\n\n${body}`)
    expect(splitColumns(lines)).toEqual(lines)
  })
})

describe('a list that has one sign before each entry, worded otherwise in the body', () => {
  const rows =
    '◇协会表彰先进单位的通知　　　　◇年中总结会召开\n◇会长在总结会上讲话　　　　　　◇物业收费情况调查'
  const listed = (...titles: readonly string[]) =>
    splitColumns(
      readLines(`本期要目\n${rows}\n\n${titles.map(title => `${title}\n会议听取了报告。`).join('\n\n')}`),
    )
      .slice(1, 5)
      .map(({value}) => value.trim())
  const [notice, meeting, speech, survey] = [
    '关于表彰先进单位的通知',
    '年中总结会在城南召开',
    '会长在年中总结会上的讲话',
    '我市物业收费情况的调查',
  ]

  test('is read along its lines where the body goes on so', () => {
    expect(listed(notice, meeting, speech, survey)).toEqual([
      '◇协会表彰先进单位的通知',
      '◇年中总结会召开',
      '◇会长在总结会上讲话',
      '◇物业收费情况调查',
    ])
  })

  test('and down its columns else', () => {
    expect(listed(notice, speech, meeting, survey)).toEqual([
      '◇协会表彰先进单位的通知',
      '◇会长在总结会上讲话',
      '◇年中总结会召开',
      '◇物业收费情况调查',
    ])
  })
})

test('a title in the right column goes on below, its first line beside a section', () => {
  const row = (left: string, right: string) => `${left.padEnd(20, '　')}${right}`
  const text = [
    '目　次',
    '',
    row('【卷首】', '【修复】'),
    row('慢一点（程砚之）………………1', '鱼鳔胶的熬法（乌大年）……21'),
    row('【专论】', '一张三弯腿炕桌的“病历”'),
    row('柴木家具考略（钮思危）……2', '　　（乌大年口述）…………23'),
    row('圈椅尺寸（邬仲平）…………8', '春拍成交一览………………27'),
    '',
    '正文。',
  ].join('\n')
  expect(
    splitColumns(readLines(text))
      .map(({value}) => value.trim())
      .slice(5, 9),
  ).toEqual([
    '圈椅尺寸（邬仲平）…………8',
    '【修复】',
    '鱼鳔胶的熬法（乌大年）……21',
    '一张三弯腿炕桌的“病历”'.trim(),
  ])
})
