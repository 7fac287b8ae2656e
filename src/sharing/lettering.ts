import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {initWasm, Resvg} from '@resvg/resvg-wasm'
import {holdable} from '../xml-characters.ts'
import type {Mask} from './canvas.ts'
import {fontParts} from './font-files.ts'

/*
 * The renderer is wasm and the font comes from a package, so the same letters give the same bytes on every machine. Paths count from
 * the project's root.
 */
const renderer = 'node_modules/@resvg/resvg-wasm/index_bg.wasm'
const font = 'node_modules/@fontsource-variable/noto-serif-sc'
const family = 'Noto Serif SC'

/** A line of text in pixels; `y` is its baseline. */
export interface Lettering {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  /** Between characters. */
  readonly spacing: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** Of the stroke that makes it heavier: the font has one weight. */
  readonly stroke: number
}

/** The renderer and the font as far as it was wanted: an archive has hundreds of covers. */
interface Workshop {
  readonly partsFor: (text: string) => string[]
  readonly files: Map<string, Uint8Array>
  /** What the lines of the last pictures cover, by their names: the next ones bear most of them again. */
  drawn: ReadonlyMap<string, Omit<Mask, 'top'>>
}

let workshop: Promise<Workshop> | undefined

async function open(): Promise<Workshop> {
  await initWasm(readFileSync(renderer)).catch(unlessReady)
  const ranges = JSON.parse(readFileSync(join(font, 'unicode.json'), 'utf8')) as Record<string, string>
  return {partsFor: fontParts(ranges), files: new Map(), drawn: new Map()}
}

/** A build has this module twice, bundled for its pages and as it is for its books, but the renderer once. */
function unlessReady(error: unknown): void {
  if (!(error instanceof Error && error.message.startsWith('Already initialized'))) throw error
}

/**
 * Draws lines of text, of many pictures at once: reading the font takes longer than drawing.
 *
 * @param width - of the pictures, in pixels: what stands beyond is cut off
 * @returns where each line covers its picture
 */
export async function letterMasks(lines: readonly Lettering[], width: number): Promise<Mask[]> {
  workshop ??= open()
  const place = await workshop
  const named = lines.map(line => ({line, name: nameOf({...line, width})}))
  // the same title stands on nearly every cover
  const distinct = new Map(named.map(({name, line}) => [name, line]))
  const missing = new Map([...distinct].filter(([name]) => !place.drawn.has(name)))
  const made = missing.size > 0 ? drawLines(missing, width, place) : place.drawn
  place.drawn = new Map(
    [...distinct.keys()].map(name => [name, made.get(name) ?? place.drawn.get(name) ?? nothing]),
  )
  return named.map(({name, line}) => ({
    ...(place.drawn.get(name) ?? nothing),
    top: Math.floor(line.y) - above(line),
  }))
}

/** Draws lines, by their names. */
function drawLines(
  lines: ReadonlyMap<string, Lettering>,
  width: number,
  {partsFor, files}: Workshop,
): Map<string, Omit<Mask, 'top'>> {
  const all = [...lines.values()]
  const fontBuffers = partsFor(all.map(({text}) => text).join('')).map(part => {
    const path = join(font, `files/noto-serif-sc-${part}-wght-normal.woff2`)
    const file = files.get(path) ?? new Uint8Array(readFileSync(path))
    files.set(path, file)
    return file
  })
  const texts = all.map((line, index) => `<g id="line-${index}">${textOf(line)}</g>`)
  const sheet = new Resvg(svgOf(texts.join(''), width, 1), {
    font: {fontBuffers, defaultFontFamily: family},
  })
  const outlines = outlinesIn(sheet.toString())
  // wasm memory is not collected: hundreds of pictures would take a gigabyte
  sheet.free()
  return new Map(
    [...lines].map(([name, line], index) => [name, maskOf(line, outlines.get(`line-${index}`) ?? '', width)]),
  )
}

/** What a line without letters covers. */
const nothing = {left: 0, width: 0, height: 0, coverage: new Uint8Array()}

/** Lines of one name look alike, wherever they stand on pictures of one width. */
function nameOf(line: Lettering & {readonly width: number}): string {
  return JSON.stringify({...line, y: line.y % 1})
}

/** Rows that the letters of a line take above its baseline and below it: the font's own are 1.15 and 0.29 of its size. */
const above = ({size}: Lettering) => Math.ceil(size * 1.2)
const below = ({size}: Lettering) => Math.ceil(size * 0.35) + 1

function textOf({text, x, y, size, spacing, anchor}: Lettering): string {
  const escaped = holdable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<text x="${x}" y="${y % 1}" font-family="${family}" font-size="${size}" letter-spacing="${spacing}" text-anchor="${anchor}">${escaped}</text>`
}

function svgOf(content: string, width: number, height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`
}

/** What the renderer makes of text, by the group in which it stands: outlines of its letters. */
function outlinesIn(svg: string): Map<string, string> {
  const groups = svg.split('<g id="').slice(1)
  return new Map(
    groups.map(group => [
      group.slice(0, group.indexOf('"')),
      Array.from(group.matchAll(/ d="([^"]*)"/g), ([, outline = '']) => outline).join(' '),
    ]),
  )
}

/**
 * Each line is drawn by itself: with its place on a sheet its edges would change by a hair, and with them the bytes of a picture. And no wider
 * than it is, since most lines are short.
 */
function maskOf(line: Lettering, outline: string, width: number): Omit<Mask, 'top'> {
  const height = above(line) + below(line)
  const path = `<path transform="translate(0 ${above(line)})" d="${outline}" stroke="#000" stroke-width="${line.stroke}"/>`
  const drawing = new Resvg(svgOf(path, width, height))
  const box = drawing.getBBox()
  if (box === undefined) {
    drawing.free()
    return nothing
  }
  const edge = Math.ceil(line.stroke) + 1
  const left = Math.max(0, Math.floor(box.x) - edge)
  const right = Math.min(width, Math.ceil(box.x + box.width) + edge)
  if (right <= left) {
    drawing.free()
    return nothing
  }
  Object.assign(box, {x: left, y: 0, width: right - left, height})
  drawing.cropByBBox(box)
  const picture = drawing.render()
  const mask = cutOut(picture.pixels, right - left, height)
  picture.free()
  drawing.free()
  return {...mask, left: left + mask.left}
}

/** What is covered, without the empty columns at both sides. */
function cutOut(pixels: Uint8Array, width: number, height: number): Omit<Mask, 'top'> {
  const alphaAt = (x: number, y: number) => pixels[(y * width + x) * 4 + 3] ?? 0
  let [left, right] = [width, 0]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < left; x++) if (alphaAt(x, y) > 0) left = x
    for (let x = width - 1; x >= right; x--) if (alphaAt(x, y) > 0) right = x + 1
  }
  const kept = Math.max(0, right - left)
  const coverage = new Uint8Array(kept * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < kept; x++) coverage[y * kept + x] = alphaAt(left + x, y)
  return {left, width: kept, height, coverage}
}
