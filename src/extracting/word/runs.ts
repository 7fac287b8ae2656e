import type {OriginalDropReason} from '../extraction.ts'
import {lowered, raised} from '../raised.ts'
import type {Fields} from './fields.ts'
import type {Styles} from './styles.ts'
import {symbolCharacter, symbolText} from './symbols.ts'
import {child, children, isOn, switchIn, textBelow, valueIn, type XmlElement} from './xml.ts'

/** What stands in a paragraph beside its words. */
export type Inlay =
  | {readonly type: 'picture'; readonly relation: string}
  | {readonly type: 'box'; readonly content: XmlElement}
  /** A chart or a diagram (SmartArt), whose words stand in a part of its own. */
  | {readonly type: 'chart' | 'diagram'; readonly relation: string}
  /** Words that are drawn (艺术字): Word keeps them as an attribute. */
  | {readonly type: 'drawn'; readonly text: string}

export interface Note {
  readonly part: 'footnotes' | 'endnotes'
  readonly id: string
  /** Whether its sign was typed, in the text and in the note, and none is made. */
  readonly isSigned: boolean
}

/** What the runs of one paragraph come to. */
export interface Runs {
  /** Soft breaks as line feeds, tabs as tabs. */
  text: string
  readonly drops: Array<{readonly text: string; readonly reason: OriginalDropReason}>
  readonly notes: Note[]
  readonly inlays: Inlay[]
  /** Text that fields print without having it, and hyphens: what the file has no `w:t` for. */
  generated: string
  bold: number
  /** What of the text is bold: offsets in code units, in order. */
  readonly strong: Array<readonly [start: number, end: number]>
  /** Cells of text by size in points. */
  readonly sizes: Map<number, number>
  /** Whether tracked changes were settled here. */
  revised: boolean
  /** A break that begins a new page: before any text of the paragraph, or behind some. */
  pageBreak: 'before' | 'behind' | undefined
  /** Pages that Word began here when it last set the file: before any text of the paragraph, and in all. */
  readonly pagesBegun: {before: number; all: number}
}

export function noRuns(): Runs {
  return {
    text: '',
    drops: [],
    notes: [],
    inlays: [],
    generated: '',
    bold: 0,
    strong: [],
    sizes: new Map(),
    revised: false,
    pageBreak: undefined,
    pagesBegun: {before: 0, all: 0},
  }
}

/** How the text below an element stands. */
interface Standing {
  readonly dropped: OriginalDropReason | undefined
  readonly font: string
  readonly bold: boolean
  readonly size: number | undefined
  readonly place: 'raised' | 'lowered' | undefined
}

export interface RunContext {
  readonly styles: Styles
  readonly fields: Fields
  /** What the paragraph's style says of its runs. */
  readonly bold: boolean
  readonly size: number | undefined
}

/** Adds what stands in a paragraph (`w:p`) to its runs. Unknown elements are looked into, so that no text is passed over. */
export function readRuns(paragraph: XmlElement, runs: Runs, context: RunContext): void {
  const {bold, size} = context
  walk(paragraph, runs, context, {dropped: undefined, font: '', bold, size, place: undefined})
}

function walk(element: XmlElement, runs: Runs, context: RunContext, standing: Standing): void {
  for (const each of children(element)) readElement(each, runs, context, standing)
}

function readElement(element: XmlElement, runs: Runs, context: RunContext, standing: Standing): void {
  const {name, attributes} = element
  switch (name) {
    case 'w:r':
      walk(element, runs, context, standingOf(element, context, standing))
      return
    case 'w:t':
    case 'm:t':
      addSet(textBelow(element), runs, context, standing)
      return
    case 'w:delText':
    case 'w:delInstrText':
      drop(runs, textBelow(element), '修订中删去的文字')
      return
    case 'w:instrText':
      context.fields.code(textBelow(element))
      drop(runs, textBelow(element), standing.dropped ?? '域代码')
      return
    case 'w:fldSimple':
      drop(runs, attributes.get('w:instr') ?? '', standing.dropped ?? '域代码')
      walk(element, runs, context, standing)
      return
    case 'w:fldChar':
      generate(context.fields.mark(element), runs, context, standing)
      return
    case 'w:tab':
    case 'w:ptab':
      addText('\t', runs, context, standing)
      return
    case 'w:br':
      if (attributes.get('w:type') === 'page') runs.pageBreak = runs.text.trim() === '' ? 'before' : 'behind'
      addText('\n', runs, context, standing)
      return
    case 'w:lastRenderedPageBreak':
      runs.pagesBegun.all++
      if (runs.text.trim() === '') runs.pagesBegun.before = runs.pagesBegun.all
      return
    case 'w:cr':
      addText('\n', runs, context, standing)
      return
    case 'w:noBreakHyphen':
      generate('-', runs, context, standing)
      return
    case 'w:sym':
      generate(
        symbolCharacter(attributes.get('w:font') ?? '', Number.parseInt(attributes.get('w:char') ?? '', 16)),
        runs,
        context,
        standing,
      )
      return
    case 'w:del':
    case 'w:moveFrom':
      runs.revised = true
      walk(element, runs, context, {...standing, dropped: '修订中删去的文字'})
      return
    case 'w:ins':
    case 'w:moveTo':
      runs.revised = true
      walk(element, runs, context, standing)
      return
    case 'w:rt':
      walk(element, runs, context, {...standing, dropped: '注音'})
      return
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      if (standing.dropped === undefined)
        runs.notes.push({
          part: name === 'w:footnoteReference' ? 'footnotes' : 'endnotes',
          id: attributes.get('w:id') ?? '',
          isSigned: isOn(attributes.get('w:customMarkFollows')),
        })
      return
    case 'a:blip':
    case 'v:imagedata': {
      const relation = attributes.get('r:embed') ?? attributes.get('r:id')
      if (relation !== undefined) runs.inlays.push({type: 'picture', relation})
      return
    }
    case 'c:chart':
    case 'dgm:relIds': {
      const relation = attributes.get('r:id') ?? attributes.get('r:dm')
      if (relation !== undefined) runs.inlays.push({type: name === 'c:chart' ? 'chart' : 'diagram', relation})
      return
    }
    case 'm:f':
    case 'm:sSup':
    case 'm:sSub':
    case 'm:rad':
    case 'm:d':
      readFormula(element, runs, context, standing)
      return
    case 'v:textpath':
      runs.inlays.push({type: 'drawn', text: attributes.get('string') ?? ''})
      return
    case 'a:t':
      runs.inlays.push({type: 'drawn', text: textBelow(element)})
      return
    case 'w:txbxContent':
      runs.inlays.push({type: 'box', content: element})
      return
    case 'mc:AlternateContent':
      walk(chosen(element), runs, context, standing)
      return
    default:
      // properties hold no print
      if (!/^w:\w+Pr$/.test(name)) walk(element, runs, context, standing)
  }
}

/** A formula in a row: a/b, x², √x, (a, b). Of other kinds what stands in them follows one another. */
function readFormula(element: XmlElement, runs: Runs, context: RunContext, standing: Standing): void {
  const print = (sign: string) => generate(sign, runs, context, standing)
  const read = (name: string, place = standing.place) => {
    for (const part of children(element, name)) walk(part, runs, context, {...standing, place})
  }
  const readTerm = (name: string) => {
    const isSum = /[-+−±]/u.test(children(element, name).map(textBelow).join(''))
    if (isSum) print('(')
    read(name)
    if (isSum) print(')')
  }
  switch (element.name) {
    case 'm:f':
      readTerm('m:num')
      print('/')
      readTerm('m:den')
      return
    case 'm:d': {
      const signs = child(element, 'm:dPr')
      print(child(signs, 'm:begChr')?.attributes.get('m:val') ?? '(')
      read('m:e')
      print(child(signs, 'm:endChr')?.attributes.get('m:val') ?? ')')
      return
    }
    case 'm:rad':
      read('m:deg', 'raised')
      print('√')
      readTerm('m:e')
      return
    default:
      readTerm('m:e')
      read('m:sup', 'raised')
      read('m:sub', 'lowered')
  }
}

/** Word writes a new kind of thing and, for older readers, the same in an old one. */
export function chosen(alternatives: XmlElement): XmlElement {
  return child(alternatives, 'mc:Choice') ?? child(alternatives, 'mc:Fallback') ?? alternatives
}

function standingOf(run: XmlElement, {styles}: RunContext, standing: Standing): Standing {
  const properties = child(run, 'w:rPr')
  if (!properties) return standing
  const style = styles.get(valueIn(properties, 'w:rStyle') ?? '-')
  const hidden = switchIn(properties, 'w:vanish') ?? style?.hidden ?? false
  const half = Number(valueIn(properties, 'w:sz'))
  return {
    dropped: standing.dropped ?? (hidden ? '隐藏文字' : undefined),
    font: child(properties, 'w:rFonts')?.attributes.get('w:ascii') ?? standing.font,
    bold: switchIn(properties, 'w:b') ?? (style?.bold || standing.bold),
    size: half > 0 ? half / 2 : standing.size,
    place: placeOf(valueIn(properties, 'w:vertAlign')) ?? standing.place,
  }
}

function addText(text: string, runs: Runs, {fields}: RunContext, standing: Standing): void {
  if (fields.inCode) fields.code(text)
  const dropped = standing.dropped ?? (fields.inCode ? '域代码' : undefined)
  if (dropped !== undefined) {
    drop(runs, text, dropped)
    return
  }
  if (standing.bold) {
    const [start, end] = [runs.text.length, runs.text.length + text.length]
    const last = runs.strong.at(-1)
    if (last?.[1] === start) runs.strong[runs.strong.length - 1] = [last[0], end]
    else runs.strong.push([start, end])
  }
  runs.text += text
  const cells = text.replace(/\s+/g, '').length
  if (standing.bold) runs.bold += cells
  if (standing.size !== undefined) runs.sizes.set(standing.size, (runs.sizes.get(standing.size) ?? 0) + cells)
}

function placeOf(align: string | undefined): Standing['place'] {
  return align === 'superscript' ? 'raised' : align === 'subscript' ? 'lowered' : undefined
}

/**
 * Adds text as it is set: in a symbol font a letter stands for the sign that the font draws, and the 2 of 10² or CO₂, a plain digit
 * in the file, would read as part of another number.
 */
function addSet(text: string, runs: Runs, context: RunContext, standing: Standing): void {
  const moved = standing.place === 'raised' ? raised(text) : standing.place && lowered(text)
  const shown = moved ?? symbolText(standing.font, text)
  if (shown === text || standing.dropped !== undefined || context.fields.inCode)
    addText(text, runs, context, standing)
  else {
    drop(runs, text, moved === undefined ? '符号字体的代码' : '改写成上下标的字')
    generate(shown, runs, context, standing)
  }
}

function generate(text: string, runs: Runs, context: RunContext, standing: Standing): void {
  if (text === '' || standing.dropped !== undefined || context.fields.inCode) return
  runs.generated += text
  addText(text, runs, context, standing)
}

function drop(runs: Runs, text: string, reason: OriginalDropReason): void {
  if (text.trim() !== '') runs.drops.push({text, reason})
}
