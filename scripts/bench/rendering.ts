import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import remarkRehype, {type Options} from 'remark-rehype'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {contentFolder} from '../../src/content/content-folder.ts'
import {listIssueFolders} from '../../src/content/issue-folders.ts'
import {renderArticle} from '../../src/rendering/article.ts'
import {articleParser} from '../../src/rendering/article-parser.ts'
import {cpuOf, type Figure} from './figure.ts'

const runs = 15

/** What is MDX is left to the components, as Sätteri leaves it. */
const passThrough: Options['passThrough'] = [
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxFlowExpression',
  'mdxTextExpression',
  'mdxjsEsm',
]

/** The rendering of this archive's articles, and its parser beside remark's: MDX → hast, each node of it looked at once. */
export function benchRendering(): Figure[] {
  const articles = listIssueFolders(contentFolder()).flatMap(({id, articleFiles}) =>
    articleFiles.map(name => ({name, mdx: readFileSync(join(contentFolder(), 'issues', id, name), 'utf8')})),
  )
  const size = Math.round(articles.reduce((sum, {mdx}) => sum + Buffer.byteLength(mdx), 0) / 1024)
  const satteri = unified().use(articleParser).freeze()
  const remark = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkMdx)
    .use(remarkFrontmatter)
    .use(remarkRehype, {passThrough})
    .freeze()
  const rendered = cpuOf(() => {
    for (const {mdx, name} of articles) renderArticle(mdx, name)
  }, runs)
  const parsed = cpuOf(() => {
    for (const {mdx} of articles) visit(satteri.parse(mdx), () => undefined)
  }, runs)
  const byRemark = cpuOf(() => {
    for (const {mdx} of articles) visit(remark.runSync(remark.parse(mdx)), () => undefined)
  }, runs)
  return [
    {what: `renderArticle，${articles.length} 篇（${size} KB），中位数`, cpu: rendered},
    {what: '其中读 MDX：Sätteri', cpu: parsed},
    {
      what: 'remark-parse + gfm + mdx + frontmatter + remark-rehype，同样的文章',
      cpu: byRemark,
      note: `为 Sätteri 的 ${(byRemark / parsed).toFixed(1)} 倍`,
    },
  ]
}
