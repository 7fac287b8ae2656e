/**
 * What a page may load: its own folder, online or from a disk (`'self'` holds for `file:` too), and nothing else.
 * wasm is Pagefind's; the form is the search form.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')
