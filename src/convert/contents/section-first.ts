import {sectionKey} from '../print/wording.ts'
import {bare, isBlank, words} from '../text/characters.ts'
import type {Drop, Line, Span} from '../tree.ts'
import {wholeLine} from '../tree.ts'
import type {PrintedContents} from './contents.ts'
import {joinedTitle, readTrailingPage} from './entry.ts'
import type {PrintedSection} from './printed-section.ts'

/** 📢 要闻｜两个项目入围决赛: the section before a stroke, a sign before it perhaps. */
const entry = /^([^\p{L}\p{N}]{0,8})([\p{L}\p{N}·、 ]{2,12}?)[ \u3000]{0,8}[｜|丨┃│][ \u3000]{0,8}(?=\S)/u

/** How many such lines make a 目录. */
const fewest = 3

/**
 * A 目录 in which every line has its section first, as newsletters sent by telephone have it. What stands before the stroke is a section's name: it
 * comes again, on another line of the list or on one of the body.
 */
export function readSectionFirst(lines: readonly Line[], from: number): PrintedContents | undefined {
  const found: Array<{line: Line; name: string; start: number}> = []
  const seen = new Set<string>()
  let to = from + 1
  for (let line = lines[to]; line; line = lines[++to]) {
    const match = entry.exec(line.value)
    const name = match?.[2]
    if (match === null || name === undefined || isBlank(line.value.slice(match[0].length))) break
    // an entry that comes again is the body's first title
    if (seen.has(bare(line.value))) break
    seen.add(bare(line.value))
    // behind a stroke a page may stand: an entry of another kind
    if (readTrailingPage(line.value, 0)) return undefined
    found.push({line, name: name.trim(), start: match[0].length})
  }
  if (found.length < fewest) return undefined
  const body = new Set(
    lines.slice(to).flatMap(({value}) => (value.length <= longestLine ? [sectionKey(value)] : [])),
  )
  const times = new Map<string, number>()
  for (const {name} of found) times.set(name, (times.get(name) ?? 0) + 1)
  const again = found.filter(({name}) => body.has(words(name)) || (times.get(name) ?? 0) > 1)
  if (again.length * 2 < found.length) return undefined
  const drops: Drop[] = lines.slice(from, from + 1).map(line => ({span: wholeLine(line), reason: '目录标题'}))
  const titles = found.map(({line, start}) => titlesOn({line, start, end: line.value.length}, body))
  for (const [at, {line, start}] of found.entries()) {
    drops.push({span: {line, start: 0, end: start}, reason: '栏目标记'})
    for (const [next, {end}] of (titles[at] ?? []).slice(0, -1).entries())
      drops.push({span: {line, start: end, end: titles[at]?.[next + 1]?.start ?? end}, reason: '目录引导符'})
  }
  const sections = new Map(
    found.map(({name}): [string, PrintedSection] => [
      name,
      {name, printed: words(name), key: sectionKey(name), form: 'plain'},
    ]),
  )
  const entries = found.flatMap(({name}, at) =>
    (titles[at] ?? []).map(title => ({
      section: name,
      title: joinedTitle([title]),
      author: null,
      page: null,
    })),
  )
  return {from, to, sections: [...sections.values()], entries, kept: titles.flat(), drops, partial: false}
}

/** Characters of a line of the body that may be a title. */
const longestLine = 60

/** 题名甲 / 题名乙: what the section has, one behind the other, where the body prints each as a line. */
function titlesOn(span: Span, body: ReadonlySet<string>): Span[] {
  const {line, start, end} = span
  const starts = [
    start,
    ...[...line.value.matchAll(parting)].map(({index, 0: sign}) => index + sign.length),
  ].filter(at => at >= start)
  const parts = starts.map((from, at) => {
    const printed = line.value.slice(from, starts[at + 1] ?? end).replace(parting, '')
    return {line, start: from, end: from + printed.trimEnd().length}
  })
  const known = parts.every(part => body.has(sectionKey(line.value.slice(part.start, part.end))))
  return parts.length > 1 && known ? parts : [span]
}

const parting = /[ \u3000][/／|｜][ \u3000]|[；;][ \u3000]?/gu
