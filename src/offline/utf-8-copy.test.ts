import {expect, test} from 'vitest'
import {utf8CopyName, withUtf8Copy} from './utf-8-copy.ts'

const society = Uint8Array.from([0xd0, 0xad, 0xbb, 0xe1, 0x0d, 0x0a])
const copied = (name: string, bytes: Uint8Array) =>
  withUtf8Copy([{name, read: () => bytes}]).map(({name, read}) => [name, Buffer.from(read()).toString('hex')])
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test.each([
  ['GB18030', society, '协会\r\n'],
  ['Big5', Buffer.from('a8f3b77cb0caba41', 'hex'), '協會動態'],
  ['UTF-16', Buffer.from('fffe4f531a4f', 'hex'), '协会'],
])('a source.txt in %s stays as it is, with its text in UTF-8 beside it', (_encoding, bytes, text) => {
  expect(copied('source.txt', bytes)).toEqual([
    ['source.txt', hex(bytes)],
    [utf8CopyName, hex(Buffer.from(text))],
  ])
})

test('one in UTF-8 needs no copy, nor does another file', () => {
  expect(copied('source.txt', Buffer.from('协会'))).toHaveLength(1)
  expect(copied('source.txt', Buffer.from('\uFEFF协会'))).toHaveLength(1)
  expect(copied('corrections.yaml', society)).toHaveLength(1)
})
