import {describe, expect, test} from 'vitest'
import {width} from '../text/characters.ts'
import {readLines} from '../text/lines.ts'
import {readBodyLines} from './body-lines.ts'
import {slotsByForm} from './title-form.ts'

/** Titles that stand in the form of the known ones, by their text. */
function found(text: string, known: readonly string[], wrap: number | null = null) {
  const geometry = {measure: null, wrap}
  const body = readBodyLines(readLines(text), undefined, geometry)
  const places = known.map(title => ({
    index: body.findIndex(({line}) => line.value.trim() === title),
    count: 1,
  }))
  return slotsByForm(body, places, geometry).map(index => body[index]?.line.value.trim())
}

describe('titles in the middle of the line', () => {
  const wrap = 24
  const centred = (text: string) => '　'.repeat(Math.round((wrap - width(text)) / 2)) + text
  const prose = '　　会议听取了年度工作报告，并就培训基地的选址\n交换了意见。'
  const known = ['培训基地选址确定', '消防演练顺利结束']
  const page = (between: string) =>
    `${centred('培训基地选址确定')}\n\n${prose}\n\n${between}\n\n${centred('消防演练顺利结束')}\n\n${prose}`

  test('a third line in the middle begins an article too', () => {
    expect(found(page(`${centred('冬季招聘会开场')}\n\n${prose}`), known, wrap)).toEqual(['冬季招聘会开场'])
  })

  test.each([
    ['a signature at the right margin', `${'　'.repeat(15)}培训部办公室\n\n${prose}`],
    ['a heading at the left margin', `具体安排\n\n${prose}`],
    ['the name of an author', `${centred('祁望舒')}\n\n${prose}`],
    ['who signs above a day', `${centred('望洲培训协会')}\n${centred('2015年3月1日')}\n\n抄送：市教育局`],
    ['a day', `${centred('2015年3月1日')}\n\n${prose}`],
    ['a source line', `${centred('（来源：望洲晨报）')}\n\n${prose}`],
    ['a poem of several', `${centred('其一　春茶')}\n\n${prose}`],
  ])('%s begins none', (_what, between) => {
    expect(found(page(between), known, wrap)).toEqual([])
  })

  test('behind a sentence that is cut, the line is none', () => {
    expect(
      found(page(`　　代表们现场观看了\n\n${centred('冬季招聘会开场')}\n\n${prose}`), known, wrap),
    ).toEqual([])
  })

  test('what a notice announces as its annex begins none', () => {
    expect(
      found(
        page(`　　附件：物资储备清单\n\n${prose}\n\n${centred('物资储备清单')}\n\n${prose}`),
        known,
        wrap,
      ),
    ).toEqual([])
  })

  describe('by hand, where no measure says where that is', () => {
    const long = '　　会议听取了年度工作报告，并就培训基地的选址交换了意见，决定于三月开工。'
    const article = (title: string, text = long) => `${title}\n\n${text}\n\n`
    const text = (between: string) =>
      `${article('　　　　　　　　　培训基地选址确定')}${between}${article('　　　　　　　　　　　两棵银杏')}`

    test('two known titles show the middle', () => {
      expect(
        found(text(article('　　　　　　　　　　　　编　后')), ['培训基地选址确定', '两棵银杏']),
      ).toEqual(['编　后'])
    })

    test('behind a verse, which ends in no full stop', () => {
      const verse = '　　　　　　窗外的操场很小\n　　　　　　点到的请都答到'
      expect(
        found(text(`${verse}\n\n${article('　　　　　　　　　　　　编　后')}`), [
          '培训基地选址确定',
          '两棵银杏',
        ]),
      ).toEqual(['编　后'])
    })

    test('the first line of a stanza is none', () => {
      const stanzas =
        '　　　　　　三十一年钟声没变\n　　　　　　变的是听钟的人\n\n　　　　　　那一年课本埋在墙角\n　　　　　　以为很快就会取回\n\n'
      expect(found(text(stanzas), ['培训基地选址确定', '两棵银杏'])).toEqual([])
    })
  })

  test('where one known title stands at the margin, the middle says nothing', () => {
    const text = `培训基地选址确定\n\n${prose}\n\n${centred('冬季招聘会开场')}\n\n${prose}\n\n${centred('消防演练顺利结束')}\n\n${prose}`
    expect(found(text, known, wrap)).toEqual([])
  })
})

describe('titles behind more blank lines than paragraphs', () => {
  const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
  const known = ['培训基地选址确定', '消防演练顺利结束', '新会员见面会举行', '会费收缴情况公布']
  const article = (title: string) => `${title}\n\n${prose}\n\n${prose}`
  const page = (between: string) =>
    [
      article('培训基地选址确定'),
      article('消防演练顺利结束'),
      between,
      article('新会员见面会举行'),
      article('会费收缴情况公布'),
    ].join('\n\n\n\n')

  test('another line behind as many begins an article too', () => {
    expect(found(page(article('冬季招聘会开场')), known)).toEqual(['冬季招聘会开场'])
  })

  test('a heading behind one blank line begins none', () => {
    expect(found(page(`${prose}\n\n${article('具体安排')}`), known)).toEqual([])
  })

  test('a caption, with as many blank lines below it, begins none', () => {
    expect(found(page(`会场外景\n\n\n\n${prose}`), known)).toEqual([])
  })

  test('where the known titles have no more blank lines than paragraphs, none is found', () => {
    const text = [...known, '冬季招聘会开场'].map(title => `${title}\n${prose}\n\n${prose}`).join('\n\n')
    expect(found(text, known)).toEqual([])
  })

  test('two titles do, where nothing but what could be a title is so far apart', () => {
    const titles = ['码头夜航恢复', ...known.slice(0, 2), '冬季招聘会开场']
    const text = titles.map(article).join('\n\n\n')
    expect(found(text, known.slice(0, 2))).toEqual(['冬季招聘会开场'])
    expect(found(`${text}\n\n\n${prose}`, known.slice(0, 2))).toEqual([])
  })

  test('though the typist left fewer above one of them, and nothing in a piece has as many', () => {
    const text = (last: string) =>
      `${known.map(article).join('\n\n\n\n')}\n\n引航员手记\n\n${prose}\n\n\n\n${last}`
    expect(found(text(article('冬季招聘会开场')), [...known, '引航员手记'])).toEqual(['冬季招聘会开场'])
    expect(found(text(prose), [...known, '引航员手记'])).toEqual([])
  })

  test('below a section, at the head of a page and between signs a title has less', () => {
    const text = `${page(article('冬季招聘会开场'))}\n\n＊短　波＊\n\n${prose}`
    expect(found(text, [...known, '＊短　波＊'])).toEqual(['冬季招聘会开场'])
  })

  test('two titles make no habit', () => {
    const text = ['培训基地选址确定', '冬季招聘会开场', '消防演练顺利结束'].map(article).join('\n\n\n\n')
    expect(found(text, ['培训基地选址确定', '消防演练顺利结束'])).toEqual([])
  })
})

describe('under more blank lines than paragraphs have', () => {
  const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
  const known = ['培训基地选址确定', '消防演练顺利结束', '冬季招聘会开场', '码头夜航恢复']
  const article = (title: string, text = `${prose}\n${prose}`) => `${title}\n${text}\n\n`
  const page = (last: string) => `【港区动态】\n\n${known.map(title => article(title)).join('')}${last}`

  test('what stands below a title and its author is none', () => {
    const signed = `${known
      .slice(0, 3)
      .map(title => article(title))
      .join('')}码头夜航恢复\n□ 祁望舒\n\n`
    expect(found(`${signed}3月4日　晴\n${prose}`, known)).toEqual([])
  })

  test('a heading with a sign that no title has is none, and a title may stand over it', () => {
    expect(found(page(`◆案情\n${prose}`), known)).toEqual([])
    expect(found(page(`缆绳的系法\n\n◆案情\n${prose}`), known)).toEqual(['缆绳的系法'])
  })
})
