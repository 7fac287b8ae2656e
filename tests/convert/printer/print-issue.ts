import {type Chance, chanceOf, shuffled} from './chance.ts'
import type {Habits} from './habits.ts'
import {centred, letterSpaced, wrapped} from './measure.ts'
import {type Piece, pieces, sectionNames, sectionsInEnglish} from './piece.ts'
import {contentsLines, isListed, type Listed, toldByContents} from './print-contents.ts'
import {colophonLines, issueOf, mastheadLines, type Periodical, periodicalOf} from './print-front.ts'
import {numeral, paragraphForms, printPiece} from './print-piece.ts'
import type {Gold, GoldArticle, Row} from './row.ts'
import {listedAs, lostSection, slipped} from './slips.ts'

/** How many pieces each section has: one is as common as several. */
const perSection = [2, 1, 2, 1, 3, 1]

/**
 * Prints an issue by its habits; the seed chooses its pieces and names. The same arguments print the same. Where other pieces than the usual are given,
 * each section begins with one of them, every other is one, and a page number of its own stands below the list of contents.
 */
export function printIssue(
  habits: Habits,
  seed: number,
  others: readonly Piece[] = [],
): {readonly text: string; readonly gold: Gold} {
  const chance = chanceOf(seed)
  const chosen = piecesOf(chance, others)
  const of = periodicalOf(chance)
  const told = toldByContents(habits)
  const rows: Row[] = []
  const articles: GoldArticle[] = []
  const lost = lostSection(habits, seed)
  let section: string | undefined
  let count = 0
  let forgotten = false
  for (const [place, piece] of chosen.entries()) {
    const isFirst = piece.section !== section
    const opens = (isFirst && piece.section !== lost) || habits.sections === 'repeated'
    count = isFirst ? 0 : count + 1
    const marks = opens ? sectionRows(piece.section, habits, place) : []
    if (place > 0) rows.push(...betweenRows(habits))
    rows.push(...marks)
    const forgets = habits.slips === 'close' && !forgotten && !isFirst
    if (forgets) forgotten = true
    const least = marks.length > 0 || place === 0 ? 1 : 0
    const printed = printPiece(piece, habits, {place, count, above: forgets ? 'none' : least})
    rows.push(...printed.rows)
    articles.push(printed.gold)
    section = piece.section
  }
  const hasFront = others.length > 0 && habits.contents !== 'none'
  const {lines, pages} = paginated(rows, habits, of, hasFront ? 2 : 1)
  const all = chosen.map(
    (piece, at): Listed => ({piece, page: pages[at] ?? 1, title: listedAs(piece, habits)}),
  )
  // a section without a sign in the body is told by the list alone, where one of its pieces stands
  const isBare = ['bare', 'spaced'].includes(habits.sections)
  const opens = (at: number) => isBare && all[at]?.piece.section !== all[at - 1]?.piece.section
  const listed = all.filter(({piece}, at) => opens(at) || isListed(piece, at === all.length - 1, habits))
  for (const [at, article] of articles.entries()) {
    const {piece, page} = all[at] ?? {}
    const isNamed = listed.some(each => each.piece === piece)
    if (told.pages && isNamed) article.page = page ?? 1
    if (habits.sections === 'absent' && !told.sections) article.section = null
    if (piece?.section === lost && lost !== undefined && !isNamed)
      article.sectionAlso = [articles[at - 1]?.section ?? null]
    if (inTwoLanguages(habits))
      article.sectionAlso = [
        ...(article.sectionAlso ?? []),
        article.section,
        `${article.section} ${sectionsInEnglish[article.section ?? '']}`,
      ]
    // what no list names stands in the section of the piece above it, or in none
    if (habits.sections === 'absent' && !isNamed)
      article.sectionAlso = [null, articles[at - 1]?.section ?? null, articles[at + 1]?.section ?? null]
    if (told.authors && isNamed && piece?.author !== undefined)
      article.authors = [piece.author.replace(/\u3000/g, '')]
  }
  const colophon = colophonLines(of, habits)
  const parts = [
    mastheadLines(of, habits),
    contentsLines(slipped(listed, habits), habits),
    hasFront ? footOf(1, habits, of).filter(line => line !== '') : [],
    lines,
    colophon,
  ]
  return {
    text: `${parts
      .filter(part => part.length > 0)
      .map(part => part.join('\n'))
      .join('\n\n\n')}\n`,
    gold: {
      issue: issueOf(of, habits),
      sections: [
        ...new Set(
          articles.flatMap(({section, sectionAlso = []}) => (sectionAlso.length > 0 ? [] : (section ?? []))),
        ),
      ],
      articles,
    },
  }
}

/** Is a section named in both languages somewhere? Either name is right then, or both. */
function inTwoLanguages({sections, contentsSections}: Habits): boolean {
  return sections === 'latin' || contentsSections === 'latin'
}

function piecesOf(chance: Chance, others: readonly Piece[]): Piece[] {
  const counts = shuffled(chance, perSection)
  return sectionNames.flatMap((name, at) => {
    const drawn = (from: readonly Piece[]) =>
      shuffled(
        chance,
        from.filter(({section}) => section === name),
      )
    const own = drawn(pieces)
    const other = drawn(others)
    const mixed = own.flatMap((piece, at) => [...other.slice(at, at + 1), piece])
    return mixed.slice(0, counts[at])
  })
}

function sectionRows(name: string, {sections, paragraphs}: Habits, place: number): Row[] {
  const {measure} = paragraphForms[paragraphs]
  const one = (text: string): Row[] => [{text, gap: place === 0 ? 0 : 2, keeps: true}]
  switch (sections) {
    case 'absent':
      return []
    case 'brackets':
    case 'repeated':
      return one(`【${name}】`)
    case 'corners':
      return one(centred(`〖${name}〗`, measure))
    case 'diamond':
      return one(`◆${name}◆`)
    case 'square':
      return one(`■ ${name}`)
    case 'stars':
      return one(`☆ ${name} ☆`)
    case 'label':
      return one(`栏目：${name}`)
    case 'spaced':
      return one(letterSpaced(name))
    case 'bare':
      return one(name)
    case 'stroke':
      return one(`━━━━ ${name} ━━━━`)
    case 'ruled':
      return [
        ...one('─'.repeat(measure)),
        {text: centred(name, measure), gap: 0},
        {text: '─'.repeat(measure), gap: 0},
      ]
    case 'circle':
      return one(`◎ ${name}`)
    case 'equals':
      return one(centred(`===== ${name} =====`, measure))
    case 'references':
      return one(`※ ${letterSpaced(name, ' ')} ※`)
    case 'half':
      return one(`[${name}]`)
    case 'shells':
      return one(`〔${letterSpaced(name)}〕`)
    case 'bars':
      return one(`≡${name}≡`)
    case 'numbered':
      return one(`${numeral(sectionNames.indexOf(name) + 1)}、${name}`)
    case 'block':
      return one(`▌${name}`)
    case 'dots':
      return one(centred(`·${name}·`, measure))
    case 'waves':
      return one(`～～～～ ${name} ～～～～`)
    case 'latin':
      return one(`【${name} ${sectionsInEnglish[name] ?? ''}】`)
    case 'part':
      return one(`第${numeral(sectionNames.indexOf(name) + 1)}部分\u3000${name}`)
    case 'partNumber':
      return one(`PART ${String(sectionNames.indexOf(name) + 1).padStart(2, '0')}｜${name}`)
    case 'pages':
      return one(`第${numeral(sectionNames.indexOf(name) + 1)}版·${name}`)
  }
}

function betweenRows({ends, paragraphs}: Habits): Row[] {
  const {measure} = paragraphForms[paragraphs]
  if (ends === 'strokes') return [{text: '─'.repeat(measure), gap: 1}]
  return ends === 'asterisks' ? [{text: centred('＊\u3000＊\u3000＊', measure), gap: 1}] : []
}

/** Printed lines of a page, where paragraphs are cut at the measure and where they are not. */
const linesOfPage = {cut: 30, whole: 20}

/** Lines that stand below a title on its page, its own head among them. */
const linesBelowTitle = 5
/** And below the mark of a section. */
const linesBelowSection = 9

function paginated(
  rows: readonly Row[],
  habits: Habits,
  of: Periodical,
  first: number,
): {lines: string[]; pages: number[]} {
  const {measure, wraps} = paragraphForms[habits.paragraphs]
  const room = wraps ? linesOfPage.cut : linesOfPage.whole
  const lines: string[] = []
  const pages: number[] = []
  let page = first
  let filled = 0
  for (const [place, row] of rows.entries()) {
    const printed = row.wraps ? wrapped(row.text, measure) : [row.text]
    for (const [at, text] of printed.entries()) {
      const gap = at === 0 && lines.length > 0 ? row.gap : 0
      // a title keeps some of its text on its page, and the last page has some lines
      const kept = row.keeps ? linesBelowSection : row.begins === undefined ? 0 : linesBelowTitle
      const turns = filled + gap + kept >= room
      if (turns && !(at === 0 && place > 0 && rows.length - place < linesBelowTitle)) {
        lines.push(...turn(page, habits, of))
        if (habits.furniture === 'none') lines.push(...Array<string>(gap).fill(''))
        page++
        filled = 0
      } else lines.push(...Array<string>(gap).fill(''))
      if (at === 0 && row.begins !== undefined) pages[row.begins] = page
      const opensPage = filled === 0 && page > first && habits.furniture === 'formFeeds'
      lines.push(opensPage ? `\f${text}` : text)
      filled += 1 + gap
    }
  }
  return {lines: [...lines, ...footOf(page, habits, of)], pages}
}

/** What stands between the last line of a page and the first of the next. */
function turn(page: number, habits: Habits, of: Periodical): string[] {
  return [...footOf(page, habits, of), ...headOf(page + 1, habits, of)]
}

function footOf(page: number, {furniture, paragraphs}: Habits, of: Periodical): string[] {
  const {measure} = paragraphForms[paragraphs]
  const foot = (text: string) => ['', centred(text, measure), '']
  switch (furniture) {
    case 'dashes':
      return foot(`－ ${page} －`)
    case 'numbers':
    case 'headAndNumber':
      return foot(String(page))
    case 'page':
      return foot(`第 ${page} 页`)
    case 'pageOf':
      return foot(`第${page}页\u3000共9页`)
    case 'dots':
      return foot(`·${page}·`)
    case 'angles':
      return foot(`<${page}>`)
    case 'headWithNumber':
      return [
        '',
        page % 2 === 0 ? `${page}\u3000\u3000${of.name}` : `${of.year}年第${of.number}期\u3000\u3000${page}`,
        '',
      ]
    default:
      return []
  }
}

function headOf(page: number, {furniture}: Habits, of: Periodical): string[] {
  return furniture === 'headAndNumber' && page > 1
    ? [`${of.name}\u3000\u3000${of.year}年第${of.number}期`, '']
    : []
}
