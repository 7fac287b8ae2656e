import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {isFolderName} from '../content/issue-folders.ts'
import {type Deed, deeds, explanations} from './message-guide.ts'
import {gradeOf} from './report.ts'

/** The messages on one issue, or on the archive as a whole, by what is to be done. */
export interface IssueReport {
  /** `undefined`: of the archive as a whole. */
  readonly id: string | undefined
  /** Whether the issue was named, or changed since what it is compared with. */
  readonly isChanged: boolean
  readonly groups: readonly DeedGroup[]
}

export interface DeedGroup {
  /** Errors stand before everything else, whatever is to be done about them. */
  readonly deed: Deed | 'errors'
  /** Files with the messages of this group alone, in the order in which they stand in the file. */
  readonly files: readonly VFile[]
}

/** What a group is called in lists. */
export function deedTitle(deed: DeedGroup['deed']): string {
  return deed === 'errors' ? '错误：须先处理，网站才会生成' : deeds[deed]
}

/** Changed issues stand first, then the newest; the archive as a whole stands before them. */
export function arrangeReports(
  reports: readonly VFile[],
  newest: readonly string[],
  changed: ReadonlySet<string>,
): IssueReport[] {
  const ofIssue = Map.groupBy(reports, ({path}) => issueOf(path))
  const order = [undefined, ...newest.filter(id => changed.has(id)), ...newest.filter(id => !changed.has(id))]
  const others = [...ofIssue.keys()].filter(id => !order.includes(id))
  return [...order, ...others].flatMap(id => {
    const groups = groupByDeed(ofIssue.get(id) ?? [])
    return groups.length === 0 ? [] : {id, isChanged: id !== undefined && changed.has(id), groups}
  })
}

/** 第 140 期; of a folder whose name is no number 文件夹“第 141 期”; of none 整个档案. */
export function issueName(id: string | undefined): string {
  if (id === undefined) return '整个档案'
  return isFolderName(id) ? `第 ${id} 期` : `文件夹“${id}”`
}

/** The folder of the issue that a file lies in, or is. */
export function issueOf(path: string): string | undefined {
  return /(?:^|\/)issues\/([^/]+)/.exec(path)?.[1]
}

/** Where docs/rules.md explains a kind of message; counted from the project's root. */
export function explanationOf({ruleId}: VFileMessage): string | undefined {
  return ruleId !== undefined && ruleId in explanations ? `docs/rules.md#${ruleId}` : undefined
}

/** How the group is called that a message belongs to. */
export function deedOf(message: VFileMessage): Deed {
  return explanations[message.ruleId ?? '']?.deed ?? 'known'
}

function groupByDeed(files: readonly VFile[]): DeedGroup[] {
  const order: readonly DeedGroup['deed'][] = ['errors', ...deedNames]
  const groupOf = (message: VFileMessage) => (gradeOf(message) === 'error' ? 'errors' : deedOf(message))
  return order.flatMap(deed => {
    const chosen = files.flatMap(({path, messages}) => {
      const file = new VFile({path})
      file.messages.push(...messages.filter(message => groupOf(message) === deed))
      return file.messages.length > 0 ? file : []
    })
    return chosen.length === 0 ? [] : {deed, files: chosen}
  })
}

const deedNames = Object.keys(deeds).filter((name): name is Deed => name in deeds)

/** So many issues are counted one by one; of more, their number. */
const counted = 6

/**
 * （第 140 期 1 个错误、15 个警告；第 136 期 5 个警告）: how many messages each issue has, where it is not plain from their sum; else empty.
 *
 * @param issues - how many were looked at
 */
export function issueCounts(reports: readonly IssueReport[], issues: number): string {
  const counts = reports.flatMap(({id, groups}) => {
    const messages = groups.flatMap(({files}) => files.flatMap(file => file.messages))
    const [errors, warnings] = (['error', 'warning'] as const).map(
      grade => messages.filter(message => gradeOf(message) === grade).length,
    )
    const words = [...(errors ? [`${errors} 个错误`] : []), ...(warnings ? [`${warnings} 个警告`] : [])]
    return words.length === 0 ? [] : `${issueName(id)} ${words.join('、')}`
  })
  if (issues < 2 || counts.length === 0) return ''
  const rest = counts.length - counted
  return `（${counts.slice(0, counted).join('；')}${rest > 0 ? `；另有 ${rest} 期` : ''}）`
}

/** One message as other programs read it. Lines and columns from 1. */
export interface JsonMessage {
  readonly issue: string | null
  readonly file: string
  readonly line: number
  readonly column: number
  readonly severity: 'error' | 'warning' | 'info'
  readonly rule: string | null
  readonly deed: Deed
  readonly reason: string
  /** Entries of structure.yaml that settle it; null where there is none. */
  readonly note: string | null
  readonly explained: string | null
}

/** All messages in the order in which they are listed. */
export function jsonMessages(issues: readonly IssueReport[]): JsonMessage[] {
  return issues.flatMap(({id, groups}) =>
    groups.flatMap(({files}) =>
      files.flatMap(({path, messages}) =>
        messages.map(message => ({
          issue: id ?? null,
          file: path,
          line: message.line ?? 1,
          column: message.column ?? 1,
          severity: gradeOf(message),
          rule: message.ruleId ?? null,
          deed: deedOf(message),
          reason: message.reason,
          note: message.note ?? null,
          explained: explanationOf(message) ?? null,
        })),
      ),
    ),
  )
}

/** How many messages of the first issues a summary shows; whoever wants more runs `check`. */
const shown = 20

/**
 * What stands on the page of a run on GitHub, or in a comment: a few sentences in Markdown, what changed first.
 *
 * @param issues - how many the archive has
 */
export function summarise(reports: readonly IssueReport[], issues: number): string {
  const messages = jsonMessages(reports)
  const [errors, warnings] = (['error', 'warning'] as const).map(
    grade => messages.filter(({severity}) => severity === grade).length,
  )
  const weighty = messages.filter(({severity}) => severity !== 'info')
  const verdict = errors
    ? `有 **${errors} 个错误**，须先处理，网站才会生成。`
    : warnings
      ? '没有错误，可以发布。'
      : '没有错误，也没有要核对的地方，可以发布。'
  const first = weighty.slice(0, shown).map(({file, line, column, severity, reason, rule}) => {
    const grade = severity === 'error' ? '**错误**' : '警告'
    return `| ${code(`${file}:${line}:${column}`)} | ${grade} | ${cell(reason)} | ${rule === null ? '' : code(rule)} |`
  })
  const rest = weighty.length - first.length
  return [
    `### 查对了 ${issues} 期：${errors} 个错误，${warnings} 个警告${issueCounts(reports, issues)}`,
    '',
    verdict,
    ...(first.length > 0 ? ['', '| 位置 | | 要看什么 | 提示 |', '| --- | --- | --- | --- |', ...first] : []),
    ...(rest > 0 ? ['', `还有 ${rest} 条，在运行记录里，或在自己的电脑上运行 \`npm run check\`。`] : []),
    ...(weighty.length > 0 ? ['', '每种提示的意思和办法，见 `docs/rules.md`。'] : []),
    '',
  ].join('\n')
}

/** What was printed is text in a table of Markdown, too. */
function cell(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~$&]/g, '\\$&').replaceAll('\n', ' ')
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replaceAll('|', '\\|')}\``
}
