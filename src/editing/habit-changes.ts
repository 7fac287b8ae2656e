import {existsSync} from 'node:fs'
import {ContentError} from '../content/frontmatter.ts'
import {habitsFile, type IssueFolder} from '../content/issue-folders.ts'
import {type ConvertRecord, readRecord} from '../content/record.ts'
import type {Habit} from '../schemas/structure.ts'
import {readIssue} from './read-issue.ts'

/** Entries of habits.yaml as a record keeps them. */
export type RecordedHabits = NonNullable<ConvertRecord['habits']>

/** Entries as they are recorded: what they do not say is no part of them. */
export function recordedHabits(habits: readonly Habit[]): RecordedHabits {
  return JSON.parse(JSON.stringify(habits))
}

/** By which entries of habits.yaml an issue was converted last; `undefined` where it never was. A record that cannot be read is for `check` to name. */
export function habitsBefore({path}: IssueFolder): RecordedHabits | undefined {
  try {
    const record = readRecord(path)
    return record && (record.habits ?? [])
  } catch (error) {
    if (error instanceof ContentError) return undefined
    throw error
  }
}

/**
 * Of the files of an issue that convert changed, those that would read otherwise by the entries of habits.yaml that it was converted by before;
 * of the folder as it stands now.
 *
 * @param before - those entries
 */
export function filesByHabit(
  folder: IssueFolder,
  changed: readonly string[],
  before: RecordedHabits | undefined,
): string[] {
  if (changed.length === 0 || before === undefined) return []
  const said = readIssue(folder)
  if (JSON.stringify(recordedHabits(said.habits)) === JSON.stringify(before)) return []
  const unsaved = new Map([['habits.yaml', new TextEncoder().encode(JSON.stringify(before))]])
  const former = readIssue(folder, unsaved).conversion?.files
  return changed.filter(name => said.conversion?.files.get(name) !== former?.get(name))
}

/**
 * That habits.yaml changed issues which had been converted before: it is one for all of them, and some are published. Chinese.
 *
 * @param issues - by their folders, the files of each
 * @param dry - whether they are only going to be changed
 */
export function habitChangesWords(issues: ReadonlyMap<IssueFolder, readonly string[]>, dry: boolean): string {
  const told = [...issues].map(([{id}, names]) => `第 ${id} 期 ${names.length} 个文件`).join('、')
  const isThere = [...issues.keys()].some(({path}) => existsSync(habitsFile(path)))
  const why = isThere
    ? 'content/habits.yaml 管各期：照它现在的写法（添的、改的、删去的条目都算）'
    : '原来的 content/habits.yaml 没有了：从前照它认的行，改按一般的认法'
  const back = isThere
    ? '就改好 habits.yaml'
    : '就把 habits.yaml 放回来（在 GitHub Desktop 里右键点它，选“Discard changes”）'
  return `${why}，${dry ? '要改动' : '改动了'}转换过的${told}（见上表），已发布的也在内。不是这个意思，${back}，再运行一次 npm run convert，各篇照旧复原。`
}
