import {describe, expect, test} from 'vitest'
import {readContents} from '../contents/contents.ts'
import {readLines} from '../text/lines.ts'
import {readBodyLines} from './body-lines.ts'
import {boundByPlace, inCommon} from './worded-otherwise.ts'

describe('two wordings of one title', () => {
  test.each([
    ['健康体检通知', '关于组织春季健康体检的通知', 1],
    ['向寿星贺寿', '向四季度寿星祝寿', 0.8],
    ['收入支出公布', '联谊会收支公布', 4 / 6],
    ['征集抗战时期文献资料启事', '征集启事', 1],
    ['诗词四首', '诗词选登', 0.5],
  ] as const)('%s and %s share characters in their order', (listed, printed, share) => {
    expect(inCommon(listed, printed)).toBeCloseTo(share)
    expect(inCommon(printed, listed)).toBeCloseTo(share)
  })

  test.each([
    ['两个字不够', '两年以后的事', 'as few as two in five'],
    ['会员大会侧记', '会长的大年三十', 'scattered ones'],
    ['通知', '关于体检的通知', 'what names nothing'],
    ['春茶收官', '麻小椿的花园', 'none'],
  ] as const)('%s and %s are two: %s', (listed, printed, _why) => {
    expect(inCommon(listed, printed)).toBe(0)
  })
})

describe('where nothing is set apart', () => {
  const prose = Array.from(
    {length: 8},
    (_, at) => `会议听取了第${at + 1}项年度工作报告，并就培训基地\n的选址交换了意见，决定由秘书处办理。`,
  ).join('\n')
  const list = ['商会考察冷链', '橄榄油：便宜时最要看标签', '老余的奶酪仓库', '标签常见问题八问']

  /** Titles bound by their place, of an issue in which all but the second are known. */
  const bound = (second: string) => {
    const printed = [list[0], second, ...list.slice(2)]
    const lines = readLines(
      `目录\n${list.map((title, at) => `${title}……${at + 1}`).join('\n')}\n\n${printed.map(title => `${title}\n${prose}`).join('\n')}`,
    )
    const contents = readContents(lines)
    if (!contents) throw new Error('no list')
    const body = readBodyLines(lines.slice(contents.to), contents, {measure: null, wrap: 20})
    const known = [0, 2, 3].map(entry => ({
      entry,
      count: 1,
      confidence: 1,
      index: body.findIndex(({line}) => line.value === list[entry]),
    }))
    return boundByPlace(body, contents, known, 20, () => true).map(({index}) => body[index]?.line.value)
  }

  test('a line that shares most of its characters with an entry is its title', () => {
    expect(bound('橄榄油：越是便宜越要看标签')).toEqual(['橄榄油：越是便宜越要看标签'])
  })

  test('one that shares half of them is none', () => {
    expect(bound('橄榄油的标签：谁来管')).toEqual([])
  })
})
