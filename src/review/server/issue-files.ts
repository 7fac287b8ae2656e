import {createHash} from 'node:crypto'
import {lstatSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {habitsFile, type IssueFolder} from '../../content/issue-folders.ts'
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

/** Changes with whatever the view of an issue is made from: every file of its folder, and habits.yaml. */
export function filesDigest({path: folder}: IssueFolder): string {
  const hash = createHash('sha256')
  for (const path of [
    ...readdirSync(folder)
      .sort()
      .map(name => join(folder, name)),
    habitsFile(folder),
  ]) {
    const found = lstatSync(path, {throwIfNoEntry: false})
    if (!found?.isFile()) continue
    hash.update(`${path}\0${found.size}\0${found.mtimeMs}\0`)
    // two writes may fall into one tick of the clock; originals and pictures are large, and nobody writes them twice in it
    if (textFile.test(path)) hash.update(readFileSync(path))
  }
  return hash.digest('hex')
}

const textFile = /\.(?:txt|yaml|mdx|json)$/
