import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {readTextFile, textDigest} from './text-file.ts'

const text = '---\ntitle: 图表与说明\n---\n\n正文。\n'

function read(bytes: Buffer): string {
  const path = join(newFolder('text'), '01.mdx')
  writeFileSync(path, bytes)
  return readTextFile(path)
}

test('a byte order mark and the line ends of Windows do not count', () => {
  expect(read(Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`))).toBe(text)
})

describe('a file in another encoding is named, with what to do', () => {
  test.each([
    ['UTF-16LE', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16BE', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    [
      'ANSI（GB18030）',
      Buffer.from(
        '---\ntitle: \xcd\xbc\xb1\xed\xd3\xeb\xcb\xb5\xc3\xf7\n---\n\n\xd5\xfd\xce\xc4\xa1\xa3\n',
        'latin1',
      ),
    ],
  ])('%s', (name, bytes) => {
    expect(() => read(bytes)).toThrow(
      `1:1 这个文件存成了 ${name}；请用记事本打开，在“另存为”里把编码选成 UTF-8 再保存。`,
    )
  })
})

describe('the digest of a text', () => {
  test('is the same whatever its line ends, its mark and the blanks behind its rules', () => {
    for (const same of [
      `\uFEFF${text}`,
      text.replaceAll('\n', '\r\n'),
      text.replace('---\n', '--- \n'),
      text.replace('\n---\n', '\n---\t\n'),
    ])
      expect(textDigest(same)).toBe(textDigest(text))
  })

  test('is another for any other change', () => {
    for (const other of [
      text.trimEnd(),
      text.replace('正文', '本文'),
      text.replace('\n\n正', '\n\n---\n\n正'),
    ])
      expect(textDigest(other)).not.toBe(textDigest(text))
  })
})

test('what git left of a conflict is named at its line', () => {
  const conflict = text.replace('正文。', '<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> other')
  expect(() => read(Buffer.from(conflict))).toThrow(/:5:1 这里是 git 合并时留下的记号/)
  expect(() => read(Buffer.from(conflict.replaceAll('\n', '\r\n')))).toThrow(':5:1')
  // a rule of print is none
  expect(read(Buffer.from('甲\n=======\n乙\n'))).toBe('甲\n=======\n乙\n')
})

test('a file that is damaged, or no text at all, is named with its place', () => {
  expect(() => read(Buffer.concat([Buffer.from(text), Buffer.from('甲\n'), Buffer.from([0xff])]))).toThrow(
    /01\.mdx:\d+:\d+ .+。$/,
  )
  expect(() => read(Buffer.from('%PDF-1.4\n\0'))).toThrow(/01\.mdx:1:1 这不是文本文件，而是 PDF 文件.*。$/)
})
