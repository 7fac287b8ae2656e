/**
 * What a page may load: its own folder, online or from a disk (`'self'` holds for `file:` too), and nothing else.
 * The form is the search form.
 */
const directives: ReadonlyMap<string, string> = new Map([
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  ['img-src', "'self' data:"],
  ['font-src', "'self'"],
  ['connect-src', "'self'"],
  ['worker-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'self'"],
])

/** What the search page may do besides: run Pagefind's wasm. */
export const searchAllowance: ReadonlyMap<string, string> = new Map([['script-src', "'wasm-unsafe-eval'"]])

/** The policy that every page carries but that of the search. */
export const contentSecurityPolicy = policyText(directives)

/** The policy that the search page carries. */
export const searchSecurityPolicy = policyText(widened(searchAllowance))

/**
 * What a host sends with a file, by name. That nobody may frame a page no page can say for itself.
 *
 * @param allowance - what is allowed besides, by directive; where pages carry a policy of their own, both hold
 */
export function securityHeaders(
  allowance: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  return new Map([
    ['Content-Security-Policy', policyText(new Map([...widened(allowance), ['frame-ancestors', "'none'"]]))],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
  ])
}

function widened(allowance: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...directives].map(([name, sources]) => [
      name,
      [sources, allowance.get(name)].filter(Boolean).join(' '),
    ]),
  )
}

function policyText(policy: ReadonlyMap<string, string>): string {
  return [...policy].map(([name, sources]) => `${name} ${sources}`).join('; ')
}
