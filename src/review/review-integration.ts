import {randomBytes} from 'node:crypto'
import {createReadStream} from 'node:fs'
import type {IncomingMessage, ServerResponse} from 'node:http'
import {pipeline} from 'node:stream/promises'
import type {AstroIntegration} from 'astro'
import {explainError} from '../editing/explain-error.ts'
import {type Desk, Outdated} from './server/desk.ts'
import {refusalOf} from './server/gate.ts'
import {issuesPage, pageHeaders, reviewPage, sentencePage} from './server/page.ts'
import {Refusal} from './server/refusal.ts'
import {readRequest} from './server/request.ts'
import {changedEvent} from './shared/actions.ts'
import type {Refused} from './shared/view.ts'

/** No request of the page is longer, in bytes. */
const longestBody = 64 * 1024

/**
 * The review page, for `npm run dev` alone: it is given to the dev server and no build has it. `/review/` lists the issues,
 * `/review/140` is the page of one, `/review/140.json` what it shows and where it sends what is decided,
 * `/review/140/printings.json` what other printings have otherwise, `/review/140/original.pdf` the PDF that the text was read from.
 *
 * @param site - name of the periodical
 */
export function reviewDesk(desk: Desk, site: string): AstroIntegration {
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
        desk.onChange(change => server.ws.send({type: 'custom', event: changedEvent, data: change}))
      },
    },
  }
}

async function answer(
  desk: Desk,
  site: string,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const {pathname} = new URL(request.url ?? '/', 'http://localhost')
  const [, id = '', data] = /^\/([^/]*?)(\.json|\/printings\.json|\/original\.pdf)?\/?$/u.exec(pathname) ?? []
  const name = decoded(id)
  const {method = 'GET', headers, socket} = request
  const caller = {method, headers, remoteAddress: socket.remoteAddress, localPort: socket.localPort}
  if (data === '/original.pdf') {
    const refusal = refusalOf(caller, 'file', token)
    return refusal === undefined
      ? sendOriginal(desk, name, response)
      : sendJson(response, 403, {refused: refusal})
  }
  const refused = refusalOf(caller, data ? 'data' : 'page', token)
  if (data) {
    if (refused !== undefined) return sendJson(response, 403, {refused})
    if (method !== 'GET' && method !== 'POST') return sendJson(response, 405, {refused: '请求的格式不对。'})
    if (data !== '.json') return sendData(response, async () => ({variants: await desk.variants(name)}))
    if (method === 'GET') return sendData(response, () => desk.view(name))
    const body = await bodyOf(request)
    return sendData(response, () => {
      const {revision, action} = readRequest(body)
      return desk.act(name, revision, action)
    })
  }
  if (refused !== undefined) return sendPage(response, 403, sentencePage(site, refused))
  if (method !== 'GET' && method !== 'HEAD')
    return sendPage(response, 405, sentencePage(site, '请求的格式不对。'))
  const issues = desk.issues()
  if (pathname === '/') return sendPage(response, 200, issuesPage(site, issues))
  if (!issues.some(({id}) => id === name))
    return sendPage(response, 404, sentencePage(site, `没有“${name}”这一期。`))
  return sendPage(response, 200, reviewPage(site, name, token))
}

async function sendData(response: ServerResponse, read: () => object | Promise<object>): Promise<void> {
  try {
    sendJson(response, 200, await read())
  } catch (error) {
    if (error instanceof Outdated) return sendJson(response, 409, {refused: error.message, view: error.view})
    if (error instanceof Refusal) return sendJson(response, 422, {refused: error.message})
    const explained = explainError(error)
    if (explained === undefined) console.error(error)
    sendJson(response, 500, {refused: explained ?? '程序出错，没有写；经过印在终端里，请告诉维护本站的人。'})
  }
}

async function sendOriginal(desk: Desk, id: string, response: ServerResponse): Promise<void> {
  const path = desk.original(id)
  if (path === undefined) return sendJson(response, 404, {refused: '这一期没有 PDF 原稿。'})
  response.writeHead(200, {
    'content-type': 'application/pdf',
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

/** The text of a request; empty where it is longer than any that the page sends. */
async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    length += bytes.length
    if (length > longestBody) return ''
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
