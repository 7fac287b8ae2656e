import type {Cover} from '../archive/cover.ts'
import {type CoverLayout, type CoverPart, type CoverShape, coverShapes} from '../archive/cover-shapes.ts'
import {holdable} from '../xml-characters.ts'

/** Family name of the fonts that pictures are set in. */
export const pictureFont = 'Noto Serif SC'

const ink = '#fbf4e6'
const black = '#1f1c18'

/** The font has one weight, which a stroke makes heavier: its width, by the part it is set for, in hundredths of the size. */
const weights: Partial<Record<CoverPart, number>> = {title: 3, figure: 1.8, caption: 1.4, line: 1.5}

/**
 * A cover as SVG of its own. All text stands in `<text>` elements in {@link pictureFont}.
 *
 * @param accent - CSS colour of the board
 * @param width - of the picture, in pixels
 */
export function drawCover(cover: Cover, layout: CoverLayout, accent: string, width: number): string {
  const height = Math.round((width * layout.height) / layout.width)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${layout.width} ${layout.height}" width="${width}" height="${height}">`,
    ...coverShapes(cover, layout).map(shape => drawn(shape, accent)),
    '</svg>',
  ].join('')
}

function drawn(shape: CoverShape, accent: string): string {
  if (shape.kind === 'rect') {
    const {part, x, y, width, height} = shape
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${colours(part, accent)}/>`
  }
  const {part, x, y, size, spacing, anchor, text} = shape
  const fill = part === 'title' ? black : ink
  const stroke = (size * (weights[part] ?? 0)) / 100
  const escaped = holdable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<text x="${x}" y="${y}" font-family="${pictureFont}" font-size="${size}" letter-spacing="${spacing}" text-anchor="${anchor}" fill="${fill}" stroke="${fill}" stroke-width="${stroke}">${escaped}</text>`
}

function colours(part: CoverPart, accent: string): string {
  if (part === 'board') return `fill="${accent}"`
  if (part === 'frame') return `fill="none" stroke="${ink}" stroke-opacity="0.55"`
  if (part === 'slip') return 'fill="#fbf6ea"'
  if (part === 'slip-frame') return `fill="none" stroke="${accent}" stroke-opacity="0.8"`
  if (part === 'rule') return `fill="${ink}" fill-opacity="0.55"`
  return `fill="${ink}" fill-opacity="${part === 'month' ? 0.45 : 1}"`
}
