import {describe, expect, it} from 'vitest'
import {titlePieces} from './title-pieces.ts'

describe('titlePieces', () => {
  it('cuts between words and keeps marks in their place', () => {
    const title = '关于印发《中国(上海)自由贸易试验区管理规定》的通知'
    const pieces = titlePieces(title)
    expect(pieces.join('')).toBe(title)
    expect(pieces).toContain('规定》的')
    expect(pieces).toContain('《中国')
    expect(pieces.every(piece => !/^[》）)的]|[《（(]$/.test(piece))).toBe(true)
  })

  it('leaves a blank as it is, where a line may end anyway', () => {
    expect(titlePieces('Harbour Guide & Notes')).toEqual(['Harbour Guide & Notes'])
    expect(titlePieces('市商务委 市金融办')).toEqual(['市商务委 市金融办'])
  })

  it('keeps a year and its sign together', () => {
    expect(titlePieces('健康城市2015~2017年行动计划').join('|')).toContain('2015~2017年')
  })

  it.each([
    // the segmenter's dictionary has none of these words
    '中国互联网|时尚|消费|四大|趋势',
    '国务院|关于印发|社会|信用|体系|建设|规划|纲要',
    '跨境电商|看似|“火”|实则虚？',
    // what ends a word
    '召开|理事会|和会员|大会',
    '经营者|履行|社会|责任|指引',
    '上海市|无线电|监测站',
    // words of one character lead on to what follows
    '（二）|推行|与促进|人群|健康|管理',
    '变革拐点，|政策|是关键',
    '案例 4 赵雅芝|与上海琪姿|贸易|有限公司',
    '2014年|中国电商|行业',
    '追求|更精准的|营销',
  ])('keeps words whole: %s', pieces => {
    expect(titlePieces(pieces.replaceAll('|', '')).join('|')).toBe(pieces)
  })

  it('comes to an end for what no title is: with the square of its length it would take longer than a test may', () => {
    const long = 'a '.repeat(200_000)
    expect(titlePieces(long).join('')).toBe(long)
  })
})
