import {exampleIssue} from './example-issue.ts'
import type {Rule} from './rule.ts'

const whole = exampleIssue('会议审议通过了年度工作报告。')

/** An issue without a 目录: what is an article is then told from section marks and source lines alone. */
export const noContents: Rule = {
  id: 'no-contents',
  severity: 'warning',
  examples: {breaks: whole.replace(/目录[\s\S]*?\t1\n\n/u, ''), holds: whole},
  check: ({hasContents, isExtracted, tree}) =>
    hasContents
      ? []
      : [
          {
            line: tree.lines[0]?.number ?? 1,
            column: 1,
            found: '没有找到目录',
            done: '按栏目标记和来源行划分文章，页码留空',
            advice: `如果印刷版有目录，请看${isExtracted ? '原稿' : ' source.txt '}是否缺了那一页`,
          },
        ],
}
