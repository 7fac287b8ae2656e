import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, expect, it} from 'vitest'
import {minimalIssue} from '../../tests/convert/minimal-issue.ts'
import {newFolder} from '../../tests/new-folder.ts'
import {listIssueFolders} from '../content/issue-folders.ts'
import {readRecord, recordName} from '../content/record.ts'
import {convertFolder} from './convert-folder.ts'
import {carryLists} from './replaced-source.ts'

const print = minimalIssue('会议讨论了各项工作。\n\n会展定于九月举行。\n')
/** The same with two lines more at its beginning. */
const moved = `内部资料\n\n${print}`

let folder: string
beforeEach(() => {
  folder = join(newFolder('replaced'), 'issues/27')
  mkdirSync(folder, {recursive: true})
  write('source.txt', print)
  write('corrections.yaml', '# 总编\n- {line: 17, was: 各项, now: 几项, why: 核对}\n')
  write('structure.yaml', '- {line: 19, text: 会展定于, is: paragraph}\n')
  convertFolder(issue(), {force: false, dry: false})
})

const write = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text)
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const issue = () => {
  const [found] = listIssueFolders(join(folder, '../..'))
  if (!found) throw new Error('no issue')
  return found
}
const carried = () =>
  carryLists(issue()).flatMap(({basename, messages}) => messages.map(({ruleId}) => `${basename} ${ruleId}`))

it('nothing is done while the text is the one that was converted', () => {
  const record = read(recordName)
  expect(carried()).toEqual([])
  expect(read(recordName)).toBe(record)
})

it('where another took its place, the lines of both lists go along, and back with it', () => {
  const lists = [read('corrections.yaml'), read('structure.yaml')]
  write('source.txt', moved)
  expect(carried()).toEqual(['corrections.yaml correction-moved', 'structure.yaml decision-moved'])
  expect(read('corrections.yaml')).toBe('# 总编\n- {line: 19, was: 各项, now: 几项, why: 核对}\n')
  expect(read('structure.yaml')).toBe('- {line: 21, text: 会展定于, is: paragraph}\n')
  expect(readRecord(folder)?.carried).toMatch(/^[0-9a-f]{64}$/)
  // the next run finds them where they belong
  expect(carried()).toEqual([])
  write('source.txt', print)
  expect(carried()).toHaveLength(2)
  expect([read('corrections.yaml'), read('structure.yaml')]).toEqual(lists)
  expect(readRecord(folder)?.carried).toBeUndefined()
})

it('what cannot be read is left for whoever reads it next', () => {
  write('source.txt', '%PDF-1.4\n')
  expect(carried()).toEqual([])
  write('source.txt', moved)
  write('corrections.yaml', Buffer.from([0xff, 0xff, 0xfe, 0x81, 0xff]))
  expect(carried()).toEqual(['structure.yaml decision-moved'])
  write(recordName, '<<<<<<< HEAD')
  write('source.txt', print)
  expect(carried()).toEqual([])
})
