import {isAffiliation, namesPersons} from '../print/credit.ts'
import type {Line} from '../tree.ts'
import {indexBody} from './body-index.ts'
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
  const {titled} = indexBody([...lines.slice(0, from), ...lines.slice(to)])
  return {
    ...contents,
    entries: entries.flatMap(entry => withoutAuthor(entry, titled) ?? partsOf(entry, titled)),
  }
}

/** Behind a stroke the second title looks like who wrote the first; the body prints it above a text. */
function withoutAuthor(
  entry: PrintedEntry,
  titled: (title: string) => boolean,
): readonly PrintedEntry[] | undefined {
  const {author, title} = entry
  const span = title.spans.at(-1)
  if (author === null || !span || namesPersons(author) || isAffiliation(author) || !titled(author))
    return undefined
  const start = span.line.value.indexOf(author, span.end)
  if (start < 0 || !/^[ \u3000]*[／/·•][ \u3000]*$/u.test(span.line.value.slice(span.end, start)))
    return undefined
  const second = joinedTitle([{line: span.line, start, end: start + author.length}])
  return [
    {...entry, author: null},
    {...entry, title: second, author: null},
  ]
}

function partsOf(entry: PrintedEntry, titled: (title: string) => boolean): readonly PrintedEntry[] {
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
  const areTitles = texts.every(text => text.trim().length >= shortest && titled(text))
  if (cuts.length === 0 || !areTitles) return [entry]
  return stretches.map((each, at) => ({
    ...entry,
    title: joinedTitle([{line, start: start + each.from, end: start + each.to}]),
    author: at === stretches.length - 1 ? entry.author : null,
  }))
}
