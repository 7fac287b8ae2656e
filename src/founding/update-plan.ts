/** Digests of files by their path from a project's root, with slashes. */
export type Digests = ReadonlyMap<string, string>

/** What a new version of the program does to the files of an archive. */
export interface UpdatePlan {
  /** Written: new, or other than they were. */
  readonly write: readonly string[]
  /** The program has them no more. */
  readonly remove: readonly string[]
  /** Somebody changed them in the archive, or has a file of their own in that place: they would lose it. */
  readonly changed: readonly string[]
}

/**
 * Compares what came with the program, what stands there now and what the new version brings. A file that already is as the new version has
 * it is in order, so that an update that was killed can be done again.
 *
 * @param came - as the archive's record says
 * @param present - of all files in the places of either version
 * @param brought - the new version
 */
export function planUpdate(came: Digests, present: Digests, brought: Digests): UpdatePlan {
  const places = [...new Set([...came.keys(), ...brought.keys()])].sort()
  const differs = (path: string) => present.get(path) !== brought.get(path)
  return {
    write: places.filter(path => brought.has(path) && differs(path)),
    remove: places.filter(path => !brought.has(path) && present.has(path)),
    changed: places.filter(
      path => present.has(path) && differs(path) && present.get(path) !== came.get(path),
    ),
  }
}
