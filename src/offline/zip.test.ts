import {unzipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {readZip, ZipError} from './zip-reader.ts'
import {endRecord} from './zip-records.ts'
import {type ZipEntry, zipped} from './zip-writer.ts'

const text = (content: string) => Buffer.from(content)
const files: ZipEntry[] = [
  {name: 'mimetype', content: text('application/epub+zip'), stored: true},
  {name: 'a/文件.txt', content: text('会刊'.repeat(500))},
  {name: 'empty', content: text('')},
]
const faultsOf = (bytes: Buffer) =>
  [...readZip(bytes)].flatMap(({name, fault}) => (fault ? [`${name}：${fault}`] : []))

describe('zip', () => {
  it('is read by another reader, names in UTF-8 included', () => {
    expect(unzipSync(zipped(files))).toEqual(
      Object.fromEntries(files.map(({name, content}) => [name, new Uint8Array(content)])),
    )
  })

  it('keeps the first file as an EPUB wants it', () => {
    const bytes = Buffer.from(zipped(files))
    expect(bytes.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip')
  })

  it('says that every file was made under Unix and may be read by everybody', () => {
    const bytes = Buffer.from(zipped(files))
    const headers = [...bytes.toString('latin1').matchAll(/PK\x01\x02/g)].map(({index}) => index)
    expect(headers).toHaveLength(files.length)
    for (const at of headers) {
      expect(bytes.readUInt8(at + 5)).toBe(3)
      expect((bytes.readUInt32LE(at + 38) >>> 16).toString(8)).toBe('100644')
    }
  })

  it('holds more files than the old format could count', () => {
    const many = Array.from({length: 70_000}, (_, index) => ({name: `${index}`, content: text('')}))
    const bytes = Buffer.from(zipped(many))
    expect([...readZip(bytes)].every(({name, fault}, index) => name === `${index}` && fault === null)).toBe(
      true,
    )
    expect(Object.keys(unzipSync(bytes))).toHaveLength(70_000)
  })
})

describe('readZip', () => {
  const bytes = Buffer.from(zipped(files))

  it('gives back what was packed', () => {
    expect([...readZip(bytes)].map(({name, content}) => [name, Buffer.from(content ?? [])])).toEqual(
      files.map(({name, content}) => [name, content]),
    )
  })

  it('notices every single byte that was changed, and names a file wherever one is hit', () => {
    const directory = bytes.indexOf(Buffer.from('PK\u0001\u0002'))
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(at) ^ 0xff, at)
      let faults: string[] = []
      try {
        faults = faultsOf(changed)
      } catch (error) {
        expect(error).toBeInstanceOf(ZipError)
        expect(at).toBeGreaterThanOrEqual(directory)
        faults = ['list']
      }
      expect([at, faults.length]).not.toEqual([at, 0])
    }
  })

  it.each([
    ['cut off', bytes.subarray(0, -1)],
    ['begun late', bytes.subarray(1)],
    ['followed by something', Buffer.concat([bytes, text('x')])],
    ['no zip', text('x')],
    [
      'with bytes that belong to no file',
      Buffer.concat([text('x'), endRecord({count: 0, size: 0, offset: 1})]),
    ],
  ])('refuses a zip that is %s', (_what, changed) => {
    expect(() => faultsOf(changed)).toThrow(ZipError)
  })
})
