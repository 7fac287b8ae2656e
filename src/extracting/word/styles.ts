import {child, children, switchIn, valueIn, type XmlElement} from './xml.ts'

/** What a style says, with what it is based on. */
export interface Style {
  readonly name: string
  /** Heading level, from 1. */
  readonly heading: number | undefined
  readonly numbering: NumberingPlace | undefined
  readonly centred: boolean
  /** Whether its first line is set in. */
  readonly indented: boolean
  readonly bold: boolean
  /** Points. */
  readonly size: number | undefined
  readonly hidden: boolean
}

/** What `w:numPr` says: the list and its level, from 0; a style may leave either to the list. */
export interface NumberingPlace {
  readonly list: string | undefined
  readonly level: number | undefined
}

export type Styles = ReadonlyMap<string, Style>

/** Styles can be based on one another twenty deep, and in a damaged file in a circle. */
const longestChain = 20

/** Reads styles.xml: paragraph and character styles by id, and the default one under the empty name. */
export function readStyles(root: XmlElement | undefined): Styles {
  const elements = children(root, 'w:style')
  const byId = new Map(elements.map(element => [element.attributes.get('w:styleId') ?? '', element]))
  const usual = elements.find(
    ({attributes}) =>
      attributes.get('w:type') === 'paragraph' &&
      ['1', 'true', 'on'].includes(attributes.get('w:default') ?? ''),
  )
  const defaults = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  const size = pointsOf(defaults)
  const styles = new Map([...byId].map(([id, element]) => [id, styleOf(element, byId, size)]))
  styles.set('', usual ? styleOf(usual, byId, size) : plain(size))
  return styles
}

/** A style by its id; the default one where there is none of that id. */
export function styleNamed(styles: Styles, id: string): Style {
  return styles.get(id) ?? styles.get('') ?? plain(undefined)
}

function plain(size: number | undefined): Style {
  return {
    name: '',
    heading: undefined,
    numbering: undefined,
    centred: false,
    indented: false,
    bold: false,
    size,
    hidden: false,
  }
}

function styleOf(
  element: XmlElement,
  byId: ReadonlyMap<string, XmlElement>,
  size: number | undefined,
): Style {
  const chain: XmlElement[] = []
  for (let at: XmlElement | undefined = element; at && chain.length < longestChain && !chain.includes(at); ) {
    chain.push(at)
    at = byId.get(valueIn(at, 'w:basedOn') ?? '')
  }
  const first = <T>(read: (style: XmlElement) => T | undefined) => {
    for (const style of chain) {
      const found = read(style)
      if (found !== undefined) return found
    }
    return undefined
  }
  const paragraph = (style: XmlElement) => child(style, 'w:pPr')
  const run = (style: XmlElement) => child(style, 'w:rPr')
  const name = (valueIn(element, 'w:name') ?? '').toLowerCase()
  const named = /^(?:heading|标题) ?(\d)$/.exec(name)?.[1]
  const outline = first(style => valueIn(paragraph(style), 'w:outlineLvl'))
  const heading =
    named ?? (outline !== undefined && Number(outline) < 9 ? String(Number(outline) + 1) : undefined)
  return {
    name,
    heading: heading === undefined ? undefined : Number(heading),
    numbering: first(style => numberingPlace(paragraph(style))),
    centred: first(style => valueIn(paragraph(style), 'w:jc')) === 'center',
    indented: first(style => isIndented(paragraph(style))) ?? false,
    bold: first(style => switchIn(run(style), 'w:b')) ?? false,
    size: first(style => pointsOf(run(style))) ?? size,
    hidden: first(style => switchIn(run(style), 'w:vanish')) ?? false,
  }
}

/** What `w:pPr` says of automatic numbering. */
export function numberingPlace(properties: XmlElement | undefined): NumberingPlace | undefined {
  const numbering = child(properties, 'w:numPr')
  if (!numbering) return undefined
  const level = valueIn(numbering, 'w:ilvl')
  return {list: valueIn(numbering, 'w:numId'), level: level === undefined ? undefined : Number(level)}
}

/** Twentieths of a point, and hundredths of a character: from half a character on, a first line is set in. */
const leastIndent = {'w:firstLine': 100, 'w:firstLineChars': 50} as const

/** Whether `w:pPr` sets the first line in; `undefined` where it does not say. */
export function isIndented(properties: XmlElement | undefined): boolean | undefined {
  const indent = child(properties, 'w:ind')
  const said = Object.entries(leastIndent).filter(([name]) => indent?.attributes.has(name))
  if (said.length > 0) return said.some(([name, least]) => Number(indent?.attributes.get(name)) >= least)
  return indent?.attributes.has('w:hanging') ? false : undefined
}

/** `w:sz` counts half points. */
export function pointsOf(properties: XmlElement | undefined): number | undefined {
  const half = Number(valueIn(properties, 'w:sz'))
  return Number.isFinite(half) && half > 0 ? half / 2 : undefined
}
