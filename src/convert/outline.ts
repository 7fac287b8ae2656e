import {fold, words} from './characters.ts'
import {type Mark, rank} from './marks.ts'
import type {Piece, TextPiece} from './paragraphs.ts'
import type {SignaturePlace} from './signature.ts'

/** What a piece of text turns out to be, once its neighbours are known. */
export type Role =
  | {readonly is: 'paragraph'}
  /** `takes`: how many of the pieces behind it are part of the same heading. */
  | {readonly is: 'heading'; readonly depth: number; readonly takes: number}
  /** `level`: 0 for an item of an outermost list. */
  | {readonly is: 'item'; readonly level: number}

type Verdict = 'heading' | 'list' | 'prose'

/** Paragraphs that one numbering system counts on: 一、 二、 三、. */
interface Series {
  readonly system: Mark['system'] | 'document' | 'unnumbered'
  readonly label: string | undefined
  readonly parent: Series | undefined
  readonly members: number[]
  last: number
  verdict: Verdict
}

/** A heading names; it is rarely longer than two lines of print. */
const longestHeading = 44
const longestUnnumbered = 24
/** A heading that ends in a full stop is told from a sentence by its brevity (发展现状。). */
const longestStopped = 22

const genre =
  '(?:规定|办法|纲要|计划|规划|指引|指南|意见|方案|细则|条例|公告|通告|通知|目录|标准|章程|公约|准则|决定|解释|说明|守则|规则|规范|制度|倡议书|清单|一览表|名单|指标|统计表|明细表|汇总表)'

/** Decides for every piece of an article what it is, and how deep each heading stands. */
export function outline(
  pieces: readonly Piece[],
  title: string,
  signatures: readonly SignaturePlace[],
): Role[] {
  const signed = new Set(
    signatures.flatMap(({from, to}) => Array.from({length: to - from}, (_, step) => from + step)),
  )
  const documents = findDocuments(pieces, title, signatures, signed)
  const {chains, all} = chainSeries(pieces, signed, documents)
  for (const series of all.toReversed()) series.verdict = judge(series, pieces, chains, signed)
  const unnumbered = findUnnumbered(pieces, signed, chains, documents)
  return assign(pieces, signed, documents, unnumbered, all, chains)
}

function textAt(pieces: readonly Piece[], index: number): TextPiece | undefined {
  const piece = pieces[index]
  return piece?.type === 'text' ? piece : undefined
}

function unmarked(piece: TextPiece): string {
  return piece.text.value.replace(/\*\*/g, '').slice(piece.mark?.printed.length ?? 0)
}

/** Text of a document's title without the note on its adoption and what its years say. */
function documentTitle(text: string): string {
  return text.replace(/[（(][^（()）]*[）)]$/u, '')
}

/**
 * Titles of texts that are issued within the article: behind a signature, or naming what the article's own title names,
 * or what a line 附件：… has announced. The value is how many following pieces belong to the title.
 */
function findDocuments(
  pieces: readonly Piece[],
  title: string,
  signatures: readonly SignaturePlace[],
  signed: ReadonlySet<number>,
): Map<number, number> {
  const found = new Map<number, number>()
  const articleWords = words(title)
  const annexes = new Set<string>()
  const firstSignature = signatures[0]?.to ?? Number.POSITIVE_INFINITY
  for (const index of pieces.keys()) {
    const piece = textAt(pieces, index)
    if (!piece || signed.has(index)) continue
    const text = piece.text.value.replace(/\*\*/g, '')
    const announced =
      /^(?:附件|附表|附)\s*[一二三四五六七八九十\d]*\s*[：:]\s*(?:\d+\s*[.．、])?\s*(.{4,80})$/u.exec(text)
    if (announced?.[1]) annexes.add(words(announced[1]))
    if (/^\d+\s*[.．、]/u.test(text) && annexes.size)
      annexes.add(words(text.replace(/^\d+\s*[.．、]\s*/u, '')))
    const named = words(documentTitle(text))
    if (piece.mark || named.length < 6 || text.length > 90 || /[。；：:，！？]$/u.test(text)) continue
    const next = textAt(pieces, index + 1)
    const annexed = annexes.has(words(text)) && !announced
    const repeated =
      new RegExp(`${genre}$`, 'u').test(documentTitle(text).replace(/[》”"]+$/u, '')) &&
      (articleWords.includes(named) || named.includes(articleWords))
    const issued =
      index >= firstSignature &&
      index <= firstSignature + 3 &&
      new RegExp(`${genre}$`, 'u').test(documentTitle(text)) &&
      next !== undefined
    if (annexed || repeated || issued)
      found.set(index, next && isYears(next.text.value) && !signed.has(index + 1) ? 1 : 0)
  }
  return found
}

/** （2014～2020 年）, （试行）: what a title says on a line of its own. */
function isYears(text: string): boolean {
  return /^\((?:[\d\s年~～—–\-至]+|试行|暂行|草案|征求意见稿|送审稿|(?:\d{4}年)?修订(?:版|稿)?)\)$/u.test(
    fold(text).replaceAll(' ', ''),
  )
}

interface Chains {
  /** For each piece, the series that are open there, outermost first; its own is the last. */
  readonly open: ReadonlyArray<readonly Series[]>
}

/**
 * Strings numbered paragraphs into series. A number that goes on with an open series closes those that opened since;
 * a first number opens a series, under those that stand further out.
 */
function chainSeries(
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
      last: number,
      verdict: 'prose',
    }
    open.push(series)
    all.push(series)
  }
  for (const index of pieces.keys()) {
    const piece = textAt(pieces, index)
    const mark = signed.has(index) ? undefined : piece?.mark
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
          follows(series.last, mark.number, mark.system),
      )
      if (goesOn >= 0) {
        open.length = goesOn + 1
        const series = open[goesOn]
        if (series) {
          series.members.push(index)
          series.last = mark.number
        }
      } else {
        while (open.length > 0 && closes(mark, open.at(-1))) open.pop()
        push(mark.system, mark.label, mark.number, index)
      }
    }
    perPiece.push([...open])
  }
  return {chains: {open: perPiece}, all}
}

/** Clauses may be left out of an excerpt; other numbers go on by one. */
function follows(last: number, number: number, system: Mark['system']): boolean {
  return (
    number === last + 1 ||
    (system === 'clause' && number >= last && number <= last + 50) ||
    (number === last + 2 && system !== 'label')
  )
}

function closes(mark: Mark, last: Series | undefined): boolean {
  if (!last || last.system === 'document') return false
  if (last.system === 'unnumbered') return false
  if (last.system === 'label') return mark.system !== 'han-comma' && rank[mark.system] < rank.label
  if (mark.system === 'label') return rank[last.system] > rank.label
  return rank[last.system] >= rank[mark.system]
}

function isShort(piece: TextPiece): boolean {
  const text = unmarked(piece)
  if (text.length > longestHeading || /[。；;]./u.test(text) || /[；;，,：:、]$/u.test(text)) return false
  return !/。$/u.test(text) || text.length <= longestStopped
}

/** Heading, list item or plain paragraph: decided for a whole series, for one form has one meaning within it. */
function judge(
  series: Series,
  pieces: readonly Piece[],
  chains: Chains,
  signed: ReadonlySet<number>,
): Verdict {
  const members = series.members.flatMap(index => textAt(pieces, index) ?? [])
  if (series.system === 'document' || series.system === 'unnumbered') return 'heading'
  const short = members.filter(isShort)
  if (series.system === 'part' || series.system === 'chapter' || series.system === 'section')
    return short.length * 2 >= members.length ? 'heading' : 'prose'
  if (series.system === 'clause' || series.system === 'speaker') return 'prose'
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
  const position = series.members.indexOf(index)
  const end = series.members[position + 1] ?? pieces.length
  for (let at = index + 1; at < end; at++) {
    const piece = pieces[at]
    if (signed.has(at) || !chains.open[at]?.includes(series)) break
    if (piece?.type === 'table') return 'text'
    if (piece?.type !== 'text') continue
    const own = chains.open[at]?.at(-1)
    const member = own?.members.includes(at) === true
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

/**
 * Headings without a number: a short line without a sentence's mark, set apart, with a paragraph of prose behind it.
 */
function findUnnumbered(
  pieces: readonly Piece[],
  signed: ReadonlySet<number>,
  chains: Chains,
  documents: ReadonlyMap<number, number>,
): Set<number> {
  const found = new Set<number>()
  for (const index of pieces.keys()) {
    const piece = textAt(pieces, index)
    if (!piece || piece.joined > 0 || signed.has(index) || documents.has(index) || documents.has(index - 1))
      continue
    if (piece.mark && piece.mark.system !== 'label') continue
    if (piece.mark && chains.open[index]?.at(-1)?.verdict === 'heading') continue
    // 一等奖（2名）: how many there are is no sentence's bracket; columns and boxes to tick name nothing
    const text = piece.text.value.replace(/\*\*/g, '').replace(/[（(]\d+[名个篇件家项人位][）)]$/u, '')
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
    const next = nextText(pieces, index)
    if (!next || next.gap === 0 || next.mark?.system === 'speaker' || signed.has(pieces.indexOf(next)))
      continue
    const prose = next.text.value
    const verse = /[，。]$/u.test(prose) && textAt(pieces, pieces.indexOf(next) + 1)?.gap === 0
    const isProse =
      (verse || prose.length >= 30 || /[。！？；：:]$/u.test(prose)) &&
      !(next.mark && isShort(next) && prose.length < 30 && !/[。；]$/u.test(prose))
    if (isProse && (bracketed || (index > 0 && textBefore(pieces, index)))) found.add(index)
  }
  return found
}

/** What closes a letter or a notice names nothing. */
const closingWords = /^(?:此致|敬礼|敬禮|顺颂|谨致|特此|谢谢|完)/u

/** The next piece of text; captions may stand between a heading and its text. */
function nextText(pieces: readonly Piece[], index: number): TextPiece | undefined {
  for (let at = index + 1; at < pieces.length; at++) {
    const piece = pieces[at]
    if (piece?.type === 'text') return piece
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

function assign(
  pieces: readonly Piece[],
  signed: ReadonlySet<number>,
  documents: ReadonlyMap<number, number>,
  unnumbered: ReadonlySet<number>,
  all: readonly Series[],
  chains: Chains,
): Role[] {
  const headings = (series: readonly Series[]) => series.filter(({verdict}) => verdict === 'heading').length
  const caseTitles = labelsWithTitles(pieces, all)
  const roles: Role[] = []
  // below an unnumbered heading numbered ones stand one deeper
  let shift = 0
  let shiftedFrom = 0
  for (const index of pieces.keys()) {
    const chain = chains.open[index] ?? []
    const own = chain.at(-1)
    const member = own?.members.includes(index) === true && !signed.has(index)
    const role = (): Role => {
      if (documents.has(index)) {
        shift = 0
        return {is: 'heading', depth: depth(headings(chain) + 1), takes: documents.get(index) ?? 0}
      }
      if (unnumbered.has(index)) {
        const backMatter = /^(?:注释?|参考文献|参考资料|附录|致谢|后记|结语|作者简介)$/u.test(
          textAt(pieces, index)?.text.value ?? '',
        )
        const numbered = backMatter ? 0 : headings(chain.filter(({system}) => system !== 'label'))
        const labelled = chain.some(({system, verdict}) => system === 'label' && verdict === 'heading')
        shift = chain.length === 0 || labelled ? 1 : shift
        shiftedFrom = index
        return {is: 'heading', depth: depth(numbered + 2), takes: 0}
      }
      if (!member || !own) return {is: 'paragraph'}
      const inner = (own.members[0] ?? 0) > shiftedFrom ? shift : 0
      if (own.verdict === 'heading')
        return {is: 'heading', depth: depth(headings(chain) + 1 + inner), takes: caseTitles.get(index) ?? 0}
      if (own.verdict === 'list')
        return {is: 'item', level: chain.slice(0, -1).filter(({verdict}) => verdict === 'list').length}
      return {is: 'paragraph'}
    }
    roles.push(role())
  }
  return roles
}

function depth(level: number): number {
  return Math.min(Math.max(level, 2), 6)
}

/** 案例 1, its title on the next line: both lines are one heading where every member of the series is set so. */
function labelsWithTitles(pieces: readonly Piece[], all: readonly Series[]): Map<number, number> {
  const takes = new Map<number, number>()
  for (const series of all) {
    if (series.system !== 'label' || series.verdict !== 'heading') continue
    const titled = series.members.filter(index => {
      const piece = textAt(pieces, index)
      const next = textAt(pieces, index + 1)
      return (
        piece &&
        unmarked(piece) === '' &&
        next &&
        !next.mark &&
        next.text.value.length <= 120 &&
        !/[。；：]$/u.test(next.text.value)
      )
    })
    if (titled.length === series.members.length) for (const index of titled) takes.set(index, 1)
  }
  return takes
}
