import {readFileSync} from 'node:fs'
import type {Article} from '../../src/archive/articles.ts'
import {printedLines} from '../../src/archive/printed-lines.ts'
import {uncorrected} from '../../src/archive/uncorrected.ts'
import {type RenderedArticle, renderArticle} from '../../src/rendering/article.ts'
import {frontmatterOf, readYaml} from '../../src/rendering/frontmatter.ts'
import {listIssueFolders} from '../../src/rendering/issue-folders.ts'
import {articleSchema} from '../../src/schemas/article.ts'

/** The articles that are committed, in the order in which they were printed, and their rendered texts. */
export function readContent(): {articles: Article[]; rendered: Map<Article, RenderedArticle>} {
  const rendered = new Map<Article, RenderedArticle>()
  for (const folder of listIssueFolders('content'))
    for (const name of folder.articles) {
      const path = `${folder.path}/${name}.mdx`
      const mdx = readFileSync(path, 'utf8')
      const data = readYaml(frontmatterOf(mdx, path), articleSchema)
      rendered.set({issue: folder.id, name, data, digest: path}, renderArticle(mdx, path))
    }
  return {articles: [...rendered.keys()], rendered}
}

/** An article's passages as printed, its corrections taken back. */
export function printedTexts(article: Article, rendered: RenderedArticle): string[] {
  const source = readFileSync(`content/issues/${article.issue}/source.txt`, 'utf8').split(/\r\n|\n|\r/)
  const texts = rendered.passages.map(({text}) => text)
  const corrections = article.data.corrections ?? []
  return uncorrected(texts, printedLines(texts, source, article.data.lines, corrections), corrections)
}

/** 136-04: an article as the tests name it. */
export function nameOf({issue, name}: Article): string {
  return `${issue}-${name}`
}
