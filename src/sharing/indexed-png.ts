import {crc32} from 'node:zlib'
import {zlibSync} from 'fflate'
import type {Canvas} from './canvas.ts'

const signature = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Of a palette, by the standard (PNG, section 11.2.2). */
const mostColours = 256

/**
 * Writes a picture as PNG with a palette: a third of the work and half the size of one with three bytes a pixel. Where it has more than 256
 * colours, those that differ least are shown as the commonest of them. The same picture gives the same bytes on every machine.
 */
export function indexedPng({width, height, pixels}: Canvas): Uint8Array<ArrayBuffer> {
  const {palette, indexOf} = paletteOf(pixels)
  // a row begins with its filter: none
  const rows = new Uint8Array((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; ) {
      const from = x
      const colour = pixels[y * width + x] ?? 0
      while (x < width && pixels[y * width + x] === colour) x++
      const row = y * (width + 1) + 1
      rows.fill(indexOf(colour), row + from, row + x)
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
      ...chunk('IDAT', zlibSync(rows, {level: 6})),
      ...chunk('IEND', new Uint8Array()),
    ]),
  )
}

/** The colours of a picture in order of their first pixel, as few as a palette takes. */
function paletteOf(pixels: Uint32Array): {palette: number[]; indexOf: (colour: number) => number} {
  const counts = new Map<number, number>()
  for (let at = 0; at < pixels.length; ) {
    const colour = pixels[at] ?? 0
    const from = at
    while (pixels[at] === colour) at++
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
