import {createHash} from 'node:crypto'
import {gzipSync} from 'node:zlib'
import {pathOf} from './file-name.ts'

/** A file of the search, by its path from the folder of the search. */
export interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

/** JSON, gzipped; the header's byte for the operating system is blanked, so that every machine writes the same. */
export function pack(value: unknown): Uint8Array {
  // A copy: what gzipSync returns holds on to a buffer many times its size.
  const packed = Uint8Array.from(gzipSync(JSON.stringify(value)))
  packed[9] = 255
  return packed
}

/** A packed file named by its content, so that no browser mixes two builds; `name` is what {@link pathOf} takes. */
export function namedFile(value: unknown): IndexFile & {readonly name: string} {
  const content = pack(value)
  const name = createHash('sha256').update(content).digest('hex').slice(0, 12)
  return {name, path: pathOf(name), content}
}
