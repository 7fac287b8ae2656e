import {createHash, randomUUID} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {VFile} from 'vfile'
import {parse} from 'yaml'
import {readCorrections} from '../content/read-corrections.ts'
import type {Addressed} from '../convert/addresses.ts'
import {convert} from '../convert/convert.ts'
import {isBlank} from '../convert/text/characters.ts'
import {checkSize, DecodeError, decode, type Encoding} from '../convert/text/decode.ts'
import type {Drop, IssueTree} from '../convert/tree.ts'
import {type Action, type ConvertRecord, plan} from './plan.ts'
import {unmetCorrections} from './unmet-corrections.ts'
import {withdrawnFiles} from './withdrawn-files.ts'

const recordName = '.convert.json'
const articleName = /^\d{2,}\.mdx$/

/** What converting one folder came to. */
export interface FolderOutcome {
  readonly id: string
  /** Files that carry messages: source.txt, corrections.yaml, articles. */
  readonly reports: readonly VFile[]
  readonly actions: readonly Action[]
  /** What convert would write, by name; empty where an error stands in the way. */
  readonly files: ReadonlyMap<string, string>
  readonly tree: IssueTree | undefined
  readonly encoding: Encoding | undefined
  readonly failed: boolean
}

export interface FolderOptions {
  readonly force: boolean
  /** Only say what would be done. */
  readonly dry: boolean
}

/** Folders of issues, by name. Hidden ones are left out. */
export function listIssueIds(issues: string): string[] {
  if (!existsSync(issues)) return []
  return readdirSync(issues, {withFileTypes: true})
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({name}) => name)
    .sort()
}

/** The MDX of a folder, by file name. */
export function readArticles(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter(name => articleName.test(name))
  return new Map(names.sort().map(name => [name, readFileSync(join(folder, name), 'utf8')]))
}

export function hasArticles(folder: string): boolean {
  return existsSync(join(folder, 'issue.yaml')) && readdirSync(folder).some(name => articleName.test(name))
}

/** Converts the source.txt of one folder. Either all files of the issue are written or none; each by renaming a whole one. */
export function convertFolder(issues: string, id: string, options: FolderOptions): FolderOutcome {
  const folder = join(issues, id)
  const source = new VFile({path: relative('.', join(folder, 'source.txt'))})
  const mended = new VFile({path: relative('.', join(folder, 'corrections.yaml'))})
  const failure = (tree?: IssueTree, encoding?: Encoding): FolderOutcome => ({
    id,
    reports: [source, mended],
    actions: [],
    files: new Map(),
    tree,
    encoding,
    failed: true,
  })
  const path = join(folder, 'source.txt')
  if (!existsSync(path)) {
    fail(source, 'no-source', `文件夹 ${id} 里没有 source.txt；请把这一期的文字存成 source.txt 放进来`)
    return failure()
  }
  let bytes: Buffer
  let decoded: ReturnType<typeof decode>
  try {
    checkSize(statSync(path).size)
    bytes = readFileSync(path)
    decoded = decode(bytes)
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error
    fail(source, error.ruleId, `${error.message}。`, error.line, error.column)
    return failure()
  }
  const yaml = read(join(folder, 'corrections.yaml'))
  const reading = readCorrections(yaml ?? new Uint8Array())
  mended.messages.push(...reading.messages)
  mended.messages.push(...unmetCorrections(decoded.text, reading))
  if (mended.messages.length) return failure(undefined, decoded.encoding)

  const existing = readExisting(folder)
  const record = readRecord(folder)
  const numbers = givenNumbers(folder, existing, record)
  const result = convert(decoded.text, {
    id,
    path: source.path,
    corrections: reading.corrections,
    numbers,
  })
  source.messages.push(...result.file.messages)
  if (decoded.encoding !== 'UTF-8')
    inform(source, 'encoding', `source.txt 的编码是 ${decoded.encoding}；已按此转换，原文件没有改动。`)
  if (result.files.size === 0) return failure(result.tree, decoded.encoding)

  const input = hash(Buffer.concat([bytes, Buffer.from('\0'), yaml ?? Buffer.alloc(0)]))
  const produced = new Map([...result.files].map(([name, text]) => [name, hash(text)]))
  const withdrawn = withdrawnFiles(readArticles(folder))
  const actions = plan({input, record, existing, produced, withdrawn, force: options.force})
  const reports = actions.flatMap(action =>
    withdrawn.has(action.name)
      ? reportWithdrawn(folder, action, options.force)
      : reportAction(folder, action, options.force),
  )
  const conflict = actions.some(action => action.do === 'conflict')
  if (!conflict && !options.dry)
    carryOut(folder, actions, result.files, {
      version: 1,
      input,
      files: nextRecord(actions, produced, record),
      ...removedArticles(numbers, actions, produced),
      drops: dropsOf(result.drops),
    })
  return {
    id,
    reports: [source, mended, ...reports],
    actions,
    files: result.files,
    tree: result.tree,
    encoding: decoded.encoding,
    failed: conflict,
  }
}

/** What was left out, so that nobody has to take it on trust. Blanks alone are not worth a line. */
function dropsOf(drops: readonly Drop[]): NonNullable<ConvertRecord['drops']> {
  return drops.flatMap(({span: {line, start, end}, reason}) => {
    const text = line.value.slice(start, end)
    const dropped = isBlank(text) && reason !== '不能保存的字符'
    return dropped ? [] : [{line: line.number, column: start + 1, text: text.trim(), reason}]
  })
}

function nextRecord(
  actions: readonly Action[],
  produced: ReadonlyMap<string, string>,
  record: ConvertRecord | undefined,
): Record<string, string> {
  const files: Record<string, string> = {}
  for (const {name, do: done} of actions) {
    // an editor's file keeps the hash of what convert last wrote, so that it goes on being told apart
    const value = done === 'keep' ? record?.files[name] : produced.get(name)
    if (value !== undefined && done !== 'remove') files[name] = value
  }
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Of the numbers that were ever given, those without an article now. */
function removedArticles(
  numbers: ReadonlyMap<number, Addressed>,
  actions: readonly Action[],
  produced: ReadonlyMap<string, string>,
): Pick<ConvertRecord, 'removed'> {
  const kept = new Set(actions.flatMap(({do: done, name}) => (done === 'remove' ? [] : name)))
  const removed = [...numbers]
    .map(([number, {title}]) => ({name: `${String(number).padStart(2, '0')}.mdx`, title}))
    .filter(({name}) => !kept.has(name) && !produced.has(name))
  return removed.length > 0 ? {removed} : {}
}

function carryOut(
  folder: string,
  actions: readonly Action[],
  files: ReadonlyMap<string, string>,
  record: ConvertRecord,
): void {
  for (const {do: done, name} of actions) {
    const path = join(folder, name)
    if (done === 'replace') renameSync(path, freeName(`${path}.orig`))
    if (done === 'write' || done === 'update' || done === 'replace') write(path, files.get(name) ?? '')
    if (done === 'remove') rmSync(path)
  }
  const text = `${JSON.stringify(record, undefined, 2)}\n`
  if (read(join(folder, recordName))?.toString('utf8') !== text) write(join(folder, recordName), text)
}

/** An earlier .orig is somebody's work too. */
function freeName(path: string): string {
  let name = path
  for (let number = 2; existsSync(name); number++) name = `${path}${number}`
  return name
}

/** Written beside and renamed, so that a killed run leaves the old file or the new, never half of one. */
function write(path: string, text: string): void {
  const draft = `${path}.${randomUUID()}.tmp`
  writeFileSync(draft, text)
  renameSync(draft, path)
}

/** `check` says that an article is withdrawn; convert, only where it was told to write it anew. */
function reportWithdrawn(folder: string, {name}: Action, force: boolean): VFile[] {
  if (!force) return []
  const file = new VFile({path: relative('.', join(folder, name))})
  inform(
    file,
    'withdrawn',
    '这一篇已撤回，文件原样保留，--force 也不重写。要恢复这一篇，请删去 withdrawn 一行，再加 --force 转换。',
  )
  return [file]
}

function reportAction(folder: string, action: Action, force: boolean): VFile[] {
  const file = new VFile({path: relative('.', join(folder, action.name))})
  if (action.do === 'keep')
    inform(
      file,
      'edited',
      '这个文件有人手工改过，已原样保留；转换器现在的结果与它不同，如要采用新结果，请加 --force（旧文件会另存为 .orig）。',
    )
  else if (action.do === 'conflict')
    fail(
      file,
      'edited-under-change',
      `source.txt 或 corrections.yaml 改了，而 ${action.name} 又有人手工改过，无法判断以哪个为准；请先比较两者，再加 --force（旧文件会另存为 .orig）。`,
    )
  else if (action.do === 'replace' && force)
    inform(file, 'replaced', `手工改过的文件已另存为 ${action.name}.orig，并按 source.txt 重新写出。`)
  else return []
  return [file]
}

function fail(file: VFile, ruleId: string, reason: string, line = 1, column = 1): void {
  file.message(reason, {place: {line, column}, ruleId, source: 'huikan'}).fatal = true
}

function inform(file: VFile, ruleId: string, reason: string): void {
  file.info(reason, {place: {line: 1, column: 1}, ruleId, source: 'huikan'})
}

function read(path: string): Buffer | undefined {
  return existsSync(path) ? readFileSync(path) : undefined
}

function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

function readExisting(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder)
      .filter(name => name === 'issue.yaml' || articleName.test(name))
      .map(name => [name, hash(readFileSync(join(folder, name)))]),
  )
}

function readRecord(folder: string): ConvertRecord | undefined {
  const text = read(join(folder, recordName))?.toString('utf8')
  if (text === undefined) return undefined
  try {
    const record: unknown = JSON.parse(text)
    return isRecord(record) ? record : undefined
  } catch {
    // a record that cannot be read protects every file as if an editor had written it
    return undefined
  }
}

function isRecord(value: unknown): value is ConvertRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    value.version === 1 &&
    'input' in value &&
    'files' in value
  )
}

/** Which article each file number belongs to, by the frontmatter that stands in the folder; those of removed articles too. */
function givenNumbers(
  folder: string,
  existing: ReadonlyMap<string, string>,
  record: ConvertRecord | undefined,
): Map<number, Addressed> {
  const given = new Map<number, Addressed>(
    (record?.removed ?? []).map(({name, title}) => [Number.parseInt(name, 10), {title, section: null}]),
  )
  for (const name of existing.keys()) {
    if (!articleName.test(name)) continue
    const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(join(folder, name), 'utf8'))?.[1]
    try {
      const data: unknown = parse(front ?? '')
      if (typeof data === 'object' && data !== null && 'title' in data && typeof data.title === 'string')
        given.set(Number.parseInt(name, 10), {
          title: data.title,
          section: 'section' in data && typeof data.section === 'string' ? data.section : null,
        })
    } catch {
      // broken frontmatter is what `npm run check` reports; its number stays taken
      given.set(Number.parseInt(name, 10), {title: '', section: null})
    }
  }
  return given
}
