import {execFileSync} from 'node:child_process'
import {issueOf} from './check-report.ts'

/** git does not know the version that was named. */
export class UnknownVersion extends Error {
  override readonly name = 'UnknownVersion'
}

/**
 * Ids of the issues in which a file differs from the last commit, or from an earlier version. None where there is no git: it only
 * says which messages come first.
 *
 * @param since - a commit, branch or tag
 * @throws {UnknownVersion} where git does not know it
 */
export function changedIssues(content: string, since: string | undefined): Set<string> {
  if (git(['rev-parse', '--git-dir']) === undefined) return new Set()
  if (
    since !== undefined &&
    git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${since}^{commit}`]) === undefined
  )
    throw new UnknownVersion(since)
  const committed =
    since === undefined
      ? ''
      : (git(['diff', '--name-only', '-z', '--no-renames', since, '--', content]) ?? '')
  const uncommitted =
    git(['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--', content]) ?? ''
  const paths = [
    ...committed.split('\0'),
    // two letters of state and a blank stand before each
    ...uncommitted.split('\0').map(entry => entry.slice(3)),
  ]
  return new Set(paths.flatMap(path => issueOf(path) ?? []))
}

function git(words: readonly string[]): string | undefined {
  try {
    return execFileSync('git', words, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 << 20,
    })
  } catch {
    return undefined
  }
}
