import type {Box} from './geometry.ts'
import {jpegOf} from './jpeg-streams.ts'
import {type CharacterMap, contentOf, openPdf} from './open-pdf.ts'
import {type Pixels, png} from './png.ts'

/** Where a picture stands on a page, from 1. */
export interface PicturePlace {
  readonly page: number
  readonly box: Box
}

/** A picture as a file. */
export interface PictureFile {
  readonly extension: 'jpg' | 'png'
  readonly bytes: Uint8Array
}

/** Pixels of a photo at most (one on A4 for print has 8.7 million): what is larger is a poster's, and stays out. */
const mostPixels = 24_000_000
/** How far the same picture may stand aside when it is painted again, in points. */
const near = 1

/**
 * Takes pictures out of a PDF, only those that are asked for, one page after another: the file's own JPEG where it has one, else a PNG.
 *
 * @returns for each place its picture; `undefined` where it has none that can be shown
 */
export async function readPictures(
  bytes: Uint8Array,
  characterMap: CharacterMap,
  places: readonly PicturePlace[],
): Promise<Array<PictureFile | undefined>> {
  const found = new Map<PicturePlace, PictureFile>()
  if (places.length === 0) return []
  const task = openPdf(bytes, characterMap, {maxImageSize: mostPixels, verbosity: 0})
  try {
    const document = await task.promise
    for (const [number, onPage] of Map.groupBy(places, ({page}) => page)) {
      const page = await document.getPage(number)
      const {pictures} = await contentOf(page)
      for (const place of onPage) {
        const image = pictures.find(picture => isAt(picture, place.box))?.image
        const kept = image?.startsWith('g_') ? page.commonObjs : page.objs
        const file =
          image === undefined
            ? undefined
            : pictureFile(bytes, await new Promise<unknown>(resolve => kept.get(image, resolve)))
        if (file) found.set(place, file)
      }
      page.cleanup()
    }
  } finally {
    await task.destroy()
  }
  return places.map(place => found.get(place))
}

function isAt(picture: Box, {left, top, right, bottom}: Box): boolean {
  return [picture.left - left, picture.top - top, picture.right - right, picture.bottom - bottom].every(
    distance => Math.abs(distance) <= near,
  )
}

function pictureFile(bytes: Uint8Array, image: unknown): PictureFile | undefined {
  if (typeof image !== 'object' || image === null) return undefined
  const object = Number(/^(\d+)R$/.exec(String(Reflect.get(image, 'ref')))?.[1])
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const jpeg = Number.isFinite(object) ? jpegOf(file, object) : undefined
  if (jpeg) return {extension: 'jpg', bytes: jpeg}
  const pixels = pixelsOf(image)
  return pixels && {extension: 'png', bytes: png(pixels)}
}

/** Pixels as pdf.js keeps them: kind 1 has a bit each, rows in whole bytes, kind 2 three bytes, kind 3 four. */
export function pixelsOf(image: object): Pixels | undefined {
  const [width, height, kind, data] = ['width', 'height', 'kind', 'data'].map((name): unknown =>
    Reflect.get(image, name),
  )
  if (typeof width !== 'number' || typeof height !== 'number') return undefined
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) return undefined
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  if (kind === 1) return ofBits(width, height, bytes)
  if (kind !== 2 && kind !== 3) return undefined
  const channels = kind === 2 ? 3 : 4
  return bytes.length < width * height * channels ? undefined : {width, height, channels, data: bytes}
}

/** Line drawings and stamps: a set bit is white. */
function ofBits(width: number, height: number, bits: Uint8Array): Pixels | undefined {
  const row = Math.ceil(width / 8)
  if (bits.length < row * height) return undefined
  const data = new Uint8Array(width * height * 3)
  for (let at = 0; at < width * height; at++) {
    const x = at % width
    const byte = bits[Math.floor(at / width) * row + (x >> 3)] ?? 0
    if (byte & (0x80 >> (x & 7))) data.fill(255, at * 3, at * 3 + 3)
  }
  return {width, height, channels: 3, data}
}
