import type {Root} from 'mdast'
import {frontmatterOf, readYaml} from '../content/frontmatter.ts'
import {parseMdx} from '../convert/mdx/serialise.ts'
import {shownText} from '../convert/mdx/shown-text.ts'
import {bare, isBlank} from '../convert/text/characters.ts'
import {type ArticleData, articleSchema} from '../schemas/article.ts'
import type {ContentsEntry, IssueData} from '../schemas/issue.ts'

/** Where an edited file departs from the print; line and column count from 1 in that file. */
export interface Departure {
  readonly line: number
  readonly column: number
  /** The field of YAML that departs; null for the text of an article. */
  readonly field: string | null
  readonly printed: string
  readonly written: string
}

interface Shown {
  readonly char: string
  readonly line: number
  readonly column: number
}

const excerpt = 16

/**
 * Holds an edited MDX file against what convert makes of the print. Headings, lists and paragraphs may be cut otherwise;
 * the characters that are not blank must be the same in the same order. Both files must parse.
 *
 * @throws {VFileMessage} where a file is no MDX
 */
function departure(edited: string, converted: string): Departure | undefined {
  const written = shown(parseMdx(edited))
  const printed = shown(parseMdx(converted))
  const at = printed.findIndex(({char}, index) => written[index]?.char !== char)
  if (at < 0 && written.length === printed.length) return undefined
  const from = at < 0 ? printed.length : at
  const place = written[from] ?? written.at(-1) ?? {line: 1, column: 1}
  const text = (characters: readonly Shown[]) =>
    characters
      .slice(Math.max(0, from - 4), from + excerpt)
      .map(({char}) => char)
      .join('')
  return {line: place.line, column: place.column, field: null, printed: text(printed), written: text(written)}
}

/** Characters of an article's body that are not blank. */
export function printedLength(mdx: string): number {
  return shown(parseMdx(mdx)).length
}

/** The characters that a page shows, each with its place. */
function shown(tree: Root): Shown[] {
  return shownText(tree).flatMap(({text, line, column}) => {
    let at = column
    return [...text].flatMap(char => {
      const here = {char, line, column: at}
      at += char.length
      return isBlank(char) ? [] : [here]
    })
  })
}

/** Fields of the frontmatter that are print, not judgement. */
const printedFields = ['title', 'documentNumber', 'credit'] as const

/** Fields of the frontmatter that say otherwise than convert, beyond blanks, and the first place in the text that does. */
export function articleDepartures(edited: string, converted: string, path: string): Departure[] {
  const front = frontmatterOf(edited, path)
  const written = readYaml(front, articleSchema)
  const printed = readYaml(frontmatterOf(converted, path), articleSchema)
  const fields = printedFields.flatMap(field => {
    const [own, theirs] = [written[field] ?? '', printed[field] ?? '']
    // a number that convert did not know as one is print all the same
    if (field === 'documentNumber' && theirs === '' && printOf(printed, converted).includes(bare(own)))
      return []
    return departing(field, theirs, own, front.yaml, front.firstLine)
  })
  const text = departure(edited, converted)
  return text ? [...fields, text] : fields
}

/** All that an article prints, without blanks. */
function printOf({title, credit}: ArticleData, mdx: string): string {
  const text = shown(parseMdx(mdx)).map(({char}) => char)
  return bare(`${title}${text.join('')}${credit ?? ''}`)
}

/**
 * What issue.yaml keeps of the print and departs from: masthead and colophon line by line, and the 目录 entry by entry. How an
 * entry is parted into title, author and page, and what the masthead means, an editor may say otherwise.
 *
 * @param yaml - the edited file, for places
 */
export function issueDepartures(yaml: string, written: IssueData, printed: IssueData): Departure[] {
  const entry = ({title, author, page}: ContentsEntry) => `${title}${author ?? ''}${page ?? ''}`
  const parts: ReadonlyArray<readonly [string, (issue: IssueData) => string[]]> = [
    ['masthead', ({masthead}) => masthead],
    ['contents', ({contents}) => contents.map(entry)],
    ['colophon', ({colophon}) => colophon],
  ]
  return parts.flatMap(([field, listOf]) => {
    const [own, theirs] = [listOf(written), listOf(printed)]
    const at = Array.from({length: Math.max(own.length, theirs.length)}).findIndex(
      (_, index) => bare(own[index] ?? '') !== bare(theirs[index] ?? ''),
    )
    return at < 0 ? [] : departing(field, theirs[at] ?? '', own[at] ?? '', yaml, 1)
  })
}

/** 原文是“…”，这里是“…”, with the field's name where it is one. */
export function describeDeparture({field, printed, written}: Departure): string {
  const was = printed === '' ? '没有文字' : `是“${printed}”`
  const is = written === '' ? '没有文字' : `是“${written}”`
  return `${field === null ? '原文' : `${field} 原文`}${was}，这里${is}`
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
