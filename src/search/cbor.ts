/** The bytes are not the CBOR that was looked for. */
export class CborError extends Error {
  override name = 'CborError'
}

/** Reads the part of CBOR (RFC 8949) that Pagefind writes: arrays, integers and texts of known length, one after the other. */
export class CborReader {
  readonly #bytes: Buffer
  #at: number

  constructor(bytes: Buffer, start = 0) {
    this.#bytes = bytes
    this.#at = start
  }

  /** Length of the array that begins here. */
  array(): number {
    return this.#head(4)
  }

  integer(): number {
    return (this.#bytes[this.#at] ?? 0) >> 5 === 1 ? -1 - this.#head(1) : this.#head(0)
  }

  text(): string {
    const length = this.#head(3)
    this.#at += length
    return this.#bytes.toString('utf8', this.#at - length, this.#at)
  }

  #head(major: number): number {
    const first = this.#bytes[this.#at++] ?? 0
    if (first >> 5 !== major) throw new CborError(`major type ${first >> 5} instead of ${major}`)
    const short = first & 31
    if (short < 24) return short
    const size = {24: 1, 25: 2, 26: 4}[short]
    if (size === undefined) throw new CborError(`length ${short}`)
    this.#at += size
    return this.#bytes.readUIntBE(this.#at - size, size)
  }
}
