import type {Issue} from '../archive/issues.ts'
import {newestFirst} from '../archive/issues.ts'
import type {Site} from '../site.ts'
import {checksum, checksumsName, writeChecksums} from './checksums.ts'
import {refuseFileNames} from './file-names.ts'
import {openingNote, openingNoteName, type Withheld} from './opening-note.ts'
import type {ZipEntry} from './zip-writer.ts'

/** One file that goes into a bundle; read when its turn comes, so that an archive of any size fits into memory. */
export interface BundledFile {
  readonly name: string
  read(): Uint8Array
}

/** Folder within the bundle for what the site was made from: printed texts, corrections, MDX, issue.yaml. */
export const sourceFolder = 'source/'

/**
 * Name of a bundle or book without extension: `<periodical>-<first>-<last>`, a single issue named once.
 *
 * @param issues - at least one, in any order
 */
export function bundleName({title}: Site, issues: readonly Issue[]): string {
  const ids = newestFirst(issues).map(({id}) => id)
  return [title, ...new Set([ids.at(-1), ids[0]])].join('-')
}

/**
 * What a bundle holds, in order of its names: the site, its sources, 打开说明.txt, and a list of checksums of all of them as the last.
 *
 * @throws {FileNameError} where a name cannot be copied to every disk
 */
export function* bundleEntries(
  site: Site,
  issues: readonly Issue[],
  files: readonly BundledFile[],
  withheld: Withheld,
): Generator<ZipEntry> {
  const text = openingNote(site, issues, withheld)
  const note: BundledFile = {name: openingNoteName, read: () => Buffer.from(text)}
  const all = [...files, note].sort((a, b) => (a.name < b.name ? -1 : 1))
  refuseFileNames([...all.map(({name}) => name), checksumsName])
  const checksums = new Map<string, string>()
  for (const {name, read} of all) {
    const content = read()
    checksums.set(name, checksum(content))
    yield {name, content}
  }
  yield {name: checksumsName, content: Buffer.from(writeChecksums(checksums))}
}
