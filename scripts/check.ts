import {appendFileSync} from 'node:fs'
import {styleText} from 'node:util'
import {contentFolder} from '../src/content/content-folder.ts'
import {changedIssues, goneIssues, goneReport, UnknownVersion} from '../src/editing/changed-issues.ts'
import {type ArchiveCheck, checkArchive} from '../src/editing/check-archive.ts'
import {
  arrangeReports,
  deedTitle,
  type IssueReport,
  issueCounts,
  issueName,
  issueOf,
  jsonMessages,
  summarise,
} from '../src/editing/check-report.ts'
import {readChoice} from '../src/editing/chosen-files.ts'
import type {OptionValues} from '../src/editing/command-line.ts'
import {gradeOf, printMessages, type Tally} from '../src/editing/report.ts'
import {command} from './command.ts'

const usage = `用法：npm run check -- [期号…] [--since 版本] [--format json]

查对所有编辑可能弄错的地方：文件名、各栏、目录、原文、链接、重复的期。不写任何文件；有错误就算没有通过，网站不会生成。
写了期号就只列这几期的提示（仍以整个档案查对）；不写则全部列出，有改动的期在前，其余新的在前。

  --since 版本    与 git 里的这个版本相比有改动的期排在前面，例如 --since origin/main；不写则与上一次提交相比
  --format json  把提示写成 JSON，给别的程序读`

const options = {since: {type: 'string'}, format: {type: 'string'}} as const

await command({usage, options, operands: true, failure: '没有查完'}, run)

async function run(
  {since, format}: OptionValues<typeof options>,
  operands: readonly string[],
): Promise<number> {
  if (format !== undefined && format !== 'json') {
    console.error(`没有“${format}”这种格式；--format 后面写 json，或不写 --format。`)
    return 2
  }
  const content = contentFolder()
  const changed = changedSince(content, since)
  if (changed === undefined) return 2
  const check = await checkArchive(content)
  const isKnown = (id: string) =>
    check.newest.includes(id) || check.reports.some(({path}) => issueOf(path) === id)
  // a folder may be called as no issue is, which is one of the things that are told
  const chosen = operands.map(operand => (isKnown(operand) ? operand : readChoice(operand).id))
  const unknown = chosen.filter(id => !isKnown(id))
  if (unknown.length > 0) {
    console.error(`没有这样的期：${unknown.join('、')}（有：${check.newest.join('、') || '没有任何一期'}）`)
    return 1
  }
  const gone = goneReport(content, goneIssues(content, since))
  const reports = [...(gone ? [gone] : []), ...check.reports].filter(
    ({path}) => chosen.length === 0 || chosen.includes(issueOf(path) ?? ''),
  )
  const issues = arrangeReports(reports, check.newest, new Set([...changed, ...chosen]))
  if (format === 'json') printJson(check, issues)
  else printIssues(check, issues, chosen)
  const summary = process.env.GITHUB_STEP_SUMMARY
  if (summary) appendFileSync(summary, summarise(issues, check.issues))
  return reports.some(({messages}) => messages.some(({fatal}) => fatal === true)) ? 1 : 0
}

function changedSince(content: string, since: string | undefined): Set<string> | undefined {
  try {
    return changedIssues(content, since)
  } catch (error) {
    if (!(error instanceof UnknownVersion)) throw error
    console.error(`git 里没有“${since}”这个版本；请核对 --since 后面写的提交、分支或标签。`)
    return undefined
  }
}

function printJson({issues, unconverted}: ArchiveCheck, reports: readonly IssueReport[]): void {
  console.log(JSON.stringify({issues, unconverted, messages: jsonMessages(reports)}, null, 2))
}

function printIssues(
  {issues, unconverted}: ArchiveCheck,
  reports: readonly IssueReport[],
  chosen: readonly string[],
): void {
  const tally: Tally = {errors: 0, warnings: 0}
  for (const {id, isChanged, groups} of reports) {
    console.log(
      `\n${styleText('bold', `${issueName(id)}${isChanged && chosen.length === 0 ? '（有改动）' : ''}`)}`,
    )
    for (const {deed, files} of groups) {
      console.log(`\n${styleText('cyan', `▍${deedTitle(deed)}`)}`)
      const {errors, warnings} = printMessages(files)
      tally.errors += errors
      tally.warnings += warnings
    }
  }
  const asked = chosen.length > 0 ? unconverted.filter(id => chosen.includes(id)) : unconverted
  if (asked.length > 0)
    console.log(`\n还没有转换：${asked.join('、')}；npm run build 会自动转换，或运行 npm run convert。`)
  if (reports.some(({groups}) => groups.some(({files}) => files.some(({messages}) => messages.some(weighs)))))
    console.log('\n每种提示的意思和办法，见 docs/rules.md（按提示末尾的英文名找）。')
  const checked = chosen.length || issues
  console.log(
    `\n检查了 ${checked} 期：${tally.errors} 个错误，${tally.warnings} 个警告${issueCounts(reports, checked)}。`,
  )
}

function weighs(message: Parameters<typeof gradeOf>[0]): boolean {
  return gradeOf(message) !== 'info'
}
