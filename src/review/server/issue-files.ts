import {createHash} from 'node:crypto'
import {lstatSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {habitsFile, type IssueFolder} from '../../content/issue-folders.ts'
import {recordName} from '../../content/record.ts'
import {DecodeError} from '../../convert/text/decode.ts'
import {readListFile} from '../../editing/list-file.ts'
import type {ListFile} from '../shared/view.ts'
import {Refusal} from './refusal.ts'

/** Where a file of the editor's stands for an issue. */
export function listPath(folder: IssueFolder, file: ListFile): string {
  return file === 'habits.yaml' ? habitsFile(folder.path) : join(folder.path, file)
}

/**
 * The text of a file of the editor's; empty where it is no text, since the messages say so, and `undefined` where there is no file.
 *
 * @throws {Refusal} where something else than a file has its name
 */
export function listText(folder: IssueFolder, file: ListFile): string | undefined {
  try {
    return readListFile(listPath(folder, file))
  } catch (error) {
    if (error instanceof DecodeError) return ''
    if (error instanceof RangeError)
      throw new Refusal(`${file} 不是文件，可能是快捷方式（符号链接）；请换成文件本身，再来校订。`)
    throw error
  }
}

/** Changes with whatever the view of an issue is made from. */
export function filesDigest(folder: IssueFolder): string {
  const hash = createHash('sha256')
  const names = [
    'source.txt',
    'corrections.yaml',
    'structure.yaml',
    'issue.yaml',
    recordName,
    ...folder.articleFiles,
  ]
  for (const path of [...names.map(name => join(folder.path, name)), habitsFile(folder.path)]) {
    const found = lstatSync(path, {throwIfNoEntry: false})
    hash.update(`${path}\0${found?.isFile() ? found.size : ''}\0`)
    if (found?.isFile()) hash.update(readFileSync(path))
  }
  return hash.digest('hex')
}
