import {titled} from '../../quoting.ts'
import {articlesOf, titleOf} from '../tree.ts'
import {exampleIssue} from './example-issue.ts'
import {startOf} from './prints.ts'
import type {Rule} from './rule.ts'

/** Below this likeness of wording an editor should look at a binding. */
export const doubtful = 0.6

const body = '会议审议通过了年度工作报告。'

/**
 * A title bound to an entry of the 目录 by its place rather than by its wording. 感知改造进园区 listed where the body prints
 * 感知设备走进滨湖科创园 breaks it; 协会召到年度工作会议 for 协会召开年度工作会议 does not.
 */
export const uncertainBinding: Rule = {
  id: 'uncertain-binding',
  severity: 'warning',
  examples: {
    breaks: exampleIssue(body, {
      contents: '“感知改造进园区”活动.....\t1',
      title: '感知设备走进滨湖科创园',
    }),
    holds: exampleIssue(body),
  },
  check: ({tree}) =>
    articlesOf(tree).flatMap(article => {
      const {entry, position} = article
      const title = titleOf(article)
      if (!entry || entry.confidence >= doubtful) return []
      const line = title.spans[0]?.line
      return [
        {
          ...(line ? startOf(line, title.spans[0]?.start) : position.start),
          found: `正文标题${titled(title.value)}与目录第 ${tree.listed[entry.index]?.spans[0]?.line.number} 行的${titled(tree.contents[entry.index]?.title ?? '')}出入较大（相似度 ${Math.round(entry.confidence * 100)}%）`,
          done: '按先后次序认作同一篇，采用目录的页码',
          advice: '请核对两者是不是同一篇；是同一篇而标题有误，可在 corrections.yaml 里更正',
          confidence: entry.confidence,
          ...(line ? {settle: {line: line.number, is: 'title' as const, entry: null}} : {}),
        },
      ]
    }),
}
