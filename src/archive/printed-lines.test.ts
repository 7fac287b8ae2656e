import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {frontmatterOf, readYaml} from '../content/frontmatter.ts'
import {listIssueFolders} from '../content/issue-folders.ts'
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

  it('finds nearly every passage of the archive, and never goes back', () => {
    for (const folder of listIssueFolders('content')) {
      const lines = readFileSync(`${folder.path}/source.txt`, 'utf8').split(/\r\n|\n|\r/)
      for (const name of folder.articles) {
        const path = `${folder.path}/${name}.mdx`
        const mdx = readFileSync(path, 'utf8')
        const texts = renderArticle(mdx, path).passages.map(({text}) => text)
        const found = printedLines(texts, lines, readYaml(frontmatterOf(mdx, path), articleSchema).lines)
        const known = found.filter(line => line !== null)
        expect(known, path).toEqual(known.toSorted((a, b) => a - b))
        expect(known.length / texts.length, path).toBeGreaterThan(0.97)
      }
    }
  })
})
