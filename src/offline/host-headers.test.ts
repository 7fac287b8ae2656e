import {readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {hostHeaders} from './host-headers.ts'
import {nginxSample} from './nginx-sample.ts'
import {contentSecurityPolicy, searchSecurityPolicy} from './security-policy.ts'

it('hosts send the policy that pages carry, and that nobody may frame them', () => {
  expect(hostHeaders([])).toContain(
    `\n  Content-Security-Policy: ${searchSecurityPolicy}; frame-ancestors 'none'\n`,
  )
  expect(nginxSample()).toContain(
    `add_header Content-Security-Policy "${contentSecurityPolicy}; frame-ancestors 'none'";`,
  )
})

it('what style sheets and scripts hold stays, for their names tell it', () => {
  expect(hostHeaders([])).toMatch(
    /^\/\*\n(?: {2}\S+: .+\n)+\n\/assets\/\*\n {2}Cache-Control: public, max-age=31536000, immutable\n$/,
  )
})

it('wasm runs on the search page alone: other pages refuse it themselves, and so does a host that tells pages apart', () => {
  expect(contentSecurityPolicy).not.toContain('wasm')
  expect(searchSecurityPolicy).toBe(
    contentSecurityPolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
  )
  const allowing = nginxSample()
    .split(/(?=^ {4}location )/m)
    .filter(location => location.includes('wasm-unsafe-eval'))
  expect(allowing.map(location => location.split('\n')[0])).toEqual(['    location = /huikan/search.html {'])
})

it('the policy of a host allows what pages have inline that stand at any address', () => {
  const page = (hash: string) =>
    `<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src 'sha256-${hash}='; script-src 'sha256-b='">`
  const policy = searchSecurityPolicy
    .replace("style-src 'self'", "style-src 'self' 'sha256-a=' 'sha256-c='")
    .replace("'wasm-unsafe-eval'", "'wasm-unsafe-eval' 'sha256-b=' 'sha256-b='")
  expect(hostHeaders([page('a'), page('c')])).toContain(`${policy}; frame-ancestors`)
})

it('docs/nginx.conf is as npm run docs writes it', () => {
  expect(readFileSync('docs/nginx.conf', 'utf8')).toBe(nginxSample())
})
