import {readAs} from '../convert/text/reading.ts'
import type {Correction} from '../schemas/article.ts'

/**
 * Passages as they were printed: each correction taken back where it was made. What was struck out altogether stays so, since nothing
 * is left to tell its place.
 *
 * @param passages - texts of the article, in order
 * @param lines - line of each in the printed text; see {@link printedLines}
 */
export function uncorrected(
  passages: readonly string[],
  lines: readonly (number | null)[],
  corrections: readonly Correction[],
): string[] {
  const texts = [...passages]
  for (const correction of corrections.toReversed()) {
    const {line} = correction
    // an article has the usual characters, whichever the correction was copied from
    const [was, now] = [readAs(correction.was), readAs(correction.now)]
    if (now === '') continue
    const mended = bare(now)
    // A passage runs on for lines: the last that begins above the correction and holds its words.
    const at = texts.findLastIndex((text, index) => {
      const begin = lines[index]
      return begin !== null && begin !== undefined && begin <= line && bare(text).includes(mended)
    })
    const text = texts[at]
    if (text !== undefined) texts[at] = text.replace(pattern(now), () => was)
  }
  return texts
}

/** The words of a correction, whose blanks convert may have closed up. */
function pattern(words: string): RegExp {
  return new RegExp(
    Array.from(bare(words), character => character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')).join('\\s*'),
  )
}

function bare(text: string): string {
  return text.replace(/\s/g, '')
}
