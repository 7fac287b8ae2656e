import {Fields} from './fields.ts'
import {Counter, type Numbering} from './numbering.ts'
import {chosen, type Inlay, type Note, noRuns, type Runs, readRuns} from './runs.ts'
import {isIndented, numberingPlace, type Style, type Styles, styleNamed} from './styles.ts'
import {child, children, switchIn, valueIn, type XmlElement} from './xml.ts'

/** A paragraph as it is printed. */
export interface WordParagraph {
  readonly type: 'paragraph'
  /** The number of its `w:p` in its part, from 1. */
  readonly number: number
  /** Its automatic number, with the blank behind it. */
  readonly label: string
  /** Level in the list that makes the number, from 1; `undefined` without a number. */
  readonly listLevel: number | undefined
  /** Without the label; soft breaks as line feeds. */
  readonly text: string
  readonly drops: Runs['drops']
  readonly notes: readonly Note[]
  /** Characters that are printed, though the file has no text for them: the label's among them. */
  readonly generated: string
  readonly style: Style
  readonly isCentred: boolean
  /** Whether the first line is set in, by the paragraph's format; blanks that were typed stand in the text. */
  readonly isIndented: boolean
  readonly isBold: boolean
  /** What of the text is bold, where not all of it is: offsets in code units, in order. */
  readonly strong: Runs['strong']
  readonly size: number | undefined
  readonly inBox: boolean
  readonly revised: boolean
  /** Whether it begins a page, by a break that was set by hand. */
  readonly opensPage: boolean
  /** The page that Word last set it on, from 1; `undefined` where the file does not say. */
  readonly page: number | undefined
}

export interface WordPicture {
  readonly type: 'picture'
  readonly relation: string
  /** The paragraph that it stands in. */
  readonly number: number
}

/** A chart or a diagram, by its part. */
export interface WordDrawing {
  readonly type: 'chart' | 'diagram'
  readonly relation: string
  /** The paragraph that it stands in. */
  readonly number: number
}

export interface WordTable {
  readonly type: 'table'
  /** Cells by grid column; a merged cell's text stands in its first. */
  readonly rows: readonly WordRow[]
}

export interface WordRow {
  /** Of its first paragraph. */
  readonly number: number
  readonly page: number | undefined
  readonly cells: ReadonlyArray<readonly WordBlock[]>
}

export type WordBlock = WordParagraph | WordPicture | WordDrawing | WordTable

export interface PartContext {
  readonly styles: Styles
  readonly numbering: Numbering
}

/** Columns that a table has at most in Word. */
const mostColumns = 63

/** Reads what stands in a part, in print order: what is anchored to a paragraph follows it. */
export function readBlocks(content: XmlElement, context: PartContext): WordBlock[] {
  const reader = new PartReader(context, isPaged(content) ? 1 : undefined)
  return [...reader.blocks(content, false), ...reader.rest()]
}

/** Whether Word wrote down where its pages begin; other programs do not. */
function isPaged(element: XmlElement): boolean {
  return element.name === 'w:lastRenderedPageBreak' || children(element).some(isPaged)
}

/** Goes through a part once, from its beginning to its end: paragraphs and lists are counted on the way. */
class PartReader {
  readonly #context: PartContext
  readonly #counter: Counter
  readonly #fields = new Fields()
  #paragraphs = 0
  /** Runs of paragraphs whose end was deleted, and large first letters: they belong to the next. */
  #carried: Runs | undefined
  /** Whether a break stands before what comes next. */
  #breaks = false
  #page: number | undefined

  constructor(context: PartContext, page: number | undefined) {
    this.#context = context
    this.#page = page
    this.#counter = new Counter(context.numbering)
  }

  blocks(content: XmlElement, inBox: boolean): WordBlock[] {
    return children(content).flatMap(element => {
      if (element.name === 'w:p') return this.#paragraph(element, inBox)
      if (element.name === 'w:tbl') return [this.#table(element, inBox)]
      if (element.name === 'mc:AlternateContent') return this.blocks(chosen(element), inBox)
      return /^w:\w+Pr$/.test(element.name) ? [] : this.blocks(element, inBox)
    })
  }

  #paragraph(element: XmlElement, inBox: boolean): WordBlock[] {
    const number = ++this.#paragraphs
    const {styles} = this.#context
    const properties = child(element, 'w:pPr')
    const id = valueIn(properties, 'w:pStyle')
    const style = styleNamed(styles, id ?? '')
    const mark = child(properties, 'w:rPr')
    const runs = this.#carried ?? noRuns()
    this.#carried = undefined
    readRuns(element, runs, {styles, fields: this.#fields, bold: style.bold, size: style.size})
    if (child(mark, 'w:del') || child(mark, 'w:moveFrom') || isDropCap(properties)) {
      this.#carried = runs
      return []
    }
    const {label, listLevel} = this.#label(properties, style, id)
    const section = child(properties, 'w:sectPr')
    const isCentred = (valueIn(properties, 'w:jc') ?? (style.centred ? 'center' : '')) === 'center'
    const indented = isIndented(properties) ?? style.indented
    if (switchIn(properties, 'w:pageBreakBefore')) this.#breaks = true
    const printed = this.#printed(runs, {
      number,
      label,
      listLevel,
      style,
      isCentred,
      isIndented: indented && !isCentred,
      inBox,
    })
    if (section && valueIn(section, 'w:type') !== 'continuous') this.#breaks = true
    return printed
  }

  /** What is left of a part whose last paragraph's end was deleted. */
  rest(): WordBlock[] {
    const runs = this.#carried
    const style = styleNamed(this.#context.styles, '')
    return runs
      ? this.#printed(runs, {
          number: this.#paragraphs,
          label: '',
          listLevel: undefined,
          style,
          isCentred: false,
          isIndented: false,
          inBox: false,
        })
      : []
  }

  #printed(
    runs: Runs,
    {
      label,
      listLevel,
      ...place
    }: Pick<WordParagraph, 'number' | 'label' | 'listLevel' | 'style' | 'isCentred' | 'isIndented' | 'inBox'>,
  ): WordBlock[] {
    const isPrinted = runs.text.trim() !== ''
    if (runs.pageBreak === 'before') this.#breaks = true
    const opensPage = isPrinted && this.#breaks
    if (isPrinted) this.#breaks = runs.pageBreak === 'behind'
    const {before, all} = runs.pagesBegun
    const page = this.#page === undefined ? undefined : this.#page + before
    if (this.#page !== undefined) this.#page += all
    const paragraph: WordParagraph = {
      ...place,
      type: 'paragraph',
      label: isPrinted ? label : '',
      listLevel: isPrinted && label !== '' ? listLevel : undefined,
      text: runs.text,
      drops: runs.drops,
      notes: runs.notes,
      generated: runs.generated + (isPrinted ? label : ''),
      isBold: runs.bold * 2 > runs.text.replace(/\s+/g, '').length,
      strong: isBoldInPart(runs) ? runs.strong : [],
      size: commonest(runs.sizes),
      revised: runs.revised,
      opensPage,
      page,
    }
    return [paragraph, ...runs.inlays.flatMap(inlay => this.#inlay(inlay, paragraph))]
  }

  #inlay(inlay: Inlay, anchor: WordParagraph): WordBlock[] {
    if (inlay.type === 'box') return this.blocks(inlay.content, true)
    if (inlay.type !== 'drawn') return [{type: inlay.type, relation: inlay.relation, number: anchor.number}]
    const bare = {
      label: '',
      listLevel: undefined,
      generated: '',
      drops: [],
      strong: [],
      notes: [],
      revised: false,
      inBox: true,
      opensPage: false,
    }
    return [{...anchor, ...bare, text: inlay.text}]
  }

  #label(
    properties: XmlElement | undefined,
    style: Style,
    id: string | undefined,
  ): Pick<WordParagraph, 'label' | 'listLevel'> {
    const own = numberingPlace(properties)
    const list = own?.list ?? style.numbering?.list
    if (list === undefined || list === '0') return {label: '', listLevel: undefined}
    const tied = own === undefined ? this.#context.numbering.levelsOfStyles.get(`${list} ${id}`) : undefined
    const level = own?.level ?? tied ?? style.numbering?.level ?? 0
    return {label: this.#counter.next(list, level)?.text ?? '', listLevel: level + 1}
  }

  #table(table: XmlElement, inBox: boolean): WordTable {
    const rows = rowsOf(table).map(row => {
      const first = this.#paragraphs + 1
      const cells: WordBlock[][] = []
      const skip = (count: number) => {
        for (let at = 0; at < count && cells.length < mostColumns; at++) cells.push([])
      }
      skip(Number(valueIn(child(row, 'w:trPr'), 'w:gridBefore') ?? 0))
      for (const cell of cellsOf(row)) {
        cells.push(this.blocks(cell, inBox))
        skip(Number(valueIn(child(cell, 'w:tcPr'), 'w:gridSpan') ?? 1) - 1)
      }
      const [opening] = cells.flat()
      return {number: first, page: opening?.type === 'paragraph' ? opening.page : undefined, cells}
    })
    return {type: 'table', rows}
  }
}

/** A large first letter (首字下沉) is a paragraph of its own in Word, in a frame; on paper it begins the one below. */
function isDropCap(properties: XmlElement | undefined): boolean {
  const drop = child(properties, 'w:framePr')?.attributes.get('w:dropCap')
  return drop === 'drop' || drop === 'margin'
}

/** Rows and cells may stand within content controls. */
function rowsOf(table: XmlElement): XmlElement[] {
  return children(table).flatMap(element =>
    element.name === 'w:tr' ? [element] : /^w:\w+(?:Pr|Grid)$/.test(element.name) ? [] : rowsOf(element),
  )
}

function cellsOf(row: XmlElement): XmlElement[] {
  return children(row).flatMap(element =>
    element.name === 'w:tc' ? [element] : /^w:\w+Pr$/.test(element.name) ? [] : cellsOf(element),
  )
}

/** A word in bold type among others; marks and blanks, which whoever set it took with it or left, make no difference. */
function isBoldInPart({text, strong}: Runs): boolean {
  let at = 0
  let plain = ''
  for (const [start, end] of strong) {
    plain += text.slice(at, start)
    at = end
  }
  return strong.length > 0 && /[\p{L}\p{N}]/u.test(plain + text.slice(at))
}

function commonest(counts: ReadonlyMap<number, number>): number | undefined {
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
