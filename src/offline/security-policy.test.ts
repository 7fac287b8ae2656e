import {expect, it} from 'vitest'
import {
  contentSecurityPolicy,
  searchAllowance,
  searchSecurityPolicy,
  securityHeaders,
} from './security-policy.ts'

const policy = (scripts: string) =>
  `default-src 'none'; script-src ${scripts}; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'`

it('a page loads nothing but what is in its own folder', () => {
  expect(contentSecurityPolicy).toBe(policy("'self'"))
})

it('that of the search runs wasm besides, and nothing else', () => {
  expect(searchSecurityPolicy).toBe(policy("'self' 'wasm-unsafe-eval'"))
})

it('a host says what no page can say for itself: that nobody may frame it', () => {
  expect([...securityHeaders()]).toEqual([
    ['Content-Security-Policy', `${policy("'self'")}; frame-ancestors 'none'`],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
  ])
  expect(securityHeaders(searchAllowance).get('Content-Security-Policy')).toBe(
    `${policy("'self' 'wasm-unsafe-eval'")}; frame-ancestors 'none'`,
  )
})
