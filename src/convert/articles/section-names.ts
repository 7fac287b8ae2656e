import type {PrintedContents} from '../contents/contents.ts'
import {similarity} from '../text/similarity.ts'
import type {BodyLine} from './body-lines.ts'
import type {Segment} from './segments.ts'

/**
 * What the 目录 calls each section that the body marks: the same name, else the one that is left between its
 * neighbours, likest first. A body may rename a section or lose its mark.
 */
export function alignSections(
  body: readonly BodyLine[],
  contents: PrintedContents | undefined,
): Map<string, string> {
  const marked = [...new Set(body.flatMap(({opens}) => (opens === undefined ? [] : [opens])))]
  const listed = (contents?.sections ?? []).filter(({within}) => within !== true).map(({name}) => name)
  if (listed.length === 0) return new Map()
  const aliases = new Map(marked.filter(name => listed.includes(name)).map(name => [name, name]))
  for (const name of marked) {
    if (aliases.has(name)) continue
    const free = listed.filter(candidate => ![...aliases.values()].includes(candidate))
    const likest = free.toSorted((x, y) => similarity(y, name) - similarity(x, name))[0]
    const before = marked.slice(0, marked.indexOf(name)).findLast(other => aliases.has(other))
    const after = marked.slice(marked.indexOf(name) + 1).find(other => aliases.has(other))
    const from = before === undefined ? -1 : listed.indexOf(aliases.get(before) ?? '')
    const to = after === undefined ? listed.length : listed.indexOf(aliases.get(after) ?? '')
    const between = listed.slice(from + 1, to).filter(candidate => free.includes(candidate))
    if (likest !== undefined && similarity(likest, name) >= 0.3) aliases.set(name, likest)
    else if (between.length === 1 && between[0] !== undefined) aliases.set(name, between[0])
  }
  return aliases
}

/** The section as the body calls it. Where its mark is missing, another is open still, and the 目录 knows better. */
export function sectionOfSegment(
  section: string | null,
  entry: Segment['entry'],
  contents: PrintedContents | undefined,
  aliases: ReadonlyMap<string, string>,
): string | null {
  const listed = entry ? (contents?.entries[entry.index]?.section ?? null) : null
  if (listed === null || section === null) return section ?? listed
  const alias = aliases.get(section)
  if (alias === undefined || alias === listed) return section
  return [...aliases].find(([, name]) => name === listed)?.[0] ?? listed
}
