import {expect, it} from 'vitest'
import {inventedIssue} from '../../tests/fixtures/invented.ts'
import {site} from '../site.ts'
import {bundleEntries, bundleName} from './bundle.ts'
import {checksum, readChecksums} from './checksums.ts'
import {FileNameError} from './file-names.ts'

const issues = [
  inventedIssue('9', {year: 2015, months: [2]}),
  inventedIssue('7', {year: 2014, months: [12]}),
  inventedIssue('8', {year: 2015, months: [1]}),
]

it('is named by the periodical and its first and last issue, a single one once', () => {
  const named = {...site, title: '望洲通讯'}
  expect(bundleName(named, issues)).toBe('望洲通讯-7-9')
  expect(bundleName(named, issues.slice(0, 1))).toBe('望洲通讯-9')
})

const file = (name: string, text: string) => ({name, read: () => Buffer.from(text)})

it('holds all files in order of their names, and the checksums of all of them at the end', () => {
  const withheld = {articles: [], files: []}
  const entries = [
    ...bundleEntries(site, issues, [file('index.html', '首页'), file('assets/a.css', 'a{}')], withheld),
  ]
  expect(entries.map(({name}) => name)).toEqual(['assets/a.css', 'index.html', '打开说明.txt', 'SHA256SUMS'])
  const [style, , note, sums] = entries
  expect(Buffer.from(style?.content ?? []).toString()).toBe('a{}')
  expect(Buffer.from(note?.content ?? []).toString()).toContain('index.html')
  expect(readChecksums(Buffer.from(sums?.content ?? []).toString())).toEqual(
    new Map(entries.slice(0, -1).map(({name, content}) => [name, checksum(content)])),
  )
})

it('is refused where a name cannot be copied to every disk, before anything is read', () => {
  const withheld = {articles: [], files: []}
  const unread = {
    name: 'con.html',
    read: () => {
      throw new Error('read')
    },
  }
  expect(() => [...bundleEntries(site, issues, [unread], withheld)]).toThrow(FileNameError)
  expect(() => [...bundleEntries(site, issues, [file('sha256sums', '')], withheld)]).toThrow(FileNameError)
})
