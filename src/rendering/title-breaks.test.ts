import {describe, expect, it} from 'vitest'
import {renderArticle} from './article.ts'

describe('headings', () => {
  it('wrap between words when they are long', () => {
    const {html, outline} = renderArticle('## 上海市建设健康城市行动计划\n\n### 一、总则\n', '01.mdx')
    expect(html).toContain('健康<wbr>城市')
    expect(html).toContain('>一、总则</a></h3>')
    expect(outline[0]?.text).toBe('上海市建设健康城市行动计划')
  })
})
