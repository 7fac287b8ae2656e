import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'astro/zod'
import {isoDate} from '../schemas/iso-date.ts'
import {articleFileName} from './article-files.ts'
import {writeAtomically} from './atomic-write.ts'
import {ContentError} from './frontmatter.ts'
import {readTextFile} from './text-file.ts'

/** Where convert keeps, in the folder of an issue, what its articles were made from. */
export const recordName = '.convert.json'

const digest = z.string().regex(/^[0-9a-f]{64}$/, '应是 64 位十六进制的校验值')
const articleName = z.string().regex(articleFileName, '应是两位数字加 .mdx，例如 01.mdx')
const fileName = z.union([z.literal('issue.yaml'), articleName])
const lineNumber = z.number().int().positive()
const files = z.record(fileName, digest)

const removedArticle = z.strictObject({name: articleName, title: z.string()})
const drop = z.strictObject({line: lineNumber, column: lineNumber, text: z.string(), reason: z.string()})
const origin = z.strictObject({
  title: z.string(),
  section: z.string().nullable(),
  lines: z.tuple([lineNumber, lineNumber]).readonly(),
})

/** A text of a file that readers could have seen, and since when; null where the text is older than the record of editions. */
export const editionSchema = z.strictObject({since: isoDate.nullable(), text: digest})

export type Edition = z.infer<typeof editionSchema>

/** Records before version 2 do not say what an article was made from; its frontmatter has to do. */
const firstVersion = z
  .strictObject({
    version: z.literal(1),
    input: z.string(),
    files,
    removed: z.array(removedArticle).default([]),
    drops: z.array(drop).default([]),
  })
  .transform(({files, removed, drops}) => ({
    version: 2 as const,
    issue: undefined,
    source: null,
    carried: undefined,
    files,
    articles: {} as Record<string, z.infer<typeof origin>>,
    removed,
    drops,
    writing: undefined,
    editions: undefined,
    habits: undefined,
  }))

const secondVersion = z.strictObject({
  version: z.literal(2),
  issue: z.string().optional(),
  source: digest.nullable(),
  carried: digest.optional(),
  files,
  articles: z.record(articleName, origin),
  removed: z.array(removedArticle).default([]),
  drops: z.array(drop).default([]),
  writing: files.optional(),
  editions: z.record(fileName, z.array(editionSchema)).optional(),
  habits: z.array(z.record(z.string(), z.json())).optional(),
})

const recordSchema = z.union([secondVersion, firstVersion])

/**
 * What `.convert.json` keeps of the last conversion. Hashes are SHA-256 in hex, of text without byte order mark and with LF.
 *
 * - `issue`: the issue's id, which was its folder's name; older records do not say
 * - `source`: of the decoded source.txt; null where an older record does not say
 * - `carried`: of the text that took its place and to which the editor's lists were brought already, while that one waits for its conversion
 * - `files`: of what convert last wrote, or would have written where an editor's file stands
 * - `articles`: what each number was made from; that is its identity
 * - `removed`: articles that are gone; their numbers were addresses and are not given to others
 * - `drops`: print that stands in none of the files, and why; line and column from 1
 * - `editions`: of each file as it stood, hand edits included; where a record begins to keep them, those before have no date
 * - `habits`: entries of habits.yaml that it was read by
 * - `writing`: of what a conversion is writing; gone when it has finished
 */
export type ConvertRecord = z.infer<typeof secondVersion>

/**
 * Reads the record in the folder of an issue; `undefined` where there is none.
 *
 * @throws {ContentError} where the file is no record: anyone can commit one, so it is checked before it is believed
 */
export function readRecord(folder: string): ConvertRecord | undefined {
  const path = join(folder, recordName)
  if (!existsSync(path)) return undefined
  const result = recordSchema.safeParse(parseJson(readFileSync(path, 'utf8')))
  if (result.success) return result.data
  throw new ContentError(path, [
    {
      line: 1,
      column: 1,
      reason: `转换记录${faultOf(result.error)}。它由程序写，不必手改；请从 git 恢复这个文件，没有旧版就删去它再运行 npm run convert（各篇的篇号仍按文件里的标题认）。`,
    },
  ])
}

/**
 * Whether a record says of anything that a conversion was writing it, without looking at all else in it: a build asks it of hundreds.
 *
 * @throws {ContentError} where it may, and the file is no record
 */
export function isInterrupted(folder: string): boolean {
  const text = readFileSync(join(folder, recordName), 'utf8')
  return text.includes('"writing"') && readRecord(folder)?.writing !== undefined
}

/** The record as it is written. */
export function recordText(record: ConvertRecord): string {
  const {removed, drops, writing, editions, habits, ...rest} = record
  const shown = {
    ...rest,
    ...(removed.length > 0 ? {removed} : {}),
    ...(editions && Object.keys(editions).length > 0 ? {editions} : {}),
    ...(habits && habits.length > 0 ? {habits} : {}),
    ...(writing ? {writing} : {}),
    drops,
  }
  return `${JSON.stringify(shown, undefined, 2)}\n`
}

/** Writes the record into the folder of an issue where it is another one than stands there. */
export function writeRecord({path}: {readonly path: string}, record: ConvertRecord): void {
  const file = join(path, recordName)
  const text = recordText(record)
  if (!existsSync(file) || readTextFile(file) !== text) writeAtomically(file, text)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The first thing that is wrong, by the name that stands in the file. */
function faultOf({issues}: z.ZodError): string {
  const [first] = issues.flatMap(issue =>
    issue.code === 'invalid_union'
      ? (issue.errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? [])
      : [issue],
  )
  const place = first?.path.map(String) ?? []
  if (first?.code === 'invalid_key')
    return `里的文件名“${place.at(-1)}”不对，应是两位数字加 .mdx，例如 01.mdx`
  if (first?.code === 'unrecognized_keys') return `里不该有 ${first.keys.join('、')}`
  if (place.length === 0) return '不是完整的记录'
  const why = first?.code === 'invalid_format' ? first.message : '格式不符'
  return `里的 ${place.join(' › ')} 不对（${why}）`
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map(({path}) => path.length))
}
