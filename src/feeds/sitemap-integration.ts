import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {AstroIntegration} from 'astro'
import {beginPhase} from '../build-phase.ts'
import {articleDates, fileDatesOf, lastChange} from '../content/file-dates.ts'
import {writeSitemap} from './sitemap.ts'

/**
 * Writes sitemap.xml over the pages that were built, those marked noindex left out. Without an address it writes none, and says
 * so once for everything that needs one.
 *
 * @param siteUrl - public address of the site's root; empty where none is known
 */
export function siteAddress(siteUrl: string): AstroIntegration {
  return {
    name: 'huikan-site-address',
    hooks: {
      'astro:build:done': ({dir}) => {
        beginPhase('sitemap')
        if (siteUrl === '') {
          // in Chinese alone: what Astro logs begins with words of its own
          console.warn(
            '还没有填写网址（content/site.yaml 的 url），因此不生成 sitemap.xml 和各期分享图，订阅源、引文和页面元数据里也不写网址。填好网址后重新生成即可。',
          )
          return
        }
        const root = fileURLToPath(dir)
        const pages = readdirSync(root, {recursive: true, withFileTypes: true})
          .filter(entry => entry.isFile() && entry.name.endsWith('.html'))
          .map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
          .filter(
            path => !/<meta name="robots" content="noindex/.test(readFileSync(join(root, path), 'utf8')),
          )
        writeFileSync(join(root, 'sitemap.xml'), writeSitemap(pages.toSorted(), siteUrl, lastChangeOf))
      },
    },
  }
}

/** Of an article that of its file, of the 目录 that of its issue; other pages have no day of their own. */
function lastChangeOf(path: string): string | null {
  const [, issue, name] = /^issues\/([^/]+)\/(index|\d{2,})\.html$/.exec(path) ?? []
  if (issue === undefined || name === undefined) return null
  return name === 'index' ? lastChange(fileDatesOf(issue)) : articleDates({issue, name}).changed
}
