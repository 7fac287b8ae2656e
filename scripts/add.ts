import {contentFolder} from '../src/content/content-folder.ts'
import {withContent} from '../src/content/content-lock.ts'
import {listIssueFolders} from '../src/content/issue-folders.ts'
import {fileIssue} from '../src/editing/add-issue.ts'
import type {OptionValues} from '../src/editing/command-line.ts'
import {convertFolder} from '../src/editing/convert-folder.ts'
import {outcomeHeader, outcomeRow, printMessages, printTable} from '../src/editing/report.ts'
import {command} from './command.ts'

const usage = `用法：npm run add -- 文件 [更多文件…] [--id 期号]

文件可以是 Word（.docx）、PDF 或纯文本（.txt）。读出期号，把原稿存进 content/issues/<期号>/（一个字节不改），Word、PDF 的文字取出来
写成 source.txt，并转换。刊头里没有期号时用 --id 指定。`

const options = {id: {type: 'string'}} as const

await command({usage, options, operands: true, failure: '没有存好'}, run)

async function run(values: OptionValues<typeof options>, paths: readonly string[]): Promise<number> {
  if (paths.length === 0 || (values.id !== undefined && paths.length > 1)) {
    console.error(
      paths.length === 0
        ? `请写明要添加的文件。\n\n${usage}`
        : `一个期号只能给一个文件：用 --id 时请一次添加一个。\n\n${usage}`,
    )
    return 2
  }
  const content = contentFolder()
  return withContent(content, async () => {
    const rows: string[][] = [outcomeHeader]
    let failed = false
    for (const path of paths) {
      const {report, filed} = await fileIssue(content, path, values.id)
      printMessages([report])
      if (filed)
        console.log(filed.known ? `${filed.path} 已经是这份文字，不必再存。` : `已存为 ${filed.path}。`)
      const folder = listIssueFolders(content).find(({id}) => id === filed?.id)
      if (!folder) {
        failed = true
        continue
      }
      const outcome = convertFolder(folder, {force: false, dry: false})
      printMessages(outcome.reports)
      rows.push(outcomeRow(outcome))
      failed ||= outcome.failed
    }
    if (rows.length > 1) {
      console.log()
      printTable(rows)
    }
    return failed ? 1 : 0
  })
}
