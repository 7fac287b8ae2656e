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
    ['a byte that begins nothing', bytesOf(sentence, '\n甲乙', [0xff], '丙'), 'UTF-8', 2, 3],
    ['a character cut short', bytesOf(sentence, '\r\n\r\n甲', [0xe4, 0xb8], 'A'), 'UTF-8', 3, 2],
    ['the end of the file within a character', bytesOf(sentence, '\r甲', [0xe4, 0xb8]), 'UTF-8', 2, 2],
    ['half of a surrogate pair in UTF-8', bytesOf(sentence, [0xed, 0xa0, 0x80]), 'UTF-8', 1, 18],
    ['GB18030', bytesOf(contents, '\n', society, [0xff, 0xff]), 'GB18030', 2, 3],
    ['behind a byte order mark', bytesOf([0xef, 0xbb, 0xbf], '甲\n乙', [0xc0]), 'UTF-8', 2, 2],
    [
      'half of a surrogate pair in UTF-16',
      bytesOf([0xff, 0xfe, 0x32, 0x75, 0x0a, 0, 0, 0xd8, 0x32, 0x75]),
      'UTF-16',
      2,
      1,
    ],
  ])('%s', (_name, bytes, encoding, line, column) => {
    const refusal = refusalOf(bytes)
    expect(refusal.ruleId).toBe('undecodable')
    expect(refusal.message).toContain(`从这里起按 ${encoding} 读不出字；`)
    expect([refusal.line, refusal.column]).toEqual([line, column])
  })
})
describe('an encoding that nothing marks is told by what it makes of the bytes', () => {
  test.each([
    ['Big5', '協會動態', 'a8f3b77cb0caba41'],
    ['Big5', '物聯網應用協會\r\n2015 年', 'aaabc170baf4c0b3a5cea8f3b77c0d0a3230313520a67e'],
    ['Shift_JIS', '協会の会報です。年度の報告', '8ba689ef82cc89ef95f182c582b78142944e937882cc95f18d90'],
    ['EUC-JP', '協会の会報です。年度の報告', 'b6a8b2f1a4ceb2f1caf3a4c7a4b9a1a3c7afc5d9a4cecaf3b9f0'],
    [
      'EUC-KR',
      '협회 소식을 알립니다. 연간 보고서가 승인되었다.',
      'c7f9c8b820bcd2bdc4c0bb20becbb8b3b4cfb4d92e20bfacb0a320bab8b0edbcadb0a120bdc2c0ceb5c7befab4d92e',
    ],
    ['UTF-16LE', '协会动态和会员之窗', '4f531a4fa85201608c541a4f58544b4e977a'],
    ['UTF-16BE', '协会动态和会员之窗', '534f4f1a52a86001548c4f1a54584e4b7a97'],
  ])('%s: %s', (encoding, text, hex) => {
    expect(decode(Buffer.from(hex, 'hex'))).toEqual({encoding, text})
  })

  test.each([
    ['目录', 'c4bfc2bc'],
    ['协会', 'd0adbbe1'],
    ['（一）', 'a3a8d2bba3a9'],
    ['ＩＳＳＮ', 'a3c9a3d3a3d3a3ce'],
    ['さくら会', 'a4b5a4afa4e9bbe1'],
    ['協會動態', '856695fe84d39142'],
    ['簋簠鬲甗', 'f3feba85d8aaae5b'],
    ['钱璟琪　孙淼鑫　赵钰莹', 'c7aead5ae7f7a1a1cbefedb5f6cea1a1d5d4eedad3a8'],
  ])('short texts, rare names and traditional characters in GB18030 stay that: %s', (text, hex) => {
    expect(decode(Buffer.from(hex, 'hex'))).toEqual({encoding: 'GB18030', text})
  })

  test.each(['café', 'über señor', 'Вестник'])('what UTF-8 reads stays UTF-8: %s', text => {
    expect(decode(bytesOf(text))).toEqual({encoding: 'UTF-8', text})
  })

  test.each([
    [
      'Russian',
      'ece8f0e020e4eeece020eceef0e520e3eee4e020ede5e1ee20f0e5eae020e3eef0e020ebe5f2ee20e7e8ece020f1e8ebe020e2eee4e020efeeebe520eeeaedee20f3f2f0ee20f1e5ebee20eae8edee20efeef0e020f0eef2e0',
    ],
  ])('what makes no sense in any is refused: %s', (_name, hex) => {
    expect(refusalOf(Buffer.from(hex, 'hex'))).toMatchObject({
      ruleId: 'unknown-encoding',
      message: expect.stringContaining('请用原来的程序打开，另存为 UTF-8'),
    })
  })
})
