import {createHash} from 'node:crypto'
import {existsSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {site} from '../site.ts'
import {contentFolder} from './content-folder.ts'
import {readExtractionRecord} from './extraction-record.ts'

/** A page of an original as it is found: its own number, from 1, and the one that is printed on it. */
export interface OriginalPage {
  readonly page: number
  readonly folio: number | undefined
}

/** The PDF that an issue's text was read from, where the site publishes it. */
export interface PublishedOriginal {
  readonly path: string
  /** Changes with the file and with what was read from it. */
  readonly digest: string
  /** The page on which a line of source.txt stands; lines from 1. */
  pageOf(line: number): OriginalPage | undefined
}

const megabyte = 1024 * 1024
/** Pages come issue by issue: the last one read is nearly always the next one asked for. */
let last: {issue: string; original: PublishedOriginal | undefined} | undefined

/**
 * The original of an issue as readers may have it: a PDF no larger than the site's settings allow. Of an issue with a withdrawn article
 * none may be published, since it holds the text.
 *
 * @throws {ContentError} where the record of its reading is none
 */
export function publishedOriginal(issue: string, hasWithdrawn: boolean): PublishedOriginal | undefined {
  if (hasWithdrawn) return undefined
  if (last?.issue !== issue || import.meta.env?.DEV) last = {issue, original: readOriginalOf(issue)}
  return last.original
}

function readOriginalOf(issue: string): PublishedOriginal | undefined {
  const folder = join(contentFolder(), 'issues', issue)
  const record = readExtractionRecord(folder)
  if (record === undefined || !/^[^\\/]+\.pdf$/i.test(record.original)) return undefined
  const path = join(folder, record.original)
  if (!existsSync(path) || statSync(path).size > site.largestOriginal * megabyte) return undefined
  const pages = new Map(record.lines.flatMap(({line, page}) => (page === undefined ? [] : [[line, page]])))
  const folios = new Map(record.folios)
  return {
    path,
    digest: createHash('sha256').update(readFileSync(path)).update(record.source).digest('hex').slice(0, 16),
    pageOf(line) {
      const page = pages.get(line)
      return page === undefined ? undefined : {page, folio: folios.get(page)}
    },
  }
}
