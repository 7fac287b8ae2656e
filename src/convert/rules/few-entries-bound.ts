import {ending} from '../../graphemes.ts'
import {isClosed} from '../text/characters.ts'
import {articlesOf} from '../tree.ts'
import {exampleIssue} from './example-issue.ts'
import {startOf} from './prints.ts'
import type {Rule} from './rule.ts'

const body = '会议审议通过了年度工作报告。'
const listed = '协会召开年度工作会议.....\t1'

/** Of the entries, those that must be bound: with fewer the 目录 was misread, or the titles of the body were. */
const share = 0.5

/** Of a text that ends within a sentence, that it was saved or copied in part: nothing else needs to be done then. */
function brokenOff(last: string): string {
  return /[，。；]/u.test(last) && !isClosed(last)
    ? `全文末尾停在半句“${ending(last, 8)}”，像是文件没有存全、没有抄全：是的话，换成完整的一份就好。文件是全的，`
    : ''
}

/**
 * A 目录 most of whose entries have no article: not a title here and there, but the issue as a whole was read wrongly. Two of
 * three unbound break it; one of two does not.
 */
export const fewEntriesBound: Rule = {
  id: 'few-entries-bound',
  severity: 'warning',
  first: true,
  together: ['entry-without-article'],
  examples: {
    breaks: exampleIssue(body, {
      contents: `${listed}\n北岭港区冷库改造纪实.....\t3\n东屿泵站消防演练侧记.....\t5`,
    }),
    holds: exampleIssue(body, {contents: listed}),
  },
  check: ({tree}) => {
    const bound = new Set(articlesOf(tree).flatMap(({entry}) => (entry ? [entry.index] : []))).size
    const line = tree.listed[0]?.spans[0]?.line
    if (!line || articlesOf(tree).length === 0 || bound >= tree.contents.length * share) return []
    return [
      {
        ...startOf(line),
        found: `目录列出 ${tree.contents.length} 篇，正文里只认出 ${bound} 篇的标题`,
        done: '没有认出的各篇，文字并在前面的文章里，目录页上不带链接',
        advice: `${brokenOff(tree.lines.at(-1)?.value.trim() ?? '')}请先看这一条：对照印刷版，把没有认出的标题逐一写进 structure.yaml；若目录读错了，也在那里写明哪几行是目录`,
      },
    ]
  },
}
