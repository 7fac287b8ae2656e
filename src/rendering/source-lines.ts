import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {decode} from '../convert/text/decode.ts'
import {splitLines} from '../convert/text/lines.ts'

/** The printed text of an issue, as it was received. */
export interface SourceText {
  lines: readonly string[]
  /** Changes with the file. */
  digest: string
}

const content = process.env.HUIKAN_CONTENT ?? 'content'
/** Pages come issue by issue: the last one read is nearly always the next one asked for. */
let last: {issue: string; source: SourceText | null} | undefined

/**
 * Reads an issue's source.txt; null where it has none, as when somebody made its articles by hand.
 *
 * @throws {DecodeError} where the file is no text
 */
export function readSource(issue: string): SourceText | null {
  if (last?.issue === issue && !import.meta.env?.DEV) return last.source
  const path = join(content, 'issues', issue, 'source.txt')
  const bytes = existsSync(path) ? readFileSync(path) : null
  const source = bytes && {
    lines: splitLines(decode(bytes).text),
    digest: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
  }
  last = {issue, source}
  return source
}
