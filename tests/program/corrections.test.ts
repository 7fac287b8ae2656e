import {describe, expect, it} from 'vitest'
import {copyArchive} from './archive-copy.ts'

const typed = '- line: 6\n  was: 指导思想 and 目标\n  now: 指导思想和目标\n  why: 试\n'
// the same in GB18030, which Node.js cannot write
const ansi = Buffer.concat([
  Buffer.from('- line: 6\n  was: '),
  Buffer.from('d6b8b5bccbbccfeb20616e6420c4bfb1ea', 'hex'),
  Buffer.from('\n  now: '),
  Buffer.from('d6b8b5bccbbccfebbacdc4bfb1ea', 'hex'),
  Buffer.from('\n'),
])

const source = `岚港会刊
2014年6月第1期

协会召开座谈会

本刊讯 6月20日，协会召开座谈会，明确指导思想 and 目标，讨论2015年的工作。

与会者认为，规划应当早日施行。
`

/** Converts an invented issue with the given corrections.yaml. */
function convertWith(corrections: string | Uint8Array) {
  const archive = copyArchive()
  archive.write('1', 'source.txt', source)
  archive.write('1', 'corrections.yaml', corrections)
  const {code, output} = archive.run('convert', '1')
  const articles = Object.entries(archive.snapshot('1')).filter(([name]) => name.endsWith('.mdx'))
  return {
    code,
    output,
    written: articles.length,
    mended: articles.some(([, mdx]) => mdx.includes('明确指导思想和目标')),
  }
}

describe('corrections.yaml is read', () => {
  it.each([
    ['with full-width colons', typed.replaceAll(': ', '：')],
    ['with tabs', typed.replaceAll(/^/gm, '\t')],
    ['with a full-width dash', typed.replace('- ', '－')],
    ['with a byte order mark and Windows line ends', `\uFEFF${typed.replaceAll('\n', '\r\n')}`],
    ['in UTF-16', Buffer.from(`\uFEFF${typed}`, 'utf16le')],
    ['in ANSI', ansi],
  ])('%s', (_name, corrections) => {
    expect(convertWith(corrections)).toMatchObject({code: 0, mended: true, written: 1})
  })
})

describe('corrections.yaml that meets nothing stops convert, nothing written', () => {
  it.each([
    [
      'a number is taken as text',
      '- line: 8\n  was: 2014\n  now: 2015\n  why: 试\n',
      /2:8 +错误 {2}source\.txt 第 8 行没有“2014”；这一行是“与会者认为，规划应当早日施行。”/,
    ],
    [
      'blanks are missing',
      '- line: 6\n  was: 指导思想and目标\n  now: 指导思想和目标\n  why: 试\n',
      /2:8 +错误 {2}source\.txt 第 6 行没有“指导思想and目标”：原文“想”和“and”之间有一个空格，was 里没有；/,
    ],
    [
      'the words are elsewhere',
      typed.replace('6', '8'),
      /2:8 +错误 {2}source\.txt 第 8 行没有“指导思想 and 目标”；.*这几个字在第 6 行；如果要改的是那里，请把 line 改成 6/,
    ],
  ])('%s', (_name, corrections, message) => {
    const {code, output, written} = convertWith(corrections)
    expect(output).toMatch(message)
    expect({code, written}).toEqual({code: 1, written: 0})
  })
})
