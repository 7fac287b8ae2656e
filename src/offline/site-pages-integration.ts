import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {AstroIntegration, AstroPrerenderer} from 'astro'
import {beginPhase} from '../build-phase.ts'
import {pagesDigest} from '../content/archive-digests.ts'
import {writeAtomically} from '../content/atomic-write.ts'
import {filesIn} from './files-in.ts'
import {hostHeaders} from './host-headers.ts'
import {type FileState, LinkedPages} from './linked-pages.ts'
import {builtFile, requestedFile} from './page-file.ts'
import {pageWriter} from './page-writer.ts'
import {DanglingLinkError, readLinks, relativeLinks, relativeStyleUrls} from './relative-links.ts'
import {removeOthers} from './remove-others.ts'

/** Folders of the site that hold nearly all of its files, which hardly ever change: pages stay where an earlier build put them. */
const pageFolders = ['issues', 'compare', 'browse', 'data']
/** Who fills these looks after them. */
const others = ['search', 'epub']

export interface SitePagesOptions {
  /** Pages that may be shown at any address and look after their own links. */
  readonly apart: readonly string[]
  /** Makes pages otherwise than by rendering them. */
  readonly made?: (prerenderer: AstroPrerenderer) => AstroPrerenderer
}

/**
 * Has only those pages rendered that show something else than they did, makes every link of the site relative and stops the build at one that
 * leads nowhere. What each page was made from (the program and its `cacheKey`) and what it links to is kept in `pages.json` beside
 * Astro's own cache. Astro is not even told of a page that stays: its own incremental build hands each through its renderer, keeps a second
 * copy, and holds some builds of one program for builds of two.
 */
export function sitePages({apart, made = same => same}: SitePagesOptions): AstroIntegration {
  let cache = ''
  let root = ''
  const assets = new Set<string>()
  let own = ''
  let pages = new LinkedPages('')
  let write = pageWriter('', '')
  const stateOf = (path: string): FileState | undefined => {
    const state = statSync(`${root}/${path}`, {throwIfNoEntry: false})
    return state?.isFile() ? {size: state.size, time: state.mtimeMs} : undefined
  }
  return {
    name: 'huikan-site-pages',
    hooks: {
      'astro:config:setup': ({updateConfig}) => {
        updateConfig({vite: {build: {emptyOutDir: false}, plugins: [namesOfAssets(assets)]}})
      },
      'astro:config:done': ({config}) => {
        root = fileURLToPath(config.outDir)
        own = fileURLToPath(config.publicDir)
        write = pageWriter(root, own)
        cache = fileURLToPath(new URL('../pages.json', config.cacheDir))
      },
      'astro:build:start': ({setPrerenderer}) => {
        const lasting = new Set([...pageFolders, ...others])
        for (const name of existsSync(root) ? readdirSync(root) : [])
          if (!lasting.has(name)) rmSync(join(root, name), {recursive: true})
        pages = new LinkedPages(pagesDigest(), existsSync(cache) ? readFileSync(cache, 'utf8') : undefined)
        setPrerenderer(prerenderer => rendersChanged(made(prerenderer)))
      },
      'astro:build:done': () => {
        beginPhase('links')
        const files = filesIn(root)
        const read = (path: string) => readFileSync(join(root, path), 'utf8')
        // pages that no route made
        for (const path of files.filter(path => isPage(path) && !pages.has(path)))
          writeFileSync(join(root, path), withRelativeLinks(path, read(path), null))
        for (const path of files.filter(path => path.endsWith('.css')))
          writeFileSync(join(root, path), relativeStyleUrls(path, read(path)))
        pages.written(path => stateOf(path)?.size, Date.now())
        const alone = apart.filter(path => files.includes(path)).map(read)
        writeFileSync(join(root, '_headers'), hostHeaders(alone))
        const faults = pages.faults(new Set(files))
        if (faults.length > 0) throw new DanglingLinkError(`站内有打不开的链接：\n${faults.join('\n')}`)
        writeAtomically(cache, String(pages), 'kill')
      },
    },
  }

  function isPage(path: string): boolean {
    return path.endsWith('.html') && !apart.includes(path)
  }

  function withRelativeLinks(path: string, html: string, key: string | null): string {
    const page = readLinks(path, html)
    pages.add(page, key)
    return relativeLinks(html, page)
  }

  /** Keys by file, of those that are rendered. */
  function rendersChanged(prerenderer: AstroPrerenderer): AstroPrerenderer {
    const keys = new Map<string, string>()
    return {
      ...prerenderer,
      getStaticPaths: async () => {
        const paths = await prerenderer.getStaticPaths()
        // a page names the style sheets that it is shown with
        const shownWith = [...assets].sort().join('\n')
        const wanted = new Set([...paths.map(builtFile), ...(existsSync(own) ? filesIn(own) : [])])
        for (const name of pageFolders)
          removeOthers(
            join(root, name),
            new Set(
              [...wanted].flatMap(path => (path.startsWith(`${name}/`) ? [path.slice(name.length + 1)] : [])),
            ),
          )
        return paths.filter(path => {
          if (path.cacheKey === undefined) return true
          const file = builtFile(path)
          const key = digestOf(path.route.component, path.cacheKey, shownWith)
          const state = stateOf(file)
          if (state && pages.takeOver(file, key, state)) return false
          keys.set(file, key)
          return true
        })
      },
      render: async (request, options) => {
        const result = await prerenderer.render(request, options)
        const response = result instanceof Response ? result : result.response
        const path = requestedFile(request.url)
        const key = keys.get(path) ?? null
        const content = isPage(path)
          ? withRelativeLinks(path, await response.text(), key)
          : new Uint8Array(await response.arrayBuffer())
        if (!isPage(path) && key !== null) pages.add({path, links: [], ids: new Set()}, key)
        return write(path, content, response)
      },
    }
  }
}

/** Collects the names of what is built beside the program: style sheets and what they need. */
function namesOfAssets(assets: Set<string>) {
  return {
    name: 'huikan-asset-names',
    writeBundle: (_options: unknown, bundle: Readonly<Record<string, {readonly type: string}>>) => {
      for (const [name, {type}] of Object.entries(bundle)) if (type === 'asset') assets.add(name)
    },
  }
}

function digestOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32)
}
