import {crc32} from 'node:zlib'
import {deflateSync} from 'fflate'
import {
  centralHeader,
  endRecord,
  endRecord64,
  endRecord64Locator,
  localHeader,
  type StoredEntry,
} from './zip-records.ts'

/** A file as an archive holds it, to be taken over into another. */
export interface PackedEntry extends Omit<StoredEntry, 'offset'> {
  readonly data: Uint8Array
}

/** One file of an archive. */
export interface ZipEntry {
  /** Path within the archive, parted by `/`. */
  readonly name: string
  readonly content: Uint8Array
  /** Keeps the bytes as they are, as an EPUB wants it of its first file. */
  readonly stored?: boolean
}

/**
 * Packs files into a zip, piece by piece, in the order given. The same files give the same bytes on every machine: one date for all,
 * no owner and one mode, and deflate in JavaScript, since zlib compresses differently from one processor to the next.
 *
 * Neither fflate's container nor any other that was tried writes more than 65,535 entries; this one does (zip64).
 *
 * @throws {RangeError} where a single file has 4 GiB or more
 */
export function* zip(entries: Iterable<ZipEntry | PackedEntry>): Generator<Uint8Array> {
  const written: StoredEntry[] = []
  let offset = 0
  for (const given of entries) {
    const {data, ...packed} = 'data' in given ? given : pack(given)
    const entry: StoredEntry = {...packed, offset}
    const header = localHeader(entry)
    yield header
    yield data
    offset += header.length + data.length
    written.push(entry)
  }
  const start = offset
  for (const entry of written) {
    const header = centralHeader(entry)
    yield header
    offset += header.length
  }
  const end = {count: written.length, size: offset - start, offset: start}
  if (end.count >= 0xffff || end.offset >= 0xffff_ffff || end.size >= 0xffff_ffff) {
    yield endRecord64(end)
    yield endRecord64Locator(offset)
  }
  yield endRecord(end)
}

function pack({name, content, stored = false}: ZipEntry): PackedEntry {
  if (content.length > 0xffff_fffe) throw new RangeError(`${name} is too large for one entry`)
  const packed = stored || content.length === 0 ? content : deflateSync(content, {level: 9})
  const data = packed.length < content.length ? packed : content
  return {
    name,
    method: data === content ? 0 : 8,
    crc: crc32(content),
    packed: data.length,
    size: content.length,
    data,
  }
}

/** Joins the pieces of {@link zip}; for archives that fit into memory. */
export function zipped(entries: Iterable<ZipEntry | PackedEntry>): Uint8Array {
  return Buffer.concat([...zip(entries)])
}
