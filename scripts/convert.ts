import {setImmediate} from 'node:timers/promises'
import type {VFile} from 'vfile'
import {contentFolder} from '../src/content/content-folder.ts'
import {withContent} from '../src/content/content-lock.ts'
import {
  type IssueFolder,
  isFatal,
  isWithin,
  listIssueFolders,
  surveyContent,
} from '../src/content/issue-folders.ts'
import type {OptionValues} from '../src/editing/command-line.ts'
import {convertFolder, type FolderOptions} from '../src/editing/convert-folder.ts'
import {extractUnread} from '../src/editing/extract-original.ts'
import {printExplanation} from '../src/editing/print-explanation.ts'
import {outcomeHeader, outcomeRow, printMessages, printTable} from '../src/editing/report.ts'
import {command} from './command.ts'

const usage = `用法：npm run convert -- [期号…] [--force] [--check]
      npm run convert -- --explain 期号:行号

把 content/issues/<期号>/source.txt 转换成 issue.yaml 和每篇一个的 MDX。不写期号则转换全部。
文件夹里只有原稿（.docx、.pdf）的，先从原稿读出 source.txt。

  --force   手工改过的文件也重写（旧的另存为 .orig）
  --check   不写任何文件，只看有没有需要更新的；有则以 1 退出
  --explain 不写任何文件，只说 source.txt 的这一行被当作什么、为什么，以及怎样改判，例如 140:120`

const options = {
  force: {type: 'boolean', default: false},
  check: {type: 'boolean', default: false},
  explain: {type: 'string'},
} as const

await command({usage, options, operands: true, failure: '没有转换完'}, run)

async function run(
  {force, check, explain}: OptionValues<typeof options>,
  chosen: readonly string[],
): Promise<number> {
  const content = contentFolder()
  if (explain !== undefined) return printExplanation(explain, listIssueFolders(content))
  return check
    ? convertChosen(content, chosen, [], {force, dry: true})
    : withContent(content, async () => {
        const read = await extractUnread(
          listIssueFolders(content).filter(({id}) => chosen.length === 0 || chosen.includes(id)),
        )
        printMessages(read)
        return (
          (await convertChosen(content, chosen, read, {force, dry: false})) || (read.some(isFatal) ? 1 : 0)
        )
      })
}

async function convertChosen(
  content: string,
  chosen: readonly string[],
  read: readonly VFile[],
  options: FolderOptions,
): Promise<number> {
  const {folders, reports} = surveyContent(content)
  const known = folders.map(({id}) => id)
  const unknown = chosen.filter(id => !known.includes(id))
  if (unknown.length) {
    console.error(
      `没有这样的期：${unknown.join('、')}（${content}/issues 里有：${known.join('、') || '没有任何一期'}）`,
    )
    return 1
  }
  const ids = chosen.length ? chosen : known
  const concerning = chosen.length
    ? reports.filter(({dirname}) => ids.some(id => dirname === `${content}/issues/${id}`))
    : reports
  printMessages(concerning)
  if (folders.length === 0) {
    console.error(`${content}/issues 里还没有任何一期；请建一个文件夹，放进 source.txt`)
    return 1
  }
  const {failed, stale} = await convertAll(
    folders.filter(({id}) => ids.includes(id)),
    [...read, ...concerning],
    options,
  )
  if (options.dry && stale) console.log('\n有文件需要更新：请运行 npm run convert 并提交。')
  return failed || concerning.some(isFatal) || (options.dry && stale) ? 1 : 0
}

async function convertAll(folders: readonly IssueFolder[], told: readonly VFile[], options: FolderOptions) {
  const rows: string[][] = [outcomeHeader]
  let failed = false
  let stale = false
  for (const folder of folders) {
    const outcome = convertFolder(folder, options)
    printMessages(outcome.reports)
    rows.push(
      outcomeRow(
        outcome,
        told.filter(report => isWithin(folder, report)),
      ),
    )
    failed ||= outcome.failed
    stale ||= outcome.stale.length > 0
    // Sätteri's buffers are freed between turns of the event loop only
    await setImmediate()
  }
  console.log()
  printTable(rows)
  return {failed, stale}
}
