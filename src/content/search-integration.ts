import {fileURLToPath} from 'node:url'
import type {AstroIntegration} from 'astro'
import {beginPhase} from '../build-phase.ts'
import type {BookIssue} from '../offline/epub/book.ts'
import {buildSearchIndex} from '../search/build/index-builder.ts'
import {readSearchRecords} from './read-search-records.ts'

/**
 * Indexes the archive with Pagefind into `search/`, before the pages are made: it needs none of them, and Pagefind's memory and that in which
 * Vite bundles would add up to twice as much. Ranges of issues that did not change come from `search/` beside Astro's own cache.
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
        beginPhase('search')
        await buildSearchIndex(readSearchRecords(issues()), folder, cache)
        beginPhase('astro')
      },
    },
  }
}
