import {createHash} from 'node:crypto'
import {expect, it} from 'vitest'
import {readZip} from './zip-reader.ts'
import {centralHeader, endRecord, endRecord64, endRecord64Locator, localHeader} from './zip-records.ts'
import {zipped} from './zip-writer.ts'

const hex = (bytes: Buffer) => bytes.toString('hex')
const entry = {name: 'a.txt', method: 8, crc: 0x0102_0304, packed: 5, size: 9, offset: 7} as const

it('headers are those of APPNOTE 6.3: one date, no owner, a mode that everybody may read', () => {
  const shared = '08000000210004030201050000000900000005000000'
  expect(hex(localHeader(entry))).toBe(`504b030414000000${shared}${hex(Buffer.from('a.txt'))}`)
  expect(hex(centralHeader(entry))).toBe(
    `504b0102140314000000${shared}0000000000000000a48107000000${hex(Buffer.from('a.txt'))}`,
  )
})

it('a name that is no ASCII is said to be UTF-8', () => {
  const flags = (name: string) => [
    localHeader({...entry, name}).readUInt16LE(6),
    centralHeader({...entry, name}).readUInt16LE(8),
  ]
  expect(flags('打开说明.txt')).toEqual([0x800, 0x800])
  expect(flags('a.txt')).toEqual([0, 0])
})

it('what begins behind four gigabytes has its place in a field of zip64, and needs a reader of 4.5', () => {
  const near = centralHeader({...entry, offset: 0xffff_fffe})
  expect([near.length, near.readUInt32LE(42), near.readUInt16LE(6)]).toEqual([51, 0xffff_fffe, 20])
  const far = centralHeader({...entry, offset: 0x1_0000_0002})
  expect([far.readUInt16LE(4), far.readUInt16LE(6), far.readUInt16LE(30), far.readUInt32LE(42)]).toEqual([
    (3 << 8) | 45,
    45,
    12,
    0xffff_ffff,
  ])
  expect(hex(far.subarray(51))).toBe('010008000200000001000000')
  expect(centralHeader({...entry, offset: 0xffff_ffff}).length).toBe(63)
})

it('the list is found from the end, by fields of zip64 where it outgrows the others', () => {
  const directory = {count: 3, size: 4, offset: 5}
  expect(hex(endRecord(directory))).toBe('504b0506000000000300030004000000050000000000')
  const large = {count: 70_000, size: 0x1_0000_0000, offset: 0x1_0000_0001}
  expect(hex(endRecord(large))).toBe('504b050600000000ffffffffffffffffffffffff0000')
  expect(hex(endRecord64(large))).toBe(
    `504b06062c000000000000002d002d000000000000000000${'7011010000000000'.repeat(2)}00000000010000000100000001000000`,
  )
  expect(hex(endRecord64Locator(0x1_0000_0003))).toBe('504b060700000000030000000100000001000000')
})

it('the same files give the same bytes on every machine', () => {
  const files = [
    {name: 'mimetype', content: Buffer.from('application/epub+zip'), stored: true},
    {name: '会刊.txt', content: Buffer.from('望洲通讯'.repeat(200))},
    {name: 'short', content: Buffer.from('短')},
  ]
  const bytes = Buffer.from(zipped(files))
  expect([...readZip(bytes)].map(({fault}) => fault)).toEqual([null, null, null])
  expect(bytes.length).toMatchInlineSnapshot(`353`)
  expect(createHash('sha256').update(bytes).digest('hex')).toMatchInlineSnapshot(
    `"d0e59edc7387f023c062ff80c2d56b22cb3d29d711fae3bfc31265987a6655b1"`,
  )
})
