import {existsSync, readdirSync, rmdirSync, rmSync} from 'node:fs'
import {join, relative, sep} from 'node:path'

/**
 * Removes the files in a folder and below it that nobody wants, and the folders that they leave empty.
 *
 * @param wanted - paths from the folder, with slashes
 */
export function removeOthers(folder: string, wanted: ReadonlySet<string>): void {
  if (!existsSync(folder)) return
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).map(entry => ({
    path: join(entry.parentPath, entry.name),
    isFolder: entry.isDirectory(),
  }))
  for (const {path, isFolder} of entries)
    if (!isFolder && !wanted.has(relative(folder, path).split(sep).join('/'))) rmSync(path)
  // the innermost first
  const folders = entries.filter(({isFolder}) => isFolder).sort((a, b) => b.path.length - a.path.length)
  for (const {path} of folders) if (readdirSync(path).length === 0) rmdirSync(path)
}
