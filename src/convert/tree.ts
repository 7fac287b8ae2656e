import type {Node, Parent, Position} from 'unist'
import type {ArticleKind, Correction} from '../schemas/article.ts'
import type {ContentsEntry, IssueData} from '../schemas/issue.ts'
import type {ArticleFields, IssueFields, LineRole} from '../schemas/structure.ts'
import type {Evidence} from './page/evidence.ts'
import type {Credit} from './print/credit.ts'
import type {Mark} from './print/marks.ts'
import type {Stated} from './roles/stated.ts'

/** One printed line that is not blank, its corrections applied. */
export interface Line {
  readonly type: 'line'
  /** The line's number in source.txt, from 1. */
  readonly number: number
  readonly value: string
  /** How many blank lines stand before it. */
  readonly gap: number
  /** Did a page number or running head stand before it? */
  readonly pageBreak?: boolean
  /** Does a rule, or a row of ornaments between articles, stand right above it? */
  readonly belowRule?: boolean
  /** Does a rule stand right above it and another right below? */
  readonly ruled?: boolean
  /** Does it go on with the sign of a note that stands alone on the line above? */
  readonly behindSign?: boolean
  /** Does it go on, on another page, with what broke off where a mark says so? */
  readonly resumed?: boolean
  /** Is it one of several entries of a 目录 that stand on one printed line? */
  readonly listed?: boolean
  /** Did a number above it count the pieces of the issue, a mark say that one was over, or the form of the line that it begins one? */
  readonly counted?: boolean
  /** Who wrote the piece above whose text it stands, where the form of such lines in the issue tells that it says so; `null` of the title above one. */
  readonly credited?: Credit | null
  /** Is it of a list of the main pieces, where another lists all? */
  readonly teaser?: boolean
  /** Does it number a part of a piece, whose name stands on the line below, is it that name, the text below it, or the name of a section that is counted so? */
  readonly part?: 'number' | 'name' | 'text' | 'section'
  /** What an editor said of it. */
  readonly stated?: Stated
  /** What the original shows of it beside its words. */
  readonly evidence?: Evidence
}

/** A stretch of one line: code units from `start` up to but not including `end`, from 0. */
export interface Span {
  readonly line: Line
  readonly start: number
  readonly end: number
  /** Why it was read as it was, where that is known. */
  readonly why?: Why
}

/** The reason for a reading, as editors are told it. */
export interface Why {
  readonly because: string
  /** The best reason for another reading, and what that would be. */
  readonly rival?: {readonly is: LineRole; readonly because: string}
}

/** Text as it will be shown, and where it was printed. */
export interface Text {
  readonly value: string
  readonly spans: readonly Span[]
}

/** Print that stands nowhere in the archive, and why. */
export interface Drop {
  readonly span: Span
  readonly reason: DropReason
}

export type DropReason =
  | '目录标题'
  | '目录引导符'
  | '目录的外文译文'
  | '页码标记'
  | '表格线'
  | '栏目标记'
  | '文件版头'
  | '标题末句号'
  | '重复的表头'
  | '页码与书眉'
  | '抽取时留下的标记'
  | 'Word 的域代码'
  | '项目符号'
  | '篇名前后的标记'
  | '篇末的标记'
  | '转版标记'
  | '不能保存的字符'
  | '编辑定为不属正文'

interface Block extends Node {
  readonly position: Position
}

/** The title of an article; without print where the article has none. */
export interface Title extends Text {
  readonly type: 'title'
  readonly position?: Position
}

/** A line that only metadata holds: document number, byline, credit. */
export interface Apparatus extends Block, Text {
  readonly type: 'apparatus'
}

export interface Paragraph extends Block, Text {
  readonly type: 'paragraph'
}

export interface Heading extends Block, Text {
  readonly type: 'heading'
  /** 2 to 6: the outermost heading of an article is 2. */
  readonly depth: number
}

export interface Item extends Block, Text {
  readonly type: 'item'
  readonly mark: Mark
  readonly children: List[]
}

export interface List extends Block {
  readonly type: 'list'
  readonly children: Item[]
}

export interface Table extends Block {
  readonly type: 'table'
  /** The header row first; every row has the same number of cells. */
  readonly children: readonly Row[]
}

export interface Row {
  readonly type: 'row'
  readonly position: Position
  readonly children: readonly Cell[]
}

/** A cell; without print where it is empty. */
export interface Cell extends Text {
  readonly type: 'cell'
  readonly position?: Position
}

/** A photo: its file, where extraction kept it or an editor named it, and its caption, where one was printed; one of the two at least. */
export interface Figure extends Block {
  readonly type: 'figure'
  readonly src?: string
  /** At most one. */
  readonly children: readonly Caption[]
}

export interface Caption extends Block, Text {
  readonly type: 'caption'
}

/** Issuers and date at the end of an official document, a line each. */
export interface Signature extends Block {
  readonly type: 'signature'
  readonly children: readonly PrintedLine[]
}

/** A line that stays a line: of a signature, a stanza, the masthead. */
export interface PrintedLine extends Block, Text {
  readonly type: 'printed-line'
}

/** A poem or a part of one: lines that stay lines, in stanzas. */
export interface Verse extends Block {
  readonly type: 'verse'
  readonly children: readonly Stanza[]
}

export interface Stanza extends Block {
  readonly type: 'stanza'
  readonly children: readonly PrintedLine[]
}

/** What is quoted in paragraphs of its own; only an editor tells that it is. */
export interface Quotation extends Block {
  readonly type: 'quotation'
  readonly children: Paragraph[]
}

export type ArticleBlock = Paragraph | Heading | List | Table | Figure | Signature | Verse | Quotation

/** What the lines about an article (credit, byline, document number, letterhead) say. */
export interface Metadata {
  kind: ArticleKind | null
  source?: string
  compiledBy?: string
  authors?: string[]
  translators?: string[]
  excerptedFrom?: string
  webEditor?: string
  credit?: string
  documentNumber?: string
  issuer?: string
  issuedDate?: string
  adoptedDate?: string
  effectiveDate?: string
}

export interface Article extends Parent {
  type: 'article'
  position: Position
  section: string | null
  /** The 目录 entry that names it, and how sure the binding is, 0 to 1. */
  entry: {readonly index: number; readonly confidence: number} | null
  metadata: Metadata
  /** What only the editor says of it: a page or a wording that the 目录 lacks, why it was withdrawn. */
  told: Pick<ArticleFields, 'page' | 'tocTitle' | 'withdrawn'>
  /** The title, the apparatus, then the blocks in order of printing. */
  children: ArticleNode[]
  corrections: Correction[]
}

export type ArticleNode = Title | Apparatus | ArticleBlock

/** Print outside of the articles: masthead, 目录, colophon. */
export interface Outside extends Parent {
  readonly type: 'masthead' | 'contents' | 'colophon'
  readonly children: PrintedLine[]
}

/** All print that stands nowhere in the archive. */
export interface Dropped extends Parent {
  readonly type: 'dropped'
  readonly children: DropNode[]
}

export interface DropNode extends Block, Drop {
  readonly type: 'drop'
}

/**
 * The whole issue: a unist tree in which every character of source.txt that is not blank stands once, in a node with `spans` or, where it
 * was dropped, with `span`. Nodes keep their position in source.txt.
 */
export interface IssueTree extends Parent {
  type: 'issue'
  children: Array<Outside | Article | Dropped>
  issue: Omit<IssueData, 'contents'> & {masthead: string[]; colophon: string[]}
  /** What of it the editor said, rather than the print. */
  told: IssueFields
  contents: Array<Omit<ContentsEntry, 'article'>>
  /** The titles of those entries with their places. */
  listed: Text[]
  hasContents: boolean
  /** Every line, in order. */
  lines: readonly Line[]
  /** Roles of the lines that stand in no article, by their numbers; those that were dropped apart. */
  outside: ReadonlyMap<number, LineRole>
}

export function articlesOf({children}: IssueTree): Article[] {
  return children.filter(node => node.type === 'article')
}

/** All print that the archive leaves out, in the order in which it was dropped. */
export function dropsOf({children}: IssueTree): DropNode[] {
  return children.flatMap(node => (node.type === 'dropped' ? node.children : []))
}

export function titleOf({children}: Article): Title {
  return children.find(node => node.type === 'title') ?? {type: 'title', value: '', spans: []}
}

export function apparatusOf({children}: Article): Apparatus[] {
  return children.filter(node => node.type === 'apparatus')
}

/** What stands in the body of an article's file. */
export function blocksOf({children}: Article): ArticleBlock[] {
  return children.filter(node => node.type !== 'title' && node.type !== 'apparatus')
}

export function wholeLine(line: Line): Span {
  return {line, start: 0, end: line.value.length}
}

/** What a span prints. */
export function textIn({line, start, end}: Span): string {
  return line.value.slice(start, end)
}

export function textOf(line: Line): Text {
  return {value: line.value.trim(), spans: [wholeLine(line)]}
}

export function printedLine(text: Text): PrintedLine {
  return {type: 'printed-line', ...text, position: positionOf(text.spans)}
}

export function dropNode({span, reason}: Drop): DropNode {
  return {type: 'drop', span, reason, position: positionOf([span])}
}

/** Position of a run of spans. Throws a RangeError for an empty run. */
export function positionOf(spans: readonly Span[]): Position {
  const first = spans[0]
  const last = spans.at(-1)
  if (!first || !last) throw new RangeError('a node without print has no position')
  return {
    start: {line: first.line.number, column: first.start + 1},
    end: {line: last.line.number, column: last.end + 1},
  }
}
