import {existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {VFile} from 'vfile'
import {contentFolder} from '../src/content/content-folder.ts'
import {issueId} from '../src/convert/articles/front.ts'
import {convert} from '../src/convert/convert.ts'
import {checkSize, DecodeError, decode} from '../src/convert/text/decode.ts'
import {convertFolder} from '../src/editing/convert-folder.ts'
import {outcomeHeader, outcomeRow, printMessages, printTable} from '../src/editing/report.ts'

const usage = `用法：npm run add -- 文件.txt [更多文件…] [--id 期号]

读出文件的期号，存成 content/issues/<期号>/source.txt（一个字节不改），并转换。刊头里没有期号时用 --id 指定。`

const {values, positionals} = readArguments()
if (values.help) console.log(usage)
else process.exitCode = run()

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {id: {type: 'string'}, help: {type: 'boolean', short: 'h', default: false}},
    })
  } catch (error) {
    console.error(`看不懂的参数：${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    process.exit(2)
  }
}

function run(): number {
  if (positionals.length === 0 || (values.id !== undefined && positionals.length > 1)) {
    console.error(usage)
    return 1
  }
  const rows: string[][] = [outcomeHeader]
  let failed = false
  for (const path of positionals) {
    const id = file(path)
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
function file(path: string): string | undefined {
  const report = new VFile({path})
  const refuse = (reason: string, ruleId: string, line = 1, column = 1) => {
    report.message(reason, {place: {line, column}, ruleId, source: 'huikan'}).fatal = true
    printMessages([report])
    return undefined
  }
  if (!existsSync(path)) return refuse('没有这个文件；请核对路径。', 'no-source')
  let bytes: Buffer
  let id = values.id
  try {
    checkSize(statSync(path).size)
    bytes = readFileSync(path)
    id ??= issueId(convert(decode(bytes).text, {id: '', path}).tree.issue)
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error
    return refuse(`${error.message}。`, error.ruleId, error.line, error.column)
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
