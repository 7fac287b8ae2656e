import {type LineRole, roleNames} from '../../schemas/structure.ts'
import {wordingsOf} from '../print/wording.ts'
import {bare, tidy} from '../text/characters.ts'
import {similarity} from '../text/similarity.ts'
import {
  type Article,
  type ArticleBlock,
  apparatusOf,
  articlesOf,
  blocksOf,
  dropsOf,
  type IssueTree,
  type Line,
  type Span,
  type Text,
  titleOf,
  type Why,
} from '../tree.ts'
import {confidenceOf} from './confidence.ts'
import {startOf} from './parted-lines.ts'

/** What a line was taken for, why, and what else it might be. */
export interface Explanation {
  readonly line: Line
  readonly is: LineRole
  /** Of a heading, 2 to 6. */
  readonly depth?: number
  readonly because: string
  /** How sure that is, 0 to 1; 1 where an editor said it. */
  readonly confidence: number
  /** What an editor said that it is, where that has no effect here. */
  readonly idle?: LineRole
  /** Other readings, the likeliest first. */
  readonly rivals: ReadonlyArray<{readonly is: LineRole; readonly because: string}>
  /** Index among the articles; undefined where the line stands in no article. */
  readonly article?: number
}

interface Reading {
  readonly is: LineRole
  readonly depth?: number
  readonly why?: Why
}

const outsideReasons: Partial<Record<LineRole, string>> = {
  masthead: '在正文之前，说的是刊名、期号、主办单位一类',
  colophon: '在全刊末尾，说的是编辑、地址、印数一类',
  contents: '在目录的标题与最后一条之间',
}

/**
 * Explains a line of an issue; of one in which several things stand, the first.
 *
 * @param number - of the line in source.txt, from 1
 * @returns `undefined` for a blank line, or one behind the last
 */
export function explainLine(tree: IssueTree, number: number): Explanation | undefined {
  return explainParts(tree, number)[0]
}

/** The same of each thing that stands on a line, in their order. */
export function explainParts(tree: IssueTree, number: number): Explanation[] {
  const parts = tree.lines.filter(line => line.number === number)
  return parts.map((line, index) =>
    explain(tree, {line, isOne: parts.length === 1, until: nextStart(parts[index + 1])}),
  )
}

/** A line, or a part of one: which stretches are its own. */
interface Part {
  readonly line: Line
  readonly isOne: boolean
  /** Offset behind its last. */
  readonly until: number
}

function nextStart(next: Line | undefined): number {
  return next ? startOf(next) : Number.POSITIVE_INFINITY
}

/** Is a stretch printed on the line, or in the part of it? */
function holds({line, isOne, until}: Part, span: Span): boolean {
  if (span.line.number !== line.number) return false
  const start = Math.max(span.start, startOf(span.line))
  return isOne || (start >= startOf(line) && start < until)
}

function explain(tree: IssueTree, part: Part): Explanation {
  const {line} = part
  const {number} = line
  const articles = articlesOf(tree)
  const at = articles.findIndex(article => readingIn(article, part) !== undefined)
  const article = articles[at]
  const reading = article && readingIn(article, part)
  const {is, because} = reading
    ? {is: reading.is, because: reasonIn(tree, article, line, reading)}
    : reasonOutside(tree, line)
  const {stated} = line
  const told = stated?.is
  const isMet =
    told !== undefined &&
    (meets(told, is, stated?.goesOn === true) || (told === 'date' && opensWith(article, number)))
  return {
    line,
    is: isMet && readAsOther.has(told) ? told : is,
    ...(reading?.depth === undefined ? {} : {depth: reading.depth}),
    because:
      told === undefined
        ? because
        : isMet
          ? `${stated?.by} 里写明了`
          : `${stated?.by} 里写明是${roleNames[told]}，在这里不起作用：${because}`,
    confidence: isMet ? 1 : sureness(is, because, reading && article),
    rivals: isMet ? [] : rivalsOf(tree, line, is, reading),
    ...(told !== undefined && !isMet ? {idle: told} : {}),
    ...(at < 0 ? {} : {article: at}),
  }
}

/** Roles that a text has beside what it is in the tree: a subtitle is part of the title, a note a paragraph of its own. */
const readAsOther: ReadonlySet<LineRole> = new Set([
  'subtitle',
  'date',
  'section',
  'note',
  'byline',
  'source',
])

/** Which readings a role that an editor gave comes to, beside itself. */
const comesTo: Partial<Record<LineRole, readonly LineRole[]>> = {
  subtitle: ['title'],
  date: ['byline', 'source', 'document-number', 'signature'],
  // the 目录 prints section names too
  section: ['contents'],
  'goes-on': ['title'],
  byline: ['source', 'document-number'],
  source: ['byline', 'document-number'],
  'document-number': ['byline', 'source'],
  note: ['paragraph'],
  // what an issue prints twice is left out the second time
  'table-row': ['furniture'],
}

/** Does the text of an article begin with the line? A day below the title stands there. */
function opensWith(article: Article | undefined, number: number): boolean {
  const [first] = article ? blocksOf(article) : []
  return first?.position.start.line === number
}

/** Did what an editor said of a line come about? The further lines of one heading or caption go on with the first. */
function meets(told: LineRole, is: LineRole, goesOn: boolean): boolean {
  return told === is || (goesOn && is === 'goes-on') || comesTo[told]?.includes(is) === true
}

/** A title that the 目录 lists is as sure as the two are alike. */
function sureness(is: LineRole, because: string, article: Article | undefined): number {
  return is === 'title' && article?.entry ? article.entry.confidence : confidenceOf(is, because)
}

function reasonIn(tree: IssueTree, {entry}: Article, line: Line, {is, why}: Reading): string {
  if (is === 'title' && entry) {
    const listed = `目录第 ${lineOfEntry(tree, entry.index)} 行`
    return entry.confidence === 1
      ? `${listed}有同样的文字`
      : `${listed}的写法与它相近（相似度 ${Math.round(entry.confidence * 100)}%）`
  }
  if (why) return why.because
  return line.pageBreak ? '在一页之首，与上文分开' : usualReasons[is]
}

/** What is said where no rule had to decide between readings. */
const usualReasons: Readonly<Record<LineRole, string>> = {
  masthead: '在正文之前',
  contents: '在目录里',
  section: '带着栏目名的记号，或与目录里的栏目名相同',
  title: '在一篇之首',
  subtitle: '接着标题',
  'document-number': '是公文的文号或版头',
  byline: '写的是作者',
  date: '是日期',
  paragraph: '是一篇正文的第一段，或接在表格、图片说明之后',
  'goes-on': '接着上一行',
  heading: '短而不成句',
  item: '以编号或符号领起',
  caption: '写明是图，或前面空行多，像是丢了图片留下的说明',
  'table-row': '各栏之间有制表符或宽空格，上下两行以上对得齐',
  quotation: '是引文',
  verse: '是诗行',
  note: '是注释',
  source: '写的是来源、编选、供稿',
  signature: '单位名称之后是单独一行的日期，是落款',
  colophon: '在全刊末尾',
  furniture: '不属正文',
}

function reasonOutside(tree: IssueTree, {number, value}: Line): {is: LineRole; because: string} {
  const outside = tree.outside.get(number)
  const reason = dropsOf(tree).find(({span}) => span.line.number === number)?.reason
  if (reason === '栏目标记') return {is: 'section', because: usualReasons.section}
  if (outside !== undefined) return {is: outside, because: outsideReasons[outside] ?? usualReasons[outside]}
  if (reason === '文件版头') return {is: 'document-number', because: usualReasons['document-number']}
  if (reason === '重复的表头') return {is: 'table-row', because: '与表头相同，是翻页后重印的'}
  if (!/[\p{L}\p{N}]/u.test(value))
    return {is: 'furniture', because: '只有线条、记号，没有字，是分隔或表格的线，不收进文章'}
  return {is: 'furniture', because: `没有收进文章：${reason ?? '没有文字'}`}
}

function readingIn(article: Article, part: Part): Reading | undefined {
  const {start, end} = article.position
  const {number} = part.line
  if (number < start.line || number > end.line) return undefined
  return (
    readText(titleOf(article), part, 'title') ??
    apparatusOf(article)
      .map(text => readText(text, part, apparatusRole(article, text)))
      .find(Boolean) ??
    blocksOf(article)
      .map(block => readBlock(block, part))
      .find(Boolean)
  )
}

function apparatusRole({metadata}: Article, {value}: Text): LineRole {
  const said = bare(value)
  if (
    [metadata.documentNumber, metadata.issuer].some(part => part !== undefined && bare(part).includes(said))
  )
    return 'document-number'
  const persons = [...(metadata.authors ?? []), ...(metadata.translators ?? [])]
  return persons.some(person => said.includes(bare(person))) ? 'byline' : 'source'
}

function readBlock(block: ArticleBlock, part: Part): Reading | undefined {
  switch (block.type) {
    case 'paragraph':
      return readText(block, part, 'paragraph')
    case 'heading': {
      const reading = readText(block, part, 'heading')
      return reading && {...reading, depth: block.depth}
    }
    case 'figure':
      return block.children.map(text => readText(text, part, 'caption')).find(Boolean)
    case 'quotation':
      return block.children.map(text => readText(text, part, 'quotation')).find(Boolean)
    case 'signature':
      return block.children.map(text => readText(text, part, 'signature')).find(Boolean)
    case 'verse':
      return block.children
        .flatMap(({children}) => children)
        .map(text => readText(text, part, 'verse'))
        .find(Boolean)
    case 'table':
      return block.children
        .flatMap(row => row.children.map(cell => readText(cell, part, 'table-row')))
        .find(Boolean)
    case 'list':
      return block.children
        .map(
          item =>
            readText(item, part, 'item') ?? item.children.map(inner => readBlock(inner, part)).find(Boolean),
        )
        .find(Boolean)
  }
}

/** The first line of a text has its role; the others go on with it. */
function readText({spans}: Text, part: Part, is: LineRole): Reading | undefined {
  const at = spans.findIndex(span => holds(part, span))
  const span: Span | undefined = spans[at]
  if (!span) return undefined
  const goesOn = at > 0 && is !== 'table-row' && is !== 'title'
  return {is: goesOn ? 'goes-on' : is, why: span.why}
}

/** Entries of the 目录 that say the same or nearly, and what else a rule would have made of the line. */
function rivalsOf(
  tree: IssueTree,
  line: Line,
  is: LineRole,
  reading: Reading | undefined,
): Explanation['rivals'] {
  const rivals = reading?.why?.rival ? [reading.why.rival] : []
  if (is === 'title' || is === 'contents') return rivals
  const wordings = new Set(wordingsOf(line.value))
  const alike = tree.contents.flatMap(({title}, index) => {
    const same = wordingsOf(title).some(wording => wordings.has(wording))
    const likeness = same ? 1 : likenessTo(title, line)
    return likeness < alikeEnough ? [] : [{index, likeness}]
  })
  const titles = alike
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 2)
    .map(({index, likeness}) => ({
      is: 'title' as const,
      because: `目录第 ${lineOfEntry(tree, index)} 行${likeness === 1 ? '有同样的文字' : `与它相近（相似度 ${Math.round(likeness * 100)}%）`}`,
    }))
  return [...titles, ...rivals]
}

/** A wording that shares less with an entry is not worth naming. */
const alikeEnough = 0.6
/** Titles are a line or two of print. */
const longestTitle = 80

function likenessTo(title: string, {value}: Line): number {
  const printed = tidy(value)
  return printed.length > longestTitle ? 0 : similarity(title, printed)
}

function lineOfEntry({listed}: IssueTree, index: number): number {
  return listed[index]?.spans[0]?.line.number ?? 1
}
