import {isAffiliation, namesPersons} from '../print/credit.ts'
import {bare} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import {type BodyIndex, indexBody} from './body-index.ts'
import type {PrintedContents, PrintedEntry} from './contents.ts'
import {joinedTitle} from './entry.ts'

/** What may stand between two titles on one line of a list. A page or who wrote the piece may stand behind the second. */
const between = /[／/·•；;、]/gu
/** Fewer characters are no title. */
const shortest = 2

/**
 * 摘果歌 / 果皮茶的两种煮法 23: an entry that lists two or three pieces of one page, each of which the body prints as a title of its own. Each becomes an
 * entry of that page; what the list says of the author belongs to the last.
 */
export function partPairs(contents: PrintedContents, lines: readonly Line[]): PrintedContents {
  const {from, to, entries} = contents
  const mayBePairs = entries.some(({title, author}) => author !== null || title.value.search(between) > 0)
  if (!mayBePairs) return contents
  const body = indexBody([...lines.slice(0, from), ...lines.slice(to)])
  return {
    ...contents,
    entries: entries.flatMap(entry => withoutAuthor(entry, body) ?? partsOf(entry, body)),
  }
}

/** Characters of a second title, at least: a name that no list of surnames has is shorter. */
const shortestSecond = 4
/** How far below a title its author is looked for, in characters. */
const nearTitle = 60

/** Is what stands last in an entry the title of another piece: long enough, and not right below the first where the body names who wrote that? */
function isSecond(second: string, first: string, {titled, at}: BodyIndex): boolean {
  const printed = bare(second)
  const signs = at(first).some(({text}) => text.slice(0, nearTitle).includes(printed))
  return (
    printed.length >= shortestSecond &&
    titled(second) &&
    !signs &&
    !namesPersons(second) &&
    !isAffiliation(second)
  )
}

/** Behind a stroke the second title looks like who wrote the first; the body prints it above a text. */
function withoutAuthor(entry: PrintedEntry, body: BodyIndex): readonly PrintedEntry[] | undefined {
  const {author, title} = entry
  const span = title.spans.at(-1)
  if (author === null || !span || !isSecond(author, title.value, body)) return undefined
  const start = span.line.value.indexOf(author, span.end)
  if (start < 0 || !/^[ \u3000]*[／/·•][ \u3000]*$/u.test(span.line.value.slice(span.end, start)))
    return undefined
  const second = joinedTitle([{line: span.line, start, end: start + author.length}])
  return [
    {...entry, author: null},
    {...entry, title: second, author: null},
  ]
}

function partsOf(entry: PrintedEntry, body: BodyIndex): readonly PrintedEntry[] {
  const {titled} = body
  const [span, ...others] = entry.title.spans
  if (!span || others.length > 0 || titled(entry.title.value)) return [entry]
  const {line, start, end} = span
  const printed = line.value.slice(start, end)
  const cuts = [...printed.matchAll(between)].map(({index, 0: sign}) => ({
    from: index,
    to: index + sign.length,
  }))
  const stretches = [...cuts, {from: printed.length, to: printed.length}].map((cut, at) => {
    const from = cuts[at - 1]?.to ?? 0
    const text = printed.slice(from, cut.from)
    const blanks = text.length - text.trimStart().length
    return {from: from + blanks, to: from + blanks + text.trim().length}
  })
  const texts = stretches.map(each => printed.slice(each.from, each.to))
  // 年度大会｜题名 has its section before it, 题名 / 甲某 who wrote it behind
  const areTitles = texts.every(text => text.length >= shortest && titled(text))
  const [first = '', ...seconds] = texts
  if (cuts.length === 0 || !areTitles || !seconds.every(text => isSecond(text, first, body))) return [entry]
  return stretches.map((each, at) => ({
    ...entry,
    title: joinedTitle([{line, start: start + each.from, end: start + each.to}]),
    author: at === stretches.length - 1 ? entry.author : null,
  }))
}
