import {createHash} from 'node:crypto'

/** Name of the list, in every folder that has one; `sha256sum -c SHA256SUMS` reads it. */
export const checksumsName = 'SHA256SUMS'

/** SHA-256 in lower-case hex. */
export function checksum(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Writes the list as GNU coreutils do: checksum, two blanks, path; sorted by path. */
export function writeChecksums(checksums: ReadonlyMap<string, string>): string {
  return [...checksums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, sum]) => `${sum}  ${name}\n`)
    .join('')
}

/** Reads such a list, path to checksum; a line that is none is left out, so that its file counts as unlisted. */
export function readChecksums(text: string): Map<string, string> {
  return new Map(linesOf(text))
}

/** Names that a list gives more than one checksum, be it the same. */
export function namesListedTwice(text: string): string[] {
  const seen = new Set<string>()
  return linesOf(text).flatMap(([name]) => {
    if (seen.has(name)) return [name]
    seen.add(name)
    return []
  })
}

function linesOf(text: string): [name: string, sum: string][] {
  return text.split(/\r?\n/).flatMap((line): [string, string][] => {
    const [, sum, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? []
    return sum && name ? [[name, sum]] : []
  })
}
