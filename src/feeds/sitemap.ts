import {absoluteAddress} from '../archive/absolute-address.ts'
import {holdable} from '../xml-characters.ts'

/** As many addresses as one sitemap may hold (sitemaps.org, protocol 0.9). */
export const sitemapLimit = 50_000

/**
 * A sitemap (sitemaps.org, protocol 0.9). It says nothing of dates: a build knows of none but its own.
 *
 * @param paths - pages from the site's root without leading slash: `issues/136/01.html`
 * @param siteUrl - public address of the root
 * @throws {RangeError} on more than {@link sitemapLimit} pages
 */
export function writeSitemap(paths: readonly string[], siteUrl: string): string {
  if (paths.length > sitemapLimit)
    throw new RangeError(`一个 sitemap.xml 至多列 ${sitemapLimit} 页，现有 ${paths.length} 页`)
  const addresses = paths.map(path =>
    absoluteAddress(holdable(path).split('/').map(encodeURIComponent).join('/'), holdable(siteUrl)),
  )
  const urls = addresses.flatMap(address =>
    address ? [`  <url><loc>${address.replaceAll('&', '&amp;').replaceAll("'", '&apos;')}</loc></url>`] : [],
  )
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
