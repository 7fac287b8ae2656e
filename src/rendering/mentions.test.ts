import {describe, expect, it} from 'vitest'
import {renderArticle} from './article.ts'
import {findMentions} from './mentions.ts'

const texts = (text: string) => findMentions(text).map(({mention}) => mention.text)

describe('findMentions', () => {
  it('finds documents by title and by number', () => {
    expect(texts('根据《电信条例》和国发〔2014〕21 号、沪府发[2014]77号')).toEqual([
      '电信条例',
      '国发〔2014〕21 号',
      '沪府发[2014]77号',
    ])
    expect(texts('证监会令2013第3号，DB31/T544-2011，第5号展台')).toEqual(['令2013第3号', 'DB31/T544-2011'])
  })

  it('takes the outer of two titles, and leaves a bracket that never closes', () => {
    expect(texts('见《关于转发《甲办法》的通知》与《乙')).toEqual(['关于转发《甲办法》的通知'])
    expect(texts('丙》之《丁法》')).toEqual(['丁法'])
  })

  it('reads the number and the short form that follow a title', () => {
    const [plan] = findMentions('《总体方案》（国发〔2013〕38号）')
    expect(plan?.mention).toEqual({form: 'title', text: '总体方案', number: '国发〔2013〕38号', short: null})
    const [trade] = findMentions('《特别规定（试行）》（商务部、中国人民银行、证监会令2013第3号）')
    expect(trade?.mention.number).toBe('令2013第3号')
    const [rules] = findMentions('通报了《某某规定》（以下简称《规定》）的情况')
    expect(rules?.mention.short).toBe('规定')
    expect(findMentions('《总体方案》（国发〔2013〕38号）')).toHaveLength(2)
  })
})

describe('mentions of a rendered article', () => {
  const between = (mdx: string) => {
    const {html, mentions} = renderArticle(mdx, '01.mdx')
    return mentions.map(({start, end, passage}) => [passage, html.slice(start, end)])
  }

  it('know where a link may stand', () => {
    expect(between('甲\n\n据《电信条例》及国发〔2014〕21号。\n\n- （一）《广告法》；\n')).toEqual([
      [1, '《电信条例》'],
      [1, '<span class="document-number">国发<wbr>〔2014〕21号</span>'],
      [2, '《广告法》'],
    ])
  })

  it('are not to be linked in a heading or in a link', () => {
    expect(between('## 《规定》全文\n\n[见《规定》](/a.html)\n')).toEqual([
      [0, ''],
      [1, ''],
    ])
  })
})
