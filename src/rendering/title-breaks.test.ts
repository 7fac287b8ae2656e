import {describe, expect, it} from 'vitest'
import {renderArticle} from './article.ts'
import {titlePieces} from './title-breaks.ts'

describe('titlePieces', () => {
  it('cuts between words and keeps marks in their place', () => {
    const title = '关于印发《中国(上海)自由贸易试验区管理规定》的通知'
    const pieces = titlePieces(title)
    expect(pieces.join('')).toBe(title)
    expect(pieces).toContain('规定》的')
    expect(pieces).toContain('《中国')
    expect(pieces.every(piece => !/^[》）)的]|[《（(]$/.test(piece))).toBe(true)
  })

  it('keeps a year and its sign together', () => {
    expect(titlePieces('健康城市2015~2017年行动计划').join('|')).toContain('2015~2017年')
  })
})

describe('headings', () => {
  it('wrap between words when they are long', () => {
    const {html, outline} = renderArticle('## 上海市建设健康城市行动计划\n\n### 一、总则\n', '01.mdx')
    expect(html).toContain('健康<wbr>城市')
    expect(html).toContain('>一、总则</a></h3>')
    expect(outline[0]?.text).toBe('上海市建设健康城市行动计划')
  })
})
