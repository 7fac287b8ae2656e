import {existsSync, readdirSync, rmdirSync, rmSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {filesIn} from './files-in.ts'

/**
 * Removes the files in a folder and below it that nobody wants, and the folders that they leave empty.
 *
 * @param wanted - paths from the folder, with slashes
 */
export function removeOthers(folder: string, wanted: ReadonlySet<string>): void {
  if (!existsSync(folder)) return
  for (const path of filesIn(folder))
    if (!wanted.has(path)) {
      rmSync(join(folder, path))
      // the innermost first
      for (
        let empty = dirname(path);
        empty !== '.' && readdirSync(join(folder, empty)).length === 0;
        empty = dirname(empty)
      )
        rmdirSync(join(folder, empty))
    }
}
