import {createHash} from 'node:crypto'

/** Namespace of the ids of articles and feeds; RFC 9562 leaves its choice to whoever makes names. */
const namespace = Buffer.from('0d1f7f0c6e3b5c5f9d0e6f1f7c2a4b11', 'hex')

/**
 * An id that stays when the site moves to another address or gets one at last: a name-based UUID (RFC 9562, version 5).
 *
 * @param name - unique in the world: association, periodical and the path within the archive
 * @returns `urn:uuid:…`, as Atom wants an id to be
 */
export function permanentId(...name: string[]): string {
  const hash = createHash('sha1').update(namespace).update(name.join('\n')).digest().subarray(0, 16)
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = hash.toString('hex')
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`
}
