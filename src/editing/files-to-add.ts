import {existsSync, readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'

/** What an issue is added from; `~$…` is what Word leaves while a file is open. */
const addable = /^(?!~\$|\.).*\.(?:docx|pdf|txt)$/i
const collator = new Intl.Collator('zh', {numeric: true})

/** Texts, Word files and PDFs: those named, and those that lie in a folder that is named, by name (第2期 before 第10期). */
export function filesToAdd(paths: readonly string[]): string[] {
  return paths.flatMap(path => {
    if (!existsSync(path) || !statSync(path).isDirectory()) return path
    const files = readdirSync(path, {withFileTypes: true})
      .filter(entry => entry.isFile() && addable.test(entry.name))
      .map(({name}) => name)
      .sort(collator.compare)
    // a folder with nothing in it stays what it is, so that it is named
    return files.length > 0 ? files.map(name => join(path, name)) : path
  })
}
