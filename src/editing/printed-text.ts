import type {Root} from 'mdast'
import {frontmatterOf, readYaml} from '../content/frontmatter.ts'
import {parseMdx} from '../convert/mdx/serialise.ts'
import {shownText} from '../convert/mdx/shown-text.ts'
import {bare, isBlank} from '../convert/text/characters.ts'
import {readAs} from '../convert/text/reading.ts'
import {type ArticleData, articleSchema, type Correction} from '../schemas/article.ts'
import {differingPlaces} from './differing-places.ts'

/** Where an edited file departs from the print; line and column count from 1 in that file. */
export interface Departure {
  readonly line: number
  readonly column: number
  /** The field of YAML that departs; null for the text of an article. */
  readonly field: string | null
  /** With its corrections. */
  readonly printed: string
  readonly written: string
  /** What is printed there before corrections, where these change it. */
  readonly uncorrected?: string
  /** The whole caption in which the place stands, where none of it is print: an editor made it up. */
  readonly ownCaption?: string
  /** Places behind it that are not told one by one. */
  readonly more?: number
}

interface Shown {
  readonly char: string
  readonly caption: string | undefined
  readonly line: number
  readonly column: number
}

/** Characters that are quoted before a place and from it on. */
const before = 4
const excerpt = 16
/** So many places are told one by one; of more, how many there are. */
const told = 20

/**
 * Holds an edited MDX file against what convert makes of the print. Headings, lists and paragraphs may be cut otherwise;
 * the characters that are not blank must be the same in the same order. Both files must parse.
 *
 * @throws {VFileMessage} where a file is no MDX
 */
function textDepartures(edited: string, converted: string, corrections: readonly Correction[]): Departure[] {
  const written = shown(parseMdx(edited))
  const printed = shown(parseMdx(converted))
  const charsOf = (characters: readonly Shown[]) => characters.map(({char}) => char)
  const places = differingPlaces(charsOf(printed), charsOf(written), before + excerpt)
  const all = textOf(printed)
  const departures = places.map(({printed: from, written: own}): Departure => {
    const place = written[own] ?? written.at(-1) ?? {line: 1, column: 1}
    const {caption} = written[own] ?? {}
    return {
      line: place.line,
      column: place.column,
      field: null,
      ...uncorrected(all, window(printed, from), corrections),
      printed: textOf(around(printed, from)),
      written: textOf(around(written, own)),
      ...(caption !== undefined && !all.includes(bare(caption)) ? {ownCaption: caption} : {}),
    }
  })
  const apart = departures.filter(
    ({ownCaption}, index) => ownCaption === undefined || ownCaption !== departures[index - 1]?.ownCaption,
  )
  return counted(apart)
}

/** The first of many places, the last of them with how many more there are. */
export function counted(departures: readonly Departure[]): Departure[] {
  const more = departures.length - told
  return departures
    .slice(0, told)
    .map((each, index) => (more > 0 && index === told - 1 ? {...each, more} : each))
}

function around<T>(characters: readonly T[], from: number): T[] {
  return characters.slice(Math.max(0, from - before), from + excerpt)
}

/** Offsets, in the text of all characters, of those around one. */
function window(characters: readonly Shown[], from: number): Window {
  const start = textOf(characters.slice(0, Math.max(0, from - before))).length
  return {start, end: start + textOf(around(characters, from)).length}
}

interface Window {
  readonly start: number
  readonly end: number
}

/**
 * What stood in a stretch of print before corrections, and around it as far as they reach. Where the mended words stand more than once
 * nobody can tell which of them were mended.
 *
 * @param printed - without blanks
 */
function uncorrected(
  printed: string,
  {start, end}: Window,
  corrections: readonly Correction[],
): {uncorrected?: string} {
  const mends = corrections.flatMap(({was, now}) => {
    const words = bare(readAs(now))
    const at = words === '' ? -1 : printed.indexOf(words)
    const touches = at >= 0 && at < end && at + words.length > start && !printed.includes(words, at + 1)
    return touches ? [{at, end: at + words.length, was}] : []
  })
  if (mends.length === 0) return {}
  const from = Math.min(start, ...mends.map(({at}) => at))
  const to = Math.max(end, ...mends.map(mend => mend.end))
  return {
    uncorrected: mends
      .sort((a, b) => b.at - a.at)
      .reduce(
        (text, mend) => text.slice(0, mend.at - from) + mend.was + text.slice(mend.end - from),
        printed.slice(from, to),
      ),
  }
}

function textOf(characters: readonly Shown[]): string {
  return characters.map(({char}) => char).join('')
}

/** Characters of an article's body that are not blank. */
export function printedLength(mdx: string): number {
  return shown(parseMdx(mdx)).length
}

/** The characters that a page shows, each with its place. */
function shown(tree: Root): Shown[] {
  return shownText(tree).flatMap(({text, line, column, caption}) => {
    let at = column
    return [...text].flatMap(char => {
      const here = {char, line, column: at, caption: caption ? text : undefined}
      at += char.length
      return isBlank(char) ? [] : [here]
    })
  })
}

/** Fields of the frontmatter that are print, not judgement. */
const printedFields = ['title', 'documentNumber', 'credit'] as const

/**
 * Fields of the frontmatter that say otherwise than convert, beyond blanks, and the places in the text that do.
 *
 * @param listed - titles in the 目录, where they are known: which of them lists the article an editor may say otherwise
 */
export function articleDepartures(
  edited: string,
  converted: string,
  path: string,
  listed?: readonly string[],
): Departure[] {
  const front = frontmatterOf(edited, path)
  const written = readYaml(front, articleSchema)
  const printed = readYaml(frontmatterOf(converted, path), articleSchema)
  const corrections = printed.corrections ?? []
  const fields = printedFields.flatMap(field => {
    const [own, theirs] = [written[field] ?? '', printed[field] ?? '']
    // a number that convert did not know as one is print all the same
    if (field === 'documentNumber' && theirs === '' && printOf(printed, converted).includes(bare(own)))
      return []
    return departing(field, theirs, own, front.yaml, front.firstLine).map(found => ({
      ...found,
      ...uncorrected(bare(theirs), {start: 0, end: bare(theirs).length}, corrections),
    }))
  })
  const isListed = listed?.some(title => bare(title) === bare(written.tocTitle ?? ''))
  const listing =
    written.tocTitle == null || (isListed ?? true)
      ? []
      : departing('tocTitle', printed.tocTitle ?? '', written.tocTitle, front.yaml, front.firstLine)
  return [...fields, ...listing, ...textDepartures(edited, converted, corrections)]
}

/** All that an article prints, without blanks. */
function printOf({title, credit}: ArticleData, mdx: string): string {
  const text = shown(parseMdx(mdx)).map(({char}) => char)
  return bare(`${title}${text.join('')}${credit ?? ''}`)
}

/** Fields of issue.yaml that hold what is printed, as the guide calls them. */
const namedFields: Readonly<Record<string, string>> = {
  masthead: '刊头（masthead）',
  contents: '目录（contents）',
  colophon: '版权页（colophon）',
}

/** 原文是“…”，这里是“…”, with the field's name where it is one, and what the print was corrected to. */
export function describeDeparture({
  field,
  printed,
  written,
  uncorrected,
  ownCaption,
  more,
}: Departure): string {
  if (ownCaption !== undefined) return `图片说明“${ownCaption}”在刊上没有印`
  const rest = more === undefined ? '' : `；后面还有 ${more} 处`
  const quoted = (text: string) => (text === '' ? '没有文字' : `是“${text}”`)
  const was = uncorrected === undefined ? quoted(printed) : `${quoted(uncorrected)}，已更正为“${printed}”`
  return `${field === null ? '原文' : namedFields[field] === undefined ? `${field} 原文` : `${namedFields[field]}原文`}${was}，这里${quoted(written)}${rest}`
}

/** What an editor does about it, without a full stop. */
export function departureAdvice({ownCaption}: Departure): string {
  return ownCaption === undefined
    ? '请改回，或把更正写进 corrections.yaml 再重新转换'
    : '自己配的图不写 caption，只留 <Figure src="…" />；刊上印了说明的，把 src 加到有说明的那一行'
}

function departing(
  field: string,
  printed: string,
  written: string,
  yaml: string,
  firstLine: number,
): Departure[] {
  if (bare(written) === bare(printed)) return []
  const at = yaml.split('\n').findIndex(line => line.startsWith(`${field}:`))
  return [{line: firstLine + Math.max(0, at), column: 1, field, printed, written}]
}
