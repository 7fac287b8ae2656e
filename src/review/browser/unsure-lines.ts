import type {IssueView, LineView} from '../shared/view.ts'

/** Of lines read as surely as this, editors left nine in ten as they were. */
const sure = 0.9

/** Lines that were read for one reason, which is less sure than others. */
export interface UnsureLines {
  readonly because: string
  /** 0 to 1. */
  readonly confidence: number
  readonly lines: readonly LineView[]
}

/** Lines of which no message says anything and which may be something else all the same, the least certain first. */
export function unsureLines({lines, messages}: IssueView): UnsureLines[] {
  const told = new Set(messages.flatMap(({line, grade}) => (line === null || grade === 'info' ? [] : [line])))
  const unsure = lines.filter(
    ({number, confidence, statedIn}) => confidence < sure && statedIn === null && !told.has(number),
  )
  return [...Map.groupBy(unsure, ({because}) => because)]
    .map(([because, group]) => ({because, confidence: group[0]?.confidence ?? 1, lines: group}))
    .sort((a, b) => a.confidence - b.confidence)
}
