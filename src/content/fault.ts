/** One thing wrong with a file; line and column count from 1. `reason` is a Chinese sentence for the editor. */
export interface Fault {
  line: number
  column: number
  reason: string
}

/** From the first line to the last, as the editor will go through them. */
export function inOrder(faults: readonly Fault[]): Fault[] {
  return faults.toSorted((a, b) => a.line - b.line || a.column - b.column)
}
