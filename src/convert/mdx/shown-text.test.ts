import {describe, expect, it} from 'vitest'
import {parseMdx} from './serialise.ts'
import {shownText} from './shown-text.ts'

const shown = (mdx: string) => shownText(parseMdx(mdx)).map(({text}) => text)

describe('what a page shows of an article', () => {
  it('is the text of headings, paragraphs, items and cells, in order', () => {
    expect(
      shown(
        '---\ntitle: 渔港\n---\n\n## 渔港\n\n改造**开工**。\n\n- 会员\n- 理事\n\n| 名次 | 班组 |\n| - | - |\n| 1 | 泵站 |\n',
      ),
    ).toEqual(['渔港', '改造', '开工', '。', '会员', '理事', '名次', '班组', '1', '泵站'])
  })

  it('is the number of an item, which print has too', () => {
    expect(shown('3. 会员\n4. 理事\n')).toEqual(['3.', '会员', '4.', '理事'])
    expect(shown('1. 会员\n2. 理事\n')).toEqual(['1.', '会员', '2.', '理事'])
    expect(shown('- 会员\n')).toEqual(['会员'])
  })

  it('is the caption of a figure, and no other property', () => {
    expect(
      shownText(parseMdx('<Figure src="a.jpg" caption="渔港" />\n')).map(({text, caption}) => [
        text,
        caption,
      ]),
    ).toEqual([['渔港', true]])
  })

  it('is code', () => {
    expect(shown('`渔港`改造\n\n```\n开工\n```\n')).toEqual(['渔港', '改造', '开工'])
  })

  it('has its place, where the tree was read with places', () => {
    expect(shownText(parseMdx('渔港\n\n- 改造\n')).map(({line, column}) => [line, column])).toEqual([
      [1, 1],
      [3, 3],
    ])
    expect(
      shownText({type: 'root', children: [{type: 'paragraph', children: [{type: 'text', value: '渔港'}]}]}),
    ).toEqual([{text: '渔港', line: 1, column: 1}])
  })
})
