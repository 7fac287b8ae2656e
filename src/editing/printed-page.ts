import type {VFile} from 'vfile'
import {readExtractionRecord} from '../content/extraction-record.ts'
import {ContentError} from '../content/frontmatter.ts'

/**
 * Says in the messages on source.txt on which page of the original their line is printed: an editor has that page at hand, and no line
 * numbers. The number is the printed one; where pages of the PDF count otherwise, theirs is said, too. Of a Word file it is the page
 * that Word last set the line on, which another machine may set elsewhere. A record that cannot be read is for `check` to name.
 */
export function namePages(folder: string, source: VFile): void {
  const pages = pagesOf(folder)
  if (pages.size === 0) return
  for (const message of source.messages) {
    const page = message.line === undefined ? undefined : pages.get(message.line)
    if (page === undefined) continue
    message.reason = `（${page}）${message.reason}`
    message.message = message.reason
  }
}

function pagesOf(folder: string): ReadonlyMap<number, string> {
  try {
    const {lines = [], folios = []} = readExtractionRecord(folder) ?? {}
    const folioOf = new Map(folios)
    return new Map(
      lines.flatMap(({line, page, box}) => {
        if (page === undefined) return []
        return [[line, box ? pageName(page, folioOf.get(page)) : `Word 文件约第 ${page} 页`] as const]
      }),
    )
  } catch (error) {
    if (error instanceof ContentError) return new Map()
    throw error
  }
}

function pageName(page: number, folio: number | undefined): string {
  if (folio === undefined) return `原稿第 ${page} 页`
  return folio === page ? `第 ${page} 页` : `第 ${folio} 页，PDF 的第 ${page} 页`
}
