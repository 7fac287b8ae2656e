import {readFileSync} from 'node:fs'
import type {Article} from '../../src/archive/articles.ts'
import {type Printing, printingOf} from '../../src/archive/printing.ts'
import {isWithdrawn, shownArticle} from '../../src/archive/withdrawal.ts'
import {frontmatterOf, readYaml} from '../../src/content/frontmatter.ts'
import {listIssueFolders} from '../../src/content/issue-folders.ts'
import {type RenderedArticle, renderArticle} from '../../src/rendering/article.ts'
import {articleSchema} from '../../src/schemas/article.ts'
import {printedContent} from '../fixtures/printed.ts'

/** The articles of the two printed issues, in the order in which they were printed, and their rendered texts. */
export function readContent(): {articles: Article[]; rendered: Map<Article, RenderedArticle>} {
  const rendered = new Map<Article, RenderedArticle>()
  for (const folder of listIssueFolders(printedContent()))
    for (const name of folder.articles) {
      const path = `${folder.path}/${name}.mdx`
      const mdx = readFileSync(path, 'utf8')
      const data = readYaml(frontmatterOf(mdx, path), articleSchema)
      const article = shownArticle({issue: folder.id, name, data, digest: path})
      if (!isWithdrawn(article)) rendered.set(article, renderArticle(mdx, path))
    }
  return {articles: [...rendered.keys()], rendered}
}

/** An article as printed: title, number and passages, mended. */
export function printingIn(article: Article, rendered: RenderedArticle): Printing {
  const source = readFileSync(`${printedContent()}/issues/${article.issue}/source.txt`, 'utf8').split(
    /\r\n|\n|\r/,
  )
  return printingOf(
    article.data,
    rendered.passages.map(({text}) => text),
    source,
  )
}

/** 136-04: an article as the tests name it. */
export function nameOf({issue, name}: Pick<Article, 'issue' | 'name'>): string {
  return `${issue}-${name}`
}
