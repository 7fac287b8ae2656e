import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type ExtractionRecord, extractionSchema} from '../schemas/extraction.ts'
import {ContentError} from './frontmatter.ts'

/** Where `add` keeps, in the folder of an issue, how its source.txt was read from the original. */
export const extractionName = 'extraction.json'

/**
 * Reads the record in the folder of an issue; `undefined` where there is none, since source.txt came as a text.
 *
 * @throws {ContentError} where the file is no such record
 */
export function readExtractionRecord(folder: string): ExtractionRecord | undefined {
  const path = join(folder, extractionName)
  if (!existsSync(path)) return undefined
  const result = extractionSchema.safeParse(parseJson(readFileSync(path, 'utf8')))
  if (result.success) return result.data
  const place = result.error.issues[0]?.path.join(' › ')
  throw new ContentError(path, [
    {
      line: 1,
      column: 1,
      reason: `取字的记录${place ? `里的 ${place} 不对` : '不是完整的记录'}。它由程序写，不必手改；请从 git 恢复这个文件，没有旧版就删去它和 source.txt，再运行 npm run convert，程序会重新读取原稿。`,
    },
  ])
}

/** The record as it is written: an entry a line, so that versions of it can be compared. */
export function extractionText({lines, drops, pictures, folios, ...rest}: ExtractionRecord): string {
  const list = (entries: readonly object[]) =>
    entries.length === 0
      ? '[]'
      : `[\n${entries.map(entry => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`
  const head = JSON.stringify(rest, undefined, 2).replace(/\n\}$/, '')
  const pages = folios ? `,\n  "folios": ${JSON.stringify(folios)}` : ''
  return `${head}${pages},\n  "lines": ${list(lines)},\n  "drops": ${list(drops)},\n  "pictures": ${list(pictures)}\n}\n`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
