import {zlibSync} from 'fflate'

/** Pixels as a viewer of PDF decodes them, rows from the top. */
export interface Pixels {
  readonly width: number
  readonly height: number
  /** Bytes a pixel: 3 are red, green and blue, a fourth is opacity. */
  readonly channels: 3 | 4
  readonly data: Uint8Array
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
/** Colour types of PNG: RGB, RGB with opacity. */
const colourTypes = {3: 2, 4: 6} as const

/** Writes pixels as a PNG of eight bits a channel, the same bytes on every machine. Source: PNG (third edition), 5.3 and 11.2. */
export function png({width, height, channels, data}: Pixels): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, colourTypes[channels], 0, 0, 0], 8)
  const row = width * channels
  // each row is led by the number of its filter: none
  const rows = Buffer.alloc((row + 1) * height)
  for (let y = 0; y < height; y++) rows.set(data.subarray(y * row, (y + 1) * row), y * (row + 1) + 1)
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const frame = Buffer.alloc(named.length + 8)
  frame.writeUInt32BE(content.length, 0)
  frame.set(named, 4)
  frame.writeUInt32BE(crc32(named), named.length + 4)
  return frame
}

const remainders = Uint32Array.from({length: 256}, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** The check of a chunk. Source: PNG (third edition), 5.5 and annex D. */
function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (remainders[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return ~value >>> 0
}
