import type {LineRole} from '../../schemas/structure.ts'
import type {Action} from './actions.ts'

/* What the server tells the review page. Lines count in source.txt from 1, offsets in a line from 0 in UTF-16. */

/** The files in which an editor's word stands. */
export type ListFile = 'structure.yaml' | 'corrections.yaml' | 'habits.yaml'

/** A stretch of a printed line. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Another reading of a line. */
export interface Rival {
  readonly is: LineRole
  readonly because: string
}

/** One printed line that is not blank. */
export interface LineView {
  readonly number: number
  readonly printed: string
  /** How many blank lines stand before it. */
  readonly gap: number
  readonly is: LineRole
  /** Of a heading, 2 to 6. */
  readonly depth?: number
  readonly because: string
  /** What else stands on it, from an offset on. */
  readonly rest: ReadonlyArray<{readonly at: number; readonly is: LineRole}>
  /** How sure that is, 0 to 1; 1 where an editor said it. */
  readonly confidence: number
  readonly rivals: readonly Rival[]
  /** Index of its article in the view; null where it stands in none. */
  readonly article: number | null
  /** Where an editor said what it is; null where nobody did. */
  readonly statedIn: 'structure.yaml' | 'habits.yaml' | null
  /** What was left out of it, and why. */
  readonly drops: ReadonlyArray<Stretch & {readonly reason: string}>
  /** What was mended in it. */
  readonly mends: ReadonlyArray<Stretch & {readonly now: string; readonly why: string | null}>
  /** Where it stands in the original; null where that is no PDF. */
  readonly place: PagePlace | null
  /** What lines of its form have in common, in words: 以“◆”开头的行; null where they cannot be told from others. */
  readonly form: string | null
}

/** A box on a page of a PDF: pages from 1, points (1/72 inch) from the page's top left. */
export interface PagePlace {
  readonly page: number
  /** The number printed on the page, where it is known and another one. */
  readonly folio: number | null
  readonly box: readonly [left: number, top: number, right: number, bottom: number]
}

/** How a field is typed. */
export type FieldForm = 'line' | 'list' | 'number' | 'numbers' | 'date' | 'flag' | 'kind'

/** A field of the issue or of an article that an editor may say otherwise. */
export interface FieldView {
  readonly name: string
  readonly label: string
  readonly form: FieldForm
  /** As it is typed: of a list the parts with 、 between them; empty where the print says nothing. */
  readonly value: string
}

/** One article as it is converted now. */
export interface ArticleView {
  /** Number of its file. */
  readonly name: string
  readonly title: string
  readonly lines: readonly [number, number]
  /** Line of its title; null where the print gives it none. */
  readonly titleLine: number | null
  /** What the frontmatter says, each with what it is called. */
  readonly fields: ReadonlyArray<{readonly label: string; readonly value: string}>
  /** What an editor may say of it. */
  readonly settable: readonly FieldView[]
  /** The body; `data-printed` on an empty `span.at` at the end of each passage says on which line that begins. */
  readonly html: string
  /** Did somebody edit its file, so that the site shows what stands there? */
  readonly edited: boolean
}

/** What an entry of structure.yaml would say of a line, beside how the line begins. */
export interface Decided {
  readonly line?: number | undefined
  readonly lines?: readonly [number, number] | undefined
  readonly is?: LineRole | undefined
  readonly depth?: number | undefined
  readonly level?: number | undefined
  readonly entry?: number | null | undefined
  readonly checked?: readonly string[] | undefined
}

/** A way to settle a message. */
export interface Settlement {
  /** 改判为另起一段; 照此更正; 已核对. */
  readonly label: string
  readonly action: Action
  /** Does it say that all is right as it is? */
  readonly answers: boolean
}

/** Lines of a file, as they stand there. */
export interface Excerpt {
  /** Number of the first of them, from 1, and of the one in which something is wrong. */
  readonly first: number
  readonly fault: number
  readonly lines: readonly string[]
}

/** A message of the converter. */
export interface MessageView {
  /** The same as long as the same is said of the same line. */
  readonly key: string
  readonly grade: 'error' | 'warning' | 'info'
  /** Name of the file that it is about, from the issue's folder. */
  readonly file: string
  /** Line of source.txt; null where it is about another file. */
  readonly line: number | null
  /** The words of its line that it doubts; null where it doubts what the line is, or is about another file. */
  readonly words: Stretch | null
  /** Where it stands, in words: 第 131 行, structure.yaml 第 3 行. */
  readonly place: string
  readonly rule: string
  /** What editors call such messages. */
  readonly name: string
  readonly reason: string
  readonly settlements: readonly Settlement[]
  /** The same for messages that ask the same, so that one answer may do for all; null where each needs its own. */
  readonly group: string | null
  /** Of an error: what stands where it is told. */
  readonly excerpt?: Excerpt
}

/** One entry of the editor's, as the list of decisions shows it. */
export interface EntryView {
  readonly file: ListFile
  readonly index: number
  readonly line: number | null
  /** What it says, in Chinese. */
  readonly text: string
  /** The entry itself, so that no other one is withdrawn in its place. */
  readonly entry: string
}

/** An entry of the 目录. */
export interface ListedView {
  readonly line: number
  readonly title: string
  readonly section: string | null
  readonly page: number | null
  /** Index of the article that it lists; null where none was found. */
  readonly article: number | null
}

/** What 写入 would do with a file. */
export interface PendingView {
  readonly name: string
  readonly deed: string
  /** What will not be written, since somebody edited the file and the two do not go together. */
  readonly conflict: boolean
}

/** One issue, as the review page shows it. */
export interface IssueView {
  readonly id: string
  /** 2014年第9期（总第140期）. */
  readonly label: string
  /** Changes with source.txt and with the editor's files. */
  readonly revision: string
  /** Why it cannot be converted as it stands is among the messages; then there are no lines and no articles. */
  readonly failed: boolean
  readonly lines: readonly LineView[]
  readonly listed: readonly ListedView[]
  readonly articles: readonly ArticleView[]
  readonly messages: readonly MessageView[]
  readonly entries: readonly EntryView[]
  readonly pending: readonly PendingView[]
  /** What an editor may say of the issue itself. */
  readonly settable: readonly FieldView[]
  /** Name of the PDF that source.txt was read from; null where there is none in which its lines can be shown. */
  readonly pdf: string | null
  /** Why they cannot be shown in the one that there is, in a sentence. */
  readonly pdfLost: string | null
  /** What 撤销 would take back; null where there is nothing. */
  readonly undo: string | null
  /** What 重做 would do again. */
  readonly redo: string | null
}

/** What an action changed. */
export interface Effect {
  /** What was done: 第 131 行改作接上一行. */
  readonly done: string
  readonly lines: ReadonlyArray<{
    readonly number: number
    readonly was: string | null
    readonly now: string | null
  }>
  /** Fields of articles that stayed, and their titles; `article` is null of the issue's own. */
  readonly fields: ReadonlyArray<{
    readonly article: string | null
    readonly label: string
    readonly was: string | null
    readonly now: string | null
  }>
  /** Titles of articles. */
  readonly came: readonly string[]
  readonly went: readonly string[]
  /** How many messages that doubt something are gone, and how many are new. */
  readonly settled: number
  readonly raised: number
  /** What was decided and did not come about, or not as it was meant; whole sentences. */
  readonly idle: readonly string[]
  /** The line that it was done to; null where it was to none. */
  readonly at: number | null
}

/** A likely slip that another printing of the same text shows. */
export interface VariantView {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly was: string
  readonly now: string
  /** A few characters on either side. */
  readonly before: string
  readonly after: string
  /** 总第136期第4篇. */
  readonly other: string
  /** To mend it as the other printing has it, and that the print is right as it is. */
  readonly settlements: readonly Settlement[]
}

/** Passages of an article in which another printing differs by more than is offered as likely slips. */
export interface UntoldView {
  readonly title: string
  /** 总第136期第4篇. */
  readonly other: string
  /** On which each of them begins; of one that is missing, the one before it. */
  readonly lines: readonly number[]
}

/** What other printings of the texts of an issue have otherwise. */
export interface PrintingsView {
  readonly variants: readonly VariantView[]
  readonly untold: readonly UntoldView[]
}

/** The answer to an action. */
export interface Answer {
  readonly view: IssueView
  readonly effect: Effect | null
}

/** The answer to what was refused, with a sentence for the editor. */
export interface Refused {
  readonly refused: string
  /** How things stand, where that is not what the page shows. */
  readonly view?: IssueView
  /** What was asked for and changes much: sent again as it stands here, it is done. */
  readonly asks?: Action
}
