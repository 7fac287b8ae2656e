import {isSetAsHead} from '../page/evidence.ts'
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

/** A series as the rules look at it. */
interface SeriesLook {
  readonly system: Series['system']
  readonly members: readonly TextPiece[]
  /** The members without their marks. */
  readonly texts: readonly string[]
  /** How many are short enough for a heading. */
  readonly short: number
  /** How many end in a full stop. */
  readonly stopped: number
  /** How many are set as heads are, in a heading style or in bold type. */
  readonly set: number
  /** Does a colon announce the first? */
  readonly introduced: boolean
  /** How many have an answer below, or what may be chosen. */
  readonly asked: number
  /** What stands below each member; the last one's may belong to what follows the series. */
  readonly contents: () => ReadonlyArray<'text' | 'list' | 'nothing'>
}

/** One reading of a series. The first rule whose `when` holds decides. */
export interface VerdictRule {
  readonly id: string
  /** The habit of print that it comes from, as editors are told it. */
  readonly because: string
  readonly when: (look: SeriesLook) => boolean
  readonly says: Verdict
}

const withText = (contents: ReadonlyArray<'text' | 'list' | 'nothing'>) =>
  contents.filter(content => content === 'text').length
const between = ({contents}: SeriesLook) => contents().slice(0, -1)
const isDivision = ({system}: SeriesLook) => system === 'part' || system === 'chapter' || system === 'section'
const isStopped = ({stopped, members}: SeriesLook) => stopped * 2 > members.length
const hasSemicolon = ({texts}: SeriesLook) => texts.some(text => /[；;]$/u.test(text))
const allShort = ({short, members}: SeriesLook) => short === members.length

/** Are the members set over what stands below them? */
function isSetOver(look: SeriesLook): boolean {
  const {members, contents, introduced} = look
  const stopped = isStopped(look)
  const below = withText(contents())
  if (introduced && !stopped && below === 0) return false
  if (members.length === 1) return below > 0 && !stopped
  const inner = between(look)
  const filled = inner.filter(content => (stopped ? content === 'text' : content !== 'nothing')).length
  return filled * 2 >= inner.length && filled > 0
}

/** In the order in which they decide. */
export const verdictRules: readonly VerdictRule[] = [
  {
    id: 'issued-text',
    because: '通知所印发的文件，题名自成一层',
    when: ({system}) => system === 'document' || system === 'unnumbered',
    says: 'heading',
  },
  {
    id: 'division',
    because: '编、章、节的题名短，也不以句号结束',
    when: look =>
      isDivision(look) &&
      look.members.filter(piece => isShort(piece) && !piece.text.value.endsWith('。')).length * 2 >=
        look.members.length,
    says: 'heading',
  },
  {
    id: 'division-in-a-sentence',
    because: '“第二篇讨论……。”这样成句的是正文',
    when: isDivision,
    says: 'prose',
  },
  {
    id: 'clause-or-speaker',
    because: '条文和一问一答是正文，不是小标题',
    when: ({system}) => system === 'clause' || system === 'speaker',
    says: 'prose',
  },
  {
    id: 'questions',
    because: '编号的各条是发问，下面是“答：”，或者是 A、B、C 各个选项，问与答都是正文',
    when: ({asked, members}) => asked * 2 > members.length,
    says: 'prose',
  },
  {
    id: 'signs',
    because: '同一种符号领起的两行以上是列表，参考文献再长也是',
    when: ({system, members}) => (system === 'bullet' || system === 'reference') && members.length >= 2,
    says: 'list',
  },
  {
    id: 'sign-alone',
    because: '只有一行带符号，不成列表',
    when: ({system}) => system === 'bullet' || system === 'reference',
    says: 'prose',
  },
  {
    id: 'labels',
    because: '“案例一”“附件2”这样的名目，两个以上都短而不成句，下面各有内容，是小标题',
    when: look => {
      const {system, members, stopped} = look
      const isList = system === 'label' && between(look).every(content => content === 'nothing')
      return system === 'label' && members.length >= 2 && allShort(look) && stopped === 0 && !isList
    },
    says: 'heading',
  },
  {
    id: 'label-in-text',
    because: '名目只有一个，或后面是成句的文字，是正文',
    when: ({system}) => system === 'label',
    says: 'prose',
  },
  {
    id: 'set-as-heads',
    because: '各条在原稿里都用标题样式，或者加粗而正文不加粗，又都短而不成句',
    when: look => allShort(look) && look.set === look.members.length,
    says: 'heading',
  },
  {
    id: 'semicolons-with-text',
    because: '各项以分号结束，但多半各有下文，是正文',
    when: look => hasSemicolon(look) && withText(between(look)) * 2 > look.members.length,
    says: 'prose',
  },
  {
    id: 'semicolons',
    because: '以分号结束的是列举',
    when: hasSemicolon,
    says: 'list',
  },
  {
    id: 'short-over-text',
    because: '各条都短，下面各有内容，是小标题',
    when: look => allShort(look) && isSetOver(look),
    says: 'heading',
  },
  {
    id: 'short',
    because: '各条都短，下面没有内容，是列举',
    when: look => allShort(look) && look.members.length >= 2,
    says: 'list',
  },
  {
    id: 'short-alone',
    because: '编号只有一个，下面没有内容，不成列表',
    when: allShort,
    says: 'prose',
  },
  {
    id: 'mostly-short-over-text',
    because: '多数短而不成句，下面又多有正文，是小标题',
    when: look =>
      look.short * 2 > look.members.length &&
      withText(look.contents()) * 2 >= look.members.length &&
      look.stopped * 2 < look.members.length,
    says: 'heading',
  },
  {
    id: 'items',
    because: '编号的各段一段接一段，中间没有别的文字，是列举',
    when: look => look.members.length >= 2 && withText(between(look)) === 0,
    says: 'list',
  },
  {
    id: 'paragraphs',
    because: '编号的各段之间还有别的文字，是正文',
    when: () => true,
    says: 'prose',
  },
]

/** Heading, list item or plain paragraph: decided for a whole series, for one form has one meaning within it. */
export function judge(
  series: Series,
  pieces: readonly Piece[],
  chains: Chains,
  signed: ReadonlySet<number>,
): VerdictRule {
  const members = series.members.flatMap(index => textAt(pieces, index) ?? [])
  const texts = members.map(unmarked)
  let contents: Array<'text' | 'list' | 'nothing'> | undefined
  const look: SeriesLook = {
    system: series.system,
    members,
    texts,
    short: members.filter(isShort).length,
    stopped: texts.filter(text => /。$/u.test(text)).length,
    set: members.filter(
      ({
        text: {
          spans: [first],
        },
      }) => first !== undefined && isSetAsHead(first.line),
    ).length,
    asked: series.members.filter(index => isAnswer(textAt(pieces, index + 1))).length,
    introduced: /[：:]$/u.test(textAt(pieces, (series.members[0] ?? 0) - 1)?.text.value ?? ''),
    contents: () =>
      (contents ??= series.members.map(index => contentOf(series, index, pieces, chains, signed))),
  }
  const decided = verdictRules.find(({when}) => when(look))
  if (!decided) throw new RangeError('the last rule holds of every series')
  return decided
}

/** 答：可以。, A. 企鹅　B. 海马: what stands below a question. */
function isAnswer(below: TextPiece | undefined): boolean {
  const text = below?.text.value ?? ''
  return (
    (below?.mark?.system === 'speaker' && below.mark.label === '答') ||
    /^[（(]?A[.．、)）]?\s?[^A-Za-z\s].*\bB\s?[.．、)）]/u.test(text)
  )
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
