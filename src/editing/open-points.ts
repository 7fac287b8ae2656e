import {type IssueReport, issueName} from './check-report.ts'
import {gradeOf} from './report.ts'

/** So many issues are named; of more, their number. */
const named = 6

/**
 * What is open, in sentences: 第 140 期有 11 处待核。以前各期还有 5 处（第 136 期），都发布过，不急。Errors are said for each issue, whenever it came
 * out.
 *
 * @param current - issues that the editor is at work on: those that changed, and the newest
 */
export function openPoints(reports: readonly IssueReport[], current: ReadonlySet<string>): string {
  const counted = reports.flatMap(({id, groups}) => {
    const messages = groups.flatMap(({files}) => files.flatMap(file => file.messages))
    const [errors, warnings] = (['error', 'warning'] as const).map(
      grade => messages.filter(message => gradeOf(message) === grade).length,
    )
    return [{id, errors: errors ?? 0, warnings: warnings ?? 0}]
  })
  const isCurrent = ({id}: {readonly id: string | undefined}) => id === undefined || current.has(id)
  const own = counted.filter(each => each.errors > 0 || (isCurrent(each) && each.warnings > 0))
  const earlier = counted.filter(each => !own.includes(each) && each.warnings > 0)
  const sum = earlier.reduce((total, {warnings}) => total + warnings, 0)
  const sentences = own.map(({id, errors, warnings}) => {
    const parts = [
      ...(errors > 0 ? [`${errors} 个错误`] : []),
      ...(warnings > 0 ? [`${warnings} 处待核`] : []),
    ]
    return `${issueName(id)}有 ${parts.join('、')}。`
  })
  const names = earlier.slice(0, named).map(({id}) => issueName(id))
  const rest = earlier.length > named ? `等 ${earlier.length} 期` : ''
  return [
    sentences.length === 0 ? '没有待核的。' : sentences.join(''),
    ...(sum > 0 ? [`以前各期还有 ${sum} 处（${names.join('、')}${rest}），都发布过，不急。`] : []),
  ].join('')
}
