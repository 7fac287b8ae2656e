import {timingSafeEqual} from 'node:crypto'
import {tokenHeader} from '../shared/actions.ts'

/** What of a request tells who sent it. */
export interface Caller {
  readonly method: string
  /** Address at the other end of the connection. */
  readonly remoteAddress: string | undefined
  /** Port on which the server took the connection. */
  readonly localPort: number | undefined
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

/**
 * Why a request is refused; `undefined` where it is let in. Let in is the browser of this machine on a page of this server alone:
 * connections from elsewhere are refused, other names for this machine (which a page elsewhere may have made to mean it: DNS
 * rebinding), requests that a page of another origin sends, and whatever would read or change something without the token that this
 * start of the server gave to its own page.
 *
 * @param asks - `page`: a page to look at, which holds the token; `data`: what its script asks for; `upload`: a file
 *   that it sends; `file`: what it loads, which no other page may, and which changes nothing
 */
export function refusalOf(
  caller: Caller,
  asks: 'page' | 'data' | 'upload' | 'file',
  token: string,
): string | undefined {
  const {method, remoteAddress, localPort, headers} = caller
  const one = (name: string) => {
    const value = headers[name]
    return typeof value === 'string' ? value : undefined
  }
  if (!isLoopback(remoteAddress)) return '校订台只在本机上用。'
  const host = one('host')
  if (host === undefined || !ownHosts(localPort).includes(host.toLowerCase()))
    return '请从 http://localhost 打开校订台。'
  const origin = one('origin')
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`)
    return '别的网页不能用校订台。'
  const site = one('sec-fetch-site')
  const isOwn = site === undefined || site === 'same-origin' || site === 'none'
  if (asks === 'page')
    return isOwn || one('sec-fetch-mode') === 'navigate' ? undefined : '别的网页不能用校订台。'
  if (!isOwn) return '别的网页不能用校订台。'
  if (asks === 'file') return method === 'GET' ? undefined : '请求的格式不对。'
  if (!isToken(one(tokenHeader), token)) return '预览重新启动过，请刷新这一页。'
  // neither can be sent by a form, nor from another page without the browser's asking first
  const type = asks === 'upload' ? 'application/octet-stream' : 'application/json'
  if ((method === 'POST' || asks === 'upload') && one('content-type')?.split(';')[0] !== type)
    return '请求的格式不对。'
  return undefined
}

function isLoopback(address: string | undefined): boolean {
  if (address === undefined) return false
  return address === '::1' || /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/u.test(address)
}

/** The names under which a browser on this machine may ask for a server of it. */
function ownHosts(port: number | undefined): string[] {
  return ['localhost', '127.0.0.1', '[::1]'].map(name => (port === 80 ? name : `${name}:${port}`))
}

function isToken(given: string | undefined, token: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}
