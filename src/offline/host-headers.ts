import {searchAllowance, securityHeaders} from './security-policy.ts'

/** Names of style sheets change with what they hold. */
export const lasting = 'public, max-age=31536000, immutable'

/**
 * Text of `_headers`, which static hosts read (Cloudflare Pages, Netlify).
 *
 * @param pages - HTML of the pages that are shown at any address (404.html): what they have inline is allowed by the hashes that their own
 *   policy names, and so is the search's wasm, since a host sends one policy for all addresses; what each page may do its own policy says
 */
export function hostHeaders(pages: readonly string[]): string {
  const allowance = new Map(searchAllowance)
  for (const page of pages)
    for (const [directive, hashes] of hashesOf(page))
      allowance.set(directive, [allowance.get(directive), hashes].filter(Boolean).join(' '))
  const headers = [...securityHeaders(allowance)].map(([name, value]) => `  ${name}: ${value}`)
  return ['/*', ...headers, '', '/assets/*', `  Cache-Control: ${lasting}`, ''].join('\n')
}

function hashesOf(html: string): [directive: string, hashes: string][] {
  const [, content = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? []
  return content.split(';').flatMap((part): [string, string][] => {
    const [directive = '', ...sources] = part.trim().replaceAll('&#39;', "'").split(/\s+/)
    const hashes = sources.filter(source => source.startsWith("'sha256-")).join(' ')
    return hashes === '' ? [] : [[directive, hashes]]
  })
}
