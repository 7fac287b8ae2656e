import {titled} from '../../quoting.ts'
import {namesNotice} from '../articles/title-slots.ts'
import {confidenceOf} from '../roles/confidence.ts'
import {statedRole} from '../roles/stated.ts'
import {type Article, articlesOf, titleOf} from '../tree.ts'
import {exampleIssue} from './example-issue.ts'
import {startOf} from './prints.ts'
import type {Finding, Rule} from './rule.ts'

const report = '会议审议通过了年度工作报告。'
const more = '北岭港区冷库改造纪实\n\n改造历时三个月，能耗下降了两成。'

/**
 * An article of the body that the 目录 does not list: left out by the printers, or part of the article before it.
 * A title behind a source line breaks it; a subheading within an article does not, nor does a notice of the editors' at the
 * very end, which no 目录 lists. Of a 目录 of the main pieces only, those that it leaves out are told at once.
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
  check: ({tree, hasContents, isExtracted}) => {
    if (!hasContents) return []
    const articles = articlesOf(tree)
    const unlisted = articles.filter(({entry}, at) => !entry && !isNoticeAtEnd(articles, at))
    const untold = new Set(
      unlisted.filter(article => statedRole(titleOf(article).spans[0]?.line) !== 'title'),
    )
    const ofMainPieces = unlisted.length >= fewestLeftOut && unlisted.length >= articles.length * share
    const isOneOfMany = (article: Article) => ofMainPieces && titleOf(article).value !== ''
    return [
      ...together([...untold].filter(isOneOfMany), articles.length - unlisted.length),
      ...articles.flatMap((article, at) =>
        untold.has(article) && !isOneOfMany(article) ? [oneOf(article, articles[at - 1], isExtracted)] : [],
      ),
    ]
  },
}

/** Articles that a 目录 does not list, at least, and of all articles, where it is one of the main pieces: 今日导读 of a paper, 要目 of a brief. */
const fewestLeftOut = 3
const share = 1 / 3

/** Where the 目录 is one of the main pieces the others are told once, not one by one. */
function together(articles: readonly Article[], listed: number): Finding[] {
  const [first] = articles
  if (!first) return []
  const line = titleOf(first).spans[0]?.line
  const lineOf = (article: Article) => titleOf(article).spans[0]?.line.number ?? article.position.start.line
  const numbers = articles.map(lineOf).join('、')
  return [
    {
      ...(line ? startOf(line) : first.position.start),
      found: `目录只列了 ${listed} 篇，正文里还有 ${articles.length} 篇它没有列（第 ${numbers} 行）`,
      done: '各自单独成篇，页码留空',
      advice: '请核对这几篇是否都独立成篇，有没有哪一篇只是上一篇里的小标题',
      confidence: confidenceOf('title', ''),
    },
  ]
}

function oneOf(article: Article, before: Article | undefined, isExtracted: boolean): Finding {
  const title = titleOf(article)
  const line = title.spans[0]?.line
  // what opens a section is no part of the article before
  const goesOn = article.section !== null && before?.section === article.section
  return {
    ...(line ? startOf(line) : article.position.start),
    found: title.value
      ? `正文中的${titled(title.value)}在目录里没有`
      : '此处的文字没有标题，目录里也没有对应的条目',
    done: '单独成篇，页码留空',
    advice: title.value
      ? '请核对它是否独立成篇，还是上一篇里的小标题'
      : `请对照印刷版：标题可能漏了，也可能这段文字属于前后的文章；哪一行是标题，可在 structure.yaml 里写明${isExtracted ? gluedTitle : ''}`,
    confidence: confidenceOf('title', title.spans[0]?.why?.because ?? ''),
    ...(line && goesOn ? {settle: {line: line.number, is: 'heading' as const}} : {}),
  }
}

/** Two printed lines that an original hands over as one are parted by an entry. */
const gluedTitle =
  '；标题若与正文粘在一行里，在 structure.yaml 里用 rest 断开：is 写标题，rest 里写正文开头的几个字'

function isNoticeAtEnd(articles: readonly Article[], at: number): boolean {
  const last = articles[at]
  return at > 0 && at === articles.length - 1 && last !== undefined && namesNotice(titleOf(last).value)
}
