import {bare, isBlank} from './text/characters.ts'
import {isPointAsStop} from './text/points-as-stops.ts'
import {simplified} from './text/simplified.ts'
import {
  type Article,
  type ArticleBlock,
  type IssueTree,
  type Item,
  type Line,
  type List,
  type Metadata,
  type Span,
  type Text,
  textIn,
  textOf,
} from './tree.ts'

/** Lines that were read in simplified characters, or their points as stops, as they are printed; by their numbers. */
export type PrintedLines = ReadonlyMap<number, string>

/** A tree that was read from simplified characters, with every word of the print as that has it. What an editor said stays as he said it. */
export function asPrinted(tree: IssueTree, printed: PrintedLines): IssueTree {
  if (printed.size === 0) return tree
  const spelling = new Spelling(tree.lines, printed)
  const outside = tree.children.flatMap(node =>
    node.type === 'article' || node.type === 'dropped' ? [] : node.children,
  )
  const marks = tree.children.flatMap(node =>
    node.type === 'dropped' ? node.children.filter(({reason}) => reason === '栏目标记') : [],
  )
  const around = spelling.place([
    ...outside,
    ...marks.map(({span}) => ({value: textIn(span), spans: [span]})),
  ])
  const names = new Map<string, string>()
  const name = (text: string) => {
    const known = names.get(text) ?? spelling.words(text, around)
    names.set(text, known)
    return known
  }
  const beside = (author: string, entry: number) => {
    const lines = new Set(tree.listed[entry]?.spans.map(({line}) => line))
    return spelling.words(author, spelling.place([...lines].map(textOf)), around)
  }
  const listed = tree.listed.map(text => spelling.text(text))
  const {issue} = tree
  return {
    ...tree,
    children: tree.children.map(node => {
      if (node.type === 'article') return articleAsPrinted(node, spelling, around)
      if (node.type === 'dropped')
        return {...node, children: node.children.map(drop => ({...drop, span: spelling.span(drop.span)}))}
      return {...node, children: node.children.map(text => spelling.text(text))}
    }),
    issue: {
      ...issue,
      title: issue.title && name(issue.title),
      publisher: issue.publisher && name(issue.publisher),
      issueLine: issue.issueLine && name(issue.issueLine),
      notice: issue.notice && name(issue.notice),
      responsibleEditor: issue.responsibleEditor && name(issue.responsibleEditor),
      sections: issue.sections.map(name),
      editors: issue.editors.map(name),
      masthead: issue.masthead.map(name),
      colophon: issue.colophon.map(name),
    },
    contents: tree.contents.map((entry, at) => ({
      ...entry,
      title: listed[at]?.value ?? entry.title,
      section: entry.section && name(entry.section),
      ...(entry.author === undefined ? {} : {author: beside(entry.author, at)}),
    })),
    listed,
    lines: tree.lines.map(line => spelling.line(line)),
  }
}

function articleAsPrinted(article: Article, spelling: Spelling, around: Place): Article {
  const head = article.children.filter(node => node.type === 'title' || node.type === 'apparatus')
  const signed = article.children.flatMap(node => (node.type === 'signature' ? node.children : []))
  const own = spelling.place([...head, ...signed])
  const said = head.flatMap(({spans}) => spans.flatMap(({line}) => Object.values(line.stated?.set ?? {})))
  const told = new Set(said.flat())
  const name = (text: string) => (told.has(text) ? text : spelling.words(text, own, around))
  return {
    ...article,
    section: article.section && name(article.section),
    metadata: metadataAsPrinted(article.metadata, name),
    children: article.children.map(node =>
      node.type === 'title' || node.type === 'apparatus'
        ? spelling.text(node)
        : blockAsPrinted(node, spelling),
    ),
  }
}

function metadataAsPrinted(metadata: Metadata, name: (text: string) => string): Metadata {
  const {authors, translators} = metadata
  const named = {...metadata}
  for (const field of [
    'source',
    'compiledBy',
    'excerptedFrom',
    'webEditor',
    'credit',
    'documentNumber',
    'issuer',
  ] as const) {
    const text = metadata[field]
    if (text !== undefined) named[field] = name(text)
  }
  if (authors) named.authors = authors.map(name)
  if (translators) named.translators = translators.map(name)
  return named
}

function blockAsPrinted(block: ArticleBlock, spelling: Spelling): ArticleBlock {
  switch (block.type) {
    case 'table':
      return {
        ...block,
        children: block.children.map(row => ({
          ...row,
          children: row.children.map(cell => spelling.text(cell)),
        })),
      }
    case 'figure':
      return {...block, children: block.children.map(caption => spelling.text(caption))}
    case 'signature':
      return {...block, children: block.children.map(line => spelling.text(line))}
    case 'quotation':
      return {...block, children: block.children.map(paragraph => spelling.text(paragraph))}
    case 'verse':
      return {
        ...block,
        children: block.children.map(stanza => ({
          ...stanza,
          children: stanza.children.map(line => spelling.text(line)),
        })),
      }
    case 'list':
      return listAsPrinted(block, spelling)
    default:
      return spelling.text(block)
  }
}

function listAsPrinted(list: List, spelling: Spelling): List {
  return {
    ...list,
    children: list.children.map((item): Item => {
      const text = spelling.text(item)
      const printed = spelling.words(item.mark.printed, spelling.place([item]))
      return {
        ...text,
        mark: {...item.mark, printed},
        children: item.children.map(each => listAsPrinted(each, spelling)),
      }
    }),
  }
}

/** Print without blanks, as it was read and as it stands. */
interface Place {
  readonly read: string
  readonly printed: string
}

/** How an issue spells what was read in simplified characters. */
class Spelling {
  readonly #printed: PrintedLines
  readonly #lines = new Map<Line, Line>()
  /** For characters that it prints otherwise, what it mostly has for them. */
  readonly #usual: ReadonlyMap<string, string>

  constructor(lines: readonly Line[], printed: PrintedLines) {
    this.#printed = printed
    const times = new Map<string, Map<string, number>>()
    for (const line of lines) {
      const {value} = this.line(line)
      for (let at = 0; value !== line.value && at < value.length; at++) {
        const [read = '', spelt = ''] = [line.value[at], value[at]]
        if (read !== spelt) times.set(read, times.get(read) ?? new Map())
      }
    }
    const isSpelt = new Uint8Array(0x10000)
    for (const read of times.keys()) isSpelt[read.charCodeAt(0)] = 1
    for (const line of lines) {
      const {value} = this.line(line)
      for (let at = 0; at < value.length; at++) {
        if (isSpelt[line.value.charCodeAt(at)] === 0) continue
        const counts = times.get(line.value[at] ?? '')
        counts?.set(value[at] ?? '', (counts.get(value[at] ?? '') ?? 0) + 1)
      }
    }
    const most = (counts: ReadonlyMap<string, number>) =>
      [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0]
    this.#usual = new Map([...times].map(([read, counts]) => [read, most(counts)]))
  }

  line(line: Line): Line {
    const printed = this.#printed.get(line.number)
    if (printed === undefined) return line
    const known = this.#lines.get(line)
    if (known) return known
    // blanks may stand for what another line took, and tabs for strokes
    const units = Array.from({length: line.value.length}, (_, at) => {
      const [read = '', spelt = ''] = [line.value[at], printed[at]]
      return simplified(spelt) === read || isPointAsStop(spelt, read) ? spelt : read
    })
    const spelt = {...line, value: units.join('')}
    this.#lines.set(line, spelt)
    return spelt
  }

  span(span: Span): Span {
    const line = this.line(span.line)
    return line === span.line ? span : {...span, line}
  }

  text<T extends Text>(text: T): T {
    const spans = text.spans.map(span => this.span(span))
    if (spans.every((span, at) => span === text.spans[at])) return text
    return {...text, spans, value: spell(text.value, this.place([text]))}
  }

  place(texts: readonly Text[]): Place {
    let [read, printed] = ['', '']
    for (const {spans} of texts)
      for (const span of spans) {
        const [before, now] = [textIn(span), textIn(this.span(span))]
        for (let at = 0; at < before.length; at++)
          if (!isBlank(before[at] ?? '')) {
            read += before[at]
            printed += now[at]
          }
      }
    return {read, printed}
  }

  /** Words as the first of the places has them that they stand in; a list that the print has in another form, name by name. */
  words(text: string, ...places: readonly Place[]): string {
    const isSpelt = (part: string) => ![...part].some(character => this.#usual.has(character))
    if (isSpelt(text)) return text
    const whole = spelling(text, places)
    if (whole !== undefined) return whole
    return text
      .split(/([、\s\u3000]+)/u)
      .map(part => (isSpelt(part) ? part : (spelling(part, places) ?? this.#mostly(part))))
      .join('')
  }

  #mostly(text: string): string {
    return [...text].map(character => this.#usual.get(character) ?? character).join('')
  }
}

/** How the first of the places spells a text that it has. */
function spelling(text: string, places: readonly Place[]): string | undefined {
  const sought = bare(text)
  for (const {read, printed} of places) {
    const at = read.indexOf(sought)
    if (at >= 0) return spell(text, {read: sought, printed: printed.slice(at, at + sought.length)})
  }
  return undefined
}

/** A text with the characters of its print, in whose order it goes. */
function spell(text: string, {read, printed}: Place): string {
  let spelt = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? ''
    const place = isBlank(character) ? -1 : read.indexOf(character, from)
    spelt += place < 0 ? character : (printed[place] ?? character)
    if (place >= 0) from = place + 1
  }
  return spelt
}
