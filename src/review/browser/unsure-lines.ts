import type {Decided, IssueView, LineView} from '../shared/view.ts'

/** Of lines read as surely as this, editors left nine in ten as they were. */
const sure = 0.9

/** Lines that were read for one reason, which is less sure than others. */
export interface UnsureLines {
  readonly because: string
  /** 0 to 1. */
  readonly confidence: number
  readonly lines: readonly LineView[]
}

/** Whether a line was read less surely than others, and nobody said that it was read right. */
export function isUnsure({confidence, statedIn}: LineView): boolean {
  return confidence < sure && statedIn === null
}

/** What says of a line that it is what it was taken for. */
export function readRight({number, is, depth}: LineView): Decided {
  return {line: number, is, ...(depth === undefined ? {} : {depth})}
}

/** Lines of which no message says anything and which may be something else all the same, the least certain first. */
export function unsureLines({lines, messages}: IssueView): UnsureLines[] {
  const told = new Set(messages.flatMap(({line, grade}) => (line === null || grade === 'info' ? [] : [line])))
  const unsure = lines.filter(line => isUnsure(line) && !told.has(line.number))
  return [...Map.groupBy(unsure, ({because}) => because)]
    .map(([because, group]) => ({because, confidence: group[0]?.confidence ?? 1, lines: group}))
    .sort((a, b) => a.confidence - b.confidence)
}

/** How many lines stand in all groups. */
export function linesOf(groups: readonly UnsureLines[]): number {
  return groups.reduce((sum, {lines}) => sum + lines.length, 0)
}
