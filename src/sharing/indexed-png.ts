import {constants, crc32, deflateSync} from 'node:zlib'
import type {Canvas} from './canvas.ts'

const signature = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Of a palette, by the standard (PNG, section 11.2.2). */
const mostColours = 256

/** A row as it differs from the one above it (section 9.2): of a cover, hardly. */
const upFilter = 2

/**
 * Writes a picture as PNG with a palette: a third of the work and half the size of one with three bytes a pixel. Where it has more than 256
 * colours, those that differ least are shown as the commonest of them.
 *
 * The same picture gives the same bytes on every machine: zlib searches for what came before differently from one processor to the next, but
 * where it looks for repeated bytes alone it does not search. Rows by their differences are such bytes, so that takes a tenth of the time
 * of deflate in JavaScript for a twelfth more bytes.
 */
export function indexedPng({width, height, pixels}: Canvas): Uint8Array<ArrayBuffer> {
  const fresh = freshRows({width, height, pixels})
  const {palette, indexOf} = paletteOf(fresh.map(y => pixels.subarray(y * width, (y + 1) * width)))
  const rows = new Uint8Array((width + 1) * height)
  const indices = new Uint8Array(width)
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = upFilter
  for (const y of fresh) {
    const from = y * width
    const to = y * (width + 1) + 1
    let [colour, index] = [none, 0]
    for (let x = 0; x < width; x++) {
      const met = pixels[from + x] ?? 0
      // nearly every pixel is as the one above it, from which it does not differ
      if (y > 0 && met === pixels[from + x - width]) continue
      if (met !== colour) {
        colour = met
        index = indexOf(met)
      }
      rows[to + x] = index - (indices[x] ?? 0)
      indices[x] = index
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // eight bits a pixel, which count in the palette
  header.set([8, 3, 0, 0, 0], 8)
  const colours = Uint8Array.from(
    palette.flatMap(colour => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]),
  )
  return new Uint8Array(
    Buffer.concat([
      signature,
      ...chunk('IHDR', header),
      ...chunk('PLTE', colours),
      ...chunk('IDAT', deflateSync(rows, {strategy: constants.Z_RLE})),
      ...chunk('IEND', new Uint8Array()),
    ]),
  )
}

/** No colour: what stands before the first. */
const none = -1

/** The rows that are not as the one above them, by their number from 0. */
function freshRows({width, height, pixels}: Canvas): number[] {
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength)
  const size = width * pixels.BYTES_PER_ELEMENT
  const isFresh = (y: number) =>
    y === 0 || bytes.compare(bytes, (y - 1) * size, y * size, y * size, (y + 1) * size) !== 0
  return Array.from({length: height}, (_, y) => y).filter(isFresh)
}

/** The colours of some rows in order of their first pixel, as few as a palette takes. */
function paletteOf(rows: readonly Uint32Array[]): {palette: number[]; indexOf: (colour: number) => number} {
  const counts = new Map<number, number>()
  for (const row of rows)
    for (let at = 0; at < row.length; ) {
      const colour = row[at] ?? 0
      const from = at
      while (at < row.length && row[at] === colour) at++
      counts.set(colour, (counts.get(colour) ?? 0) + at - from)
    }
  for (let bits = 8; ; bits--) {
    const cells = Map.groupBy(counts.keys(), colour => cellOf(colour, bits))
    if (cells.size > mostColours) continue
    const commonest = [...cells.values()].map(cell =>
      cell.reduce((one, other) => ((counts.get(other) ?? 0) > (counts.get(one) ?? 0) ? other : one)),
    )
    const indices = new Map([...cells.values()].flatMap((cell, index) => cell.map(colour => [colour, index])))
    return {palette: commonest, indexOf: colour => indices.get(colour) ?? 0}
  }
}

/** A colour by the leading bits of its channels. */
function cellOf(colour: number, bits: number): number {
  const mask = (0xff00 >> bits) & 0xff
  return colour & (mask * 0x01_01_01)
}

/** Length, name, content and checksum of both (section 5.3). */
function chunk(name: string, content: Uint8Array): Uint8Array[] {
  const [length, sum, type] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.from(name)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(content, crc32(type)))
  return [length, type, content, sum]
}
