import {isFatal} from '../src/content/issue-folders.ts'
import {checkArchive} from '../src/editing/check-archive.ts'
import {printMessages} from '../src/editing/report.ts'

/** Whether nothing in an archive is an error of `check`; else prints the errors. Nothing is published before this was asked. */
export async function isSound(content: string): Promise<boolean> {
  const {reports, failed} = await checkArchive(content)
  if (!failed) return true
  printMessages(reports.filter(isFatal))
  console.error('\n请先改好上面的错误，再运行一次。单独查对用 npm run check。')
  return false
}
