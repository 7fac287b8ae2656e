import type {ConvertRecord} from '../content/record.ts'

/**
 * What to do with one file.
 *
 * - `write`, `update`, `remove`: nobody edited it
 * - `leave`, `adopt`: it says what convert would write; `adopt` where the record did not know
 * - `keep`: an editor's own, under which nothing changed
 * - `merge`: an editor's own, under which what convert would write changed
 * - `replace`: an editor's own, saved as `.orig` and written anew, since --force says so
 * - `discard`: an editor's own whose article is gone, saved as `.orig`, since --force says so
 * - `orphan`: an article that stands nowhere in the print
 * - `conflict`: an editor's own that cannot be read, or not be merged
 */
export type Deed =
  | 'write'
  | 'update'
  | 'remove'
  | 'leave'
  | 'adopt'
  | 'keep'
  | 'merge'
  | 'replace'
  | 'discard'
  | 'orphan'
  | 'conflict'

export interface Action {
  readonly do: Deed
  readonly name: string
}

/** Hashes by file name; see {@link ConvertRecord}. */
export interface Situation {
  readonly record: Pick<ConvertRecord, 'files' | 'writing'> | undefined
  /** Of the files that stand in the folder: issue.yaml and the articles. */
  readonly existing: ReadonlyMap<string, string>
  /** Of what convert would write. */
  readonly produced: ReadonlyMap<string, string>
  /** Articles that an editor withdrew: no conversion brings their text back, not even a forced one. */
  readonly withdrawn: ReadonlySet<string>
  /** Files that are written anew though an editor changed them; all of them where it is true. */
  readonly force: boolean | ReadonlySet<string>
}

/** Decides file by file what to do. Nothing that an editor changed is overwritten unless forced, and then it is saved first. */
export function plan({record, existing, produced, withdrawn, force}: Situation): Action[] {
  // a killed run wrote some of its files and not others: either hash is convert's own
  const written = (name: string, hash: string) =>
    hash === record?.files[name] || hash === record?.writing?.[name]
  const forced = (name: string) => (typeof force === 'boolean' ? force : force.has(name))
  const actions: Action[] = []
  for (const [name, hash] of produced) {
    const present = existing.get(name)
    const recorded = record?.files[name]
    if (present === undefined) actions.push({do: 'write', name})
    else if (present === hash) actions.push({do: recorded === hash ? 'leave' : 'adopt', name})
    else if (written(name, present)) actions.push({do: 'update', name})
    else if (forced(name) && !withdrawn.has(name)) actions.push({do: 'replace', name})
    else actions.push({do: recorded === undefined || recorded === hash ? 'keep' : 'merge', name})
  }
  for (const [name, present] of existing)
    if (!produced.has(name)) {
      if (withdrawn.has(name)) actions.push({do: 'keep', name})
      else if (written(name, present)) actions.push({do: 'remove', name})
      else actions.push({do: forced(name) && record?.files[name] !== undefined ? 'discard' : 'orphan', name})
    }
  return actions
}
