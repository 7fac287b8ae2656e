/** Where in the original a line was printed. */
export type Origin = ParagraphOrigin | PageOrigin

/** A paragraph of a Word file: of which part, and the number of its `w:p` there, from 1. */
export interface ParagraphOrigin {
  readonly part: 'document' | 'footnotes' | 'endnotes'
  readonly paragraph: number
  /** The page that Word last set it on, from 1, where the file says so. */
  readonly wordPage?: number | undefined
}

/** A place on a PDF page, pages from 1; the box is left, top, right, bottom in points (1/72 inch) from the page's top left. */
export interface PageOrigin {
  readonly page: number
  readonly box: readonly [left: number, top: number, right: number, bottom: number]
}

/** What the print shows of a line that its words do not say. */
export interface LineEvidence {
  /** Depth that a heading style gives, from 1. */
  readonly heading?: number
  readonly centred?: true
  readonly bold?: true
  /** Points. */
  readonly size?: number
  /** Level in the list that numbers it by itself, from 1. */
  readonly numbered?: number
  /** Whether it begins a page: on a PDF's page the first, in a Word file behind a break that was set by hand. */
  readonly opensPage?: true
}

/** What will stand in source.txt: a paragraph, a caption, a row of a table or a note, lines as printed where they count. */
export interface Piece {
  readonly kind: 'paragraph' | 'caption' | 'row' | 'note'
  readonly lines: readonly string[]
  readonly origin: Origin
  readonly evidence?: LineEvidence
  /** What of each line is bold, where not all of it is: offsets in code units. */
  readonly strong?: ReadonlyArray<ReadonlyArray<readonly [start: number, end: number]>>
  /** Of a caption: the picture above it, by its name in `pictures`. */
  readonly picture?: string
}

/** Print of the original that is not in source.txt, and why. */
export interface OriginalDrop {
  readonly text: string
  readonly reason: OriginalDropReason
  /** Where it stood; `null` for what stands on no page of its own (comments, headers). */
  readonly origin: Origin | null
}

export type OriginalDropReason =
  | '修订中删去的文字'
  | '批注'
  | '页眉页脚'
  | '域代码'
  | '隐藏文字'
  | '注音'
  | '符号字体的代码'
  | '改写成上下标的字'
  | '图表里的字'
  | '注号'
  | '页码与书眉'
  | '重复描印的字'
  | '转了方向的文字'

/** A picture of the original, to become a file of the folder. */
export interface Picture {
  /** `picture-01.png`: numbers in print order. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly origin: Origin
}

/** What a reader makes of an original, before it is written down. */
export interface Extraction {
  /** `word` or `pdf`, its version and the libraries' under it. */
  readonly reader: string
  readonly pieces: readonly Piece[]
  readonly drops: readonly OriginalDrop[]
  readonly pictures: readonly Picture[]
  /** The page numbers that are printed on pages of a PDF, by the pages' own, from 1. */
  readonly folios: ReadonlyMap<number, number>
  /** All text that the original holds, in whatever order, as a second account finds it. */
  readonly print: string
  /** What stands in `pieces` and is no text of the original: automatic numbers, signs of notes. */
  readonly generated: string
  /** What the editor should know, a sentence each. */
  readonly remarks: readonly Remark[]
}

export interface Remark {
  readonly ruleId: string
  readonly reason: string
}
