import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {contentFolder} from '../../src/content/content-folder.ts'
import {listIssueFolders} from '../../src/content/issue-folders.ts'
import {decode} from '../../src/convert/text/decode.ts'
import {printTable} from '../../src/editing/report.ts'
import {copyProject, type ProjectCopy} from '../../tests/program/project-copy.ts'
import {hugoVersion, type MeasuredPeer, measurePeer} from './build-peer.ts'
import {type BuiltSize, sizeOf} from './built-size.ts'
import {articlesPerIssue, type InventedIssue, inventIssue} from './newsletter.ts'
import {measureCommand, type Used} from './processes.ts'
import type {MeasuredPhase} from './report-phases.ts'

/** Times the CPU of Hugo and Pagefind over the same text, at most; after converting, as an editor builds. */
const budgets = {cold: 2.5, 'one issue': 0.3}

interface Build extends Used {
  readonly phases: readonly MeasuredPhase[]
}

interface MeasuredArchive {
  readonly articles: number
  readonly convert: Used
  readonly builds: Readonly<Record<keyof typeof names, Build>>
  readonly size: BuiltSize
  readonly peer: MeasuredPeer | null
}

const names = {
  cold: '从头（转换之后）',
  clone: '从头（刚克隆，另查对全部转换）',
  unchanged: '没有改动',
  'one sentence': '改一句',
  'one issue': '多一期',
}

/** Builds invented archives of so many articles, and a plain site of the same text with Hugo and Pagefind. */
export async function benchBuild({
  articles,
  peers,
}: {
  articles: readonly number[]
  peers: boolean
}): Promise<unknown> {
  const hugo = peers ? hugoVersion() : null
  if (peers && hugo === null) console.log('没有装 hugo（apt-get install hugo），不比较。')
  const sentences = realSentences()
  const archives: MeasuredArchive[] = []
  for (const count of articles) {
    const measured = await measureArchive(count, sentences, hugo !== null)
    archives.push(measured)
    report(measured, hugo)
  }
  return {hugo, archives}
}

/** Sentences of this archive that are Chinese characters throughout. */
function realSentences(): string[] {
  const content = contentFolder()
  return listIssueFolders(content)
    .map(({id}) => decode(readFileSync(join(content, 'issues', id, 'source.txt'))).text)
    .flatMap(text => text.split(/[。\r\n]/))
    .filter(text => /^[\p{Script=Han}，、]{8,}$/u.test(text))
}

async function measureArchive(
  articles: number,
  sentences: readonly string[],
  peers: boolean,
): Promise<MeasuredArchive> {
  const count = Math.ceil(articles / articlesPerIssue)
  const project = copyProject()
  try {
    for (let total = 1; total <= count; total++) addIssue(project, inventIssue(total, sentences))
    const convert = await run(project, 'convert')
    const cold = await build(project)
    const size = sizeOf(join(project.root, 'dist'))
    for (const made of ['.cache', 'dist']) rmSync(join(project.root, made), {recursive: true})
    const clone = await build(project)
    const unchanged = await build(project)
    const changed = inventIssue(Math.ceil(count / 2), sentences)
    correct(project, changed)
    await run(project, 'convert', changed.id)
    const sentence = await build(project)
    addIssue(project, inventIssue(count + 1, sentences))
    const issue = await build(project)
    const builds = {cold, clone, unchanged, 'one sentence': sentence, 'one issue': issue}
    const peer = peers ? await measurePeer('.cache/bench/hugo', invented(count, sentences)) : null
    return {articles: count * articlesPerIssue, convert, builds, size, peer}
  } finally {
    project.remove()
  }
}

function* invented(count: number, sentences: readonly string[]): Generator<InventedIssue> {
  for (let total = 1; total <= count; total++) yield inventIssue(total, sentences)
}

function addIssue({root}: ProjectCopy, {id, source}: InventedIssue): void {
  const folder = join(root, 'content/issues', id)
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, 'source.txt'), source)
}

/** Mends the longest line of an issue. */
function correct({root}: ProjectCopy, {id, source}: InventedIssue): void {
  const lines = source.split('\n')
  const longest = lines.reduce((one, other) => (other.length > one.length ? other : one), '')
  const was = longest.slice(8, 20)
  const correction = {line: lines.indexOf(longest) + 1, was, now: `${was}们`, why: '漏印'}
  writeFileSync(join(root, 'content/issues', id, 'corrections.yaml'), JSON.stringify([correction]))
}

async function build(project: ProjectCopy): Promise<Build> {
  const report = join(project.root, 'phases.json')
  const used = await run(project, 'build')
  const phases: MeasuredPhase[] = JSON.parse(readFileSync(report, 'utf8'))
  // The largest archives take minutes: whoever waits sees how far it is.
  console.error(
    [`${used.cpu.toFixed(1)} CPU 秒`, `${used.peak.toFixed(0)} MB`]
      .concat(phases.map(({phase, cpu, peak}) => `${phase} ${cpu.toFixed(1)} (${peak.toFixed(0)} MB)`))
      .join('，'),
  )
  rmSync(report)
  return {...used, phases}
}

/** Runs what `npm run` does, flags included, without npm. */
function run({root}: ProjectCopy, script: 'build' | 'convert', ...args: string[]): Promise<Used> {
  const {scripts}: {scripts: Record<string, string>} = JSON.parse(readFileSync('package.json', 'utf8'))
  const [, ...line] = (scripts[script] ?? '').split(' ')
  const reporter = resolve('scripts/bench/report-phases.ts')
  const env = {
    HUIKAN_CONTENT: 'content',
    ...(script === 'build' ? {HUIKAN_BENCH_PHASES: join(root, 'phases.json')} : {}),
  }
  const hook = script === 'build' ? ['--import', reporter] : []
  return measureCommand(process.execPath, [...hook, ...line, ...args], {cwd: root, env})
}

function report({articles, convert, builds, size, peer}: MeasuredArchive, hugo: string | null): void {
  const theirs = peer === null ? null : peer.hugo.cpu + peer.pagefind.cpu
  const ratio = (cpu: number) => (theirs === null ? '' : `${(cpu / theirs).toFixed(2)} 倍`)
  const phases = [...new Set(Object.values(builds).flatMap(({phases}) => phases.map(({phase}) => phase)))]
  console.log(`\n${articles} 篇：`)
  printTable([
    ['', '比 Hugo+Pagefind', 'CPU 秒', '秒', '峰值 MB', ...phases, ''],
    ...(['cold', 'clone', 'unchanged', 'one sentence', 'one issue'] as const).map(name => {
      const {cpu, seconds, peak, phases: parts} = builds[name]
      const limit = name === 'cold' || name === 'one issue' ? budgets[name] : null
      return [
        names[name],
        ratio(cpu),
        cpu.toFixed(1),
        seconds.toFixed(1),
        peak.toFixed(0),
        ...phases.map(phase => parts.find(part => part.phase === phase)?.cpu.toFixed(1) ?? ''),
        limit === null ? '' : `预算 ${limit} 倍`,
      ]
    }),
    ['先转换', ratio(convert.cpu), ...row(convert)],
    ...(peer === null
      ? []
      : [
          [`Hugo ${hugo}`, ratio(peer.hugo.cpu), ...row(peer.hugo)],
          ['Pagefind 原样', ratio(peer.pagefind.cpu), ...row(peer.pagefind)],
        ]),
  ])
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
  const {path, gzip} = size.largestPage
  console.log(
    `dist/：${size.files} 个文件，${megabytes(size.bytes)}，最大的文件 ${megabytes(size.largestFile)}；最大的页面 ${path}，gzip 后 ${Math.round(gzip / 1024)} KB（预算 150 KB）。`,
  )
  printTable([
    ['文件夹', '文件', '字节'],
    ...Object.entries(size.folders).map(([name, held]) => [name, String(held.files), megabytes(held.bytes)]),
  ])
}

function row({cpu, seconds, peak}: Used): string[] {
  return [cpu.toFixed(1), seconds.toFixed(1), peak.toFixed(0)]
}
