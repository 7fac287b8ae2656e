import {createHash} from 'node:crypto'
import type {Issue} from '../archive/issues.ts'
import {newestFirst} from '../archive/issues.ts'

/** A section (栏目) of the archive and the part of an address that stands for it. */
export interface Section {
  name: string
  /** Names the section's feed: ASCII, the same for ever, whatever sections come later. */
  slug: string
}

/**
 * All sections that hold an article, those of the newest issue first.
 *
 * @param articles - withdrawn ones as well, since the address of a feed stays though it empties
 */
export function sectionsOf(
  issues: readonly Issue[],
  articles: readonly {data: {section: string | null}}[],
): Section[] {
  const used = new Set(articles.map(({data}) => data.section))
  const printed = newestFirst(issues).flatMap(({data}) => data.sections)
  const names = new Set([...printed, ...[...used].toSorted()].filter(name => name !== null && used.has(name)))
  return [...names].flatMap(name => (name === null ? [] : [{name, slug: slugOf(name)}]))
}

/** Address of a section's feed, from the root. */
export function sectionFeedAddress({slug}: Section): string {
  return `/sections/${slug}.xml`
}

/** A file with a Chinese name does not travel everywhere (zip, FTP, old disks), so the name is a digest of the section's. */
function slugOf(name: string): string {
  return createHash('sha256').update(name.normalize('NFC')).digest('hex').slice(0, 10)
}
