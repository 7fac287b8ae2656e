import {crc32, inflateRawSync} from 'node:zlib'
import {
  centralHeader,
  type Directory,
  endRecord,
  endRecord64,
  endRecord64Locator,
  localHeader,
  type StoredEntry,
  signatures,
} from './zip-records.ts'
import type {PackedEntry} from './zip-writer.ts'

/** A zip that cannot be read at all: cut off, or its list of files is destroyed. The message is for a reader, in Chinese. */
export class ZipError extends Error {
  override name = 'ZipError'
}

/** In bytes; no path that this project writes comes near it. */
const longestName = 1000

/** In bytes: a file of a bundle is held in memory whole, and none comes near it. */
const largestFile = 256 * 1024 * 1024

/** Deflate writes at most 258 bytes for two bits, so a file that claims more is none (RFC 1951). */
const deflateRatio = 1032

/** A bundle unpacks to some twice its size. What claims to be so much more was made to fill a disk. */
const bundleRatio = 50
const smallBundle = 64 * 1024 * 1024

/** One file of an archive that was read. */
export interface ReadEntry {
  readonly name: string
  /** Null where the bytes are damaged. */
  readonly content: Uint8Array | null
  /** What is wrong with it, in Chinese; null where nothing is. */
  readonly fault: string | null
}

/**
 * Reads an archive that this project wrote and accounts for every byte of it: each record is written anew from what it says and has to
 * come out the same, and each file has to begin where the one before it ends. Libraries find the files of any zip and pass over the
 * rest: what lies between, a second list, a name that the other header has otherwise.
 *
 * No more is unpacked than the list says, and nothing where it says too much.
 *
 * @throws {ZipError} where the list of files cannot be read, or the files would come to far more than such a zip can hold
 */
export function* readZip(bytes: Buffer): Generator<ReadEntry> {
  const directory = findDirectory(bytes)
  let listed = directory.offset
  let expected = 0
  let total = 0
  for (let number = 1; number <= directory.count; number++) {
    const {entry, length} = readCentral(bytes, listed, number)
    total += entry.size
    if (total > Math.max(smallBundle, bytes.length * bundleRatio))
      throw new ZipError('压缩包解开后会大得不合情理，是用来撑满磁盘的；没有再解')
    const header = localHeader(entry)
    const start = entry.offset + header.length
    const overlaps = entry.offset < expected || start + entry.packed > directory.offset
    const sound =
      bytes.subarray(listed, listed + length).equals(centralHeader(entry)) &&
      entry.offset === expected &&
      bytes.subarray(entry.offset, start).equals(header)
    const content = overlaps ? null : unpack(bytes.subarray(start, start + entry.packed), entry)
    const fault = overlaps
      ? '记录指向别的文件所在的地方'
      : content === null
        ? '内容已损坏'
        : sound
          ? null
          : '在压缩包里的记录已损坏（内容还能读出）'
    yield {name: entry.name, content, fault}
    listed += length
    expected = Math.max(expected, start + entry.packed)
  }
  if (expected !== directory.offset || listed !== directory.offset + directory.size)
    throw new ZipError('压缩包里有来历不明的字节')
}

/**
 * Files of a sound archive as they are packed, without unpacking them.
 *
 * @throws {ZipError} where the list of files cannot be read
 */
export function* packedEntries(bytes: Buffer): Generator<PackedEntry> {
  const directory = findDirectory(bytes)
  let listed = directory.offset
  for (let number = 1; number <= directory.count; number++) {
    const {entry, length} = readCentral(bytes, listed, number)
    const {offset, ...packed} = entry
    const start = offset + localHeader(entry).length
    yield {...packed, data: bytes.subarray(start, start + entry.packed)}
    listed += length
  }
}

function unpack(data: Buffer, {method, size, crc}: StoredEntry): Uint8Array | null {
  if (size > largestFile || size > data.length * deflateRatio) return null
  try {
    const content = method === 0 ? data : inflate(data, size)
    return content.length === size && crc32(content) === crc ? content : null
  } catch {
    return null
  }
}

/** Throws where the bytes are no deflated file, come to more than `size`, or go on behind its end. */
function inflate(data: Buffer, size: number): Buffer {
  const unpacked: unknown = inflateRawSync(data, {maxOutputLength: Math.max(size, 1), info: true})
  if (!isUnpacked(unpacked) || unpacked.engine.bytesWritten !== data.length)
    throw new RangeError('bytes behind the end')
  return unpacked.buffer
}

/** What Node.js returns under `info: true`, which its types do not know. `bytesWritten`: what the engine was given. */
function isUnpacked(value: unknown): value is {buffer: Buffer; engine: {bytesWritten: number}} {
  if (typeof value !== 'object' || value === null || !('buffer' in value) || !('engine' in value))
    return false
  const {buffer, engine} = value
  return Buffer.isBuffer(buffer) && typeof engine === 'object' && engine !== null && 'bytesWritten' in engine
}

function readCentral(bytes: Buffer, at: number, number: number): {entry: StoredEntry; length: number} {
  const broken = `压缩包的文件清单从第 ${number} 项起已损坏，其后的文件无从查对`
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== signatures.central) throw new ZipError(broken)
  const nameLength = bytes.readUInt16LE(at + 28)
  const extraLength = bytes.readUInt16LE(at + 30)
  if (nameLength > longestName || (extraLength !== 0 && extraLength !== 12)) throw new ZipError(broken)
  const length = 46 + nameLength + extraLength
  if (at + length > bytes.length) throw new ZipError(broken)
  const near = bytes.readUInt32LE(at + 42)
  const far = near === 0xffff_ffff && extraLength === 12
  return {
    entry: {
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10) === 0 ? 0 : 8,
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: far ? Number(bytes.readBigUInt64LE(at + 46 + nameLength + 4)) : near,
    },
    length,
  }
}

function findDirectory(bytes: Buffer): Directory {
  const end = bytes.length - 22
  if (end < 0 || bytes.readUInt32LE(end) !== signatures.end)
    throw new ZipError('压缩包不完整：末尾缺损，可能没有传完')
  const small = {
    count: bytes.readUInt16LE(end + 10),
    size: bytes.readUInt32LE(end + 12),
    offset: bytes.readUInt32LE(end + 16),
  }
  const large = end >= 76 && bytes.readUInt32LE(end - 20) === signatures.locator64 ? end - 76 : null
  const directory =
    large === null || bytes.readUInt32LE(large) !== signatures.end64
      ? small
      : {
          count: Number(bytes.readBigUInt64LE(large + 32)),
          size: Number(bytes.readBigUInt64LE(large + 40)),
          offset: Number(bytes.readBigUInt64LE(large + 48)),
        }
  const broken = new ZipError('压缩包末尾的记录已损坏，文件清单无从查起')
  if (!Object.values(directory).every(Number.isSafeInteger)) throw broken
  const tail =
    large === null
      ? [endRecord(directory)]
      : [endRecord64(directory), endRecord64Locator(large), endRecord(directory)]
  if (
    !bytes.subarray(large ?? end).equals(Buffer.concat(tail)) ||
    directory.offset + directory.size !== (large ?? end)
  )
    throw broken
  return directory
}
