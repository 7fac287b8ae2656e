import {gzipSync} from 'node:zlib'

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
