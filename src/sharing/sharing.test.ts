import {inflateSync} from 'node:zlib'
import {imageSize} from 'image-size'
import {describe, expect, it} from 'vitest'
import {inventedIssue} from '../../tests/fixtures/invented.ts'
import {coverOf} from '../archive/cover.ts'
import {uprightCover} from '../archive/cover-shapes.ts'
import {canvasOf, colourOf, fillRectangle, paintMask, strokeRectangle} from './canvas.ts'
import {fontParts} from './font-files.ts'
import {indexedPng} from './indexed-png.ts'
import {letterMasks} from './lettering.ts'
import {paintCovers} from './paint-cover.ts'
import {paintSharedPicture, pictureSize} from './shared-picture.ts'

const publication = {title: '会刊', association: '某某协会'}
const coverNumber = (total: number) =>
  coverOf(
    inventedIssue(String(total), {
      title: '会刊 & 通讯',
      publisher: '某某协会主办',
      year: 2014,
      months: [11, 12],
      combined: true,
      number: 9,
      total,
    }),
    publication,
  )

describe('fontParts', () => {
  it('takes the parts that hold a character of the text', () => {
    const ranges = {'[4]': 'U+4e00-4e05,U+9fa5', '[5]': 'U+6f22', latin: 'U+0000-00FF,U+20AC'}
    const partsFor = fontParts(ranges)
    expect(partsFor('一')).toEqual(['4'])
    expect(partsFor('漢a')).toEqual(['5', 'latin'])
    expect(partsFor('')).toEqual([])
  })
})

/** Pixels as hex, row by row, from a PNG with a palette, each row written by its differences from the one above (filter 2). */
function pixelsOf(png: Uint8Array): string[][] {
  const bytes = Buffer.from(png)
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const contentOf = (name: string) => {
    const at = bytes.indexOf(name)
    return bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4))
  }
  const [palette, rows] = [contentOf('PLTE'), inflateSync(contentOf('IDAT'))]
  expect(rows).toHaveLength((width + 1) * height)
  const indices = Array.from({length: width}, () => 0)
  return Array.from({length: height}, (_, y) => {
    const row = rows.subarray(y * (width + 1), (y + 1) * (width + 1))
    expect(row[0]).toBe(2)
    return indices.map((above, x) => {
      const index = (above + (row[x + 1] ?? 0)) % 256
      indices[x] = index
      return palette.subarray(index * 3, index * 3 + 3).toString('hex')
    })
  })
}

describe('canvas', () => {
  const black = colourOf('#000000')
  const white = colourOf('#ffffff')

  it('covers the pixels at the edge of a rectangle in part, and those beyond the picture not at all', () => {
    const canvas = canvasOf(4, 2)
    fillRectangle(canvas, {x: 0.5, y: 0, width: 2, height: 1.5}, white)
    expect(pixelsOf(indexedPng(canvas))).toEqual([
      ['808080', 'ffffff', '808080', '000000'],
      ['404040', '808080', '404040', '000000'],
    ])
    fillRectangle(canvas, {x: -1, y: -1, width: 9, height: 9}, white, 0.2)
    expect(pixelsOf(indexedPng(canvas))[1]?.[3]).toBe('333333')
  })

  it('draws an outline half within the edge and half without', () => {
    const canvas = canvasOf(5, 5)
    fillRectangle(canvas, {x: 0, y: 0, width: 5, height: 5}, white)
    strokeRectangle(canvas, {x: 0.5, y: 0.5, width: 4, height: 4}, 1, black, 1)
    const [edge, inner] = ['000000', 'ffffff']
    const full = [edge, edge, edge, edge, edge]
    const open = [edge, inner, inner, inner, edge]
    expect(pixelsOf(indexedPng(canvas))).toEqual([full, open, open, open, full])
  })

  it('lets a colour through a mask, also where that stands over the edge', () => {
    const canvas = canvasOf(2, 2)
    const mask = {left: 1, top: -1, width: 1, height: 2, coverage: Uint8Array.of(255, 51)}
    paintMask(canvas, mask, white)
    expect(pixelsOf(indexedPng(canvas))).toEqual([
      ['000000', '333333'],
      ['000000', '000000'],
    ])
  })
})

describe('indexedPng', () => {
  it('shows as many colours as a palette takes just as they are, and of more the nearest that is common', () => {
    const few = {width: 16, height: 16, pixels: Uint32Array.from({length: 256}, (_, at) => at << 8)}
    expect(pixelsOf(indexedPng(few)).flat()).toEqual(
      Array.from(few.pixels, colour => colour.toString(16).padStart(6, '0')),
    )
    const colours = Array.from({length: 400}, (_, at) => ((at >> 1) << 16) | ((at >> 1) << 8) | (at & 1))
    const shown = pixelsOf(indexedPng({width: 40, height: 10, pixels: Uint32Array.from(colours)})).flat()
    expect(new Set(shown).size).toBe(100)
    for (const [at, hex] of shown.entries())
      for (const [channel, value] of colourOf(`#${hex}`).entries())
        expect(Math.abs(value - (((colours[at] ?? 0) >> (16 - 8 * channel)) & 0xff))).toBeLessThanOrEqual(1)
  })
})

describe('letterMasks', () => {
  const line = {text: '会', x: 10, y: 40.5, size: 30, spacing: 0, anchor: 'start', stroke: 0} as const

  it('says what each line covers, above its baseline and behind its beginning', async () => {
    const [one, lower, empty] = await letterMasks([line, {...line, y: 140.5}, {...line, text: ''}], 200)
    expect(one?.coverage.some(share => share === 255)).toBe(true)
    expect(one?.left).toBeGreaterThanOrEqual(10)
    expect((one?.left ?? 0) + (one?.width ?? 0)).toBeLessThanOrEqual(40)
    expect(lower).toEqual({...one, top: (one?.top ?? 0) + 100})
    expect(empty?.width).toBe(0)
  })

  it('draws a letter alike alone and among others, and cuts off what stands beyond the picture', async () => {
    const [one, other, two, cut] = await letterMasks(
      [
        line,
        {...line, text: '一', x: 50},
        {...line, text: '会一', spacing: 10},
        {...line, text: '会一', spacing: 10, x: 150},
      ],
      200,
    )
    const columns = (mask: typeof one, from: number, to: number) =>
      Array.from({length: mask?.height ?? 0}, (_, y) =>
        Array.from({length: to - from}, (_, at) => {
          const x = from + at - (mask?.left ?? 0)
          return x < 0 || x >= (mask?.width ?? 0) ? 0 : mask?.coverage[y * (mask?.width ?? 0) + x]
        }),
      )
    expect(columns(two, 0, 45)).toEqual(columns(one, 0, 45))
    expect(columns(two, 45, 200)).toEqual(columns(other, 45, 200))
    expect((cut?.left ?? 0) + (cut?.width ?? 0)).toBe(200)
    expect(columns(cut, 150, 200)).toEqual(columns(two, 10, 60))
  })
})

describe('paintCovers', () => {
  const none = new Uint8Array()
  const paint = {layout: uprightCover, accent: '#9e2b1e', width: 600}

  it('paints each as if it were alone, the same bytes each time', async () => {
    const small = {...paint, width: 150}
    const [first = none, second = none] = await paintCovers([coverNumber(139), coverNumber(140)], small)
    const [firstAlone = none] = await paintCovers([coverNumber(139)], small)
    const [secondAlone = none] = await paintCovers([coverNumber(140)], small)
    expect([first, second].map(({length}) => length > 0)).toEqual([true, true])
    expect([Buffer.compare(first, firstAlone), Buffer.compare(second, secondAlone)]).toEqual([0, 0])
    expect(Buffer.compare(first, second)).not.toBe(0)
  })

  it('draws board, paper and letters', async () => {
    const [png = none] = await paintCovers([coverNumber(140)], paint)
    const pixels = pixelsOf(png)
    expect(pixels[5]?.[5]).toBe('9e2b1e')
    expect(pixels[62]?.[440]).toBe('fbf6ea')
    const [figure, title] = [pixels.slice(60, 180), pixels.slice(90, 400)]
    expect(figure.some(row => row.slice(56, 200).includes('fbf4e6'))).toBe(true)
    expect(title.some(row => row.slice(450, 530).includes('1f1c18'))).toBe(true)
  })
})

describe('paintSharedPicture', () => {
  it('has the size that Open Graph readers show best', async () => {
    const {width, height, type} = imageSize(await paintSharedPicture(coverNumber(140), '#9e2b1e'))
    expect({width, height, type}).toEqual({...pictureSize, type: 'png'})
  })
})
