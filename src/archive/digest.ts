import {createHash} from 'node:crypto'

/** Digest of plain data: two pages that show the same have the same. Keys count in the order in which they were set. */
export function digestOf(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 32)
}
