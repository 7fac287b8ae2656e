import {existsSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {AstroIntegration} from 'astro'
import {beginPhase} from '../build-phase.ts'
import {writeAtomically} from '../content/atomic-write.ts'
import {programDigest} from '../content/program-digest.ts'
import {allowInline} from './host-headers.ts'
import {type FileState, LinkedPages} from './linked-pages.ts'
import {DanglingLinkError, readLinks, relativeLinks, relativeStyleUrls} from './relative-links.ts'

/**
 * Makes every link of the built site relative and stops the build at a link that leads nowhere. Pages that stand there since an earlier
 * build are as they should be; what they link to is kept in `links.json` beside Astro's own cache.
 *
 * @param options.apart - pages that may be shown at any address and look after their own links
 */
export function relativeSite(options: {apart: string[]}): AstroIntegration {
  let cache = ''
  return {
    name: 'huikan-relative-links',
    hooks: {
      'astro:config:done': ({config}) => {
        cache = fileURLToPath(new URL('../links.json', config.cacheDir))
      },
      'astro:build:done': ({dir, logger}) => {
        beginPhase('links')
        const root = fileURLToPath(dir)
        const files = readdirSync(root, {recursive: true, withFileTypes: true})
          .filter(entry => entry.isFile())
          .map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
        const read = (path: string) => readFileSync(join(root, path), 'utf8')
        const pages = files.filter(path => path.endsWith('.html') && !options.apart.includes(path))
        const linked = new LinkedPages(
          programDigest(),
          existsSync(cache) ? readFileSync(cache, 'utf8') : undefined,
        )
        for (const path of pages) {
          if (linked.takeOver(path, stateOf(join(root, path)))) continue
          const html = read(path)
          const page = readLinks(path, html)
          const shown = relativeLinks(html, page)
          if (shown !== html) writeFileSync(join(root, path), shown)
          linked.add(page, stateOf(join(root, path)))
        }
        for (const path of files.filter(path => path.endsWith('.css')))
          writeFileSync(join(root, path), relativeStyleUrls(path, read(path)))
        const apart = options.apart.filter(path => files.includes(path)).map(read)
        if (files.includes('_headers'))
          writeFileSync(join(root, '_headers'), allowInline(read('_headers'), apart))
        const faults = linked.faults(new Set(files))
        if (faults.length > 0) throw new DanglingLinkError(`站内有打不开的链接：\n${faults.join('\n')}`)
        writeAtomically(cache, String(linked), 'kill')
        logger.info(`${pages.length} 个页面的链接已改为相对地址`)
      },
    },
  }
}

function stateOf(path: string): FileState {
  const {size, mtimeMs} = statSync(path)
  return {size, time: mtimeMs}
}
