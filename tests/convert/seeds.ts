import {readFileSync} from 'node:fs'
import {decode} from '../../src/convert/text/decode.ts'

function read(path: string): string {
  return decode(readFileSync(new URL(path, import.meta.url))).text
}

/** The two printed issues, whole. */
export const printedIssues: readonly string[] = [
  read('../../content/issues/136/source.txt'),
  read('../../content/issues/140/source.txt'),
]

/** An invented issue that has a little of everything. */
export const inventedIssue = read('fixtures/everything.txt')
