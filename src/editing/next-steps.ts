import type {VFile} from 'vfile'
import type {IssueFolder} from '../content/issue-folders.ts'
import {rules} from '../convert/rules/index.ts'
import {gradeOf} from './report.ts'

const first = new Set(rules.filter(rule => rule.first).map(({id}) => id))

/**
 * What an editor looks at and does now that an issue was converted, line by line.
 *
 * @param folder - of the issue; its path counts from the project's root
 * @param mayDiffer - whether other issues may have printed some of its texts otherwise, as far as nobody answered that
 */
export function nextSteps(
  {id, path: folder}: Pick<IssueFolder, 'id' | 'path'>,
  reports: readonly VFile[],
  mayDiffer: boolean,
): string[] {
  const messages = reports.flatMap(file => file.messages.map(message => ({message, path: file.path})))
  const errors = messages.filter(({message}) => gradeOf(message) === 'error').length
  const warnings = messages.filter(({message}) => gradeOf(message) === 'warning')
  const loud = warnings.filter(({message}) => first.has(message.ruleId ?? ''))
  if (errors > 0)
    return [`第 ${id} 期有 ${errors} 个错误，没有写出：照上面的提示改好，再运行 npm run convert -- ${id}。`]
  const places = loud.map(({message, path}) => `${path}:${message.line ?? 1}`)
  const printings = mayDiffer ? '与别期所载不同的文字（两刊互异）' : undefined
  const rest = warnings.length - loud.length
  const desk = `npm run dev，在浏览器里打开它显示的校订地址（/review/${id}）`
  const steps = [
    ...(places.length > 0 ? [`先看全期的提示（${places.join('、')}）：它说的是大处，别的往往跟着好。`] : []),
    ...(rest > 0
      ? [
          `核对${loud.length > 0 ? '其余' : ''} ${rest} 处警告：${desk}，逐条定下来；npm run check -- ${id} 也会按要做的事列出。${printings ? `${printings}，接着也在那一页列出。` : ''}`,
        ]
      : printings
        ? [`看有没有${printings}：${desk}，左边列着。`]
        : []),
    `看网页：npm run dev，打开它显示的地址，翻到第 ${id} 期。`,
    `都对了，把 ${folder} 整个文件夹提交（见编辑指南的“发布”），网站就会更新。`,
  ]
  return [`第 ${id} 期已经收好。接下来：`, ...steps.map((step, index) => `  ${index + 1}. ${step}`)]
}
