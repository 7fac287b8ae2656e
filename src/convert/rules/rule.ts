import type {Imbalance} from '../ledger.ts'
import type {TableReading} from '../tables.ts'
import type {Drop, IssueTree} from '../tree.ts'

/** What the rules look at. */
export interface Evidence {
  readonly tree: IssueTree
  readonly hasContents: boolean
  readonly hasMasthead: boolean
  readonly uneven: TableReading['uneven']
  readonly imbalances: readonly Imbalance[]
  /** Marks that were read as markup. */
  readonly inner: readonly Drop[]
}

/** A place in source.txt and what to say of it, in Chinese: what was found, what was done, what the editor can do. */
export interface Finding {
  readonly line: number
  /** From 1. */
  readonly column: number
  readonly found: string
  readonly done: string
  readonly advice: string
}

/** One thing that convert looks out for. */
export interface Rule {
  /** Kebab case; stable, since editors and tools cite it. */
  readonly id: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly check: (evidence: Evidence) => Finding[]
}
