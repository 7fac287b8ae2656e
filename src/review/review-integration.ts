import {randomBytes} from 'node:crypto'
import {createReadStream} from 'node:fs'
import type {IncomingMessage, ServerResponse} from 'node:http'
import {extname} from 'node:path'
import {pipeline} from 'node:stream/promises'
import type {AstroIntegration, HookParameters} from 'astro'
import {isLoaded} from '../content/article-loader.ts'
import {explainError} from '../editing/explain-error.ts'
import {tooLarge} from '../editing/picture-file.ts'
import {largestPicture} from '../schemas/picture.ts'
import type {Desk} from './server/desk.ts'
import {faultsOfFile, faultsOfPage} from './server/faulty-page.ts'
import {refusalOf} from './server/gate.ts'
import {faultsPage, issuesPage, pageHeaders, reviewPage, sentencePage} from './server/page.ts'
import {Outdated, Refusal, Unsure} from './server/refusal.ts'
import {readRequest, readUpload} from './server/request.ts'
import {changedEvent} from './shared/actions.ts'
import type {Refused} from './shared/view.ts'

/** No request of the page is longer, in bytes; pictures apart. */
const longestBody = 64 * 1024

/** What pictures are, by the ends of their names. */
const pictureTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
}

/**
 * The review page, for `npm run dev` alone: it is given to the dev server and no build has it. `/review/` lists the issues,
 * `/review/140` is the page of one, `/review/140.json` what it shows and where it sends what is decided,
 * `/review/140/printings.json` what other printings have otherwise, `/review/140/original.pdf` the PDF that the text was read from,
 * `/review/140/pictures/award.jpg` a picture of its folder and `/review/140/pictures` where one is sent to.
 *
 * A page of the site whose file has faults shows them instead of what stood there before.
 *
 * @param content - folder that holds `issues/`
 * @param site - name of the periodical
 */
export function reviewDesk(desk: Desk, content: string, site: string): AstroIntegration {
  const token = randomBytes(32).toString('hex')
  return {
    name: 'huikan-review',
    hooks: {
      // found when a page asks for the original, it would make Vite load the page again
      'astro:config:setup': ({updateConfig}) => {
        updateConfig({vite: {optimizeDeps: {exclude: ['unpdf']}}})
      },
      'astro:server:setup': ({server}) => {
        server.middlewares.use('/review', (request: IncomingMessage, response: ServerResponse, next) => {
          answer(desk, site, token, request, response).catch(next)
        })
        server.middlewares.use((request: IncomingMessage, response: ServerResponse, next) => {
          const {pathname} = new URL(request.url ?? '/', 'http://localhost')
          const faults = faultsOfPage(content, decoded(pathname))
          if (faults.length === 0) next()
          else sendPage(response, 500, faultsPage(site, faults))
        })
        showFaults(server, content)
        desk.onChange(change => server.ws.send({type: 'custom', event: changedEvent, data: change}))
      },
    },
  }
}

type DevServer = HookParameters<'astro:server:setup'>['server']

/** Editors save a file in several steps: in ms, after which it is whole. */
const quiet = 300

/**
 * Has the pages that are open loaded again when one of their files was saved with a fault: Astro has that done when what it read changed,
 * and of such a file it goes on to show what it read before.
 */
function showFaults({watcher, ws}: DevServer, content: string): void {
  const waiting = new Map<string, NodeJS.Timeout>()
  watcher.on('all', (_event, path) => {
    if (!isLoaded(content, path)) return
    clearTimeout(waiting.get(path))
    waiting.set(
      path,
      setTimeout(() => {
        waiting.delete(path)
        if (faultsOfFile(path).length > 0) ws.send({type: 'full-reload'})
      }, quiet),
    )
  })
}

async function answer(
  desk: Desk,
  site: string,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const {pathname, searchParams} = new URL(request.url ?? '/', 'http://localhost')
  const [, id = '', data] =
    /^\/([^/]*?)(\.json|\/printings\.json|\/original\.pdf|\/pictures(?:\/[^/]+)?)?\/?$/u.exec(pathname) ?? []
  const name = decoded(id)
  const {method = 'GET', headers, socket} = request
  const caller = {method, headers, remoteAddress: socket.remoteAddress, localPort: socket.localPort}
  if (data === '/pictures') {
    const refusal = refusalOf(caller, 'upload', token)
    if (refusal !== undefined) return sendJson(response, 403, {refused: refusal})
    const bytes = await bytesOf(request, largestPicture)
    return sendData(response, () => {
      const {revision, line, chosen} = readUpload(searchParams)
      if (!bytes) throw new Refusal(tooLarge(chosen))
      return desk.addPicture(name, revision, {line, chosen, bytes})
    })
  }
  if (data === '/original.pdf' || data?.startsWith('/pictures/')) {
    const refusal = refusalOf(caller, 'file', token)
    if (refusal !== undefined) return sendJson(response, 403, {refused: refusal})
    return data === '/original.pdf'
      ? sendFile(response, desk.original(name), 'application/pdf', '这一期没有 PDF 原稿。')
      : sendPicture(response, desk, name, decoded(data.slice('/pictures/'.length)))
  }
  const refused = refusalOf(caller, data ? 'data' : 'page', token)
  if (data) {
    if (refused !== undefined) return sendJson(response, 403, {refused})
    if (method !== 'GET' && method !== 'POST') return sendJson(response, 405, {refused: '请求的格式不对。'})
    if (data !== '.json') return sendData(response, () => desk.variants(name))
    if (method === 'GET') return sendData(response, () => desk.fullView(name))
    const body = (await bytesOf(request, longestBody))?.toString('utf8') ?? ''
    return sendData(response, () => {
      const {revision, action} = readRequest(body)
      return desk.act(name, revision, action)
    })
  }
  if (refused !== undefined) return sendPage(response, 403, sentencePage(site, refused))
  if (method !== 'GET' && method !== 'HEAD')
    return sendPage(response, 405, sentencePage(site, '请求的格式不对。'))
  if (pathname === '/') return sendPage(response, 200, issuesPage(site, await desk.overview()))
  if (!desk.has(name)) return sendPage(response, 404, sentencePage(site, `没有“${name}”这一期。`))
  return sendPage(response, 200, reviewPage(site, name, token))
}

async function sendData(response: ServerResponse, read: () => object | Promise<object>): Promise<void> {
  try {
    sendJson(response, 200, await read())
  } catch (error) {
    if (error instanceof Outdated) return sendJson(response, 409, {refused: error.message, view: error.view})
    if (error instanceof Unsure) return sendJson(response, 422, {refused: error.message, asks: error.asks})
    if (error instanceof Refusal) return sendJson(response, 422, {refused: error.message})
    const explained = explainError(error)
    if (explained === undefined) console.error(error)
    sendJson(response, 500, {refused: explained ?? '程序出错，没有写；经过印在终端里，请告诉维护本站的人。'})
  }
}

function sendPicture(response: ServerResponse, desk: Desk, id: string, name: string): Promise<void> {
  const type = pictureTypes[extname(name).slice(1).toLowerCase()] ?? 'application/octet-stream'
  return sendFile(response, desk.picture(id, name), type, '这一期没有这张图片。')
}

/** @param missing - what is said where there is no such file */
async function sendFile(
  response: ServerResponse,
  path: string | undefined,
  type: string,
  missing: string,
): Promise<void> {
  if (path === undefined) return sendJson(response, 404, {refused: missing})
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  await pipeline(createReadStream(path), response)
}

function sendJson(response: ServerResponse, status: number, data: object | Refused): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  })
  response.end(JSON.stringify(data))
}

function sendPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, pageHeaders)
  response.end(html)
}

/** What a request carries; `undefined` where that is longer than any that the page sends. */
async function bytesOf(request: IncomingMessage, longest: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    length += bytes.length
    if (length > longest) return undefined
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
