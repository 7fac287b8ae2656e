import {type Piece, type TextPiece, textAt} from './pieces.ts'
import type {Chains, Series, Verdict} from './series.ts'

/** A heading names; it is rarely longer than two lines of print. */
export const longestHeading = 44
/** A heading that ends in a full stop is told from a sentence by its brevity (发展现状。). */
const longestStopped = 22

/** A paragraph without its mark and without the marks of bold type. */
export function unmarked(piece: TextPiece): string {
  return piece.text.value.replace(/\*\*/g, '').slice(piece.mark?.printed.length ?? 0)
}

/** Short enough for a heading, and no sentence. */
export function isShort(piece: TextPiece): boolean {
  const text = unmarked(piece)
  if (text.length > longestHeading || /[。；;]./u.test(text) || /[；;，,：:、]$/u.test(text)) return false
  return !/。$/u.test(text) || text.length <= longestStopped
}

/** Heading, list item or plain paragraph: decided for a whole series, for one form has one meaning within it. */
export function judge(
  series: Series,
  pieces: readonly Piece[],
  chains: Chains,
  signed: ReadonlySet<number>,
): Verdict {
  const members = series.members.flatMap(index => textAt(pieces, index) ?? [])
  if (series.system === 'document' || series.system === 'unnumbered') return 'heading'
  const short = members.filter(isShort)
  if (series.system === 'part' || series.system === 'chapter' || series.system === 'section')
    // 第二篇讨论否定。: a sentence that begins so is prose
    return short.filter(({text}) => !text.value.endsWith('。')).length * 2 >= members.length
      ? 'heading'
      : 'prose'
  if (series.system === 'clause' || series.system === 'speaker') return 'prose'
  // a sign heads items, two at least; references are a list however long
  if (series.system === 'bullet' || series.system === 'reference')
    return members.length >= 2 ? 'list' : 'prose'
  const texts = members.map(unmarked)
  if (series.system === 'label') {
    const names =
      members.length >= 2 && short.length === members.length && texts.every(text => !/。$/u.test(text))
    return names ? 'heading' : 'prose'
  }
  const introduced = /[：:]$/u.test(textAt(pieces, (series.members[0] ?? 0) - 1)?.text.value ?? '')
  const contents = series.members.map(index => contentOf(series, index, pieces, chains, signed))
  const withText = contents.filter(content => content === 'text').length
  // text behind the last member may belong to what follows the list
  const withTextBetween = contents.slice(0, -1).filter(content => content === 'text').length
  if (texts.some(text => /[；;]$/u.test(text))) return withTextBetween * 2 > members.length ? 'prose' : 'list'
  if (short.length === members.length) {
    const stopped = texts.filter(text => /。$/u.test(text)).length * 2 > members.length
    const between = contents.slice(0, -1)
    const filled = between.filter(content => (stopped ? content === 'text' : content !== 'nothing')).length
    const headed =
      members.length === 1 ? withText > 0 && !stopped : filled * 2 >= between.length && filled > 0
    // 重点了解以下情况： 1. 场馆运营 (1)…: what a colon announces and only lists follow is a list itself
    if (headed && (!introduced || stopped || withText > 0)) return 'heading'
    return members.length >= 2 ? 'list' : 'prose'
  }
  if (
    short.length * 2 > members.length &&
    withText * 2 >= members.length &&
    texts.filter(text => /。$/u.test(text)).length * 2 < members.length
  )
    return 'heading'
  return withTextBetween === 0 && members.length >= 2 ? 'list' : 'prose'
}

/** What stands between a member of a series and the next: plain text, only lists, or nothing. */
function contentOf(
  series: Series,
  index: number,
  pieces: readonly Piece[],
  chains: Chains,
  signed: ReadonlySet<number>,
): 'text' | 'list' | 'nothing' {
  let content: 'list' | 'nothing' = 'nothing'
  const position = series.places.get(index) ?? 0
  const end = series.members[position + 1] ?? pieces.length
  for (let at = index + 1; at < end; at++) {
    const piece = pieces[at]
    if (signed.has(at) || !chains.open[at]?.includes(series)) break
    if (piece?.type === 'table') return 'text'
    if (piece?.type !== 'text') continue
    const own = chains.open[at]?.at(-1)
    const member = own?.places.has(at) === true
    if (!member)
      return position === series.members.length - 1 && content !== 'nothing' && series.system !== 'han-comma'
        ? content
        : 'text'
    if (own.verdict === 'heading' || own.system === 'clause') return 'text'
    if (own.verdict === 'prose') return 'text'
    content = 'list'
  }
  return content
}
