import {join} from 'node:path'
import type {VFileMessage} from 'vfile-message'
import {issueLabel} from '../../archive/issues.ts'
import {ContentError} from '../../content/frontmatter.ts'
import {readIssueFile} from '../../content/issue-cache.ts'
import {type IssueFolder, isWithin} from '../../content/issue-folders.ts'
import {readTextFile} from '../../content/text-file.ts'
import {checkArchive} from '../../editing/check-archive.ts'
import {arrangeReports, deedTitle, type IssueReport} from '../../editing/check-report.ts'
import {gradeOf} from '../../editing/report.ts'

/** An issue in the list of those to review. */
export interface IssueOverview {
  readonly id: string
  /** 2014年第9期（总第140期）; of an issue whose issue.yaml is not there or cannot be read its id. */
  readonly label: string
  /** Was it never converted? */
  readonly waits: boolean
  /** Is what would be written another thing than what stands there? */
  readonly unwritten: boolean
  /** What is to be done with its messages, in the order in which that is done, and how many they are; without notices. */
  readonly open: ReadonlyArray<{readonly what: string; readonly count: number}>
}

/** The issues of a content folder with what is open in each, the newest first. */
export async function overviewOf(content: string): Promise<IssueOverview[]> {
  const {folders, newest, unconverted, reports} = await checkArchive(content)
  const open = new Map(arrangeReports(reports, newest, new Set()).map(report => [report.id, openIn(report)]))
  const waiting = new Set(unconverted)
  const byId = new Map(folders.map(folder => [folder.id, folder]))
  return newest.flatMap((id): IssueOverview[] => {
    const folder = byId.get(id)
    if (!folder) return []
    const unwritten = reports.some(report => isWithin(folder, report) && report.messages.some(isUnwritten))
    return [
      {id, label: writtenLabel(folder) ?? id, waits: waiting.has(id), unwritten, open: open.get(id) ?? []},
    ]
  })
}

function openIn({groups}: IssueReport): IssueOverview['open'] {
  return groups.flatMap(({deed, files}) => {
    const messages = files
      .flatMap(file => file.messages)
      .filter(message => gradeOf(message) !== 'info' && !isUnwritten(message))
    const [what = ''] = deedTitle(deed).split('：')
    return messages.length === 0 ? [] : {what, count: messages.length}
  })
}

/** Files that are only behind wait to be written, which the page says at its head. */
function isUnwritten({ruleId}: VFileMessage): boolean {
  return ruleId === 'stale'
}

/** What an issue is called in its issue.yaml; `undefined` where that is not there, or cannot be read, which its page says. */
export function writtenLabel({id, path, converted}: IssueFolder): string | undefined {
  if (!converted) return undefined
  const file = join(path, 'issue.yaml')
  try {
    return issueLabel({id, data: readIssueFile(readTextFile(file), file)})
  } catch (error) {
    if (error instanceof ContentError) return undefined
    throw error
  }
}
