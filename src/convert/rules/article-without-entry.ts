import {namesNotice} from '../articles/title-slots.ts'
import {statedRole} from '../roles/stated.ts'
import {type Article, articlesOf, titleOf} from '../tree.ts'
import {exampleIssue} from './example-issue.ts'
import {startOf, titled} from './prints.ts'
import type {Rule} from './rule.ts'

const report = '会议审议通过了年度工作报告。'
const more = '北岭港区冷库改造纪实\n\n改造历时三个月，能耗下降了两成。'

/**
 * An article of the body that the 目录 does not list: left out by the printers, or part of the article before it.
 * A title behind a source line breaks it; a subheading within an article does not, nor does a notice of the editors' at the
 * very end, which no 目录 lists.
 */
export const articleWithoutEntry: Rule = {
  id: 'article-without-entry',
  severity: 'warning',
  examples: {
    breaks: exampleIssue(`${report}\n\n（来源：望洲晨报）\n\n${more}`),
    holds: exampleIssue(`${report}\n\n（来源：望洲晨报）\n\n${more}`, {
      contents: '协会召开年度工作会议.....\t1\n北岭港区冷库改造纪实.....\t3',
    }),
  },
  check: ({tree, hasContents}) =>
    hasContents
      ? articlesOf(tree).flatMap((article, at, articles) => {
          const {entry, section, position} = article
          const title = titleOf(article)
          const line = title.spans[0]?.line
          if (entry || statedRole(line) === 'title' || isNoticeAtEnd(articles, at)) return []
          // what opens a section is no part of the article before
          const goesOn = section !== null && articles[at - 1]?.section === section
          return [
            {
              ...(line ? startOf(line) : position.start),
              found: title.value
                ? `正文中的${titled(title.value)}在目录里没有`
                : '此处的文字没有标题，目录里也没有对应的条目',
              done: '单独成篇，页码留空',
              advice: title.value
                ? '请核对它是否独立成篇，还是上一篇里的小标题'
                : '请对照印刷版：标题可能漏了，也可能这段文字属于前后的文章；哪一行是标题，可在 structure.yaml 里写明',
              ...(line && goesOn ? {settle: {line: line.number, is: 'heading' as const}} : {}),
            },
          ]
        })
      : [],
}

function isNoticeAtEnd(articles: readonly Article[], at: number): boolean {
  const last = articles[at]
  return at > 0 && at === articles.length - 1 && last !== undefined && namesNotice(titleOf(last).value)
}
