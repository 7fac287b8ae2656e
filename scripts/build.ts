import {existsSync, mkdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import {build} from 'astro'
import config, {pageIntegrations, siteIntegrations} from '../astro.config.mjs'
import {beginPhase} from '../src/build-phase.ts'
import {contentDigest, siteProgramDigest} from '../src/content/archive-digests.ts'
import {forgetRenderedArticles} from '../src/content/article-cache.ts'
import {keepHeads} from '../src/content/article-heads.ts'
import {writeAtomically} from '../src/content/atomic-write.ts'
import {forgetUnused} from '../src/content/cache-age.ts'
import {contentFolder} from '../src/content/content-folder.ts'
import {withSite} from '../src/content/content-lock.ts'
import {forgetIssues} from '../src/content/issue-cache.ts'
import {isFatal, listIssueFolders} from '../src/content/issue-folders.ts'
import {readIssuesOnce} from '../src/content/read-issues.ts'
import {indexSite} from '../src/content/search-integration.ts'
import {convertChecked} from '../src/editing/check-archive.ts'
import type {OptionValues} from '../src/editing/command-line.ts'
import {awaitsConversion} from '../src/editing/convert-folder.ts'
import {extractUnread} from '../src/editing/extract-original.ts'
import {outcomeHeader, outcomeRow, printMessages, printTable} from '../src/editing/report.ts'
import {partFaults} from '../src/publishing/part-faults.ts'
import {pagesOfParts} from '../src/publishing/part-pages.ts'
import {readShare} from '../src/publishing/share.ts'
import {buildPart} from './build-part.ts'
import {tellProgress} from './build-progress.ts'
import {command} from './command.ts'
import {readParts, takeCaches} from './part-folder.ts'
import {replaceSite} from './site-folder.ts'
import {isSound} from './sound-archive.ts'

const usage = `用法：
  npm run build                    转换还没有转换的期，生成网站和检索索引，写进 dist/。已有的文章不会改动
  npm run build -- --part 2/4      只生成网站四份中的第二份，写进 dist-parts/：期数很多时，由几台机器分做
  npm run build -- --join 文件夹    把文件夹里的各份放到一起，补上全站的页面，写进 dist/`

const options = {part: {type: 'string'}, join: {type: 'string'}} as const

/** The site is made here: dist/ only ever holds a whole one, and of that only what changed is written. */
const made = '.cache/site'
/** There while Astro is at work on it. */
const underWay = '.cache/pages-under-way'
/** Where ranges of the search are kept; see siteSearch. */
const searchCache = '.cache/search'
/** What Node.js compiled; see ready.cjs. It does not say what it used of it. */
const compiled = '.cache/compiled'
/** Where Astro keeps what it read of the content; see astro.config.mjs. */
const astroCache = '.cache/astro'

await command({usage, options, operands: false, failure: '没有生成网站'}, run)

function run({part, join}: OptionValues<typeof options>): number | Promise<number> {
  const share = part === undefined ? undefined : readShare(part)
  if (part !== undefined && (share === undefined || join !== undefined)) {
    const reason = share ? '--part 和 --join 不能同时用' : `--part 后面应是第几份和一共几份，例如 2/4`
    console.error(`看不懂：${reason}。\n\n${usage}`)
    return 2
  }
  const content = contentFolder()
  tellProgress()
  return withSite(content, async () => {
    beginPhase('convert')
    if (!(await convertNew(content))) return 1
    if (share) return buildPart(content, share)
    const parts = join === undefined ? [] : joinableParts(content, join)
    if (parts === undefined) return 1
    beginPhase('check')
    return (await isSound(content)) ? buildSite(parts) : 1
  })
}

/** The folders of all parts of the site, with what they have of the caches put there; else says why they make none. */
function joinableParts(content: string, where: string): string[] | undefined {
  const parts = readParts(where)
  const now = {program: siteProgramDigest(), content: contentDigest(content)}
  const faults = partFaults(parts, where, now)
  for (const fault of faults) console.error(`${fault}。`)
  if (faults.length > 0) {
    console.error('\n没有放到一起，dist/ 照旧。')
    return undefined
  }
  const folders = parts.map(({folder}) => folder)
  for (const folder of folders) takeCaches(folder)
  return folders
}

/** Converts the issues that nobody converted yet, and finishes what was interrupted; a committed file is never touched. */
async function convertNew(content: string): Promise<boolean> {
  const waiting = listIssueFolders(content).filter(awaitsConversion)
  if (waiting.length === 0) return true
  const read = await extractUnread(waiting)
  printMessages(read)
  if (read.some(isFatal)) {
    console.error('\n没有生成网站：有原稿读不出来，请先按上面的提示处理。')
    return false
  }
  const fresh = listIssueFolders(content).filter(awaitsConversion)
  if (fresh.length === 0) return true
  console.log(`有 ${fresh.length} 期还没有转换：${fresh.map(({id}) => id).join('、')}。现在转换。`)
  const rows: string[][] = [outcomeHeader]
  const failed: string[] = []
  for (const folder of fresh) {
    const outcome = convertChecked(content, folder, {force: false, dry: false})
    printMessages(outcome.reports)
    rows.push(outcomeRow(outcome))
    if (outcome.failed) failed.push(folder.id)
    // Sätteri's buffers are freed between turns of the event loop only
    await setImmediate()
  }
  console.log()
  printTable(rows)
  if (failed.length === 0) console.log('\n已写出新文件，请看过之后提交。\n')
  else console.error(`\n没有生成网站：${failed.join('、')} 不能转换，请先按上面的提示处理。`)
  return failed.length === 0
}

/** @param parts - folders from which pages are taken that were made already */
async function buildSite(parts: readonly string[]): Promise<number> {
  // What a killed build left of its pages is not trusted
  if (existsSync(underWay))
    for (const left of [astroCache, made]) rmSync(left, {recursive: true, force: true})
  mkdirSync('.cache', {recursive: true})
  writeAtomically(underWay, '')
  const issues = readIssuesOnce(contentFolder())
  keepHeads()
  await indexSite(issues, join(made, 'search'), searchCache)
  beginPhase('astro')
  const pages = pagesOfParts(parts)
  await build({
    ...config,
    configFile: false,
    integrations: [...pageIntegrations, ...siteIntegrations(pages.made)],
    logLevel: 'warn',
    outDir: made,
  })
  rmSync(underWay)
  beginPhase('mirror')
  const {written, kept, removed} = replaceSite(made)
  forgetRenderedArticles()
  forgetIssues()
  forgetUnused(compiled)
  console.log(
    `网站已生成在 dist/，共 ${written + kept} 个文件：写了 ${written} 个，${kept} 个没有变，删了 ${removed} 个。`,
  )
  if (parts.length > 0)
    console.log(`页面和数据文件有 ${pages.count.taken} 个取自各部分，${pages.count.made} 个在这里生成。`)
  console.log('查看：双击 dist/index.html，或运行 npm run preview。')
  return 0
}
