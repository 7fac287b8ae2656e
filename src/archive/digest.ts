import {hash} from 'node:crypto'

/** Digest of plain data: two pages that show the same have the same. Keys count in the order in which they were set. */
export function digestOf(data: unknown): string {
  return hash('sha256', JSON.stringify(data)).slice(0, 32)
}
