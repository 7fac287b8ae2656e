/*
 * Characters as a reader counts them (Unicode, UAX 29): a pair of surrogates, a letter with its accents, 葛 with the selector of its variant, an emoji
 * of several joined by U+200D. Whatever cuts a text for showing cuts it here. Offsets from 0 in UTF-16.
 */

/** Browsers from before spring 2024 may lack it (Firefox until 125): there, surrogate pairs alone are kept whole. */
const segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh') : undefined
/** No character is longer; so far round a place is enough to find where its character begins and ends. */
const reach = 64

/** The characters of a text, in order. */
export function graphemes(text: string): string[] {
  return segmenter ? Array.from(segmenter.segment(text), ({segment}) => segment) : Array.from(text)
}

/** The first characters of a text that fit into so many code units. */
export function beginning(text: string, length: number): string {
  return text.slice(0, boundaryBefore(text, length))
}

/** The last characters of a text that fit into so many code units. */
export function ending(text: string, length: number): string {
  return text.slice(boundaryAfter(text, text.length - length))
}

/** The text where it has so many code units at most; else as many characters as fit with an ellipsis behind them. */
export function clipped(text: string, length: number): string {
  return text.length > length ? `${beginning(text, length - 1)}…` : text
}

/** Where the character begins that a place stands in; a place between two characters stays. */
export function boundaryBefore(text: string, at: number): number {
  if (at <= 0) return 0
  return at >= text.length ? text.length : around(text, at).start
}

/** Where the character ends that a place stands in; a place between two characters stays. */
export function boundaryAfter(text: string, at: number): number {
  if (at <= 0) return 0
  if (at >= text.length) return text.length
  const {start, end} = around(text, at)
  return start === at ? at : end
}

function around(text: string, at: number): {start: number; end: number} {
  const from = outOfPair(text, Math.max(0, at - reach))
  const part = text.slice(from, outOfPair(text, Math.min(text.length, at + reach)))
  if (!segmenter) {
    const start = outOfPair(text, at)
    return {start, end: start === at ? at : at + 1}
  }
  const found = segmenter.segment(part).containing(at - from)
  const start = from + (found?.index ?? at - from)
  return {start, end: start + (found?.segment.length ?? 1)}
}

/** A place that is not within a surrogate pair. */
function outOfPair(text: string, at: number): number {
  return /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at
}

/** A grapheme that is longer than this, in UTF-16 code units, is cut: nobody reads a thousand accents on one letter. */
const longestGrapheme = 32

/** The beginning of a text, at most `length` graphemes; … stands for the rest. */
export function shortened(text: string, length: number): string {
  const head = graphemes(text.slice(0, (length + 1) * longestGrapheme))
  return head.length <= length ? text : `${head.slice(0, length).join('')}…`
}
