import type {Box} from './geometry.ts'
import type {ReadingFrame} from './reading-frame.ts'

/** One character as it is painted, upright on a page whose origin is its top left; points. */
export interface Glyph {
  readonly text: string
  readonly left: number
  readonly right: number
  /** The line that it stands on. */
  readonly baseline: number
  readonly size: number
  readonly isBold: boolean
}

/** A picture in its place; `image` is the name under which pdf.js keeps it, where it is decoded. */
export interface PaintedPicture extends Box {
  readonly image?: string
}

/** Where text runs on the page as it lies. */
export type Direction = 'right' | 'down' | 'left' | 'up'

/** A character that does not stand upright. */
export interface TurnedGlyph {
  readonly text: string
  readonly direction: Exclude<Direction, 'right'>
  /** Where its line begins with it; points from the page's top left. */
  readonly x: number
  readonly y: number
  /** How far it takes the line on, in points. */
  readonly length: number
  readonly size: number
  readonly isBold: boolean
}

/** A page as it is painted. */
export interface PaintedPage extends Omit<PageContent, 'turned' | 'frame' | 'paper'> {
  readonly turnedGlyphs: readonly TurnedGlyph[]
  /** Text that is turned, but not by a right angle: watermarks. */
  readonly slanted: string
}

/** What a page paints, in the frame in which it is read. */
export interface PageContent {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  /** In the order in which they are painted; blanks among them. */
  readonly glyphs: readonly Glyph[]
  /** Glyphs that are turned against the text (watermarks, words on a spine), as text in the order of painting. */
  readonly turned: string
  readonly frame: ReadingFrame
  /** The page as it lies. */
  readonly paper: {readonly width: number; readonly height: number}
  /** Characters that are painted a second time on the same place to look bold. */
  readonly doubled: string
  /** Thin lines, horizontal and vertical: rules of tables, columns and notes. */
  readonly rules: readonly Box[]
  readonly pictures: readonly PaintedPicture[]
  /** Glyphs whose font does not say which characters they are. */
  readonly unknown: number
}
