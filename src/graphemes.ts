const segmenter = new Intl.Segmenter('zh-Hans', {granularity: 'grapheme'})

/** What a reader takes for one character: surrogate pairs, variants and joined emoji stay whole. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({segment}) => segment)
}

/** A grapheme that is longer than this, in UTF-16 code units, is cut: nobody reads a thousand accents on one letter. */
const longestGrapheme = 32

/** The beginning of a text, at most `length` graphemes; … stands for the rest. */
export function shortened(text: string, length: number): string {
  const head = graphemes(text.slice(0, (length + 1) * longestGrapheme))
  return head.length <= length ? text : `${head.slice(0, length).join('')}…`
}
