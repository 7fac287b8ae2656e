import {width} from '../../convert/text/characters.ts'
import type {
  Extraction,
  LineEvidence,
  OriginalDrop,
  OriginalDropReason,
  ParagraphOrigin,
  Picture,
  Piece,
  Remark,
} from '../extraction.ts'
import {raisedNumber} from '../raised.ts'
import {Refusal} from '../refusal.ts'
import {indented} from '../source-text.ts'
import {allText} from './account.ts'
import {readBlocks, type WordBlock, type WordDrawing, type WordParagraph, type WordTable} from './blocks.ts'
import {captionsOf} from './captions.ts'
import {formatNumber} from './number-formats.ts'
import {readNumbering} from './numbering.ts'
import {bodyOf, openPackage, relationsOf, type WordPackage, xmlPart} from './package.ts'
import type {Note} from './runs.ts'
import {readStyles} from './styles.ts'
import {child, children, valueIn, type XmlElement} from './xml.ts'

/** The version moves when the same file gives another text. */
const reader = 'word 5'

/**
 * Reads a .docx as it is printed: tracked changes as accepted, automatic numbers written out, text boxes behind the paragraph that they
 * are anchored to, notes behind the paragraph that cites them.
 *
 * @throws {Refusal} where it is damaged, protected, no Word file, too large, or holds no text
 */
export function readWord(bytes: Uint8Array): Extraction {
  const file = openPackage(bytes)
  return new WordReader(file).read()
}

/** Characters that numbers come to; those of a yearbook come to some thousands. */
const mostGenerated = 4_000_000

class WordReader {
  readonly #file: WordPackage
  readonly #relations: ReturnType<typeof relationsOf>
  readonly #pieces: Piece[] = []
  readonly #drops: OriginalDrop[] = []
  readonly #pictures: Picture[] = []
  readonly #notes = {
    footnotes: new Map<string, readonly WordBlock[]>(),
    endnotes: new Map<string, readonly WordBlock[]>(),
  }
  readonly #cited = {footnotes: new Set<string>(), endnotes: new Set<string>()}
  readonly #numbered = {footnotes: 0, endnotes: 0}
  readonly #named = new Map<string, string>()
  /** The text of charts and diagrams that stand in the text, by their parts. */
  readonly #drawn = new Map<string, string>()
  readonly #unshown = new Set<string>()
  #noteFormats = {footnotes: 'decimal', endnotes: 'lowerRoman'}
  #bodySize: number | undefined
  #isBold = false
  #generated = ''
  #revised = 0

  constructor(file: WordPackage) {
    this.#file = file
    this.#relations = relationsOf(file, file.main)
  }

  read(): Extraction {
    const root = xmlPart(this.#file, this.#file.main)
    const body = bodyOf(root, this.#file.main)
    if ([...this.#relations.values()].some(({type}) => type === 'aFChunk'))
      throw new Refusal(
        'original-format',
        '这个文件里嵌着另一份文档，其中的文字要由 Word 合并进来；请用 Word 打开，另存为新的 .docx，再添加存出的文件',
      )
    const context = {
      styles: readStyles(this.#partOf('styles')),
      numbering: readNumbering(this.#partOf('numbering')),
    }
    const print = [allText(body)]
    for (const part of ['footnotes', 'endnotes'] as const) {
      const notes = children(this.#partOf(part)).filter(
        ({attributes}) => !/separator|Notice/i.test(attributes.get('w:type') ?? ''),
      )
      print.push(...notes.map(allText))
      this.#notes[part] = readNotes(notes, context)
      this.#noteFormats[part] = noteFormat(body, this.#partOf('settings'), part) ?? this.#noteFormats[part]
    }
    const blocks = readBlocks(body, context)
    this.#bodySize = bodySizeOf(blocks)
    this.#isBold = isBoldThroughout(blocks)
    this.#blocks(blocks, 'document')
    for (const part of ['footnotes', 'endnotes'] as const)
      for (const [id, note] of this.#notes[part]) if (!this.#cited[part].has(id)) this.#note(note, part, '')
    const besides = new Map([...this.#relations.values()].map(({type, part}) => [part, type]))
    for (const [part, type] of besides) {
      const reason = reasonsBeside.get(type)
      if (this.#drawn.has(part)) continue
      const beside = reason && xmlPart(this.#file, part)
      if (!reason || !beside) continue
      const text = allText(beside).trim()
      print.push(text)
      if (text !== '') this.#drops.push({text, reason, origin: null})
    }
    if (!this.#pieces.some(({lines}) => lines.some(line => line.trim() !== '')))
      throw new Refusal(
        'original-without-text',
        '文件里没有文字（可能全是图片）；请用文字识别（OCR）取出文字，或找排版前的原稿',
      )
    return {
      reader,
      pieces: this.#pieces,
      drops: this.#drops,
      pictures: this.#pictures,
      folios: new Map(),
      print: print.join('') + [...this.#drawn.values()].join(''),
      generated: this.#generated,
      remarks: this.#remarks(),
    }
  }

  #partOf(type: string): XmlElement | undefined {
    const relation = [...this.#relations.values()].find(each => each.type === type)
    return relation && xmlPart(this.#file, relation.part)
  }

  #blocks(blocks: readonly WordBlock[], part: ParagraphOrigin['part']): void {
    const captions = captionsOf(blocks, this.#bodySize)
    let caption: string[] | undefined
    let picture: string | undefined
    for (const block of blocks) {
      if (block.type === 'table') this.#table(block, part)
      else if (block.type === 'picture')
        picture = this.#picture(block.relation, {part, paragraph: block.number})
      else if (block.type !== 'paragraph') this.#drawing(block, {part, paragraph: block.number})
      else {
        const joins: boolean = caption !== undefined && block.inBox && captions.has(block)
        if (joins) caption?.push(...this.#take(block, part))
        else {
          const lines = this.#take(block, part)
          caption = captions.has(block) ? lines : undefined
          const printed = caption || !block.isIndented ? lines : indented(lines)
          this.#pieces.push({
            kind: caption ? 'caption' : 'paragraph',
            lines: printed,
            origin: {part, paragraph: block.number, wordPage: block.page},
            evidence: evidenceOf(block),
            ...(caption || block.strong.length === 0 || this.#isBold
              ? {}
              : {strong: strongOf(block, printed)}),
            ...(caption && picture !== undefined ? {picture} : {}),
          })
          if (lines.some(line => line.trim() !== '')) picture = undefined
        }
        this.#notesOf(block)
        continue
      }
      caption = undefined
    }
  }

  /** The lines of a paragraph; what is left out of it becomes drops. */
  #take(paragraph: WordParagraph, part: ParagraphOrigin['part']): string[] {
    const {label, text, drops, generated, number} = paragraph
    this.#generated += generated
    if (this.#generated.length > mostGenerated)
      throw new Refusal('original-too-large', '文件里的自动编号多得不像一期会刊；请检查是不是放错了文件')
    if (paragraph.revised) this.#revised++
    for (const drop of drops) this.#drops.push({...drop, origin: {part, paragraph: number}})
    return (label + text.replace(/^\n+/, '')).split('\n')
  }

  #notesOf({notes}: WordParagraph): void {
    for (const {part, id, isSigned} of notes) {
      const note = this.#notes[part].get(id)
      const cited = this.#cited[part]
      if (!note || cited.has(id)) continue
      cited.add(id)
      if (isSigned) {
        this.#note(note, part, '')
        continue
      }
      const number = ++this.#numbered[part]
      const format = this.#noteFormats[part]
      this.#note(note, part, format === 'decimal' ? raisedNumber(number) : formatNumber(number, format))
    }
  }

  #note(blocks: readonly WordBlock[], part: Note['part'], sign: string): void {
    let first = sign
    for (const block of blocks) {
      if (block.type === 'table') this.#table(block, part)
      if (block.type !== 'paragraph') continue
      const [line = '', ...more] = this.#take(block, part)
      if (line.trim() === '') continue
      if (first !== '') this.#generated += first
      const lines = [first === '' ? line.trimStart() : `${first}\u3000${line.trimStart()}`, ...more]
      this.#pieces.push({kind: 'note', lines, origin: {part, paragraph: block.number}})
      first = ''
    }
  }

  /** Keeps a picture; returns its name, unless no page could show it. */
  #picture(relation: string, origin: ParagraphOrigin): string | undefined {
    const part = this.#relations.get(relation)?.part
    const bytes = part === undefined ? undefined : this.#file.parts.get(part)
    const extension = /\.(png|jpe?g|gif|webp|svg)$/i.exec(part ?? '')?.[1]?.toLowerCase()
    if (bytes === undefined || extension === undefined) {
      if (part !== undefined) this.#unshown.add(part)
      return undefined
    }
    // one picture may stand in many places, as ornaments do
    const known = this.#named.get(part ?? '')
    if (known !== undefined) return known
    const number = String(this.#pictures.length + 1).padStart(2, '0')
    const name = `picture-${number}.${extension}`
    this.#pictures.push({name, bytes, origin})
    this.#named.set(part ?? '', name)
    return name
  }

  /** What a diagram (SmartArt) says is text, a paragraph a shape; the numbers and names of a chart are a picture's. */
  #drawing({type, relation}: WordDrawing, origin: ParagraphOrigin): void {
    const part = this.#relations.get(relation)?.part
    const root = part === undefined || this.#drawn.has(part) ? undefined : xmlPart(this.#file, part)
    if (part === undefined || root === undefined) return
    const text = allText(root)
    this.#drawn.set(part, text)
    if (type === 'chart') {
      this.#drops.push({text, reason: '图表里的字', origin})
      return
    }
    for (const shape of children(child(root, 'dgm:ptLst'))) {
      const line = allText(shape).trim()
      if (line !== '') this.#pieces.push({kind: 'paragraph', lines: [line], origin})
    }
  }

  /** Tables that only place things on the page (one column, pictures with their captions) are read as what stands in them. */
  #table(table: WordTable, part: ParagraphOrigin['part']): void {
    const cells = table.rows.flatMap(row => row.cells)
    const columns = Math.max(0, ...table.rows.map(row => row.cells.length))
    if (columns <= 1 || cells.some(cell => cell.some(({type}) => type !== 'paragraph' && type !== 'table'))) {
      for (const cell of cells) this.#blocks(cell, part)
      return
    }
    for (const {number, page, cells} of table.rows) {
      const notes: WordParagraph[] = []
      const texts = cells.map(cell => this.#cellText(cell, part, notes))
      const row = texts.concat(Array<string>(columns - texts.length).fill(''))
      if (row.some(text => text !== ''))
        this.#pieces.push({
          kind: 'row',
          lines: [row.join('\t')],
          origin: {part, paragraph: number, wordPage: page},
        })
      for (const paragraph of notes) this.#notesOf(paragraph)
    }
  }

  #cellText(cell: readonly WordBlock[], part: ParagraphOrigin['part'], notes: WordParagraph[]): string {
    const texts = cell.flatMap(block => {
      if (block.type === 'picture') return []
      if (block.type === 'table')
        return block.rows.flatMap(({cells}) => cells.map(inner => this.#cellText(inner, part, notes)))
      if (block.type !== 'paragraph') {
        this.#drawing(block, {part, paragraph: block.number})
        return []
      }
      if (block.notes.length > 0) notes.push(block)
      return [
        this.#take(block, part)
          .join(' ')
          .replace(/\s+/gu, blank => (blank.includes('\u3000') ? '\u3000' : ' '))
          .trim(),
      ]
    })
    return texts.filter(text => text !== '').join(' ')
  }

  #remarks(): Remark[] {
    const remarks: Remark[] = []
    if (this.#revised > 0)
      remarks.push({
        ruleId: 'tracked-changes',
        reason: `有 ${this.#revised} 段里的修订还没有定稿：按全部接受读取，插入的文字留下，删去的文字不收；请核对，要不同的结果请在 Word 里先接受或拒绝修订。`,
      })
    if (this.#drops.some(({reason}) => reason === '批注'))
      remarks.push({ruleId: 'comments', reason: '文件里有批注，没有收入。'})
    if (this.#unshown.size > 0)
      remarks.push({
        ruleId: 'picture-format',
        reason: `有 ${this.#unshown.size} 幅图的格式（如 wmf、emf）网页不能显示，没有取出；图中的文字也没有收入。`,
      })
    if (this.#drops.some(({reason}) => reason === '图表里的字'))
      remarks.push({
        ruleId: 'drawn-text',
        reason:
          '文件里有图表，其中的字没有收进正文，记在 extraction.json 里；图表请从 Word 里另存成图片，放进这一期的文件夹，再在文章里写上 src。',
      })
    return remarks
  }
}

/** Parts beside the text, by the kind of their relation, and why they are left out; diagrams and charts where nothing shows them. */
const reasonsBeside: ReadonlyMap<string, OriginalDropReason> = new Map([
  ['header', '页眉页脚'],
  ['footer', '页眉页脚'],
  ['comments', '批注'],
  ['chart', '图表里的字'],
  ['diagramData', '图表里的字'],
])

function readNotes(
  notes: readonly XmlElement[],
  context: Parameters<typeof readBlocks>[1],
): Map<string, readonly WordBlock[]> {
  let before = 0
  return new Map(
    notes.map(note => {
      const blocks = readBlocks(note, context).map(block =>
        'number' in block ? {...block, number: block.number + before} : block,
      )
      before += children(note, 'w:p').length
      return [note.attributes.get('w:id') ?? '', blocks]
    }),
  )
}

/** Of a section's properties the last ones, else the file's settings. */
function noteFormat(
  body: XmlElement,
  settings: XmlElement | undefined,
  part: Note['part'],
): string | undefined {
  const name = part === 'footnotes' ? 'w:footnotePr' : 'w:endnotePr'
  const section = child(children(body, 'w:sectPr').at(-1), name)
  return valueIn(section, 'w:numFmt') ?? valueIn(child(settings, name), 'w:numFmt')
}

function bodySizeOf(blocks: readonly WordBlock[]): number | undefined {
  const sizes = new Map<number, number>()
  for (const block of blocks)
    if (block.type === 'paragraph' && block.size !== undefined)
      sizes.set(block.size, (sizes.get(block.size) ?? 0) + width(block.text))
  return [...sizes].sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** Whether most of the text is in bold type, which then says nothing of a word. */
function isBoldThroughout(blocks: readonly WordBlock[]): boolean {
  const paragraphs = blocks.filter(block => block.type === 'paragraph')
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)
  const bold = paragraphs.map(({text, strong, isBold}) =>
    strong.length > 0 ? sum(strong.map(([start, end]) => end - start)) : isBold ? text.length : 0,
  )
  return sum(bold) * 2 > sum(paragraphs.map(({text}) => text.length))
}

/** What is bold of each line of a paragraph, as offsets in it. */
function strongOf({strong, text}: WordParagraph, lines: readonly string[]): NonNullable<Piece['strong']> {
  const opening = /^\n*/u.exec(text)?.[0].length ?? 0
  // the first line has the number before its text, and may be set in
  let from = opening
  return lines.map(line => {
    const end = text.indexOf('\n', from)
    const length = (end < 0 ? text.length : end) - from
    const shift = line.length - length - from
    const own = strong.flatMap(([start, stop]): Array<readonly [number, number]> => {
      const [first, last] = [Math.max(start, from), Math.min(stop, from + length)]
      return first < last ? [[first + shift, last + shift]] : []
    })
    from += length + 1
    return own
  })
}

function evidenceOf({
  style,
  isCentred,
  isBold,
  size,
  text,
  listLevel,
  opensPage,
}: WordParagraph): LineEvidence | undefined {
  if (text.trim() === '') return undefined
  return {
    ...(style.heading === undefined ? {} : {heading: style.heading}),
    ...(isCentred ? {centred: true as const} : {}),
    ...(isBold ? {bold: true as const} : {}),
    ...(size === undefined ? {} : {size}),
    ...(listLevel === undefined ? {} : {numbered: listLevel}),
    ...(opensPage ? {opensPage} : {}),
  }
}
