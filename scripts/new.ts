import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {relative, resolve} from 'node:path'
import type {OptionValues} from '../src/editing/command-line.ts'
import {archiveReadme} from '../src/founding/archive-readme.ts'
import {archiveSettings} from '../src/founding/archive-settings.ts'
import {command} from './command.ts'
import {
  copyFiles,
  digestsOf,
  programFiles,
  readProgramRecord,
  versionOf,
  writeInto,
  writeProgramRecord,
} from './program-files.ts'

const usage = `用法：npm run new -- 文件夹 [--title 刊名] [--association 主办单位]

在一个新的文件夹里建一份别的会刊的档案：程序、设置、空的内容和一页说明。文件夹还没有，或者是空的。
刊名和主办单位也可以以后写在那里的 content/site.yaml。`

const options = {title: {type: 'string'}, association: {type: 'string'}} as const

/** What lies in a folder that is empty all the same: a repository that was just made. */
const mayBeThere = new Set(['.git', '.DS_Store', 'Thumbs.db', 'desktop.ini'])

await command({usage, options, operands: true, failure: '没有建好'}, run)

function run(
  {title = '会刊', association = '本会'}: OptionValues<typeof options>,
  operands: readonly string[],
): number {
  const [folder, ...others] = operands
  if (folder === undefined || others.length > 0) {
    console.error(`请写一个新的文件夹，例如 ../our-archive。\n\n${usage}`)
    return 2
  }
  const fault = faultOf(folder)
  if (fault !== undefined) {
    console.error(`没有建好：${fault}。`)
    return 1
  }
  const here = process.cwd()
  const files = programFiles(here)
  copyFiles(here, folder, files)
  const blank = readFileSync('src/founding/site.yaml', 'utf8')
  writeInto(folder, 'content/site.yaml', archiveSettings(blank, title, association))
  writeInto(folder, 'content/issues/.gitkeep', '')
  writeInto(folder, 'README.md', archiveReadme(title, association))
  writeProgramRecord(folder, {version: versionOf(here), files: digestsOf(here, files)})
  console.log(`${folder} 里有了一份新的档案。接下来：

  1. 进入这个文件夹，运行 npm ci 装好程序。
  2. 打开 content/site.yaml，写上${title === '会刊' ? '刊名、主办单位、' : ''}网址等；每一项旁边有说明。
  3. 运行 npm run add -- 文件，添加第一期；或者先运行 npm run build，看看空的网站。
  4. 放到网上：见 docs/publishing.md。

以后 Huikan 出了新版，在新版的文件夹里运行 npm run update -- ${folder}，程序换成新的，内容和设置不动。`)
  return 0
}

/** Why there can be no new archive in a folder. */
function faultOf(folder: string): string | undefined {
  const inside = relative(process.cwd(), resolve(folder))
  if (inside === '' || !/^\.\.(?:[\\/]|$)/.test(inside))
    return `${folder} 在这一份档案里面；请写外面的一个文件夹，例如 ../our-archive`
  if (readProgramRecord(folder))
    return `${folder} 已经是一份档案；要把它的程序换成这一版，请运行 npm run update -- ${folder}`
  if (!existsSync(folder)) return undefined
  if (!statSync(folder).isDirectory()) return `${folder} 是一个文件；请换一个名字`
  const [found] = readdirSync(folder).filter(name => !mayBeThere.has(name))
  return found === undefined ? undefined : `${folder} 里已经有东西（${found}）；请换一个空的文件夹`
}
