import {readFileSync, statSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {VFile} from 'vfile'
import {ContentError} from '../content/frontmatter.ts'
import type {IssueFolder} from '../content/issue-folders.ts'
import {readCorrections} from '../content/read-corrections.ts'
import {type ConvertRecord, readRecord, writeRecord} from '../content/record.ts'
import {textDigest} from '../content/text-file.ts'
import {checkSize, DecodeError, decode} from '../convert/text/decode.ts'
import {type CarriedList, carryCorrections, carryDecisions} from './carry-over.ts'
import {readListFile, writeListFile} from './list-file.ts'
import {reportOn} from './read-issue.ts'

/**
 * Where another text took the place of the one for which the line numbers of corrections.yaml and structure.yaml are, as when an original
 * replaces a text, brings them along. That is the text that was converted last, or one that could not be converted: where the text before
 * comes back, they go back too. What cannot be read is left for whoever reads it next to name. Only for who holds the lock of the content
 * folder.
 *
 * @returns a report for each of the two files that changed
 */
export function carryLists(folder: IssueFolder): VFile[] {
  const {source, record} = replacedSource(folder) ?? {}
  if (source === undefined || !record) return []
  const corrections = carry(folder, 'corrections.yaml', list => carryCorrections(list, source))
  const mends = readCorrections(Buffer.from(listIn(folder, 'corrections.yaml') ?? '')).corrections
  const decisions = carry(folder, 'structure.yaml', list => carryDecisions(list, source, mends))
  const reports = [...corrections, ...decisions]
  if (reports.length === 0) return []
  const carried = textDigest(source)
  writeRecord(folder, {...record, carried: carried === record.source ? undefined : carried})
  return reports
}

/** The text of source.txt where it is not the one for which the lists are, with the record that says so. */
function replacedSource({
  path,
  hasSource,
}: IssueFolder): {readonly source: string; readonly record: ConvertRecord} | undefined {
  if (!hasSource) return undefined
  try {
    const record = readRecord(path)
    const known = record?.carried ?? record?.source
    if (!record || !known) return undefined
    const file = join(path, 'source.txt')
    checkSize(statSync(file).size)
    const {text} = decode(readFileSync(file))
    return textDigest(text) === known ? undefined : {source: text, record}
  } catch (error) {
    if (error instanceof ContentError || error instanceof DecodeError) return undefined
    throw error
  }
}

function carry(folder: IssueFolder, name: string, bring: (list: string) => CarriedList): VFile[] {
  const list = listIn(folder, name)
  if (!list) return []
  const {text, messages} = bring(list)
  if (messages.length === 0) return []
  if (text !== list) writeListFile(dirname(dirname(folder.path)), join(folder.path, name), text)
  const report = reportOn(folder, name)
  report.messages.push(...messages)
  return [report]
}

function listIn({path}: IssueFolder, name: string): string | undefined {
  try {
    return readListFile(join(path, name))
  } catch (error) {
    if (error instanceof DecodeError || error instanceof RangeError) return undefined
    throw error
  }
}
