import {articlesOf} from '../tree.ts'
import {exampleIssue} from './example-issue.ts'
import type {Rule} from './rule.ts'

const whole = exampleIssue('会议审议通过了年度工作报告。')

/**
 * An issue without any article: the file ends behind its 目录, or holds a masthead only. A masthead and one line of
 * text satisfy it.
 */
export const noArticle: Rule = {
  id: 'no-article',
  severity: 'error',
  examples: {breaks: whole.slice(0, whole.lastIndexOf('【协会动态】')), holds: whole},
  check: ({tree, isExtracted}) =>
    articlesOf(tree).length > 0
      ? []
      : [
          {
            line: tree.lines.at(-1)?.number ?? 1,
            column: 1,
            found: '没有找到任何文章',
            done: '本期没有写出任何文件',
            advice: isExtracted
              ? '请检查原稿是不是只有刊头和目录，换上完整的原稿再添加'
              : '请检查 source.txt 是不是只存了刊头和目录，补上正文后再转换',
          },
        ],
}
