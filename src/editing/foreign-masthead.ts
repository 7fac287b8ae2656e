import {bare} from '../convert/text/characters.ts'
import type {IssueData} from '../schemas/issue.ts'

/** What a masthead says of whose newsletter it is. */
export type Masthead = Pick<IssueData, 'title' | 'publisher'>

/**
 * Whether an issue is of another newsletter than all that the archive holds: its name is none of theirs, nor a part of one or longer by a
 * few words (会员通讯 · 望洲会员通讯), and another publisher stands below it. Where either says nothing, nothing can be told.
 */
export function isForeign(added: Masthead, held: readonly Masthead[]): boolean {
  const name = nameOf(added.title)
  const publisher = nameOf(added.publisher)
  const names = held.map(({title}) => nameOf(title)).filter(name => name !== '')
  if (name === '' || names.length === 0) return false
  const isKnown = names.some(known => known.includes(name) || name.includes(known))
  return !isKnown && !held.some(known => publisher !== '' && nameOf(known.publisher) === publisher)
}

/**
 * The issues whose masthead is foreign to all others of their archive. Where no two belong together the oldest is believed.
 *
 * @param issues - newest first
 */
export function foreignIssues<T extends {readonly masthead: Masthead}>(issues: readonly T[]): T[] {
  const groups = Map.groupBy(issues, ({masthead: {title, publisher}}) => JSON.stringify([title, publisher]))
  const kinds = [...groups.values()].flatMap(([first]) => (first ? [first] : []))
  const foreign = [...groups.values()].flatMap(([one, ...more]) => {
    if (one === undefined || more.length > 0) return []
    const others = kinds.flatMap(({masthead}) => (masthead === one.masthead ? [] : [masthead]))
    return isForeign(one.masthead, others) ? [one] : []
  })
  const named = issues.filter(({masthead}) => nameOf(masthead.title) !== '')
  return foreign.length === named.length ? foreign.slice(0, -1) : foreign
}

/** A name without blanks, signs and width: 《 会 员 通 讯 》 is 会员通讯. */
function nameOf(text: string | null): string {
  return bare(text ?? '')
    .normalize('NFKC')
    .replace(/[\p{P}\p{S}]/gu, '')
    .toLowerCase()
}
