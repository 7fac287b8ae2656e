import {width} from '../../../src/convert/text/characters.ts'
import {type Habits, isPartial, listsSections} from './habits.ts'
import {blanks, letterSpaced, spread, spreadOver} from './measure.ts'
import {type Piece, sectionsInEnglish} from './piece.ts'
import {numeral} from './print-piece.ts'

/** A piece as the list of contents has it. */
export interface Listed {
  readonly piece: Piece
  readonly page: number
  /** As the list words it; a slip or want of room may make it another than the body has. */
  readonly title: string
}

/** Cells from the left edge to the page. */
const reach = 30

export function contentsLines(listed: readonly Listed[], habits: Habits): string[] {
  const {contents} = habits
  if (contents === 'none') return []
  const lines: string[] = []
  let section: string | undefined
  let count = 0
  let sections = 0
  for (const [place, each] of listed.entries()) {
    const {piece, page} = each
    const opens = piece.section !== section
    if (opens) {
      lines.push(...sectionLine(piece.section, page, sections++, habits))
      count = 0
    }
    section = piece.section
    lines.push(...entryLines(each, {place, count: count++, opens}, habits))
  }
  const list = contents === 'columns' ? inColumns(lines) : lines
  const chinese = [headingOf(habits), '', ...list]
  return contents === 'english' ? [...chinese, '', 'CONTENTS', '', ...listed.map(inEnglish)] : chinese
}

function headingOf({contentsHeading}: Habits): string {
  switch (contentsHeading) {
    case 'spaced':
      return '目\u3000录'
    case 'close':
      return '目录'
    case 'ofIssue':
      return '本期目录'
    case 'digest':
      return '本期要目'
    case 'english':
      return '目录 CONTENTS'
    case 'brackets':
      return '【目录】'
    case 'contained':
      return '本期内容'
    case 'order':
      return '目\u3000次'
    case 'guide':
      return '本期导读'
    case 'look':
      return '【本期看点】'
  }
}

/** Two columns of one list, the left one first, a tab between them. */
function inColumns(lines: readonly string[]): string[] {
  const half = Math.ceil(lines.length / 2)
  return lines.slice(0, half).map((left, at) => {
    const right = lines[half + at]
    return right === undefined ? left : `${left}\t${right}`
  })
}

/** What the list leaves out. */
export function isListed(piece: Piece, isLast: boolean, {omitted}: Habits): boolean {
  return omitted === 'last' ? !isLast : piece.slight === undefined || piece.slight !== omitted
}

/** The line that names a section above its entries. */
function sectionLine(
  section: string,
  page: number,
  place: number,
  {contents, contentsSections}: Habits,
): string[] {
  if (contents === 'brackets') return [`【${section}】`]
  switch (contentsSections) {
    case 'none':
      return []
    case 'bare':
      return [section]
    case 'brackets':
      return [`【${section}】`]
    case 'diamond':
      return [`◆ ${section}`]
    case 'colon':
      return [`${section}：`]
    case 'spaced':
      return [letterSpaced(section)]
    case 'shells':
      return [`〔${section}〕`]
    case 'circle':
      return [`◎${section}`]
    case 'bars':
      return [`≡${section}≡`]
    case 'numbered':
      return [`${numeral(place + 1)}、${section}`]
    case 'latin':
      return [`${section} ${sectionsInEnglish[section] ?? ''}`]
    case 'paged':
      return [led(section, '…', page)]
    case 'block':
      return [`▌${section}`]
  }
}

function led(title: string, dots: string, page: number | string): string {
  const free = Math.max(3, reach - width(title))
  return title + dots.repeat(Math.ceil(free / width(dots))) + page
}

/** Cells of the column of sections. */
const sectionCells = 4

/** Which entry of the list it is, of its section, and whether it is the first there. */
interface Place {
  readonly place: number
  readonly count: number
  readonly opens: boolean
}

function entryLines({piece, page, title}: Listed, {place, count, opens}: Place, habits: Habits): string[] {
  const author = piece.author === undefined ? undefined : spread(piece.author)
  switch (habits.contents) {
    case 'leaders':
    case 'english':
    case 'brackets':
      return [led(title, '…', page)]
    case 'middots':
      return [led(title, '·', `(${page})`)]
    case 'pageFirst':
      return [`${String(page).padStart(2, '0')}\u3000${title}`]
    case 'numbered':
      return [led(`${place + 1}. ${title}`, '…', page)]
    case 'tab':
      return [`${title}\t${page}`]
    case 'blanks':
      return [title + blanks(Math.max(2, reach - width(title))) + page]
    case 'bullets':
      return [`● ${title}`]
    case 'sectionStroke':
      return [`${piece.section}｜${title}`]
    case 'sectionBefore':
      return [led(`【${piece.section}】${title}`, '…', page)]
    case 'sectionSquare':
      return [led(`${place + 1}. [${piece.section}] ${title}`, '.', page)]
    case 'slashPage':
      return [`${title}/${page}`]
    case 'slashAuthor':
      return [led(author === undefined ? title : `${title} / ${author}`, '…', page)]
    case 'strokes':
      return [led(title, '-', page)]
    case 'pageInSquare':
      return [`${title}[${page}]`]
    case 'columns':
      return [`${title}（${page}）`]
    case 'authorBeforePage':
      return [
        author === undefined
          ? led(title, '…', `（${page}）`)
          : `${title}${blanks(Math.max(2, reach - 6 - width(title)))}${author}（${page}）`,
      ]
    case 'authorAfterPage':
      return [`${page}\u3000${title}${author === undefined ? '' : `\u3000\u3000${author}`}`]
    case 'pageP':
      return [led(title, '…', `P${page}`)]
    case 'pageInWords':
      return [`${title}（第${page}页）`]
    case 'authorInBrackets':
      return [led(author === undefined ? title : `${title}（${author}）`, '…', page)]
    case 'authorBelow':
      return author === undefined
        ? [led(title, '…', page)]
        : [title, `${blanks(Math.max(4, reach - 12))}${led(author, '…', page)}`]
    case 'sectionBeside':
      return [
        led(
          (opens ? spreadOver(piece.section, sectionCells) : blanks(sectionCells)) + blanks(2) + title,
          '…',
          page,
        ),
      ]
    case 'perSection':
      return [led(`${count + 1}、${title}`, '…', page)]
    case 'pageStroke':
      return [`${String(page).padStart(2, '0')}｜${title}`]
    case 'bulletsPaged':
      return [led(`◇${title}`, '…', page)]
    case 'wrapped': {
      const [main = title, subtitle] = title.split('——')
      return subtitle === undefined
        ? [led(title, '…', page)]
        : [main, led(`\u3000\u3000——${subtitle}`, '…', page)]
    }
    default:
      return [title]
  }
}

function inEnglish({piece, page}: Listed): string {
  return `${piece.english}${'.'.repeat(Math.max(3, 48 - piece.english.length))}${page}`
}

/** What the list tells of the sections and authors that the body may leave out. */
export function toldByContents({contents, contentsSections}: Habits): {
  sections: boolean
  pages: boolean
  authors: boolean
} {
  const listed = contents !== 'none'
  return {
    sections: listed && (contentsSections !== 'none' || listsSections(contents)),
    pages: listed && !isPartial(contents) && contents !== 'sectionStroke',
    authors: [
      'authorBeforePage',
      'authorAfterPage',
      'slashAuthor',
      'authorInBrackets',
      'authorBelow',
    ].includes(contents),
  }
}
