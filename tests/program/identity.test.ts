import {existsSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {inventedIssue} from '../convert/seeds.ts'
import {type ArchiveCopy, copyArchive} from './archive-copy.ts'

/** An issue that was converted, and what stood in its folder then. */
let made: Record<string, string>
let archive: ArchiveCopy

beforeAll(() => {
  const first = copyArchive()
  first.write('31', 'source.txt', inventedIssue)
  expect(first.run('convert').code).toBe(0)
  made = first.snapshot('31')
})

beforeEach(() => {
  archive = copyArchive()
  for (const [name, text] of Object.entries(made)) archive.write('31', name, text)
})

const articles = () => readdirSync(archive.file('31', '')).filter(name => name.endsWith('.mdx'))
const lineOf = (words: string) => inventedIssue.split('\n').findIndex(line => line.includes(words)) + 1
const titled = (name: string) => /^title: (.*)$/m.exec(archive.read('31', name))?.[1]
const correct = (line: number, was: string, now: string) =>
  archive.write('31', 'corrections.yaml', `- line: ${line}\n  was: ${was}\n  now: ${now}\n  why: 试\n`)

describe('the address of an article stays', () => {
  it('when its title is mended in corrections.yaml', () => {
    const line = inventedIssue.split('\n').lastIndexOf('协会召开一届四次理事会') + 1
    correct(line, '一届四次', '第一届第四次')
    expect(archive.run('convert').code).toBe(0)
    expect(articles()).toEqual(Object.keys(made).filter(name => name.endsWith('.mdx')))
    expect(titled('01.mdx')).toBe('协会召开第一届第四次理事会')
  })

  it('when its title is mended in source.txt', () => {
    archive.write('31', 'source.txt', inventedIssue.replaceAll('示例年度统计', '示例年度统汁'))
    archive.run('convert')
    const before = articles()
    archive.write('31', 'source.txt', `\n${inventedIssue}`)
    expect(archive.run('convert').code).toBe(0)
    expect(articles()).toEqual(before)
    expect(archive.read('31', '.convert.json')).not.toContain('removed')
  })

  it('when its file was deleted by accident, with what stood in it', () => {
    rmSync(archive.file('31', '02.mdx'))
    const {code, output} = archive.run('check')
    expect(code).toBe(1)
    expect(output).toContain('02.mdx 不在了；请运行 npm run convert -- 31')
    expect(archive.run('convert').code).toBe(0)
    expect(archive.snapshot('31')).toEqual(made)
  })

  it.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a blank behind the first rule', (text: string) => text.replace('---\n', '--- \n')],
  ])('and the file is no edited one for %s', (_name, touch) => {
    const touched = touch(made['02.mdx'] ?? '')
    archive.write('31', '02.mdx', touched)
    const {code, output} = archive.run('convert')
    expect(code).toBe(0)
    expect(output).not.toContain('手工改过')
    expect({...archive.snapshot('31'), '02.mdx': made['02.mdx']}).toEqual(made)
    expect(archive.run('check').code).toBe(0)
  })

  it('when Windows gave every file its line ends', () => {
    correct(lineOf('展会定于'), '9 月', '10 月')
    archive.run('convert')
    const before = archive.snapshot('31')
    for (const [name, text] of Object.entries(before))
      if (name !== 'source.txt') archive.write('31', name, text.replaceAll('\n', '\r\n'))
    const windows = archive.snapshot('31')
    expect(archive.run('convert')).toMatchObject({code: 0})
    expect(archive.run('convert', '--check').code).toBe(0)
    expect(archive.run('check').code).toBe(0)
    expect(archive.snapshot('31')).toEqual(windows)
  })

  it.each([
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'), '这个文件存成了 UTF-16LE'],
    ['an empty line before its first rule', (text: string) => `\n${text}`, '---'],
  ])('and the file is an error for %s: nothing is written', (_name, touch, said) => {
    archive.write('31', '02.mdx', touch(made['02.mdx'] ?? ''))
    const before = archive.snapshot('31')
    const {code, output} = archive.run('convert')
    expect(code).toBe(1)
    expect(output).toMatch(/02\.mdx\n\s+1:1\s+错误/)
    expect(output).toContain(said)
    expect(archive.snapshot('31')).toEqual(before)
    expect(archive.run('check').output).toContain(said)
  })

  it('and an unreadable file is not converted a second time where the record is gone too', () => {
    archive.write('31', '02.mdx', Buffer.from(`\uFEFF${made['02.mdx']}`, 'utf16le'))
    rmSync(archive.file('31', '.convert.json'))
    const before = archive.snapshot('31')
    expect(archive.run('convert').code).toBe(1)
    expect(archive.snapshot('31')).toEqual(before)
  })

  it('when its title is changed by hand, which is an error at the title', () => {
    archive.write('31', '02.mdx', (made['02.mdx'] ?? '').replace(/^title: (.*)$/m, 'title: $1（节选）'))
    for (const command of ['convert', 'check'] as const) {
      const {code, output} = archive.run(command)
      expect(code).toBe(1)
      expect(output).toMatch(/02\.mdx[\s\S]*?2:1\s+错误\s+与原文不符/)
      expect(articles()).toEqual(Object.keys(made).filter(name => name.endsWith('.mdx')))
    }
  })
})

describe('a withdrawn article', () => {
  it('does not come back under another number where the record is lost and its title was changed', () => {
    const text = (made['02.mdx'] ?? '').replace(/^title: .*$/m, 'title: 一封来信\nwithdrawn: 涉及个人信息')
    archive.write('31', '02.mdx', text)
    rmSync(archive.file('31', '.convert.json'))
    expect(archive.run('convert').code).toBe(0)
    expect(articles()).toEqual(Object.keys(made).filter(name => name.endsWith('.mdx')))
    expect(archive.read('31', '02.mdx')).toBe(text)
  })
})

describe('an issue whose folder was renamed', () => {
  it('is an error: its addresses would all be others', () => {
    const other = copyArchive()
    for (const [name, text] of Object.entries(made)) other.write('32', name, text)
    const before = other.snapshot('32')
    const {code, output} = other.run('convert')
    expect(code).toBe(1)
    expect(output).toContain('请改回 31')
    expect(other.snapshot('32')).toEqual(before)
  })
})

describe('what git leaves of a conflict', () => {
  const conflict = '<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> other\n'

  it.each(['source.txt', '02.mdx', 'issue.yaml'])('is an error at its line in %s', name => {
    archive.write('31', name, `${archive.read('31', name)}${conflict}`)
    const before = archive.snapshot('31')
    const {code, output} = archive.run('convert')
    expect(code).toBe(1)
    expect(output).toContain('这里是 git 合并时留下的记号')
    expect(archive.snapshot('31')).toEqual(before)
  })
})

describe('a file that is in no article’s place', () => {
  it('stops nothing but itself', () => {
    archive.write('31', '15.mdx', 'x')
    correct(lineOf('展会定于'), '9 月举行', '10 月举行')
    expect(archive.run('convert').code).toBe(1)
    expect(archive.read('31', '01.mdx')).toContain('10 月举行')
  })

  it('is named where it is a folder, and the issue waits', () => {
    rmSync(archive.file('31', '02.mdx'))
    mkdirSync(archive.file('31', '02.mdx'))
    for (const command of ['convert', 'check'])
      expect(archive.run(command)).toMatchObject({
        code: 1,
        output: expect.stringContaining('02.mdx 应是文件，这里却是文件夹'),
      })
  })
})

describe('a content folder that is not there', () => {
  it('is an error, and no site is emptied', () => {
    rmSync(archive.content, {recursive: true})
    for (const command of ['check', 'build'])
      expect(archive.run(command)).toMatchObject({code: 1, output: expect.stringContaining('没有文件夹')})
  })
})

describe('a hand edit', () => {
  const raise = () => {
    const text = archive.read('31', '01.mdx').replace('**一、展会**', '## 一、展会')
    archive.write('31', '01.mdx', text)
    return text
  }

  it('stops no correction of another article', () => {
    const edited = raise()
    const other = inventedIssue.split('\n').findIndex(line => line.startsWith('第二条'))
    expect(other).toBeGreaterThan(0)
    const line = inventedIssue.split('\n')[other] ?? ''
    correct(other + 1, line.slice(0, 6), `${line.slice(0, 6)}附注`)
    const {code} = archive.run('convert')
    expect(code).toBe(0)
    expect(archive.read('31', '01.mdx')).toBe(edited)
    expect(articles().some(name => archive.read('31', name).includes(`${line.slice(0, 6).trim()}附注`))).toBe(
      true,
    )
  })

  it('takes a correction that falls into its own article', () => {
    raise()
    correct(lineOf('展会定于'), '9 月举行', '10 月举行')
    const {code, output} = archive.run('convert')
    expect(code).toBe(0)
    expect(output).toContain('手改之处原样保留，新的更正、图片已写入')
    const text = archive.read('31', '01.mdx')
    expect(text).toContain('## 一、展会')
    expect(text).toContain('10 月举行')
    expect(text).toContain('why: 试')
    const after = archive.snapshot('31')
    expect(archive.run('convert').output).not.toContain('新的更正、图片已写入')
    expect(archive.snapshot('31')).toEqual(after)
    expect(archive.run('check').code).toBe(0)
  })

  it('is a conflict of its file alone where it cannot take a correction, with line and both texts', () => {
    const edited = raise().replace('展会定于 9 月举行', '展会定于九月举行')
    archive.write('31', '01.mdx', edited)
    correct(lineOf('展会定于'), '9 月举行', '10 月举行')
    const {code, output} = archive.run('convert')
    expect(code).toBe(1)
    expect(output).toMatch(
      /01\.mdx\n\s+\d+:\d+\s+错误\s+原文是“[^”]*9 月[^”]*”，已更正为“[^”]*10[^”]*”，这里是“[^”]*九月[^”]*”/,
    )
    expect(archive.read('31', '01.mdx')).toBe(edited)
    expect(archive.run('build').code).toBe(1)
  })
})

describe('an article without print', () => {
  it('is an error of convert and check, and stays, with --force too', () => {
    const own = (made['01.mdx'] ?? '').replace('order: 1', 'order: 99')
    archive.write('31', '99.mdx', own)
    for (const args of [[], ['--force']]) {
      const {code, output} = archive.run('convert', ...args)
      expect(code).toBe(1)
      expect(output).toMatch(/99\.mdx\n\s+错误\s+source\.txt 里没有这一篇/)
    }
    expect(archive.run('check').code).toBe(1)
    expect(archive.read('31', '99.mdx')).toBe(own)
  })

  it('that an editor had edited is saved as .orig by --force', () => {
    const last = articles().at(-1) ?? ''
    const edited = archive.read('31', last).replace(/^section: .*$/m, 'section: 时评')
    archive.write('31', last, edited)
    const at = inventedIssue.lastIndexOf('【会员之窗】')
    expect(at).toBeGreaterThan(0)
    archive.write('31', 'source.txt', inventedIssue.slice(0, at))
    expect(archive.run('convert').code).toBe(1)
    expect(archive.read('31', last)).toBe(edited)
    expect(archive.run('convert', '31', '--force').code).toBe(0)
    expect(existsSync(archive.file('31', last))).toBe(false)
    expect(archive.read('31', `${last}.orig`)).toBe(edited)
    expect(JSON.parse(archive.read('31', '.convert.json')).removed).toHaveLength(1)
  })
})

describe('a record that somebody tampered with', () => {
  it.each([
    ['names outside of the folder', {removed: [{name: '../../9.mdx', title: 'x'}]}],
    ['numbers that no issue has', {files: {'99999999.mdx': 'x'}}],
  ])('is an error that names it: %s', (_name, fault) => {
    const record = {...JSON.parse(archive.read('31', '.convert.json')), ...fault}
    archive.write('31', '.convert.json', JSON.stringify(record))
    const before = archive.snapshot('31')
    for (const command of ['convert', 'check', 'build']) {
      const {code, output} = archive.run(command)
      expect(code).toBe(1)
      expect(output).toMatch(/\.convert\.json\n\s+错误\s+转换记录/)
    }
    expect(archive.snapshot('31')).toEqual(before)
  })
})

describe('build', () => {
  it('stops where check does, with the same sentence', () => {
    for (const spoil of [
      () => archive.write('31', '01.mdx', archive.read('31', '01.mdx').replace('会议', '大会')),
      () => archive.write('31', 'corrections.yml', ''),
      () => writeFileSync(archive.file('31', 'Source.TXT'), ''),
    ]) {
      spoil()
      const {code, output} = archive.run('check')
      expect(code).toBe(1)
      const sentence = /错误\s+(.{12})/.exec(output)?.[1] ?? '……'
      expect(archive.run('build')).toMatchObject({code: 1, output: expect.stringContaining(sentence)})
    }
  })
})
