import type {Box} from './geometry.ts'

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

/** What a page paints. */
export interface PageContent {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  /** In the order in which they are painted; blanks among them. */
  readonly glyphs: readonly Glyph[]
  /** Glyphs that are turned against the page (watermarks, words on a spine), as text in the order of painting. */
  readonly turned: string
  /** Characters that are painted a second time on the same place to look bold. */
  readonly doubled: string
  /** Thin lines, horizontal and vertical: rules of tables, columns and notes. */
  readonly rules: readonly Box[]
  readonly pictures: readonly PaintedPicture[]
  /** Glyphs whose font does not say which characters they are. */
  readonly unknown: number
}
