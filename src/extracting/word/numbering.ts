import {formatNumber} from './number-formats.ts'
import {symbolText} from './symbols.ts'
import {child, children, switchIn, valueIn, type XmlElement} from './xml.ts'

/** Word has nine levels, and no longer labels. */
const mostLevels = 9
const longestLabel = 255

/** One level of a list as numbering.xml defines it. */
interface Level {
  readonly start: number
  readonly format: string
  /** `第%1条`: what is printed, with the numbers of levels in it. */
  readonly text: string
  readonly font: string
  /** The level whose number begins this one anew; 0 for none, `undefined` for any above. */
  readonly restart: number | undefined
  /** Whether numbers of the levels above are written in digits. */
  readonly legal: boolean
  readonly follow: string
}

interface List {
  /** Lists of one definition go on counting where the other stopped. */
  readonly definition: string
  readonly levels: ReadonlyMap<number, Level>
  /** Numbers that this list begins with, by level, once. */
  readonly starts: ReadonlyMap<number, number>
}

export interface Numbering {
  readonly lists: ReadonlyMap<string, List>
  /** The level that a style is tied to, by list definition and style id. */
  readonly levelsOfStyles: ReadonlyMap<string, number>
}

/** An automatic number as it is printed, and what Word sets behind it. */
export interface Label {
  readonly text: string
  readonly isBullet: boolean
}

/** Reads numbering.xml. */
export function readNumbering(root: XmlElement | undefined): Numbering {
  const definitions = new Map(
    children(root, 'w:abstractNum').map(element => [
      element.attributes.get('w:abstractNumId') ?? '',
      element,
    ]),
  )
  const numbers = children(root, 'w:num')
  const byStyle = new Map(
    [...definitions].flatMap(([id, element]) => {
      const style = valueIn(element, 'w:styleLink')
      return style === undefined ? [] : [[style, id] as const]
    }),
  )
  const levelsOfStyles = new Map<string, number>()
  const lists = new Map(
    numbers.map(element => {
      const named = valueIn(element, 'w:abstractNumId') ?? ''
      const linked = valueIn(definitions.get(named), 'w:numStyleLink')
      const definition = (linked !== undefined && byStyle.get(linked)) || named
      const levels = levelsOf(definitions.get(definition))
      const starts = new Map<number, number>()
      for (const override of children(element, 'w:lvlOverride')) {
        const level = Number(override.attributes.get('w:ilvl') ?? 0)
        const start = valueIn(override, 'w:startOverride')
        if (start !== undefined && level < mostLevels) starts.set(level, Number(start))
        const own = child(override, 'w:lvl')
        if (own && level < mostLevels) levels.set(level, readLevel(own))
      }
      const id = element.attributes.get('w:numId') ?? ''
      for (const level of children(definitions.get(definition), 'w:lvl')) {
        const style = valueIn(level, 'w:pStyle')
        if (style !== undefined)
          levelsOfStyles.set(`${id} ${style}`, Number(level.attributes.get('w:ilvl') ?? 0))
      }
      return [id, {definition, levels, starts}] as const
    }),
  )
  return {lists, levelsOfStyles}
}

function levelsOf(definition: XmlElement | undefined): Map<number, Level> {
  return new Map(
    children(definition, 'w:lvl')
      .map(level => [Number(level.attributes.get('w:ilvl') ?? 0), readLevel(level)] as const)
      .filter(([at]) => at < mostLevels),
  )
}

function readLevel(level: XmlElement): Level {
  const fonts = child(child(level, 'w:rPr'), 'w:rFonts')?.attributes
  const restart = valueIn(level, 'w:lvlRestart')
  return {
    start: Number(valueIn(level, 'w:start') ?? 0),
    format: formatOf(level),
    text: (child(level, 'w:lvlText')?.attributes.get('w:val') ?? '').slice(0, longestLabel),
    font: fonts?.get('w:ascii') ?? fonts?.get('w:hAnsi') ?? '',
    restart: restart === undefined ? undefined : Number(restart),
    legal: switchIn(level, 'w:isLgl') ?? false,
    follow: valueIn(level, 'w:suff') ?? 'tab',
  }
}

/** Word 2010 writes formats that 2007 does not know as `custom`, or as an alternative. */
function formatOf(level: XmlElement): string {
  const format =
    child(level, 'w:numFmt') ?? child(child(child(level, 'mc:AlternateContent'), 'mc:Choice'), 'w:numFmt')
  const value = format?.attributes.get('w:val') ?? 'decimal'
  if (value !== 'custom') return value
  return /^0+1/.test(format?.attributes.get('w:format') ?? '') ? 'decimalZero' : 'decimal'
}

/** Counts through a document: call once for each numbered paragraph, in order. */
export class Counter {
  readonly #numbering: Numbering
  /** The last number of each level, by list definition. */
  readonly #counts = new Map<string, number[]>()
  readonly #begun = new Set<string>()

  constructor(numbering: Numbering) {
    this.#numbering = numbering
  }

  /** The label of the next paragraph of that list and level (from 0); `undefined` where the list is not defined. */
  next(list: string, level: number): Label | undefined {
    const found = this.#numbering.lists.get(list)
    const own = found?.levels.get(level)
    if (!found || !own) return undefined
    const counts = this.#counts.get(found.definition) ?? []
    this.#counts.set(found.definition, counts)
    for (const [at, start] of found.starts) {
      const name = `${list} ${at}`
      if (at !== level || this.#begun.has(name)) continue
      this.#begun.add(name)
      counts[at] = start - 1
    }
    for (let above = 0; above < level; above++) counts[above] ??= found.levels.get(above)?.start ?? 1
    counts[level] = (counts[level] ?? own.start - 1) + 1
    for (const [at, {restart}] of found.levels)
      if (at > level && restart !== 0 && (restart === undefined || level < restart)) delete counts[at]
    const isBullet = own.format === 'bullet'
    const numbered = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const format = found.levels.get(at)?.format ?? 'decimal'
      return formatNumber(
        counts[at] ?? found.levels.get(at)?.start ?? 1,
        own.legal && at < level ? 'decimal' : format,
      )
    })
    const text = symbolText(own.font, numbered)
    return {text: text + blankBehind(text, own.follow), isBullet}
  }
}

/** Word sets a tab or a blank behind a number; in the text a sign that closes itself (一、 （一）) needs none. */
function blankBehind(text: string, follow: string): string {
  if (text === '' || follow === 'nothing' || /[、）．。，：】〕\s]$/u.test(text)) return ''
  return /\p{Script=Han}$/u.test(text) ? '\u3000' : ' '
}
