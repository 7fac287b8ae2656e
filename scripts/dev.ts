import {join, relative, resolve} from 'node:path'
import {type AstroIntegration, dev} from 'astro'
import {VFile} from 'vfile'
import {contentFolder} from '../src/content/content-folder.ts'
import {withContent} from '../src/content/content-lock.ts'
import {type IssueFolder, isFatal, listIssueFolders} from '../src/content/issue-folders.ts'
import {changedIssues} from '../src/editing/changed-issues.ts'
import {checkArchive} from '../src/editing/check-archive.ts'
import {arrangeReports} from '../src/editing/check-report.ts'
import {convertFolder, type FolderOutcome} from '../src/editing/convert-folder.ts'
import {openPoints} from '../src/editing/open-points.ts'
import {printMessages} from '../src/editing/report.ts'
import {heldWords, savedWords} from '../src/editing/saved-words.ts'
import {reviewDesk} from '../src/review/review-integration.ts'
import {Desk} from '../src/review/server/desk.ts'
import {site} from '../src/site.ts'
import {command} from './command.ts'
import {unwatched} from './unwatched.ts'

const usage = `用法：npm run dev [-- --port 端口]

在自己的电脑上预览和校订。改了 source.txt、corrections.yaml、structure.yaml 或 habits.yaml 会自动重新转换；按 Ctrl+C 结束。

  --port 端口   默认 4321`

await command(
  {usage, options: {port: {type: 'string'}}, operands: false, failure: '没有开始预览'},
  async ({port}) => {
    const desk = new Desk(contentFolder())
    console.log('正在启动，要等十几秒到半分钟……')
    const server = await dev({
      // what Astro and Vite do is nothing to an editor; what goes wrong is
      logLevel: 'warn',
      // the review page writes, so it is nobody's but this machine's
      server: {host: 'localhost', ...(port === undefined ? {} : {port: Number(port)})},
      vite: {server: {watch: {ignored: unwatched(resolve('.'))}}},
      integrations: [
        reviewDesk(desk, contentFolder(), site.title),
        convertingOnChange(contentFolder(), desk),
      ],
    })
    const address = `http://localhost:${server.address.port}/`
    const {reports, newest} = await checkArchive(contentFolder())
    printMessages(reports.filter(isFatal))
    const current = new Set([...changedIssues(contentFolder(), undefined), ...newest.slice(0, 1)])
    // last, so that nothing moves the addresses out of sight
    console.log(`
用浏览器打开（按 Ctrl+C 停下）：
  预览：${address}
  校订：${address}review/

${openPoints(arrangeReports(reports, newest, current), current)}`)
    return 0
  },
)

type DevServer = Awaited<ReturnType<typeof dev>>

/** Begins anew with the server, which Astro restarts where its configuration changed. */
function convertingOnChange(content: string, desk: Desk): AstroIntegration {
  return {
    name: 'huikan-convert-on-change',
    hooks: {'astro:server:setup': ({server}) => convertOnChange(server.watcher, content, desk)},
  }
}

/**
 * Converts an issue again after its print or what an editor says of it was saved, all of them after habits.yaml was. What the review
 * page wrote waits there until the editor has the articles written.
 *
 * @param watcher - Vite's: it sees files too that a program saves by renaming, which `fs.watch` loses on Linux
 */
function convertOnChange(watcher: DevServer['watcher'], content: string, desk: Desk): void {
  // editors save a file in several steps; a moment's quiet means that it is whole
  const waiting = new Map<string | undefined, NodeJS.Timeout>()
  watcher.add(resolve(content))
  watcher.on('all', (_event, path) => {
    const name = relative(content, path).replaceAll('\\', '/')
    const [, id] = /^issues\/([^/]+)\/(?:source\.txt|(?:corrections|structure)\.yaml)$/.exec(name) ?? []
    if (id === undefined && name !== 'habits.yaml') return
    if (desk.wrote(join(content, name))) return
    clearTimeout(waiting.get(id))
    waiting.set(
      id,
      setTimeout(async () => {
        const written = await convertSaved(content, id)
        desk.changed({id: id ?? null, revision: null, written})
      }, 300),
    )
  })
}

/** What saving a file came to, in a line or two: what wants to be mended, and what was written. All else stands on the review page. */
function printSaved(outcome: FolderOutcome): void {
  const {errors} = printMessages(outcome.reports.map(onlyNews))
  console.log(savedWords(outcome, errors))
}

/** What an editor must know at once: errors, and what was done to files of the editor's own. */
const news: ReadonlySet<string> = new Set(['merged', 'correction-moved', 'decision-moved'])

function onlyNews(report: VFile): VFile {
  const file = new VFile({path: report.path})
  file.messages.push(...report.messages.filter(({fatal, ruleId}) => fatal === true || news.has(ruleId ?? '')))
  return file
}

/**
 * Brings articles up to date; where some would come or go, the issue waits until the editor says so.
 *
 * @param id - of the issue; all of them where it is undefined
 * @returns whether all was written
 */
async function convertSaved(content: string, id: string | undefined): Promise<boolean> {
  return withContent(content, () => {
    const folders = listIssueFolders(content).filter(folder => id === undefined || folder.id === id)
    return folders.map(convertUnlessHeld).every(Boolean)
  })
}

function convertUnlessHeld(folder: IssueFolder): boolean {
  const held = folder.converted ? heldWords(convertFolder(folder, {force: false, dry: true})) : undefined
  if (held !== undefined) {
    console.log(held)
    return false
  }
  const outcome = convertFolder(folder, {force: false, dry: false})
  printSaved(outcome)
  return !outcome.failed
}
