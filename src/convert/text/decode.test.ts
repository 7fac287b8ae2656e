import {describe, expect, test} from 'vitest'
import {checkSize, DecodeError, decode, largestSource} from './decode.ts'

const text = '目录\r\n【协会动态】\n2015 年 3 月，示例协会召开会议。\n'

function utf16(value: string, big: boolean, marked: boolean): Uint8Array {
  const units = [...(marked ? '\uFEFF' : ''), ...value].join('').split('')
  return Uint8Array.from(
    units.flatMap(unit => {
      const [high, low] = [unit.charCodeAt(0) >> 8, unit.charCodeAt(0) & 0xff]
      return big ? [high, low] : [low, high]
    }),
  )
}

const bytesOf = (...parts: Array<string | readonly number[]>) =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

/** 目录 and so on in GB18030, what Windows Notepad calls ANSI. */
const contents = [0xc4, 0xbf, 0xc2, 0xbc]
const society = [0xd0, 0xad, 0xbb, 0xe1]

function refusalOf(bytes: Uint8Array): Pick<DecodeError, 'ruleId' | 'message' | 'line' | 'column'> {
  try {
    decode(bytes)
  } catch (error) {
    if (error instanceof DecodeError) return error
    throw error
  }
  throw new Error('decoded after all')
}

describe('encodings', () => {
  test.each([
    ['UTF-8', bytesOf(text)],
    ['UTF-8 BOM', bytesOf([0xef, 0xbb, 0xbf], text)],
    ['UTF-16LE', utf16(text, false, true)],
    ['UTF-16BE', utf16(text, true, true)],
    ['UTF-16LE', utf16(text, false, false)],
    ['UTF-16BE', utf16(text, true, false)],
  ] as const)('%s', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({encoding, text})
  })

  test('GB18030, with a character of four bytes', () => {
    expect(decode(bytesOf(contents, '\r\n', society, [0x81, 0x39, 0xef, 0x30]))).toEqual({
      encoding: 'GB18030',
      text: '目录\r\n协会㐁',
    })
  })

  test('zero bytes in UTF-8 are no UTF-16', () => {
    const printed = '会议\u0000纪要\u0000与通知'
    expect(decode(bytesOf(printed))).toEqual({encoding: 'UTF-8', text: printed})
    expect(decode(bytesOf('ab\u0000c')).encoding).toBe('UTF-8')
  })

  test('every line ending and control character comes through', () => {
    const printed = '甲\r乙\r\n丙\v丁\f戊\u2028己\u200B庚\u0000辛'
    expect(decode(bytesOf(printed)).text).toBe(printed)
  })
})

describe('what is no text is refused in one sentence', () => {
  test.each([
    ['an empty file', bytesOf(''), '文件是空的'],
    ['a byte order mark alone', bytesOf([0xef, 0xbb, 0xbf]), '文件里没有文字'],
    ['blanks alone', bytesOf(' \r\n\t\u3000\u200B\u0000'), '文件里没有文字'],
    ['a PDF renamed', bytesOf('%PDF-1.7\n%âãÏÓ'), 'PDF 文件'],
    ['a docx renamed', bytesOf('PK', [3, 4, 20, 0]), 'docx'],
    ['a doc renamed', bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'Word 97–2003'],
    ['an RTF renamed', bytesOf('{\\rtf1\\ansi'), 'RTF'],
    ['a picture renamed', bytesOf([0x89], 'PNG', [0x0d]), 'PNG'],
  ])('%s', (_name, bytes, said) => {
    const {message, line, column} = refusalOf(bytes)
    expect(message).toContain(said)
    expect([line, column]).toEqual([1, 1])
  })

  test('a file of 200 MB, by its size alone', () => {
    expect(() => checkSize(200 * 1024 * 1024)).toThrow('文件有 200 MB，超过 32 MB')
    expect(() => checkSize(largestSource)).not.toThrow()
    expect(() => checkSize(0)).toThrow('文件是空的')
  })
})

describe('undecodable bytes are told with their place', () => {
  const sentence = '示例协会召开理事会，审议通过议案。'
  test.each([
    ['a byte that begins nothing', bytesOf(sentence, '\n甲乙', [0xff], '丙'), 'UTF-8', 'FF E4 B8 99', 2, 3],
    ['a character cut short', bytesOf(sentence, '\r\n\r\n甲', [0xe4, 0xb8], 'A'), 'UTF-8', 'E4 B8 41', 3, 2],
    [
      'the end of the file within a character',
      bytesOf(sentence, '\r甲', [0xe4, 0xb8]),
      'UTF-8',
      'E4 B8',
      2,
      2,
    ],
    ['half of a surrogate pair in UTF-8', bytesOf(sentence, [0xed, 0xa0, 0x80]), 'UTF-8', 'ED A0 80', 1, 18],
    ['GB18030', bytesOf(contents, '\n', society, [0xff, 0xff]), 'GB18030', 'FF FF', 2, 3],
    ['behind a byte order mark', bytesOf([0xef, 0xbb, 0xbf], '甲\n乙', [0xc0]), 'UTF-8', 'C0', 2, 2],
    [
      'half of a surrogate pair in UTF-16',
      bytesOf([0xff, 0xfe, 0x32, 0x75, 0x0a, 0, 0, 0xd8, 0x32, 0x75]),
      'UTF-16',
      '00 D8 32 75',
      2,
      1,
    ],
  ])('%s', (_name, bytes, encoding, hex, line, column) => {
    const refusal = refusalOf(bytes)
    expect(refusal.ruleId).toBe('undecodable')
    expect(refusal.message).toContain(`无法按 ${encoding} 解码（字节 ${hex}）`)
    expect([refusal.line, refusal.column]).toEqual([line, column])
  })
})
