import {exampleIssue} from './example-issue.ts'
import {startOf, titled} from './prints.ts'
import type {Rule} from './rule.ts'

const body = '会议审议通过了年度工作报告。'

/**
 * A title that the 目录 lists and the body lacks: an article was left out, or its title was misread beyond recognition.
 * Two entries and one title break it; an entry that words the title a little differently does not.
 */
export const entryWithoutArticle: Rule = {
  id: 'entry-without-article',
  severity: 'warning',
  examples: {
    breaks: exampleIssue(body, {contents: '协会召开年度工作会议.....\t1\n北岭港区冷库改造纪实.....\t3'}),
    holds: exampleIssue(body),
  },
  check: ({tree}) => {
    // an issue that ends behind its 目录 is an error by itself
    if (tree.children.length === 0) return []
    const bound = new Set(tree.children.map(({entry}) => entry?.index))
    return tree.contents.flatMap((entry, index) => {
      if (bound.has(index)) return []
      const line = tree.listed[index]?.spans[0]?.line
      return [
        {
          ...(line ? startOf(line) : {line: 1, column: 1}),
          found: `目录中的${titled(entry.title)}在正文里没有找到`,
          done: '目录页上照原样列出，不带链接',
          advice:
            '请核对正文：若标题有误，可在 corrections.yaml 里更正；若缺了这一篇，可在 source.txt 里补上',
        },
      ]
    })
  },
}
