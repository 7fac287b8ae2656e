/**
 * Public address of a page or file, for whatever cannot be relative: feeds, the sitemap, citations, canonical links.
 *
 * @param address - from the site's root: `/issues/136/01.html`
 * @param siteUrl - the public address of the root, with or without a slash at its end
 * @returns null where the site does not know its address
 */
export function absoluteAddress(address: string, siteUrl: string): string | null {
  if (siteUrl === '') return null
  return new URL(address.replace(/^\//, ''), siteUrl.replace(/(?<!\/)\/*$/, '/')).href
}
