import {mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** The variable that tells tests where the folders of this run are. */
export const folderOfRun = 'HUIKAN_TESTS'

/**
 * Gives a run a folder of its own for those of its tests; at its end nothing may be left there. What another run beside it makes stands elsewhere.
 *
 * @throws {Error} at the end, where a test left one
 */
export default function giveFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'huikan-tests-'))
  process.env[folderOfRun] = folder
  return () => {
    const left = readdirSync(folder)
    rmSync(folder, {recursive: true, force: true})
    if (left.length > 0) throw new Error(`tests left folders behind: ${left.join(', ')}`)
  }
}
