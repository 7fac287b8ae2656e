import {isOneBracket, namesPersons, opensDispatch} from '../print/credit.ts'
import {isDateLine} from '../print/dates.ts'
import {sendsCopies} from '../print/letter-end.ts'
import {namesNoticeOrList, namesTable} from '../print/title-wording.ts'
import {isClosed, tidy} from '../text/characters.ts'
import type {BodyLine} from './body-lines.ts'
import {isInMiddle, isOver, isProse} from './head-block.ts'
import {freeSign} from './sign-siblings.ts'
import {headsParts, isSalutation, isTableRow, type Look, namesAuthor} from './title-look.ts'

/** One thing that speaks for a title, or against it where the weight is below zero. */
interface Sign {
  readonly id: string
  /** The habit of print that it comes from, as editors are told it. */
  readonly because: string
  readonly weight: number
  readonly holds: (look: Look) => boolean
}

/**
 * Weights are natural logarithms of how many times likelier a title is than another short line where the sign is met: counted on some ninety
 * invented newsletters of 1985–2024 by a logistic regression over all their titles and all other lines that could be one.
 */
export const signsOfTitle: readonly Sign[] = [
  {
    id: 'behind-credit',
    because: '上面是来源行',
    weight: 3,
    holds: ({above}) => above.closes,
  },
  {
    id: 'behind-signature',
    because: '上面一篇已经落款',
    weight: 2,
    holds: ({body, index}) => isBehindSignature(body, index),
  },
  {
    id: 'behind-end',
    because: '上文已经结束',
    weight: 1,
    holds: ({body, index, above: {line}}) =>
      isClosed(line.value) ||
      isOneBracket(line.value) ||
      isTableRow(line.value) ||
      isBehindSignature(body, index),
  },
  {
    id: 'behind-open',
    because: '上文没有结束',
    weight: -1,
    holds: ({above, first, wrap}) => !isOver(above, first, wrap),
  },
  {
    id: 'behind-verse',
    because: '上面是没有标点的短行',
    weight: -2,
    holds: ({above: {line, closes}}) =>
      !closes &&
      /^\p{Script=Han}{2,12}$/u.test(line.value.trim()) &&
      !namesPersons(line.value) &&
      !isDateLine(line.value),
  },
  {
    id: 'over-byline',
    because: '下面是作者',
    weight: 3,
    holds: ({below, behind}) => behind !== undefined && namesAuthor(below, behind),
  },
  {
    id: 'over-number',
    because: '下面是文号',
    weight: 1,
    holds: ({below}) => below.documentNumber,
  },
  {
    id: 'over-salutation',
    because: '下面是称呼',
    weight: 1,
    holds: ({below}) => isSalutation(below.line.value),
  },
  {
    id: 'over-dispatch',
    because: '下面以“本报讯”开头',
    weight: 2,
    holds: ({below}) => opensDispatch(below.line.value),
  },
  {
    id: 'over-prose',
    because: '下面是正文',
    weight: 1,
    holds: ({below, wrap}) => isProse(below.line.value, wrap),
  },
  {
    id: 'over-row',
    because: '下面是表格',
    weight: -0.5,
    holds: ({first, below}) => isTableRow(below.line.value) && !namesNoticeOrList(first.line.value),
  },
  {
    id: 'over-parts',
    because: '下面是几个有题名的短篇',
    weight: 2,
    holds: look => headsParts(look.body, look, look.wrap),
  },
  {
    id: 'calls-itself',
    because: '自称启事、名单一类',
    weight: 3,
    holds: ({first}) => namesNoticeOrList(first.line.value),
  },
  {
    id: 'bears-sign',
    because: '前面有本期各篇题名前的符号',
    weight: 6,
    holds: ({first, sign}) => sign !== undefined && freeSign(first) === sign,
  },
  {
    id: 'names-table',
    because: '自称统计、排班一类，下面是表格',
    weight: 2,
    holds: ({body, first, index, count}) =>
      namesTable(first.line.value) &&
      body.slice(index + count, index + count + mostAboveTable).some(({line}) => line.value.includes('\t')),
  },
  {
    id: 'over-questions',
    because: '下面是第一问',
    weight: 2,
    holds: ({below}) => firstQuestion.test(tidy(below.line.value)),
  },
  {
    id: 'over-remark',
    because: '下面居中的括号里是对题名的说明',
    weight: 2,
    holds: ({first, below: {line}}) =>
      isInMiddle(first.line) && line.gap === 0 && isInMiddle(line) && isOneBracket(tidy(line.value)),
  },
  {
    id: 'over-ingredients',
    because: '下面是做菜的材料',
    weight: 2,
    holds: ({below}) => ofRecipe.test(tidy(below.line.value)),
  },
  {
    id: 'behind-last',
    because: '在目录列出的各篇之后',
    weight: 1,
    holds: ({isLast}) => isLast,
  },
  {
    id: 'exclaims',
    because: '是一句问话或感叹',
    weight: -2.5,
    holds: ({first}) => /[！!？?]$/u.test(first.line.value.trim()),
  },
]

/** 材料：鸡胸肉300克: how a recipe begins. */
const ofRecipe = /^(?:[主配原用材]料|食材)[：:]/u

/** How many lines below a title may say what a table holds, and its head. */
const mostAboveTable = 3

/** Q1 用完可以卷起来吗？, 问：证件丢了怎么办？, 1. 油锅起火，应当先做什么？: below a title, the first of what it asks. */
const firstQuestion = /^(?:(?:Q|问)?\s?[1１一][.．、:：\s]|问[：:]).{4,60}[？?]$/iu

/** How many lines may say to whom else a document goes, below its date. */
const mostCopies = 2

/** Behind the date that a letter or an official document ends with; below that may stand to whom else it goes. */
function isBehindSignature(body: readonly BodyLine[], index: number): boolean {
  let at = index - 1
  while (at > index - 1 - mostCopies && sendsCopies(body[at]?.line.value ?? '')) at--
  const line = body[at]
  return line !== undefined && line.opens === undefined && isDateLine(line.line.value.trim())
}
