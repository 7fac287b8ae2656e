import {describe, expect, it} from 'vitest'
import type {Decision, Habit} from '../../schemas/structure.ts'
import {convert} from '../convert.ts'

const head = ['物流通讯', '2016年第2期', '望洲市物流协会主办', '']
const issue = (...lines: string[]) => [...head, ...lines].join('\n')

/** The MDX of each article, frontmatter without what the tests do not ask. */
function read(text: string, decisions: Decision[], habits: Habit[] = []) {
  const {files, file, drops} = convert(text, {id: '1', decisions, habits})
  const articles = [...files].filter(([name]) => name.endsWith('.mdx')).map(([, mdx]) => mdx)
  return {
    articles,
    bodies: articles.map(mdx => mdx.replace(/^---\n[\s\S]*?\n---\n\n?/, '').trim()),
    titles: articles.map(mdx => /^title: (.*)$/m.exec(mdx)?.[1]),
    field: (name: string, at = 0) => new RegExp(`^${name}: (.*)$`, 'm').exec(articles[at] ?? '')?.[1],
    issue: files.get('issue.yaml') ?? '',
    messages: file.messages.map(({ruleId, line}) => `${line} ${ruleId}`),
    drops,
  }
}

const two = issue(
  '【行业动态】',
  '',
  '月台作业时间的测量',
  '',
  '三月里协会走访了十二家仓库，记录了每一辆货车在月台停靠的时间。',
  '',
  '雨天停靠的时间更长，司机们在雨棚下等待的时间没有人记录。',
  '',
  '冷库的电费',
  '',
  '电费占冷库成本的三成，夜间制冷可以省下一些。',
)
const line = (text: string, start: string) =>
  text.split('\n').findIndex(each => each.trim().startsWith(start)) + 1
const say = (text: string, start: string, said: Omit<Decision, 'text'>): Decision => ({
  line: line(text, start),
  text: start,
  ...said,
})

describe('what an editor says of a line outweighs how it looks', () => {
  it('a title begins an article, and the lines that go on with it are its', () => {
    expect(read(two, []).titles).toEqual(['月台作业时间的测量'])
    const told = read(two, [say(two, '冷库的电费', {is: 'title'})])
    expect(told.titles).toEqual(['月台作业时间的测量', '冷库的电费'])
    expect(told.bodies[1]).toBe('电费占冷库成本的三成，夜间制冷可以省下一些。')
    const wrapped = two.replace('冷库的电费', '冷库的电费和\n夜里的省法')
    const decision: Decision = {
      lines: [line(wrapped, '冷库的'), line(wrapped, '夜里的')],
      text: '冷库',
      is: 'title',
    }
    expect(read(wrapped, [decision]).titles[1]).toBe('冷库的电费和夜里的省法')
  })

  it('lines of verse from one to another are a stanza, where print sets no blank line between two', () => {
    const lines = [
      '落叶归落叶',
      '烟头归烟头',
      '她把一整个夜晚',
      '装进绿色的桶里',
      '路已经干净得',
      '像没有人来过',
    ]
    const poem = issue(
      '【新诗】',
      '',
      '凌晨四点的扫帚',
      '',
      '仓库外的街上，有人在夜里写诗，司机们抄在本子上。',
      '',
      ...lines,
    )
    const stanza = (first: string, last: string): Decision => ({
      lines: [line(poem, first), line(poem, last)],
      text: first,
      is: 'verse',
    })
    const whole = read(poem, [stanza('落叶', '像没有人')]).bodies[0]
    expect(whole).toMatch(/装进绿色的桶里\\\n\s+路已经干净得/u)
    const parted = read(poem, [stanza('落叶', '装进'), stanza('路已经', '像没有人')]).bodies[0]
    expect(parted).toMatch(/装进绿色的桶里\n\n\s+路已经干净得/u)
    expect(read(poem, [stanza('落叶', '像没有人'), stanza('路已经', '像没有人')]).bodies[0]).toBe(parted)
    expect(
      read(poem, [stanza('落叶', '像没有人'), {line: line(poem, '装进'), text: '装进', is: 'verse'}])
        .bodies[0],
    ).toBe(whole)
  })

  it('a line that is no title is none, though the form says so', () => {
    expect(read(two, [say(two, '月台', {is: 'paragraph'})]).titles).toEqual(['（无题）'])
  })

  it('a subtitle goes on with its title', () => {
    const text = two.replace('冷库的电费', '冷库的电费\n\n望洲港区的账本')
    const told = read(text, [say(text, '冷库的电费', {is: 'title'}), say(text, '望洲港区', {is: 'subtitle'})])
    expect(told.titles[1]?.replace(/ /g, '')).toBe('冷库的电费望洲港区的账本')
  })

  it('a subtitle goes on with a title that nobody had to name', () => {
    const text = two.replace('月台作业时间的测量', '月台作业时间的测量\n\n望洲港区，三月里的一周')
    expect(read(text, []).titles[0]).toBe('月台作业时间的测量')
    const told = read(text, [say(text, '望洲港区，', {is: 'subtitle'})])
    expect(told.titles[0]?.replace(/ /g, '')).toBe('月台作业时间的测量望洲港区，三月里的一周')
  })

  it('a section opens without a sign, and is none in spite of one', () => {
    const plain = two.replace('【行业动态】', '行业动态')
    expect(read(plain, [say(plain, '行业动态', {is: 'section'})]).field('section')).toBe('行业动态')
    const paragraph = read(two, [say(two, '【行业动态】', {is: 'title'})])
    expect(paragraph.titles).toEqual(['【行业动态】'])
  })

  it('an entry of the 目录 is bound to the title that it is said to list', () => {
    const text = issue('目录', '港口纪事……1', '电费……3', ...two.split('\n').slice(head.length - 1))
    const told = read(text, [
      say(text, '月台作业', {is: 'title', entry: line(text, '港口纪事')}),
      say(text, '冷库的电费', {is: 'title', entry: line(text, '电费')}),
    ])
    expect([told.field('page'), told.field('page', 1)]).toEqual(['1', '3'])
    expect(told.field('tocTitle')).toBe('港口纪事')
    const none = read(text, [say(text, '冷库的电费', {is: 'title', entry: null})])
    expect(none.field('page', none.titles.indexOf('冷库的电费'))).toBe('null')
  })

  it('paragraphs are joined and parted', () => {
    const joined = read(two, [say(two, '雨天', {is: 'goes-on'})])
    expect(joined.bodies[0]).toContain('停靠的时间。雨天停靠')
    const cut = two.replace('停靠的时间。\n', '停靠的时间，\n')
    expect(read(cut, []).bodies[0]).toContain('停靠的时间，雨天')
    expect(read(cut, [say(cut, '雨天', {is: 'paragraph'})]).bodies[0]).toContain('停靠的时间，\n\n雨天')
  })

  it('a heading has the depth that is given, or the usual', () => {
    const told = read(two, [say(two, '冷库的电费', {is: 'heading', depth: 3})])
    expect(told.bodies[0]).toContain('### 冷库的电费')
    expect(read(two, [say(two, '雨天', {is: 'heading'})]).bodies[0]).toContain('## 雨天停靠')
  })

  it('one decision settles a series of one form', () => {
    const text = issue(
      '协会工作要点',
      '',
      '一、走访会员单位，听取意见，解决困难，做好服务。',
      '',
      '二、举办培训，组织考察，开展交流。',
      '',
      '三、编好会刊，办好网站，管好档案。',
    )
    const told = read(text, [say(text, '二、', {is: 'heading'})])
    expect(told.bodies[0]?.match(/^## /gm)).toHaveLength(3)
    expect(read(text, [say(text, '一、', {is: 'item'})]).bodies[0]?.match(/^[-*] /gm)).toHaveLength(3)
    const apart = read(text, [say(text, '二、', {is: 'heading'}), say(text, '三、', {is: 'paragraph'})])
    expect(apart.bodies[0]?.match(/^## /gm)).toHaveLength(2)
  })

  it('items are items without a sign, at the level that is given', () => {
    const told = read(two, [say(two, '雨天', {is: 'item'}), say(two, '冷库的电费', {is: 'item', level: 2})])
    expect(told.bodies[0]).toMatch(/^[-*] 雨天停靠.*\n {2}[-*] 冷库的电费$/m)
  })

  it('a caption, a row, a signature, a byline, a source line', () => {
    expect(read(two, [say(two, '冷库的电费', {is: 'caption'})]).bodies[0]).toContain(
      '<Figure caption="冷库的电费" />',
    )
    const rows = two.replace('冷库的电费', '库名　面积\n甲库　三百')
    const table = read(rows, [
      {lines: [line(rows, '库名'), line(rows, '甲库')], text: '库名', is: 'table-row'},
    ])
    expect(table.bodies[0]).toMatch(/\| 库名 +\| 面积 +\|/)
    const signed = two.replace('冷库的电费', '望洲港区的朋友们')
    expect(read(signed, [say(signed, '望洲港区', {is: 'signature'})]).bodies[0]).toMatch(
      /<Signature>\s*望洲港区的朋友们\s*<\/Signature>/,
    )
    const by = two.replace('月台作业时间的测量\n', '月台作业时间的测量\n\n海上来客\n')
    const told = read(by, [say(by, '海上来客', {is: 'byline'})])
    expect(told.articles[0]).toMatch(/authors:\n +- 海上来客/)
    const from = read(two, [say(two, '电费占', {is: 'source'})])
    expect(from.field('source')).toContain('电费占')
  })

  it('a document number and a masthead of any form', () => {
    const text = two.replace('冷库的电费', '望物协秘〇三')
    const decisions = [say(text, '望物协秘', {is: 'document-number'}), say(text, '电费占', {is: 'title'})]
    expect(read(text, decisions).field('documentNumber', 1)).toBe('望物协秘〇三')
    const motto = issue('以诚待人　以信立业', ...two.split('\n').slice(head.length))
    expect(read(motto, [say(motto, '以诚', {is: 'masthead'})]).issue).toMatch(
      /masthead:[\s\S]*以诚待人 以信立业/,
    )
    const end = `${two}\n\n本刊电话请拨总机`
    expect(read(end, [say(end, '本刊电话', {is: 'colophon'})]).issue).toMatch(
      /colophon:\s+- 本刊电话请拨总机/,
    )
  })

  it('furniture is left out, with its reason', () => {
    const told = read(two, [say(two, '冷库的电费', {is: 'furniture'})])
    expect(told.bodies[0]).not.toContain('冷库的电费')
    expect(told.drops.map(({reason}) => reason)).toContain('编辑定为不属正文')
  })

  it('the 目录 is where the editor says', () => {
    const text = issue('要目', '月台作业时间的测量', '冷库的电费', ...two.split('\n').slice(head.length - 1))
    const decisions: Decision[] = [
      {lines: [line(text, '要目'), line(text, '冷库的电费')], text: '要目', is: 'contents'},
    ]
    const told = read(text, decisions)
    expect(told.titles).toEqual(['月台作业时间的测量', '冷库的电费'])
  })

  it('fields of an article are set on its title', () => {
    const set = {kind: 'policy' as const, issuer: '望洲市商务局', page: 7, withdrawn: '涉及个人信息'}
    const told = read(two, [say(two, '月台', {set})])
    expect(['kind', 'issuer', 'page', 'withdrawn'].map(name => told.field(name))).toEqual([
      'policy',
      '望洲市商务局',
      '7',
      '涉及个人信息',
    ])
  })
})

describe('fields of the issue', () => {
  const fields = (decisions: Decision[], habits: Habit[] = []) => {
    const {issue} = convert(two, {id: '1', decisions, habits}).tree
    return [issue.title, issue.publisher, issue.year, issue.number, issue.total, issue.months, issue.combined]
  }

  it('are set on a line outside of the articles, or on none, whatever the masthead prints', () => {
    expect(fields([])).toEqual(['物流通讯', '望洲市物流协会', 2016, 2, null, [], false])
    const set = {publisher: '望洲市物流协会、望洲港务局', total: 12, months: [3, 4]}
    const told = ['物流通讯', set.publisher, 2016, 2, 12, [3, 4], true]
    expect(fields([{line: 1, text: '物流', set}])).toEqual(told)
    expect(fields([{set}])).toEqual(told)
    expect(fields([{set}, {set: {months: [3, 4], combined: false, title: null}}])).toEqual([
      null,
      ...told.slice(1, 6),
      false,
    ])
  })

  it('keep every line of the masthead, and stand in issue.yaml', () => {
    const {issue, messages} = read(two, [{set: {editors: ['祁望舒'], responsibleEditor: '柏问渠'}}])
    expect(issue).toMatch(/editors:\n +- 祁望舒\nresponsibleEditor: 柏问渠/)
    expect(issue).toMatch(/masthead:\n +- 物流通讯/)
    expect(messages).toEqual(read(two, []).messages)
  })

  it('are of all issues where habits say so, and an issue may say otherwise', () => {
    expect(fields([], [{set: {publisher: '物流协会'}}])[1]).toBe('物流协会')
    expect(fields([], [{form: {begins: '物流'}, set: {publisher: '物流协会'}}])[1]).toBe('物流协会')
    expect(fields([], [{form: {begins: '月台'}, set: {publisher: '物流协会'}}])[1]).toBe('望洲市物流协会')
    expect(fields([{set: {publisher: '港务局'}}], [{set: {publisher: '物流协会'}}])[1]).toBe('港务局')
  })
})

describe('lines are told again by how they begin', () => {
  it('a line that moved is found, one that is gone is not', () => {
    const moved = two.replace('【行业动态】', '\n\n【行业动态】')
    expect(read(moved, [say(two, '冷库的电费', {is: 'title'})]).titles).toHaveLength(2)
    expect(read(two, [{line: 3, text: '没有这一行', is: 'title'}]).titles).toHaveLength(1)
  })

  it('blanks and look-alikes do not matter', () => {
    const decision: Decision = {
      line: line(two, '冷库的电费'),
      text: '冷 库⽤'.replace('⽤', '的'),
      is: 'title',
    }
    expect(read(two, [decision]).titles).toHaveLength(2)
  })
})

describe('messages that were answered', () => {
  const text = two.replace('十二家仓库', '十二家（仓库')
  it('do not come again, on that line only', () => {
    const at = line(text, '三月里')
    expect(read(text, []).messages).toContain(`${at} unbalanced-brackets`)
    expect(read(text, [say(text, '三月里', {checked: ['unbalanced-brackets']})]).messages).not.toContain(
      `${at} unbalanced-brackets`,
    )
    expect(read(text, [say(text, '雨天', {checked: ['unbalanced-brackets']})]).messages).toContain(
      `${at} unbalanced-brackets`,
    )
  })
})

describe('what the 目录 is said to word', () => {
  it('is shown where it differs from the title', () => {
    const told = (tocTitle: string | null) =>
      read(two, [say(two, '月台', {set: {tocTitle}})]).field('tocTitle')
    expect(told('月台测量')).toBe('月台测量')
    expect(told('月台作业时间的测量')).toBeUndefined()
    expect(told(null)).toBeUndefined()
  })
})

describe('forms of lines', () => {
  const titles = (lines: string[], form: Habit['form']) =>
    read(
      issue(
        '【动态】',
        '月台作业时间的测量',
        '三月里走访了十二家仓库。',
        ...lines,
        '四月里又走访了三家仓库。',
      ),
      [],
      [{form, is: 'title'}],
    ).titles.slice(1)

  it('# stands for a number, whichever it is', () => {
    expect(titles(['简讯 第12期'], {wording: '简讯 第#期'})).toEqual(['简讯 第12期'])
    expect(titles(['简讯 第１３期'], {wording: '简讯第#期'})).toEqual(['简讯 第１３期'])
    expect(titles(['简讯 第乙期'], {wording: '简讯 第#期'})).toEqual([])
    expect(titles(['7月的码头'], {begins: '#月'})).toEqual(['7月的码头'])
  })

  it('what a line contains, and how far it is indented', () => {
    expect(titles(['看看码头的账'], {contains: '码头'})).toEqual(['看看码头的账'])
    expect(titles(['看看车站的账'], {contains: '码头'})).toEqual([])
    for (const [blanks, count] of [
      ['　　', 0],
      ['　　　', 1],
      ['  　　　', 1],
      ['　　　　　', 0],
    ] as const)
      expect(titles([`${blanks}看看码头的账`], {indent: [6, 8]})).toHaveLength(count)
  })
})

describe('habits', () => {
  const text = issue(
    '◆月台作业时间的测量',
    '三月里协会走访了十二家仓库，记录了每一辆货车的时间。',
    '◆冷库的电费',
    '电费占冷库成本的三成，夜间制冷可以省下一些。',
    '〔本期完〕',
  )
  it('say of all lines of a form what they are', () => {
    const told = read(
      text,
      [],
      [
        {form: {begins: '◆'}, is: 'title'},
        {form: {wording: '〔本期完〕'}, is: 'furniture'},
      ],
    )
    expect(told.titles).toEqual(['月台作业时间的测量', '冷库的电费'])
    expect(told.bodies[1]).toBe('电费占冷库成本的三成，夜间制冷可以省下一些。')
  })

  it('yield to what is said of the line itself', () => {
    const told = read(text, [say(text, '◆冷库', {is: 'heading'})], [{form: {begins: '◆'}, is: 'title'}])
    expect(told.titles).toEqual(['月台作业时间的测量'])
  })

  it.each([
    [{ends: '费'}, '◆冷库的电费'],
    [{longest: 6}, '◆冷库的电费'],
    [{numbering: '●', ends: '量'}, undefined],
  ])('a form holds where all of it does: %o', (form, title) => {
    const told = read(text, [], [{form, is: 'title'}])
    expect(told.titles.some(found => found?.includes('电费'))).toBe(title !== undefined)
  })
})
