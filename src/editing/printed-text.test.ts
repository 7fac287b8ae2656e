import {describe, expect, it} from 'vitest'
import {minimalIssue} from '../../tests/convert/minimal-issue.ts'
import {convert} from '../convert/convert.ts'
import {articleDepartures, departureAdvice, describeDeparture, printedLength} from './printed-text.ts'

const corrections = [{line: 19, was: '年度工怍报告', now: '年度工作报告', why: '误植'}]
const converted =
  convert(
    minimalIssue(
      '国发〔2014〕21号\n\n　　会议听取了年度工怍报告，审议通过了财务决算。\n\n　　会展定于九月举行，学员一百二十人参加。\n',
    ),
    {id: '27', corrections},
  ).files.get('01.mdx') ?? ''

/** What is told of a file in which some words are others. */
function told(was: string, now: string, listed?: readonly string[]): string[] {
  expect(converted).toContain(was)
  return articleDepartures(converted.replace(was, now), converted, '01.mdx', listed).map(
    departure => `${departure.line}:${departure.column} ${describeDeparture(departure)}`,
  )
}

const lineOf = (words: string) => converted.split('\n').findIndex(line => line.includes(words)) + 1

describe('an edited article', () => {
  it('may be cut otherwise, and say what no print says', () => {
    expect(told('会展定于', '\n会展定于')).toEqual([])
    expect(told('会展定于', '## 会展定于')).toEqual([])
    expect(told('section: 协会动态', 'section: 要闻')).toEqual([])
  })

  it('with another word is told where it stands', () => {
    expect(told('财务决算', '财务预算')).toEqual([
      expect.stringMatching(
        new RegExp(`^${lineOf('财务决算')}:\\d+ 原文是“过了财务决算。[^”]+”，这里是“过了财务预算。[^”]+”$`),
      ),
    ])
  })

  it('that lacks its end says so, and so does one with too much', () => {
    expect(told('学员一百二十人参加。', '')).toEqual([
      expect.stringMatching(/原文是“月举行，学员一百二十人参加。”，这里是“月举行，”$/),
    ])
    expect(told('参加。', '参加。又一句。')).toEqual([
      expect.stringMatching(/原文是“人参加。”，这里是“人参加。又一句。”$/),
    ])
  })

  it('is told what is printed there and what it was corrected to', () => {
    expect(told('听取了年度工作报告', '听取了年度工怍报告')).toEqual([
      expect.stringMatching(
        /原文是“[^”]*工怍报告[^”]*”，已更正为“[^”]*工作报告[^”]*”，这里是“[^”]*工怍报告[^”]*”$/,
      ),
    ])
  })

  it('says which field of the frontmatter is other than the print', () => {
    expect(told('title: 示例文章的题名', 'title: 示范文章的题名')).toEqual([
      `${lineOf('title:')}:1 title 原文是“示例文章的题名”，这里是“示范文章的题名”`,
    ])
    expect(told('documentNumber: 国发〔2014〕21号\n', '')).toEqual([
      `2:1 documentNumber 原文是“国发〔2014〕21号”，这里没有文字`,
    ])
  })

  it('may be listed as another line of the 目录 has it, and as none that is not there', () => {
    const listed = (title: string) =>
      told('title: 示例文章的题名', `title: 示例文章的题名\ntocTitle: ${title}`, ['题名'])
    expect(listed('题名')).toEqual([])
    expect(listed('别的题名')).toEqual(['3:1 tocTitle 原文没有文字，这里是“别的题名”'])
  })

  it('of more than twenty places tells twenty, and how many more there are', () => {
    const print = Array.from(
      {length: 30},
      (_, index) => `　　第${index}号码头完成了春季检修并恢复了通航的作业。`,
    )
    const many = convert(minimalIssue(print.join('\n\n')), {id: '27'}).files.get('01.mdx') ?? ''
    const departures = articleDepartures(many.replaceAll('春季', '秋季'), many, '01.mdx')
    expect(departures).toHaveLength(20)
    expect(departures.map(({more}) => more).filter(more => more !== undefined)).toEqual([10])
    expect(departures.map(describeDeparture).at(-1)).toMatch(/；后面还有 10 处$/)
  })

  it('with a caption that nobody printed is told to leave it out', () => {
    const [departure, ...more] = articleDepartures(
      converted.replace('会展定于', '<Figure src="a.png" caption="主会场全景" />\n\n会展定于'),
      converted,
      '01.mdx',
    )
    if (!departure) throw new Error('nothing told')
    expect(more).toEqual([])
    expect(describeDeparture(departure)).toBe('图片说明“主会场全景”在刊上没有印')
    expect(departureAdvice(departure)).toBe(
      '自己配的图不写 caption，只留 <Figure src="…" />；刊上印了说明的，把 src 加到有说明的那一行',
    )
    const {ownCaption: _own, ...ofText} = departure
    expect(departureAdvice(ofText)).toBe('请改回，或把更正写进 corrections.yaml 再重新转换')
  })
})

it('the length of an article counts what is printed, blanks apart', () => {
  expect(printedLength('---\ntitle: 甲\n---\n\n一 二\n\n**三**四\n\n- 五\n')).toBe(5)
})
