import type {ContentsEntry} from '../schemas/issue.ts'
import type {WithdrawnArticle} from './withdrawal.ts'

/** Lines of the printed text that may not be shown, from 1, both included, and the withdrawn article to which they belong. */
export interface WithheldLines {
  first: number
  last: number
  article: WithdrawnArticle
}

/** What is known of an issue whose printed text is to be shown. */
export interface PrintedIssue {
  /** The 目录 as printed. */
  contents: readonly ContentsEntry[]
  /** Articles that may be read. */
  articles: readonly {name: string; data: {lines: readonly [number, number]}}[]
  withdrawn: readonly WithdrawnArticle[]
}

/**
 * Finds the lines of a printed text that belong to withdrawn articles: those of the article itself and, where its frontmatter no longer
 * says what the 目录 says, as when the title names a person, every line outside other articles that prints the 目录's wording.
 *
 * @param lines - the whole printed text
 * @returns runs in order, none overlapping another
 */
export function withheldLines(lines: readonly string[], issue: PrintedIssue): WithheldLines[] {
  const holders = new Map<number, WithdrawnArticle>()
  const take = (first: number, last: number, article: WithdrawnArticle) => {
    for (let line = first; line <= Math.min(last, lines.length); line++) holders.set(line, article)
  }
  const readable = issue.articles.map(({data}) => data.lines)
  const shown = (line: number) => readable.some(([first, last]) => line >= first && line <= last)
  for (const article of issue.withdrawn) {
    for (const entry of issue.contents)
      if (entry.article === Number(article.name) && saysMore(entry, article))
        for (const [first, last] of printingsOf(entry.title, lines))
          if (!shown(first) && !shown(last)) take(first, last, article)
  }
  // An article's own lines come last: they are its own, whatever another's title says.
  for (const article of issue.withdrawn) take(...article.data.lines, article)
  return runsOf(holders)
}

/**
 * Whether a line of the 目录 says what is no longer shown of its article: another title, or an author. Some 目录 print the number of a
 * document beside its title; that is no other title.
 */
export function saysMore(entry: ContentsEntry, {data, names}: WithdrawnArticle): boolean {
  const [printed, shown] = [letters(entry.title), letters(data.title)]
  if (entry.author !== undefined) return true
  if (shown.includes(printed)) return false
  const rest = printed.replace(shown, '')
  return rest !== '' && !names.some(name => letters(name) === rest)
}

/** Every place where a wording is printed, line breaks, blanks and marks aside: its first and last line. */
function printingsOf(wording: string, lines: readonly string[]): [number, number][] {
  const sought = letters(wording)
  if (sought === '') return []
  const starts: number[] = []
  let text = ''
  for (const line of lines) {
    starts.push(text.length)
    text += letters(line)
  }
  const places: [number, number][] = []
  let line = 0
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= at) line++
    let last = line
    while ((starts[last + 1] ?? Number.POSITIVE_INFINITY) < at + sought.length) last++
    places.push([line + 1, last + 1])
  }
  return places
}

function runsOf(holders: ReadonlyMap<number, WithdrawnArticle>): WithheldLines[] {
  const runs: WithheldLines[] = []
  for (const [line, article] of [...holders].sort(([a], [b]) => a - b)) {
    const run = runs.at(-1)
    if (run && run.article === article && run.last === line - 1) run.last = line
    else runs.push({first: line, last: line, article})
  }
  return runs
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
