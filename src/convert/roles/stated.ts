import type {ArticleFields, IssueFields, LineRole} from '../../schemas/structure.ts'
import type {Line} from '../tree.ts'

/** What an editor said of a line; it outweighs whatever the print suggests. */
export interface Stated {
  readonly is?: LineRole
  /** Does the line go on with the one above it as one title, heading or caption? */
  readonly goesOn?: boolean
  /** Of a line of verse that an editor named with others, from a line to a line: the first of them; they are stanzas of their own. */
  readonly stanzaFrom?: number
  /** 2 to 6, of a heading. */
  readonly depth?: number
  /** From 1, of an item. */
  readonly level?: number
  /** Of a title: the line of the 目录 that lists it; null where none does. */
  readonly entry?: number | null
  /** Files of the pictures that stand at the line: above their caption where it is one, else below what it is part of. */
  readonly pictures?: readonly string[]
  /** What else stands on the line, each from an offset up to the next: offsets from 0 in UTF-16, rising. */
  readonly rest?: readonly StatedPart[]
  /** Of a title: fields of its article. */
  readonly set?: ArticleFields
  /** Of a line outside of the articles: fields of the issue. */
  readonly issue?: IssueFields
  /** Where it was said: of this line, or of all lines of its form. */
  readonly by: 'structure.yaml' | 'habits.yaml'
}

/** What an editor said of a part of a line, from an offset on. */
export interface StatedPart extends Pick<Stated, 'depth' | 'level'> {
  readonly at: number
  readonly is: LineRole
}

/** The role that an editor gave the line. */
export function statedRole(line: Line | undefined): LineRole | undefined {
  return line?.stated?.is
}

/** Did an editor give the line another role than these? */
export function isStatedOther(line: Line | undefined, ...roles: readonly LineRole[]): boolean {
  const is = statedRole(line)
  return is !== undefined && !roles.includes(is)
}

/** How many lines from `index` on were said to be one title, heading or caption: the first, and those that go on with it. */
export function statedRun(lines: readonly Line[], index: number, ...roles: readonly LineRole[]): number {
  const is = statedRole(lines[index])
  if (is === undefined || !roles.includes(is)) return 0
  let count = 1
  for (let next = lines[index + count]?.stated; next; next = lines[index + count]?.stated) {
    if (next.is !== 'goes-on' && !(next.goesOn && next.is === is)) break
    count++
  }
  return count
}
