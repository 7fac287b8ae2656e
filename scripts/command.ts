import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {
  type CommandForm,
  type CommandOptions,
  type OptionValues,
  readCommandLine,
} from '../src/editing/command-line.ts'
import {explainError} from '../src/editing/explain-error.ts'

/** Where the whole of a fault of the program is kept for whoever mends it. */
const log = '.cache/error.log'

/**
 * Runs a command as it was called, and sets the exit code that it returns. `--help` prints the usage (0), what cannot be read
 * the usage too (2). Whatever is thrown ends in a sentence (1), never in a stack trace.
 *
 * @param failure - begins that sentence: 没有打包
 */
export async function command<Options extends CommandOptions>(
  form: CommandForm<Options> & {readonly failure: string},
  run: (values: OptionValues<Options>, operands: readonly string[]) => number | Promise<number>,
): Promise<void> {
  process.on('uncaughtException', error => {
    report(error, form.failure)
    process.exit(1)
  })
  const line = readCommandLine(process.argv.slice(2), form, process.env)
  if (line.asks === 'help') console.log(form.usage)
  else if (line.asks === 'mending') {
    console.error(`看不懂：${line.reason}。\n\n${form.usage}`)
    process.exitCode = 2
  } else
    try {
      process.exitCode = await run(line.values, line.operands)
    } catch (error) {
      report(error, form.failure)
      process.exitCode = 1
    }
}

function report(error: unknown, failure: string): void {
  // whoever reads along, as `head` does, has read enough
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return
  const explained = explainError(error)
  console.error(`\n${failure}：${explained ?? '程序出错，这多半不是您的文字的问题。'}`)
  if (explained === undefined) keep(error)
}

/** With HUIKAN_DEBUG, and where nobody could read a file afterwards, the stack is printed. */
function keep(error: unknown): void {
  const whole = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const entry = `${new Date().toISOString()} ${process.argv.join(' ')}\nNode.js ${process.version} ${process.platform}\n${whole}\n\n`
  if (process.env.HUIKAN_DEBUG || process.env.CI || !kept(entry)) console.error(entry)
  else console.error(`出错的经过记在 ${log}；请把这个文件和您刚才做的事一起告诉维护本站的人。`)
}

function kept(entry: string): boolean {
  try {
    mkdirSync(dirname(log), {recursive: true})
    writeFileSync(log, entry, {flag: 'a'})
    return true
  } catch {
    return false
  }
}
