/*
 * The service worker of a reader who keeps the site. Whoever is online sees the site itself; the copy answers where the network does
 * not. Once a day it looks whether there is a newer version, and fetches it by itself where little has changed.
 */
import {fill, keptFile, missingIn, readKept, readList, readSummary, writeKept} from './copy.ts'

/** What we use of a worker's own globals and events: TypeScript knows those of pages or those of workers. */
declare const registration: ServiceWorkerRegistration
declare const clients: {claim(): Promise<void>}
declare function skipWaiting(): Promise<void>
interface LastingEvent extends Event {
  waitUntil(promise: Promise<unknown>): void
}
interface RequestEvent extends LastingEvent {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}

/** How long a network that is there but hardly may keep a reader waiting for what is kept, in ms. */
const patience = 4000
const day = 86_400_000
/** What is fetched without asking, in bytes: a new issue, not a new look of every page. */
const unasked = 5_000_000

const root = registration.scope

addEventListener('install', () => void skipWaiting())
addEventListener('activate', event => {
  if (isLasting(event)) event.waitUntil(clients.claim())
})
addEventListener('fetch', event => {
  if (!isRequest(event)) return
  const {request} = event
  if (request.method !== 'GET' || !request.url.startsWith(root)) return
  event.respondWith(answer(request))
  if (request.mode === 'navigate') event.waitUntil(renew().catch(() => undefined))
})

async function answer(request: Request): Promise<Response> {
  const online = fetch(request)
  const first = await Promise.race([online.catch(() => undefined), after(patience)])
  if (first) return first
  const kept = await keptFile(root, request.url)
  if (kept) return kept
  return online.catch(error => {
    if (request.mode === 'navigate') return unkept()
    throw error
  })
}

function after(time: number): Promise<undefined> {
  return new Promise(settle => setTimeout(() => settle(undefined), time))
}

/** Looks for a newer version where none was looked for today. */
async function renew(): Promise<void> {
  const kept = await readKept(root)
  if (kept.version === null || Date.now() - kept.asked < day) return
  const {version} = await readSummary(root)
  await writeKept(root, {...kept, asked: Date.now()})
  if (version === kept.version) return
  const list = await readList(root)
  if (missingIn(kept, list).bytes <= unasked) await fill(root, list, new AbortController().signal, () => {})
}

function unkept(): Response {
  const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>没有联网</title><h1>没有联网</h1><p>这一页不在存到本机的内容里，请联网后再打开。</p><p><a href="${root}index.html">回到首页</a></p></html>`
  return new Response(page, {status: 503, headers: {'content-type': 'text/html; charset=utf-8'}})
}

function isLasting(event: Event): event is LastingEvent {
  return 'waitUntil' in event
}

function isRequest(event: Event): event is RequestEvent {
  return 'respondWith' in event && 'request' in event
}
