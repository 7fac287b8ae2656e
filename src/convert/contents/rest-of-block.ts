import {readSectionMark} from '../print/section-marks.ts'
import {wordingsOf} from '../print/wording.ts'
import {isStatedOther} from '../roles/stated.ts'
import type {Drop, Line} from '../tree.ts'
import {wholeLine} from '../tree.ts'
import type {PrintedContents, PrintedEntry} from './contents.ts'
import {joinedTitle} from './entry.ts'
import {type PrintedSection, sectionNamedBy} from './printed-section.ts'
import {mayBeEntry, namesHalf} from './worded-entries.ts'

/** Lines of such a rest, at most. */
const most = 6
/** Entries that the list has above it for each line of the rest. */
const above = 2

/**
 * A list without pages is read as far as the body prints its titles; where it stands together without a blank line, the lines below the last of these
 * belong to it too, down to where something stands apart: they are worded otherwise in the body, which names what half of them name.
 */
export function withRestOfBlock(contents: PrintedContents, lines: readonly Line[]): PrintedContents {
  const {from, to, entries, sections} = contents
  const signs = new Set(sections.map(({form}) => form))
  const markOf = ({value}: Line) => {
    const mark = readSectionMark(value, true)
    return mark && signs.has(mark.form) ? mark : undefined
  }
  const stands = (line: Line) => line.gap === 0 || markOf(line) !== undefined
  const end = lines.findIndex((line, at) => at >= to && !stands(line))
  const rest = lines.slice(to, Math.max(to, end))
  const titles = rest.filter(line => markOf(line) === undefined)
  const listed = new Set(entries.flatMap(({title}) => wordingsOf(title.value)))
  const isEntry = (line: Line) =>
    mayBeEntry(line) &&
    !isStatedOther(line, 'contents', 'section') &&
    !wordingsOf(line.value).some(wording => listed.has(wording))
  if (
    titles.length === 0 ||
    rest.length > most ||
    titles.length * above > entries.length ||
    entries.some(({page, author}) => page !== null || author !== null) ||
    lines.slice(from + 2, to).some(line => !stands(line)) ||
    !titles.every(isEntry) ||
    !namesHalf(titles, lines.slice(end))
  )
    return contents
  return withLines(contents, rest, line => (markOf(line) ? sectionNamedBy(line.value) : undefined))
}

/** Fewer sentences below entries show no habit. */
const fewestSaid = 2

/**
 * 题名（第5页）, and below it 志愿律师的三点建议。: what a list says of each entry in a sentence right below is no entry, nor is what it says of the last.
 * All others have their page.
 */
export function withoutTeasers(contents: PrintedContents, lines: readonly Line[]): PrintedContents {
  const {to, entries} = contents
  const isSentence = (line: Line | undefined) => line?.gap === 0 && line.value.trim().endsWith('。')
  const said = entries.filter(
    ({title, page}, at) =>
      page === null && isSentence(title.spans[0]?.line) && (entries[at - 1]?.page ?? null) !== null,
  )
  const others = entries.filter(entry => !said.includes(entry))
  if (said.length < fewestSaid || others.some(({page}) => page === null)) return contents
  const last = lines[to]
  const isSaid = last !== undefined && isSentence(last) && (lines[to + 1]?.gap ?? 1) > 0
  return {
    ...contents,
    entries: others,
    ...(isSaid ? {to: to + 1, kept: [...contents.kept, wholeLine(last)]} : {}),
  }
}

function withLines(
  contents: PrintedContents,
  rest: readonly Line[],
  sectionOn: (line: Line) => PrintedSection | undefined,
): PrintedContents {
  const sections = [...contents.sections]
  const entries: PrintedEntry[] = [...contents.entries]
  const drops: Drop[] = [...contents.drops]
  let section = entries.at(-1)?.section ?? null
  for (const line of rest) {
    const named = sectionOn(line)
    if (named) {
      section = named.name
      sections.push(named)
      drops.push({span: wholeLine(line), reason: '栏目标记'})
    } else entries.push({section, title: joinedTitle([wholeLine(line)]), author: null, page: null})
  }
  const kept = [...contents.kept, ...rest.filter(line => !sectionOn(line)).map(wholeLine)]
  return {...contents, to: contents.to + rest.length, sections, entries, kept, drops}
}
