import type {LineRole} from '../../schemas/structure.ts'
import {isMarkupBlock} from '../page/extraction-markup.ts'
import {endsAtMargin, fillsLine, indentation, isWrapped} from '../page/geometry.ts'
import {isDateLine} from '../print/dates.ts'
import {type Mark, readMark} from '../print/marks.ts'
import {statedRole} from '../roles/stated.ts'
import {isClosed, tidy, width} from '../text/characters.ts'
import type {Line, Text} from '../tree.ts'
import {
  continuesSentence,
  fillsOwnLine,
  isAddress,
  isFirstLine,
  isPastHeading,
  isRow,
  isSourceLine,
  isTitle,
  leavesOpen,
  midSentence,
} from './join-signs.ts'
import {isHyphenated, type OpenParagraph} from './open-paragraph.ts'
import type {Habits} from './pieces.ts'

/** How items that have been read end, by system and number: siblings of an item end alike. */
export type ItemEnds = Map<string, string>

/** Set while a list of annexes goes on: 附件：1. 清单, 2. 参考表. */
const annexes = 'annexes'

export function rememberItem(ends: ItemEnds, {mark, tail, parts}: OpenParagraph): void {
  if (/^附件/u.test(parts[0] ?? '')) ends.set(annexes, tail)
  else if (!mark?.system.startsWith('arabic')) ends.delete(annexes)
  if (mark) ends.set(`${mark.system} ${mark.number}`, tail.slice(-1))
}

/** A line that meets the paragraph above it: what the rules ask of the two. */
export interface Meeting {
  readonly open: OpenParagraph
  readonly line: Line
  readonly text: string
  /** The mark at the head of the line. */
  readonly mark: Mark | undefined
  /** Is what stands above it ended by its punctuation? */
  readonly closed: boolean
  /** The printed line above. */
  readonly above: string
  readonly next: Line | undefined
  readonly ends: ItemEnds
  readonly habits: Habits
}

/** One reading of a meeting. The first rule whose `when` holds decides: `goes-on` joins, `begins` does not. */
export interface JoinRule {
  readonly id: string
  /** The habit of print that it comes from. */
  readonly because: string
  readonly when: (meeting: Meeting) => boolean
  readonly says: 'goes-on' | 'begins'
}

/** Of a printed line in mid sentence: Latin letters are of many widths, and where an indent would show a new paragraph this will do. */
const nearlyFull = 0.8
/** Cells of an indented paragraph above a line that is not indented: a shorter one is a heading. */
const shortestIndented = 14
/** Cells of a line without blank lines around: a shorter one ends its paragraph. */
const shortestFull = 20
/** Cells of the rest of an item that ends with ； or 。. */
const longestRest = 8
/** Characters of an item that may be a heading: it is cut only behind a comma, and not below the second. */
const longestNamed = 40
const shortestNamed = 30
/** Cells short of the measure: the line was ended, not cut. */
const farShort = 5
/** Cells from which a line without a full stop is cut where no measure is known: with punctuation, and without any. */
const shortestProse = 18
const shortestWords = 24

/** 市某局牵头负责: a note on who is responsible, which closes a sentence and never opens a paragraph. */
const responsibility = /^[（(][^（()）]{2,60}(?:负责|牵头|配合|落实)[）)]/u
/** 注：, 附件：, 问：: what such a line says of itself no line above it goes on with. */
const ownWord = /^(?:注|备注|说明|附件|附表|附|问|答|记者|资料来源|数据来源)\s*(?:\d+\s*)?[：:]/u
const opensWide = /[，、,（(“‘《〔—]$/u
const field = /^[\p{Script=Han}\d]{2,8}[：:]/u

/** What an editor names a heading is one with the lines that the editor adds to it; so is a line of a signature or a verse. */
const toldWhole: ReadonlySet<LineRole | undefined> = new Set([
  'heading',
  'date',
  'signature',
  'source',
  'verse',
])

function isToldWhole({spans}: OpenParagraph): boolean {
  return toldWhole.has(statedRole(spans[0]?.line))
}

const kept = ({habits: {geometry}, line}: Meeting) =>
  geometry.wrap !== null && (line.gap === 0 || line.pageBreak === true)

/** In the order in which they decide. */
export const joinRules: readonly JoinRule[] = [
  {
    id: 'told-to-go-on',
    because: 'the editor says that the line goes on with the one above',
    when: ({line}) => statedRole(line) === 'goes-on' || line.stated?.goesOn === true,
    says: 'goes-on',
  },
  {
    id: 'told-to-begin',
    because: 'the editor says what the line is, or that the one above is complete',
    when: ({line, open}) => statedRole(line) !== undefined || isToldWhole(open),
    says: 'begins',
  },
  {
    id: 'set-apart',
    because: 'more blank lines than between paragraphs part what stands on both sides',
    when: ({line, habits}) => line.gap > Math.max(habits.usualGap, 1),
    says: 'begins',
  },
  {
    id: 'markup',
    because: 'a table or a picture that extraction wrote as markup has its line to itself',
    when: ({open, text}) => isMarkupBlock(text) || isMarkupBlock(open.parts[0] ?? ''),
    says: 'begins',
  },
  {
    id: 'hyphen',
    because: 'a hyphen at the end of a line cuts a word, and the next line has its rest',
    when: ({open, text}) => isHyphenated(open) && /^[A-Za-z]/.test(text),
    says: 'goes-on',
  },
  {
    id: 'indented',
    because: 'where first lines are set in, a line that is set in is one',
    when: ({line, habits}) => habits.indented && indentation.test(line.value),
    says: 'begins',
  },
  {
    id: 'ended-and-marked',
    because:
      'a sentence that has ended goes on with no number, bullet, day, source line or 注：, flush left or not',
    when: ({closed, mark, text}) =>
      closed &&
      ((mark !== undefined && !continuesSentence.test(text)) ||
        isDateLine(text) ||
        ownWord.test(text) ||
        isSourceLine(text)),
    says: 'begins',
  },
  {
    id: 'salutation',
    because: 'a letter greets on a line of its own: Dear members,',
    when: ({open}) => /^Dear\s[\w .]{1,40},$/.test(open.tail),
    says: 'begins',
  },
  {
    id: 'row-of-names',
    because: 'names with wide blanks between them stand in rows, and a row ends with its line',
    when: ({line, above, closed}) => line.gap === 0 && isRow(line.value) && (closed || isRow(above)),
    says: 'begins',
  },
  {
    id: 'printed-line',
    because: 'copied text keeps its printed lines: behind a full one, or an open bracket, another follows',
    when: meeting => {
      const {open, line, closed, above, mark, text, habits} = meeting
      const {wrap} = habits.geometry
      if (wrap === null || !kept(meeting)) return false
      const nearly = habits.indented && !closed && width(above) >= wrap * nearlyFull
      const full =
        nearly || isWrapped(above, line.value, wrap) || leavesOpen(open) || isFirstLine(meeting, wrap)
      return full && (!closed || (!mark && !isDateLine(text)))
    },
    says: 'goes-on',
  },
  {
    id: 'printed-sentence-cut',
    because:
      'of kept lines a short one still goes on where sentences stand in its paragraph and its own has not ended',
    when: meeting => {
      const {open, closed, mark, text} = meeting
      const listing = open.tail.endsWith('、')
      return (
        kept(meeting) &&
        !closed &&
        !mark &&
        !isDateLine(text) &&
        (open.stopped || listing) &&
        !isAddress(open.tail)
      )
    },
    says: 'goes-on',
  },
  {
    id: 'printed-line-ended',
    because: 'a printed line that is not full ends its paragraph',
    when: kept,
    says: 'begins',
  },
  {
    id: 'not-indented',
    because:
      'where every paragraph is set in, a line that is not goes on with the one above; across a blank only in mid sentence',
    when: ({open, line, closed, text, mark, above, habits}) =>
      habits.indented &&
      indentation.test(open.spans[0]?.line.value ?? '') &&
      open.cells >= shortestIndented &&
      (line.gap === 0
        ? !closed || fillsOwnLine(above, line.value, habits)
        : !closed && !isTitle(text) && !mark),
    says: 'goes-on',
  },
  {
    id: 'responsibility',
    because: '（市农委牵头负责） closes the sentence above it',
    when: ({open, text, habits}) =>
      responsibility.test(text) && /[。；]$/u.test(open.tail) && fillsLine(open.cells, habits.geometry),
    says: 'goes-on',
  },
  {
    id: 'conclusion',
    because: '这说明 draws its conclusion from the sentence right before it and opens no paragraph',
    when: ({open, text}) => /^这(?:说明|表明)/u.test(text) && open.tail.endsWith('。'),
    says: 'goes-on',
  },
  {
    id: 'page-ends-full',
    because: 'a page that ends with a full line may cut a paragraph between two sentences',
    when: ({open, line, mark, habits}) =>
      line.pageBreak === true &&
      /[。；]$/u.test(open.tail) &&
      endsAtMargin(open.cells, habits.geometry) &&
      !mark,
    says: 'goes-on',
  },
  {
    id: 'ended',
    because: 'a sentence that has ended ends its paragraph where nothing else says that the line was cut',
    when: ({closed}) => closed,
    says: 'begins',
  },
  {
    id: 'day-address-dash',
    because: 'days and addresses stand alone, and a dash opens a subtitle or who said it',
    when: ({open, text}) =>
      isDateLine(open.tail) || isDateLine(text) || isAddress(open.tail) || /^[—－]{1,2}/u.test(text),
    says: 'begins',
  },
  {
    id: 'marked',
    because: 'a number opens a paragraph, unless a comma above it or 第, 本条, 前款 needs it',
    when: ({open, mark, text}) =>
      mark !== undefined && !opensWide.test(open.tail) && !midSentence(open.tail, text),
    says: 'begins',
  },
  {
    id: 'full-without-blank',
    because: 'where no blank line parts paragraphs, one that fills its line goes on',
    when: ({line, above, habits}) =>
      line.gap === 0 &&
      habits.usualGap === 0 &&
      !habits.indented &&
      fillsLine(width(above), habits.geometry) &&
      width(above) >= shortestFull,
    says: 'goes-on',
  },
  {
    id: 'cut-without-blank',
    because:
      'where no blank line parts paragraphs, a comma at the end, or a full stop within and none at the end, says that prose goes on',
    when: ({open, line, text, mark, above, habits}) =>
      line.gap === 0 &&
      habits.usualGap === 0 &&
      width(above) >= shortestFull &&
      !mark &&
      (open.stopped || /[，、]$/u.test(open.tail)) &&
      /[，。；]/u.test(text) &&
      !isAddress(open.tail) &&
      !isDateLine(text),
    says: 'goes-on',
  },
  {
    id: 'next-line',
    because: 'lines without a blank between them that are not full are lines of their own: names, verses',
    when: ({line}) => line.gap === 0,
    says: 'begins',
  },
  {
    id: 'annex',
    because: 'an entry of a list of annexes ends with its line',
    when: ({open, ends}) =>
      (/^附件/u.test(open.parts[0] ?? '') ||
        (ends.has(annexes) && open.mark?.system.startsWith('arabic') === true)) &&
      !/[，、,（(“‘《〔]$/u.test(open.tail),
    says: 'begins',
  },
  {
    id: 'field',
    because: '出席：…, 四十一团：…: a field of minutes or a line of a list ends where the next begins',
    when: ({open, text}) =>
      field.test(open.parts[0] ?? '') &&
      !/[，、]$/u.test(open.tail) &&
      (field.test(text) || /[：:]$/u.test(text)),
    says: 'begins',
  },
  {
    id: 'cut-sentence',
    because: 'a full stop within and none at the end, or a comma at the end: the page cut the sentence',
    when: ({open}) => /[，、,；（(“‘《〔]$/u.test(open.tail) || open.stopped,
    says: 'goes-on',
  },
  {
    id: 'rest-of-item',
    because:
      'a paragraph of a few characters is the rest of one; so is what ends with ； before the next number',
    when: ({open, text, next, habits}) => {
      const {mark, cells} = open
      if (!mark || !/[；。]$/u.test(text) || !fillsLine(cells, habits.geometry)) return false
      const following = readMark(tidy(next?.value ?? ''))
      const counted = following?.system === mark.system && following.number === mark.number + 1
      return width(text) <= longestRest || (counted && text.endsWith('；'))
    },
    says: 'goes-on',
  },
  {
    id: 'item-like-its-sibling',
    because: 'items of a list end alike: where the one before ended with ；, this one has not ended',
    when: ({open, ends}) =>
      open.mark !== undefined &&
      open.mark.system !== 'clause' &&
      ends.get(`${open.mark.system} ${open.mark.number - 1}`) === '；',
    says: 'goes-on',
  },
  {
    id: 'item-cut',
    because:
      'a numbered line that fills the page is cut, unless it may be a heading: then only behind a comma within',
    when: ({open, ends, habits: {geometry}}) => {
      const {mark, cells} = open
      if (!mark || mark.system === 'clause') return false
      const length = open.length - mark.printed.length
      const ended = ends.get(`${mark.system} ${mark.number - 1}`) === '。'
      if (!ended && (length <= longestNamed || !open.prose))
        return fillsLine(cells, geometry) && open.comma && length > shortestNamed
      return isPastHeading(cells, geometry) || geometry.measure === null || fillsLine(cells, geometry)
    },
    says: 'goes-on',
  },
  {
    id: 'item',
    because: 'any other numbered line ends where it ends',
    when: ({open}) => open.mark !== undefined && open.mark.system !== 'clause',
    says: 'begins',
  },
  {
    id: 'longer-than-a-heading',
    because: 'a line and a half without a full stop is no heading',
    when: ({open, habits}) => isPastHeading(open.cells, habits.geometry),
    says: 'goes-on',
  },
  {
    id: 'short-of-the-measure',
    because: 'a line that ends well before the margin was ended',
    when: ({open, habits: {geometry}}) =>
      geometry.measure !== null && open.cells < geometry.measure - farShort,
    says: 'begins',
  },
  {
    id: 'long-enough',
    because:
      'where no measure is known, length tells a cut line from a heading, with punctuation sooner than without',
    when: ({open, habits: {geometry}}) =>
      geometry.measure === null && open.cells >= (open.prose ? shortestProse : shortestWords),
    says: 'goes-on',
  },
  {
    id: 'fills-its-line',
    because: 'what fills its last printed line, or is longer than one and goes on in prose, is cut',
    when: ({open, text, habits: {geometry}}) =>
      geometry.measure !== null &&
      (fillsLine(open.cells, geometry) || (open.prose && open.cells >= geometry.measure && !isTitle(text))),
    says: 'goes-on',
  },
]

/** Does the line go on with the paragraph that stands before it? `next` is the line behind it. */
export function continues(
  open: OpenParagraph,
  line: Line,
  {value: text}: Text,
  next: Line | undefined,
  ends: ItemEnds,
  habits: Habits,
): boolean {
  const meeting: Meeting = {
    open,
    line,
    text,
    mark: readMark(text),
    closed: isClosed(open.tail),
    above: open.spans.at(-1)?.line.value ?? '',
    next,
    ends,
    habits,
  }
  return joinRules.find(({when}) => when(meeting))?.says === 'goes-on'
}
