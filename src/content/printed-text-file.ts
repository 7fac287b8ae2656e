import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {decode} from '../convert/text/decode.ts'
import {splitLines} from '../convert/text/lines.ts'
import {readPrint} from '../convert/text/reading.ts'

/** The printed text of an issue, decoded as convert decodes it. */
export interface SourceText {
  /** As it was received. */
  lines: readonly string[]
  /** The same lines as convert reads them, before any correction: what an article's text is found in. */
  read: readonly string[]
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
  const source = readPrintedText(join(content, 'issues', issue, 'source.txt'))
  last = {issue, source}
  return source
}

/**
 * Reads a source.txt, whatever it is encoded in; null where there is none.
 *
 * @throws {DecodeError} where the file is no text
 */
export function readPrintedText(path: string): SourceText | null {
  if (!existsSync(path)) return null
  const bytes = readFileSync(path)
  const {text} = decode(bytes)
  return {
    lines: splitLines(text),
    read: readPrint(text).lines.map(({value}) => value),
    digest: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
  }
}
