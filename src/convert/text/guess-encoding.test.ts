import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {decode} from './decode.ts'

/** Writes text in an encoding of one or two bytes a character, by what TextDecoder reads. */
function encoderOf(label: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(label)
  const bytes = new Map<string, number[]>()
  for (let first = 0xfe; first >= 0x81; first--)
    for (let second = 0xfe; second >= 0x40; second--) {
      const character = decoder.decode(Uint8Array.of(first, second))
      if (Array.from(character).length === 1 && character !== '\uFFFD') bytes.set(character, [first, second])
    }
  return text =>
    Uint8Array.from(
      Array.from(text).flatMap(character =>
        character < '\u0080' ? [character.charCodeAt(0)] : (bytes.get(character) ?? [0x3f]),
      ),
    )
}

const folder = join(import.meta.dirname, '../fixtures')
const texts = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .map(name => [name, readFileSync(join(folder, name), 'utf8')] as const)
const inGbk = encoderOf('gbk')

describe('ordinary Chinese in GB18030 is read as that, whole and line by line', () => {
  test.each(texts)('%s', (_name, text) => {
    const lines = text.split('\n').filter(line => (line.match(/[\u4E00-\u9FFF]/g)?.length ?? 0) >= 2)
    for (const part of [text, ...lines]) {
      const bytes = inGbk(part)
      const {encoding, text: read} = decode(bytes)
      expect([encoding, read]).toEqual(['GB18030', new TextDecoder('gb18030').decode(bytes)])
    }
  })
})

describe('a traditional text is told in every encoding that it came in', () => {
  const traditional = texts.find(([name]) => name === 'traditional.txt')?.[1] ?? ''

  test.each([
    ['Big5', 'big5'],
    ['GB18030', 'gbk'],
  ])('%s', (encoding, label) => {
    const bytes = encoderOf(label)(traditional)
    expect(decode(bytes)).toEqual({encoding, text: new TextDecoder(label).decode(bytes)})
    const lines = traditional.split('\n').filter(line => (line.match(/[\u4E00-\u9FFF]/g)?.length ?? 0) >= 6)
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) expect(decode(encoderOf(label)(line)).encoding).toBe(encoding)
  })
})
