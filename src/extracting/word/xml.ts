import {SaxesParser, type SaxesTagNS} from 'saxes'
import {Refusal} from '../refusal.ts'

/** An element of a part; names carry the prefix that Word uses, whatever the file calls its namespaces. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: ReadonlyArray<XmlElement | string>
}

/** Namespaces by their last words, since the strict and the transitional form of OOXML differ in the first ones. */
const prefixes: ReadonlyArray<readonly [ending: RegExp, prefix: string]> = [
  [/\/wordprocessingml(?:\/2006)?\/main$/, 'w'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/officeDocument(?:\/2006)?\/relationships$/, 'r'],
  [/\/officeDocument(?:\/2006)?\/math$/, 'm'],
  [/\/drawingml(?:\/2006)?\/main$/, 'a'],
  [/\/drawingml(?:\/2006)?\/diagram$/, 'dgm'],
  [/\/drawingml(?:\/2006)?\/chart$/, 'c'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/\/package\/2006\/relationships$/, 'rel'],
]

/** Paragraphs in cells in boxes nest some twenty deep; a file that nests tables for sport stops here. */
const deepest = 256
/** A 60-page issue has 50,000 elements; so many take 0.9 GB. */
const mostElements = 1_000_000

/**
 * Reads one part. Entities that a document type declares are not known, so none expands.
 *
 * @throws {Refusal} where it is not well-formed, too deep or too large
 */
export function readXml(text: string, part: string): XmlElement {
  const parser = new SaxesParser({xmlns: true})
  const known = new Map<string, string>()
  const root: Draft = {name: '', attributes: new Map(), children: []}
  const open: Draft[] = [root]
  let elements = 0
  const damaged = (why: string) => new Refusal('original-damaged', `文件损坏：${part} ${why}；${resave}`)
  parser.on('error', () => {
    throw damaged('不是完整的 XML')
  })
  parser.on('opentag', tag => {
    if (open.length > deepest) throw damaged(`嵌套超过 ${deepest} 层`)
    if (++elements > mostElements) throw damaged(`超过 ${mostElements} 个元素`)
    const element = {
      name: nameOf(tag.uri, tag.prefix, tag.local, known),
      attributes: read(tag, known),
      children: [],
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', text => void open.at(-1)?.children.push(text))
  parser.on('cdata', text => void open.at(-1)?.children.push(text))
  parser.write(text).close()
  // Word ends the line of the declaration, and the blanks there are text before the root
  const element = root.children.find(child => typeof child !== 'string')
  if (element === undefined) throw damaged('是空的')
  return element
}

/** What an editor can do about a file that cannot be read. */
export const resave = '请用 Word 或 WPS 打开，另存为新的 .docx 文件再试'

interface Draft {
  name: string
  attributes: ReadonlyMap<string, string>
  children: Array<Draft | string>
}

function read(tag: SaxesTagNS, known: Map<string, string>): Map<string, string> {
  return new Map(
    Object.values(tag.attributes).map(({uri, prefix, local, value}) => [
      nameOf(uri, prefix, local, known),
      value,
    ]),
  )
}

function nameOf(uri: string, prefix: string, local: string, known: Map<string, string>): string {
  let own = known.get(uri)
  if (own === undefined) {
    own = prefixes.find(([ending]) => ending.test(uri))?.[1] ?? prefix
    known.set(uri, own)
  }
  return own === '' ? local : `${own}:${local}`
}

/** The first child element of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each): each is XmlElement => typeof each !== 'string' && each.name === name)
}

export function children(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (each): each is XmlElement => typeof each !== 'string' && (name === undefined || each.name === name),
  )
}

/** Reaches an element below, by the names on the way. */
export function below(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  return names.reduce(child, element)
}

/** The value of `w:val` of a child, where there is the child; `true` in Word's sense where it has no value. */
export function valueIn(element: XmlElement | undefined, name: string): string | undefined {
  const found = child(element, name)
  return found && (found.attributes.get('w:val') ?? 'true')
}

/** A switch (`w:b`, `w:vanish`): on, off, or not said. */
export function switchIn(element: XmlElement | undefined, name: string): boolean | undefined {
  const value = valueIn(element, name)
  return value === undefined ? undefined : isOn(value)
}

/** What the value of a switch says; one that is not there says off. */
export function isOn(value = 'off'): boolean {
  return !['0', 'false', 'off', 'none'].includes(value)
}

/** All text below, as it stands. */
export function textBelow(element: XmlElement): string {
  return element.children.map(each => (typeof each === 'string' ? each : textBelow(each))).join('')
}
