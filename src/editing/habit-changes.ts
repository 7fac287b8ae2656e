import {statSync} from 'node:fs'
import {join} from 'node:path'
import {habitsFile, type IssueFolder} from '../content/issue-folders.ts'
import {recordName} from '../content/record.ts'
import {readIssue} from './read-issue.ts'

/** Whether what lines of a form are was said anew since an issue was converted last. */
export function hasNewHabits({path, converted}: IssueFolder): boolean {
  const said = statSync(habitsFile(path), {throwIfNoEntry: false})
  const done = statSync(join(path, recordName), {throwIfNoEntry: false})
  return converted && said !== undefined && done !== undefined && said.mtimeMs > done.mtimeMs
}

/** Of the files of an issue that convert changed, those that would read otherwise if nobody had said what lines of a form are; of the folder as it stands now. */
export function filesByHabit(folder: IssueFolder, changed: readonly string[]): string[] {
  if (changed.length === 0) return []
  const filesOf = (unsaved?: Parameters<typeof readIssue>[1]) =>
    readIssue(folder, unsaved).conversion?.files ?? new Map<string, string>()
  const [said, unsaid] = [filesOf(), filesOf(new Map([['habits.yaml', new Uint8Array()]]))]
  return changed.filter(name => said.get(name) !== unsaid.get(name))
}

/**
 * That habits.yaml changed issues which had been converted before: it is one for all of them, and some are published. Chinese.
 *
 * @param issues - by their ids, the files of each
 * @param dry - whether they are only going to be changed
 */
export function habitChangesWords(issues: ReadonlyMap<string, readonly string[]>, dry: boolean): string {
  const told = [...issues].map(([id, names]) => `第 ${id} 期 ${names.length} 个文件`).join('、')
  return `content/habits.yaml 管各期：照它现在的写法，${dry ? '要改动' : '改动了'}转换过的${told}（见上表），已发布的也在内。不是这个意思，就改好 habits.yaml，再运行一次 npm run convert，各篇照旧复原。`
}
