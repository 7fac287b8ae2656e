import {OPS} from 'unpdf/pdfjs'
import {apply, around, type Box, boxOf, identity, type Matrix, times} from './geometry.ts'
import type {Direction, Glyph, PaintedPage, PaintedPicture, TurnedGlyph} from './page-content.ts'

/** A font as the reader of PDF hands it over. */
export interface Font {
  readonly isBold: boolean
  readonly isVertical: boolean
  /** Text space units a glyph's width counts in: 0.001 but for Type 3. */
  readonly unit: number
  /** Whether it says what characters its codes are. */
  readonly isCoded: boolean
}

/** An operator of a page with its arguments, names as pdf.js gives them. */
export interface Operator {
  readonly name: string
  readonly args: readonly unknown[]
}

interface TextState {
  readonly ctm: Matrix
  readonly font: Font | undefined
  readonly size: number
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly scale: number
  readonly rise: number
  readonly leading: number
}

/** A line is a rule where it is thinner than this, in points. */
const thickestRule = 2
const shortestRule = 8
/** Pictures below this are bullets and ornaments; points. */
const smallestPicture = 24

/**
 * Follows the operators of a page as a viewer does, and keeps what is painted instead of painting it. Source: ISO 32000-1, 8.4 and 9.4.
 *
 * @param base - from the page's own space to points from its top left, upright
 */
export function paint(
  operators: Iterable<Operator>,
  base: Matrix,
  page: Pick<PaintedPage, 'number' | 'width' | 'height'>,
  fontNamed: (name: string) => Font | undefined,
): PaintedPage {
  const painter = new Painter(base, page, fontNamed)
  for (const operator of operators) painter.take(operator)
  return painter.content()
}

/**
 * Fonts draw 破折号, two dashes in a row, with one glyph, the Japanese wave dash as the tilde that Chinese text has, and 省略号, whose dots
 * stand in the middle of the line, as the mathematical sign.
 */
const drawnAlike: ReadonlyMap<string, string> = new Map([
  ['\u2E3A', '——'],
  ['\u301C', '\uFF5E'],
  ['\u22EF', '…'],
])
/** Forms that marks have in vertical text, and below each its mark. */
const verticalForms = '︐︑︒︓︔︕︖︗︘︙︱︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈'
const uprightMarks = '，、。：；！？〖〗…—（）｛｝〔〕【】《》〈〉「」『』［］'

/** A character as text has it. */
function written(drawn: string): string {
  const at = drawn.length === 1 ? verticalForms.indexOf(drawn) : -1
  return at < 0 ? (drawnAlike.get(drawn) ?? drawn) : uprightMarks.charAt(at)
}

/** Operators that paint, or begin to; all others set something. */
const painting = /^(?:paint|show|beginText|constructPath|shadingFill|beginAnnotation|beginGroup|save)/

class Painter {
  readonly #page: Pick<PaintedPage, 'number' | 'width' | 'height'>
  readonly #fontNamed: (name: string) => Font | undefined
  readonly #saved: TextState[] = []
  #state: TextState
  #text: Matrix = identity
  #line: Matrix = identity
  readonly #glyphs: Glyph[] = []
  readonly #places = new Set<string>()
  readonly #rules: Box[] = []
  readonly #pictures: PaintedPicture[] = []
  readonly #turned: TurnedGlyph[] = []
  #slanted = ''
  #doubled = ''
  #unknown = 0
  /** Whether nothing was painted since the map was last changed. */
  #awaits = false

  constructor(
    base: Matrix,
    page: Pick<PaintedPage, 'number' | 'width' | 'height'>,
    fontNamed: (name: string) => Font | undefined,
  ) {
    this.#page = page
    this.#fontNamed = fontNamed
    const spacing = {charSpacing: 0, wordSpacing: 0, scale: 1, rise: 0, leading: 0}
    this.#state = {ctm: base, font: undefined, size: 0, ...spacing}
  }

  content(): PaintedPage {
    return {
      ...this.#page,
      glyphs: this.#glyphs,
      turnedGlyphs: this.#turned,
      slanted: this.#slanted,
      doubled: this.#doubled,
      rules: this.#rules,
      pictures: this.#pictures,
      unknown: this.#unknown,
    }
  }

  take({name, args}: Operator): void {
    const [first, second] = args.map(number)
    switch (name) {
      case 'save':
      case 'paintFormXObjectBegin':
        this.#saved.push(this.#state)
        if (name === 'paintFormXObjectBegin') this.#transform(args[0])
        break
      case 'restore':
      case 'paintFormXObjectEnd':
        // a picture that is not decoded leaves its place: a map, and nothing painted with it
        if (this.#awaits) this.#picture()
        this.#awaits = false
        this.#state = this.#saved.pop() ?? this.#state
        break
      case 'transform':
        this.#transform(args)
        break
      case 'paintImageXObject':
      case 'paintInlineImageXObject':
      case 'paintImageMaskXObject':
        this.#picture(typeof args[0] === 'string' ? args[0] : undefined)
        break
      case 'beginText':
        this.#text = this.#line = identity
        break
      case 'setTextMatrix':
        this.#text = this.#line = matrixOf(args[0])
        break
      case 'moveText':
        this.#move(first ?? 0, second ?? 0)
        break
      case 'setLeadingMoveText':
        this.#set({leading: -(second ?? 0)})
        this.#move(first ?? 0, second ?? 0)
        break
      case 'nextLine':
        this.#move(0, -this.#state.leading)
        break
      case 'setFont':
        this.#set({
          font: typeof args[0] === 'string' ? this.#fontNamed(args[0]) : undefined,
          size: second ?? 0,
        })
        break
      case 'setCharSpacing':
        this.#set({charSpacing: first ?? 0})
        break
      case 'setWordSpacing':
        this.#set({wordSpacing: first ?? 0})
        break
      case 'setHScale':
        this.#set({scale: (first ?? 100) / 100})
        break
      case 'setLeading':
        this.#set({leading: first ?? 0})
        break
      case 'setTextRise':
        this.#set({rise: first ?? 0})
        break
      case 'showText':
        if (Array.isArray(args[0])) this.#show(args[0])
        break
      case 'constructPath':
        this.#path(args)
        break
      default:
    }
    if (name === 'transform') this.#awaits = true
    else if (painting.test(name)) this.#awaits = false
  }

  #set(change: Partial<TextState>): void {
    this.#state = {...this.#state, ...change}
  }

  #transform(value: unknown): void {
    this.#set({ctm: times(this.#state.ctm, matrixOf(value))})
  }

  #move(x: number, y: number): void {
    this.#text = this.#line = times(this.#line, [1, 0, 0, 1, x, y])
  }

  #show(items: readonly unknown[]): void {
    const {font, size, scale, charSpacing, wordSpacing} = this.#state
    if (!font) return
    for (const item of items) {
      if (typeof item === 'number') {
        const shift = (-item * size) / 1000
        this.#advance(font.isVertical ? 0 : shift * scale, font.isVertical ? shift : 0)
        continue
      }
      const glyph = glyphOf(item)
      if (!glyph) continue
      const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0)
      const width = glyph.width * font.unit * size
      if (font.isVertical) {
        const [height, x, y] = glyph.vertical ?? [-1000, glyph.width / 2, 880]
        this.#glyph(
          glyph.text,
          font,
          times(this.#text, [1, 0, 0, 1, -x * font.unit * size, -y * font.unit * size]),
          width,
        )
        this.#advance(0, height * font.unit * size - spacing)
      } else {
        this.#glyph(glyph.text, font, this.#text, width * scale)
        this.#advance((width + spacing) * scale, 0)
      }
    }
  }

  #advance(x: number, y: number): void {
    this.#text = times(this.#text, [1, 0, 0, 1, x, y])
  }

  #glyph(text: string, font: Font, matrix: Matrix, width: number): void {
    const {ctm, size, rise, scale} = this.#state
    const whole = times(ctm, times(matrix, [size * scale, 0, 0, size, 0, rise]))
    const [a, b, c, d, left, baseline] = whole
    const isKnown = text !== '' && font.isCoded
    if (!isKnown) {
      this.#unknown++
      if (width === 0) return
    }
    const height = Math.hypot(c, d)
    // a sign that nobody can tell stays in its place, and is named there
    const shown = isKnown ? written(text) : '\uFFFD'
    const direction = directionOf(a, b)
    const end = apply(times(ctm, matrix), width, 0)
    if (direction === undefined) {
      this.#slanted += shown
      return
    }
    if (direction !== 'right') {
      const length = Math.hypot(end[0] - left, end[1] - baseline)
      this.#turned.push({
        text: shown,
        direction,
        x: left,
        y: baseline,
        length,
        size: height,
        isBold: font.isBold,
      })
      return
    }
    const right = end[0]
    // a second painting, a hair's breadth aside, makes it look bold
    const place = [
      shown,
      Math.round(height),
      ...[left, baseline].map(at => Math.round((at / height) * 4)),
    ].join(' ')
    if (this.#places.has(place) && text.trim() !== '') {
      this.#doubled += shown
      return
    }
    this.#places.add(place)
    this.#glyphs.push({
      text: shown,
      left,
      right: Math.max(left, right),
      baseline,
      size: height,
      isBold: font.isBold,
    })
  }

  #picture(image?: string): void {
    const box = boxOf(this.#state.ctm, 0, 0, 1, 1)
    const {width, height} = this.#page
    const [wide, high] = [box.right - box.left, box.bottom - box.top]
    // a scan or a background fills the page and has no caption
    if (wide < smallestPicture || high < smallestPicture || wide * high > width * height * 0.9) return
    this.#pictures.push(image === undefined ? box : {...box, image})
  }

  /** Rules are strokes, or rectangles so thin that they are filled to look like one. */
  #path([paints, data]: readonly unknown[]): void {
    if (typeof paints !== 'number' || !Array.isArray(data)) return
    const isStroked = strokes.has(paints)
    if (!isStroked && !fills.has(paints)) return
    for (const points of subpathsOf(numbersOf(data[0]))) {
      const pieces = isStroked
        ? points.slice(1).map((point, index) => [points[index] ?? point, point])
        : [points]
      for (const piece of pieces) {
        const box = around(
          piece.map(([x, y]) => {
            const [left, top] = apply(this.#state.ctm, x, y)
            return {left, top, right: left, bottom: top}
          }),
        )
        const [wide, high] = [box.right - box.left, box.bottom - box.top]
        if ((high <= thickestRule && wide >= shortestRule) || (wide <= thickestRule && high >= shortestRule))
          this.#rules.push(box)
      }
    }
  }
}

/** Where a line runs whose step to the right is mapped to (a, b); `undefined` where it is slanted. */
function directionOf(a: number, b: number): Direction | undefined {
  if (Math.abs(b) <= 0.1 * Math.abs(a)) return a > 0 ? 'right' : 'left'
  if (Math.abs(a) <= 0.1 * Math.abs(b)) return b > 0 ? 'down' : 'up'
  return undefined
}

/** Codes of pdf.js for what is done with a path: strokes it, or fills it. */
const strokes = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const fills = new Set([OPS.fill, OPS.eoFill])
/** How many numbers follow each of its codes for a step of a path: move, line, cubic and quadratic curve, end. */
const stepLengths = [2, 2, 6, 4, 0]

type Point = readonly [x: number, y: number]

/** The corners of each part of a path; a curve counts by where it ends. */
function subpathsOf(data: readonly number[]): Point[][] {
  const parts: Point[][] = []
  let part: Point[] = []
  for (let at = 0; at < data.length; ) {
    const step = data[at] ?? 4
    const length = stepLengths[step]
    if (length === undefined) break
    const point: Point = [data[at + length - 1] ?? 0, data[at + length] ?? 0]
    const [first] = part
    if (step === 0) {
      part = [point]
      parts.push(part)
    } else if (length > 0) part.push(point)
    else if (first) part.push(first)
    at += length + 1
  }
  return parts
}

interface ShownGlyph {
  readonly text: string
  readonly width: number
  readonly isSpace: boolean
  readonly vertical: readonly [number, number, number] | undefined
}

function glyphOf(item: unknown): ShownGlyph | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  const text: unknown = Reflect.get(item, 'unicode')
  const width: unknown = Reflect.get(item, 'width')
  const metric = numbersOf(Reflect.get(item, 'vmetric'))
  const [height, x, y] = metric
  return {
    text: typeof text === 'string' ? text : '',
    width: typeof width === 'number' && Number.isFinite(width) ? width : 0,
    isSpace: Reflect.get(item, 'isSpace') === true,
    vertical: height !== undefined && x !== undefined && y !== undefined ? [height, x, y] : undefined,
  }
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** Arrays come as such, as typed arrays, or as objects with numbers for keys. */
function numbersOf(value: unknown): number[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).filter(
    (each): each is number => typeof each === 'number' && Number.isFinite(each),
  )
}

function matrixOf(value: unknown): Matrix {
  const [a, b, c, d, e, f] = numbersOf(value)
  if (
    a === undefined ||
    b === undefined ||
    c === undefined ||
    d === undefined ||
    e === undefined ||
    f === undefined
  )
    return identity
  return [a, b, c, d, e, f]
}
