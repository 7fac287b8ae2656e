import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {decode} from '../convert/text/decode.ts'
import {splitLines} from '../convert/text/lines.ts'
import {readPrint} from '../convert/text/reading.ts'

/** The printed text of an issue, decoded as convert decodes it; only once somebody asks for it, since most pages do not change. */
export interface SourceText {
  /** As it was received. */
  readonly lines: readonly string[]
  /** The same lines as convert reads them, before any correction: what an article's text is found in. */
  readonly read: readonly string[]
  /** Changes with the file. */
  readonly digest: string
}

const content = process.env.HUIKAN_CONTENT ?? 'content'
/** Pages come issue by issue: the last one read is nearly always the next one asked for. */
let last: {issue: string; source: SourceText | null} | undefined

/** Reads an issue's source.txt; null where it has none, as when somebody made its articles by hand. */
export function readSource(issue: string): SourceText | null {
  if (last?.issue === issue && !import.meta.env?.DEV) return last.source
  const source = readPrintedText(join(content, 'issues', issue, 'source.txt'))
  last = {issue, source}
  return source
}

const digests = new Map<string, string | null>()

/** The digest of {@link readSource}: several pages of every issue ask for it, and most for nothing else. */
export function sourceDigest(issue: string): string | null {
  const digest = digests.get(issue) ?? readSource(issue)?.digest ?? null
  if (!import.meta.env?.DEV) digests.set(issue, digest)
  return digest
}

/**
 * Reads a source.txt, whatever it is encoded in; null where there is none. Whoever asks for its lines gets a {@link DecodeError} where the
 * file is no text.
 */
export function readPrintedText(path: string): SourceText | null {
  if (!existsSync(path)) return null
  const bytes = readFileSync(path)
  const text = once(() => decode(bytes).text)
  const lines = once(() => splitLines(text()))
  const read = once(() => readPrint(text()).lines.map(({value}) => value))
  return {
    get lines() {
      return lines()
    },
    get read() {
      return read()
    },
    digest: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
  }
}

function once<T>(make: () => T): () => T {
  let made: {value: T} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}
