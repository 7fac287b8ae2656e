import {bare} from '../text/characters.ts'
import {type Article, articlesOf} from '../tree.ts'
import {exampleIssue} from './example-issue.ts'
import {printsOf, startOf} from './prints.ts'
import type {Rule} from './rule.ts'

/** Of the text of an issue, how much one article may have. */
const share = 0.5
/** Characters of a text that may be several articles; a notice or a letter is shorter. */
const shortest = 3000

const body = Array.from(
  {length: 70},
  (_, at) => `会议听取了第${at + 1}个小组的报告，并就泵站的选址和防汛物资的储备交换了意见，决定下次再议。`,
).join('\n\n')

/**
 * An article that has half of the issue's text, where the 目录 lists more articles than were found or there is none: titles
 * within it may not have been told. A long article whose 目录 was found whole is in order.
 */
export const overlongArticle: Rule = {
  id: 'overlong-article',
  severity: 'warning',
  first: true,
  together: ['entry-without-article'],
  examples: {
    breaks: exampleIssue(body, {contents: '协会召开年度工作会议.....\t1\n北岭港区冷库改造纪实.....\t3'}),
    holds: exampleIssue(body),
  },
  check: ({tree, hasContents}) => {
    const bound = new Set(articlesOf(tree).flatMap(({entry}) => (entry ? [entry.index] : []))).size
    if (hasContents && bound === tree.contents.length) return []
    const lengths = new Map(articlesOf(tree).map(article => [article, lengthOf(article)]))
    const all = [...lengths.values()].reduce((sum, length) => sum + length, 0)
    return articlesOf(tree).flatMap(article => {
      const length = lengths.get(article) ?? 0
      if (all < shortest || length < all * share) return []
      const {start, end} = article.position
      const line = tree.lines.find(({number}) => number === start.line)
      return [
        {
          ...(line ? startOf(line) : start),
          found: `这一篇（第 ${start.line}～${end.line} 行）占了全期文字的 ${Math.round((length / all) * 100)}%，${hasContents ? '目录里却还有别的文章没有找到' : '本期又没有目录'}`,
          done: '照样写成一篇',
          advice: '请先看这一条：对照印刷版，看里面有没有别的文章；若有，把它们的标题写进 structure.yaml',
        },
      ]
    })
  },
}

function lengthOf(article: Article): number {
  return printsOf(article).reduce((sum, {value}) => sum + bare(value).length, 0)
}
