import {rememberArticles, rememberFolders} from '../src/content/checked-articles.ts'
import {isFatal} from '../src/content/issue-folders.ts'
import {checkArchive, checkShare} from '../src/editing/check-archive.ts'
import {printMessages} from '../src/editing/report.ts'

/**
 * Whether nothing in an archive is an error of `check`; else prints the errors. Nothing is published before this was asked. Neither
 * folders nor articles need be read again in this process.
 *
 * @param ids - the issues to be looked at, each for itself; else all, and all together
 */
export async function isSound(content: string, ids?: ReadonlySet<string>): Promise<boolean> {
  const {folders, reports, failed, kept} = await (ids ? checkShare(content, ids) : checkArchive(content))
  rememberArticles(kept)
  rememberFolders(content, folders)
  if (!failed) return true
  printMessages(reports.filter(isFatal))
  console.error('\n请先改好上面的错误，再运行一次。单独查对用 npm run check。')
  return false
}
