import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {AstroIntegration} from 'astro'
import {beginPhase} from '../build-phase.ts'
import {allowInline} from './host-headers.ts'
import {DanglingLinkError, readLinks, relativeLinks, relativeStyleUrls} from './relative-links.ts'

/**
 * Makes every link of the built site relative and stops the build at a link that leads nowhere.
 *
 * @param options.apart - pages that may be shown at any address and look after their own links
 */
export function relativeSite(options: {apart: string[]}): AstroIntegration {
  return {
    name: 'huikan-relative-links',
    hooks: {
      'astro:build:done': ({dir, logger}) => {
        beginPhase('links')
        const root = fileURLToPath(dir)
        const files = readdirSync(root, {recursive: true, withFileTypes: true})
          .filter(entry => entry.isFile())
          .map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
        const read = (path: string) => readFileSync(join(root, path), 'utf8')
        const pages = files
          .filter(path => path.endsWith('.html') && !options.apart.includes(path))
          .map(path => readLinks(path, read(path)))
        const site = {
          files: new Set(files),
          ids: new Map(pages.map(page => [page.path, page.ids])),
        }
        const faults: string[] = []
        for (const page of pages)
          try {
            writeFileSync(join(root, page.path), relativeLinks(read(page.path), page, site))
          } catch (error) {
            if (!(error instanceof DanglingLinkError)) throw error
            faults.push(error.message)
          }
        for (const path of files.filter(path => path.endsWith('.css')))
          writeFileSync(join(root, path), relativeStyleUrls(path, read(path)))
        const apart = options.apart.filter(path => files.includes(path)).map(read)
        if (files.includes('_headers'))
          writeFileSync(join(root, '_headers'), allowInline(read('_headers'), apart))
        if (faults.length > 0) throw new DanglingLinkError(`站内有打不开的链接：\n${faults.join('\n')}`)
        logger.info(`${pages.length} 个页面的链接已改为相对地址`)
      },
    },
  }
}
