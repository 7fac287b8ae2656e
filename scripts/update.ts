import {existsSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import type {OptionValues} from '../src/editing/command-line.ts'
import {programRecordName} from '../src/founding/program-list.ts'
import {planUpdate} from '../src/founding/update-plan.ts'
import {command} from './command.ts'
import {
  copyFiles,
  digestsOf,
  programFiles,
  readProgramRecord,
  removeFiles,
  versionOf,
  writeInto,
  writeProgramRecord,
} from './program-files.ts'

const usage = `用法：npm run update -- 文件夹 [--force]

在新版的 Huikan 里运行：把一份档案（用 npm run new 建的）的程序换成这一版。内容、设置和它的 README.md 不动。
那里的程序若有人改过，就逐个指出来，什么也不换。

  --force   改过的也换掉（旧的另存为 .orig）`

const options = {force: {type: 'boolean', default: false}} as const

/** Of a program that was changed throughout, nobody needs to be told more. */
const changesShown = 20

await command({usage, options, operands: true, failure: '没有换完'}, run)

function run({force}: OptionValues<typeof options>, operands: readonly string[]): number {
  const [folder, ...others] = operands
  if (folder === undefined || others.length > 0) {
    console.error(`请写档案所在的文件夹，例如 ../our-archive。\n\n${usage}`)
    return 2
  }
  const record = readProgramRecord(folder)
  if (record === undefined || resolve(folder) === process.cwd()) {
    const reason = record
      ? '就是这个文件夹；请在新版的 Huikan 里运行'
      : existsSync(join(folder, programRecordName))
        ? `的 ${programRecordName} 读不出来，请从 git 恢复`
        : `不是用 npm run new 建的档案（没有 ${programRecordName}）`
    console.error(`没有换：${folder} ${reason}。`)
    return 1
  }
  const here = process.cwd()
  const brought = digestsOf(here, programFiles(here))
  const present = digestsOf(folder, new Set([...record.files.keys(), ...brought.keys()]))
  const {write, remove, changed} = planUpdate(record.files, present, brought)
  if (changed.length > 0 && !force) {
    const names = changed.slice(0, changesShown).map(path => `  ${path}`)
    const more = changed.length > changesShown ? `\n  等 ${changed.length} 个` : ''
    console.error(
      `没有换：${folder} 里有 ${changed.length} 个程序文件改过，换上新版就没有了：\n${names.join('\n')}${more}\n\n不要这些改动，请加 --force 再运行，旧的会另存为 .orig；还要的，请先另外记下来。`,
    )
    return 1
  }
  for (const path of changed) writeInto(folder, `${path}.orig`, readFileSync(join(folder, path)))
  copyFiles(here, folder, write)
  removeFiles(folder, remove)
  const version = versionOf(here)
  writeProgramRecord(folder, {version, files: brought})
  const versions = record.version === version ? version : `${record.version} → ${version}`
  console.log(
    `${folder} 的程序已换成这一版（${versions}）：写了 ${write.length} 个文件，删了 ${remove.length} 个。内容和设置没有动。${
      changed.length > 0 ? `\n改过的 ${changed.length} 个文件，旧的另存为 .orig。` : ''
    }

接下来在那里运行：

  npm ci                 装好新版的程序
  npm run convert        新版若转换得更好，各篇随之更新；手工改过的不会被覆盖
  npm run check

看过之后提交。`,
  )
  return 0
}
