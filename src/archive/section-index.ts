import type {Article} from './articles.ts'
import {readConnections} from './connections.ts'
import {cutEntries, type IndexPart, type IndexPiece} from './index-parts.ts'
import {indexBy} from './indexes.ts'

/** The index of sections (栏目), the newest article of each first, as its pages list it. */
export async function readSectionIndex(): Promise<IndexPart<IndexPiece<Article>>[]> {
  const {ordered} = await readConnections()
  const entries = indexBy(ordered.toReversed(), ({data}) => [data.section ?? '未分栏目'])
  return cutEntries('sections', entries)
}
