import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {VFile} from 'vfile'
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

/**
 * Ids of the issues that the last commit has, or an earlier version, and whose folders are gone: nothing that is there speaks of them. None where
 * there is no git.
 *
 * @param since - a commit, branch or tag that git knows
 */
export function goneIssues(content: string, since = 'HEAD'): string[] {
  const folders = git(['ls-tree', '-d', '--name-only', '-z', since, '--', `${content}/issues/`]) ?? ''
  return folders
    .split('\0')
    .filter(path => path !== '' && !existsSync(path))
    .flatMap(path => issueOf(path) ?? [])
}

/** What is to be known of issues that are gone; `undefined` where none is. */
export function goneReport(content: string, gone: readonly string[]): VFile | undefined {
  if (gone.length === 0) return undefined
  const file = new VFile({path: `${content}/issues`})
  file.message(
    `第 ${gone.join('、')} 期的文件夹不见了，上一次提交里还有；这样提交，网站上就没有${gone.length > 1 ? '这几期' : '这一期'}，发布过的网址都会打不开。误删的，请从 GitHub Desktop 里恢复：右键点它的文件，选“Discard changes”；只是不宜公开的，请找回来，用“撤回一篇文章”的办法；确实不要了的，不必处理。`,
    {place: {line: 1, column: 1}, ruleId: 'issue-gone', source: 'huikan'},
  )
  return file
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
