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
  readonly letters: Letters
}

let workshop: Promise<Workshop> | undefined

async function open(): Promise<Workshop> {
  await initWasm(readFileSync(renderer)).catch(unlessReady)
  const ranges = JSON.parse(readFileSync(join(font, 'unicode.json'), 'utf8')) as Record<string, string>
  return {partsFor: fontParts(ranges), files: new Map(), drawn: new Map(), letters: new Map()}
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
  {partsFor, files, letters}: Workshop,
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
  sheet.free()
  return new Map(
    [...lines].map(([name, line], index) => [
      name,
      maskOf(line, outlines.get(`line-${index}`) ?? '', width, letters),
    ]),
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

/** Letters that share no column of pixels with others of their line. */
interface Stretch {
  /** Columns, the last one apart. */
  from: number
  to: number
  outline: string
}

/**
 * Each letter is drawn by itself, and once for all lines that have it on the same part of a pixel: hundreds of covers count their issues in ten figures.
 * What stands around it would change its edges by a hair, and with them the bytes of a picture.
 */
function maskOf(line: Lettering, outline: string, width: number, letters: Letters): Omit<Mask, 'top'> {
  const height = above(line) + below(line)
  const drawn = stretchesOf(outline, Math.ceil(line.stroke)).map(stretch => {
    // on most covers it stands just where it stands on others
    const place = `${line.size} ${line.stroke} ${stretch.from} ${stretch.outline}`
    const mask = kept(letters, place, () => letterMask(line, stretch, letters))
    return {...mask, left: stretch.from + mask.left}
  })
  const left = Math.max(0, drawn[0]?.left ?? 0)
  const last = drawn.at(-1)
  const right = Math.min(width, last ? last.left + last.width : 0)
  if (right <= left) return nothing
  const coverage = new Uint8Array((right - left) * height)
  for (const {left: at, width: wide, coverage: part} of drawn) {
    const [first, end] = [Math.max(left, at), Math.min(right, at + wide)]
    for (let y = 0; y < height && first < end; y++)
      coverage.set(
        part.subarray(y * wide + first - at, y * wide + end - at),
        y * (right - left) + first - left,
      )
  }
  return {left, width: right - left, coverage, height}
}

/** Parts an outline where a column of pixels is free; `edge` is what the stroke takes beyond it, in pixels. */
function stretchesOf(outline: string, edge: number): Stretch[] {
  const contours = outline.split(/(?<=Z)/).map((contour): Stretch => {
    const columns = numbersOf(contour).filter((_, at) => at % 2 === 0)
    return {
      from: Math.floor(Math.min(...columns)) - edge,
      to: Math.ceil(Math.max(...columns)) + edge,
      outline: contour,
    }
  })
  const stretches: Stretch[] = []
  for (const contour of contours.filter(({to}) => Number.isFinite(to)).sort((a, b) => a.from - b.from)) {
    const last = stretches.at(-1)
    if (last && contour.from < last.to) {
      last.to = Math.max(last.to, contour.to)
      last.outline += contour.outline
    } else stretches.push(contour)
  }
  return stretches
}

/** Columns and rows of points by turns: the renderer writes nothing else behind its commands. */
function numbersOf(outline: string): number[] {
  return outline.split(' ').flatMap(word => (isCommand(word) ? [] : [Number(word)]))
}

function isCommand(word: string): boolean {
  return word === '' || /^[A-Z]/.test(word)
}

/** The renderer counts in single precision: what is less than a thousandth of a pixel is no difference. */
const decimals = 3

function letterMask(line: Lettering, {from, to, outline}: Stretch, letters: Letters): Omit<Mask, 'top'> {
  const height = above(line) + below(line)
  let isColumn = false
  const own = outline.split(' ').map(word => {
    if (isCommand(word)) return word
    isColumn = !isColumn
    return (Number(word) - (isColumn ? from : 0)).toFixed(decimals)
  })
  const path = `<path transform="translate(0 ${above(line)})" d="${own.join(' ')}" stroke="#000" stroke-width="${line.stroke}"/>`
  return kept(letters, svgOf(path, to - from, height), svg => {
    const drawing = new Resvg(svg)
    const picture = drawing.render()
    const mask = cutOut(picture.pixels, to - from, height)
    picture.free()
    // wasm memory is not collected: hundreds of pictures would take a gigabyte
    drawing.free()
    return mask
  })
}

/** What letters cover, by how they are drawn; a few kilobytes each. */
type Letters = Map<string, Omit<Mask, 'top'>>
const mostLetters = 600

function kept(letters: Letters, key: string, draw: (key: string) => Omit<Mask, 'top'>): Omit<Mask, 'top'> {
  const known = letters.get(key)
  if (known) return known
  const mask = draw(key)
  if (letters.size >= mostLetters) letters.clear()
  letters.set(key, mask)
  return mask
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
