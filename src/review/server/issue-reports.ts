import type {VFile} from 'vfile'
import {isWithin, surveyContent} from '../../content/issue-folders.ts'
import {withoutRepetition} from '../../editing/check-archive.ts'
import {checkExtraction} from '../../editing/check-extraction.ts'
import {checkIssue} from '../../editing/check-issue.ts'
import type {FolderOutcome} from '../../editing/convert-folder.ts'
import type {IssueReading} from '../../editing/read-issue.ts'
import {unusedPictures} from '../../editing/unused-pictures.ts'

/**
 * What `check` says of an issue by itself, so that no page takes for settled what will stop the site: of its folder, its original, what
 * converting it came to, and its files. Files that 写入 brings up to date are looked at when they are.
 *
 * @param content - folder that holds `issues/`
 * @param outcome - what writing would do, done dry
 * @param across - what the issue has only beside the others
 */
export function issueReports(
  content: string,
  reading: IssueReading,
  outcome: FolderOutcome,
  across: readonly VFile[],
): VFile[] {
  const {folder, source, record, texts} = reading
  const folderReports = surveyContent(content).reports.filter(report => isWithin(folder, report))
  const isWritten = folder.converted || folder.articles.length > 0 || record !== undefined
  const standing = new Map([...texts].filter(([name]) => !outcome.stale.includes(name)))
  return withoutRepetition([
    ...folderReports,
    ...outcome.reports,
    ...checkExtraction(folder, source?.text),
    ...(isWritten ? checkIssue({...reading, texts: standing}).reports : []),
    ...(isWritten ? unusedPictures(folder, texts) : []),
    ...across.filter(report => isWithin(folder, report)),
  ]).filter(({messages}) => messages.length > 0)
}
