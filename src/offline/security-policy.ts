/**
 * What a page may load: its own folder, online or from a disk (`'self'` holds for `file:` too), and nothing else.
 * wasm is Pagefind's; the form is the search form.
 */
const directives: ReadonlyMap<string, string> = new Map([
  ['default-src', "'none'"],
  ['script-src', "'self' 'wasm-unsafe-eval'"],
  ['style-src', "'self'"],
  ['img-src', "'self' data:"],
  ['font-src', "'self'"],
  ['connect-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'self'"],
])

/** The policy that each page carries. */
export const contentSecurityPolicy = policyText(directives)

/**
 * What a host sends with every file, by name. That nobody may frame a page no page can say for itself.
 *
 * @param inline - hashes of what pages have inline that are shown at any address, by directive: a host sends one policy for all
 */
export function securityHeaders(
  inline: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const allowed = [...directives].map(([name, sources]): [string, string] => {
    const hashes = inline.get(name)
    return [name, hashes === undefined ? sources : `${sources} ${hashes}`]
  })
  return new Map([
    ['Content-Security-Policy', policyText(new Map([...allowed, ['frame-ancestors', "'none'"]]))],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
  ])
}

function policyText(policy: ReadonlyMap<string, string>): string {
  return [...policy].map(([name, sources]) => `${name} ${sources}`).join('; ')
}
