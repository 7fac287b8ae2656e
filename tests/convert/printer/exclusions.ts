import {type Habits, isCut, isFlush, isPartial, listsSections} from './habits.ts'

/** Sets of habits that no newsletter has together, or whose print tells nobody where an article begins. */
export const exclusions: ReadonlyArray<{
  readonly because: string
  readonly when: (habits: Habits) => boolean
}> = [
  {
    because: 'a list without sections has none to print; a list that has them in its lines has no others',
    when: ({contents, contentsSections: form}) =>
      form !== 'none' &&
      [
        'none',
        'brackets',
        'sectionStroke',
        'sectionBefore',
        'sectionSquare',
        'sectionBeside',
        'bullets',
      ].includes(contents),
  },
  {
    because: 'a bare or spaced name in the body is a section only where the list of contents says so',
    when: ({contents, contentsSections: form, sections}) =>
      ['bare', 'spaced'].includes(sections) && form === 'none' && !listsSections(contents),
  },
  {
    because: 'where there is no list, nothing is left out of it, and it has no heading of any form',
    when: ({contents, contentsHeading, omitted}) =>
      contents === 'none' && (omitted !== 'nothing' || contentsHeading !== 'spaced'),
  },
  {
    because: 'a piece that the list leaves out is told by how its title stands: not flush among flush lines',
    when: ({omitted, titles, paragraphs}) =>
      omitted !== 'nothing' && ['close', 'tight', 'plain', 'spaced'].includes(titles) && isFlush(paragraphs),
  },
  {
    because: 'nor as headings stand',
    when: ({omitted, titles, headings}) =>
      omitted !== 'nothing' &&
      ['bare', 'setIn'].includes(headings) &&
      ['plain', 'close', 'tight', 'spaced', 'setIn'].includes(titles),
  },
  {
    because:
      'a heading set in as paragraphs are is told by its blank lines, or by its being short: not where lines are cut',
    when: ({headings, paragraphs}) => headings === 'setIn' && (isFlush(paragraphs) || isCut(paragraphs)),
  },
  {
    because: 'headings and sections, headings and titles have no sign in common',
    when: ({headings, sections, titles}) =>
      (headings === 'diamond' && sections === 'diamond') ||
      (headings === 'square' && sections === 'square') ||
      (headings === 'brackets' &&
        (sections === 'brackets' || sections === 'repeated' || titles === 'bracketed')) ||
      (headings === 'decimal' && ['arabic', 'perSection'].includes(titles)),
  },
  {
    because: 'a title with its author on the line has none below it',
    when: ({titles, bylines}) =>
      ['withAuthor', 'withSlash', 'withBrackets'].includes(titles) && !['none', 'below'].includes(bylines),
  },
  {
    because: 'sections and lines of authors have no sign in common',
    when: ({sections, bylines, contentsSections: form}) =>
      (sections === 'circle' || form === 'circle') && ['circle', 'sign', 'signAndOffice'].includes(bylines),
  },
  {
    because: 'a list in columns has room for neither authors nor long marks',
    when: ({contents, titleParts}) => contents === 'columns' && titleParts !== 'none',
  },
  {
    because: 'titles flush and without blank lines are told by the list, or by paragraphs that are set in',
    when: ({titles, contents, paragraphs}) =>
      ['tight', 'centredTight'].includes(titles) &&
      (contents === 'none' || isPartial(contents)) &&
      isFlush(paragraphs),
  },
  {
    because: 'without a list, titles that stand as headings stand are told from none of them',
    when: ({titles, contents, headings}) =>
      contents === 'none' &&
      headings === 'bare' &&
      ![
        'arabic',
        'chinese',
        'signs',
        'stars',
        'bracketed',
        'book',
        'numberAbove',
        'perSection',
        'block',
      ].includes(titles),
  },
  {
    because: 'no editor numbers titles and the headings below them in one way',
    when: ({titles, headings}) =>
      (titles === 'chinese' && headings === 'chinese') ||
      (['arabic', 'perSection'].includes(titles) && headings === 'arabic'),
  },
  {
    because: 'titles and sections in the same brackets are not told apart',
    when: ({titles, sections}) =>
      titles === 'bracketed' && (sections === 'brackets' || sections === 'repeated'),
  },
  {
    because: 'sections, and what they hold, are not numbered or marked in one way',
    when: ({sections, contentsSections: form, titles, headings, contents}) =>
      (sections === 'numbered' && (titles === 'chinese' || headings === 'chinese')) ||
      (form === 'numbered' && titles === 'chinese') ||
      (sections === 'block' && titles === 'block') ||
      (form === 'block' && titles === 'block') ||
      (contents === 'perSection' && ['arabic', 'perSection'].includes(titles)) ||
      (contents === 'numbered' && titles === 'perSection'),
  },
  {
    because: 'a section has its page where entries have theirs behind leaders',
    when: ({contents, contentsSections: form}) =>
      form === 'paged' &&
      ![
        'leaders',
        'english',
        'blanks',
        'wrapped',
        'slashAuthor',
        'authorInBrackets',
        'authorBelow',
        'numbered',
        'perSection',
        'bulletsPaged',
      ].includes(contents),
  },
  {
    because: '一、 before a section is told from that before a piece by the list of pieces',
    when: ({sections, contents}) => sections === 'numbered' && contents === 'none',
  },
  {
    because: 'a list that numbers anew in each section has sections',
    when: ({contents, contentsSections: form}) => contents === 'perSection' && form === 'none',
  },
  {
    because: 'list and body differ where there is a list only, and neither in the count of what it numbers',
    when: ({contents, slips, titles}) =>
      (['worded', 'shortened', 'swapped', 'unprinted'].includes(slips) && contents === 'none') ||
      (slips === 'swapped' && ['numbered', 'perSection', 'sectionSquare'].includes(contents)) ||
      (slips === 'swapped' && ['arabic', 'chinese', 'perSection'].includes(titles)) ||
      (slips === 'unprinted' && ['arabic', 'chinese', 'perSection'].includes(titles)),
  },
  {
    because: 'a lost mark of a section is missed where the list names sections and most are marked',
    when: ({slips, sections, contents, contentsSections: form}) =>
      slips === 'markLost' &&
      (['absent', 'repeated'].includes(sections) || (form === 'none' && !listsSections(contents))),
  },
  {
    because:
      'a title that no blank line sets off is told by the list, by its sign, or by its place on the line',
    when: ({slips, contents, titles, paragraphs}) =>
      slips === 'close' &&
      (contents === 'none' ||
        isPartial(contents) ||
        (isFlush(paragraphs) && !['centred', 'setIn', 'signs', 'stars'].includes(titles))),
  },
  {
    because: 'of a title on two lines the first is told from a title by its place',
    when: ({titles, contents, paragraphs}) =>
      titles === 'wrapped' && (contents === 'none' || isPartial(contents)) && isFlush(paragraphs),
  },
  {
    because: 'a line of paragraphs without indent and without blank lines ends nowhere',
    when: ({titles, paragraphs, contents}) =>
      paragraphs === 'flush' && contents === 'none' && ['tight', 'close'].includes(titles),
  },
  {
    because: 'where blank lines part paragraphs, one blank line and no sign tell no title',
    when: ({titles, contents, paragraphs, bylines}) =>
      contents === 'none' &&
      ['close', 'tight'].includes(titles) &&
      ['flushApart', 'wrappedFlush'].includes(paragraphs) &&
      bylines !== 'below',
  },
]

export function isPossible(chosen: Habits): boolean {
  return exclusions.every(({when}) => !when(chosen))
}
