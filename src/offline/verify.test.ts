import {crc32} from 'node:zlib'
import {assert, constantFrom, integer, property, uint8Array} from 'fast-check'
import {deflateSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {checksum, checksumsName, writeChecksums} from './checksums.ts'
import {verifyFolder, verifyZip} from './verify.ts'
import {readZip} from './zip-reader.ts'
import {centralHeader, endRecord, localHeader, type StoredEntry} from './zip-records.ts'
import {zipped} from './zip-writer.ts'

/** A bundle of files by name, with the list of their checksums. */
function bundle(files: readonly (readonly [name: string, text: string])[]): Buffer {
  const list = writeChecksums(new Map(files.map(([name, text]) => [name, checksum(Buffer.from(text))])))
  return Buffer.from(
    zipped(
      [...files, [checksumsName, list] as const].map(([name, text]) => ({name, content: Buffer.from(text)})),
    ),
  )
}

/** A zip of records that nobody would write. `data` is what stands behind a local header. */
function forged(entries: readonly {entry: StoredEntry; data: Uint8Array; local?: StoredEntry}[]): Buffer {
  const head = Buffer.concat(entries.flatMap(({entry, local, data}) => [localHeader(local ?? entry), data]))
  const directory = Buffer.concat(entries.map(({entry}) => centralHeader(entry)))
  return Buffer.concat([
    head,
    directory,
    endRecord({count: entries.length, size: directory.length, offset: head.length}),
  ])
}

function deflated(name: string, content: Uint8Array, changed: Partial<StoredEntry> = {}) {
  const data = deflateSync(content)
  const entry = {
    name,
    method: 8,
    crc: crc32(content),
    packed: data.length,
    size: content.length,
    offset: 0,
  } as const
  return {entry: {...entry, ...changed}, data}
}

const sound = bundle([
  ['index.html', '<p>会刊</p>'],
  ['issues/136/01.html', '正文'.repeat(300)],
])

it('a sound bundle has no fault', () => {
  expect(verifyZip(sound)).toEqual({files: 3, faults: []})
})

describe('names', () => {
  it.each([
    ['../up.html', '路径里有空的或只有点的一段'],
    ['a/../../up.html', '路径里有空的或只有点的一段'],
    ['/etc/passwd', '路径里有空的或只有点的一段'],
    ['C:/x.html', '含有 Windows 和 exFAT 不许用的字符 :'],
    ['a\\b.html', '含有 Windows 和 exFAT 不许用的字符 \\'],
    ['a\0.html', '含有看不见的控制字符'],
    ['nul.html', '是 Windows 的设备名'],
    ['index.html.', '末尾也不能有点'],
    ['index.html ', '文件名首尾不能有空格'],
    ['\u202Elmth.exe', '含有看不见的控制字符'],
    ['in\u2060dex.html', '含有看不见的控制字符'],
    ['e\u0301.html', '字符是分解写法'],
    ['INDEX.html', '只差大小写'],
    ['index.html/a', '与另一个文件或文件夹同名'],
  ])('%j is refused in a zip, in its list and in a folder', (name, fault) => {
    const strange = expect.arrayContaining([expect.stringContaining(fault)])
    expect(
      verifyZip(
        bundle([
          ['index.html', '甲'],
          [name, '乙'],
        ]),
      ).faults,
    ).toEqual(strange)
    const sums = new Map([
      ['index.html', checksum(Buffer.from('甲'))],
      [name, checksum(Buffer.from('乙'))],
    ])
    expect(verifyFolder(sums, writeChecksums(sums)).faults).toEqual(strange)
  })

  it('of the list alone are looked at too', () => {
    const list = `${'0'.repeat(64)}  ../../up\n${'0'.repeat(64)}  a\n${'1'.repeat(64)}  a\n`
    expect(verifyFolder(new Map([[checksumsName, '']]), list).faults).toEqual([
      'a：在校验清单里列了两次',
      '../../up：路径里有空的或只有点的一段',
      '../../up：缺少这个文件',
      'a：缺少这个文件',
    ])
  })

  it('that stand twice in a zip are refused', () => {
    const twice = zipped(['甲', '乙'].map(text => ({name: 'a', content: Buffer.from(text)})))
    expect(verifyZip(Buffer.from(twice)).faults).toContain('a：与另一个文件或文件夹同名')
  })
})

describe('records', () => {
  const text = Buffer.from('会刊'.repeat(100))

  it('that disagree are damaged', () => {
    const {entry, data} = deflated('a', text)
    const faults = verifyZip(forged([{entry, data, local: {...entry, name: 'b'}}])).faults
    expect(faults).toContain('a：在压缩包里的记录已损坏（内容还能读出）')
  })

  it('may not lead to the bytes of another file', () => {
    const first = deflated('a', text)
    const second = {...first, entry: {...first.entry, name: 'b'}, data: new Uint8Array()}
    expect(verifyZip(forged([first, second])).faults).toContain('b：记录指向别的文件所在的地方')
  })

  it('may hide nothing behind the end of a file', () => {
    const {entry, data} = deflated('a', text)
    const longer = Buffer.concat([data, Buffer.from('hidden')])
    const faults = verifyZip(forged([{entry: {...entry, packed: longer.length}, data: longer}])).faults
    expect(faults).toContain('a：内容已损坏')
  })
})

describe('a bomb', () => {
  const zeros = new Uint8Array(1_000_000)

  it('is not unpacked where it claims too much', () => {
    const {entry, data} = deflated('', zeros)
    const many = Array.from({length: 200}, (_, index) => ({entry: {...entry, name: `${index}`}, data}))
    expect(verifyZip(forged(many)).faults.at(-1)).toContain('大得不合情理')
  })

  it('is unpacked no further than it claims', () => {
    expect(verifyZip(forged([deflated('a', zeros, {size: 10})])).faults).toContain('a：内容已损坏')
  })

  it('that claims what no file can unpack to is damaged', () => {
    const {faults} = verifyZip(forged([deflated('a', Buffer.from('x'), {size: 60_000_000})]))
    expect(faults).toContain('a：内容已损坏')
  })
})

const filesOf = (bytes: Buffer) =>
  [...readZip(bytes)].map(({name, content}) => [name, checksum(content ?? bytes)])

it('whatever bytes are changed, cut or put in, something is said unless the files are the same', () => {
  const change = constantFrom('cut', 'put', 'over')
  const changes = property(
    change,
    integer({min: 0, max: sound.length - 1}),
    uint8Array({minLength: 1, maxLength: 40}),
    (how, at, bytes) => {
      const rest = how === 'cut' ? at + bytes.length : how === 'put' ? at : at + bytes.length
      const middle = how === 'cut' ? [] : [bytes]
      const changed = Buffer.concat([sound.subarray(0, at), ...middle, sound.subarray(rest)])
      // deflate may say one text in two ways
      if (verifyZip(changed).faults.length === 0) expect(filesOf(changed)).toEqual(filesOf(sound))
    },
  )
  assert(changes, {numRuns: 2000})
  assert(
    property(uint8Array({maxLength: 200}), bytes => {
      expect(
        verifyZip(Buffer.concat([sound.subarray(0, 60), bytes, sound.subarray(-22)])).faults,
      ).not.toEqual([])
    }),
    {numRuns: 500},
  )
})

it('a file of a folder that cannot be read is named, and the others are looked at', () => {
  const {faults} = verifyFolder(
    new Map([
      ['a.txt', null],
      ['b.txt', 'f'.repeat(64)],
    ]),
    `${'0'.repeat(64)}  a.txt\n${'0'.repeat(64)}  b.txt\n`,
  )
  expect(faults).toEqual([
    'a.txt：读不出来；可能是没有权限，也可能是存储介质坏了',
    'b.txt：内容与校验清单不符',
  ])
})
