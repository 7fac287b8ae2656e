import {describe, expect, test} from 'vitest'
import {convert} from '../convert.ts'
import {articlesOf, titleOf} from '../tree.ts'
import type {Evidence} from './evidence.ts'

type Shown = readonly [text: string, evidence?: Evidence]

/** An issue of paragraphs with a blank line between, and what the original shows of each. */
function converted(paragraphs: readonly Shown[]) {
  const evidence = new Map(
    paragraphs.flatMap(
      ([, shown], index): Array<[number, Evidence]> => (shown ? [[index * 2 + 1, shown]] : []),
    ),
  )
  const text = `${paragraphs.map(([text]) => text).join('\n\n')}\n`
  const {files, tree} = convert(text, {id: '27', evidence})
  const articles = [...files].filter(([name]) => name.endsWith('.mdx')).map(([, mdx]) => mdx)
  return {articles, titles: articlesOf(tree).map(article => titleOf(article).value), issue: tree.issue}
}

const masthead: readonly Shown[] = [['物联视界'], ['2015年3月第3期总第27期']]
const prose = (what: string): Shown => [`协会秘书处${what}，到会的理事对全年的工作提出了意见，并形成了决议。`]

describe('a heading style', () => {
  const article = (heading: Shown): Shown[] => [
    ...masthead,
    ['【协会动态】'],
    ['协会召开理事会部署工作'],
    prose('召开会议'),
    heading,
    prose('安排培训'),
  ]
  const text = '统一认识，抓好落实'

  test('tells a heading that its words do not', () => {
    expect(converted(article([text, {heading: 3}])).articles[0]).toContain(`\n## ${text}\n`)
    expect(converted(article([text])).articles[0]).not.toContain('## ')
  })

  test('so does bold type', () => {
    expect(converted(article([text, {bold: true}])).articles[0]).toContain(`\n## ${text}\n`)
  })

  test('is left on a sentence by mistake', () => {
    const sentence = '统一认识，抓好落实。'
    expect(converted(article([sentence, {heading: 3}])).articles[0]).toContain(`\n\n${sentence}\n`)
  })

  test('nor does it make a heading of who wrote it', () => {
    expect(converted(article(['（柏问渠）', {bold: true}])).articles[0]).not.toContain('## ')
  })
})

test('where type sets headings off, a short line in the type of the text is none', () => {
  const headed = (second: Evidence | undefined) => [
    ...masthead,
    ['【协会动态】'] as const,
    ['协会召开理事会部署工作'] as const,
    prose('召开会议'),
    ['标准研制', {bold: true}] as const,
    prose('研制标准'),
    ['人才培训', {bold: true}] as const,
    prose('安排培训'),
    ['会议讨论情况', second] as const,
    prose('记录讨论'),
  ]
  expect(converted(headed({bold: true})).articles[0]?.match(/^## .*$/gm)).toEqual([
    '## 标准研制',
    '## 人才培训',
    '## 会议讨论情况',
  ])
  expect(converted(headed(undefined)).articles[0]?.match(/^## .*$/gm)).toEqual(['## 标准研制', '## 人才培训'])
})

test('numbered lines set as headings are headings without a text below each', () => {
  const items = (shown: Evidence | undefined) => [
    ...masthead,
    ['【协会动态】'] as const,
    ['协会召开理事会部署工作'] as const,
    prose('召开会议'),
    ['一、会议概况', shown] as const,
    ['二、会议决议', shown] as const,
    prose('公布决议'),
  ]
  expect(converted(items({heading: 3})).articles[0]?.match(/^## .*$/gm)).toEqual([
    '## 一、会议概况',
    '## 二、会议决议',
  ])
  expect(converted(items({})).articles[0]).not.toContain('## ')
})

describe('without a 目录', () => {
  const pieces = [
    '会员企业走进滨湖园区，对接感知改造项目',
    '培训计划',
    '传感器价格走低',
    '谁来为“最后一米”买单',
    '平台续费',
  ]
  const issue = (title: Evidence | undefined, section?: Evidence) => [
    ...masthead,
    ...pieces.flatMap((text, index): Shown[] => [
      ...(section && index % 3 === 0 ? [[`${index === 0 ? '协会' : '行业'}动态`, section] as const] : []),
      [text, title],
      prose('召开会议'),
      prose('安排培训'),
      ['安全生产', {size: 10.5}],
      prose('检查安全'),
    ]),
  ]

  test('titles are the lines of the highest heading style', () => {
    expect(converted(issue({heading: 1})).titles).toEqual(pieces)
    expect(converted(issue(undefined)).titles).not.toEqual(pieces)
  })

  test('or those of the largest type', () => {
    const sized = issue({size: 16}).map(([text, shown]): Shown => [text, shown ?? {size: 10.5}])
    expect(converted(sized).titles).toEqual(pieces)
  })

  test('or those in the middle, where type and style tell none', () => {
    expect(converted(issue({centred: true})).titles).toEqual(pieces)
  })

  test('unless each has a head of the next right below it: then it names a section', () => {
    const {titles, issue: found} = converted(issue({heading: 2}, {heading: 1}))
    expect(titles).toEqual(pieces)
    expect(found.sections).toEqual(['协会动态', '行业动态'])
  })
})

test('what stood below a picture is its caption, and the figure names the file', () => {
  const [article = ''] = converted([
    ...masthead,
    ['【协会动态】'],
    ['协会召开理事会部署工作'],
    prose('召开会议'),
    ['秘书长（左二）与会员交谈', {is: 'caption', picture: 'picture-01.png'}],
    prose('安排培训'),
  ]).articles
  expect(article).toContain('\n<Figure src="picture-01.png" caption="秘书长（左二）与会员交谈" />\n')
})

describe('the page number that is printed on the page', () => {
  const issue = (page: string) => [
    ...masthead,
    ['目录'] as const,
    [`协会召开理事会部署工作${page && '......3'}`] as const,
    [`感知改造进入园区${page && '......5'}`] as const,
    ['协会召开理事会部署工作', {folio: 4}] as const,
    prose('召开会议'),
    ['（来源：协会秘书处）'] as const,
    ['感知改造进入园区', {folio: 6}] as const,
    prose('安排培训'),
    ['（来源：协会秘书处）'] as const,
  ]
  const pages = (shown: readonly Shown[]) =>
    converted(shown).articles.map(article => /^page: (.*)$/m.exec(article)?.[1])

  test('stands in where the 目录 gives none', () => {
    expect(pages(issue(''))).toEqual(['4', '6'])
  })

  test('is outweighed by that of the 目录', () => {
    expect(pages(issue('with'))).toEqual(['3', '5'])
  })
})
