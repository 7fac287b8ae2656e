import type {Mark} from '../print/marks.ts'
import {isBlank} from '../text/characters.ts'
import type {ArticleBlock, Drop, Figure, Heading, Item, List, Paragraph, Text, Verse} from '../tree.ts'
import {positionOf, printedLine} from '../tree.ts'
import type {Role} from './outline.ts'
import {type Piece, statedAt, type TextPiece} from './pieces.ts'
import type {SignaturePlace} from './signature.ts'
import {readTable, type TableReading} from './tables.ts'
import type {VersePlace} from './verse.ts'

/** The blocks of an article, and what was uneven in its tables. */
export interface Assembled {
  readonly blocks: ArticleBlock[]
  readonly uneven: TableReading['uneven']
}

/** Builds the blocks from pieces and what `outline` made of them. What is left out goes into `drops`. */
export function assemble(
  pieces: readonly Piece[],
  roles: readonly Role[],
  signatures: readonly SignaturePlace[],
  verses: readonly VersePlace[],
  drops: Drop[],
): Assembled {
  const blocks: ArticleBlock[] = []
  const uneven: Array<TableReading['uneven'][number]> = []
  const starts = new Map(signatures.map(place => [place.from, place]))
  const poems = new Map(verses.map(place => [place.from, place]))
  let outermost = 0
  for (let index = 0; index < pieces.length; index++) {
    const role = roles[index]
    const piece = explained(pieces[index], role?.because)
    const signature = starts.get(index)
    const poem = poems.get(index)
    if (!piece || !role) break
    if (signature) {
      const children = pieces
        .slice(signature.from, signature.to)
        .flatMap(each => (each.type === 'text' ? [printedLine(each.text)] : []))
      const position = positionOf(children.flatMap(({spans}) => spans))
      blocks.push({type: 'signature', children, position})
      index = signature.to - 1
    } else if (poem) {
      blocks.push(verseFrom(pieces, poem))
      index = poem.to - 1
    } else if (piece.type === 'table') {
      const reading = readTable(piece.lines, drops, piece.columns)
      for (const row of reading.uneven) uneven.push(row)
      blocks.push(reading.table)
    } else if (piece.type === 'caption') blocks.push(figure(piece.text))
    else if (role.is === 'heading') {
      const more = pieces
        .slice(index + 1, index + 1 + role.takes)
        .flatMap(each => (each.type === 'text' ? [each.text] : []))
      blocks.push(...headingFrom(piece.text, more, role.depth, drops))
      index += role.takes
    } else if (role.is === 'item') {
      // what a paragraph has ended no item goes on with: levels count from the list's own first item
      if (blocks.at(-1)?.type !== 'list') outermost = role.level
      addItem(blocks, piece, piece.mark ?? unmarked, Math.max(0, role.level - outermost), drops)
    } else {
      const paragraph: Paragraph = {
        type: 'paragraph',
        ...piece.text,
        position: positionOf(piece.text.spans),
      }
      if (statedAt(pieces, index)?.is === 'quotation') quote(blocks, paragraph)
      else blocks.push(paragraph)
    }
  }
  return {blocks, uneven}
}

/** Paragraphs of one quotation stand together. */
function quote(blocks: ArticleBlock[], paragraph: Paragraph): void {
  const last = blocks.at(-1)
  if (last?.type === 'quotation') last.children.push(paragraph)
  else blocks.push({type: 'quotation', children: [paragraph], position: paragraph.position})
}

function figure(text: Text): Figure {
  const position = positionOf(text.spans)
  const src = text.spans[0]?.line.evidence?.picture
  return {
    type: 'figure',
    ...(src === undefined ? {} : {src}),
    children: [{type: 'caption', ...text, position}],
    position,
  }
}

function verseFrom(pieces: readonly Piece[], {from, to, stanzas, because}: VersePlace): Verse {
  const lines = pieces.slice(from, to).flatMap(piece => {
    const told = explained(piece, because)
    return told?.type === 'text' ? [told.text] : []
  })
  return {
    type: 'verse',
    children: stanzas.map((start, at) => {
      const children = lines.slice(start - from, (stanzas[at + 1] ?? to) - from).map(printedLine)
      return {type: 'stanza', children, position: positionOf(children.flatMap(({spans}) => spans))}
    }),
    position: positionOf(lines.flatMap(({spans}) => spans)),
  }
}

/** The piece, its first line with the reason for its role. */
function explained(piece: Piece | undefined, because: string | undefined): Piece | undefined {
  const [first, ...rest] = piece?.type === 'text' && because ? piece.text.spans : []
  if (piece?.type !== 'text' || !because || !first) return piece
  return {...piece, text: {...piece.text, spans: [{...first, why: {because}}, ...rest]}}
}

/** （2014年6月23日…通过）: how a text came into force, printed on the line of its title. */
const remark = /[（(][^（()）]*[）)]$/u
const adoption = /通过|公布|发布|批准|修订|修正|印发/u

function headingFrom(text: Text, more: readonly Text[], depth: number, drops: Drop[]): ArticleBlock[] {
  const behind = more.length === 0 ? remark.exec(text.value) : null
  const note = behind && adoption.test(behind[0]) ? behind : null
  const span = text.spans[0]
  if (note?.index && span && text.spans.length === 1) {
    const at = span.line.value.lastIndexOf(note[0].slice(0, 2))
    const title = {value: text.value.slice(0, note.index).trim(), spans: [{...span, end: at}]}
    const rest = {value: note[0], spans: [{...span, start: at}]}
    return [heading(title, depth), {type: 'paragraph', ...rest, position: positionOf(rest.spans)}]
  }
  const joined = more.reduce((left, right) => joinHeading(left, right), text)
  return [heading(withoutStop(joined, drops), depth)]
}

function heading(text: Text, depth: number): Heading {
  return {type: 'heading', depth, ...text, position: positionOf(text.spans)}
}

/** 案例 1 and its title get a blank between them; （2014～2020 年） does not. */
function joinHeading(left: Text, right: Text): Text {
  const blank = /^[（(]/u.test(right.value) ? '' : ' '
  return {value: left.value + blank + right.value, spans: [...left.spans, ...right.spans]}
}

/** A heading's full stop (（一）发展现状。) is a slip of punctuation that an editor leaves out. */
function withoutStop(text: Text, drops: Drop[]): Text {
  const last = text.spans.at(-1)
  if (!last || !text.value.endsWith('。')) return text
  const at = last.line.value.lastIndexOf('。', last.end - 1)
  drops.push({span: {line: last.line, start: at, end: at + 1}, reason: '标题末句号'})
  const spans = [...text.spans.slice(0, -1), {...last, end: at}]
  return {value: text.value.slice(0, -1), spans}
}

/** What is left of a bullet: Wingdings leaves a letter, Markdown writes a hyphen. ●, · and △ are print. */
const leftOfBullet = /^[lØnuüŸ§qv-]$/u

/** An item's text without that. */
function withoutBullet({text, mark}: TextPiece, drops: Drop[]): Text {
  const [first, ...rest] = text.spans
  const at = first?.line.value.indexOf(mark?.label ?? '', first.start) ?? -1
  if (!first || mark?.system !== 'bullet' || !leftOfBullet.test(mark.label ?? '') || at < 0) return text
  // within marks of extraction, **● 甲**, it stays: what stands before it is print of this item too
  if (!isBlank(first.line.value.slice(first.start, at))) return text
  drops.push({span: {line: first.line, start: at, end: at + 1}, reason: '项目符号'})
  return {value: text.value.slice(mark.printed.length), spans: [{...first, start: at + 1}, ...rest]}
}

/** An item that only the editor tells: the print has no sign before it. */
const unmarked: Mark = {system: 'bullet', number: 1, printed: ''}

function addItem(blocks: ArticleBlock[], piece: TextPiece, mark: Mark, level: number, drops: Drop[]): void {
  const item: Item = {
    type: 'item',
    mark,
    children: [],
    ...withoutBullet(piece, drops),
    position: positionOf(piece.text.spans),
  }
  const last = blocks.at(-1)
  let list = last?.type === 'list' ? last : undefined
  if (!list) {
    list = {type: 'list', children: [], position: item.position}
    blocks.push(list)
  }
  for (let depth = 0; depth < level; depth++) {
    const parent: Item | undefined = list.children.at(-1)
    if (!parent) break
    let inner: List | undefined = parent.children.at(-1)
    if (!inner) {
      inner = {type: 'list', children: [], position: item.position}
      parent.children.push(inner)
    }
    list = inner
  }
  list.children.push(item)
}
