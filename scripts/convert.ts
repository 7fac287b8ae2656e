import {appendFileSync, existsSync} from 'node:fs'
import {join} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import {VFile} from 'vfile'
import {contentFolder} from '../src/content/content-folder.ts'
import {withContent} from '../src/content/content-lock.ts'
import {
  type IssueFolder,
  isFatal,
  isWithin,
  listIssueFolders,
  surveyContent,
} from '../src/content/issue-folders.ts'
import {convertChecked} from '../src/editing/check-archive.ts'
import {changedOriginal} from '../src/editing/check-extraction.ts'
import {arrangeReports, summarise} from '../src/editing/check-report.ts'
import {type Choice, filesOf, readChoice, unnamedEdits} from '../src/editing/chosen-files.ts'
import type {OptionValues} from '../src/editing/command-line.ts'
import {extractUnread} from '../src/editing/extract-original.ts'
import {filesByHabit, habitChangesWords, habitsBefore} from '../src/editing/habit-changes.ts'
import {printExplanation} from '../src/editing/print-explanation.ts'
import {outcomeHeader, outcomeRow, printMessages, printTable} from '../src/editing/report.ts'
import {command} from './command.ts'

const usage = `用法：npm run convert -- [期号…] [--check]
      npm run convert -- 期号/篇号… --force
      npm run convert -- --explain 期号:行号

把 content/issues/<期号>/source.txt 转换成目录（issue.yaml）和各篇文章（01.mdx 起）。不写期号则转换全部。
文件夹里只有原稿（.docx、.pdf）的，先从原稿读出 source.txt。

  --force   手工改过的文件也重写（旧的另存为 .orig）；写明是哪一个，例如 140/02、140/issue.yaml。一期里只有一个的，写期号也行
  --check   不写任何文件，只看有没有需要更新的；有就算没有通过
  --explain 不写任何文件，只说 source.txt 的这一行被当作什么、为什么，以及怎样改判，例如 140:120`

const options = {
  force: {type: 'boolean', default: false},
  check: {type: 'boolean', default: false},
  explain: {type: 'string'},
} as const

await command({usage, options, operands: true, failure: '没有转换完'}, run)

async function run(
  {force, check, explain}: OptionValues<typeof options>,
  operands: readonly string[],
): Promise<number> {
  const content = contentFolder()
  const choices = operands.map(readChoice)
  if (explain !== undefined) return printExplanation(explain, listIssueFolders(content))
  if (check) return convertChosen(content, choices, [], {force, dry: true})
  return withContent(content, async () => {
    const chosen = listIssueFolders(content).filter(({id}) => choices.length === 0 || isChosen(id, choices))
    const read = await extractUnread(chosen)
    printMessages(read)
    const unnamed = force ? unnamedEdits(chosen, choices) : undefined
    if (unnamed !== undefined) {
      console.error(`\n没有转换：${unnamed}`)
      return 1
    }
    const code = await convertChosen(content, choices, read, {force, dry: false})
    return code || (read.some(isFatal) ? 1 : 0)
  })
}

interface Options {
  readonly force: boolean
  readonly dry: boolean
}

function isChosen(id: string, choices: readonly Choice[]): boolean {
  return choices.some(choice => choice.id === id)
}

async function convertChosen(
  content: string,
  choices: readonly Choice[],
  read: readonly VFile[],
  options: Options,
): Promise<number> {
  const {folders, reports} = surveyContent(content)
  const known = folders.map(({id}) => id)
  const missing = choices.flatMap(({id, file}) =>
    known.includes(id) && file !== undefined && !existsSync(join(content, 'issues', id, file))
      ? [`${id}/${file}`]
      : [],
  )
  if (missing.length > 0) {
    console.error(`没有这样的文件：${missing.join('、')}；请核对篇号，例如 ${known[0]}/01。`)
    return 1
  }
  const unknown = choices.map(({id}) => id).filter(id => !known.includes(id))
  if (unknown.length) {
    console.error(
      `没有这样的期：${unknown.join('、')}（${content}/issues 里有：${known.join('、') || '没有任何一期'}）`,
    )
    return 1
  }
  const ids = choices.length ? known.filter(id => isChosen(id, choices)) : known
  const concerning = choices.length
    ? reports.filter(({dirname}) => ids.some(id => dirname === `${content}/issues/${id}`))
    : reports
  printMessages(concerning)
  if (folders.length === 0) {
    console.log(
      `${content}/issues 里还没有任何一期；请建一个文件夹，放进 source.txt，或运行 npm run add -- 文件。`,
    )
    return concerning.some(isFatal) ? 1 : 0
  }
  const {failed, stale, told} = await convertAll(
    content,
    folders.filter(({id}) => ids.includes(id)),
    [...read, ...concerning],
    choices,
    options,
  )
  summariseErrors([...read, ...concerning, ...told], ids.length)
  const wrong = concerning.filter(isFatal)
  // they were printed before everything else
  if (wrong.length > 0)
    console.log(
      `\n另有 ${wrong.flatMap(({messages}) => messages.filter(({fatal}) => fatal === true)).length} 个错误，在 ${wrong.map(({path}) => path).join('、')}；照上面的提示改好，再运行 npm run convert。`,
    )
  if (options.dry && stale) console.log('\n有文件需要更新：请运行 npm run convert 并提交。')
  return failed || concerning.some(isFatal) || (options.dry && stale) ? 1 : 0
}

async function convertAll(
  content: string,
  folders: readonly IssueFolder[],
  before: readonly VFile[],
  choices: readonly Choice[],
  {force, dry}: Options,
) {
  const rows: string[][] = [outcomeHeader]
  let failed = false
  let stale = false
  const wrong: string[] = []
  const told: VFile[] = []
  const byHabit = new Map<IssueFolder, readonly string[]>()
  for (const folder of folders) {
    const former = habitsBefore(folder)
    const outcome = convertChecked(content, folder, {force: force && filesOf(folder.id, choices), dry})
    const changed = changedOriginal(folder)
    const own = [...changed, ...outcome.reports]
    printMessages(own)
    told.push(...own)
    rows.push(
      outcomeRow(
        outcome,
        before.filter(report => isWithin(folder, report)),
      ),
    )
    failed ||= outcome.failed || changed.length > 0
    if (own.some(isFatal)) wrong.push(folder.id)
    stale ||= outcome.stale.length > 0
    const standing =
      outcome.stale.length > 0 ? listIssueFolders(content).find(({id}) => id === folder.id) : undefined
    const names = standing ? filesByHabit(standing, outcome.stale, former) : []
    if (names.length > 0) byHabit.set(folder, names)
    // Sätteri's buffers are freed between turns of the event loop only
    await setImmediate()
  }
  console.log()
  printTable(rows)
  if (byHabit.size > 0) console.log(`\n${habitChangesWords(byHabit, dry)}`)
  if (wrong.length > 0)
    console.log(
      `\n第 ${wrong.join('、')} 期有错误，照上面的提示改好，再运行 npm run convert -- ${wrong.join(' ')}。`,
    )
  return {failed, stale, told}
}

/** On GitHub what cannot be converted stops the run: whoever uploaded it looks for the reason on the page of the run, not in its log. */
function summariseErrors(reports: readonly VFile[], issues: number): void {
  const summary = process.env.GITHUB_STEP_SUMMARY
  const errors = reports.filter(isFatal).map(({path, messages}) => {
    const file = new VFile({path})
    file.messages.push(...messages.filter(({fatal}) => fatal === true))
    return file
  })
  if (summary && errors.length > 0)
    appendFileSync(summary, summarise(arrangeReports(errors, [], new Set()), issues))
}
