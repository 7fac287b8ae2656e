import {describe, expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {stripRunningHeads} from './running-heads.ts'

function strip(text: string) {
  const {lines, removed} = stripRunningHeads(readLines(text))
  return {lines: lines.map(({value}) => value), removed: removed.map(({value}) => value)}
}

test('page numbers that rise are taken out, with the heads that come again beside them', () => {
  expect(
    strip('首页的文字，\n\n- 1 -\n\n物联视界\n\n接着说完。\n\n- 2 -\n\n物联视界\n\n第三页。\n\n- 3 -'),
  ).toEqual({
    lines: ['首页的文字，', '接着说完。', '第三页。'],
    removed: ['- 1 -', '物联视界', '- 2 -', '物联视界', '- 3 -'],
  })
})

/** Pages of 24 lines of prose that no page repeats, with what stands at the foot or the head of each. */
function pages(marks: readonly string[], page: (mark: string, prose: string) => string): string {
  const line = (at: number) =>
    `${String.fromCodePoint(0x5b50 + at)}字起头的一行，写得满满的，到这里还没有说完，下面`
  const prose = (at: number) => Array.from({length: 24}, (_, step) => line(at * 24 + step)).join('\n')
  return marks.map((mark, at) => page(mark, prose(at))).join('\n')
}

test('numbers between signs rise through an issue however many pages are lost between them', () => {
  const marks = ['— 1 —', '— 5 —', '— 16 —', '— 31 —']
  expect(strip(pages(marks, (mark, prose) => `${prose}\n${mark}`)).removed).toEqual(marks)
})

test.each([
  [
    'the sender of a fax',
    (page: number) => `发自：望洲市果品协会　传真：0000-5550144　2004-03-16 15:4${page}　P.${page}`,
  ],
  [
    'who publishes, far from the number',
    (page: number) => `望洲市小麦研究会　　　　　小麦科技通讯　　　　　　　　·${page}·`,
  ],
])('%s stands at the head of each page with its number between signs or behind P.', (_what, head) => {
  const marks = [1, 2, 3].map(head)
  expect(strip(pages(marks, (mark, prose) => `${mark}\n${prose}`)).removed).toEqual(marks)
  const parts = marks.map(mark => mark.replace(/\d(?=·?$)/u, '1'))
  expect(strip(pages(parts, (mark, prose) => `${mark}\n${prose}`)).removed).toEqual([])
})

describe('—一—', () => {
  const marks = ['—一—', '—二—', '—三—']

  test('counts pages where it cuts sentences', () => {
    expect(strip(pages(marks, (mark, prose) => `${prose}\n\n${mark}\n`)).removed).toEqual(marks)
  })

  test('counts the parts of a piece where it cuts none', () => {
    expect(strip(pages(marks, (mark, prose) => `${mark}\n${prose}。`)).removed).toEqual([])
  })

  test('counts parts where it begins anew', () => {
    expect(strip(pages([...marks, ...marks], (mark, prose) => `${mark}\n${prose}`)).removed).toEqual([])
  })
})

test.each(['<', '*', '～', '《'])('numbers between signs of any kind, such as %s', sign => {
  const other = {'<': '>', '《': '》'}[sign] ?? sign
  const foot = (page: number) => `${sign}${page}${other}`
  expect(strip(`甲。\n\n${foot(1)}\n\n乙。\n\n${foot(2)}\n\n丙。`)).toEqual({
    lines: ['甲。', '乙。', '丙。'],
    removed: [foot(1), foot(2)],
  })
})

test('who wrote two pieces that end with a page is no running head', () => {
  const end = '　　　　　　　　（协会会长　沈国梁）'
  const {lines, removed} = strip(`甲。\n${end}\n\n第 1 页\n\n乙。\n${end}\n\n第 2 页\n\n丙。`)
  expect(lines).toEqual(['甲。', end, '乙。', end, '丙。'])
  expect(removed).toEqual(['第 1 页', '第 2 页'])
})

test('第 5 页 共 18 页 is a page number, whatever others are left', () => {
  expect(strip('甲。\n\n第 5 页 共 18 页\n\n乙。\n\n第17页/共18页\n\n丙。')).toEqual({
    lines: ['甲。', '乙。', '丙。'],
    removed: ['第 5 页 共 18 页', '第17页/共18页'],
  })
})

test('what stood on both sides of a page break is one blank line apart', () => {
  const {lines} = stripRunningHeads(
    readLines('首页的文字，\n\n\n- 1 -\n\n\n接着说完。\n次段。\n- 2 -\n末页。'),
  )
  expect(lines.map(({gap, pageBreak}) => [gap, pageBreak === true])).toEqual([
    [0, false],
    [1, true],
    [0, false],
    [1, true],
  ])
})

test.each([
  ['one number alone', '展台共有\n\n- 12 -\n\n个点位。'],
  ['numbers that do not rise', '- 3 -\n\n甲\n\n- 9 -\n\n乙'],
  ['two plain numbers', '甲\n\n1\n\n乙\n\n2\n\n丙'],
  [
    'an entry that two 目录 print',
    '目录\n示范街区启用一码通······ 3\n\n甲\n\n目录\n示范街区启用一码通······ 3\n\n乙',
  ],
  ['a column of a table', '名次\n1\n2\n3\n4\n5\n以上为名次。'],
  ['a row of figures in a text without page numbers', '名次\t队伍\n1\t东屿一队\n2\t岚港联建队'],
])('%s stays', (_what, text) => {
  expect(strip(text).removed).toEqual([])
})

describe('the only number between signs, where a page stood above it', () => {
  const page = (lines: number) => Array.from({length: lines}, (_, at) => `第${at}个月台的灯`).join('\n')

  test.each(['- 5 -', '·10·', '— 2 —'])('%s is that of the page', number => {
    expect(strip(`${page(20)}\n${number}\n个点位。`).removed).toEqual([number])
  })

  test.each([
    ['the first part of a piece', `${page(20)}\n— 1 —\n个点位。`],
    ['one of two parts', `${page(20)}\n— 4 —\n个点位。\n— 2 —\n个点位。`],
    ['a number below a few lines', `${page(19)}\n- 5 -\n个点位。`],
    ['a number in brackets', `${page(20)}\n（5）\n个点位。`],
  ])('%s stays', (_what, text) => {
    expect(strip(text).removed).toEqual([])
  })
})

test('the name of the periodical with a number between dots rises through the issue', () => {
  const {removed} = strip('蓼汀诗刊\n第三期\n\n甲\n\n蓼汀诗刊·5·\n\n乙\n\n丙\n\n蓼汀诗刊·8·\n\n丁')
  expect(removed).toEqual(['蓼汀诗刊·5·', '蓼汀诗刊·8·'])
})

test('three plain numbers that rise are page numbers', () => {
  expect(strip('甲一\n\n1\n\n乙一\n\n乙二\n\n2\n\n丙一\n\n丙二\n\n3\n\n丁一').removed).toEqual([
    '1',
    '2',
    '3',
  ])
})

describe('page numbers', () => {
  test.each([
    ['〔3〕', '〔4〕'],
    ['［3］', '［4］'],
    ['第 3 页', '第 4 页'],
    ['·3·', '·4·'],
    ['3/16', '4/16'],
  ])('%s and %s', (first, second) => {
    expect(strip(`甲一\n甲二\n${first}\n乙一\n乙二\n${second}\n丙一`).removed).toEqual([first, second])
  })

  test('-II-: those of the 目录 are counted apart, and one is enough', () => {
    expect(strip('目录\n培训基地选址确定……1\n-II-\n正文的文字。').removed).toEqual(['-II-'])
  })

  test('〔3〕 alone is a number of the text', () => {
    expect(strip('甲一\n甲二\n〔3〕\n乙一').removed).toEqual([])
  })

  test('Roman numerals far behind the 目录 count parts of a text', () => {
    expect(strip(`${'会议继续进行。\n'.repeat(80)}II\n会议结束。`).removed).toEqual([])
  })

  test('a sign is no Roman numeral', () => {
    expect(strip('甲一\nDIN\n乙一').removed).toEqual([])
  })
})

test('rows of figures beside page numbers stay', () => {
  const text = [
    '东屿站　　4　　91.6%',
    '- 1 -',
    '岚港站　　3　　88.2%',
    '滨湖站　　4　　91.6%',
    '滨湖东站　　4　　90.1%',
    '- 2 -',
    '东屿站　　5　　93.0%',
  ].join('\n')
  expect(strip(text).removed).toEqual(['- 1 -', '- 2 -'])
})

test('rows of figures with a number at their end are no heads that hold the page', () => {
  expect(
    strip('名次　　台数\n1    91.6%    427\n2    88.2%    391\n3    87.0%    376\n以上为在册泵站。').removed,
  ).toEqual([])
})

describe('heads that name the periodical', () => {
  const masthead = `物联视界\n2015年1月号\n${'会议继续进行。\n'.repeat(12)}`

  test('and the section, another on each page', () => {
    expect(
      strip(
        `${masthead}02　　物联视界·2015年1月号　要闻\n甲一\n甲二\n03　　物联视界·2015年1月号　会员\n乙一\n乙二\n04　　物联视界·2015年1月号　文艺\n丙一`,
      ).removed,
    ).toEqual([
      '02　　物联视界·2015年1月号　要闻',
      '03　　物联视界·2015年1月号　会员',
      '04　　物联视界·2015年1月号　文艺',
    ])
  })

  test('and the issue, without a page', () => {
    expect(strip(`${masthead}物联视界 2015年第1期\n甲一\n甲二\n物联视界 2015年第1期\n乙一`).removed).toEqual([
      '物联视界 2015年第1期',
      '物联视界 2015年第1期',
    ])
  })

  test('behind one blank, beside the number of the page', () => {
    expect(strip(`${masthead}3　物联视界 2015.1\n甲一\n甲二\n5　物联视界 2015.1\n乙一`).removed).toEqual([
      '3　物联视界 2015.1',
      '5　物联视界 2015.1',
    ])
  })

  test('and the month, with the section and the page on the line above', () => {
    const heads = (page: string, section: string) => `${page}  ${section}\n物联视界  2015年1月号\n`
    expect(
      strip(`${masthead}${heads('07', '封面故事')}甲一\n甲二\n${heads('11', '在路上')}乙一`).removed,
    ).toEqual(['07  封面故事', '物联视界  2015年1月号', '11  在路上', '物联视界  2015年1月号'])
  })

  test('and nothing else: before the first page number too', () => {
    const {removed} = strip(`${masthead}物联视界\n甲一\n- 1 -\n物联视界\n乙一\n- 2 -\n物联视界\n丙一`)
    expect(removed.filter(line => line === '物联视界')).toHaveLength(3)
  })

  test('the masthead itself stays', () => {
    expect(strip(`${masthead}物联视界\n甲一\n- 1 -\n物联视界\n乙一\n- 2 -\n物联视界\n丙一`).lines[0]).toBe(
      '物联视界',
    )
  })

  test('a heading that says the name, beside no page number, stays', () => {
    expect(strip(`${masthead}物联视界\n甲一\n物联视界\n乙一`).removed).toEqual([])
  })

  test('a sentence that begins with the name stays', () => {
    expect(strip(`${masthead}物联视界改版启事\n甲一\n物联视界改版启事\n乙一`).removed).toEqual([])
  })
})

describe('a head of two lines', () => {
  const head = '会展之窗\n\n2015年10月第10刊总第115期'
  const page = (number: number, text: string) => `${head}\n\n${text}\n\n- ${number} -\n\n`
  const issue = `${head}\n\n目录\n\n${page(1, '甲一段话说完。\n\n1\n\n东屿一队\n\n29')}${page(2, '乙一段话说完。')}${page(3, '丙一段话说完。')}`

  test('goes from every page, the first too; the masthead stays', () => {
    const {lines} = strip(issue)
    expect(lines.filter(line => line === '会展之窗')).toHaveLength(1)
    expect(lines.filter(line => line.startsWith('2015年'))).toHaveLength(1)
    expect(lines[0]).toBe('会展之窗')
  })

  test('a number without dashes is no page where pages have them', () => {
    expect(strip(issue).lines).toEqual(expect.arrayContaining(['1', '29']))
  })
})

test('the name, the issue and a page that rises: however many pages have none between', () => {
  const head = (page: string) => `${page}  潮汐 2021.05`
  expect(strip(`潮汐\n2021.05\n\n甲\n\n${head('006')}\n\n乙\n\n${head('020')}\n\n丙`).removed).toEqual([
    head('006'),
    head('020'),
  ])
  expect(strip(`潮汐\n2021.05\n\n甲\n\n${head('020')}\n\n乙\n\n${head('006')}\n\n丙`).removed).not.toContain(
    head('006'),
  )
  expect(strip('潮汐\n2021.05\n\n甲\n\n12  潮汐能电站\n\n乙\n\n40  潮汐表\n\n丙').removed).toEqual([])
})

test('the name and the issue, and on a line of its own below them a page, however far the pages rise', () => {
  const masthead = '药师月报\n2020年9月\n某市药师协会主办\n\n'
  const marks = ['03', '05', '09', '12', '17']
  const text = masthead + pages(marks, (mark, prose) => `${prose}\n\n药师月报  2020年9月\n${mark}\n`)
  expect(strip(text).removed).toEqual(marks.flatMap(mark => ['药师月报  2020年9月', mark]))
  const falling = ['03', '05', '04']
  const figures = masthead + pages(falling, (mark, prose) => `${prose}\n\n药师月报  2020年9月\n${mark}\n`)
  expect(strip(figures).removed).not.toContain('04')
})

test('asterisks between pieces are no head, though some stand beside a page number', () => {
  const marks = ['水文会讯  （4）', '水文会讯  （8）', '水文会讯  （12）']
  const text = pages(marks, (mark, prose) => `${mark}\n＊　　＊　　＊\n${prose}\n＊　　＊　　＊\n${prose}`)
  expect(strip(`水文会讯\n某市水文学会\n\n${text}`).removed).toEqual(marks)
})

test('the name and the page at either margin, as far apart as the page is wide', () => {
  const blanks = '　'.repeat(15)
  const marks = [`展厅内外　2011·2${blanks}3`, `4${blanks}展厅内外　2011·2`, `展厅内外　2011·2${blanks}5`]
  expect(
    strip(`展厅内外\n某市志愿者协会\n\n${pages(marks, (mark, prose) => `${prose}\n${mark}`)}`).removed,
  ).toEqual(marks)
})

test('the only one that is left, at both margins', () => {
  const head = `展厅内外　2011·2${'　'.repeat(15)}3`
  const text = pages([head, ''], (mark, prose) => `${prose}\n${mark}`)
  expect(strip(`展厅内外\n某市志愿者协会\n\n${text}`).removed).toEqual([head])
  const row = '展厅内外　2011　3'
  expect(strip(`展厅内外\n某市志愿者协会\n\n${text.replace(head, row)}`).removed).toEqual([])
})

test('the last page may have but one line', () => {
  const head = (page: number) => `酵｜2021春　　${page}`
  const pages = `甲甲甲\n\n${head(10)}\n\n乙乙乙\n乙\n乙\n\n${head(11)}\n\n日领取酒杯。\n\n${head(12)}`
  expect(strip(`酵\n2021 春季号\n\n${pages}`).removed).toEqual([10, 11, 12].map(head))
})

test('the page between two points beside the name and the issue, left and right in turn', () => {
  const text =
    '潮　汐　通　讯\n2009年第4期\n\n与初衷尚有\n\n潮汐通讯　2009.4　　·3·\n\n距离。\n\n·10·　　2009.4　潮汐通讯\n\n乙'
  expect(strip(text).removed).toEqual(['潮汐通讯　2009.4　　·3·', '·10·　　2009.4　潮汐通讯'])
  expect(strip(text.replaceAll('潮汐通讯', '水位')).removed).toEqual([])
})

test.each([
  ['· 3 ·　　潮汐通讯　2009年第4期', '潮汐通讯　2009年第4期　　· 11 ·'],
  ['— 3 —  潮汐通讯 2009.4', '2009.4 潮汐通讯  — 11 —'],
  ['【3】　潮汐通讯　第4期', '潮汐通讯　第4期　【11】'],
  ['～3～ 潮汐通讯', '潮汐通讯 ～11～'],
])('%s: whatever signs are around the page beside the periodical’s name', (left, right) => {
  const text = `潮汐通讯\n2009年第4期\n\n与初衷尚有\n\n${left}\n\n距离。\n\n${right}\n\n乙`
  expect(strip(text).removed).toEqual([left, right])
})

describe('a section that begins at the top of several pages', () => {
  const page = (head: string, number: number) =>
    `${head}\n\n泊位扩建开工\n\n工程历时两年，工人们白天黑夜轮班。\n\n－ ${number} －\n\n`

  test.each(['【港区动态】', '──────────\n港区动态\n──────────'])('%s', head => {
    const text = [1, 2, 3].map(number => page(head, number)).join('')
    const {lines, removed} = stripRunningHeads(readLines(text))
    expect(removed.map(({value}) => value)).toEqual(['－ 1 －', '－ 2 －', '－ 3 －'])
    expect(lines.filter(({value}) => value.includes('港区动态'))).toHaveLength(3)
  })

  test('over the text of the page it is its head', () => {
    const text = [1, 2, 3]
      .map(number => page('【港区动态】', number).replace('泊位扩建开工\n\n', ''))
      .join('')
    expect(stripRunningHeads(readLines(text)).removed.map(({value}) => value)).toContain('【港区动态】')
  })
})

describe('the name of a section that goes on', () => {
  const page = (below: string) =>
    `要闻 NEWS\n泊位扩建开工\n工程历时两年，工人们白天黑夜轮班，到了九月才看\n－ 5 －\n${below}\n见眉目。\n－ 6 －\n服务 SERVICE\n泊位问答\n泊位怎么租，问港务公司就是了，电话照旧。\n－ 7 －\n末页。`

  test('is printed again below the head of a page that cuts a sentence', () => {
    const {lines, removed} = strip(page('要闻 NEWS'))
    expect(removed).toContain('要闻 NEWS')
    expect(lines.filter(line => line === '要闻 NEWS')).toHaveLength(1)
  })

  test.each([
    ['but not above a piece that begins there', page('要闻 NEWS').replace('才看\n', '才看见。\n')],
    ['nor is what stands there for the first time', page('图片新闻')],
  ])('%s', (_what, text) => {
    expect(strip(text).removed).toEqual([5, 6, 7].map(number => `－ ${number} －`))
  })
})

test('the days below signatures are no head of the page, though each stands beside a page number', () => {
  const text =
    '各单位照此执行。\n\n市协会\n2016年11月28日\n\n- 1 -\n\n感谢编辑部。\n\n甲厂\n2016年10月9日\n\n- 2 -\n\n末页。'
  expect(strip(text).removed).toEqual(['- 1 -', '- 2 -'])
})

test('the day of the issue, which is the same on every page, is one', () => {
  const text = '首页。\n\n- 1 -\n2016年11月28日\n\n次页。\n\n- 2 -\n2016年11月28日\n\n末页。'
  expect(strip(text).lines).toEqual(['首页。', '次页。', '末页。'])
})

describe('the name of the periodical, and below it the issue with the page', () => {
  const front = `远洋律师\n${'甲\n'.repeat(12)}`
  const page = (number: number) => `\n远洋律师\n2016.05 ${number}\n`

  test('are a running head, wherever in a sentence', () => {
    expect(strip(`${front}第一页的话${page(1)}说完了。${page(2)}末页。`).removed).toEqual([
      '远洋律师',
      '2016.05 1',
      '远洋律师',
      '2016.05 2',
    ])
  })

  test.each([
    ['one alone', `${front}第一页的话${page(1)}说完了。`],
    ['numbers that do not rise', `${front}第一页的话${page(2)}说完了。${page(2)}末页。`],
    [
      'under another name',
      `${front}第一页的话${page(1).replace('律师', '商会')}说完了。${page(2).replace('律师', '商会')}末页。`,
    ],
  ])('%s stays', (_what, text) => {
    expect(strip(text).removed).toEqual([])
  })
})

describe('the name of the periodical with the issue and the page, whatever stands between', () => {
  const page = (head: string, text: string) => `${head}\n\n${text}`
  const masthead = '望　潮\n港务协会主办\n2021年夏季刊\n\n'

  test.each([
    ['望潮·2021夏 │ 003', '望潮·2021夏 │ 005', '望潮·2021夏 │ 008'],
    [
      '第二版　　望　潮　　２０２１．４',
      '第三版　　望　潮　　２０２１．４',
      '第四版　　望　潮　　２０２１．４',
    ],
    ['望潮 总第9期 第二版', '望潮 总第9期 第三版', '望潮 总第9期 第四版'],
  ])('%s', (...heads) => {
    const text = heads.map((head, at) => page(head, `第${at + 2}页的文字。`)).join('\n\n')
    expect(strip(`${masthead}首页的文字。\n\n${text}`).removed).toEqual(heads)
  })

  test('one of several pages may be misread', () => {
    const heads = [3, 5, 8, 1, 12, 13].map(number => `望潮·2021夏 │ ${number}`)
    const text = heads.map((head, at) => page(head, `第${at + 2}页的文字。`)).join('\n\n')
    expect(strip(`${masthead}首页的文字。\n\n${text}`).removed).toEqual(heads)
  })

  test('titles of a short list before the pieces are none', () => {
    const text =
      '港务通讯\n第3期\n目录\n夜泊青石渡……1\n缆绳的系法……2\n\n夜泊青石渡\n\n江水退了。\n\n缆绳的系法\n\n先绕两圈。'
    expect(strip(text).removed).toEqual([])
  })
})

describe('pages of a paper that have no names', () => {
  const page = (head: string) => `${head}\n\n港区消防演练\n\n演练历时两天。`

  test('only say where they begin, where the first has no mark', () => {
    const heads = ['〔第二版〕', '〔第三版〕']
    expect(
      strip(`望　潮\n\n${['栈桥大修完工\n\n工程历时两年。', ...heads.map(page)].join('\n\n')}`).removed,
    ).toEqual(heads)
  })

  test.each([
    ['the first has one', `${page('第一版')}\n\n${page('第二版')}`],
    ['one has a name', `${page('栈桥大修')}\n\n${page('第二版 副刊')}\n\n${page('第三版')}`],
    ['a list has them', `要目\n第二版\n栈桥大修完工\n第三版\n港区消防演练\n\n${page('栈桥大修完工')}`],
  ])('stay where %s', (_what, text) => {
    expect(strip(text).removed).toEqual([])
  })
})

describe('heads that name the periodical', () => {
  const masthead = '港　讯\n望洲市港务协会会刊\n\n'

  test('and the section of each page between strokes go', () => {
    const heads = ['要闻', '人物', '要闻', '会务'].map(
      (name, at) => `港讯 2015·04　丨　${name}　丨　${at * 2 + 1}`,
    )
    expect(strip(masthead + pages(heads, (mark, prose) => `\n${mark}\n\n${prose}\n`)).removed).toEqual(heads)
  })

  test('go where pages are short too', () => {
    const heads = [1, 2, 3].map(page => `港讯 2017秋　·　P${page}`)
    const text = heads.map((head, at) => `第${at}页的文字说完了。\n\n${head}\n`).join('\n')
    expect(strip(masthead + text).removed).toEqual(heads)
  })

  test('count the issue as 辑 too', () => {
    const heads = ['4　港讯 · 总第二十三辑', '6　港讯 · 总第二十三辑']
    expect(strip(masthead + pages(heads, (mark, prose) => `\n${mark}\n\n${prose}\n`)).removed).toEqual(heads)
  })
})

test('the title of the piece on a right-hand page goes, between the heads of two others', () => {
  const marks = ['4　港讯 · 总第9期', '潮水与船期　5', '6　港讯 · 总第9期']
  const text = pages(marks, (mark, prose) => `\n${mark}\n\n${prose}\n`)
  expect(strip(`港　讯\n\n潮水与船期\n\n${text}`).removed).toEqual(marks)
  const others = ['4　港讯 · 总第9期', '潮水与风向　5', '6　港讯 · 总第9期']
  const other = pages(others, (mark, prose) => `\n${mark}\n\n${prose}\n`)
  expect(strip(`港　讯\n\n潮水与船期\n\n${other}`).removed).toEqual([others[0], others[2]])
})

test('the pages of a 目录 on lines of their own stay', () => {
  const list = '目录\n03\n栈桥大修完工\n04\n港区消防演练\n06\n航标船返港\n08\n老船长的航海日志\n'
  const text = pages(['3', '4', '5', '6'], (mark, prose) => `${prose}\n\n${mark}\n`)
  const {lines, removed} = strip(`${list}\n${text}`)
  expect(lines.slice(0, 9)).toEqual(list.trim().split('\n'))
  expect(removed).toEqual(['3', '4', '5', '6'])
})

test('a head may name the section that begins on its page at the other margin, another each time', () => {
  const heads = ['学会工作', '技术交流', '会员园地'].map(
    section => `汀江桥讯    2006年第2期                         ${section}`,
  )
  const text = (each: readonly string[]) =>
    `汀江桥讯\n2006年第2期\n${'目次里的一行\n'.repeat(12)}${pages(each, (head, prose) => `${head}\n\n${prose}。\n`)}`
  expect(strip(text(heads)).removed).toEqual(heads)
  const turned = heads.map(head => head.replace(/^(.*\S) {9,}(\S+)$/u, '$2　　　　$1'))
  expect(strip(text(turned)).removed).toEqual(turned)
  // once alone it may be anything; and a sentence about the periodical is no head
  expect(strip(text(heads.slice(0, 1))).removed).toEqual([])
  const said = ['汀江桥讯2006年第2期刊出了征文', '汀江桥讯    2006年第2期    刊出了《学会工作》一文']
  expect(strip(text([...said, ...said])).removed).toEqual([])
})

test('a name of two characters is a head beside the year and the number', () => {
  const prose = '传统绣法讲究线条顺着物形走，一丝不乱，用这样的针法绣花鸟足够了，第二层才用线穿插进去'
  const text = (head: string, mark: (page: number) => string) =>
    `针　神\n刺绣研究会会刊\n\n乱针与光\n\n${`　　${prose}。\n`.repeat(12)}　　${prose}\n\n${[2, 6].map(page => `${mark(page)}\n\n${head}\n\n${prose}。\n　　${prose}\n\n`).join('')}`
  const heads = strip(text('针　神　　　　2001年第2期', page => `·${page}·`)).removed
  expect(heads).toEqual(['·2·', '针　神　　　　2001年第2期', '·6·', '针　神　　　　2001年第2期'])
  expect(strip(text('针　神　　　　与光', () => '')).removed).toEqual([])
})

test('a page and the section that it is given to stand at either margin', () => {
  const prose = Array.from(
    {length: 9},
    (_, at) => `第${at}个会员说，今年的水比往年来得早，船要靠着东岸走。`,
  ).join('\n')
  const text = (heads: readonly string[]) => heads.map(head => `${prose}\n${head}\n`).join('\n')
  const heads = ['4 · 特载', '8 · 调研园地', '办案手记 · 21']
  expect(strip(text(heads)).removed).toEqual(heads)
  expect(strip(text(['8 · 特载', '4 · 调研园地', '办案手记 · 21'])).removed).toEqual([])
  // a 目录
  expect(strip(`${prose}\n${heads.join('\n')}\n${prose}`).removed).toEqual([])
})

test('what stands before one blank and a page three times is a head; captions count what is below', () => {
  const prose = Array.from(
    {length: 9},
    (_, at) => `第${at}个会员说，今年的水比往年来得早，船要靠着东岸走。`,
  ).join('\n')
  const text = (heads: readonly string[]) => heads.map(head => `${prose}\n\n${head}\n\n`).join('')
  const heads = ['望洲市水球馆　2012 年报　2', '望洲市水球馆　2012 年报　3', '望洲市水球馆　2012 年报　4']
  expect(strip(text(heads)).removed).toEqual(heads)
  expect(strip(text(heads.slice(1))).removed).toEqual([])
  expect(strip(text(['附表 1', '附表 2', '附表 3'])).removed).toEqual([])
})

test('a number before the name of a section in the list, and again above its pieces, is no page', () => {
  const prose = Array.from(
    {length: 9},
    (_, at) => `第${at}个会员说，今年的水比往年来得早，船要靠着东岸走。`,
  ).join('\n')
  const names = ['01｜协会动态', '02｜飞行课堂', '03｜飞手说']
  expect(
    strip(`${names.join('\n')}\n\n${names.map(name => `${name}\n\n${prose}\n\n`).join('')}`).removed,
  ).toEqual([])
})

test('a head may end in the number of the issue, the same on each page', () => {
  const prose = Array.from(
    {length: 9},
    (_, at) => `第${at}个会员说，今年的水比往年来得早，船要靠着东岸走。`,
  ).join('\n')
  const head = '印协通讯　　　　　　　１９８６·４'
  expect(strip([prose, head, prose, head, prose, head, prose].join('\n')).removed).toContain(head)
})
