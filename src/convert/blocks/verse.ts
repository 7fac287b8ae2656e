import {isAffiliation} from '../print/credit.ts'
import {isDateLine} from '../print/dates.ts'
import {isPersonName} from '../print/person-name.ts'
import {tidy, width} from '../text/characters.ts'
import {isAddress, isRow} from './join-signs.ts'
import type {Role} from './outline.ts'
import {type Habits, type Piece, statedAt, type TextPiece, textAt} from './pieces.ts'
import {several} from './verse-headings.ts'

/** Pieces that are lines of verse, `to` exclusive; stanzas begin at `from` and at each of `stanzas`. */
export interface VersePlace {
  readonly from: number
  readonly to: number
  readonly stanzas: readonly number[]
  /** Told to editors who ask. */
  readonly because: string
}

/** A run of short lines, as the readings of it look at them. */
interface Run {
  readonly lines: readonly TextPiece[]
  readonly title: string
  /** Cells by which the first lines of the paragraphs are set in. */
  readonly paragraphIndent: number
  readonly habits: Habits
  readonly told: boolean
  /** Is there nothing else in the article, but who wrote it and a note perhaps? */
  readonly whole: boolean
}

/** One reading of a run. The first whose `when` holds makes it verse. */
export interface VerseRule {
  readonly id: string
  /** The habit of print that it comes from, as editors are told it. */
  readonly because: string
  readonly when: (run: Run) => boolean
}

/** Cells of a line of verse: two lines of seven characters with their marks may stand on one. */
const longestLine = 24
/** Lines of a poem without metre, at least: shorter ones are mottoes, addresses, signatures. */
const fewestLines = 4
/** Where the title says that it is one. */
const fewestNamed = 3
/** Cells by which verse is set in, at least, where paragraphs are set in by two. */
const leastIndent = 3
/** Clauses of a poem of four lines: 绝句 is the shortest. */
const fewestClauses = 4

/** 诗二首, 七律·冬至, 沁园春: a title that says what stands below it. */
const genre = /诗|词(?!典|条|语|汇|组)|赋$|[歌谣曲]$|[五七][律绝]|绝句|组诗/u

export const verseRules: readonly VerseRule[] = [
  {id: 'told', because: '编辑写明了这几行是诗', when: ({told}) => told},
  {
    id: 'metre',
    because: '各句字数相同，五言或七言，至少四句',
    // three sentences of seven are half of a 浣溪沙
    when: ({lines}) => {
      const clauses = lines.map(({text}) => clausesOf(text.value))
      const [length] = clauses[0] ?? []
      return (
        clauses.flat().length >= fewestClauses &&
        (length === 5 || length === 7) &&
        clauses.every(all => all.length <= (length === 7 ? 3 : 2) && all.every(each => each === length))
      )
    },
  },
  {
    id: 'set-in',
    because: '连续几个短行都比正文各段缩进得多，是诗行',
    when: ({lines, paragraphIndent}) =>
      lines.length >= fewestLines &&
      lines.every(line => indentOf(line) >= Math.max(leastIndent, paragraphIndent + 1)),
  },
  {
    id: 'named',
    because: '题名说明是诗词，正文是一个个短行',
    when: ({lines, title}) => lines.length >= fewestNamed && (genre.test(title) || several.test(title)),
  },
  {
    id: 'close-lines',
    because: '各段之间都有空行，这几个短行之间却没有，而且大多以逗号、句号收尾，是诗行',
    when: ({lines, habits}) =>
      habits.usualGap > 0 &&
      lines.length >= fewestLines &&
      lines.slice(1).filter(({gap}) => gap === 0).length * 2 > lines.length &&
      lines.filter(({text}) => /[，。；！？、…]$/u.test(text.value)).length * 2 >= lines.length,
  },
  {
    id: 'stanzas',
    because: '全篇都是短行，几行一节，节与节之间空行，没有句号，是新诗',
    when: ({lines, whole}) =>
      whole &&
      lines.length >= fewestFree &&
      lines.every(({text}) => width(text.value) <= longestFree && !/[。：；]$/u.test(text.value)) &&
      lines.slice(1).filter(({gap}) => gap === 0).length * 2 > lines.length &&
      lines.slice(1).some(({gap}) => gap > 0),
  },
]

/** Who wrote a poem and a note to it, at most. */
const mostBesides = 2
/** Lines of a poem that has neither metre nor stops, at least, and cells of each. */
const fewestFree = 6
const longestFree = 16

/** Where an article has verse: short lines that stay lines, told by what they have in common. */
export function findVerse(
  pieces: readonly Piece[],
  roles: readonly Role[],
  signed: ReadonlySet<number>,
  title: string,
  habits: Habits,
): VersePlace[] {
  const found: VersePlace[] = []
  const paragraphIndent = usualIndent(pieces)
  const named = genre.test(title) || several.test(title)
  for (let from = 0; from < pieces.length; from++) {
    let to = from
    while (
      to < pieces.length &&
      !signed.has(to) &&
      roles[to]?.is === 'paragraph' &&
      mayBeVerse(pieces, to, named)
    )
      to++
    const next = to
    // who wrote it stands above or below the poem
    while (from < to && isSignedBy(pieces, from)) from++
    while (from < to && isSignedBy(pieces, to - 1)) to--
    const lines = pieces.slice(from, to).flatMap(piece => (piece.type === 'text' ? [piece] : []))
    const told = lines.some((_, at) => statedAt(pieces, from + at)?.is === 'verse')
    const whole = pieces.length - lines.length <= mostBesides
    const rule = verseRules.find(({when}) => when({lines, title, paragraphIndent, habits, told, whole}))
    const names = lines.filter(({text}) => namesSomebody(text.value)).length
    if (rule && lines.length > 0 && (told || names * 2 < lines.length))
      found.push({from, to, stanzas: stanzasOf(lines).map(at => from + at), because: rule.because})
    from = Math.max(from, next)
  }
  return found
}

function isSignedBy(pieces: readonly Piece[], index: number): boolean {
  const text = textAt(pieces, index)?.text.value ?? ''
  return statedAt(pieces, index)?.is === undefined && isPersonName(text.replace(/\s+/gu, ''))
}

/** Could a line of verse look like this? */
function mayBeVerse(pieces: readonly Piece[], index: number, named: boolean): boolean {
  const piece = textAt(pieces, index)
  if (!piece) return false
  const told = statedAt(pieces, index)?.is
  if (told !== undefined) return told === 'verse'
  if (piece.joined > 0 || piece.mark) return false
  const text = tidy(piece.text.value)
  const line = piece.text.spans[0]?.line.value ?? ''
  return (
    width(text) <= longestLine &&
    /\p{Script=Han}{2}|^\p{Script=Han}[—…！？。，]{1,2}$/u.test(text) &&
    (!fieldLike.test(text) || isAmongVerses(pieces, index, named)) &&
    !/\d{3}|[\t□☐@]/u.test(text) &&
    !/^[（(]?其[一二三四五六七八九十]{1,2}[）)]?$/u.test(text) &&
    !isDateLine(text) &&
    // 4月14日　环湖接力赛举行: a chronicle
    !/^[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日|[初中底末上下]|\s)/u.test(text) &&
    !isAddress(text) &&
    !isRow(line)
  )
}

/** 时间：, 地点：: before a colon a word, as in a notice. */
const fieldLike = /^[（(]?[\p{Script=Han} ]{2,8}[：:]/u
/** 模子说：你得等一等: verses report what is said. */
const reports = /^[\p{Script=Han} ]{1,7}[说問问答道喊叫讲唱念想写][：:]/u

/** 我在信上写：, in what calls itself a poem, or 模子说：你得等一等 in any, with short lines above and below: a verse as well. */
function isAmongVerses(pieces: readonly Piece[], index: number, named: boolean): boolean {
  const [above, piece, below] = [index - 1, index, index + 1].map(at => textAt(pieces, at))
  const isShort = (line: TextPiece | undefined) =>
    line !== undefined &&
    width(line.text.value) <= longestFree &&
    !/[。：；]$/u.test(line.text.value) &&
    !fieldLike.test(line.text.value)
  const text = piece?.text.value ?? ''
  if (named && text.endsWith('：')) return below?.gap === 0 && isShort(above) && isShort(below)
  const goesOn =
    below?.gap === 0 ? isShort(below) : piece?.gap === 0 && (below === undefined || isShort(below))
  return reports.test(text) && goesOn && isShort(above)
}

function namesSomebody(text: string): boolean {
  return text.split(/[\s、]+/u).every(word => isPersonName(word) || isAffiliation(word))
}

/** Characters of each clause, quotation marks apart: 春眠不觉晓，处处闻啼鸟。 is 5, 5; 写个“人”儿比我高 is 7. */
function clausesOf(text: string): number[] {
  return text
    .replace(/[“”‘’《》「」]/gu, '')
    .split(/[，。！？；、\s]+/u)
    .filter(Boolean)
    .map(clause => (/^\p{Script=Han}+$/u.test(clause) ? clause.length : 0))
}

/**
 * A stanza begins behind more blank lines than stand between two lines; a page break is none of the poet's. Print that sets no
 * blank line between stanzas has them where an editor says from where to where one goes.
 */
function stanzasOf(lines: readonly TextPiece[]): number[] {
  const least = lines.slice(1).reduce((low, {gap}) => Math.min(low, gap), Number.POSITIVE_INFINITY)
  return lines.flatMap((line, at) => {
    const turns = line.text.spans[0]?.line.pageBreak === true
    const parted = stanzaFrom(line) !== stanzaFrom(lines[at - 1])
    return at === 0 || parted || (line.gap > least && !turns) ? [at] : []
  })
}

function stanzaFrom(line: TextPiece | undefined): number | undefined {
  return line?.text.spans[0]?.line.stated?.stanzaFrom
}

/** Cells by which most long paragraphs are set in. */
function usualIndent(pieces: readonly Piece[]): number {
  const indents = pieces
    .flatMap(piece =>
      piece.type === 'text' && width(piece.text.value) > longestLine ? [indentOf(piece)] : [],
    )
    .sort((a, b) => a - b)
  return indents[indents.length >> 1] ?? 2
}

/** Cells of blanks before the line. */
function indentOf({text}: TextPiece): number {
  const line = text.spans[0]?.line.value ?? ''
  return width(line.slice(0, line.length - line.trimStart().length))
}
