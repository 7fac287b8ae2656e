import {width} from '../../../src/convert/text/characters.ts'
import type {Habits} from './habits.ts'
import {blanks, centred, letterSpaced, rightSet, spread} from './measure.ts'
import type {Part, Piece} from './piece.ts'
import type {GoldArticle, GoldUnit, Row} from './row.ts'

/** How the paragraphs of an issue are set. */
export interface Paragraphs {
  readonly indent: string
  readonly gap: number
  /** Cells of the measure; where lines are not cut, of what is centred. */
  readonly measure: number
  readonly wraps: boolean
}

export const paragraphForms: Readonly<Record<Habits['paragraphs'], Paragraphs>> = {
  setIn: {indent: '\u3000\u3000', gap: 0, measure: 38, wraps: false},
  setInApart: {indent: '\u3000\u3000', gap: 1, measure: 38, wraps: false},
  flushApart: {indent: '', gap: 1, measure: 38, wraps: false},
  flush: {indent: '', gap: 0, measure: 38, wraps: false},
  halfWidth: {indent: '    ', gap: 0, measure: 38, wraps: false},
  wrapped: {indent: '\u3000\u3000', gap: 0, measure: 34, wraps: true},
  wrappedNarrow: {indent: '\u3000\u3000', gap: 0, measure: 20, wraps: true},
  wrappedApart: {indent: '\u3000\u3000', gap: 1, measure: 34, wraps: true},
  wrappedFlush: {indent: '', gap: 1, measure: 34, wraps: true},
}

export interface PrintedPiece {
  readonly rows: readonly Row[]
  readonly gold: GoldArticle
}

const numerals = '一二三四五六七八九十'

/** 一 to 九十九. */
export function numeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return (tens > 1 ? numerals[tens - 1] : '') + (tens > 0 ? '十' : '') + (ones > 0 ? numerals[ones - 1] : '')
}

/** Where a piece stands. */
export interface PieceAt {
  /** Among the pieces of the issue, and of its section, from 0. */
  readonly place: number
  readonly count: number
  /** Blank lines above it, at least; `none` where the typist forgot them. */
  readonly above: number | 'none'
}

export function printPiece(piece: Piece, habits: Habits, at: PieceAt): PrintedPiece {
  const set = paragraphForms[habits.paragraphs]
  const line = signedByOffice(piece, bylineOf(piece, habits))
  const body = piece.text.flatMap(partsOf(habits, line.dispatch))
  const tail = [...line.tail.map(text => rightSet(text, set.measure)), ...endOf(habits)]
  return {
    rows: [
      ...titleRows(piece, habits, at, line.head, line.beside),
      ...body.map(({row}, index) =>
        index === 0 ? {...row, gap: Math.max(row.gap, belowTitle(habits))} : row,
      ),
      ...tail.map(text => ({text, gap: set.gap})),
    ],
    gold: {
      title: printedTitle(piece, habits),
      titleAlso: otherTitles(piece, habits),
      section: piece.section,
      page: null,
      authors: line.authors,
      authorsAlso: line.authorsAlso,
      units: [
        ...(piece.kicker !== undefined && hasKicker(habits)
          ? [{is: 'text', text: piece.kicker, optional: true} as const]
          : []),
        ...body.flatMap(({unit}) => unit),
      ],
    },
  }
}

function hasKicker({titleParts}: Habits): boolean {
  return titleParts === 'kicker' || titleParts === 'both'
}

function subtitleOf(piece: Piece, {titleParts}: Habits): string | undefined {
  return titleParts === 'subtitle' || titleParts === 'both' ? piece.subtitle : undefined
}

/** The title with its subtitle, as the list of contents has it. */
export function printedTitle(piece: Piece, habits: Habits): string {
  const title = piece.title.replace(/\u3000/g, '')
  const subtitle = subtitleOf(piece, habits)
  return subtitle === undefined ? title : `${title}——${subtitle}`
}

function otherTitles(piece: Piece, habits: Habits): string[] {
  const title = printedTitle(piece, habits)
  const subtitle = subtitleOf(piece, habits)
  const behind = subtitle === undefined ? '' : `——${subtitle}`
  const wrapped =
    habits.titles === 'book' ? [`《${title}》`, `《${piece.title}》`, `《${piece.title}》${behind}`] : []
  return piece.kicker !== undefined && hasKicker(habits) ? [...wrapped, piece.kicker + title] : wrapped
}

function titleRows(
  piece: Piece,
  habits: Habits,
  at: PieceAt,
  byline: readonly string[],
  beside: string | undefined,
): Row[] {
  const {titles} = habits
  const {measure, gap} = paragraphForms[habits.paragraphs]
  const isTight = titles === 'tight' || titles === 'centredTight'
  const before = at.above === 'none' ? 0 : Math.max(at.above, isTight ? 0 : 1 + gap)
  const middle = (text: string) => {
    if (['centred', 'centredTight', 'wrapped'].includes(titles)) return centred(text, measure)
    return titles === 'setIn' ? blanks(4) + text : text
  }
  const subtitle = subtitleOf(piece, habits)
  const title = signed(piece.title.replace(/\u3000/g, ''), habits, at) + (beside ?? '')
  const texts = [
    ...(titles === 'numberAbove' ? [middle(String(at.place + 1).padStart(2, '0'))] : []),
    ...(piece.kicker !== undefined && hasKicker(habits) ? [middle(piece.kicker)] : []),
    ...(titles === 'wrapped' ? halves(title) : [title]).map(middle),
    ...(subtitle === undefined
      ? []
      : [
          middle(
            titles.startsWith('centred') || titles === 'wrapped'
              ? `——${subtitle}`
              : `\u3000\u3000——${subtitle}`,
          ),
        ]),
    ...(titles === 'underlined' ? ['='.repeat(width(title))] : []),
    ...(piece.number === undefined ? [] : [middle(piece.number)]),
    ...byline.map(line => (habits.bylines === 'right' ? rightSet(line, measure) : middle(line))),
  ]
  return texts.map((text, index) => ({
    text,
    gap: index === 0 ? before : 0,
    ...(index === 0 ? {begins: at.place} : {}),
  }))
}

/** Characters of a title that has room on one line where lines of titles are short. */
const shortTitle = 11

/** A title on two lines, the first the longer; as the setter breaks it. */
function halves(title: string): string[] {
  if (title.length <= shortTitle) return [title]
  const at = Math.ceil(title.length / 2) + 1
  return [title.slice(0, at), title.slice(at)]
}

/** Blank lines between the head of a piece and its text. */
function belowTitle({titles, paragraphs}: Habits): number {
  const {gap} = paragraphForms[paragraphs]
  return ['tight', 'close', 'centredTight'].includes(titles) ? gap : Math.max(1, gap)
}

function signed(title: string, {titles}: Habits, {place, count}: PieceAt): string {
  switch (titles) {
    case 'arabic':
      return `${place + 1}. ${title}`
    case 'chinese':
      return `${numeral(place + 1)}、${title}`
    case 'bracketed':
      return `【${title}】`
    case 'book':
      return `《${title}》`
    case 'perSection':
      return `${count + 1}. ${title}`
    case 'block':
      return `▌${title}`
    case 'signs':
      return `● ${title}`
    case 'stars':
      return `★${title}`
    case 'spaced':
      return title.length <= 8 ? letterSpaced(title) : title
    default:
      return title
  }
}

interface Byline {
  /** Below the title; at the end; in the line of the title; before the first words. */
  readonly head: readonly string[]
  readonly tail: readonly string[]
  readonly beside?: string
  readonly dispatch?: string
  readonly authors: readonly string[]
  readonly authorsAlso: ReadonlyArray<readonly string[]>
}

function bylineOf(piece: Piece, {bylines, titles}: Habits): Byline {
  const nobody: Byline = {head: [], tail: [], authors: [], authorsAlso: []}
  const {author, office = '本刊编辑部'} = piece
  if (bylines === 'views') return {...nobody, head: ['发布时间：2016-09-12\u3000\u3000浏览次数：128']}
  if (author === undefined) return nobody
  const named: Byline = {...nobody, authors: [author.replace(/\u3000/g, '')]}
  if (titles === 'withAuthor') return {...named, beside: blanks(4) + spread(author)}
  if (titles === 'withBrackets') return {...named, beside: `（${spread(author)}）`}
  if (titles === 'withSlash') return {...named, beside: ` / ${author.replace(/\u3000/g, '')}`}
  switch (bylines) {
    case 'none':
      return nobody
    case 'below':
      return {...named, head: [spread(author)]}
    case 'office':
      return {...named, head: [`${office}\u3000${spread(author)}`]}
    case 'author':
      return {...named, head: [`作者：${spread(author)}`]}
    case 'writing':
      return {...named, head: [`文/${author.replace(/\u3000/g, '')}`]}
    case 'atEnd':
      return {...named, tail: [`（${office}\u3000${spread(author)}）`]}
    case 'reporter':
      return typeof piece.text[0] === 'string'
        ? {
            ...nobody,
            dispatch: `本刊讯（记者\u3000${spread(author)}）`,
            authorsAlso: named.authors.map(name => [name]),
          }
        : {...named, head: [`本刊记者\u3000${spread(author)}`]}
    case 'circle':
      return {...named, head: [`○ ${spread(author)}`]}
    case 'supplied':
      return {...nobody, tail: [`供稿：${office}`]}
    case 'row':
      return {
        ...named,
        head: [`作者：${spread(author)}\u3000\u3000来源：${office}\u3000\u3000日期：2016-09-12`],
      }
    case 'dash':
      return {...named, head: [`□ ${spread(author)}`]}
    case 'sign':
      return {...named, head: [`◎${spread(author)}`]}
    case 'signAndOffice':
      return {...named, head: [`◎ ${spread(author)}（${office}）`]}
    case 'right':
      return {...named, head: [spread(author)]}
    case 'brackets':
      return {...named, head: [`（${spread(author)}）`]}
    case 'officeBehind':
      return {...named, head: [`${spread(author)}（${office}）`]}
    case 'officeAbove':
      return {...named, head: [office, spread(author)]}
    case 'source':
      return {...nobody, head: [`来源丨${office}`]}
    case 'stroke':
      return {...named, tail: [`——${spread(author)}`]}
  }
}

/** 市气象局 alone below the title, or （市气象局） at the end: an editor may take it for an author. */
function signedByOffice({under, atEnd, text}: Piece, line: Byline): Byline {
  const names = text.flatMap(part =>
    typeof part === 'string'
      ? []
      : 'signed' in part
        ? part.signed.replace(/\u3000/g, '')
        : 'poem' in part && part.poet !== undefined
          ? part.poet.replace(/\u3000/g, '')
          : [],
  )
  return {
    ...line,
    head: [...line.head, ...(under === undefined ? [] : [under])],
    tail: [...line.tail, ...(atEnd === undefined ? [] : [`（${atEnd}）`])],
    authorsAlso: [
      ...line.authorsAlso,
      ...[under, atEnd].flatMap(office => (office === undefined ? [] : [[office]])),
      ...(names.length > 0 ? [names, names.slice(-1)] : []),
    ],
  }
}

interface PrintedPart {
  readonly row: Row
  readonly unit: readonly GoldUnit[]
}

function partsOf(
  habits: Habits,
  dispatch: string | undefined,
): (part: Part, at: number, all: readonly Part[]) => PrintedPart[] {
  const set = paragraphForms[habits.paragraphs]
  const text = (printed: string, gap = set.gap): PrintedPart => ({
    row: {text: set.indent + printed, gap, wraps: set.wraps},
    unit: [{is: 'text', text: printed}],
  })
  const plain = (printed: string, gap: number, is: GoldUnit['is'] = 'text'): PrintedPart => ({
    row: {text: printed, gap},
    unit: [{is, text: printed}],
  })
  const either = (printed: string, gap: number): PrintedPart => ({
    row: {text: printed, gap},
    unit: [{is: 'heading', text: printed, orText: true}],
  })
  // an editor may leave it out of the text
  const besides = (printed: string): PrintedPart => ({
    row: {text: printed, gap: set.gap},
    unit: [{is: 'text', text: printed, optional: true}],
  })
  return (part, at, all) => {
    if (typeof part === 'string') return [text((at === 0 ? (dispatch ?? '') : '') + part)]
    if ('salutation' in part) return [plain(part.salutation, set.gap)]
    if ('heading' in part) {
      const before = all.slice(0, at + 1).filter(each => typeof each !== 'string' && 'heading' in each).length
      return [headingOf(part.heading, before, habits)]
    }
    if ('subheading' in part) return [subheadingOf(part.subheading, all.slice(0, at + 1), habits)]
    if ('label' in part) return [either(set.indent + part.label, set.gap)]
    if ('question' in part) return [either(set.indent + part.question, set.gap)]
    if ('reply' in part) return [either(part.reply, Math.max(1, set.gap))]
    if ('bracket' in part) return [either(set.indent + bracketed(part.bracket, habits), set.gap)]
    if ('signed' in part) {
      const {row, unit} = plain(
        rightSet(`（${part.of === undefined ? '' : `${part.of}\u3000`}${part.signed}）`, set.measure),
        set.gap,
      )
      return [{row, unit: at === all.length - 1 ? unit.map(each => ({...each, optional: true})) : unit}]
    }
    if ('bullets' in part) return part.bullets.map(item => text(`● ${item}`))
    if ('closing' in part) return [besides(rightSet(part.closing, set.measure))]
    if ('remark' in part) return [besides(centred(part.remark, set.measure))]
    if ('entries' in part) return part.entries.map((entry, index) => text(entry, index === 0 ? set.gap : 0))
    if ('division' in part) return [plain(centred(part.division, set.measure), set.gap, 'heading')]
    if ('items' in part) return part.items.map((item, index) => text(`${index + 1}．${item}`))
    if ('day' in part) return [either(set.indent + part.day, set.gap)]
    if ('caption' in part) return [captionOf(part.caption, habits)]
    if ('verse' in part) {
      const above = all[at - 1]
      const isNext = above !== undefined && typeof above !== 'string' && 'verse' in above
      const gap = isNext ? Math.max(1, set.gap) : set.gap
      const name =
        'poem' in part ? [either(inVerse(part.poem, habits), isNext ? Math.max(1, set.gap) : set.gap)] : []
      const poet = 'poem' in part && part.poet !== undefined ? [either(inVerse(part.poet, habits), 0)] : []
      const lines = versesOf(part.verse, habits).map((line, index) =>
        plain(line, index === 0 && name.length === 0 ? gap : 0),
      )
      return [...name, ...poet, ...lines]
    }
    if ('rows' in part)
      return part.rows.map((line, index) => plain(set.indent + line, index === 0 ? set.gap : 0))
    if ('table' in part)
      return part.table.map((cells, index) => plain(cells.join('\t'), index === 0 ? Math.max(1, set.gap) : 0))
    return part.signature.map((line, index) => plain(rightSet(line, set.measure), index === 0 ? set.gap : 0))
  }
}

/** A line of verse, or what stands over it. */
function inVerse(line: string, {verse, paragraphs}: Habits): string {
  const {measure} = paragraphForms[paragraphs]
  if (verse === 'centred') return centred(line, measure)
  return blanks(verse === 'flush' ? 0 : 4) + line
}

/** Lines of verse, or two of them on one line. */
function versesOf(verse: readonly string[], habits: Habits): string[] {
  const lines =
    habits.verse === 'couplets'
      ? verse.flatMap((line, at) => (at % 2 === 0 ? [line + (verse[at + 1] ?? '')] : []))
      : verse
  return lines.map(line => inVerse(line, habits))
}

function captionOf(caption: string, {captions, paragraphs}: Habits): PrintedPart {
  const printed = {
    triangle: `△${caption}`,
    black: `▲ ${caption}`,
    shown: `（图为${caption}）`,
    numbered: `图1\u3000${caption}`,
    credited: `${caption}（石磊 摄）`,
  }[captions]
  const {measure, gap} = paragraphForms[paragraphs]
  const text = captions === 'credited' ? centred(printed, measure) : printed
  return {row: {text, gap: Math.max(1, gap)}, unit: [{is: 'caption', text: printed}]}
}

function headingOf(heading: string, number: number, {headings, paragraphs}: Habits): PrintedPart {
  const {indent, gap} = paragraphForms[paragraphs]
  const printed = {
    chinese: `${numeral(number)}、${heading}`,
    paren: `（${numeral(number)}）${heading}`,
    arabic: `${number}．${heading}`,
    bare: heading,
    setIn: heading,
    diamond: `◆${heading}`,
    square: `■ ${heading}`,
    brackets: `【${heading}】`,
    decimal: `${number} ${heading}`,
  }[headings]
  const apart = headings === 'bare' ? Math.max(1, gap) : gap
  const row = {text: (headings === 'bare' ? '' : indent) + printed, gap: apart}
  return {row, unit: [{is: 'heading', text: printed}]}
}

/** （一） below 一、, 1.2 below 1, and （1） below any other. */
function subheadingOf(heading: string, before: readonly Part[], {headings, paragraphs}: Habits): PrintedPart {
  const {indent, gap} = paragraphForms[paragraphs]
  const is = (part: Part, kind: 'heading' | 'subheading') => typeof part !== 'string' && kind in part
  const above = before.findLastIndex(part => is(part, 'heading'))
  const number = before.slice(above).filter(part => is(part, 'subheading')).length
  const head = before.filter(part => is(part, 'heading')).length
  const mark =
    headings === 'chinese'
      ? `（${numeral(number)}）`
      : headings === 'decimal'
        ? `${head}.${number} `
        : `（${number}）`
  return {
    row: {text: indent + mark + heading, gap},
    unit: [{is: 'heading', text: mark + heading}],
  }
}

/** 【】, where they do not set off sections or titles. */
function bracketed(label: string, {sections, titles}: Habits): string {
  const taken = ['brackets', 'repeated', 'latin'].includes(sections) || titles === 'bracketed'
  return taken ? `〖${label}〗` : `【${label}】`
}

function endOf({ends}: Habits): string[] {
  if (ends === 'done') return ['（完）']
  return ends === 'editor' ? ['（责任编辑：林晓岚）'] : []
}
