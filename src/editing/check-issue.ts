import {dirname} from 'node:path'
import type {z} from 'astro/zod'
import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import type {Dated} from '../archive/issues.ts'
import {
  articleDigest,
  type KeptArticle,
  keepArticle,
  keptArticle,
  readRenderedArticle,
} from '../content/article-cache.ts'
import {articleFile} from '../content/article-files.ts'
import {type ContentError, frontmatterOf, readYaml} from '../content/frontmatter.ts'
import {keepIssue, keptIssue} from '../content/issue-cache.ts'
import {type IssueFolder, isFatal, type RemovedArticle} from '../content/issue-folders.ts'
import {pictureNames, picturesOf} from '../content/pictures.ts'
import {textDigest} from '../content/text-file.ts'
import {issueId, numbersFor} from '../convert/articles/issue-id.ts'
import type {Conversion} from '../convert/convert.ts'
import {entryText} from '../convert/roles/entry.ts'
import {titled} from '../quoting.ts'
import {renderArticle} from '../rendering/article.ts'
import type {FigurePictures} from '../rendering/figure-pictures.ts'
import {RenderingError, type Settled} from '../rendering/rendering-error.ts'
import {type ArticleData, articleSchema} from '../schemas/article.ts'
import {type IssueData, issueSchema} from '../schemas/issue.ts'
import {heavyPicture} from '../schemas/picture.ts'
import {findUnholdable} from '../xml-characters.ts'
import type {LinkedArticle} from './check-links.ts'
import type {Masthead} from './foreign-masthead.ts'
import {issueDepartures} from './printed-issue.ts'
import {
  articleDepartures,
  type Departure,
  departureAdvice,
  describeDeparture,
  printedLength,
} from './printed-text.ts'
import {fail, type IssueReading, readFields, reportOn} from './read-issue.ts'

/** What was found of one issue. */
export interface CheckedIssue {
  readonly id: string
  /** The folder's path, for messages. */
  readonly path: string
  /** Whether it was converted at all: a source.txt alone waits for its conversion. */
  readonly converted: boolean
  /** Whether its original lies there, and no source.txt was read from it yet. */
  readonly awaitsReading: boolean
  /** Whether anything was read of its masthead: an issue.yaml, or a text that can be converted. */
  readonly isRead: boolean
  /** When it appeared, by issue.yaml, else as the masthead prints it. */
  readonly data: Dated
  /** Whose newsletter it is, likewise. */
  readonly masthead: Masthead
  /** SHA-256 of the decoded source.txt, in hex. */
  readonly source: string
  readonly reports: readonly VFile[]
  /** Its articles with the links between them, which can only be told right when all issues are known. */
  readonly linked: readonly LinkedArticle[]
  /** Names of the articles that can be read, and the digests under which the cache keeps them. */
  readonly kept: readonly (readonly [name: string, digest: string])[]
  /** Its articles that are gone. */
  readonly removed: readonly RemovedArticle[]
}

/** Everything in the files of one issue that would break the site or betray the print. Each file with its messages. */
export function checkIssue({
  folder,
  texts,
  conversion,
  record,
}: Pick<IssueReading, 'folder' | 'texts' | 'conversion'> & Partial<Pick<IssueReading, 'record'>>): Pick<
  CheckedIssue,
  'reports' | 'linked' | 'kept'
> {
  const orders = new Map<number, string>()
  const lines = conversion ? String(conversion.file).split('\n').length : Number.POSITIVE_INFINITY
  const contents = issueSchema.safeParse(conversion?.data.get('issue.yaml')).data?.contents ?? []
  const listed = contents.map(({title}) => title)
  const linked: LinkedArticle[] = []
  const readable: [name: string, digest: string][] = []
  const reports = [...texts].map(([name, text]) => {
    const file = reportOn(folder, name)
    const converted = conversion?.files.get(name)
    // what convert wrote and nobody edited is only behind: convert brings it up to date, which is said elsewhere
    const isOwn = () => typeof text === 'string' && record?.files[name] === textDigest(text)
    const edited = converted !== undefined && converted !== text && !isOwn()
    if (name === 'issue.yaml') {
      const issue = readIssueData(file, text, conversion)
      if (typeof text === 'string') checkCharacters(file, text)
      if (issue && typeof text === 'string') {
        checkIssueData(file, issue, folder, text, conversion)
        const printed = edited ? readFields(file, name, converted, issueSchema) : undefined
        if (printed) reportDepartures(file, issueDepartures(text, issue, printed))
      }
      return file
    }
    const {data, settled, kept} = readArticle(file, name, text, conversion)
    if (kept) readable.push([name, kept.digest])
    // of a withdrawn article only the page is left, without its text
    const {links, ids} = data?.withdrawn === undefined ? settled : {links: [], ids: []}
    linked.push({path: file.path, issue: folder.id, name: name.replace('.mdx', ''), links, ids})
    if (typeof text !== 'string') return file
    // of a folder that was renamed that is told, and not once more of each article
    if (data) checkArticle(file, data, text, name, record?.issue ?? folder.id, orders, lines)
    checkCharacters(file, text)
    if (data && edited && !isFatal(file))
      read(file, () => {
        if (data.withdrawn === undefined)
          reportDepartures(file, articleDepartures(text, converted, file.path, listed))
        else countWithheld(file, data, converted)
      })
    return file
  })
  return {reports, linked, kept: readable}
}

/** Reads an issue.yaml for all that comes after the check; what is wrong with it becomes errors on the file. */
export function readIssueData(
  file: VFile,
  text: string | ContentError,
  conversion: Conversion | undefined,
): IssueData | undefined {
  const kept = typeof text === 'string' ? keptIssue(text) : undefined
  if (kept) return kept
  const data = fieldsOf(file, 'issue.yaml', text, issueSchema, conversion)
  return data && typeof text === 'string' ? keepIssue(text, data) : undefined
}

/** Reads an article for pages and all else that comes after the check; what is wrong with either part of it becomes errors on the file. */
function readArticle(
  file: VFile,
  name: string,
  text: string | ContentError,
  conversion: Conversion | undefined,
): {data?: ArticleData | undefined; settled: Settled; kept?: KeptArticle | undefined} {
  const pictures = typeof text === 'string' ? picturesOf(text, dirname(file.path)) : new Map()
  if (typeof text === 'string') warnOfLarge(file, text, pictures)
  if (typeof text !== 'string')
    return {data: readFields(file, name, text, articleSchema), settled: {links: [], ids: null}}
  const digest = articleDigest(text, pictures)
  const kept = keptArticle(digest)
  if (kept) return {data: kept.data(), settled: readRenderedArticle(digest), kept}
  const data = fieldsOf(file, name, text, articleSchema, conversion)
  try {
    const rendered = renderArticle(text, file.path, pictures)
    return {data, settled: rendered, kept: data && keepArticle(digest, rendered, data)}
  } catch (error) {
    if (!(error instanceof RenderingError)) throw error
    file.messages.push(error, ...error.also)
    return {data, settled: error.settled}
  }
}

/** What the YAML of a file says: of one that is as it was converted just now, what was written; else what is read from it. */
function fieldsOf<T>(
  file: VFile,
  name: string,
  text: string | ContentError,
  schema: z.ZodType<T>,
  conversion: Conversion | undefined,
): T | undefined {
  const written = conversion?.files.get(name) === text ? conversion?.data.get(name) : undefined
  const result = schema.safeParse(written)
  return result.success ? result.data : readFields(file, name, text, schema)
}

function warnOfLarge(file: VFile, mdx: string, pictures: FigurePictures): void {
  const lines = mdx.split('\n')
  for (const [name, picture] of pictures)
    if (typeof picture !== 'string' && picture.size > heavyPicture)
      warn(
        file,
        'picture-size',
        `${name} 有 ${(picture.size / 1024 / 1024).toFixed(1)} MB，用手机看的读者要等很久；请用看图或画图程序把宽改成 1600 像素，另存为 .jpg，就在 2 MB 以下了。`,
        1 + lines.findIndex(line => pictureNames(line).has(name)),
      )
}

/** What no page, feed or book can hold: convert leaves it out, so it came in by hand. The first place is named; the writers of XML leave it out too. */
function checkCharacters(file: VFile, text: string): void {
  const found = findUnholdable(text)
  if (!found) return
  const before = text.slice(0, found.at).split(/\r\n|\n|\r/)
  fail(
    file,
    'unholdable-character',
    `这里有一个不是文字的字符（${found.name}），网页和电子书都存不下；它多半看不见，请删去这里的空隙，或把这一行重打一遍。`,
    before.length,
    (before.at(-1) ?? '').length + 1,
  )
}

/** Runs a reader whose errors carry their places, and puts those on the file. */
function read<T>(file: VFile, reader: () => T): T | undefined {
  try {
    return reader()
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error
    file.messages.push(error)
    return undefined
  }
}

function warn(file: VFile, ruleId: string, reason: string, line = 1, column = 1): void {
  file.message(reason, {place: {line, column}, ruleId, source: 'huikan'})
}

function checkIssueData(
  file: VFile,
  issue: IssueData,
  {id, articleFiles}: IssueFolder,
  yaml: string,
  conversion: Conversion | undefined,
): void {
  const expected = issueId(issue)
  if (expected !== undefined && expected !== id) {
    const set = numbersFor(id, issue)
    const misread = set ? `；若是刊头读错了，在这一期的 structure.yaml 里写：${entryText({set})}` : ''
    warn(
      file,
      'issue-id',
      `文件夹叫 ${id}，而刊头写的是 ${expected}（${issue.issueLine ?? ''}）；两者不同不影响生成网站，但请核对是不是放错了期${misread}。`,
    )
  }
  // what convert would write is missing, not wrong: that is said elsewhere
  for (const [index, {article, title}] of issue.contents.entries())
    if (
      article !== null &&
      !articleFiles.includes(articleFile(article)) &&
      !conversion?.files.has(articleFile(article))
    ) {
      const line = lineOfEntry(yaml, index)
      fail(
        file,
        'contents-article',
        `目录第 ${index + 1} 条${titled(title)}指向第 ${article} 篇，但没有 ${articleFile(article)}；请改成现有的篇号，没有对应文章就写 null。`,
        line,
        5,
      )
    }
}

/** Line, from 1, of an entry of `contents` in issue.yaml. */
function lineOfEntry(yaml: string, index: number): number {
  const lines = yaml.split('\n')
  const start = lines.findIndex(line => line.startsWith('contents:'))
  let seen = -1
  for (let at = start + 1; at < lines.length; at++)
    if (/^\s*- /.test(lines[at] ?? '') && ++seen === index) return at + 1
  return start + 1
}

function checkArticle(
  file: VFile,
  data: ArticleData,
  mdx: string,
  name: string,
  id: string,
  orders: Map<number, string>,
  linesOfPrint: number,
): void {
  const lineOf = (field: string) =>
    Math.max(1, 1 + mdx.split('\n').findIndex(line => line.startsWith(`${field}:`)))
  if (data.issue !== id)
    fail(
      file,
      'article-issue',
      `issue 现在是“${data.issue}”，而文件放在 ${id} 里；应写作 '${id}'。`,
      lineOf('issue'),
    )
  const other = orders.get(data.order)
  if (other === undefined) orders.set(data.order, name)
  else
    fail(
      file,
      'article-order',
      `order 是 ${data.order}，与 ${other} 相同；同一期里每篇的 order 必须不同。`,
      lineOf('order'),
    )
  const [from, to] = data.lines
  if (from > to)
    fail(
      file,
      'article-lines',
      `lines 的起行 ${from} 大于止行 ${to}；请对照 source.txt 改正。`,
      lineOf('lines'),
    )
  else if (to > linesOfPrint)
    fail(
      file,
      'article-lines',
      `lines 写到第 ${to} 行，而 source.txt 只有 ${linesOfPrint} 行；请对照 source.txt 改正。`,
      lineOf('lines'),
    )
}

/** An edited file must still say what was printed; whatever else changes belongs in corrections.yaml. */
function reportDepartures(file: VFile, departures: readonly Departure[]): void {
  for (const departure of departures)
    fail(
      file,
      'differs-from-print',
      `与原文不符，且没有校勘记：${describeDeparture(departure)}。${departureAdvice(departure)}。`,
      departure.line,
      departure.column,
    )
}

/**
 * Of a withdrawn article nothing need be left in its file: all that was printed counts as withheld. What is withheld elsewhere goes by its
 * lines, so they must be those of the print.
 */
function countWithheld(file: VFile, data: ArticleData, converted: string): void {
  const {lines} = readYaml(frontmatterOf(converted, file.path), articleSchema)
  const [first, last] = data.lines
  if (first !== lines[0] || last !== lines[1])
    fail(
      file,
      'withdrawn-lines',
      `这一篇已撤回，而 lines 写的是 [${data.lines.join(', ')}]，它在 source.txt 里是 [${lines.join(', ')}]；行数不对，原刊文本里就会漏出或错隐几行。请改正。`,
      2,
    )
  else
    file.info(
      `这一篇已撤回（${data.withdrawn}）：source.txt 第 ${first}—${last} 行，正文 ${printedLength(converted)} 字，都不公开，也不与原文核对。`,
      {place: {line: 1, column: 1}, ruleId: 'withdrawn', source: 'huikan'},
    )
}

/** An issue may stand in the archive only once: the same text or the same total number twice is a slip. */
export function checkDuplicates(
  issues: ReadonlyArray<Pick<CheckedIssue, 'id' | 'path' | 'source' | 'data'>>,
): VFile[] {
  const sources = new Map<string, string>()
  const totals = new Map<number, string>()
  return issues.map(({id, path, source, data: {total}}) => {
    const file = new VFile({path: `${path}/source.txt`})
    const same = sources.get(source)
    const numbered = total === null ? undefined : totals.get(total)
    if (same !== undefined)
      fail(file, 'duplicate-issue', `与第 ${same} 期的 source.txt 完全相同；请删去放错的一份。`)
    else if (numbered !== undefined)
      fail(
        file,
        'duplicate-issue',
        `总第 ${total} 期已经有了（文件夹 ${numbered}）；请核对期号，删去重复的一份${misprinted(id)}。`,
      )
    sources.set(source, id)
    if (total !== null) totals.set(total, id)
    return file
  })
}

/** What to write where no issue is there twice, but the masthead has the number of another. */
function misprinted(id: string): string {
  return /^\d{1,6}$/.test(id)
    ? `；刊头印错了的，在这一期的 structure.yaml 里写一条 - set: {total: ${id}}，再运行 npm run convert -- ${id}`
    : ''
}
