import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {AstroIntegration, AstroPrerenderer, PathWithRoute} from 'astro'
import {requestedFile} from '../offline/page-file.ts'

/** The pages of a part: each under the name that it has in the site, and a list of what they were made from, by address. */
const folderName = 'pages'
const listName = 'pages.json'

/** Pages of single issues, and of a few articles that are compared; all others show the whole archive. */
const ofFew = /^\/?(?:issues|compare)\//

/**
 * Makes only the pages of a share and keeps them in a folder, as they are before links are made relative. What shows the whole archive, or
 * has no `cacheKey`, is left to whoever puts the parts together; pages of no single issue go round.
 *
 * @param ids - issues of the share
 */
export function pagesOfPart(
  ids: ReadonlySet<string>,
  {part, of}: {readonly part: number; readonly of: number},
  folder: string,
): AstroIntegration {
  const keys = new Map<string, string>()
  const change = (prerenderer: AstroPrerenderer): AstroPrerenderer => ({
    ...prerenderer,
    getStaticPaths: async () => {
      let others = 0
      const paths = (await prerenderer.getStaticPaths()).filter(({pathname, cacheKey}) => {
        if (cacheKey === undefined || !ofFew.test(pathname)) return false
        const issue = /^\/?issues\/([^/]+)/.exec(pathname)?.[1]
        return issue === undefined ? others++ % of === part - 1 : ids.has(issue)
      })
      for (const {pathname, cacheKey = ''} of paths) keys.set(plainPath(pathname), cacheKey)
      writeList(folder, keys)
      return paths
    },
    render: async (request, options) => {
      const result = await prerenderer.render(request, options)
      const response = result instanceof Response ? result : result.response
      const bytes = new Uint8Array(await response.arrayBuffer())
      const path = join(folder, folderName, requestedFile(request.url))
      mkdirSync(dirname(path), {recursive: true})
      writeFileSync(path, bytes)
      return new Response(bytes, response)
    },
  })
  return {
    name: 'huikan-pages-of-part',
    hooks: {'astro:build:start': ({setPrerenderer}) => setPrerenderer(change)},
  }
}

/** Takes pages from parts; `taken` and `made` count, when the site is there. */
export interface PagesOfParts {
  readonly made: (prerenderer: AstroPrerenderer) => AstroPrerenderer
  readonly count: {taken: number; made: number}
}

/**
 * Takes pages that were made in parts instead of making them again. A page whose `cacheKey` is another by now is made.
 *
 * @param folders - of all parts, each made by this program
 */
export function pagesOfParts(folders: readonly string[]): PagesOfParts {
  const count = {taken: 0, made: 0}
  const kept = new Map(
    folders.flatMap(folder => [...readList(folder)].map(([path, key]) => [path, {folder, key}] as const)),
  )
  const wanted = new Map<string, PathWithRoute>()
  const made = (prerenderer: AstroPrerenderer): AstroPrerenderer => ({
    ...prerenderer,
    getStaticPaths: async () => {
      const paths = await prerenderer.getStaticPaths()
      for (const path of paths) wanted.set(plainPath(path.pathname), path)
      return paths
    },
    render: async (request, options) => {
      const path = addressedPath(request.url, options.routeData)
      const page = kept.get(path)
      if (page === undefined || page.key !== wanted.get(path)?.cacheKey) {
        count.made++
        return prerenderer.render(request, options)
      }
      count.taken++
      const bytes = readFileSync(join(page.folder, folderName, requestedFile(request.url)))
      return new Response(bytes)
    },
  })
  return {made, count}
}

function writeList(folder: string, keys: ReadonlyMap<string, string>): void {
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, listName), JSON.stringify([...keys]))
}

/** What a part wrote; its checksum was looked at before. */
function readList(folder: string): Map<string, string> {
  return new Map(JSON.parse(readFileSync(join(folder, listName), 'utf8')) as [string, string][])
}

/** The path under which a page is requested, without what Astro's format of addresses adds. */
function addressedPath(url: string, {type}: PathWithRoute['route']): string {
  const path = decodeURI(new URL(url).pathname)
  return plainPath(type === 'page' ? path.replace(/\.html$/, '') : path)
}

function plainPath(path: string): string {
  return path.replace(/^\/+|(?<!\/)\/+$/g, '')
}
