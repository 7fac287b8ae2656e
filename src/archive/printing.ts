import {readAs} from '../convert/text/reading.ts'
import {lettersOf} from '../letters.ts'
import type {ArticleData, Correction} from '../schemas/article.ts'
import {type LetterRun, mendedLines, type PrintedPlaces, printedPlaces} from './printed-lines.ts'

/** One printing of a text, passage by passage: title, document number where there is one, body. */
export interface Printing {
  texts: string[]
  /** Line of each in the printed text, from 1; null where it was not found. */
  lines: (number | null)[]
  /** Where an editor mended each, in order. */
  mended: MendedPlace[][]
}

/** A place that an editor mended: offsets in its text, from 0; alike where words were struck out. */
export interface MendedPlace {
  start: number
  end: number
  /** Number of the correction in the article's list, from 1. */
  correction: number
}

/** A passage that print broke runs over so many lines at most; a longer one is taken as the article has it. */
const longest = 6
/** What extraction left for markup; a line that has it does not read as print did. */
const markup = /[*#|<>[\]`_\\]/

/**
 * An article as it was printed, mended where an editor mended it: an error that was found is no difference between two printings. The
 * blanks, brackets and full stops of headings that typography has since made alike are read from the printed text again.
 *
 * @param passages - texts of the body, in order
 * @param source - lines of the printed text; null where the archive has none
 */
export function printingOf(
  data: Pick<ArticleData, 'title' | 'documentNumber' | 'lines' | 'corrections'>,
  passages: readonly string[],
  source: readonly string[] | null,
): Printing {
  const {title, documentNumber, lines: range} = data
  const corrections = data.corrections ?? []
  const head = documentNumber ? [title, documentNumber] : [title]
  const known = [...head, ...passages]
  if (!source) return {texts: known, lines: known.map(() => null), mended: known.map(() => [])}
  const body = printedPlaces(passages, source, range, corrections)
  // Number and title stand in either order before the text.
  const places = [
    ...head.map(text => printedPlaces([text], source, range, corrections).passages[0] ?? null),
    ...body.passages,
  ]
  const lines = places.map(place => place && lineAt(place, body.lineStarts, range[0]))
  const mendedSource = mendedLines(source, corrections).lines
  const texts = known.map((text, index) => wordingOf(text, lines[index] ?? null, mendedSource))
  const mended = texts.map((text, index) => {
    const place = places[index]
    return place ? mendedIn(text, place, body, corrections) : []
  })
  return {texts, lines, mended}
}

function lineAt({start}: LetterRun, lineStarts: readonly number[], first: number): number {
  return (
    first +
    Math.max(
      0,
      lineStarts.findLastIndex(lineStart => lineStart <= start),
    )
  )
}

/** The corrections that fall into a text, where its letters are those of the mended print. */
function mendedIn(
  text: string,
  place: LetterRun,
  printed: PrintedPlaces,
  corrections: readonly Correction[],
): MendedPlace[] {
  const own = lettersOf(text)
  const end = place.start + own.length
  return printed.corrections
    .flatMap((run, index): MendedPlace[] => {
      if (!run || run.start < place.start || run.end > end) return []
      // What has no letters stands between two passages: at a line's start it belongs to the second.
      const atLineStart = printed.lineStarts.includes(run.start)
      if (run.end === run.start && run.start === (atLineStart ? end : place.start)) return []
      const offsets = {start: run.start - place.start, end: run.end - place.start}
      if (own.slice(offsets.start, offsets.end) !== printed.letters.slice(run.start, run.end)) return []
      return [{...spanOf(text, offsets, readAs(corrections[index]?.now ?? '')), correction: index + 1}]
    })
    .toSorted((a, b) => a.start - b.start)
}

/** Where a run of a text's letters stands in it, with the marks before and behind them that the words have too; offsets from 0. */
function spanOf(text: string, {start, end}: LetterRun, words: string): {start: number; end: number} {
  const [before = '', behind = ''] =
    start === end
      ? ['', words]
      : [/^[^\p{L}\p{N}]*/u.exec(words)?.[0], words.slice(behindLetters(words, words.length))]
  const from = start === end ? behindLetters(text, start) : behindLetters(text, start + 1) - 1
  const to = behindLetters(text, end)
  return {
    start: from - (text.slice(0, from).endsWith(before) ? before.length : 0),
    end: to + (text.startsWith(behind, to) ? behind.length : 0),
  }
}

/** Offset right behind so many code units of a text's letters. */
function behindLetters(text: string, count: number): number {
  let passed = 0
  let offset = 0
  for (const {0: letter, index} of text.matchAll(/[\p{L}\p{N}]/gu)) {
    if (passed >= count) break
    passed += letter.length
    offset = index + letter.length
  }
  return offset
}

/** The lines from one on, if they say just what a text says but for punctuation; else the text. */
function wordingOf(text: string, line: number | null, source: readonly string[]): string {
  if (line === null) return text
  const sought = lettersOf(text)
  let printed = ''
  for (const next of source.slice(line - 1, line - 1 + longest)) {
    printed = join(printed, next.trim())
    if (lettersOf(printed).length >= sought.length) break
  }
  return lettersOf(printed) === sought && !markup.test(printed) ? printed : text
}

function join(before: string, after: string): string {
  return /\w$/.test(before) && /^\w/.test(after) ? `${before} ${after}` : before + after
}
