/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number]

/** A picture in the making: a pixel is its colour as 0xRRGGBB, row after row. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly pixels: Uint32Array
}

/** How much of each pixel something covers, 0 to 255, row after row; its upper left corner stands on `left` and `top`. */
export interface Mask {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly coverage: Uint8Array
}

/** In pixels; parts of one are covered in part. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** @param hex - `#9e2b1e` */
export function colourOf(hex: string): Colour {
  const number = Number.parseInt(hex.slice(1), 16)
  return [number >> 16, (number >> 8) & 0xff, number & 0xff]
}

export function canvasOf(width: number, height: number): Canvas {
  return {width, height, pixels: new Uint32Array(width * height)}
}

/** @param opacity - 0 to 1 */
export function fillRectangle(
  canvas: Canvas,
  {x, y, width, height}: Rectangle,
  colour: Colour,
  opacity = 1,
): void {
  const columns = coveredSteps(x, x + width, canvas.width)
  const whole = columns.filter(({share}) => share === 1)
  const [first, last] = [whole[0]?.at ?? 0, (whole.at(-1)?.at ?? -1) + 1]
  const edges = columns.filter(({share}) => share < 1)
  for (const row of coveredSteps(y, y + height, canvas.height)) {
    const from = row.at * canvas.width
    const isOpaque = opacity * row.share === 1
    if (isOpaque) canvas.pixels.fill(numberOf(colour), from + first, from + last)
    for (const {at, share} of isOpaque ? edges : columns)
      blend(canvas, from + at, colour, Math.round(255 * opacity * row.share * share))
  }
}

/** The outline of a rectangle, half of it on either side of the edge. */
export function strokeRectangle(
  canvas: Canvas,
  {x, y, width, height}: Rectangle,
  stroke: number,
  colour: Colour,
  opacity: number,
): void {
  const half = stroke / 2
  const [left, right, top, bottom] = [x - half, x + width - half, y - half, y + height - half]
  const inner = height - stroke
  for (const bar of [
    {x: left, y: top, width: width + stroke, height: stroke},
    {x: left, y: bottom, width: width + stroke, height: stroke},
    {x: left, y: top + stroke, width: stroke, height: inner},
    {x: right, y: top + stroke, width: stroke, height: inner},
  ])
    fillRectangle(canvas, bar, colour, opacity)
}

/** Lets a colour through a mask. */
export function paintMask(canvas: Canvas, {left, top, width, height, coverage}: Mask, colour: Colour): void {
  const first = Math.max(0, -top)
  const last = Math.min(height, canvas.height - top)
  const opaque = numberOf(colour)
  for (let row = first; row < last; row++)
    for (let column = 0; column < width; column++) {
      const alpha = coverage[row * width + column] ?? 0
      const at = (top + row) * canvas.width + left + column
      if (alpha === 255) canvas.pixels[at] = opaque
      else if (alpha > 0) blend(canvas, at, colour, alpha)
    }
}

/** The pixels between two edges, and how much of each lies between them. */
function coveredSteps(from: number, to: number, limit: number): {at: number; share: number}[] {
  const steps: {at: number; share: number}[] = []
  for (let at = Math.max(0, Math.floor(from)); at < Math.min(limit, to); at++)
    steps.push({at, share: Math.min(at + 1, to) - Math.max(at, from)})
  return steps
}

function numberOf([red, green, blue]: Colour): number {
  return (red << 16) | (green << 8) | blue
}

/** @param alpha - 0 to 255 */
function blend({pixels}: Canvas, at: number, [red, green, blue]: Colour, alpha: number): void {
  const below = pixels[at] ?? 0
  pixels[at] = numberOf([
    mixed(red, below >> 16, alpha),
    mixed(green, (below >> 8) & 0xff, alpha),
    mixed(blue, below & 0xff, alpha),
  ])
}

function mixed(over: number, under: number, alpha: number): number {
  return under + Math.round(((over - under) * alpha) / 255)
}
