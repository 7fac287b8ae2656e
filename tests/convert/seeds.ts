import {readFileSync} from 'node:fs'
import {decode} from '../../src/convert/text/decode.ts'

function read(path: string): string {
  return decode(readFileSync(new URL(path, import.meta.url))).text
}

/** The two printed issues, whole. */
export const printedIssues: readonly string[] = [
  read('../fixtures/printed/issues/136/source.txt'),
  read('../fixtures/printed/issues/140/source.txt'),
]

/** Small issues of other habits: orders, a text without 目录, numbered titles, Word's fields, heads of two lines. */
export const otherIssues: readonly string[] = [
  'orders',
  'alumni-letter',
  'bilingual',
  'contents-cover-pages',
  'contents-pageless',
  'contents-word-fields',
  'heads-of-two-lines',
  'numbered-titles',
  'paper-in-editions',
  'pasted-captions',
  'printed-lines-with-heads',
  'signs-before-titles',
].map(name => read(`../../src/convert/fixtures/${name}.txt`))

/** An invented issue that has a little of everything. */
export const inventedIssue = read('fixtures/everything.txt')
