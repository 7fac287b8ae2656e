import {describe, expect, it} from 'vitest'
import type {ArticleData} from '../schemas/article.ts'
import {documentTitles, numberKey, titleKey} from './document-names.ts'

const data = (title: string, more: Partial<ArticleData> = {}): ArticleData => ({
  title,
  issue: '1',
  order: 1,
  section: null,
  page: null,
  kind: 'policy',
  lines: [1, 1],
  ...more,
})

describe('titleKey', () => {
  it.each([
    ['某某规划（2011～2015年）', '某某规划(2011~2015 年)'],
    ['某某规划（2011—2015 年）', '《某某规划》'],
    ['中国（某地）试验区方案', '中国(某地)试验区方案'],
    ['中华人民共和国合同法', '合同法'],
  ])('%s is %s', (one, other) => {
    expect(titleKey(one)).toBe(titleKey(other))
  })

  it.each([
    ['某某管理规定', '某某管理暂行规定'],
    ['某某规划（一）', '某某规划（二）'],
  ])('%s is not %s', (one, other) => {
    expect(titleKey(one)).not.toBe(titleKey(other))
  })
})

it('numberKey unifies brackets and blanks, not numbers', () => {
  expect(numberKey('国发[2014] 21 号')).toBe(numberKey('国发〔2014〕21号'))
  expect(numberKey('国发〔2014〕21号')).not.toBe(numberKey('国发〔2014〕2号'))
})

describe('documentTitles', () => {
  it('knows what a notice issues', () => {
    expect(
      documentTitles(data('某市人民政府关于印发某某规划（2011～2015年）的通知', {issuer: '某市人民政府'})),
    ).toEqual([
      '某市人民政府关于印发某某规划(2011~2015年)的通知',
      '关于印发某某规划(2011~2015年)的通知',
      '某某规划',
    ])
    expect(documentTitles(data('甲委 乙局关于发布《某某办法》的公告'))).toContain('某某办法')
  })

  it('takes no document that a title cites for the document itself', () => {
    expect(documentTitles(data('某市人民政府贯彻《某某意见》的实施意见'))).toEqual([
      '某市人民政府贯彻《某某意见》的实施意见',
    ])
  })
})
