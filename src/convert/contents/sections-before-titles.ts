import type {Line} from '../tree.ts'
import type {BodyIndex} from './body-index.ts'
import type {EntryReader} from './entry.ts'
import {nameOf, type PrintedSection, section} from './printed-section.ts'

/** 【协会动态】, 「协会动态」 or 协会动态｜ before a title on the same line. */
const prefix =
  /^[\s\u3000]*(?:[【〖［[「『〔]([^【】〖〗［］[\]「」『』〔〕]{2,16})[】〗］\]」』〕]|([\p{L}\p{N}·、]{2,10})[ \u3000]?[｜|丨┃│])[ \u3000]{0,8}(?=\S)/u
/** Fewer lines show no habit. */
const fewestBefore = 3

/** What stands before a title: the section that it is in, and where that ends, an offset. */
export interface SectionBefore {
  readonly section: PrintedSection
  readonly end: number
}

/**
 * 【协会动态】年会召开……3: each entry with its section before it. What stands there comes again, on another line of the list or as a mark of the body,
 * and the body prints the titles without it, or some of them where it has every section.
 */
export function sectionsBeforeTitles(
  lines: readonly Line[],
  read: EntryReader,
  body: BodyIndex,
): Map<Line, SectionBefore> {
  const found = lines.flatMap(line => {
    const match = prefix.exec(line.value)
    const name = match?.[1] ?? match?.[2]
    const entry = read(line.value, 0)
    if (
      match === null ||
      name === undefined ||
      !entry ||
      entry.start > 0 ||
      entry.titleEnd <= match[0].length
    )
      return []
    const printed = line.value.slice(0, match[0].length)
    const title = line.value.slice(match[0].length, entry.titleEnd)
    return [{line, title, end: match[0].length, section: section(nameOf(name), printed, 'plain')}]
  })
  const entries = lines.filter(({value}) => read(value, 0)).length
  const names = found.map(({section: {key}}) => key)
  const again = names.filter(
    (key, at) => body.named(key).length > 0 || names.indexOf(key) !== at || names.includes(key, at + 1),
  )
  const titled = found.filter(({title}) => body.titled(title))
  const holds =
    found.length >= fewestBefore &&
    found.length === entries &&
    again.length * 2 >= entries &&
    (titled.length * 2 >= entries || (again.length === entries && titled.length >= fewestBefore))
  return new Map(holds ? found.map(({line, end, section: before}) => [line, {section: before, end}]) : [])
}
