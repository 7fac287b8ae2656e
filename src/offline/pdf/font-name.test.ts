import {expect, it} from 'vitest'
import {namedFont} from './font-name.ts'

/** A font of no glyph: its directory and the tables, each begun at a multiple of four bytes. */
function fontOf(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(tables)
  const head = 12 + 16 * entries.length
  const size = entries.reduce((sum, [, {length}]) => sum + Math.ceil(length / 4) * 4, head)
  const font = Buffer.alloc(size)
  font.writeUInt32BE(0x00010000, 0)
  font.writeUInt16BE(entries.length, 4)
  let place = head
  for (const [index, [tag, content]] of entries.entries()) {
    font.write(tag, 12 + 16 * index, 'latin1')
    font.writeUInt32BE(place, 12 + 16 * index + 8)
    font.writeUInt32BE(content.length, 12 + 16 * index + 12)
    font.set(content, place)
    place += Math.ceil(content.length / 4) * 4
  }
  // somewhere within a larger buffer, as what a subsetter returns
  return Buffer.concat([Buffer.alloc(3), font]).subarray(3)
}

function tablesOf(bytes: Uint8Array): Map<string, {content: Buffer; sum: number}> {
  const font = Buffer.from(bytes)
  return new Map(
    Array.from({length: font.readUInt16BE(4)}, (_, index) => {
      const at = 12 + 16 * index
      const place = font.readUInt32BE(at + 8)
      expect(place % 4).toBe(0)
      const content = font.subarray(place, place + font.readUInt32BE(at + 12))
      return [font.toString('latin1', at, at + 4), {content, sum: font.readUInt32BE(at + 4)}]
    }),
  )
}

/** Names of a font by their number, as a reader of PDFs takes them: of Windows, in English. */
function namesOf(table: Buffer): Record<number, string> {
  const start = table.readUInt16BE(4)
  return Object.fromEntries(
    Array.from({length: table.readUInt16BE(2)}, (_, index) => {
      const field = (at: number) => table.readUInt16BE(6 + 12 * index + 2 * at)
      expect([field(0), field(1), field(2)]).toEqual([3, 1, 0x409])
      const string = Buffer.from(table.subarray(start + field(5), start + field(5) + field(4)))
      return [field(3), string.swap16().toString('utf16le')]
    }),
  )
}

const tables = {cmap: Buffer.from([1, 2, 3, 4, 5]), name: Buffer.alloc(90, 7), post: Buffer.from([9])}

it('gives a font its family, its style and the name that a PDF says of it, and changes nothing else', () => {
  const font = fontOf(tables)
  const named = namedFont(font, '会刊 Serif 2', 'Bold')
  const made = tablesOf(named)
  expect([...made.keys()]).toEqual(['cmap', 'name', 'post'])
  expect(made.get('cmap')?.content).toEqual(tables.cmap)
  expect(made.get('post')?.content).toEqual(tables.post)
  expect(namesOf(made.get('name')?.content ?? Buffer.alloc(6))).toEqual({
    1: '会刊 Serif 2',
    2: 'Bold',
    4: '会刊 Serif 2 Bold',
    6: 'Serif2-Bold',
  })
  expect(named.subarray(0, 12)).toEqual(new Uint8Array(font.subarray(0, 12)))
})

it('sums up every table anew', () => {
  const made = tablesOf(namedFont(fontOf(tables), 'Serif', 'Regular'))
  expect(made.get('cmap')?.sum).toBe(0x01020304 + 0x05000000)
  expect(made.get('post')?.sum).toBe(0x09000000)
  const name = Buffer.concat([made.get('name')?.content ?? Buffer.alloc(0), Buffer.alloc(3)])
  let sum = 0
  for (let at = 0; at + 4 <= name.length; at += 4) sum = (sum + name.readUInt32BE(at)) % 2 ** 32
  expect(made.get('name')?.sum).toBe(sum)
})

it('refuses a font without a table of names', () => {
  expect(() => namedFont(fontOf({cmap: tables.cmap}), 'Serif', 'Regular')).toThrow('no table of names')
})
