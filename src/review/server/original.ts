import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {readExtractionRecord} from '../../content/extraction-record.ts'
import {ContentError} from '../../content/frontmatter.ts'
import type {PagePlace} from '../shared/view.ts'

/** The PDF from which the text of an issue was read. */
export interface Original {
  /** Its name in the folder. */
  readonly pdf: string
  /** Where on its pages each line of source.txt stands, by the number of the line. */
  readonly places: ReadonlyMap<number, PagePlace>
}

/**
 * The original of an issue, if it is a PDF and lies in its folder; that of a Word file has no pages. A record that cannot be read is for
 * `check` to name.
 */
export function originalOf(folder: string): Original | undefined {
  const record = recordIn(folder)
  if (!record || /[\\/]/.test(record.original) || !existsSync(join(folder, record.original))) return undefined
  const folios = new Map(record.folios)
  const places = new Map(
    record.lines.flatMap(({line, page, box}): Array<[number, PagePlace]> => {
      if (page === undefined || box === undefined) return []
      const folio = folios.get(page)
      return [[line, {page, folio: folio === undefined || folio === page ? null : folio, box}]]
    }),
  )
  return places.size === 0 ? undefined : {pdf: record.original, places}
}

function recordIn(folder: string) {
  try {
    return readExtractionRecord(folder)
  } catch (error) {
    if (error instanceof ContentError) return undefined
    throw error
  }
}
