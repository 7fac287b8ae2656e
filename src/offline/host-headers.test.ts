import {readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {allowInline} from './host-headers.ts'
import {contentSecurityPolicy} from './security-policy.ts'

it('adds the hashes of pages that stand at any address to the policy of the host', () => {
  const page = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-a='; script-src 'sha256-b='">`
  expect(
    allowInline("/*\n  Content-Security-Policy: script-src 'self'; style-src 'self'; img-src 'self'\n", [
      page,
    ]),
  ).toBe(
    "/*\n  Content-Security-Policy: script-src 'self' 'sha256-b='; style-src 'self' 'sha256-a='; img-src 'self'\n",
  )
})

it.each(['public/_headers', 'docs/nginx.conf'])('%s sends the policy that pages carry', path => {
  expect(readFileSync(path, 'utf8')).toContain(`${contentSecurityPolicy}; frame-ancestors 'none'`)
})
