import {beginning} from '../../graphemes.ts'
import type {ArticleKind} from '../../schemas/article.ts'
import {isBackMatter} from '../blocks/unnumbered-headings.ts'
import {isDateLine} from '../print/dates.ts'
import {type Mark, readMark} from '../print/marks.ts'
import {confidenceOf} from '../roles/confidence.ts'
import {statedRole} from '../roles/stated.ts'
import {isClosed, width} from '../text/characters.ts'
import {type Article, type ArticleBlock, articlesOf, blocksOf, type Heading, type Text} from '../tree.ts'
import {exampleIssue} from './example-issue.ts'
import {startOf} from './prints.ts'
import type {Finding, Rule, Settlement} from './rule.ts'

const headed = (third: string) =>
  exampleIssue(
    `一、基本情况\n\n会议审议通过了年度工作报告，听取了财务情况说明。\n\n二、主要任务\n\n会议部署了全年的各项重点工作和具体安排。\n\n${third}、工作要求\n\n会议要求各会员单位按时报送信息，认真落实。`,
  )

/** A notice has the title of the text that it issues for its only heading. */
const official: ReadonlySet<ArticleKind | null> = new Set(['policy', 'regulation', 'judicial'])
/** A heading of more characters is rather a sentence. */
const longest = 60

/**
 * A heading that may be none, or that shows that one is missing: its number does not go on from the one before it (一、二、四),
 * nothing stands below it, what stands there is its own rest, it is as long as a sentence, or it is the only heading of its article and has no number.
 * 一、 二、 三、 with text below each is in order.
 */
export const doubtfulHeading: Rule = {
  id: 'doubtful-heading',
  severity: 'warning',
  examples: {breaks: headed('四'), holds: headed('三')},
  check: ({tree}) => {
    const told = new Set(tree.lines.flatMap(line => (statedRole(line) === 'heading' ? [line.number] : [])))
    return articlesOf(tree)
      .flatMap(article => check(article))
      .filter(({line}) => !told.has(line))
  },
}

interface Numbered {
  readonly mark: Mark
  readonly heading: Heading
  /** Is it the first of its numbering under its heading? */
  readonly first: boolean
}

function check(article: Article): Finding[] {
  const found: Finding[] = []
  const blocks = blocksOf(article)
  const headings = blocks.filter(block => block.type === 'heading')
  /** The last numbered heading at each depth, as long as nothing further out has come. */
  const open = new Map<number, Numbered>()
  const close = (depth: number) => {
    const last = open.get(depth)
    open.delete(depth)
    if (last?.first && last.mark.number === 1) found.push(alone(last.heading))
  }
  for (const [index, heading] of blocks.entries()) {
    if (heading.type !== 'heading') continue
    const {depth, value} = heading
    for (const deeper of open.keys()) if (deeper > depth) close(deeper)
    const mark = readMark(value)
    const before = open.get(depth)
    const goesOn = mark !== undefined && before !== undefined && isSameSeries(before.mark, mark)
    if (goesOn && mark.number !== before.mark.number + 1 && mark.number !== 1)
      found.push(broken(heading, before.heading))
    if (mark) {
      if (!goesOn) close(depth)
      open.set(depth, {mark, heading, first: !goesOn})
    }
    const next = blocks[index + 1]
    if (!next || (next.type === 'heading' && next.depth < depth)) found.push(empty(heading))
    else if (next.type === 'paragraph' && isItsRest(next, heading, blocks[index + 2]))
      found.push(cutInTwo(heading, next))
    else if (!mark && value.length > longest) found.push(lengthy(heading))
    else if (!mark && headings.length === 1 && !isBackMatter(value) && !official.has(article.metadata.kind))
      found.push(only(heading))
  }
  for (const depth of open.keys()) close(depth)
  return found.sort((a, b) => a.line - b.line)
}

function isSameSeries(before: Mark, mark: Mark): boolean {
  return before.system === mark.system && before.label === mark.label
}

const unmark = '也看它是不是小标题'

function broken(heading: Heading, before: Heading): Finding {
  return {
    ...placeOf(heading),
    found: `小标题“${short(heading.value)}”的编号接不上前面的“${short(before.value)}”`,
    done: '照原样保留编号',
    advice: '请对照印刷版，看中间是否漏了小标题，或者有一条被当成了正文',
  }
}

function alone(heading: Heading): Finding {
  return {
    ...placeOf(heading),
    found: `小标题“${short(heading.value)}”编了号，后面却没有接着编下去`,
    done: '按小标题处理',
    advice: `请对照印刷版，看后面是否漏了小标题，${unmark}`,
    settle: notHeading(heading),
  }
}

function empty(heading: Heading): Finding {
  return {
    ...placeOf(heading),
    found: `小标题“${short(heading.value)}”下面没有内容`,
    done: '按小标题处理',
    advice: `请对照印刷版，看是否漏了正文，${unmark}`,
    settle: notHeading(heading),
  }
}

function lengthy(heading: Heading): Finding {
  return {
    ...placeOf(heading),
    found: `小标题“${short(heading.value)}”长达 ${heading.value.length} 字，像是一句话`,
    done: '按小标题处理',
    advice: '请对照印刷版，看它是不是正文',
    settle: notHeading(heading),
  }
}

function only(heading: Heading): Finding {
  return {
    ...placeOf(heading),
    found: `这一行“${short(heading.value)}”没有编号，全篇又只有它一个小标题，看不准是不是小标题`,
    done: '按小标题处理',
    advice: '请对照印刷版，看它是不是图片说明或正文',
    settle: notHeading(heading),
  }
}

/** Cells of a heading that may have gone on in a second line, at least. */
const longEnough = 40

/** Whether a short line below a long heading is the rest of it: the next heading stands right below, and no sentence between the two. */
function isItsRest({value}: Text, heading: Heading, behind: ArticleBlock | undefined): boolean {
  return (
    behind?.type === 'heading' &&
    width(heading.value) >= longEnough &&
    !isClosed(heading.value) &&
    width(value) < width(heading.value) &&
    !/[，。；：！？…]|[）)]$/u.test(value) &&
    !isDateLine(value)
  )
}

function cutInTwo(heading: Heading, rest: Text): Finding {
  const line = rest.spans[0]?.line.number
  return {
    ...placeOf(heading),
    found: `小标题“${short(heading.value)}”像是没有完，下面单独一行的“${short(rest.value)}”像是它的后半`,
    done: '这一行按正文的一段处理',
    advice: '请对照印刷版，看两行是不是一个小标题',
    // the heading stays what it is by its like; told by itself it would set them apart
    ...(line === undefined ? {} : {settle: {line, is: 'goes-on' as const}}),
  }
}

function notHeading(heading: Heading): Settlement {
  return {line: placeOf(heading).line, is: 'paragraph'}
}

/** Where a heading stands, and how sure it is one. */
function placeOf({spans}: Heading): Pick<Finding, 'line' | 'column' | 'confidence'> {
  const span = spans[0]
  const confidence = confidenceOf('heading', span?.why?.because ?? '')
  return {...(span ? startOf(span.line, span.start) : {line: 1, column: 1}), confidence}
}

function short(text: string): string {
  return text.length > 20 ? `${beginning(text, 20)}……` : text
}
