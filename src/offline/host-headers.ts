/**
 * Completes the headers of a static host: what pages shown at any address have inline (404.html) is allowed by the hashes that their own
 * policy names, since a host sends one policy for all addresses.
 *
 * @param headers - text of `_headers`
 * @param pages - HTML of those pages
 */
export function allowInline(headers: string, pages: readonly string[]): string {
  return pages.flatMap(policyOf).reduce((text, {directive, hashes}) => {
    return text.replace(new RegExp(`(Content-Security-Policy:.*?${directive} [^;\\n]*)`), `$1 ${hashes}`)
  }, headers)
}

function policyOf(html: string): {directive: string; hashes: string}[] {
  const [, content = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? []
  return content.split(';').flatMap(part => {
    const [directive = '', ...sources] = part.trim().replaceAll('&#39;', "'").split(/\s+/)
    const hashes = sources.filter(source => source.startsWith("'sha256-")).join(' ')
    return hashes === '' ? [] : [{directive, hashes}]
  })
}
