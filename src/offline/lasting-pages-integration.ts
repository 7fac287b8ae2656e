import {existsSync, readdirSync, rmSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {AstroIntegration} from 'astro'
import {removeOthers} from './remove-others.ts'

/** Folders of the site that hold nearly all of its files, which hardly ever change. Who fills another one than `issues` looks after it. */
const lasting = new Set(['issues', 'search', 'epub'])

/**
 * Leaves the pages of issues where an earlier build put them: those that need not be rendered again are not even copied. What belongs to
 * no page any more goes, from the site and from Astro's own cache, which forgets what it holds whenever its settings change.
 */
export function lastingPages(): AstroIntegration {
  let site = ''
  let cache = ''
  return {
    name: 'huikan-lasting-pages',
    hooks: {
      'astro:config:setup': ({updateConfig}) => {
        updateConfig({vite: {build: {emptyOutDir: false}}})
      },
      'astro:config:done': ({config}) => {
        site = fileURLToPath(config.outDir)
        cache = fileURLToPath(new URL('dist/', config.cacheDir))
      },
      'astro:build:start': () => {
        for (const name of existsSync(site) ? readdirSync(site) : [])
          if (!lasting.has(name)) rmSync(join(site, name), {recursive: true})
      },
      'astro:build:done': ({assets}) => {
        const wanted = [...assets.values()]
          .flat()
          .map(url => relative(site, fileURLToPath(url)).split(sep).join('/'))
        removeOthers(cache, new Set(wanted))
        const pages = wanted
          .filter(path => path.startsWith('issues/'))
          .map(path => path.slice('issues/'.length))
        removeOthers(join(site, 'issues'), new Set(pages))
      },
    },
  }
}
