import {fileURLToPath} from 'node:url'
import type {AstroIntegration} from 'astro'
import {beginPhase} from '../build-phase.ts'
import {buildSearchIndex} from '../search/build/index-builder.ts'
import {readSearchRecords} from './read-search-records.ts'

/**
 * Indexes the archive with Pagefind into `search/`. Ranges of issues that did not change come from `search/` beside Astro's own cache.
 *
 * @param content - folder that holds `issues/`
 */
export function siteSearch(content: string): AstroIntegration {
  let cache = ''
  return {
    name: 'huikan-search',
    hooks: {
      'astro:config:done': ({config}) => {
        cache = fileURLToPath(new URL('../search/', config.cacheDir))
      },
      'astro:build:done': async ({dir}) => {
        beginPhase('search')
        await buildSearchIndex(readSearchRecords(content), fileURLToPath(new URL('search/', dir)), cache)
      },
    },
  }
}
