import {readArchive} from '../archive/collection.ts'
import {sectionFeedAddress, sectionsOf} from './sections.ts'

/** Addresses of the feeds of sections (栏目), by their names. */
export async function readSectionFeeds(): Promise<Map<string, string>> {
  const {issues, articles, withdrawn} = await readArchive()
  const sections = sectionsOf(issues, [...articles, ...withdrawn])
  return new Map(sections.map(section => [section.name, sectionFeedAddress(section)]))
}
