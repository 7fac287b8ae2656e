import {describe, expect, test} from 'vitest'
import type {Decision} from '../../schemas/structure.ts'
import {convert} from '../convert.ts'
import {exampleIssue} from './example-issue.ts'

/** Messages of one rule. */
function messages(text: string, id: string) {
  return convert(text, {id: '27'}).file.messages.filter(({ruleId}) => ruleId === id)
}

const body = '会议审议通过了年度工作报告。'
const listed = '协会召开年度工作会议.....\t1'
const entry = (title: string, page: number) => `${title}.....\t${page}`

describe('an entry without its article', () => {
  test('whose words stand in the body is not said to be missing there', () => {
    const text = exampleIssue(`${body}\n\n名次\t班组\n泵站\t一班`, {
      contents: `${listed}\n${entry('泵站 一班', 3)}`,
    })
    const [message] = messages(text, 'entry-without-article')
    expect(message?.reason).toContain(
      '目录中的《泵站 一班》没有认出文章，第 21 行有同样的文字，没有认作标题；',
    )
    expect(text.split('\n')[20]).toBe('泵站\t一班')
    expect(message?.note).toContain('line: 21')
  })

  test('whose words stand nowhere is', () => {
    const text = exampleIssue(body, {contents: `${listed}\n${entry('北岭冷库改造', 3)}`})
    expect(messages(text, 'entry-without-article')[0]?.reason).toContain('在正文里没有找到')
  })
})

describe('a 目录 and a body that word a title differently', () => {
  test.each([
    ['望洲市稳增长、调结构、惠民生工作会议召开', '望洲市稳增长、惠民生工作会议召开', '目录多“调结构”'],
    ['望洲市惠民生工作会议召开', '望洲市稳增长、调结构，惠民生工作会议召开', '正文多“稳增长、调结构”'],
    [
      '协会组织会员举办“智·慧”园区考察活动',
      '协会组织会员举办“平·安”园区考察活动',
      '目录作“智·慧”、正文作“平·安”',
    ],
    [
      '望物协〔2015〕3号 关于开展“绿色、低碳”行动的通知',
      '关于开展“节能”行动的通知',
      '目录作“绿色、低碳”、正文作“节能”',
    ],
  ])('are quoted with their marks: %s', (contents, title, said) => {
    const [message] = messages(exampleIssue(body, {contents: entry(contents, 1), title}), 'contents-differs')
    expect(message?.reason).toContain(said)
  })
})

describe('few entries bound', () => {
  test.each([
    [1, 2, 0],
    [1, 3, 1],
    [2, 4, 0],
    [2, 5, 1],
  ])('%i of %i', (bound, all, count) => {
    const titles = ['东屿泵站检修', '北岭冷库改造', '渔船休渔归来', '公园新建步道', '小学开设书法'].slice(
      0,
      all,
    )
    const [first = '', ...rest] = titles.slice(0, bound)
    const text = exampleIssue(
      [body, ...rest.flatMap(title => ['（来源：望洲晚报）', title, body])].join('\n\n'),
      {
        contents: titles.map((title, at) => entry(title, at + 1)).join('\n'),
        title: first,
      },
    )
    expect(messages(text, 'few-entries-bound')).toHaveLength(count)
  })
})

describe('an overlong article', () => {
  const prose = (characters: number) =>
    Array.from({length: characters / 10}, () => '会议审议了工作报告。').join('\n\n')
  const both = (first: number, second: number, contents: string) =>
    exampleIssue(`${prose(first)}\n\n（来源：望洲晚报）\n\n东屿泵站改造\n\n${prose(second)}`, {contents})
  const titles = `${listed}\n${entry('东屿泵站改造', 3)}`
  const missing = `${titles}\n${entry('北岭冷库改造', 5)}`

  test.each([
    ['of an issue of 3,000 characters', 2990, 10, missing, 1],
    ['of a shorter one', 2900, 10, missing, 0],
    ['with half of the text', 2000, 1900, missing, 1],
    ['where the 目录 was found whole', 2990, 10, titles, 0],
  ])('%s', (_what, first, second, contents, count) => {
    expect(messages(both(first, second, contents), 'overlong-article')).toHaveLength(count)
  })

  test('two of one length, and a third, are none', () => {
    const text = both(1500, 1400, missing).replace(
      '\n\n（来源：望洲物',
      `\n\n（来源：望洲晚报）\n\n北岭泵站改造\n\n${prose(1000)}\n\n（来源：望洲物`,
    )
    expect(messages(text, 'overlong-article')).toEqual([])
  })
})

describe('a 目录 that words a title differently', () => {
  test.each([
    ['关于举办大赛的通知（望物协〔2015〕3号）', '关于举办大赛的通知'],
    ['春季看样会', '春季看样会 The Spring Showing'],
    ['灯塔（诗）', '灯塔'],
  ])('%s for %s does not', (contents, title) => {
    expect(messages(exampleIssue(body, {contents: entry(contents, 1), title}), 'contents-differs')).toEqual(
      [],
    )
  })
})

describe('what the editor said is not doubted', () => {
  const told = (text: string, decision: Decision) =>
    convert(text, {id: '27', decisions: [decision]}).file.messages.map(({ruleId}) => ruleId)
  const after = (title: string) =>
    exampleIssue(`${body}\n\n（来源：望洲晨报）\n\n${title}\n\n改造历时三个月，能耗下降了两成。`)

  test('a title that is in no 目录, and one that is a heading', () => {
    const text = after('北岭港区冷库改造纪实')
    const [message] = messages(text, 'article-without-entry')
    expect(message?.note).toContain('is: heading')
    const decision = {line: message?.line ?? 0, text: '北岭港区'}
    expect(told(text, {...decision, is: 'title', entry: null})).toEqual([])
    expect(told(text, {...decision, is: 'heading'})).toEqual([])
  })

  test('a title that is not the one listed, though it stands in its place', () => {
    const text = exampleIssue(body, {
      contents: '“感知改造进园区”活动.....\t1',
      title: '感知设备走进滨湖科创园',
    })
    const decision = {line: messages(text, 'uncertain-binding')[0]?.line ?? 0, text: '感知设备'}
    const ids = told(text, {...decision, is: 'title', entry: null})
    expect(ids).toEqual(['few-entries-bound', 'entry-without-article'])
  })

  test('no 目录 lists the notice of the editors at the end', () => {
    const notice = (title: string) =>
      exampleIssue(
        `${body}\n\n（来源：望洲晨报）\n\n\n${title}\n\n本刊欢迎各会员单位来稿，来稿请寄协会秘书处。`,
      )
    expect(messages(notice('征稿启事'), 'article-without-entry')).toEqual([])
    expect(messages(notice('征兵记事'), 'article-without-entry')).toHaveLength(1)
  })
})

test('the sign of a note behind a full stop breaks off no sentence', () => {
  const text = (end: string) =>
    exampleIssue(
      `水利志载，此陂筑于前朝，逾十年而复，灌田二千余亩${end}\n\n乡人至今祀之，每年清明都有人上去看一看。`,
    )
  expect(messages(text('。①'), 'uncertain-join')).toEqual([])
  expect(messages(text('①'), 'uncertain-join')).toHaveLength(1)
})
