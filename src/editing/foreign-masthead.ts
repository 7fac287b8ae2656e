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

/**
 * The name of the others where an issue was read without one or with another, and is of no other publisher that is known: more likely a line of
 * its cover (送审稿, 内部交流) was taken for it than the newsletter renamed. `undefined` where nothing is odd.
 */
export function nameMissed(added: Masthead, held: readonly Masthead[]): string | undefined {
  const name = nameOf(added.title)
  const names = held.flatMap(({title}) => (title !== null && nameOf(title) !== '' ? [title] : []))
  const isKnown =
    name !== '' && names.some(known => nameOf(known).includes(name) || name.includes(nameOf(known)))
  return isKnown ? undefined : names[0]
}

/**
 * The issues that bear another name than all others, or none, with the name of the others. Where no two agree the oldest is believed.
 *
 * @param issues - newest first
 */
export function oddlyNamed<T extends {readonly masthead: Masthead}>(
  issues: readonly T[],
): Array<{readonly issue: T; readonly usual: string}> {
  // the oldest first, by which the newsletter is known
  const kinds = new Map(issues.toReversed().map(({masthead}) => [nameOf(masthead.title), masthead]))
  const shared = new Set(
    [...Map.groupBy(issues, ({masthead}) => nameOf(masthead.title))].flatMap(([name, group]) =>
      name !== '' && group.length > 1 ? [name] : [],
    ),
  )
  const foreign = new Set(foreignIssues(issues))
  const oldest = issues.findLast(({masthead}) => nameOf(masthead.title) !== '')
  return issues.flatMap(issue => {
    const own = nameOf(issue.masthead.title)
    if (shared.has(own) || foreign.has(issue) || (shared.size === 0 && issue === oldest)) return []
    const others = [...kinds].flatMap(([name, masthead]) =>
      name === own || (shared.size > 0 && !shared.has(name)) ? [] : [masthead],
    )
    const usual = nameMissed(issue.masthead, others)
    return usual === undefined ? [] : [{issue, usual}]
  })
}

/** A name without blanks, signs and width: 《 会 员 通 讯 》 is 会员通讯. */
function nameOf(text: string | null): string {
  return bare(text ?? '')
    .normalize('NFKC')
    .replace(/[\p{P}\p{S}]/gu, '')
    .toLowerCase()
}
