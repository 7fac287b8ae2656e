import {basename, dirname, join} from 'node:path'
import type {VFile} from 'vfile'
import {contentFolder} from '../src/content/content-folder.ts'
import {withContent} from '../src/content/content-lock.ts'
import {ContentError} from '../src/content/frontmatter.ts'
import {type IssueFolder, listIssueFolders, surveyContent} from '../src/content/issue-folders.ts'
import {type Filing, fileIssue} from '../src/editing/add-issue.ts'
import {convertChecked} from '../src/editing/check-archive.ts'
import type {OptionValues} from '../src/editing/command-line.ts'
import {filesToAdd, leftInFolders} from '../src/editing/files-to-add.ts'
import {nextSteps} from '../src/editing/next-steps.ts'
import {outcomeHeader, outcomeRow, printMessages, printTable} from '../src/editing/report.ts'
import {Printings} from '../src/review/server/printings.ts'
import {command} from './command.ts'

const usage = `用法：npm run add -- 文件或文件夹 [更多…] [--id 期号] [--foreign]

文件可以是 Word（.docx）、PDF 或纯文本（.txt）；写文件夹，就添加里面所有这样的文件。读出期号，把原稿存进 content/issues/<期号>/
（一个字节不改），Word、PDF 的文字取出来写成 source.txt，并转换。文件旁边若有同名的 structure.yaml（142.txt 旁边的
142.structure.yaml），也一并存入，里面写明的期号算数。

  --id 期号   刊头里没有期号，或期号印错了，用它指定
  --foreign  刊头与档案里各期不同（例如刊物改过名）也收`

const options = {id: {type: 'string'}, foreign: {type: 'boolean', default: false}} as const

await command({usage, options, operands: true, failure: '没有存好'}, run)

async function run(
  {id, foreign}: OptionValues<typeof options>,
  operands: readonly string[],
): Promise<number> {
  const paths = filesToAdd(operands)
  if (paths.length === 0 || (id !== undefined && paths.length > 1)) {
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
    const steps: string[] = []
    const refused: string[] = []
    let failed = false
    for (const path of paths) {
      const {reports, filed} = await fileIssue(content, path, {id, foreign})
      printMessages(reports)
      if (filed) console.log(filedWords(filed))
      const folder = listIssueFolders(content).find(({id}) => id === filed?.id)
      if (!folder) {
        refused.push(path)
        continue
      }
      const outcome = convertChecked(content, folder, {force: false, dry: false})
      printMessages(outcome.reports)
      rows.push(outcomeRow(outcome))
      const isKnown = filed?.state === 'known'
      steps.push('', ...nextSteps(folder, outcome.reports, await mayDiffer(content, folder, isKnown)))
      failed ||= outcome.failed
    }
    if (rows.length > 1) {
      console.log()
      printTable(rows)
      console.log(steps.join('\n'))
    }
    printMessages(surveyContent(content).reports.filter(awaitsReading))
    if (refused.length > 0 && paths.length > 1)
      console.error(
        `\n${refused.length} 个文件没有收：${refused.map(path => basename(path)).join('、')}；缘由见上。`,
      )
    const left = leftInFolders(operands)
    if (left.length > 0)
      console.log(
        `\n文件夹里还有 ${left.length} 个没有收：${left.join('、')}。收的是 .docx、.pdf 和 .txt，不进里面的文件夹；是会刊的 .doc、.wps，请在 Word 里另存为 .docx 再添加。`,
      )
    return failed || refused.length > 0 ? 1 : 0
  })
}

/**
 * May other issues print something of this one otherwise? What somebody worked on already is compared with them: what is answered is not
 * asked again. That reads the whole archive, which a new issue, of which nothing is answered, does without.
 */
async function mayDiffer(content: string, folder: IssueFolder, isKnown: boolean): Promise<boolean> {
  if (listIssueFolders(content).length < 2) return false
  if (!isKnown) return true
  try {
    return (await new Printings(content).variants(folder)).variants.length > 0
  } catch (error) {
    if (error instanceof ContentError) return true
    throw error
  }
}

function filedWords({path, state, original}: NonNullable<Filing['filed']>): string {
  if (state === 'known') return `${path} 已经是这份文字，不必再存。`
  if (state === 'read') return `已读出文字，写成 ${path}。`
  if (!original) return `已存为 ${path}。`
  const {name, pictures} = original
  const taken = pictures > 0 ? `，图片 ${pictures} 幅各成一个文件` : ''
  return `已存为 ${join(dirname(path), name)}；旁边是读出的文字 source.txt、每行的来历 extraction.json${taken}，都要一起提交。`
}

/** An original that somebody put into a folder of its own, and that nobody has read yet. */
function awaitsReading({messages}: VFile): boolean {
  return messages.some(({ruleId}) => ruleId === 'unread-original')
}
