import {spawnSync} from 'node:child_process'
import {closeSync, copyFileSync, existsSync, openSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {articleAddress} from '../src/archive/addresses.ts'
import {type Issue, issueLabel} from '../src/archive/issues.ts'
import type {WithdrawnArticle} from '../src/archive/withdrawal.ts'
import {contentFolder} from '../src/content/content-folder.ts'
import {withSite} from '../src/content/content-lock.ts'
import {readIssues} from '../src/content/read-issues.ts'
import {filesIn, readSourceCopies} from '../src/content/source-copies.ts'
import type {OptionValues} from '../src/editing/command-line.ts'
import {bundleEntries, bundleName} from '../src/offline/bundle.ts'
import {checksum, checksumsName, readChecksums} from '../src/offline/checksums.ts'
import {bookBinding} from '../src/offline/epub/book.ts'
import {volumesOf} from '../src/offline/epub/volumes.ts'
import {refuseFileNames} from '../src/offline/file-names.ts'
import {packedFiles} from '../src/offline/packed-files.ts'
import {type Verification, verifyFolder, verifyZip} from '../src/offline/verify.ts'
import {type ZipEntry, zip} from '../src/offline/zip-writer.ts'
import {isPictureName} from '../src/schemas/picture.ts'
import {site} from '../src/site.ts'
import {replaceBundle, strangersIn} from './bundle-folder.ts'
import {command} from './command.ts'
import {printIssues} from './print-issues.ts'
import {isSiteWhole, siteFolder} from './site-folder.ts'
import {isSound} from './sound-archive.ts'

/** Of a bundle that is damaged throughout, a keeper needs no more. */
const faultsShown = 50

/** PDFs of issues, kept from one bundle to the next. */
const pdfCache = '.cache/pdf'

const usage = `用法：
  npm run bundle                        生成网站并打包到 dist-bundle/
  npm run bundle -- --no-build          打包现有的 dist/，不重新生成
  npm run bundle -- --no-pdf            不印各期的装订本（PDF）
  npm run bundle -- --out 文件夹         打包到别的文件夹
  npm run bundle -- --verify 文件或文件夹  查对一个包（或解压后的文件夹）是否完好`

const options = {
  verify: {type: 'string'},
  'no-build': {type: 'boolean'},
  'no-pdf': {type: 'boolean'},
  out: {type: 'string', default: 'dist-bundle'},
} as const

await command({usage, options, operands: false, failure: '没有完成'}, run)

async function run(values: OptionValues<typeof options>): Promise<number> {
  if (values.verify !== undefined) return verify(values.verify)
  if (!values['no-build']) {
    // As `npm run build` does, with what is kept compiled for it: left to itself V8 takes up to 200 MB more for new objects, and with less
    // it looks through them so often that a large archive takes a tenth longer; see also src/build-phase.ts.
    const built = spawnSync(
      process.execPath,
      [
        '-r',
        './scripts/ready.cjs',
        '--expose-gc',
        '--min-semi-space-size=16',
        '--max-semi-space-size=16',
        '--no-parallel-scavenge',
        'scripts/build.ts',
      ],
      {stdio: 'inherit'},
    )
    if (built.status !== 0) return 1
  }
  const content = contentFolder()
  return withSite(content, async () => ((await isSound(content)) ? bundle(siteFolder, values) : 1))
}

/** Writes the zip, the EPUBs, the PDFs and the checksums of all of them into a folder, in the place of an earlier bundle. */
async function bundle(dist: string, {out, 'no-pdf': noPdf}: OptionValues<typeof options>): Promise<number> {
  if (!isSiteWhole()) {
    console.error(`没有打包：${dist}/ 里没有完整的网站，请先运行 npm run build。`)
    return 1
  }
  const content = contentFolder()
  const bound = readIssues(content)
  const issues = bound.map(({issue}) => issue)
  if (issues.length === 0) {
    console.error('没有打包：一期都没有收录。')
    return 1
  }
  const withdrawn = bound.flatMap(({withdrawn}) => withdrawn)
  const published = withdrawn.filter(article => !isWithheld(dist, article))
  if (published.length > 0) {
    const names = published.map(({issue, name}) => `${issue}/${name}.mdx`).join('、')
    console.error(`没有打包：${dist}/ 是 ${names} 撤回之前生成的，里面还有它的文字；请先运行 npm run build。`)
    return 1
  }
  const name = bundleName(site, issues)
  const nameOf = (issue: Issue, ending: string) => `${bundleName(site, [issue])}.${ending}`
  const books = new Map(issues.map(issue => [`${issue.id}.epub`, nameOf(issue, 'epub')]))
  const pdfs = noPdf ? [] : issues.map(issue => nameOf(issue, 'pdf'))
  for (const {key, issues} of volumesOf(bound, bookBinding)) {
    const held = bundleName(
      site,
      issues.map(({issue}) => issue),
    )
    books.set(`${key}.epub`, `${held}-合订本.epub`)
  }
  refuseFileNames([`${name}.zip`, ...books.values(), ...pdfs])
  const strangers = strangersIn(out)
  if (strangers.length > 0) {
    const names = strangers.slice(0, 3).join('、')
    console.error(`没有打包：${out}/ 里有别的东西（${names}），请换一个文件夹，或先把它们移走。`)
    return 1
  }
  const prints = noPdf
    ? new Map<string, string>()
    : await printIssues(bound, dist, pdfCache, (issue, left) =>
        console.log(`正在印${issueLabel(issue)}的装订本，还有 ${left} 期……`),
      )
  const sources = readSourceCopies(content, bound)
  const files = [...filesIn(dist, ''), ...sources.files]
  const withheld = {articles: withdrawn, files: sources.altered}
  let count = 0
  const written = replaceBundle(out, draft => {
    count = writeZip(join(draft, `${name}.zip`), bundleEntries(site, issues, files, withheld))
    for (const [book, title] of books)
      if (existsSync(join(dist, 'epub', book))) copyFileSync(join(dist, 'epub', book), join(draft, title))
    for (const issue of issues) {
      const print = prints.get(issue.id)
      if (print !== undefined) copyFileSync(print, join(draft, nameOf(issue, 'pdf')))
    }
  })
  console.log(`已打包在 ${out}/：`)
  const ready = [`${name}.zip`, ...books.values(), ...pdfs].filter(file => written.includes(file))
  const sizeOf = (file: string) => megabytes(statSync(join(out, file)).size)
  for (const line of packedFiles(ready, sizeOf, checksumsName)) console.log(`  ${line}`)
  const hasPictures = files.some(({name}) => name.startsWith('issues/') && isPictureName(basename(name)))
  if (hasPictures && [...books.values()].some(name => name.endsWith('-合订本.epub')))
    console.log('合订本只存图片说明，写明原图在哪里；图片在各期的电子书里。')
  if (withdrawn.length > 0)
    console.log(
      `包里没有撤回的 ${withdrawn.length} 篇的文字；因此与原样不同的文件，打开说明.txt 里逐个列出。`,
    )
  console.log(`压缩包里有 ${count} 个文件。查对：npm run bundle -- --verify ${out}/${name}.zip`)
  return 0
}

/** Whether the site says on an article's page that it was withdrawn; an older one still has the text. */
function isWithheld(dist: string, article: WithdrawnArticle): boolean {
  const page = join(dist, articleAddress(article))
  return existsSync(page) && readFileSync(page, 'utf8').includes('data-withdrawn')
}

function writeZip(path: string, entries: Iterable<ZipEntry>): number {
  const file = openSync(path, 'w')
  let count = 0
  for (const piece of zip(counted())) writeFileSync(file, piece)
  closeSync(file)
  return count

  function* counted() {
    for (const entry of entries) {
      count++
      yield entry
    }
  }
}

function verify(path: string): number {
  if (!existsSync(path)) {
    console.error(`没有这个文件：${path}`)
    return 1
  }
  const isFolder = statSync(path).isDirectory()
  // said before anything is read: a folder that is no bundle may be a whole disk
  if (isFolder && !existsSync(join(path, checksumsName))) {
    console.error(
      `没有查对：${path} 里没有校验清单 ${checksumsName}，不像是解压后的存档包。请写明里面有“打开说明.txt”的那个文件夹；若就是它，清单已经丢失，请从另一份存档恢复。`,
    )
    return 1
  }
  const {files, faults} = isFolder ? verifyUnpacked(path) : verifyPacked(path)
  if (faults.length === 0) {
    console.log(`完好：${path}，${files} 个文件都与校验清单相符。`)
    return 0
  }
  console.error(`有损坏：${path}，${faults.length} 处：`)
  for (const fault of faults.slice(0, faultsShown)) console.error(`  ${fault}`)
  if (faults.length > faultsShown) console.error(`  ……（其余 ${faults.length - faultsShown} 处从略）`)
  console.error('请从另一份存档恢复，不要继续使用这一份。')
  return 1
}

function verifyPacked(path: string): Verification {
  const bytes = readFileSync(path)
  const result = verifyZip(bytes)
  const list = join(dirname(path), checksumsName)
  const sum = existsSync(list) ? readChecksums(readFileSync(list, 'utf8')).get(basename(path)) : undefined
  if (sum === undefined || sum === checksum(bytes)) return result
  return {...result, faults: [...result.faults, `${basename(path)}：与旁边 ${checksumsName} 里的校验值不符`]}
}

function verifyUnpacked(path: string): Verification {
  // Windows and macOS leave these in any folder that was looked at.
  const files = filesIn(path, '').filter(
    ({name}) => !/(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(name),
  )
  const sums = new Map(files.map(({name, read}) => [name, sumOf(read)]))
  return verifyFolder(sums, readFileSync(join(path, checksumsName), 'utf8'))
}

/** `null` where the system will not give the file out. */
function sumOf(read: () => Uint8Array): string | null {
  try {
    return checksum(read())
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(2)} MB`
}
