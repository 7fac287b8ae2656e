import {absoluteAddress} from '../archive/absolute-address.ts'
import {holdable} from '../xml-characters.ts'

/** As many addresses as one sitemap may hold (sitemaps.org, protocol 0.9). */
export const sitemapLimit = 50_000

/**
 * A sitemap (sitemaps.org, protocol 0.9).
 *
 * @param paths - pages from the site's root without leading slash: `issues/136/01.html`
 * @param siteUrl - public address of the root
 * @param lastChangeOf - the day on which what a page shows last changed, as 2026-11-26; null where nobody knows: of a build's own day nobody learns
 * @throws {RangeError} on more than {@link sitemapLimit} pages
 */
export function writeSitemap(
  paths: readonly string[],
  siteUrl: string,
  lastChangeOf: (path: string) => string | null = () => null,
): string {
  if (paths.length > sitemapLimit)
    throw new RangeError(`一个 sitemap.xml 至多列 ${sitemapLimit} 页，现有 ${paths.length} 页`)
  const urls = paths.flatMap(path => {
    const encoded = holdable(path).split('/').map(encodeURIComponent).join('/')
    const address = absoluteAddress(encoded, holdable(siteUrl))
    if (!address) return []
    const changed = lastChangeOf(path)
    const date = changed === null ? '' : `<lastmod>${changed}</lastmod>`
    return [`  <url><loc>${address.replaceAll('&', '&amp;').replaceAll("'", '&apos;')}</loc>${date}</url>`]
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n')
}

/** robots.txt: all may read everything; the sitemap is named where there is one. */
export function writeRobots(siteUrl: string): string {
  const sitemap = absoluteAddress('/sitemap.xml', siteUrl)
  return `User-agent: *\nAllow: /\n${sitemap ? `\nSitemap: ${sitemap}\n` : ''}`
}
