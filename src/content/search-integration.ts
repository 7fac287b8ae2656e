import {resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {AstroIntegration} from 'astro'
import {beginPhase} from '../build-phase.ts'
import type {BookIssue} from '../offline/epub/book.ts'
import {buildSearchIndex} from '../search/build/index-builder.ts'
import {readSearchRecords} from './read-search-records.ts'

/** Where this process indexed already. */
const indexed = new Set<string>()

/**
 * Indexes the archive with Pagefind before Astro begins. The search needs none of the pages, and Pagefind's memory and that of Vite would
 * add up. {@link siteSearch} has nothing left to do then.
 *
 * @param issues - all of them; see readIssues
 * @param folder - `search/` of the site
 * @param cache - where ranges of issues that did not change come from
 */
export async function indexSite(issues: readonly BookIssue[], folder: string, cache: string): Promise<void> {
  beginPhase('search')
  await buildSearchIndex(readSearchRecords(issues), folder, cache)
  indexed.add(resolve(folder))
}

/**
 * Sees to it that the site has its `search/`. Its cache is `search/` beside Astro's own.
 *
 * @param issues - reads all of them; see readIssues
 */
export function siteSearch(issues: () => readonly BookIssue[]): AstroIntegration {
  let cache = ''
  let folder = ''
  return {
    name: 'huikan-search',
    hooks: {
      'astro:config:done': ({config}) => {
        cache = fileURLToPath(new URL('../search/', config.cacheDir))
        folder = fileURLToPath(new URL('search/', config.outDir))
      },
      'astro:build:start': async () => {
        if (indexed.has(resolve(folder))) return
        await indexSite(issues(), folder, cache)
        beginPhase('astro')
      },
    },
  }
}
