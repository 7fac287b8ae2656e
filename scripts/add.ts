import {existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {contentFolder} from '../src/content/content-folder.ts'
import {issueId} from '../src/convert/articles/front.ts'
import {convert} from '../src/convert/convert.ts'
import {checkSize, DecodeError, decode} from '../src/convert/text/decode.ts'
import type {OptionValues} from '../src/editing/command-line.ts'
import {convertFolder} from '../src/editing/convert-folder.ts'
import {explainError} from '../src/editing/explain-error.ts'
import {outcomeHeader, outcomeRow, printMessages, printTable} from '../src/editing/report.ts'
import {command} from './command.ts'

const usage = `用法：npm run add -- 文件.txt [更多文件…] [--id 期号]

读出文件的期号，存成 content/issues/<期号>/source.txt（一个字节不改），并转换。刊头里没有期号时用 --id 指定。`

const options = {id: {type: 'string'}} as const

await command({usage, options, operands: true, failure: '没有存好'}, run)

function run(values: OptionValues<typeof options>, paths: readonly string[]): number {
  if (paths.length === 0 || (values.id !== undefined && paths.length > 1)) {
    console.error(
      paths.length === 0
        ? `请写明要添加的文件。\n\n${usage}`
        : `一个期号只能给一个文件：用 --id 时请一次添加一个。\n\n${usage}`,
    )
    return 2
  }
  const rows: string[][] = [outcomeHeader]
  let failed = false
  for (const path of paths) {
    const id = file(path, values.id)
    if (id === undefined) {
      failed = true
      continue
    }
    const outcome = convertFolder(join(contentFolder(), 'issues'), id, {force: false, dry: false})
    printMessages(outcome.reports)
    rows.push(outcomeRow(outcome))
    failed ||= outcome.failed
  }
  if (rows.length > 1) {
    console.log()
    printTable(rows)
  }
  return failed ? 1 : 0
}

/** Puts the text in its folder; `undefined` where that cannot be, with a message printed. */
function file(path: string, named: string | undefined): string | undefined {
  const report = new VFile({path})
  const refuse = (reason: string, ruleId: string, line = 1, column = 1) => {
    report.message(reason, {place: {line, column}, ruleId, source: 'huikan'}).fatal = true
    printMessages([report])
    return undefined
  }
  if (!existsSync(path)) return refuse('没有这个文件；请核对路径。', 'no-source')
  let bytes: Buffer
  let id = named
  try {
    checkSize(statSync(path).size)
    bytes = readFileSync(path)
    id ??= issueId(convert(decode(bytes).text, {id: '', path}).tree.issue)
  } catch (error) {
    if (error instanceof DecodeError)
      return refuse(`${error.message}。`, error.ruleId, error.line, error.column)
    const reason = explainError(error)
    if (reason === undefined) throw error
    return refuse(reason, 'unreadable')
  }
  if (id === undefined)
    return refuse('刊头里没有读到期号或年月；请用 --id 指定期号，例如 --id 141。', 'no-issue-number')
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id))
    return refuse(`期号“${id}”不能作文件夹名；请只用字母、数字、点和连字符。`, 'issue-id')
  const folder = join(contentFolder(), 'issues', id)
  const target = join(folder, 'source.txt')
  if (existsSync(target)) {
    if (readFileSync(target).equals(bytes)) console.log(`${target} 已经是这份文字，不必再存。`)
    else
      return refuse(
        `第 ${id} 期已经有 ${target}，内容与此不同；请核对期号，或先自行移走原来的文件。`,
        'duplicate-issue',
      )
  } else {
    mkdirSync(folder, {recursive: true})
    writeFileSync(`${target}.tmp`, bytes)
    renameSync(`${target}.tmp`, target)
    console.log(`已存为 ${target}。`)
  }
  return id
}
