import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {DecodeError} from '../convert/text/decode.ts'
import {readPrintedText} from './printed-text-file.ts'

function textOf(bytes: string | Uint8Array) {
  const path = join(newFolder('printed'), 'source.txt')
  writeFileSync(path, bytes)
  return readPrintedText(path)
}

test('an issue without source.txt has none', () => {
  expect(readPrintedText(join(newFolder('printed'), 'source.txt'))).toBeNull()
})

test('lines are as they were received, and as convert reads them', () => {
  const text = textOf('望洲⽬录\r\n\r\n第⼆页\r\n')
  expect(text?.lines).toEqual(['望洲⽬录', '', '第⼆页', ''])
  expect(text?.read).toEqual(['望洲目录', '', '第二页', ''])
  // asked for again they are the same
  expect(text?.lines).toBe(text?.lines)
  expect(text?.read).toBe(text?.read)
})

test('whatever the encoding', () => {
  // 望洲 in GB18030
  expect(textOf(Buffer.from('cdfbd6de0acdfbd6de', 'hex'))?.lines).toEqual(['望洲', '望洲'])
})

test('its digest is the same for the same bytes, and for others another', () => {
  const [one, same, other] = ['望洲', '望洲', '望洲\n'].map(text => textOf(text)?.digest)
  expect(one).toMatch(/^[0-9a-f]{16}$/)
  expect(same).toBe(one)
  expect(other).not.toBe(one)
})

test('what is no text has a digest, and is refused only by who asks for its lines', () => {
  const text = textOf(Buffer.from('%PDF-1.4\n'))
  expect(text?.digest).toMatch(/^[0-9a-f]{16}$/)
  expect(() => text?.lines).toThrow(DecodeError)
  expect(() => text?.read).toThrow(DecodeError)
})
