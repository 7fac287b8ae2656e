import type {VFile} from 'vfile'
import {readExtractionRecord} from '../content/extraction-record.ts'
import {ContentError} from '../content/frontmatter.ts'

/**
 * Says in the messages on source.txt on which page of the PDF, from which it was read, their line is printed: an editor has that page at
 * hand, and no line numbers. A record that cannot be read is for `check` to name.
 */
export function namePages(folder: string, source: VFile): void {
  const pages = pagesOf(folder)
  if (pages.size === 0) return
  for (const message of source.messages) {
    const page = message.line === undefined ? undefined : pages.get(message.line)
    if (page === undefined) continue
    message.reason = `（原稿第 ${page} 页）${message.reason}`
    message.message = message.reason
  }
}

function pagesOf(folder: string): ReadonlyMap<number, number> {
  try {
    const lines = readExtractionRecord(folder)?.lines ?? []
    return new Map(lines.flatMap(({line, page}) => (page === undefined ? [] : [[line, page]])))
  } catch (error) {
    if (error instanceof ContentError) return new Map()
    throw error
  }
}
