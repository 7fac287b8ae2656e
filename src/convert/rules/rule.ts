import type {Decision} from '../../schemas/structure.ts'
import type {TableReading} from '../blocks/tables.ts'
import type {Imbalance} from '../ledger.ts'
import type {Reading} from '../text/reading.ts'
import type {Drop, IssueTree} from '../tree.ts'

/** What the rules look at. */
export interface Evidence {
  readonly tree: IssueTree
  /** The issue's id, which is its folder's name. */
  readonly id: string
  readonly hasContents: boolean
  /** Whether the text was read from a Word file or a PDF: what is missing there is missing in the file. */
  readonly isExtracted: boolean
  readonly hasMasthead: boolean
  readonly uneven: TableReading['uneven']
  readonly imbalances: readonly Imbalance[]
  /** Marks that were read as markup. */
  readonly inner: readonly Drop[]
  /** How the text was read before anything else looked at it. */
  readonly reading: Pick<Reading, 'folded' | 'removed'>
}

/** A place in source.txt and what to say of it, in Chinese: what was found, what was done, what the editor can do. */
export interface Finding {
  readonly line: number
  /** From 1, in UTF-16 code units of the line as it was read. */
  readonly column: number
  /** Does the column count in the line as source.txt has it? */
  readonly inSource?: boolean
  readonly found: string
  readonly done: string
  /** Without a full stop at its end, like the other two: `found；done。advice。` is what an editor reads. */
  readonly advice: string
  /** Of a reading that is doubted: how sure it was, 0 to 1. The least sure is told first. */
  readonly confidence?: number
  /** What should be if the doubt is right: the entry of structure.yaml that says so. */
  readonly settle?: Settlement
  /** Corrections of which any one would end the doubt if it is right. */
  readonly mends?: readonly Mend[]
}

/** Words of one line that may be wrong, and what they would be; line and column from 1, of the line as it was read. */
export interface Mend {
  readonly line: number
  readonly column: number
  readonly was: string
  readonly now: string
  /** For readers, who see it among the corrections. */
  readonly why: string
}

/** What an editor may say of a line of source.txt, from 1, or, without a line, of the issue. */
export interface Settlement extends Pick<Decision, 'is' | 'entry' | 'set'> {
  readonly line?: number
  /** Several lines that are one thing together, the first being `line`: the last of them. */
  readonly through?: number
}

/** Two texts of whole issues that differ in what the rule looks for. */
export interface Examples {
  /** Triggers this rule and no other but those that go together with it. */
  readonly breaks: string
  /** Looks alike, and triggers no rule at all. */
  readonly holds: string
}

/** One thing that convert looks out for. */
export interface Rule {
  /** Kebab case; stable, since editors and tools cite it. */
  readonly id: string
  readonly severity: 'error' | 'warning' | 'info'
  /** Says it that the issue as a whole was read wrongly? That comes before anything else. */
  readonly first?: boolean
  /** Rules that its example breaks along with it: what it says of the whole they say of a part. */
  readonly together?: readonly string[]
  /** Missing only where no text can break the rule. */
  readonly examples?: Examples
  /** Time grows linearly with the length of the issue. */
  readonly check: (evidence: Evidence) => Finding[]
}
