import type {Cover} from '../archive/cover.ts'
import {type CoverLayout, type CoverPart, type CoverShape, coverShapes} from '../archive/cover-shapes.ts'
import {
  type Canvas,
  type Colour,
  canvasOf,
  colourOf,
  fillRectangle,
  paintMask,
  strokeRectangle,
} from './canvas.ts'
import {indexedPng} from './indexed-png.ts'
import {letterMasks} from './lettering.ts'

/** How a cover is painted. */
export interface CoverPaint {
  readonly layout: CoverLayout
  /** Of the board: `#9e2b1e`. */
  readonly accent: string
  /** Of the picture, in pixels. */
  readonly width: number
}

const ink = colourOf('#fbf4e6')
const paper = colourOf('#fbf6ea')
const black = colourOf('#1f1c18')

/** The stroke that makes the letters of a part heavier, in hundredths of their size. */
const weights: Partial<Record<CoverPart, number>> = {title: 3, figure: 1.8, caption: 1.4, line: 1.5}

/** Paints covers as PNG, many at once faster than one by one. */
export async function paintCovers(
  covers: readonly Cover[],
  {layout, accent, width}: CoverPaint,
): Promise<Uint8Array<ArrayBuffer>[]> {
  if (covers.length === 0) return []
  const scale = width / layout.width
  const shapes = covers.map(cover => coverShapes(cover, layout))
  const texts = shapes.flat().filter(shape => shape.kind === 'text')
  const masks = await letterMasks(
    texts.map(({part, text, x, y, size, spacing, anchor}) => ({
      text,
      anchor,
      x: x * scale,
      y: y * scale,
      size: size * scale,
      spacing: spacing * scale,
      stroke: (size * scale * (weights[part] ?? 0)) / 100,
    })),
    width,
  )
  const maskOf = new Map(texts.map((text, index) => [text, masks[index]] as const))
  const board = colourOf(accent)
  // one for all: the board covers what was painted before
  const canvas = canvasOf(width, Math.round(layout.height * scale))
  return shapes.map(list => {
    for (const shape of list) {
      const mask = shape.kind === 'text' ? maskOf.get(shape) : undefined
      if (mask) paintMask(canvas, mask, shape.part === 'title' ? black : ink)
      else if (shape.kind === 'rect') paintRectangle(canvas, shape, board, scale)
    }
    return indexedPng(canvas)
  })
}

function paintRectangle(
  canvas: Canvas,
  {part, x, y, width, height}: CoverShape & {kind: 'rect'},
  board: Colour,
  scale: number,
): void {
  const place = {x: x * scale, y: y * scale, width: width * scale, height: height * scale}
  if (part === 'frame') strokeRectangle(canvas, place, scale, ink, 0.55)
  else if (part === 'slip-frame') strokeRectangle(canvas, place, scale, board, 0.8)
  else if (part === 'board') fillRectangle(canvas, place, board)
  else if (part === 'slip') fillRectangle(canvas, place, paper)
  else fillRectangle(canvas, place, ink, part === 'rule' ? 0.55 : part === 'month' ? 0.45 : 1)
}
