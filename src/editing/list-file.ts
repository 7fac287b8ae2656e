import {lstatSync, readFileSync, realpathSync, rmSync} from 'node:fs'
import {basename, dirname, join, relative, sep} from 'node:path'
import {writeAtomically} from '../content/atomic-write.ts'
import {DecodeError, decode} from '../convert/text/decode.ts'

const mark = '\uFEFF'

/** The text of structure.yaml, corrections.yaml or habits.yaml without its byte order mark; `undefined` where there is no file. Throws a DecodeError where it is no text. */
export function readListFile(path: string): string | undefined {
  const bytes = bytesOf(path)
  if (bytes === undefined) return undefined
  try {
    return decode(bytes).text
  } catch (error) {
    // blanks alone, or nothing
    if (error instanceof DecodeError && error.ruleId === 'empty-source') return ''
    throw error
  }
}

/**
 * Writes such a file, atomically; `undefined` removes it. One with a byte order mark keeps it, any other encoding becomes UTF-8. Only for
 * who holds the lock of the content folder.
 *
 * @param content - the folder that it must stand in
 * @throws {RangeError} where the way to it leads out of that folder, or something else than a file has its name
 */
export function writeListFile(content: string, path: string, text: string | undefined): void {
  pathInside(content, path)
  if (text === undefined) rmSync(path, {force: true})
  else writeAtomically(path, bytesOf(path)?.subarray(0, 3).toString() === mark ? mark + text : text)
}

/**
 * Makes sure that a path stays in the content folder.
 *
 * @throws {RangeError} where the way to it leads out of that folder
 */
export function pathInside(content: string, path: string): void {
  const inside = relative(realpathSync(content), join(realpathSync(dirname(path)), basename(path)))
  const expected = relative(content, path)
  // a link on the way would make another path of it
  if (inside !== expected || inside.split(sep).includes('..'))
    throw new RangeError(`${path} does not stand in ${content}`)
}

function bytesOf(path: string): Buffer | undefined {
  const found = lstatSync(path, {throwIfNoEntry: false})
  if (!found) return undefined
  if (!found.isFile()) throw new RangeError(`${path} is no file`)
  return readFileSync(path)
}
