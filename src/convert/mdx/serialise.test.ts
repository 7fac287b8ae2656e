import type {Root, RootContent} from 'mdast'
import {describe, expect, test} from 'vitest'
import {readMdx} from './read-mdx.ts'
import {parseMdx, serialise} from './serialise.ts'

const root = (...children: RootContent[]): Root => ({type: 'root', children})
const figure = (caption: string): Root =>
  root({
    type: 'mdxJsxFlowElement',
    name: 'Figure',
    attributes: [{type: 'mdxJsxAttribute', name: 'caption', value: caption}],
    children: [],
  })

describe('captions', () => {
  test.each([
    ['会议现场', '<Figure caption="会议现场" />'],
    ['A&B', '<Figure caption="A&B" />'],
    ['&amp;', '<Figure caption="&amp;amp;" />'],
    ['&#65;', '<Figure caption="&amp;#65;" />'],
    ['"双十一"', '<Figure caption=\'"双十一"\' />'],
    [`"甲"与'乙'`, `<Figure caption="&quot;甲&quot;与'乙'" />`],
    ['{甲} <b> \\', '<Figure caption="{甲} <b> \\" />'],
  ])('%s', (caption, mdx) => {
    expect(serialise(figure(caption))).toBe(`${mdx}\n`)
    for (const parse of [parseMdx, readMdx])
      expect(parse(mdx).children[0]).toMatchObject({attributes: [{name: 'caption', value: caption}]})
  })
})

test.each([
  ['a table', '| 年份 | 数量 |\n| - | - |\n| 2012 | a\\|b |\n|  | 12~13 |\n'],
  ['aligned columns', '| 甲 | 乙 |\n| :- | -: |\n| 1 | 2 |\n'],
  ['lists within lists', '1. 甲：\n   - （1）乙；\n   - （2）丙。\n2. 丁。\n'],
  ['a signature', '<Signature>\n  某某局\n\n  2015年7月1日\n</Signature>\n'],
  ['verse', '<Verse>\n  钟声没有变\\\n  \\- 变的是*听*钟的人\\\n  1\\. 记忆\n\n  窗外的操场\n</Verse>\n'],
  ['emphasis beside punctuation', '（一）**加强建设**。后文\n'],
  ['what an editor added', '见[附表](https://example.cn/a_b)与 *注*。\n'],
])('%s is written as it was read', (_name, mdx) => {
  expect(serialise(parseMdx(mdx))).toBe(mdx)
})
