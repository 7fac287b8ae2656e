import {type Piece, textAt} from './pieces.ts'
import type {Chains} from './series.ts'
import {isShort, longestHeading} from './verdict.ts'

/** An unnumbered heading is shorter than a numbered one, or nobody would tell it from text. */
const longestUnnumbered = 24

/**
 * Headings without a number: a short line without a sentence's mark, set apart, with a paragraph of prose behind it.
 */
export function findUnnumberedHeadings(
  pieces: readonly Piece[],
  signed: ReadonlySet<number>,
  chains: Chains,
  documents: ReadonlyMap<number, number>,
): Set<number> {
  const found = findPrizes(pieces, signed)
  for (const index of pieces.keys()) {
    const piece = textAt(pieces, index)
    if (!piece || piece.joined > 0 || signed.has(index) || documents.has(index) || documents.has(index - 1))
      continue
    if (piece.mark && piece.mark.system !== 'label') continue
    if (piece.mark && chains.open[index]?.at(-1)?.verdict === 'heading') continue
    const text = withoutCount(piece.text.value)
    // columns and boxes to tick name nothing
    if (/[□☐]|\S(?:\u3000+|\s{2,})\S/u.test(piece.text.spans[0]?.line.value.trim() ?? '')) continue
    if (
      text.length > longestUnnumbered ||
      text.length < 2 ||
      /[。；;：:，,！!、）)|｜]|[\d]{6,}|www|@/u.test(text) ||
      /[.…]$/u.test(text)
    )
      continue
    if ((text.match(/\p{Script=Han}/gu)?.length ?? 0) < 2 || closingWords.test(text)) continue
    const bracketed = /^【[^【】]{2,12}】$/u.test(text)
    if (!bracketed && /^[（(【“"—－|]/u.test(text) && !/^[“"].+[”"].+/u.test(text)) continue
    const nextIndex = nextText(pieces, index)
    const next = nextIndex === undefined ? undefined : textAt(pieces, nextIndex)
    if (
      nextIndex === undefined ||
      !next ||
      next.gap === 0 ||
      next.mark?.system === 'speaker' ||
      signed.has(nextIndex)
    )
      continue
    const prose = next.text.value
    const verse = /[，。]$/u.test(prose) && textAt(pieces, nextIndex + 1)?.gap === 0
    const isProse =
      (verse || prose.length >= 30 || /[。！？；：:]$/u.test(prose)) &&
      !(next.mark && isShort(next) && prose.length < 30 && !/[。；]$/u.test(prose))
    if (isProse && (bracketed || (index > 0 && textBefore(pieces, index)))) found.add(index)
  }
  return found
}

/** 一等奖（2名）: how many there are is no sentence's bracket. */
function withoutCount(printed: string): string {
  return printed.replace(/\*\*/g, '').replace(/[（(]\d+[名个篇件家项人位][）)]$/u, '')
}

/** A list of winners is headed by its prizes, two at least; names stand below each, which no other heading has for a text. */
function findPrizes(pieces: readonly Piece[], signed: ReadonlySet<number>): Set<number> {
  const prizes = new Set<number>()
  for (const [index, piece] of pieces.entries()) {
    if (piece.type !== 'text' || piece.mark || signed.has(index) || pieces[index + 1]?.type === undefined)
      continue
    if (prize.test(withoutCount(piece.text.value))) prizes.add(index)
  }
  const heads = [...prizes].filter(index => !prizes.has(index + 1))
  return new Set(heads.length >= 2 ? heads : [])
}

const prize = /^\p{Script=Han}{0,6}(?:[特一二三四]等|[金银铜]|优秀|优胜|组织|入围|鼓励|提名|纪念)奖$/u

/** What closes a letter or a notice names nothing. */
const closingWords = /^(?:此致|敬礼|敬禮|顺颂|谨致|特此|谢谢|完)/u

/** Index of the next piece of text; captions may stand between a heading and its text. */
function nextText(pieces: readonly Piece[], index: number): number | undefined {
  for (let at = index + 1; at < pieces.length; at++) {
    const piece = pieces[at]
    if (piece?.type === 'text') return at
    if (piece?.type === 'table') return undefined
  }
  return undefined
}

/** A line behind text that has come to its end may be a heading; behind a salutation or an open line it is none. */
function textBefore(pieces: readonly Piece[], index: number): boolean {
  const before = pieces[index - 1]
  if (before?.type !== 'text') return true
  return /[。！？；…”）」』)!?.]$/u.test(before.text.value) || before.text.value.length <= longestHeading
}
