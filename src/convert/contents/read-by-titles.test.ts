import {describe, expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {type PrintedContents, readContents} from './contents.ts'
import {readByTitles} from './read-by-titles.ts'

interface Piece {
  readonly section: string
  readonly title: string
  readonly author: string
  readonly page: number
}

const pieces: readonly Piece[] = [
  {section: '会务动态', title: '协会召开五届二次理事会', author: '祁望舒', page: 2},
  {section: '会务动态', title: '关于评选“优质工程”的通知', author: '秘书处', page: 5},
  {section: '经营管理', title: '降低毛纱损耗的几项措施', author: '陶砚白', page: 8},
  {section: '经营管理', title: '手工企业的出路在哪里', author: '章怀远', page: 12},
  {section: '会员之家', title: '老艺人谈“三平一净”', author: '柏问渠', page: 15},
]

const prose = '　　会议听取了年度工作报告，并就培训基地的选址交换了意见，决定由秘书处拿出方案。'
const body = pieces.map(({title}) => `${title}\n\n${prose}\n${prose}\n`).join('\n')

/** An issue whose 目录 prints each piece as told, and each section on a line of its own. */
function issueOf(entry: (piece: Piece, at: number) => string, section: (name: string, at: number) => string) {
  const names = [...new Set(pieces.map(piece => piece.section))]
  const list = names.map((name, at) =>
    [
      section(name, at),
      ...pieces.flatMap((piece, index) => (piece.section === name ? [entry(piece, index)] : [])),
    ].join('\n'),
  )
  return `某某通讯\n2013年第5期\n\n目　录\n\n${list.join('\n')}\n\n${body}`
}

function read(text: string) {
  return told(readContents(readLines(text)))
}

/** By the titles of the body alone, whatever the other reading says. */
function byTitles(text: string) {
  const lines = readLines(text)
  const heading = lines.findIndex(({value}) => /^目　?录$/u.test(value))
  return told(readByTitles(lines, heading, heading + 1))
}

function told(contents: PrintedContents | undefined) {
  return {
    sections: contents?.sections.map(({name}) => name),
    entries: (contents?.entries ?? []).map(({section, title, author, page}) => ({
      section,
      title: title.value,
      author,
      page,
    })),
  }
}

const sections = ['会务动态', '经营管理', '会员之家']
const han = ['一', '二', '三', '四', '五']

describe('a 目录 is read by the titles that the body prints, however its entries are set', () => {
  const plain = (name: string) => name
  test.each<[string, (piece: Piece, at: number) => string, (name: string, at: number) => string]>([
    [
      'a number, the author behind a stroke, the page in brackets',
      ({title, author, page}, at) => `${at + 1}.${title} / ${author} [${page}]`,
      name => `·${name}·`,
    ],
    [
      'the page first',
      ({title, author, page}) => `${String(page).padStart(2, '0')}　${title} / ${author}`,
      (name, at) => `${'上中下'[at]}篇　${name}`,
    ],
    ['the page first behind P', ({title, author, page}) => `P${page} ${title}（${author}）`, plain],
    [
      'leader, author and page',
      ({title, author, page}) => `${title}…………${author}（${page}）`,
      name => `【${name}】`,
    ],
    ['tabs', ({title, author, page}) => `${title}\t${author}\t${page}`, plain],
    [
      'a counted list in Chinese numerals',
      ({title, author, page}, at) => `（${han[at]}）${title}　　${author}……${page}`,
      name => `◆${name}`,
    ],
    [
      'strokes, sections counted in English',
      ({title, author, page}) => `${title}｜${author}｜${page}`,
      (name, at) => `PART ${at + 1}｜${name}`,
    ],
    [
      'a page that is named',
      ({title, author, page}) => `● ${title}　${author}　第${page}页`,
      name => `【${name}】`,
    ],
    [
      'an arrow before the title, one before the page',
      ({title, author, page}) => `→ ${title}——${author} → ${page}`,
      name => `—— ${name} ——`,
    ],
    [
      'a page between strokes',
      ({title, author, page}) => `${title} ◎${author}  -${page}-`,
      name => `「${name}」`,
    ],
    [
      'numbers in circles',
      ({title, author, page}, at) => `${'①②③④⑤'[at]}${title}　文/${author}_____ ${page}`,
      (name, at) => `${han[at]}、${name}`,
    ],
    [
      'the page on the line above',
      ({title, author, page}) => `${String(page).padStart(2, '0')}\n${title} / ${author}`,
      plain,
    ],
    [
      'author and page on the line below',
      ({title, author, page}) => `${title}\n${author} / ${page}`,
      (name, at) => `${name} ${['NEWS IN BRIEF', 'TRADE', 'COMMUNITY'][at]}`,
    ],
    [
      'the page on the line below, marked as one, sections in both tongues',
      ({title, author, page}) => `${title} / ${author}\nP${String(page).padStart(2, '0')}`,
      (name, at) => `${name} ${['NEWS IN BRIEF', 'TRADE', 'COMMUNITY'][at]}`,
    ],
    ['the page on the line below', ({title, author, page}) => `${title} / ${author}\n${page}`, plain],
    [
      'the page on the line above, sections in both tongues',
      ({title, author, page}) => `${page}\n${title}　　${author}`,
      (name, at) => `${name} ${['NEWS IN BRIEF', 'TRADE', 'COMMUNITY'][at]}`,
    ],
    [
      'the author on a line below, deeper in',
      ({title, author, page}) => `${title} ………… ${page}\n　　　　${author}`,
      plain,
    ],
    [
      'pages in Chinese numerals',
      ({title, author, page}) =>
        `${title}……${author}（${['', '', '二', '', '', '五', '', '', '八', '', '', '', '十二', '', '', '十五'][page]}）`,
      plain,
    ],
  ])('%s', (_what, entry, section) => {
    expect(read(issueOf(entry, section))).toEqual({
      sections,
      entries: pieces,
    })
  })
})

test.each<[string, (piece: Piece, at: number) => string]>([
  [
    'counted within its section',
    ({section, title}, at) => `${sections.indexOf(section) + 1}-${[1, 2, 1, 2, 1][at]}　${title}`,
  ],
  [
    'with the day on which it first appeared',
    ({title, page}, at) => `0${at + 1}　${title}（${at + 1}.${page}）`,
  ],
  ['with that day in words', ({title, page}) => `● ${title} [9月${page}日]`],
])('an entry %s has no page', (_what, entry) => {
  const worded = (piece: Piece, at: number) =>
    entry(at === 2 ? {...piece, title: '降低羊毛纱损耗的措施'} : piece, at)
  expect(read(issueOf(worded, name => `【${name}】`))).toEqual({
    sections,
    entries: pieces.map(({section, title}, at) => ({
      section,
      title: at === 2 ? '降低羊毛纱损耗的措施' : title,
      author: null,
      page: null,
    })),
  })
})

const penNames = ['水云生', '石磙', '小厨娘', '老丁', '阿泰']
const called = pieces.map((piece, at) => ({...piece, author: penNames[at] ?? ''}))

test('pen names before titles are authors where the body signs so below them, not sections', () => {
  const list = called.map(({section, title, author, page}, at) => {
    const name = called[at - 1]?.section === section ? '' : `${section}\n`
    return `${name}${author}　　${title}……………${page}`
  })
  const text = called.map(({title, author}) => `${title}\n${author}\n\n${prose}\n${prose}\n`)
  expect(read(`某某通讯\n\n目　录\n\n${list.join('\n')}\n\n${text.join('\n')}`)).toEqual({
    sections,
    entries: called,
  })
})

test('numbers in square brackets count entries, and titles in the body, who wrote each far behind in brackets', () => {
  const list = called.map(({title, author}, at) => `[${at + 1}] ${title} ......... ${author}`)
  const text = called.map(({title, author}, at) => `[${at + 1}] ${title}          (${author})\n\n${prose}\n`)
  const {entries} = read(`某某通讯\n\n目　录\n\n${list.join('\n')}\n\n${text.join('\n')}`)
  expect(entries.map(({title, author}) => [title, author])).toEqual(
    called.map(({title, author}) => [title, author]),
  )
})

test('pages from which to which a piece goes, before its title: the first', () => {
  const pages = read(
    issueOf(
      ({title, page}) => `${page}-${page + 2}　${title}`,
      name => name,
    ),
  ).entries
  expect(pages.map(({title, page}) => [title, page])).toEqual(pieces.map(({title, page}) => [title, page]))
})

test('who wrote a piece and its page below its title, where the body prints sections close above titles and words one otherwise', () => {
  const names = ['会务动态 NEWS', '经营管理 TRADE', '会员之家 COMMUNITY']
  const listed = (wordOf: (piece: Piece) => string, below: (piece: Piece) => string) =>
    pieces.map((piece, at) => {
      const opens = at === 0 || pieces[at - 1]?.section !== piece.section
      const name = opens ? `${names.find(each => each.startsWith(piece.section))}\n` : ''
      return `${name}${wordOf(piece)}\n${below(piece)}`
    })
  const list = listed(
    ({title, page}) => (page === 12 ? '手工企业向何处去' : title),
    ({author, page}) => `${page === 2 ? '' : `${author} `}/ ${page}`,
  )
  const text = listed(
    ({title}) => title,
    ({author}) => `${author}\n${prose}\n${prose}\n`,
  )
  const {sections: found, entries} = read(
    `某某通讯\n\n目录 CONTENTS\n${list.join('\n')}\n\n${text.join('\n')}`,
  )
  expect(found).toEqual(sections)
  expect(entries.map(({title, page}) => [title, page])).toEqual(
    pieces.map(({title, page}) => [page === 12 ? '手工企业向何处去' : title, page]),
  )
})

test.each<[string, (piece: Piece) => string]>([
  ['【】, and no page', ({section, title}) => `【${section}】${title}`],
  ['a stroke', ({section, title}) => `${section}｜${title}`],
  ['a colon', ({section, title}) => `${section}：${title}`],
  ['a wide blank, and the page', ({section, title, page}) => `${section}　${title}……${page}`],
])('each title behind its section, with %s', (_what, entry) => {
  const named = pieces.map(({section, title}) => `【${section}】\n\n${title}\n\n${prose}\n`).join('\n')
  const text = `某某通讯\n\n目录\n${pieces.map(entry).join('\n')}\n\n${named}`
  const {sections: names, entries} = byTitles(text)
  expect(names).toEqual(sections)
  expect(entries.map(({section, title}) => [section, title])).toEqual(
    pieces.map(({section, title}) => [section, title]),
  )
})

test('an entry that the body words otherwise, one printed twice, and one without a page are entries by the form of the others', () => {
  const entry = ({title, author, page}: Piece, at: number) => {
    if (at === 2) return `${at + 1}.降低羊毛纱损耗的措施 / ${author} [${page}]`
    if (at === 3) return `${at + 1}.${title}`
    const printed = `${at + 1}.${title} / ${author} [${page}]`
    return at === 4 ? `${printed}\n${printed}` : printed
  }
  const {entries} = byTitles(issueOf(entry, name => `·${name}·`))
  expect(entries.map(({title, author, page}) => [title, author, page])).toEqual([
    ['协会召开五届二次理事会', '祁望舒', 2],
    ['关于评选“优质工程”的通知', '秘书处', 5],
    ['降低羊毛纱损耗的措施', '陶砚白', 8],
    ['手工企业的出路在哪里', null, null],
    ['老艺人谈“三平一净”', '柏问渠', 15],
    ['老艺人谈“三平一净”', '柏问渠', 15],
  ])
})

test.each<[string, (piece: Piece) => string]>([
  ['behind', ({title, page}) => `${title}……${page === 12 ? 0 : page}`],
  ['before', ({title, page}) => `${page === 12 ? '00' : page} ${title}`],
])('no page is page 0: %s', (_where, entry) => {
  const contents = byTitles(issueOf(entry, name => name))
  expect(contents?.entries.map(({page}) => page)).toEqual([2, 5, 8, null, 15])
})

test('a line that the body prints below its first title is the body’s, and so is one that the editor says is text', () => {
  const list = pieces.map(({title, page}) => `${title} / ${page}`).join('\n')
  const text = `某某通讯\n\n目录\n${list}\n读者·作者·编者\n\n${body}`
  expect(read(text).entries.map(({title}) => title)).toEqual(pieces.map(({title}) => title))
})

test.each([
  ['the other half of a title behind a dash', '——访市农机公司经理', null],
  ['in brackets', '（摘要）', null],
  ['who wrote it, in brackets', '（祁望舒）', '祁望舒'],
])('%s close behind a title', (_what, rest, author) => {
  const [first, second] = pieces
  const text = `目录\n1、${first?.title}${rest} [2]\n2、${second?.title} [5]\n\n${body}`
  const title = `${first?.title}${author === null ? rest : ''}`
  expect(byTitles(text).entries[0]).toEqual({section: null, title, author, page: 2})
})

test('behind its section in brackets an entry is one though the body words it otherwise', () => {
  const named = pieces.map(({section, title}) => `【${section}】\n\n${title}\n\n${prose}\n`).join('\n')
  const list = pieces.map(({section, title}, at) => `【${section}】${at === 3 ? '手工企业出路何在' : title}`)
  expect(byTitles(`目录\n${list.join('\n')}\n\n${named}`).entries[3]).toEqual({
    section: '经营管理',
    title: '手工企业出路何在',
    author: null,
    page: null,
  })
})

test('numbered, each title behind its section in square brackets, half of which come once', () => {
  const list = pieces.map(({section, title}, at) => `${at + 1}. [${at === 4 ? '园地' : section}] ${title}`)
  const {sections: names, entries} = read(`本期目录\n${list.join('\n')}\n\n${body}`)
  expect(names).toEqual(['会务动态', '经营管理', '园地'])
  expect(entries.map(({title}) => title)).toEqual(pieces.map(({title}) => title))
})

test('who wrote a piece stands where he does in the other entries, whatever his name, though the body words the title otherwise', () => {
  const list = pieces.map(({title, author}, at) =>
    at === 3 ? '手工企业出路何在/者永明' : `${title}/${author}`,
  )
  expect(read(`目录\n${list.join('\n')}\n\n${body}`).entries[3]).toEqual({
    section: null,
    title: '手工企业出路何在',
    author: '者永明',
    page: null,
  })
})

test('a section and a title below the last entry that stand nowhere else are the body’s', () => {
  const entry = ({title, author}: Piece, at: number) => `${at === 3 ? '手工企业出路何在' : title} / ${author}`
  const list = pieces.map(entry).join('\n')
  const text = `本期内容\n${list}\n\n◎ 馆内馆外\n\n让文物开口　请观众动手\n${body}`
  expect(read(text).entries.map(({author}) => author)).toEqual(pieces.map(({author}) => author))
})

test('an author behind a stroke is none of the title, where the body has him in brackets behind it', () => {
  const list = pieces.map(({title, author, page}) => `${title} / ${author}　${page}`).join('\n')
  const signed = pieces.map(({title, author}) => `${title}（${author}）\n\n${prose}\n${prose}\n`).join('\n')
  const contents = readContents(readLines(`某某通讯\n2013年第5期\n\n目　录\n\n${list}\n\n${signed}`))
  expect(contents?.entries.map(({title, author}) => [title.value, author])).toEqual(
    pieces.map(({title, author}) => [title, author]),
  )
})

describe('where the body begins', () => {
  const list =
    '● 协会召开五届二次理事会\n● 评选“优质工程”\n● 降低毛纱损耗的几项措施\n● 企业手记：手工企业的出路'
  const piece = (title: string) => `${title}\n${prose}\n${prose}\n`
  const text = [
    `某某通讯\n2013年第5期\n\n本期要目\n${list}\n\n\n`,
    `★会务动态★\n${piece('协会召开五届二次理事会 选举产生会长')}\n\n`,
    `${piece('关于评选“优质工程”的通知')}\n\n★经营管理★\n${piece('降低毛纱损耗的几项措施')}\n\n`,
    `${piece('手工企业的出路\n——企业手记')}`,
  ].join('')

  test('a section set apart further than the entries, over a text, opens it', () => {
    expect(read(text).entries.map(({title}) => title)).toEqual([
      '协会召开五届二次理事会',
      '评选“优质工程”',
      '降低毛纱损耗的几项措施',
      '企业手记：手工企业的出路',
    ])
  })

  test('what the body prints as a subtitle names no section', () => {
    expect(read(text).sections).toEqual([])
  })
})

describe('sections before titles, with authors in brackets', () => {
  const column = (at: number, piece: Piece) =>
    pieces[at - 1]?.section === piece.section ? '　　　　' : piece.section
  const row = (piece: Piece, at: number) =>
    `${column(at, piece)}　${piece.title}（${at === 1 ? '节选' : at === 4 ? '老　锚' : piece.author}）${piece.page}`
  const marked = pieces
    .map(
      (piece, at) =>
        `${column(at, piece).trim() && `●${piece.section}●\n\n`}${piece.title}\n\n${prose}\n${prose}\n`,
    )
    .join('\n')
  const listed = (behind: string) =>
    byTitles(`某某通讯\n2013年第5期\n\n${marked}\n\n目录\n\n${pieces.map(row).join('\n')}\n${behind}`)

  test('（节选） is no author, 老锚 is one', () => {
    const {entries} = listed('')
    expect(entries.map(({author}) => author)).toEqual(['祁望舒', null, '陶砚白', '章怀远', '老 锚'])
    expect(entries[1]?.title).toContain('节选')
  })

  test.each(['主编：祁望舒　　编辑：陶砚白', '广告索引　凌峰公司（封二）　长虹刀具（19）'])(
    '%s below them names no section',
    line => expect(listed(line).sections).toEqual(sections),
  )
})

test('who wrote a piece stands with its page on the line below a title that had no room for them', () => {
  const list = pieces.map(({title, author, page}, at) =>
    at === 2 ? `${title}\n${author} ${page}` : `${title} ${author} ${page}`,
  )
  const signed = pieces.map(({title, author}) => `${title}\n——小议\n${author} *\n${prose}\n`).join('\n')
  const {sections: names, entries} = byTitles(`某某通讯\n目录\n动态\n${list.join('\n')}\n动态\n${signed}`)
  expect(names).toEqual(['动态'])
  expect(entries[2]).toMatchObject({author: '陶砚白', page: 8})
})

test('what kind of piece it is stands in brackets of its own before who wrote it', () => {
  const list = pieces.map(
    ({title, author, page}, at) => `${at === 2 ? '月台（诗）' : title}（${author}）${page}`,
  )
  const text = `某某通讯\n目录\n${list.join('\n')}\n\n${body.replace(pieces[2]?.title ?? '', '月台')}`
  expect(byTitles(text).entries[2]).toMatchObject({title: '月台（诗）', author: '陶砚白'})
})

test('where the body has a pen name far behind a title, it is none of the title', () => {
  const list = pieces.map(({title, author, page}, at) => `${title}（${at === 3 ? '老锚' : author}）${page}`)
  const signed = pieces.map(
    ({title, author}, at) => `${title}　　　　　　${at === 3 ? '老　锚' : author}\n\n${prose}\n${prose}\n`,
  )
  const text = `某某通讯\n2013年第5期\n\n目　录\n\n${list.join('\n')}\n\n${signed.join('\n')}`
  expect(byTitles(text).entries[3]).toMatchObject({title: pieces[3]?.title, author: '老锚'})
})

test('what stands in brackets behind a title is none, though the body prints it on a line of its own to sign a letter', () => {
  const office = (author: string | undefined, at: number) =>
    at === 2 ? `云岭省地质局区调二分队第六填图组 小章` : author
  const list = pieces.map((piece, at) => `${piece.title}（${office(piece.author, at)}）…（${piece.page}）`)
  const signed = pieces.map(
    ({title, author}, at) => `${title}\n\n${prose}\n${prose}\n　　　　　　　　${office(author, at)}\n`,
  )
  const {entries, sections} = byTitles(
    `某某通讯\n2013年第5期\n\n目　录\n\n${list.join('\n')}\n\n${signed.join('\n')}`,
  )
  expect(entries.map(({title}) => title.slice(0, pieces[2]?.title.length))).toContain(pieces[2]?.title)
  expect(sections).toEqual([])
})

describe('a list of titles without anything around them', () => {
  const titles = ['协会召开理事会', '老艺人谈“三平一净”', '简讯六则', '降低毛纱损耗的几项措施']
  const printed = titles.map(title => `${title.replace('六则', '')}\n\n${prose}\n${prose}\n`).join('\n')
  const readList = (behind: string) => {
    const lines = readLines(`某某通讯\n\n目录\n\n${titles.join('\n')}\n${behind}\n\n${printed}`)
    return readContents(lines)
  }

  test('has no section that counts pieces', () => {
    const contents = readList('')
    expect(contents?.sections).toEqual([])
    expect(contents?.entries.map(({title}) => title.value)).toEqual(titles)
  })

  test('is not whole where it ends in ……等', () => {
    expect(readList('')?.partial).toBe(false)
    const contents = readList('……等')
    expect(contents?.partial).toBe(true)
    expect(contents?.entries).toHaveLength(titles.length)
    expect(contents?.drops.at(-1)).toMatchObject({reason: '目录引导符', span: {line: {value: '……等'}}})
  })
})

test.each([
  ['P02', (page: number) => `P${String(page).padStart(2, '0')}`],
  ['第2页', (page: number) => `第${page}页`],
  ['2', (page: number) => `${page}`],
])('%s below an entry is its page', (_what, printed) => {
  const found = read(
    issueOf(
      ({title, page}) => `${title}\n${printed(page)}`,
      name => name,
    ),
  )
  expect(found.entries).toEqual(pieces.map(piece => ({...piece, author: null})))
})

test('PART 01 stands before the name of a section, which the body prints below it', () => {
  const list =
    'PART 01 要闻\n▪ 栈桥大修完工\n▪ 航标船返港\nPART 02 人物\n▪ 老船长的航海日志丨祁望舒\nPART 03 园地\n▪ 三月的潮水'
  const part = (number: number, name: string, titles: readonly string[]) =>
    `PART 0${number}\n${name}\n\n${titles.map(title => `${title}\n\n${prose}\n\n`).join('')}`
  const text =
    part(1, '要闻', ['栈桥大修完工', '航标船返港']) +
    part(2, '人物', ['老船长的航海日志']) +
    part(3, '园地', ['三月的潮水'])
  const contents = readContents(readLines(`港讯\n\n—— 本期导读 ——\n${list}\n\n${text}`))
  expect(contents?.entries.map(({section}) => section)).toEqual(['要闻', '要闻', '人物', '园地'])
})
