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
  const lines = Array.from({length: height}, (_, y) => pixels.subarray(y * width, (y + 1) * width))
  const isNew = lines.map((line, y) => y === 0 || !isSame(line, lines[y - 1]))
  const {palette, indexOf} = paletteOf(lines.filter((_, y) => isNew[y]))
  const rows = new Uint8Array((width + 1) * height)
  let above = new Uint8Array(width)
  for (const [y, line] of lines.entries()) {
    const from = y * (width + 1) + 1
    rows[from - 1] = upFilter
    if (!isNew[y]) continue
    const indices = indicesOf(line, indexOf)
    for (let x = 0; x < width; x++) rows[from + x] = (indices[x] ?? 0) - (above[x] ?? 0)
    above = indices
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

function isSame(one: Uint32Array, other: Uint32Array | undefined): boolean {
  return other !== undefined && Buffer.compare(bytesOf(one), bytesOf(other)) === 0
}

function bytesOf({buffer, byteOffset, byteLength}: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** The pixels by their place in the palette. */
function indicesOf(pixels: Uint32Array, indexOf: (colour: number) => number): Uint8Array<ArrayBuffer> {
  const indices = new Uint8Array(pixels.length)
  for (let at = 0; at < pixels.length; ) {
    const from = at
    const colour = pixels[at] ?? 0
    while (at < pixels.length && pixels[at] === colour) at++
    indices.fill(indexOf(colour), from, at)
  }
  return indices
}

/** The colours of some rows in order of their first pixel, as few as a palette takes. */
function paletteOf(lines: readonly Uint32Array[]): {palette: number[]; indexOf: (colour: number) => number} {
  const counts = new Map<number, number>()
  for (const line of lines)
    for (let at = 0; at < line.length; ) {
      const colour = line[at] ?? 0
      const from = at
      while (at < line.length && line[at] === colour) at++
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
