import type {PhrasingContent} from 'mdast'
import {describe, expect, test} from 'vitest'
import {readInline} from './inline.ts'

/** Strong text in 【】, and the marks as they stood. */
function shown(value: string): {text: string; marks: string[]} {
  const {children, marks} = readInline(value)
  const text = (nodes: readonly PhrasingContent[]): string =>
    nodes
      .map(node =>
        node.type === 'strong' ? `【${text(node.children)}】` : 'value' in node ? node.value : '',
      )
      .join('')
  return {text: text(children), marks: marks.map(({at, length}) => value.slice(at, at + length))}
}

describe('marks that extraction left around Han characters', () => {
  test.each([
    ['（一）**加强建设。**后文', '（一）【加强建设】。后文'],
    ['**“双十一”**促销', '“【双十一】”促销'],
    ['**打破“玻璃门”、“弹簧门”**。后文', '【打破“玻璃门”、“弹簧门”】。后文'],
    ['**打破“玻璃门”**后文', '【打破“玻璃门】”后文'],
    ['**（一）加强建设。**后文', '【（一）加强建设】。后文'],
    ['前文**（一）加强建设**。', '前文（一）【加强建设】。'],
    ['前文，**《办法》**。', '前文，【《办法》】。'],
    ['**。，**', '**。，**'],
    ['**甲**、**乙**', '【甲】、【乙】'],
    ['**甲**乙**', '【甲】乙**'],
    ['**a** 与 **甲**', '**a** 与 【甲】'],
    ['** 甲**', '** 甲**'],
    ['2**3**4', '2**3**4'],
    ['依照《[管理规定](#)》', '依照《管理规定》'],
    ['[a](#)', '[a](#)'],
    ['[ 附表](#)', '附表'],
    ['**[甲](#)**', '【甲】'],
    ['（网址：<http://example.cn/>）', '（网址：http://example.cn/）'],
    ['<http://example.cn/>', '<http://example.cn/>'],
    ['<ftp://甲>', '<ftp://甲>'],
  ])('%s', (printed, text) => {
    expect(shown(printed).text).toBe(text)
  })

  test('each is named, in order', () => {
    expect(shown('**甲**见[乙](#)与<http://a.cn>').marks).toEqual(['**', '**', '[', '](#)', '<', '>'])
  })

  test('no line is so long that time grows with its square', () => {
    const started = process.cpuUsage()
    for (const part of ['**甲', '**', '[甲', '<http://a', '，', '*[']) readInline(part.repeat(200_000))
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5000)
  })
})
