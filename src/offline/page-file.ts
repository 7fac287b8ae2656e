import type {PathWithRoute} from 'astro'

/** The file that a path of a route is written to, from the site's root: Astro's format `preserve`. */
export function builtFile({pathname, route}: Pick<PathWithRoute, 'pathname' | 'route'>): string {
  const path = pathname.replace(/^\/+|(?<!\/)\/+$/g, '')
  if (route.type !== 'page') return path
  if (!route.isIndex) return `${path}.html`
  return path === '' ? 'index.html' : `${path}/index.html`
}

/** The file that a server shows at an address. */
export function requestedFile(url: string): string {
  const path = decodeURI(new URL(url).pathname).slice(1)
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}
