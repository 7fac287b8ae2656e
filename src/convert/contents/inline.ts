import {statedRole} from '../roles/stated.ts'
import {isBlank} from '../text/characters.ts'
import type {Drop, Line, Span} from '../tree.ts'
import {indexBody} from './body-index.ts'
import type {PrintedContents} from './contents.ts'
import {isContentsHeading, joinedTitle} from './entry.ts'

/** 这一期有：, 本期看点｜: what announces the list, a sign behind it. */
const opening = /^[\s\u3000]*[^\p{L}\p{N}]{0,2}[\p{Script=Han} ]{2,10}[：:｜|][\s\u3000]*/u
/** What parts its entries, one kind throughout. */
const separators = /[｜|·•／/；;★☆◆◇●○■□▲△]/gu
/** Entries, at least and at most, and characters of one. */
const fewest = 4
const most = 30
const longest = 40
/** Of the entries the body prints as many at least, word for word, where what announces them may announce anything. */
const fewestKnown = 2
/** How far from the head of the issue such a line stands, in lines, and its characters. */
const headLines = 24
const longestLine = 400

/**
 * 这一期有：业委会忙些啥｜钱花哪儿了｜电梯怎么修: a 目录 on one line, at the head of an issue. The body prints some of its entries as lines of their own; the
 * others it may word otherwise.
 */
export function readInlineContents(lines: readonly Line[]): PrintedContents | undefined {
  for (const [at, line] of lines.slice(0, headLines).entries()) {
    if (statedRole(line) !== undefined || line.value.length > longestLine) continue
    const spans = entriesOn(line)
    if (!spans) continue
    const body = indexBody(lines.slice(at + 1))
    const known = spans.filter(({start, end}) => body.titled(line.value.slice(start, end))).length
    if (known < fewestKnown && !isContentsHeading(opening.exec(line.value)?.[0] ?? '')) continue
    return {
      from: at,
      to: at + 1,
      sections: [],
      entries: spans.map(span => ({section: null, title: joinedTitle([span]), author: null, page: null})),
      kept: spans,
      drops: around(line, spans),
      partial: true,
    }
  }
  return undefined
}

function entriesOn(line: Line): readonly Span[] | undefined {
  const {value} = line
  const from = opening.exec(value)?.[0].length
  if (from === undefined) return undefined
  const marks = [...value.slice(from).matchAll(separators)]
  const sign = marks[0]?.[0]
  const ends = marks.filter(([printed]) => printed === sign).map(({index}) => from + index)
  const spans = [...ends, value.length].map((end, at) => {
    const begins = at === 0 ? from : (ends[at - 1] ?? 0) + 1
    const printed = value.slice(begins, end)
    const start = begins + printed.length - printed.trimStart().length
    return {line, start, end: start + printed.trim().length}
  })
  const entries = spans.filter(({start, end}) => end > start)
  const are = entries.every(
    ({start, end}) => end - start <= longest && !/[。]/u.test(value.slice(start, end)),
  )
  return sign !== undefined && are && entries.length >= fewest && entries.length <= most ? entries : undefined
}

function around(line: Line, spans: readonly Span[]): Drop[] {
  const edges = [0, ...spans.flatMap(({start, end}) => [start, end]), line.value.length]
  return edges.flatMap((start, at): Drop[] => {
    const end = edges[at + 1]
    if (at % 2 === 1 || end === undefined || isBlank(line.value.slice(start, end))) return []
    return [{span: {line, start, end}, reason: at === 0 ? '目录标题' : '目录引导符'}]
  })
}
