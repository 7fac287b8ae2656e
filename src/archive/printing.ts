import type {ArticleData} from '../schemas/article.ts'
import {printedLines} from './printed-lines.ts'
import {uncorrected} from './uncorrected.ts'

/** One printing of a text, passage by passage: title, document number where there is one, body. */
export interface Printing {
  texts: string[]
  /** Line of each in the printed text, from 1; null where it was not found. */
  lines: (number | null)[]
}

/** A passage that print broke runs over so many lines at most; a longer one is taken as the article has it. */
const longest = 6
/** What extraction left for markup; a line that has it does not read as print did. */
const markup = /[*#|<>[\]`_\\]/

/**
 * An article as it was printed: corrections taken back, and the blanks, brackets and full stops of headings that typography has since
 * made alike read from the printed text again.
 *
 * @param passages - texts of the body, in order
 * @param source - lines of the printed text; null where the archive has none
 */
export function printingOf(
  data: Pick<ArticleData, 'title' | 'documentNumber' | 'lines' | 'corrections'>,
  passages: readonly string[],
  source: readonly string[] | null,
): Printing {
  const {title, documentNumber} = data
  const corrections = data.corrections ?? []
  const head = documentNumber ? [title, documentNumber] : [title]
  if (!source)
    return {texts: [...head, ...uncorrected(passages, [], corrections)], lines: head.map(() => null)}
  const known = printedLines(passages, source, data.lines, corrections)
  const lines = [...head.map(text => headLine(text, source, data.lines)), ...known]
  const texts = [...head, ...uncorrected(passages, known, corrections)]
  return {texts: texts.map((text, index) => wordingOf(text, lines[index] ?? null, source)), lines}
}

/** Number and title stand in either order before the text. */
function headLine(text: string, source: readonly string[], [first]: readonly [number, number]): number {
  const at = source
    .slice(first - 1, first - 1 + longest)
    .findIndex(line => letters(line) !== '' && letters(text).startsWith(letters(line)))
  return first + Math.max(0, at)
}

/** The lines from one on, if they say just what a text says but for punctuation; else the text. */
function wordingOf(text: string, line: number | null, source: readonly string[]): string {
  if (line === null) return text
  const sought = letters(text)
  let printed = ''
  for (const next of source.slice(line - 1, line - 1 + longest)) {
    printed = join(printed, next.trim())
    if (letters(printed).length >= sought.length) break
  }
  return letters(printed) === sought && !markup.test(printed) ? printed : text
}

function join(before: string, after: string): string {
  return /\w$/.test(before) && /^\w/.test(after) ? `${before} ${after}` : before + after
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
