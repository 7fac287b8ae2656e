import {isStatedOther} from '../roles/stated.ts'
import type {Line} from '../tree.ts'
import {wholeLine} from '../tree.ts'
import type {PrintedContents} from './contents.ts'
import {joinedTitle} from './entry.ts'
import {nameOf, section} from './printed-section.ts'
import {mayBeEntry, namesHalf} from './worded-entries.ts'

/** Lines of such a list, at least and at most. */
const fewest = 4
const most = 30

/**
 * 这一期里有—— and below it a block of short lines without sign or page, which the body words otherwise: the block ends where something stands apart,
 * and of every two of its lines one names what a short line of the body names. A number and the name of a section may stand before each.
 *
 * @param first - index of the first line below the heading
 */
export function readUnsignedBlock(
  lines: readonly Line[],
  from: number,
  first: number,
): PrintedContents | undefined {
  const end = lines.findIndex((line, at) => at > first && line.gap > 0)
  const block = lines.slice(first, end < 0 ? first : end)
  if (block.length < fewest || block.length > most) return undefined
  const isEntry = (line: Line) => mayBeEntry(line) && !isStatedOther(line, 'contents')
  if (!block.every(isEntry) || !namesHalf(block, lines.slice(end))) return undefined
  const parts = block.map(partsOf)
  const counts = parts.every(({number}, at) => number === at + 1)
  const names = new Set(parts.map(({name}) => name))
  const named = !names.has(undefined) && names.size * 2 <= block.length + 1
  const spans = block.map((line, at) => {
    const {behindNumber = 0, behindName = 0} = parts[at] ?? {}
    return {line, start: named ? behindName : counts ? behindNumber : 0, end: line.value.length}
  })
  const sections = named
    ? [...names].flatMap(name => (name === undefined ? [] : [section(nameOf(name), name, 'plain')]))
    : []
  return {
    from,
    to: end,
    sections,
    entries: spans.map((span, at) => ({
      section: named ? nameOf(parts[at]?.name ?? '') : null,
      title: joinedTitle([span]),
      author: null,
      page: null,
    })),
    kept: spans,
    drops: [
      ...lines.slice(from, first).map(line => ({span: wholeLine(line), reason: '目录标题' as const})),
      ...spans.flatMap(({line, start}) =>
        start > 0 ? [{span: {line, start: 0, end: start}, reason: '篇名前后的标记' as const}] : [],
      ),
    ],
    // what is counted through is all that there is
    partial: !counts,
  }
}

/** 01 [协会公告] 题名: the number that counts an entry, and the name of its section in brackets, each where it stands; offsets behind them. */
function partsOf({value}: Line) {
  const [counted, digits] = /^[\s\u3000]*(\d{1,2})[\s\u3000.．、]{1,3}/u.exec(value) ?? ['']
  const rest = value.slice(counted.length)
  const [bracketed, name] = /^[［[【〖〔]([^［[【〖〔\]］】〗〕]{2,8})[\]］】〗〕][\s\u3000]?(?=\S)/u.exec(
    rest,
  ) ?? ['']
  return {
    number: digits === undefined ? undefined : Number(digits),
    name,
    behindNumber: counted.length,
    behindName: counted.length + bracketed.length,
  }
}
