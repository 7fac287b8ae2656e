import {readFile} from 'node:fs/promises'
import {crc32, inflateSync} from 'node:zlib'
import {imageSize} from 'image-size'
import {describe, expect, test} from 'vitest'
import {examplePdf} from './example-pdf.ts'
import {jpegOf} from './jpeg-streams.ts'
import {pixelsOf, readPictures} from './open-pictures.ts'
import {png} from './png.ts'

const map = async (name: string) => new Uint8Array(await readFile(new URL(`cmaps/${name}`, import.meta.url)))

describe('a picture of a PDF', () => {
  const pdf = examplePdf([
    {texts: []},
    {texts: [{text: '签约现场', x: 140, y: 260}], pictures: [[80, 110, 240, 246]]},
  ])
  const box = {left: 80, top: 110, right: 240, bottom: 246}

  test('is taken from its place on its page', async () => {
    const [file, ...others] = await readPictures(pdf, map, [{page: 2, box}])
    expect(others).toEqual([])
    expect(file?.extension).toBe('png')
    expect(imageSize(file?.bytes ?? new Uint8Array())).toMatchObject({type: 'png', width: 2, height: 2})
  })

  test('is none where none stands', async () => {
    const places = [
      {page: 1, box},
      {page: 2, box: {...box, left: 90}},
    ]
    expect(await readPictures(pdf, map, places)).toEqual([undefined, undefined])
  })
})

test('a drawing with a bit for each pixel is black and white', () => {
  const drawing = {width: 9, height: 2, kind: 1, data: Uint8Array.of(0b10000000, 0b10000000, 0, 0)}
  const white = [0, 8]
  expect([...(pixelsOf(drawing)?.data ?? [])]).toEqual(
    Array.from({length: 18 * 3}, (_, at) => (white.includes(Math.floor(at / 3)) ? 255 : 0)),
  )
  expect(pixelsOf({...drawing, height: 3})).toBeUndefined()
})

test('pixels are written as a PNG row by row', () => {
  const data = Uint8Array.of(255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9)
  const file = Buffer.from(png({width: 2, height: 2, channels: 3, data}))
  const at = file.indexOf('IDAT')
  const rows = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)))
  expect([...rows]).toEqual([0, 255, 0, 0, 0, 255, 0, 0, 0, 0, 255, 9, 9, 9])
  expect(file.readUInt32BE(file.length - 4)).toBe(0xae426082)
  expect(file.readUInt32BE(at + 4 + file.readUInt32BE(at - 4))).toBe(
    crc32(file.subarray(at, at + 4 + file.readUInt32BE(at - 4))),
  )
})

describe('a JPEG that a PDF holds', () => {
  const jpeg = Buffer.from('ffd8ffe000104a46ffd9', 'hex')
  const file = (dictionary: string, trailer = '', number = 12, length = '10') =>
    Buffer.concat([
      Buffer.from(
        `%PDF-1.4\n112 0 obj\n<</Type/Page>>\nendobj\n${number} 0 obj\n<<${dictionary}/Length ${length}>>\nstream\n`,
      ),
      jpeg,
      Buffer.from(`\nendstream\nendobj\ntrailer\n<<${trailer}>>\n%%EOF`),
    ])
  const image = '/Subtype/Image/ColorSpace/DeviceRGB/Filter/DCTDecode'

  test('is taken as it is', () => {
    expect(jpegOf(file(image), 12)).toEqual(new Uint8Array(jpeg))
    expect(jpegOf(file('/Subtype/Image/Filter [ /DCTDecode ]'), 12)).toEqual(new Uint8Array(jpeg))
    // its length may stand in an object of its own
    expect(jpegOf(file(image, '', 12, '34 0 R'), 12)?.subarray(0, 10)).toEqual(new Uint8Array(jpeg))
  })

  test.each([
    ['packed once more', file('/Subtype/Image/Filter[/FlateDecode/DCTDecode]')],
    ['with a mask', file(`${image}/SMask 13 0 R`)],
    ['in the colours of print', file('/ColorSpace/DeviceCMYK/Filter/DCTDecode')],
    ['with its colours turned', file(`${image}/Decode[1 0 1 0 1 0]`)],
    ['in an encrypted file', file(image, '/Encrypt 5 0 R')],
    ['of another number', file(image, '', 2)],
  ])('%s is not', (_what, bytes) => {
    expect(jpegOf(bytes, 12)).toBeUndefined()
  })
})
