import {type Mark, rank} from '../print/marks.ts'
import type {Stated} from '../roles/stated.ts'
import {type Piece, statedAt, textAt} from './pieces.ts'

/** What the paragraphs of a series are: decided for all of them, for one form has one meaning within it. */
export type Verdict = 'heading' | 'list' | 'prose'

/** Paragraphs that one numbering system counts on: 一、 二、 三、. */
export interface Series {
  readonly system: Mark['system'] | 'document' | 'unnumbered'
  readonly label: string | undefined
  readonly parent: Series | undefined
  /** Indexes of the pieces, in order. */
  readonly members: number[]
  /** Where each of those stands in `members`. */
  readonly places: Map<number, number>
  last: number
  verdict: Verdict
  /** Why the verdict is what it is. */
  because: string
}

export interface Chains {
  /** For each piece, the series that are open there, outermost first; its own is the last. */
  readonly open: ReadonlyArray<readonly Series[]>
}

/**
 * Strings numbered paragraphs into series. A number that goes on with an open series closes those that opened since;
 * a first number opens a series, under those that stand further out.
 */
export function chainSeries(
  pieces: readonly Piece[],
  signed: ReadonlySet<number>,
  documents: ReadonlyMap<number, number>,
): {chains: Chains; all: Series[]} {
  const all: Series[] = []
  const open: Series[] = []
  const perPiece: Array<readonly Series[]> = []
  const push = (system: Series['system'], label: string | undefined, number: number, index: number) => {
    const series: Series = {
      system,
      label,
      parent: open.at(-1),
      members: [index],
      places: new Map([[index, 0]]),
      last: number,
      verdict: 'prose',
      because: '',
    }
    open.push(series)
    all.push(series)
  }
  for (const index of pieces.keys()) {
    const piece = textAt(pieces, index)
    const isText = isStatedText(statedAt(pieces, index))
    const mark = signed.has(index) || isText ? undefined : piece?.mark
    // an annex behind the signature stands beside the notice
    if (signed.has(index - 1) && !signed.has(index)) open.length = 0
    if (documents.has(index)) {
      const outer = open.findIndex(({system}) => system === 'document')
      // behind a heading that announces it, an issued text stands under that heading; otherwise it stands beside the notice
      const announced = open.at(-1)?.members.at(-1) === index - 1
      if (outer >= 0) open.length = outer
      else if (!announced) open.length = 0
      push('document', undefined, 1, index)
    } else if (piece && mark && mark.system !== 'speaker') {
      const goesOn = open.findLastIndex(
        series =>
          series.system === mark.system &&
          series.label === mark.label &&
          follows(series.last, mark.number, mark.system) &&
          // bullets count nothing: a paragraph between them ends their list
          (mark.system !== 'bullet' || series.members.at(-1) === index - 1),
      )
      if (goesOn >= 0) {
        open.length = goesOn + 1
        const series = open[goesOn]
        if (series) {
          series.places.set(index, series.members.length)
          series.members.push(index)
          series.last = mark.number
        }
      } else {
        while (open.length > 0 && closes(mark, open.at(-1))) open.pop()
        // 1.6 万 at the head of a paragraph counts nothing; 0 前言 stands before 1
        const first = mark.number === 1 || (mark.system === 'decimal' && mark.number === 0)
        if (!mark.system.startsWith('decimal') || first) push(mark.system, mark.label, mark.number, index)
      }
    }
    perPiece.push([...open])
  }
  return {chains: {open: perPiece}, all}
}

/** Does the editor say that the piece is no heading and no item, whatever number it has? */
function isStatedText(stated: Stated | undefined): boolean {
  return stated?.is !== undefined && stated.is !== 'heading' && stated.is !== 'item'
}

/** Clauses may be left out of an excerpt; other numbers go on by one. */
function follows(last: number, number: number, system: Mark['system']): boolean {
  return (
    number === last + 1 ||
    system === 'bullet' ||
    (system === 'clause' && number >= last && number <= last + 50) ||
    (number === last + 2 && system !== 'label')
  )
}

function closes(mark: Mark, last: Series | undefined): boolean {
  if (!last || last.system === 'document') return false
  if (last.system === 'unnumbered') return false
  if (last.system === 'label' && mark.system !== 'label')
    return mark.system !== 'han-comma' && rank[mark.system] < rank.label
  // 2.1 stands within 2.
  const isWithin = mark.system === 'decimal-2' && Number.parseInt(mark.printed, 10) === last.last
  if (isWithin && (last.system === 'arabic-point' || last.system === 'arabic-comma')) return false
  if (mark.system === 'label') return rank[last.system] >= rank.label
  return rank[last.system] >= rank[mark.system]
}
