import {describe, expect, test} from 'vitest'
import type {Correction} from '../schemas/article.ts'
import {mergeArticle, mergeIssue} from './merge-edit.ts'

interface Written {
  readonly title?: string
  readonly section?: string
  readonly lines?: readonly [number, number]
  readonly order?: number
  readonly corrections?: readonly Correction[]
}

const mend = (was: string, now: string, line = 12): Correction => ({line, was, now, why: '试'})

/** An article as convert writes it. */
function mdx(
  body: string,
  {
    title = '协会召开理事会',
    section = '协会动态',
    lines = [10, 20],
    order = 1,
    corrections = [],
  }: Written = {},
) {
  const mends = corrections.map(
    ({line, was, now}) => `  - line: ${line}\n    was: ${was}\n    now: ${now}\n    why: 试\n`,
  )
  return `---
title: ${title}
issue: "31"
order: ${order}
section: ${section}
page: 1
kind: news
lines: [${lines.join(', ')}]
${mends.length > 0 ? `corrections:\n${mends.join('')}` : ''}---

${body}
`
}

const base = {origin: {title: '协会召开理事会', section: '协会动态', lines: [10, 20] as const}, order: 1}
const merge = (edited: string, converted: string, ...pictures: string[]) =>
  mergeArticle(edited, converted, '01.mdx', {...base, pictures: new Set(pictures)})

describe('a picture that structure.yaml names', () => {
  const converted = (caption: string, below: string) =>
    mdx(`<Figure src="a.jpg" />\n\n会议要求\n\n<Figure${caption} caption="会场" />\n\n办好服务。${below}`)

  test('comes to its caption, below its paragraph, or before the text', () => {
    const edited = mdx('- 会议要求\n\n<Figure caption="会场" />\n\n办好服务。', {section: '要闻'})
    const merged = merge(
      edited,
      converted(' src="b.jpg"', '\n\n<Figure src="c.jpg" />\n\n<Figure src="d.jpg" />'),
      ...['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg'],
    )
    expect(merged).toEqual({
      text: mdx(
        '<Figure src="a.jpg" />\n\n- 会议要求\n\n<Figure src="b.jpg" caption="会场" />\n\n办好服务。\n\n<Figure src="c.jpg" />\n\n<Figure src="d.jpg" />',
        {section: '要闻'},
      ),
    })
  })

  test('is left where the editor put it, and what the original has is not put back', () => {
    const edited = mdx('会议要求\n\n<Figure caption="会场" />\n\n<Figure src="a.jpg" />\n\n办好服务。')
    expect(merge(edited, converted(' src="picture-01.png"', ''), 'a.jpg')).toEqual({text: edited})
  })

  test('that has no place any more is a conflict, which says what to write', () => {
    const edited = mdx('会议要求\n\n<Figure caption="会场" />\n\n办好\n服务。')
    expect(merge(edited, converted('', '\n\n<Figure src="c.jpg" />'), 'c.jpg')).toEqual({
      conflict: {
        line: 1,
        column: 1,
        reason:
          'structure.yaml 里写明的图片 c.jpg 放不进来（应在“办好服务。”之后），这里的文字改过了；请自己在该放的地方写 <Figure src="c.jpg" />。',
      },
    })
  })
})

describe('an edited article', () => {
  const edited = mdx('## 会议要求\n\n办好的的服务。', {section: '要闻'})
  const twice = mend('的的服务', '的服务')

  test('takes a correction where its words stand once, and keeps what the editor did', () => {
    const converted = mdx('会议要求\n\n办好的服务。', {corrections: [twice]})
    expect(merge(edited, converted)).toEqual({
      text: mdx('## 会议要求\n\n办好的服务。', {section: '要闻', corrections: [twice]}),
    })
  })

  test('takes a correction that was copied from the print with its radicals', () => {
    const copied = mend('⽬次', '⽬录')
    const converted = mdx('见目录。', {corrections: [copied]})
    expect(merge(mdx('- 见目次。'), converted)).toEqual({text: mdx('- 见目录。', {corrections: [copied]})})
  })

  test('takes a correction that lengthens a word only once', () => {
    const longer = mend('理论', '理论和实践')
    const converted = mdx('学习理论和实践。', {corrections: [longer]})
    const {text = ''} = merge(mdx('- 学习理论。'), converted)
    expect(text).toContain('\n- 学习理论和实践。\n')
    expect(merge(text, converted)).toEqual({text})
  })

  test('takes a correction of its title', () => {
    const named = mend('理事会', '常务理事会', 10)
    const title = '协会召开常务理事会'
    expect(merge(mdx('- 正文。'), mdx('正文。', {title, corrections: [named]}))).toEqual({
      text: mdx('- 正文。', {title, corrections: [named]}),
    })
  })

  test('gives a correction back that was taken back', () => {
    const mended = mdx('## 会议要求\n\n办好的服务。', {section: '要闻', corrections: [twice]})
    expect(merge(mended, mdx('会议要求\n\n办好的的服务。'))).toEqual({text: edited})
  })

  test('is a conflict where the words of a correction stand more than once, with both texts', () => {
    const converted = mdx('甲乙，甲丙。', {corrections: [mend('甲', '丁')]})
    expect(merge(mdx('- 甲乙，甲丙。'), converted.replace('甲乙', '丁乙'))).toEqual({
      conflict: {
        line: 11,
        column: 3,
        reason: '原文是“甲乙，甲丙。”，已更正为“丁乙，甲丙。”，这里是“甲乙，甲丙。”。',
      },
    })
  })

  test('is a conflict where the print itself changed', () => {
    expect(merge(mdx('- 会期三天。'), mdx('会期五天。'))).toEqual({
      conflict: {line: 11, column: 5, reason: '原文是“会期五天。”，这里是“会期三天。”。'},
    })
  })

  test('follows the lines of the print and its place in the issue', () => {
    expect(merge(mdx('- 正文。'), mdx('正文。', {lines: [14, 24], order: 2}))).toEqual({
      text: mdx('- 正文。', {lines: [14, 24], order: 2}),
    })
  })

  test('keeps the lines and the place that its editor wrote', () => {
    const own = mdx('- 正文。', {lines: [10, 19], order: 7})
    expect(merge(own, mdx('正文。', {lines: [14, 24], order: 2}))).toEqual({text: own})
  })

  test('keeps comments, quotes and the order of fields', () => {
    const own = mdx('- 正文。').replace('kind: news', "# 见会议记录\nkind: 'news'")
    expect(merge(own, mdx('正文。', {lines: [14, 24]}))).toEqual({
      text: own.replace('lines: [10, 20]', 'lines: [14, 24]'),
    })
  })

  test('that is withdrawn follows the lines of the print, whatever is left of its text', () => {
    const own = mdx('').replace('kind: news', 'kind: news\nwithdrawn: 应作者要求')
    expect(merge(own, mdx('会期五天。', {lines: [14, 24]}))).toEqual({
      text: own.replace('lines: [10, 20]', 'lines: [14, 24]'),
    })
  })

  test('that cannot be read is a conflict with its place', () => {
    expect(merge(mdx('正文。').replace('order: 1', 'order: 一'), mdx('正文。'))).toMatchObject({
      conflict: {line: 4, reason: expect.stringContaining('order')},
    })
  })
})

describe('an edited issue.yaml', () => {
  const yaml = (publisher: string, section: string, title: string) => `title: 会展之窗
publisher: ${publisher}
publisherEnglish: null
year: 2015
months: [3]
combined: false
number: 3
total: 27
volume: null
issueLine: 总第27期
notice: null
sections: [${section}]
editors: []
responsibleEditor: null
contents:
  - section: ${section}
    title: ${title}
    page: 1
    article: 1
masthead: [会展之窗]
colophon: []
`
  const converted = yaml('岚港市会展行业协会主办', '协会动态', '协会召开理事会')

  test('keeps the editor’s judgement', () => {
    const edited = yaml('岚港市会展行业协会', '要闻', '协会召开理事会')
    expect(mergeIssue(edited, converted, 'issue.yaml', [])).toEqual({text: edited})
  })

  test('takes a correction of the 目录', () => {
    const edited = yaml('岚港市会展行业协会', '要闻', '协会召到理事会')
    expect(mergeIssue(edited, converted, 'issue.yaml', [mend('召到', '召开')])).toEqual({
      text: yaml('岚港市会展行业协会', '要闻', '协会召开理事会'),
    })
  })

  test('is a conflict where it departs from the print', () => {
    const edited = yaml('岚港市会展行业协会', '要闻', '协会召开大会')
    expect(mergeIssue(edited, converted, 'issue.yaml', [])).toEqual({
      conflict: {
        line: 17,
        column: 12,
        reason: '目录（contents）原文是“协会召开理事会1”，这里是“协会召开大会1”。',
      },
    })
  })
})
