import {describe, expect, it} from 'vitest'
import {convert} from '../convert.ts'
import {exampleIssue} from '../rules/example-issue.ts'

const body = [
  '　　（一）完善监督。会议审议通过了年度工作报告，听取了“财务”情况说明。',
  '　　（二）落实责任。会议部署了全年的各项重点工作，提出了要求。',
]
const text = exampleIssue(body.join('\n\n'))
const lines = text.split('\n')

/** The article where an original has these words in bold type, on the lines of the text that hold them. */
function articleWith(
  words: readonly string[],
  print = text,
  corrections: Parameters<typeof convert>[1]['corrections'] = [],
) {
  const evidence = new Map(
    print.split('\n').flatMap((line, index) => {
      const strong = words.flatMap((word): Array<[number, number]> => {
        const at = line.indexOf(word)
        return at < 0 ? [] : [[at, at + word.length]]
      })
      return strong.length > 0 ? [[index + 1, {strong}] as const] : []
    }),
  )
  return convert(print, {id: '27', evidence, corrections}).files.get('01.mdx') ?? ''
}

describe('words that the original sets in bold type', () => {
  it('are bold in the article, without the stops at their edges', () => {
    const mdx = articleWith(['完善监督。', '落实责任。'])
    expect(mdx).toContain('（一）**完善监督**。会议')
    expect(mdx).toContain('（二）**落实责任**。会议')
  })

  it('stay bold where the line was mended before them, and what was mended with them', () => {
    const line = lines.findIndex(each => each.includes('（一）')) + 1
    const mended = [
      {line, was: '完善监督', now: '完善市场监督', why: '漏字'},
      {line, was: '（一）', now: '（第一）', why: '漏字'},
    ]
    expect(articleWith(['完善监督。', '“财务”'], text, mended)).toMatch(
      /（第一）\*\*完善市场监督\*\*。会议.*“\*\*财务\*\*”情况/u,
    )
  })

  it('are bold in an item behind its number, and no heading has them', () => {
    const items = exampleIssue(
      '一、工作安排\n\n会议部署了全年的各项重点工作，提出了要求。\n\n1. 完善监督，按季通报。\n\n2. 落实责任，按月检查。\n\n二、工作要求\n\n会议要求各会员单位按时报送信息，认真落实。',
    )
    const mdx = articleWith(['1. 完善监督', '工作安排', '落实责任'], items)
    expect(mdx).toContain('1. **完善监督**，按季通报。')
    expect(mdx).toContain('2. **落实责任**，按月检查。')
    expect(mdx).toContain('## 一、工作安排\n')
  })

  it('are what the asterisks say where the print has some', () => {
    const starred = text.replace('（一）完善监督。会议', '（一）**完善监督**。会议')
    expect(articleWith(['听取了'], starred)).toContain(
      '（一）**完善监督**。会议审议通过了年度工作报告，听取了',
    )
  })
})
