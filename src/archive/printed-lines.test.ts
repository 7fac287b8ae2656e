import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {frontmatterOf, readYaml} from '../content/frontmatter.ts'
import {convert} from '../convert/convert.ts'
import {readAs, readPrint} from '../convert/text/reading.ts'
import {renderArticle} from '../rendering/article.ts'
import {articleSchema} from '../schemas/article.ts'
import {printedLines} from './printed-lines.ts'

const source = `栏目

第一条 本规定所称的纠纷，是指利用信息网络侵害他人姓名权、名誉权引起的

纠纷案件。

- （一）**加强建设**。建立 机制；

（二）　另有规定的除外，由本市有关部门依照各自职责负责查处并公开。`.split('\n')

describe('printedLines', () => {
  it('finds passages over line breaks, blanks and marks', () => {
    const passages = [
      '第一条　本规定所称的纠纷，是指利用信息网络侵害他人姓名权、名誉权引起的纠纷案件。',
      '（一）加强建设。建立机制；',
      '（二）另有规定的除外，由本市有关部门依照各自职责负责查处并公开。',
    ]
    expect(printedLines(passages, source, [3, 9])).toEqual([3, 7, 9])
  })

  it('finds what an editor changed by its beginning or its end, and says nothing of the rest', () => {
    const passages = [
      '第一条　本规定所称的纠纷，是指利用信息网络侵害他人名誉权引起的案件。',
      '编者加的一段话，原刊没有，长得足以查找却处处找不到的一段话。',
      '（二）又有规定的除外，由本市有关部门依照各自职责负责查处并公开。',
      '9',
    ]
    expect(printedLines(passages, source, [3, 9])).toEqual([3, null, 9, null])
  })

  it.each([
    ['as it was typed', (text: string) => text],
    ['with radicals and ligatures', (text: string) => text.replaceAll('一', '⼀').replaceAll('人', '⼈')],
  ])('finds every passage of a converted issue %s, and never goes back', (_how, print) => {
    const text = print(readFileSync('tests/convert/fixtures/everything.txt', 'utf8'))
    const lines = readPrint(text).lines.map(({value}) => value)
    for (const [name, mdx] of convert(text, {id: '31'}).files) {
      if (name === 'issue.yaml') continue
      const texts = renderArticle(mdx, name).passages.map(({text}) => text)
      const found = printedLines(texts, lines, readYaml(frontmatterOf(mdx, name), articleSchema).lines)
      const known = found.filter(line => line !== null)
      expect(known, name).toEqual(known.toSorted((a, b) => a - b))
      // a cell of a character or two stands everywhere, and is sought near by only
      expect(
        texts.filter((text, index) => found[index] === null && text.length >= 4),
        name,
      ).toEqual([])
    }
  })

  it('takes a correction in either form', () => {
    const corrections = [{line: 1, was: '⽬录', now: '要目'}]
    expect(
      printedLines(
        ['要目所列各篇'],
        ['⽬录所列各篇'].map(line => readAs(line)),
        [1, 1],
        corrections,
      ),
    ).toEqual([1])
  })
})
