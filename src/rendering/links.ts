import type {Element, Root} from 'hast'
import type {Plugin} from 'unified'
import type {Position} from 'unist'
import {visit} from 'unist-util-visit'
import type {Fault} from './faults.ts'
import {elementsIn, isElement} from './text.ts'

declare module 'vfile' {
  interface DataMap {
    /** The links of an article. */
    links: SettledLinks
  }
}

/** A link of an article to another page of the archive. Line and column count from 1, in the MDX file. */
export interface InnerLink {
  /** From the root: `/issues/136/05.html#di-12-tiao`. */
  readonly address: string
  readonly line: number
  readonly column: number
}

/** A link to a place in the article itself. */
interface OwnPlace {
  readonly id: string
  readonly position: Position | undefined
}

/** The links that an editor wrote, and what is wrong with the others. */
export interface SettledLinks {
  readonly inner: InnerLink[]
  readonly own: OwnPlace[]
  readonly faults: Fault[]
}

/**
 * Turns bare addresses back into text and marks the links that leave the archive.
 *
 * GFM makes a link of every address it meets and lets Chinese text run on into it; what was printed in a newsletter was no
 * link, and a domain of ten years ago may belong to anybody now. A link is what an editor writes as `[…](…)`.
 *
 * Addresses that lead nowhere, or elsewhere when the page is read from another place, are faults: they are named with those that the
 * article's own places show; see {@link rehypeOwnPlaces}.
 */
export const rehypeLinks: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file)
  const links: SettledLinks = {inner: [], own: [], faults: []}
  file.data.links = links
  if (!elementsIn(tree).some(element => isElement(element, 'a'))) return
  visit(tree, 'element', (node, index, parent) => {
    if (!isElement(node, 'a') || !parent || index === undefined) return undefined
    if (isBareAddress(node, source)) {
      parent.children.splice(index, 1, ...node.children)
      return index
    }
    const address = String(node.properties.href ?? '')
    const reason = faultOf(address, file.path ?? '')
    if (reason !== undefined) links.faults.push({place: node.position, reason})
    else if (address.startsWith('#'))
      links.own.push({id: decodeURIComponent(address.slice(1)), position: node.position})
    else if (/^\/(?!\/)/.test(address)) {
      const {line, column} = node.position?.start ?? {line: 1, column: 1}
      links.inner.push({address, line, column})
    } else if (!/^mailto:/i.test(address)) {
      // read from a disk, an address without its scheme would be a file
      if (address.startsWith('//')) node.properties.href = `https:${address}`
      node.properties.rel = ['external', 'noopener']
    }
    return undefined
  })
}

/** Why an address cannot stand, and what to type instead; `undefined` where it can. */
function faultOf(address: string, path: string): string | undefined {
  if (address === '' || address === '#') return '链接没有写明地址；请写作 [文字](地址)'
  // what a browser reads as a slash or leaves out, so that the address means another
  if (/[\\\s\p{Cc}]|%5c|%0[9ad]/iu.test(address))
    return `链接地址 ${address} 里有反斜杠、空格或控制字符，请改正`
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase()
  if (scheme === 'mailto') return undefined
  if (scheme === 'http' || scheme === 'https' || address.startsWith('//'))
    return URL.canParse(address, 'https://x/') ? undefined : `链接地址 ${address} 写法有误，请核对`
  if (scheme !== undefined) return `链接地址 ${address} 不能用，请写 http:// 或 https:// 开头的地址`
  if (!isEncoded(address))
    return `链接地址 ${address} 里的 % 后面应是两位十六进制数字；地址里的 % 本身请写作 %25`
  if (address.startsWith('#')) return undefined
  const full = fromRoot(address, path)
  return full === address
    ? undefined
    : `链接地址 ${address} 要写全：本站的页面从 / 写起（这里是 ${full}），别的网站从 https:// 写起`
}

function isEncoded(address: string): boolean {
  try {
    decodeURIComponent(address)
    return true
  } catch {
    return false
  }
}

/** An address as it would be read on the article's own page, from the root; a file of the archive as its page. */
function fromRoot(address: string, path: string): string {
  const [, issue = '期号', name = '01'] = /(?<![^/\\])([^/\\]+)[/\\](\d{2,})\.mdx$/.exec(path) ?? []
  const base = new URL(`http://x/issues/${encodeURIComponent(issue)}/${name}.html`)
  const {pathname, search, hash} = new URL(address, base)
  return `${pathname.replace(/(\/\d{2,})\.mdx$/, '$1.html')}${search}${hash}`
}

/** Whether GFM made the link: those of an editor begin with a bracket, and MDX knows no others. */
function isBareAddress({position}: Element, source: string): boolean {
  const start = position?.start.offset
  return start !== undefined && source.charAt(start) !== '['
}
