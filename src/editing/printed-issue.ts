import {diffArrays} from 'diff'
import {isMap, isNode, isSeq} from 'yaml'
import {readYamlDocument} from '../content/yaml-document.ts'
import {bare} from '../convert/text/characters.ts'
import type {ContentsEntry, IssueData} from '../schemas/issue.ts'
import {counted, type Departure} from './printed-text.ts'

/**
 * What issue.yaml keeps of the print and departs from: masthead and colophon line by line, and the 目录 entry by entry. How an
 * entry is parted into title, author and page, and what the masthead means, an editor may say otherwise.
 *
 * @param yaml - the edited file, for places
 */
export function issueDepartures(yaml: string, written: IssueData, printed: IssueData): Departure[] {
  const entry = ({title, author, page}: ContentsEntry) => `${title}${author ?? ''}${page ?? ''}`
  const parts: ReadonlyArray<readonly [string, (issue: IssueData) => string[]]> = [
    ['masthead', ({masthead}) => masthead],
    ['contents', ({contents}) => contents.map(entry)],
    ['colophon', ({colophon}) => colophon],
  ]
  const places = parts.flatMap(([field, listOf]) =>
    otherEntries(listOf(printed), listOf(written)).map(({index, ...wordings}) => ({field, index, wordings})),
  )
  if (places.length === 0) return []
  const {document, placeAt} = readYamlDocument(yaml)
  return counted(
    places.map(({field, index, wordings}) => {
      const list = document.get(field, true)
      const item = isSeq(list) ? (list.items[index] ?? list.items.at(-1) ?? list) : list
      const node = isMap(item) ? item.get('title', true) : item
      const {line, column} = placeAt((isNode(node) ? node : document.contents)?.range?.[0] ?? 0)
      return {line, column, field, ...wordings}
    }),
  )
}

interface OtherEntry {
  /** Of what is written, from 0; of one that is missing, of the entry before it. */
  readonly index: number
  readonly printed: string
  readonly written: string
}

/** The entries of a list that are other ones, too many, or missing. */
function otherEntries(printed: readonly string[], written: readonly string[]): OtherEntry[] {
  const found: OtherEntry[] = []
  let [from, own] = [0, 0]
  let [missing, added] = [0, 0]
  const settle = () => {
    for (let at = 0; at < Math.max(missing, added); at++)
      found.push({
        index: Math.max(0, at < added ? own + at : own + added - 1),
        printed: (at < missing ? printed[from + at] : undefined) ?? '',
        written: (at < added ? written[own + at] : undefined) ?? '',
      })
    from += missing
    own += added
    missing = added = 0
  }
  for (const part of diffArrays(printed.map(bare), written.map(bare))) {
    if (part.removed) missing += part.count
    else if (part.added) added += part.count
    else {
      settle()
      from += part.count
      own += part.count
    }
  }
  settle()
  return found
}
