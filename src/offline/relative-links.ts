import {visitAttributes} from './start-tags.ts'

/** An address in a page and where its attribute stands, in UTF-16 code units from 0. */
interface Link {
  address: string
  start: number
  end: number
}

/** One built page: what it links to and what may be linked to in it. */
export interface LinkedPage {
  /** Path from the site's root without leading slash: `issues/136/01.html`. */
  path: string
  links: Link[]
  ids: Set<string>
}

/** What exists in the built site. */
export interface Site {
  /** Paths of all files from the root. */
  readonly files: ReadonlySet<string>
  /** Whether a page has an id; a file that is no page has none. */
  readonly hasId: (path: string, id: string) => boolean
}

/** Links within the site that lead nowhere; one line of `message` for each. */
export class DanglingLinkError extends Error {
  override name = 'DanglingLinkError'
}

const addressAttributes = new Set(['href', 'src', 'action', 'poster', 'data'])

/** Finds the links from the root (`/issues/136/01.html`), the fragments (`#di-5-tiao`) and the ids of a page. */
export function readLinks(path: string, html: string): LinkedPage {
  const page: LinkedPage = {path, links: [], ids: new Set()}
  visitAttributes(html, ({name, value, start, end}) => {
    if (name === 'id') page.ids.add(decoded(value))
    else if (addressAttributes.has(name) && isInternal(value))
      page.links.push({address: decoded(value), start, end})
  })
  return page
}

const references = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** An attribute's value without character references, of which those who write the pages know five names. */
function decoded(value: string): string {
  if (!value.includes('&')) return value
  return value.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (written, hexadecimal, decimal, name) => {
      const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal)
      return name
        ? (references.get(name) ?? written)
        : code <= 0x10ffff
          ? String.fromCodePoint(code)
          : written
    },
  )
}

function isInternal(address: string): boolean {
  return address !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)
}

/**
 * Rewrites a page's links from the root into links relative to the page, so that one build serves any path and a disk.
 *
 * @param source - the HTML that {@link readLinks} read
 */
export function relativeLinks(source: string, page: LinkedPage): string {
  const relativeTo = relativeWithin(page.path.slice(0, page.path.lastIndexOf('/') + 1))
  const pieces: string[] = []
  let from = 0
  for (const {address, start, end} of page.links) {
    if (!address.startsWith('/')) continue
    const name = source.slice(start, source.indexOf('=', start)).trimEnd()
    pieces.push(source.slice(from, start), `${name}="${relativeTo(address)}"`)
    from = end
  }
  return pieces.join('') + source.slice(from)
}

/** Most links of a page stand on the one before it too, and pages come folder by folder. */
let lastFolder = {folder: '', known: new Map<string, string>()}

/** Gives addresses from the root as pages of a folder have them in an attribute. */
function relativeWithin(folder: string): (address: string) => string {
  if (lastFolder.folder !== folder) lastFolder = {folder, known: new Map()}
  const {known} = lastFolder
  return address => {
    const met = known.get(address)
    if (met !== undefined) return met
    const relative = escapeAttribute(relativeAddress(folder, address))
    known.set(address, relative)
    return relative
  }
}

/** What is wrong with an address on a page, to be read after it: the file or the fragment does not exist, or it is a directory. */
export function findFault(address: string, path: string, {files, hasId}: Site): string | null {
  const target = targetOf(address, path)
  if (target === null) return '写法有误，% 后面应是两位十六进制数字'
  const {path: file, fragment} = target
  if (file === '' || file.endsWith('/')) return '指向文件夹，须写明 index.html'
  if (!files.has(file)) return '指向的文件不存在'
  // original.pdf#page=12: where a PDF opens is its reader's to find
  if (fragment && !file.endsWith('.pdf') && !hasId(file, fragment)) return '指向的位置不存在'
  return null
}

/** Path of the file from the root and the fragment, decoded; null where they are not encoded as addresses are. */
function targetOf(address: string, from: string): {path: string; fragment: string} | null {
  const {path, fragment} = split(address)
  try {
    const named = address.startsWith('/') ? path.slice(1) : path
    const base = address.startsWith('/') ? '' : from.slice(0, from.lastIndexOf('/') + 1)
    const decode = (text: string, by: (encoded: string) => string) => (text.includes('%') ? by(text) : text)
    const resolved = path === '' ? from : steps(`${base}${decode(named, decodeURI)}`)
    return {path: resolved, fragment: decode(fragment, decodeURIComponent)}
  } catch {
    return null
  }
}

/** A path without `.` and `..`, as a browser reads it. */
function steps(path: string): string {
  // as nearly every address is
  if (!path.includes('./') && !path.endsWith('.')) return path
  const kept: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') kept.pop()
    else if (step !== '.') kept.push(step)
  }
  return kept.join('/')
}

/**
 * Address of a file as seen from a page.
 *
 * @param from - path of the page from the root: `issues/136/01.html`
 * @param address - address from the root, with query and fragment: `/search.html?q=x#y`
 */
export function relativeAddress(from: string, address: string): string {
  const {path, suffix} = split(address)
  const here = from.split('/').slice(0, -1)
  const there = path.slice(1).split('/')
  let shared = 0
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++
  const steps = [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/')
  // A first segment with a colon would read as a scheme.
  return `${/^[^/]*:/.test(steps) ? './' : ''}${steps}${suffix}`
}

function split(address: string): {path: string; suffix: string; fragment: string} {
  const at = address.search(/[?#]/)
  const path = at < 0 ? address : address.slice(0, at)
  const suffix = at < 0 ? '' : address.slice(at)
  const hash = suffix.indexOf('#')
  return {path, suffix, fragment: hash < 0 ? '' : suffix.slice(hash + 1)}
}

/** Rewrites `url(/…)` of a style sheet in the same way. */
export function relativeStyleUrls(path: string, css: string): string {
  return css.replace(
    /url\(\s*(["']?)(\/(?!\/)[^\s()"']*)\1\s*\)/g,
    (_match, quote: string, address: string) => {
      return `url(${quote}${relativeAddress(path, address)}${quote})`
    },
  )
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
