/**
 * What one newsletter does in one way throughout, and how common each way is: the greater the number, the more print has it.
 * Every value is a habit that print really shows; how it looks is in the files that print it.
 */
export const habits = {
  masthead: {
    plain: 4,
    spaced: 3,
    fields: 2,
    row: 2,
    redHead: 3,
    english: 1,
    atEnd: 1,
    chinese: 2,
    letters: 1,
    season: 1,
    volume: 1,
    boxed: 1,
    motto: 1,
  },
  contents: {
    none: 4,
    leaders: 5,
    middots: 2,
    pageFirst: 3,
    numbered: 2,
    tab: 2,
    blanks: 2,
    brackets: 3,
    bullets: 2,
    pageless: 3,
    sectionStroke: 1,
    sectionBefore: 1,
    authorBeforePage: 3,
    authorAfterPage: 1,
    wrapped: 2,
    english: 1,
    slashPage: 1,
    slashAuthor: 2,
    sectionSquare: 1,
    strokes: 1,
    pageInSquare: 1,
    columns: 2,
    pageP: 1,
    pageInWords: 1,
    authorInBrackets: 2,
    authorBelow: 1,
    sectionBeside: 2,
    perSection: 2,
    pageStroke: 1,
    bulletsPaged: 1,
  },
  contentsHeading: {
    spaced: 5,
    close: 3,
    ofIssue: 2,
    digest: 2,
    english: 1,
    brackets: 1,
    contained: 1,
    order: 1,
    guide: 1,
    look: 1,
  },
  contentsSections: {
    none: 3,
    bare: 4,
    brackets: 3,
    diamond: 2,
    colon: 1,
    spaced: 1,
    shells: 1,
    circle: 1,
    bars: 1,
    numbered: 2,
    latin: 1,
    paged: 1,
    block: 1,
  },
  /** What the list leaves out. */
  omitted: {nothing: 6, notices: 2, verse: 2, rolls: 2, last: 1},
  /** Where list and body differ, as by a slip or for want of room. */
  slips: {
    none: 6,
    markLost: 2,
    worded: 3,
    shortened: 2,
    swapped: 1,
    close: 2,
    unprinted: 1,
  },
  sections: {
    absent: 3,
    brackets: 5,
    corners: 1,
    diamond: 3,
    square: 2,
    stars: 2,
    label: 1,
    spaced: 1,
    bare: 2,
    stroke: 2,
    ruled: 1,
    repeated: 2,
    pages: 2,
    circle: 2,
    equals: 1,
    references: 1,
    half: 1,
    shells: 1,
    bars: 1,
    numbered: 2,
    block: 1,
    dots: 1,
    waves: 1,
    latin: 1,
    part: 1,
    partNumber: 1,
  },
  titles: {
    plain: 5,
    close: 3,
    centred: 4,
    setIn: 2,
    arabic: 2,
    chinese: 2,
    bracketed: 1,
    book: 1,
    signs: 1,
    stars: 1,
    spaced: 1,
    withAuthor: 2,
    withSlash: 1,
    tight: 2,
    centredTight: 2,
    underlined: 1,
    wrapped: 3,
    numberAbove: 1,
    perSection: 1,
    block: 1,
    withBrackets: 1,
  },
  titleParts: {none: 4, subtitle: 3, kicker: 1, both: 1},
  bylines: {
    none: 3,
    below: 4,
    office: 3,
    author: 3,
    writing: 2,
    atEnd: 4,
    reporter: 2,
    circle: 1,
    supplied: 1,
    views: 1,
    row: 1,
    dash: 1,
    sign: 2,
    signAndOffice: 1,
    right: 2,
    brackets: 2,
    officeBehind: 2,
    officeAbove: 1,
    stroke: 1,
    source: 1,
  },
  paragraphs: {
    setIn: 5,
    setInApart: 3,
    flushApart: 3,
    flush: 1,
    halfWidth: 2,
    wrapped: 3,
    wrappedNarrow: 1,
    wrappedApart: 1,
    wrappedFlush: 1,
  },
  furniture: {
    none: 5,
    dashes: 2,
    numbers: 2,
    page: 1,
    pageOf: 1,
    dots: 1,
    headAndNumber: 2,
    headWithNumber: 1,
    formFeeds: 1,
    angles: 1,
  },
  ends: {none: 5, done: 1, strokes: 2, asterisks: 1, editor: 1},
  colophon: {none: 2, fields: 4, row: 2, distribution: 2, imprint: 2, contact: 1},
  headings: {
    chinese: 5,
    paren: 1,
    arabic: 1,
    bare: 2,
    setIn: 2,
    diamond: 1,
    square: 1,
    brackets: 1,
    decimal: 1,
  },
  captions: {triangle: 2, black: 2, shown: 1, numbered: 2, credited: 3},
  verse: {setIn: 4, flush: 2, centred: 2, couplets: 2},
} as const

export type HabitName = keyof typeof habits
export type Habits = {readonly [Name in HabitName]: keyof (typeof habits)[Name] & string}

export const habitNames = Object.keys(habits) as readonly HabitName[]

export function valuesOf<Name extends HabitName>(name: Name): ReadonlyArray<Habits[Name]> {
  return Object.keys(habits[name]) as Array<Habits[Name]>
}

/** How common a value is among those of its habit. */
export function weightOf(name: HabitName, value: string): number {
  return (habits[name] as Readonly<Record<string, number>>)[value] ?? 0
}

export function listsSections(contents: Habits['contents']): boolean {
  return ['brackets', 'sectionStroke', 'sectionBefore', 'sectionSquare', 'sectionBeside'].includes(contents)
}

/** Whether the list names titles without pages. */
export function isPartial(contents: Habits['contents']): boolean {
  return contents === 'bullets' || contents === 'pageless'
}

export function isFlush(paragraphs: Habits['paragraphs']): boolean {
  return ['flush', 'flushApart', 'wrappedFlush'].includes(paragraphs)
}

/** Are lines cut at the measure? */
export function isCut(paragraphs: Habits['paragraphs']): boolean {
  return paragraphs.startsWith('wrapped')
}
