import {titled} from '../../quoting.ts'
import {articlesOf, titleOf} from '../tree.ts'
import {exampleIssue} from './example-issue.ts'
import {placeIn, printsOf} from './prints.ts'
import type {Rule} from './rule.ts'

/** What the converter reads as a link that leads nowhere: brackets with Chinese in them, and an empty target. */
const emptyLink = /\[([^\][]+)\]\(#\)/gu
const han = /\p{Script=Han}/u

/**
 * A link whose target extraction lost: 《[互联网电子公告服务管理规定](#)》. The words stay, the link goes. [2014](#) without a
 * Chinese word, and [注] without a target, are text.
 */
export const brokenLink: Rule = {
  id: 'broken-link',
  severity: 'info',
  examples: {
    breaks: exampleIssue('会议依照《[互联网电子公告服务管理规定](#)》的要求作了部署。'),
    holds: exampleIssue('会议依照《互联网电子公告服务管理规定》[注]的要求作了部署。'),
  },
  check: ({tree}) =>
    articlesOf(tree).flatMap(article =>
      printsOf(article).flatMap(print =>
        [...print.value.matchAll(emptyLink)]
          .filter(({1: words = ''}) => han.test(words))
          .map(match => ({
            ...placeIn(print, match.index),
            found: `“${match[1]}”上有一个没有网址的空链接`,
            done: '文字保留，空的链接去掉了',
            advice: `如果印刷版注有网址，可在${titled(titleOf(article).value)}一篇的文件里把这几个字写成 [${match[1]}](网址)；没有则不必处理`,
          })),
      ),
    ),
}
