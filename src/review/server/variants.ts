import type {Article} from '../../archive/articles.ts'
import {comparisonOf, type Piece} from '../../archive/comparison.ts'
import {printedLines} from '../../archive/printed-lines.ts'
import {reprintsOf} from '../../archive/reprints.ts'
import {articleNumber} from '../../content/article-files.ts'
import {printingsDiffer} from '../../convert/rules/index.ts'
import {printedSpan, type ReadLine} from '../../convert/text/read-line.ts'
import {beginning, ending} from '../../graphemes.ts'
import type {PrintingsView, UntoldView, VariantView} from '../shared/view.ts'

/** An article with the text that is compared. */
export interface Compared {
  readonly article: Article
  readonly sketch: readonly number[]
  readonly passages: readonly string[]
}

/** Longer stretches that differ are other words, not a slip; in UTF-16 code units. */
const longest = 12
/** A passage that differs in more places was written anew. */
const most = 4
/** Stretches with no more between them are one; in UTF-16 code units. */
const near = 2
/** Characters shown on either side. */
const around = 8

/**
 * Small differences between the articles of an issue and other printings of the same texts, each where it stands in the print: one of the
 * two is likely a slip. Differences of punctuation, width and blanks are none, nor what an editor has answered. Passages in which more
 * differs are named.
 *
 * @param own - articles of the issue as they are converted now
 * @param others - those of all other issues
 * @param lines - the print of the issue as it is read, corrections applied
 * @param labelOf - of an issue: 总第136期
 * @param isAnswered - whether an editor said of a line, from 1, that it is right as it is
 */
export function variantsOf(
  own: readonly Compared[],
  others: readonly Compared[],
  lines: readonly ReadLine[],
  labelOf: (issue: string) => string,
  isAnswered: (line: number) => boolean,
): PrintingsView {
  const known = new Map([...others, ...own].map(each => [each.article, each]))
  const mine = new Set(own.map(({article}) => article))
  const groups = reprintsOf([...known.keys()], article => known.get(article)?.sketch ?? [])
  const found = groups.flatMap(group =>
    group
      .filter(article => mine.has(article))
      .flatMap(article =>
        // the latest of the others is as good as any
        group
          .filter(other => !mine.has(other))
          .slice(-1)
          .flatMap(other => compare(known.get(article), known.get(other), lines, labelOf)),
      ),
  )
  return {
    variants: found
      .flatMap(({variants}) => variants)
      .filter(({line}) => !isAnswered(line))
      .sort((a, b) => a.line - b.line || a.start - b.start),
    untold: found.flatMap(({untold}) => (untold.lines.length > 0 ? [untold] : [])),
  }
}

function compare(
  own: Compared | undefined,
  other: Compared | undefined,
  lines: readonly ReadLine[],
  labelOf: (issue: string) => string,
): Array<{readonly variants: readonly VariantView[]; readonly untold: UntoldView}> {
  if (!own || !other) return []
  const {begin, placesOf} = printOf(own, lines)
  const label = `${labelOf(other.article.issue)}第 ${articleNumber(`${other.article.name}.mdx`)} 篇`
  const variants: VariantView[] = []
  const untold = new Set<number>()
  let passage = -1
  for (const {left, right, difference} of comparisonOf(own.passages, other.passages)) {
    if (left) passage++
    if (difference !== 'words') continue
    const slips = left && right && areAlike(left, right) ? slipsIn(left, right) : undefined
    const places = placesOf(passage)
    const told =
      slips && places && slips.length <= most ? slips.flatMap(slip => variantOf(slip, places, label)) : []
    variants.push(...told)
    if (told.length < (slips?.length ?? 1)) untold.add(begin[passage] ?? own.article.data.lines[0])
  }
  return [{variants, untold: {other: label, title: own.article.data.title, lines: [...untold]}}]
}

function variantOf({at, was, now, before, after}: Slip, places: Places, label: string): VariantView[] {
  const place = Math.max(was.length, now.length) > longest ? undefined : places(at, lengthOf(was))
  if (!place) return []
  const {line} = place
  return [
    {
      ...place,
      was,
      now,
      before,
      after,
      other: label,
      settlements: [
        {
          label: '照那一期更正',
          action: {
            do: 'correct',
            ...place,
            now,
            why: whyOf(label, was, now),
          },
          answers: false,
        },
        {
          label: '本期不误',
          action: {do: 'decide', decided: {line, checked: [printingsDiffer]}},
          answers: true,
        },
      ],
    },
  ]
}

interface Slip {
  /** How many characters other than blanks stand before it in its passage. */
  readonly at: number
  readonly was: string
  readonly now: string
  readonly before: string
  readonly after: string
}

/** The stretches in which two states of a passage differ; their pieces go in pairs. */
function slipsIn(left: readonly Piece[], right: readonly Piece[]): Slip[] {
  const pairs = merged(left.map((piece, index) => ({own: piece, other: right[index]?.text ?? ''})))
  let at = 0
  return pairs.flatMap(({own, other}, index) => {
    const start = at
    at += lengthOf(own.text)
    const [was, now] = [own.text.trim(), other.trim()]
    if (!own.differs || letters(was) === letters(now)) return []
    return [
      {
        at: start,
        was,
        now,
        before: ending(pairs[index - 1]?.own.text ?? '', around),
        after: beginning(pairs[index + 1]?.own.text ?? '', around),
      },
    ]
  })
}

interface Pair {
  readonly own: Piece
  readonly other: string
}

/** With what is so near to one another that it is one slip: 违规违纪 for 违纪违约. */
function merged(pairs: readonly Pair[]): Pair[] {
  const list: Pair[] = []
  for (const pair of pairs) {
    const [before, between] = [list.at(-2), list.at(-1)]
    if (pair.own.differs && before?.own.differs && between && between.own.text.length <= near)
      list.splice(-2, 2, {
        own: {text: before.own.text + between.own.text + pair.own.text, differs: true},
        other: before.other + between.other + pair.other,
      })
    else list.push(pair)
  }
  return list
}

/** Do two passages share most of what they say? Others stand in one place, and that is all. */
function areAlike(left: readonly Piece[], right: readonly Piece[]): boolean {
  const length = (pieces: readonly Piece[]) => pieces.reduce((sum, {text}) => sum + text.length, 0)
  const shared = length(left.filter(({differs}) => !differs))
  return 2 * shared >= Math.max(length(left), length(right))
}

function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}

function lengthOf(text: string): number {
  return text.replace(/\s/gu, '').length
}

type Place = Pick<VariantView, 'line' | 'start' | 'end'>

/** From characters of a passage, blanks not counted, to a stretch of one line. */
type Places = (at: number, length: number) => Place | undefined

/** Finds the print of passages: the line on which each begins, and what stands where in one. */
function printOf(
  {article, passages}: Compared,
  lines: readonly ReadLine[],
): {readonly begin: readonly (number | null)[]; readonly placesOf: (passage: number) => Places | undefined} {
  const begin = printedLines(
    passages,
    lines.map(({value}) => value),
    article.data.lines,
  )
  const placesOf = (passage: number) => {
    const first = begin[passage]
    const sought = (passages[passage] ?? '').replace(/\s/gu, '')
    if (first === null || first === undefined || sought === '') return undefined
    const units = unitsFrom(lines, first, article.data.lines[1], sought.length)
    const from = units
      .map(({character}) => character)
      .join('')
      .indexOf(sought)
    if (from < 0) return undefined
    return (at: number, length: number) => {
      const start = units[from + at]
      const last = units[from + at + Math.max(1, length) - 1]
      // a stretch over two lines is two corrections
      if (!start || !last || start.line !== last.line) return undefined
      const line = lines[start.line - 1]
      if (!line) return undefined
      const place = printedSpan(line, start.at, length === 0 ? start.at : last.at + 1)
      return {line: start.line, ...place}
    }
  }
  return {begin, placesOf}
}

/** The code units of lines that are no blanks, enough of them for a passage that begins on the first. */
function unitsFrom(lines: readonly ReadLine[], first: number, last: number, length: number) {
  const units: Array<{readonly character: string; readonly line: number; readonly at: number}> = []
  for (let line = first; line <= last; line++) {
    const value = lines[line - 1]?.value ?? ''
    for (let at = 0; at < value.length; at++)
      if (!/\s/u.test(value[at] ?? '')) units.push({character: value[at] ?? '', line, at})
    // a passage may begin in the middle of its line
    if (line > first && units.length > 2 * length + value.length) break
  }
  return units
}

function whyOf(label: string, was: string, now: string): string {
  if (now === '') return `${label}所载同一文本没有“${was}”`
  return `${label}所载同一文本${was === '' ? '多' : '作'}“${now}”`
}
