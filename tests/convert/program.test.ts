import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeEach, describe, expect, test} from 'vitest'
import {copyArchive} from '../program/archive-copy.ts'
import {inventedIssue} from './seeds.ts'

const archive = copyArchive()
const {content} = archive
const folder = join(content, 'issues', '31')

afterAll(() => rmSync(content, {recursive: true}))
beforeEach(() => {
  rmSync(join(content, 'issues'), {recursive: true, force: true})
  mkdirSync(folder, {recursive: true})
})

function run(...args: string[]): {status: number; printed: string} {
  const {code, output} = archive.run('convert', ...args)
  return {status: code, printed: output}
}

function written(): Map<string, string> {
  const names = readdirSync(folder).filter(name => /^(?:issue\.yaml|\d+\.mdx)$/.test(name))
  return new Map(names.map(name => [name, readFileSync(join(folder, name), 'utf8')]))
}

function utf16(text: string): Buffer {
  return Buffer.from(`\uFEFF${text}`, 'utf16le')
}

describe('npm run convert', () => {
  test('writes the same files whatever the encoding and the line ends, and says which encoding it met', () => {
    writeFileSync(join(folder, 'source.txt'), inventedIssue)
    expect(run().status).toBe(0)
    const files = written()
    expect(files.size).toBeGreaterThan(4)
    for (const [said, bytes] of [
      [undefined, Buffer.from(inventedIssue.replaceAll('\n', '\r\n'))],
      [undefined, Buffer.from(inventedIssue.replaceAll('\n', '\r'))],
      ['编码是 UTF-8 BOM', Buffer.from(`\uFEFF${inventedIssue}`)],
      ['编码是 UTF-16LE', utf16(inventedIssue)],
      ['编码是 UTF-16LE', utf16(inventedIssue).subarray(2)],
      ['编码是 UTF-16BE', utf16(inventedIssue).swap16()],
    ] as const) {
      writeFileSync(join(folder, 'source.txt'), bytes)
      const {status, printed} = run()
      expect(status).toBe(0)
      if (said) expect(printed).toContain(said)
      expect(written()).toEqual(files)
    }
  })

  test('reads an issue in Big5 and says so, and refuses a text whose characters were lost', () => {
    // 協會動態 / 協會召開會議。, each a line
    const big5 = Buffer.from('a8f3b77cb0caba410aa8f3b77ca56cb67db77cc4b3a1430a', 'hex')
    writeFileSync(join(folder, 'source.txt'), big5)
    const read = run()
    expect(read.printed).toContain('编码是 Big5')
    expect([...written().values()].join('')).toContain('協會召開會議。')
    writeFileSync(join(folder, 'source.txt'), '\uFFFD\uFFFD\uFFFDi\uFFFD{\n'.repeat(40))
    const {status, printed} = run()
    expect(status).toBe(1)
    expect(printed).toContain('已经读不出原文')
  })

  test.each([
    ['an empty file', Buffer.alloc(0), '文件是空的'],
    ['blanks alone', Buffer.from(' \n\u3000\u0000'), '文件里没有文字'],
    [
      'a text that ends behind its 目录',
      Buffer.from(inventedIssue.split('【协会动态】', 2).join('')),
      '没有找到任何文章',
    ],
    ['five hundred thousand lines', Buffer.from('甲\n'.repeat(500_001)), '超过 500000 行'],
    ['a PDF renamed', Buffer.from('%PDF-1.4\n'), '这不是文本文件，而是 PDF 文件'],
    [
      'a damaged file',
      Buffer.concat([Buffer.from('第一段的正文，说明情况。\n甲'), Buffer.from([0xff])]),
      '2:2',
    ],
  ])('refuses %s in one sentence, writes nothing, and converts the other issues', (_name, bytes, said) => {
    writeFileSync(join(folder, 'source.txt'), bytes)
    const other = join(content, 'issues', '32')
    mkdirSync(other)
    writeFileSync(join(other, 'source.txt'), inventedIssue)
    const {status, printed} = run()
    expect(status).toBe(1)
    expect(printed).toContain(said)
    expect(printed).not.toMatch(/\bat .*\.ts:\d/)
    expect(readdirSync(folder)).toEqual(['source.txt'])
    expect(readdirSync(other)).toContain('01.mdx')
  })

  test('a message on a line that was mended names the column of source.txt', () => {
    const line = '协会召开会议，会长 and 秘书长出席（含代表 and 来宾。'
    const source = `${inventedIssue}\n\n${line}\n`
    const number = source.split('\n').indexOf(line) + 1
    writeFileSync(join(folder, 'source.txt'), source)
    writeFileSync(
      join(folder, 'corrections.yaml'),
      `- line: ${number}\n  was: 会长 and 秘书长\n  now: 会长、秘书长\n  why: 抽取\n`,
    )
    const column = line.indexOf('（') + 1
    expect(run().printed).toContain(`${number}:${column} `)
  })

  test('--check writes nothing and exits 1 where something would change', () => {
    writeFileSync(join(folder, 'source.txt'), inventedIssue)
    expect(run('--check').status).toBe(1)
    expect(readdirSync(folder)).toEqual(['source.txt'])
    run()
    expect(run('--check').status).toBe(0)
  })
})
