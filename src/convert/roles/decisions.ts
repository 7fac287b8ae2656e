import {type Decision, fieldsOf, type IssueFields, type LineRole} from '../../schemas/structure.ts'
import {bare, isBlank} from '../text/characters.ts'
import type {ReadLine} from '../text/read-line.ts'
import {readAs} from '../text/reading.ts'
import type {Stated, StatedPart} from './stated.ts'

/** Decisions of structure.yaml, each brought to its lines. */
export interface PlacedDecisions {
  /** By number of the line, from 1. */
  readonly stated: ReadonlyMap<number, Stated>
  /** Rule ids that are answered, by number of the line. */
  readonly checked: ReadonlyMap<number, ReadonlySet<string>>
  /** Fields of the issue that are set on no line. */
  readonly issue: IssueFields
  /** Decisions whose line was found elsewhere, with the number of that line. */
  readonly moved: ReadonlyArray<{readonly decision: Decision; readonly line: number}>
  /** Words with which a part of a line is said to begin, and which do not stand there. */
  readonly uncut: ReadonlyArray<{readonly decision: Decision; readonly line: number; readonly text: string}>
  /** Decisions whose text begins no line, or several and not the one that they name. */
  readonly unmet: ReadonlyArray<{readonly decision: Decision; readonly alike: readonly number[]}>
}

/** Lines that are one thing together: of a range, the first begins it and the others go on. */
const whole: ReadonlySet<LineRole> = new Set(['title', 'subtitle', 'heading', 'caption'])

/** First line of a decision, from 1; 0 of one that is of no line. */
export function firstLine({line, lines}: Decision): number {
  return line ?? lines?.[0] ?? 0
}

/**
 * Brings decisions to lines. One that names a line which does not begin with its text is of a line that moved: it goes to the
 * only line that does. Of several decisions on one line the later says more.
 */
export function placeDecisions(lines: readonly ReadLine[], decisions: readonly Decision[]): PlacedDecisions {
  const stated = new Map<number, Stated>()
  const checked = new Map<number, Set<string>>()
  const issue: IssueFields = {}
  const moved: Array<{decision: Decision; line: number}> = []
  const unmet: Array<{decision: Decision; alike: number[]}> = []
  const uncut: Array<{decision: Decision; line: number; text: string}> = []
  for (const decision of decisions) {
    if (decision.text === undefined) {
      Object.assign(issue, fieldsOf(decision.set).issue)
      continue
    }
    const at = firstLine(decision)
    const own = lines[at - 1]
    const alike =
      own && linesBeginning([own], decision.text).length > 0 ? [at] : linesBeginning(lines, decision.text)
    const [found] = alike
    if (found === undefined || alike.length > 1) {
      unmet.push({decision, alike})
      continue
    }
    if (found !== at) moved.push({decision, line: found})
    const {parts: rest, missing} = partsIn(lines[found - 1]?.value ?? '', decision)
    if (missing !== undefined) uncut.push({decision, line: found, text: missing})
    const last = found + (decision.lines ? decision.lines[1] - decision.lines[0] : 0)
    for (let number = found; number <= last; number++) {
      if (isBlank(lines[number - 1]?.value ?? '')) continue
      const said = sayingOf(decision, found, number, rest)
      if (said) stated.set(number, together(stated.get(number), said))
      if (decision.checked)
        checked.set(number, new Set([...(checked.get(number) ?? []), ...decision.checked]))
    }
  }
  return {stated, checked, issue, moved, uncut, unmet}
}

/** Numbers, from 1, of the lines that begin with a text, as it was copied or as it is read. */
export function linesBeginning(lines: readonly ReadLine[], text: string): number[] {
  const sought = [bare(readAs(text)), bare(text)].filter(each => each !== '')
  return lines.flatMap((line, index) => (sought.some(each => beginsWith(line, each)) ? [index + 1] : []))
}

/** The later decision says more; pictures stand beside each other. */
function together(before: Stated | undefined, said: Stated): Stated {
  const pictures = [...new Set([...(before?.pictures ?? []), ...(said.pictures ?? [])])]
  return {...before, ...said, ...(pictures.length > 0 ? {pictures} : {})}
}

function beginsWith({printed, value}: ReadLine, text: string): boolean {
  // as many characters as can hold the text; a line may be the whole issue
  const reach = text.length * 3 + 100
  return bare(value.slice(0, reach)).startsWith(text) || bare(printed.slice(0, reach)).startsWith(text)
}

/** Where the parts of a line begin that a decision names, as far as they are found in order, and the first that is not. */
function partsIn(value: string, {rest = []}: Decision): {parts: StatedPart[]; missing?: string} {
  const parts: StatedPart[] = []
  // a part has something before it
  let from = value.length - value.trimStart().length + 1
  for (const {text, ...said} of rest) {
    const at = value.indexOf(readAs(text), from)
    if (at < 0) return {parts, missing: text}
    parts.push({at, ...said})
    from = at + 1
  }
  return {parts}
}

/** What a decision says whose first line was found at `found`, of the line `number`. */
function sayingOf(
  {lines, is, depth, level, entry, pictures, set}: Decision,
  found: number,
  number: number,
  rest: readonly StatedPart[],
): Stated | undefined {
  const first = number === found
  if (is === undefined && ((set === undefined && pictures === undefined && rest.length === 0) || !first))
    return undefined
  const {issue, article} = fieldsOf(set)
  return {
    by: 'structure.yaml',
    ...(is === undefined ? {} : {is}),
    ...(is !== undefined && whole.has(is) && !first ? {goesOn: true} : {}),
    ...(is === 'verse' && lines ? {stanzaFrom: found} : {}),
    ...(depth === undefined ? {} : {depth}),
    ...(level === undefined ? {} : {level}),
    ...(entry === undefined || !first ? {} : {entry}),
    ...(pictures === undefined || !first ? {} : {pictures}),
    ...(rest.length === 0 || !first ? {} : {rest}),
    ...(article === undefined || !first ? {} : {set: article}),
    ...(issue === undefined || !first ? {} : {issue}),
  }
}
