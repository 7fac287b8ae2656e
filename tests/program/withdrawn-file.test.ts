import {existsSync, rmSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {type ArchiveCopy, copyArchive} from './archive-copy.ts'

/** Withdraws 136/04 as an editor does, and changes its file further. */
function withdrawn(change: (mdx: string) => string): {archive: ArchiveCopy; mdx: string} {
  const archive = copyArchive('136')
  const mdx = change(archive.read('136', '04.mdx').replace('\nlines:', '\nwithdrawn: 涉及个人信息\nlines:'))
  archive.write('136', '04.mdx', mdx)
  return {archive, mdx}
}
const withoutBody = (mdx: string) => mdx.slice(0, mdx.indexOf('\n---\n') + '\n---\n'.length)
const retitled = (mdx: string) =>
  withoutBody(mdx)
    .replace(/^title: .*$/m, 'title: 一份文件')
    .replace(/^tocTitle: .*\n/m, '')

describe.each([
  ['its text left', (mdx: string) => mdx],
  ['its text deleted', withoutBody],
  ['its title changed as well', retitled],
])('a withdrawn article with %s', (_how, change) => {
  it('keeps its file, its number and a green check, whatever convert is told', () => {
    const {archive, mdx} = withdrawn(change)
    for (const args of [['--check'], ['--force']]) {
      expect([args, archive.run('convert', '136', ...args).code]).toEqual([args, 0])
      expect(archive.read('136', '04.mdx')).toBe(mdx)
    }
    const {code, output} = archive.run('check')
    expect([code, output]).toEqual([0, expect.stringContaining('这一篇已撤回（涉及个人信息）')])
    expect(Object.keys(archive.snapshot('136')).filter(name => /orig|1[2-9]\.mdx/.test(name))).toEqual([])
  })

  it('stands in nobody’s way when a correction falls into it, or the lines move', () => {
    const {archive} = withdrawn(change)
    const corrections = archive.read('136', 'corrections.yaml')
    archive.write('136', 'corrections.yaml', `${corrections}${correctionAt(archive, 300)}`)
    expect(archive.run('convert', '136')).toMatchObject({code: 0})
    // Two blank lines on top move every line of the print.
    archive.write('136', 'corrections.yaml', '')
    archive.write('136', 'source.txt', `\n\n${archive.read('136', 'source.txt')}`)
    expect(archive.run('convert', '136')).toMatchObject({code: 0})
    expect(archive.run('check')).toMatchObject({code: 0})
  })
})

describe('what an editor takes back', () => {
  it('is as it was before: the key deleted, the text converted anew', () => {
    const before = copyArchive('136').snapshot('136')
    const {archive, mdx} = withdrawn(withoutBody)
    archive.run('convert', '136')
    archive.write('136', '04.mdx', mdx.replace('withdrawn: 涉及个人信息\n', ''))
    expect(archive.run('check').code).toBe(1)
    expect(archive.run('convert', '136', '--force').code).toBe(0)
    expect(existsSync(archive.file('136', '04.mdx.orig'))).toBe(true)
    rmSync(archive.file('136', '04.mdx.orig'))
    expect(archive.snapshot('136')).toEqual(before)
  })
})

/** A correction of the first three Han characters of the first line from one on that has as many. */
function correctionAt(archive: ArchiveCopy, from: number): string {
  const lines = archive.read('136', 'source.txt').split(/\r?\n/)
  const line = lines.findIndex((text, index) => index + 1 >= from && /\p{Script=Han}{3}/u.test(text)) + 1
  const [was = ''] = /\p{Script=Han}{3}/u.exec(lines[line - 1] ?? '') ?? []
  return `- line: ${line}\n  was: ${was}\n  now: ${was}等\n`
}
