/*
 * The records of a zip (PKWARE APPNOTE 6.3), as this project writes them: one date, no owner, a mode that everybody may read, names in
 * UTF-8, and the larger fields of zip64 only where an archive outgrows the smaller ones.
 */

/** One file as the archive holds it. Sizes and offsets in bytes. */
export interface StoredEntry {
  readonly name: string
  /** 0 as it is, 8 deflated. */
  readonly method: 0 | 8
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** Where the list of all entries stands. */
export interface Directory {
  readonly count: number
  readonly size: number
  readonly offset: number
}

export const signatures = {
  local: 0x0403_4b50,
  central: 0x0201_4b50,
  end: 0x0605_4b50,
  end64: 0x0606_4b50,
  locator64: 0x0706_4b50,
} as const

/** 1980-01-01 00:00, the first date that a zip can hold: what a file says of its age is in its text. */
const date = {time: 0, day: (1 << 5) | 1}
/**
 * Made under Unix: Info-ZIP's `unzip` takes names of what was made under DOS for its code page, whatever bit 11 says, so that 打开说明.txt
 * had another name than SHA256SUMS gives it; and it gives such files the mode that stands in the upper half of their attributes.
 */
const unix = 3 << 8
const plainFile = (0o100_644 << 16) >>> 0
const plainVersion = 20
const zip64Version = 45
const full = 0xffff_ffff

/** Bit 11 says that a name is UTF-8; older systems read the rest in their own code page, which agrees for ASCII. */
function flagsOf(name: string, bytes: Buffer): number {
  // what is no ASCII takes more bytes in UTF-8 than code units in UTF-16
  return bytes.length > name.length ? 0x800 : 0
}

export function localHeader(entry: StoredEntry): Buffer {
  const name = Buffer.from(entry.name)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(signatures.local, 0)
  header.writeUInt16LE(plainVersion, 4)
  writeShared(header, 6, entry, name)
  return Buffer.concat([header, name])
}

export function centralHeader(entry: StoredEntry): Buffer {
  const name = Buffer.from(entry.name)
  const far = entry.offset >= full
  const header = Buffer.alloc(46)
  header.writeUInt32LE(signatures.central, 0)
  header.writeUInt16LE(unix | (far ? zip64Version : plainVersion), 4)
  header.writeUInt16LE(far ? zip64Version : plainVersion, 6)
  writeShared(header, 8, entry, name)
  header.writeUInt32LE(plainFile, 38)
  header.writeUInt32LE(far ? full : entry.offset, 42)
  if (!far) return Buffer.concat([header, name])
  const extra = Buffer.alloc(12)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(8, 2)
  extra.writeBigUInt64LE(BigInt(entry.offset), 4)
  header.writeUInt16LE(extra.length, 30)
  return Buffer.concat([header, name, extra])
}

/** Flags, method, date, checksum, sizes and length of the name: the same in both headers. */
function writeShared(
  header: Buffer,
  at: number,
  {name: written, method, crc, packed, size}: StoredEntry,
  name: Buffer,
) {
  header.writeUInt16LE(flagsOf(written, name), at)
  header.writeUInt16LE(method, at + 2)
  header.writeUInt16LE(date.time, at + 4)
  header.writeUInt16LE(date.day, at + 6)
  header.writeUInt32LE(crc, at + 8)
  header.writeUInt32LE(packed, at + 12)
  header.writeUInt32LE(size, at + 16)
  header.writeUInt16LE(name.length, at + 20)
}

export function endRecord({count, size, offset}: Directory): Buffer {
  const record = Buffer.alloc(22)
  record.writeUInt32LE(signatures.end, 0)
  record.writeUInt16LE(Math.min(count, 0xffff), 8)
  record.writeUInt16LE(Math.min(count, 0xffff), 10)
  record.writeUInt32LE(Math.min(size, full), 12)
  record.writeUInt32LE(Math.min(offset, full), 16)
  return record
}

export function endRecord64({count, size, offset}: Directory): Buffer {
  const record = Buffer.alloc(56)
  record.writeUInt32LE(signatures.end64, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeUInt16LE(zip64Version, 12)
  record.writeUInt16LE(zip64Version, 14)
  record.writeBigUInt64LE(BigInt(count), 24)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(size), 40)
  record.writeBigUInt64LE(BigInt(offset), 48)
  return record
}

/** @param at - offset of the record that {@link endRecord64} wrote */
export function endRecord64Locator(at: number): Buffer {
  const record = Buffer.alloc(20)
  record.writeUInt32LE(signatures.locator64, 0)
  record.writeBigUInt64LE(BigInt(at), 8)
  record.writeUInt32LE(1, 16)
  return record
}
