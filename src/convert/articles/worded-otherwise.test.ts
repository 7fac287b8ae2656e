import {describe, expect, test} from 'vitest'
import {inCommon} from './worded-otherwise.ts'

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
