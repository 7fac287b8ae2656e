import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {readExtractionRecord} from '../../content/extraction-record.ts'
import {ContentError} from '../../content/frontmatter.ts'
import {textDigest} from '../../content/text-file.ts'
import type {PagePlace} from '../shared/view.ts'

/** The PDF from which the text of an issue was read. */
export interface Original {
  /** Its name in the folder. */
  readonly pdf: string
  /** Where on its pages each line of source.txt stands, by the number of the line; none where `lost` says why. */
  readonly places: ReadonlyMap<number, PagePlace>
  /** Why the lines cannot be shown in it, in a sentence; null where they can. */
  readonly lost: string | null
}

/**
 * The original of an issue, if it is a PDF and lies in its folder; that of a Word file has no pages. A record that cannot be read is for
 * `check` to name. Where an editor deleted the record, or wrote another text, the PDF is still there and its places are not.
 *
 * @param originals - names of the originals in the folder
 * @param text - source.txt as it is decoded
 */
export function originalOf(
  folder: string,
  originals: readonly string[],
  text: string | undefined,
): Original | undefined {
  const record = recordIn(folder)
  const pdf = record?.original ?? originals.find(name => /\.pdf$/iu.test(name))
  if (pdf === undefined || /[\\/]/.test(pdf) || !existsSync(join(folder, pdf))) return undefined
  if (!record)
    return {
      pdf,
      places: new Map(),
      lost: `${pdf} 还在，但记着各行在哪一页的 extraction.json 已经没有了，所以看不了原稿；请用别的程序打开 ${pdf} 对照，或从 git 恢复 extraction.json 和读出来的 source.txt。`,
    }
  const folios = new Map(record.folios)
  const places = new Map(
    record.lines.flatMap(({line, page, box}): Array<[number, PagePlace]> => {
      if (page === undefined || box === undefined) return []
      const folio = folios.get(page)
      return [[line, {page, folio: folio === undefined || folio === page ? null : folio, box}]]
    }),
  )
  if (places.size === 0) return undefined
  return text === undefined || textDigest(text) === record.source
    ? {pdf, places, lost: null}
    : {
        pdf,
        places: new Map(),
        lost: `source.txt 与从 ${pdf} 读出来的不同了，行对不上，所以看不了原稿；从 git 恢复 source.txt，就又能看了。要改字按 C，要断开一行按 D，都不用改 source.txt。`,
      }
}

function recordIn(folder: string) {
  try {
    return readExtractionRecord(folder)
  } catch (error) {
    if (error instanceof ContentError) return undefined
    throw error
  }
}
