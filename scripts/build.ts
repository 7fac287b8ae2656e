import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {build} from 'astro'
import {contentFolder} from '../src/content/content-folder.ts'
import {readSearchRecords} from '../src/content/read-search-records.ts'
import {convertFolder, hasArticles, listIssueIds} from '../src/editing/convert-folder.ts'
import {outcomeHeader, outcomeRow, printMessages, printTable} from '../src/editing/report.ts'
import {buildSearchIndex} from '../src/search/build/index-builder.ts'
import {command} from './command.ts'
import {searchCache, searchFolder, withSearchAside} from './search-folder.ts'
import {writeEpubs} from './write-epubs.ts'

const usage = `用法：npm run build

转换还没有转换的期，生成网站和检索索引，写进 dist/。已有的文章不会改动。`

await command({usage, options: {}, operands: false, failure: '没有生成网站'}, () =>
  convertNew() ? buildSite() : 1,
)

/** Converts the issues that have a source.txt and no article yet; a committed file is never touched. */
function convertNew(): boolean {
  const issues = join(contentFolder(), 'issues')
  const fresh = listIssueIds(issues).filter(
    id => existsSync(join(issues, id, 'source.txt')) && !hasArticles(join(issues, id)),
  )
  if (fresh.length === 0) return true
  console.log(`有 ${fresh.length} 期还没有转换：${fresh.join('、')}。现在转换。`)
  const outcomes = fresh.map(id => convertFolder(issues, id, {force: false, dry: false}))
  for (const outcome of outcomes) printMessages(outcome.reports)
  console.log()
  printTable([outcomeHeader, ...outcomes.map(outcomeRow)])
  const failed = outcomes.filter(outcome => outcome.failed)
  if (failed.length === 0) console.log('\n已写出新文件，请看过之后提交。\n')
  else
    console.error(`\n没有生成网站：${failed.map(({id}) => id).join('、')} 不能转换，请先按上面的提示处理。`)
  return failed.length === 0
}

async function buildSite(): Promise<number> {
  await withSearchAside(() => build({logLevel: 'warn'}))
  writeEpubs(contentFolder(), 'dist/epub')
  const records = readSearchRecords(contentFolder())
  const index = await buildSearchIndex(records, searchFolder, searchCache)
  console.log(
    `网站已生成在 dist/：${records.length} 篇文章，检索索引 ${index.files} 个文件、${Math.round(index.bytes / 1024)} KB。`,
  )
  console.log('查看：双击 dist/index.html，或运行 npm run preview。')
  return 0
}
