/** What `.convert.json` keeps of the last conversion. Hashes are SHA-256 in hex. */
export interface ConvertRecord {
  readonly version: 1
  /** Of source.txt and corrections.yaml together: what the conversion went by. */
  readonly input: string
  readonly files: Readonly<Record<string, string>>
  /** Articles that are gone. Their numbers were addresses and are not given to others. */
  readonly removed?: ReadonlyArray<{readonly name: string; readonly title: string}>
  /** Print that stands in none of the files, and why; line and column from 1. */
  readonly drops?: ReadonlyArray<{
    readonly line: number
    readonly column: number
    readonly text: string
    readonly reason: string
  }>
}

export type Action =
  | {readonly do: 'write' | 'update' | 'adopt' | 'leave' | 'remove'; readonly name: string}
  /** An editor's own: kept, while convert would have written something else. */
  | {readonly do: 'keep'; readonly name: string}
  /** An editor's own, saved as `.orig` and written anew, since --force says so. */
  | {readonly do: 'replace'; readonly name: string}
  /** An editor's own under which the source changed: nobody can tell which to trust. */
  | {readonly do: 'conflict'; readonly name: string}

export interface Situation {
  readonly input: string
  readonly record: ConvertRecord | undefined
  /** Hashes of the files that stand in the folder: issue.yaml and the articles. */
  readonly existing: ReadonlyMap<string, string>
  /** Hashes of what convert would write. */
  readonly produced: ReadonlyMap<string, string>
  /** Articles that an editor withdrew: no conversion brings their text back, not even a forced one. */
  readonly withdrawn: ReadonlySet<string>
  readonly force: boolean
}

/** Decides file by file what to do. Nothing that an editor changed is overwritten unless forced, and then it is saved first. */
export function plan({input, record, existing, produced, withdrawn, force}: Situation): Action[] {
  const changed = record !== undefined && record.input !== input
  const actions: Action[] = []
  for (const [name, hash] of produced) {
    const present = existing.get(name)
    if (present === undefined) actions.push({do: 'write', name})
    else if (present === hash) actions.push({do: record?.files[name] === hash ? 'leave' : 'adopt', name})
    else if (withdrawn.has(name)) actions.push({do: 'keep', name})
    else if (present === record?.files[name]) actions.push({do: 'update', name})
    else if (force) actions.push({do: 'replace', name})
    else actions.push({do: changed ? 'conflict' : 'keep', name})
  }
  for (const [name, present] of existing)
    if (!produced.has(name)) {
      if (withdrawn.has(name)) actions.push({do: 'keep', name})
      else if (present === record?.files[name]) actions.push({do: 'remove', name})
      else
        actions.push({
          do: force ? 'leave' : changed && record?.files[name] !== undefined ? 'conflict' : 'keep',
          name,
        })
    }
  return actions
}
