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
      ['none', 'brackets', 'sectionStroke', 'sectionBefore', 'sectionSquare', 'bullets'].includes(contents),
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
      (headings === 'decimal' && titles === 'arabic'),
  },
  {
    because: 'a title with its author on the line has none below it',
    when: ({titles, bylines}) =>
      ['withAuthor', 'withSlash'].includes(titles) && !['none', 'below'].includes(bylines),
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
      !['arabic', 'chinese', 'signs', 'stars', 'bracketed', 'book'].includes(titles),
  },
  {
    because: 'no editor numbers titles and the headings below them in one way',
    when: ({titles, headings}) =>
      (titles === 'chinese' && headings === 'chinese') || (titles === 'arabic' && headings === 'arabic'),
  },
  {
    because: 'titles and sections in the same brackets are not told apart',
    when: ({titles, sections}) =>
      titles === 'bracketed' && (sections === 'brackets' || sections === 'repeated'),
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
