import type {LineRole} from '../../schemas/structure.ts'
import {isMarkupBlock} from '../page/extraction-markup.ts'
import {endsAtMargin, fillsLine, indentation, isWrapped} from '../page/geometry.ts'
import {isOneBracket} from '../print/credit.ts'
import {isDateLine} from '../print/dates.ts'
import {type Mark, readMark} from '../print/marks.ts'
import {statedRole} from '../roles/stated.ts'
import {isClosed, tidy, width} from '../text/characters.ts'
import type {Line, Text, Why} from '../tree.ts'
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
import {isNamingLine} from './naming-heads.ts'
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
  /** The habit of print that it comes from, as editors are told it. */
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
/** Cells of a clause that is a sentence; what is shorter may be its name: 第五条 企业分类. */
const shortestClause = 20
/** Longer than a heading or a title in the text is, as a rule. */
const shortestProse = 26
const shortestWords = 32

/** 市某局牵头负责: a note on who is responsible, which closes a sentence and never opens a paragraph. */
const responsibility = /^[（(][^（()）]{2,60}(?:负责|牵头|配合|落实)[）)]/u
/** 注：, 附件：, 问：: what such a line says of itself no line above it goes on with. */
const ownWord = /^(?:注|备注|说明|附件|附表|附|问|答|记者|资料来源|数据来源)\s*(?:\d+\s*)?[：:]/u
const opensWide = /[，、,（(“‘《〔—]$/u
const keywords = /^[【［[]?(?:关键词|关键字|Key ?words)/iu
const field = /^(?:[\p{Script=Han}\d]{2,8}[：:]|【[^【】]{2,8}】)/u

/** Of the measure: a line of prose that the page cut is longer. */
const shortOfThePage = 0.75

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

/** Does the number before this one stand within a sentence of the paragraph, and not at its head? */
function countsWithin({parts, tail}: OpenParagraph, {system, number}: Mark): boolean {
  const before =
    system === 'circled'
      ? '①②③④⑤⑥⑦⑧⑨⑩'[number - 2]
      : system === 'arabic-bracket'
        ? `（${number - 1}）`
        : undefined
  return before !== undefined && tail.includes(before) && parts[0]?.startsWith(before) === false
}

const kept = ({habits: {geometry}, line}: Meeting) =>
  geometry.wrap !== null && (line.gap === 0 || line.pageBreak === true)

/** The picture or dingbat that a line begins with, or that it begins with a name in 【】. */
function headOf(text: string): string {
  return /^【[^【】]{1,12}】/u.test(text) ? '【】' : (/^\p{So}/u.exec(text)?.[0] ?? '')
}

/** In the order in which they decide. */
export const joinRules: readonly JoinRule[] = [
  {
    id: 'told-to-go-on',
    because: '编辑写明这一行接上一行',
    when: ({line}) => statedRole(line) === 'goes-on' || line.stated?.goesOn === true,
    says: 'goes-on',
  },
  {
    id: 'told-to-begin',
    because: '编辑写明了这一行是什么，或者上一行自成一体',
    when: ({line, open}) => statedRole(line) !== undefined || isToldWhole(open),
    says: 'begins',
  },
  {
    id: 'numbered-by-the-original',
    because: '原稿里的自动编号只编在一段的开头，哪怕上一段停在逗号',
    when: ({line}) => line.evidence?.numbered !== undefined,
    says: 'begins',
  },
  {
    id: 'name-of-a-part',
    because: '小标题的序号独占一行，名目在下一行',
    when: ({line}) => line.part === 'name',
    says: 'goes-on',
  },
  {
    id: 'below-the-name-of-a-part',
    because: '上一行是小标题的名目，下面另起',
    when: ({line}) => line.part === 'text',
    says: 'begins',
  },
  {
    id: 'resumed',
    because: '上一版以“下转”断开时句子没有说完，“上接”之后就接着它',
    when: ({line, closed}) => line.resumed === true && !closed,
    says: 'goes-on',
  },
  {
    id: 'set-apart',
    because: '前面的空行比段与段之间的还多，上下两边就不是一段',
    when: ({line, habits}) => line.gap > Math.max(habits.usualGap, 1),
    says: 'begins',
  },
  {
    id: 'sign-of-a-note',
    because: '页末附注的编号单独占一行，注文在下一行',
    when: ({line}) => line.behindSign === true,
    says: 'goes-on',
  },
  {
    id: 'markup',
    because: '抽取工具把表格、图片写成了记号，这样的一行自成一段',
    when: ({open, text}) => isMarkupBlock(text) || isMarkupBlock(open.parts[0] ?? ''),
    says: 'begins',
  },
  {
    id: 'hyphen',
    because: '上一行末尾的连字符把一个英文词断开，余下的在这一行',
    when: ({open, text}) => isHyphenated(open) && /^[A-Za-z]/.test(text),
    says: 'goes-on',
  },
  {
    id: 'responsibility',
    because: '“（市农委牵头负责）”这样的括注是上一句的结尾',
    when: ({open, text, habits}) =>
      responsibility.test(text) &&
      /[。；]$/u.test(open.tail) &&
      // what is set in begins anew, unless the measure shows that a page cut it
      (!habits.indented || habits.geometry.measure !== null) &&
      fillsLine(open.cells, habits.geometry),
    says: 'goes-on',
  },
  {
    id: 'cut-though-set-in',
    because: '各段首行都缩进，但上一段的末行排满了版心，句子没有说完：翻页把一段切成了两段，后一半也跟着缩进',
    when: ({open, line, closed, mark, text, habits}) =>
      habits.indented &&
      indentation.test(line.value) &&
      !closed &&
      (open.stopped || open.comma || open.mark?.system === 'clause') &&
      !mark &&
      habits.geometry.measure !== null &&
      fillsLine(open.cells, habits.geometry) &&
      !isAddress(open.tail) &&
      !isDateLine(text) &&
      !isTitle(text),
    says: 'goes-on',
  },
  {
    id: 'indented',
    because: '各段首行都缩进的刊物里，这一行也缩进，是一段的首行',
    when: ({line, habits}) => habits.indented && indentation.test(line.value),
    says: 'begins',
  },
  {
    id: 'counted-within',
    because: '段中已经数到前一个号，排满的一行后面接着数，是同一段里的列举',
    when: meeting => {
      const {open, mark, above, line, habits} = meeting
      const {wrap} = habits.geometry
      if (wrap === null || !mark || !kept(meeting) || !isWrapped(above, line.value, wrap)) return false
      return /[；，、]$/u.test(open.tail) && countsWithin(open, mark)
    },
    says: 'goes-on',
  },
  {
    id: 'ended-and-marked',
    because: '上一句已经说完，编号、项目符号、日期、来源、“注：”都不会接在它后面，顶格印也一样',
    when: ({open, closed, mark, text}) =>
      // 公众参与, the last of the keywords, and below it 1 研究背景
      (closed || (mark !== undefined && keywords.test(open.parts[0] ?? ''))) &&
      ((mark !== undefined && !continuesSentence.test(text)) ||
        isDateLine(text) ||
        ownWord.test(text) ||
        isSourceLine(text)),
    says: 'begins',
  },
  {
    id: 'bracketed-name',
    because: '【】括起的一个名目独占一行，上一句已经说完，就另起',
    when: ({closed, text}) => closed && /^【[^【】]{1,12}】$/u.test(text),
    says: 'begins',
  },
  {
    id: 'heading-flush-left',
    because: '各段首行都缩进的刊物里，句子说完之后顶格的一个短行，没有句末标点，下一行又缩进，是小标题',
    when: ({habits, line, closed, text, next}) =>
      habits.indented &&
      closed &&
      !indentation.test(line.value) &&
      isNamingLine(text) &&
      next !== undefined &&
      indentation.test(next.value),
    says: 'begins',
  },
  {
    id: 'heading-on-a-printed-page',
    because: '保留断行的文字里，句子说完之后的一个短行，没有句末标点，也不是被版心切断的，是小标题，不是段末',
    when: ({habits: {geometry, indented}, closed, text, line, next}) =>
      geometry.wrap !== null &&
      !indented &&
      closed &&
      next?.gap === 0 &&
      isNamingLine(text) &&
      width(text) <= geometry.wrap * shortOfThePage &&
      !isWrapped(line.value, next.value, geometry.wrap),
    says: 'begins',
  },
  {
    id: 'same-head',
    because: '同一种符号、同一种【】名目领起的几行，一行是一项',
    when: ({open, text, line}) =>
      line.gap > 0 && headOf(text) !== '' && headOf(open.parts[0] ?? '') === headOf(text),
    says: 'begins',
  },
  {
    id: 'salutation',
    because: '书信的称呼自成一行，如 Dear members,',
    when: ({open}) => /^Dear\s[\w .]{1,40},$/.test(open.tail),
    says: 'begins',
  },
  {
    id: 'row-of-names',
    because: '用宽空格隔开的人名排成一行行，每行自成一行',
    when: ({line, above, closed}) => line.gap === 0 && isRow(line.value) && (closed || isRow(above)),
    says: 'begins',
  },
  {
    id: 'printed-line',
    because: '抽出的文字保留了印刷的断行：上一行排满了版心，或括号还没有合上，下一行就接着它',
    when: meeting => {
      const {open, line, closed, above, mark, text, habits} = meeting
      const {wrap} = habits.geometry
      if (wrap === null || !kept(meeting)) return false
      const nearly = habits.indented && !closed && width(above) >= wrap * nearlyFull
      const full =
        nearly || isWrapped(above, line.value, wrap) || leavesOpen(open) || isFirstLine(meeting, wrap)
      // 2016年5月4日, far to the right, ends a letter; （2016年3月26日理事会通过） below a title is whole
      if (isDateLine(open.tail) || isOneBracket(open.tail)) return false
      return full && (!closed || (!mark && !isDateLine(text)))
    },
    says: 'goes-on',
  },
  {
    id: 'printed-sentence-cut',
    because: '保留断行的文字里，上一行虽短，但这一段已有整句、末句又没有说完，就接着它',
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
    because: '保留断行的文字里，没有排满的一行就是一段的末行',
    when: kept,
    says: 'begins',
  },
  {
    id: 'not-indented',
    because: '各段首行都缩进的刊物里，不缩进的一行接上一段；隔着空行时，只有句子没有说完才接',
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
    id: 'conclusion',
    because: '“这说明……”是从紧挨着的上一句得出的，不另起一段',
    when: ({open, text}) => /^这(?:说明|表明)/u.test(text) && open.tail.endsWith('。'),
    says: 'goes-on',
  },
  {
    id: 'page-ends-full',
    because: '一页以排满的一行结束，段落可能正好在两句之间被翻页切断',
    when: ({open, line, mark, habits}) =>
      line.pageBreak === true &&
      // of what was read from the page itself it is known where paragraphs go on
      line.evidence === undefined &&
      /[。；]$/u.test(open.tail) &&
      endsAtMargin(open.cells, habits.geometry) &&
      !mark,
    says: 'goes-on',
  },
  {
    id: 'ended',
    because: '上一句已经说完，又没有别的迹象表明这一行是被切断的，就另起一段',
    when: ({closed}) => closed,
    says: 'begins',
  },
  {
    id: 'day-address-dash',
    because: '日期、网址自成一行，破折号引出副题或说话的人',
    when: ({open, text}) =>
      isDateLine(open.tail) || isDateLine(text) || isAddress(open.tail) || /^[—－]{1,2}/u.test(text),
    says: 'begins',
  },
  {
    id: 'marked',
    because: '编号另起一段，除非上一行停在逗号，或“第”“本条”“前款”正要这个数',
    when: ({open, mark, text, line}) =>
      mark !== undefined &&
      // 一起做了这些事——: a dash above a blank line announces what is numbered below
      (!opensWide.test(open.tail) || (open.tail.endsWith('——') && line.gap > 0 && !line.pageBreak)) &&
      !midSentence(open.tail, text),
    says: 'begins',
  },
  {
    id: 'full-without-blank',
    because: '段与段之间没有空行的刊物里，排满的一行接下一行',
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
    because: '段与段之间不空行的文本里，上一行末尾是逗号、顿号，或者前面已有句号而末句没有说完，下一行接着说',
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
    because: '紧挨着而没有排满的各行自成一行：人名、诗句',
    when: ({line}) => line.gap === 0,
    says: 'begins',
  },
  {
    id: 'annex',
    because: '附件清单里的一项到行末为止',
    when: ({open, ends}) =>
      (/^附件/u.test(open.parts[0] ?? '') ||
        (ends.has(annexes) && open.mark?.system.startsWith('arabic') === true)) &&
      !/[，、,（(“‘《〔]$/u.test(open.tail),
    says: 'begins',
  },
  {
    id: 'keywords',
    because: '论文的关键词到行末为止，隔着空行的是正文',
    when: ({open, line}) => line.gap > 0 && line.pageBreak !== true && keywords.test(open.parts[0] ?? ''),
    says: 'begins',
  },
  {
    id: 'field',
    because: '“出席：……”“四十一团：……”这样的栏目，到下一栏开始为止',
    when: ({open, text}) =>
      field.test(open.parts[0] ?? '') &&
      !/[，、]$/u.test(open.tail) &&
      (field.test(text) || /[：:]$/u.test(text)),
    says: 'begins',
  },
  {
    id: 'cut-sentence',
    because: '段中已有句号而末尾没有，或停在逗号：句子被翻页切断了',
    when: ({open}) => /[，、,；（(“‘《〔]$/u.test(open.tail) || open.stopped,
    says: 'goes-on',
  },
  {
    id: 'rest-of-item',
    because: '只有几个字的一段是上一项的余下部分；下一个编号之前以“；”结束的也是',
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
    because: '同一列表的各项结尾一样：前一项以“；”结束，这一项没有，就还没有完',
    when: ({open, ends}) =>
      open.mark !== undefined &&
      open.mark.system !== 'clause' &&
      ends.get(`${open.mark.system} ${open.mark.number - 1}`) === '；',
    says: 'goes-on',
  },
  {
    id: 'item-cut',
    because: '编号的一行排满了版心，是被切断的；若可能是小标题，要停在逗号之后才算',
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
    because: '上面编号的一行到行末为止，这里另起',
    when: ({open}) => open.mark !== undefined && open.mark.system !== 'clause',
    says: 'begins',
  },
  {
    id: 'clause-cut',
    because: '条文是完整的句子，没有说完就是被切断的',
    when: ({open}) => open.mark?.system === 'clause' && open.cells >= shortestClause,
    says: 'goes-on',
  },
  {
    id: 'longer-than-a-heading',
    because: '一行半还没有句号的，不是小标题',
    when: ({open, habits}) => isPastHeading(open.cells, habits.geometry),
    says: 'goes-on',
  },
  {
    id: 'short-of-the-measure',
    because: '离版心右边还远就结束的一行，是自己结束的',
    when: ({open, habits: {geometry}}) =>
      geometry.measure !== null && open.cells < geometry.measure - farShort,
    says: 'begins',
  },
  {
    id: 'long-enough',
    because: '看不出版心宽度时，凭长短分辨被切断的行和小标题，有标点的放宽些',
    when: ({open, habits: {geometry}}) =>
      geometry.measure === null && open.cells >= (open.prose ? shortestProse : shortestWords),
    says: 'goes-on',
  },
  {
    id: 'fills-its-line',
    because: '最后一行排满了版心，或比一行长而又是成句的文字，是被切断的',
    when: ({open, text, habits: {geometry}}) =>
      geometry.measure !== null &&
      (fillsLine(open.cells, geometry) || (open.prose && open.cells >= geometry.measure && !isTitle(text))),
    says: 'goes-on',
  },
]

/** Reasons for which lines go on behind a full stop as surely as in mid sentence. */
export const surelyGoesOn: ReadonlySet<string> = new Set(
  joinRules.filter(({id}) => id === 'responsibility' || id === 'conclusion').map(({because}) => because),
)

/** What a meeting came to, and why. */
export interface Met {
  readonly goesOn: boolean
  readonly why: Why
}

/** Does the line go on with the paragraph that stands before it? `next` is the line behind it. */
export function meet(
  open: OpenParagraph,
  line: Line,
  {value: text}: Text,
  next: Line | undefined,
  ends: ItemEnds,
  habits: Habits,
): Met {
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
  const at = joinRules.findIndex(({when}) => when(meeting))
  const {says, because} = joinRules[at] ?? {says: 'begins' as const, because: noSign}
  const other =
    at < 0 ? undefined : joinRules.slice(at + 1).find(rule => rule.says !== says && rule.when(meeting))
  const rival = other && {
    is: other.says === 'goes-on' ? ('goes-on' as const) : ('paragraph' as const),
    because: other.because,
  }
  return {goesOn: says === 'goes-on', why: {because, ...(rival ? {rival} : {})}}
}

const noSign = '没有迹象表明上一行被切断，就另起一段'
