import type {LineRole} from '../../schemas/structure.ts'
import type {Decided} from './view.ts'

/** Marks of a request that comes from the review page itself. */
export const tokenHeader = 'x-huikan-review'

export const changedEvent = 'huikan:changed'

/** Tells pages that a file was changed, by somebody else or by another page. */
export interface Changed {
  /** Of the issue; null of all of them. */
  readonly id: string | null
  /** How the issue stands now, where a page changed it: that page shows it already. */
  readonly revision: string | null
  /** Were the articles brought up to date too? */
  readonly written: boolean
}

/** What an editor does on the review page. */
export type Action =
  /** Writes an entry of structure.yaml. */
  | {readonly do: 'decide'; readonly decided: Decided}
  /** Writes an entry of structure.yaml for each of several lines about which the same was asked. */
  | {
      readonly do: 'decide-all'
      readonly decided: readonly Decided[]
      /** Was the editor told how much it changes, and wants it all the same? */
      readonly sure?: boolean | undefined
    }
  /** Writes an entry of habits.yaml, of all lines that look like this one. */
  | {
      readonly do: 'habit'
      readonly line: number
      readonly is: LineRole
      readonly depth?: number | undefined
      readonly level?: number | undefined
      /** Was the editor told how much it changes, and wants it all the same? */
      readonly sure?: boolean | undefined
    }
  /** Writes an entry of corrections.yaml; offsets in the printed line. */
  | {
      readonly do: 'correct'
      readonly line: number
      readonly start: number
      readonly end: number
      readonly now: string
      readonly why: string
    }
  /** Says that something else stands on a line from an offset in its print on. */
  | {readonly do: 'cut'; readonly line: number; readonly at: number; readonly is: LineRole}
  /** Says fields of the article whose title stands on a line, or, where it is null, of the issue; as they are typed, empty for none. */
  | {
      readonly do: 'set'
      readonly line: number | null
      readonly fields: Readonly<Record<string, string>>
    }
  /** Says which place an entry of corrections.yaml means: with more of its words, where they stand several times; on another line. */
  | {
      readonly do: 'specify'
      readonly line: number
      readonly index: number
      readonly entry: string
      readonly was: string
      readonly now: string
    }
  /** Takes lines of a list away that cannot be read, as they stand there; the first from 1. */
  | {
      readonly do: 'strike'
      readonly file: string
      readonly first: number
      readonly lines: readonly string[]
    }
  /** Takes an entry of a list away. */
  | {readonly do: 'withdraw'; readonly file: string; readonly index: number; readonly entry: string}
  | {readonly do: 'undo'}
  | {readonly do: 'redo'}
  /** Brings issue.yaml and the articles up to date. */
  | {readonly do: 'write'}

/** What the page asks for: an action upon what it showed. */
export interface Request {
  readonly revision: string
  readonly action: Action
}
