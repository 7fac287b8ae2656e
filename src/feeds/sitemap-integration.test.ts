import {pathToFileURL} from 'node:url'
import {afterEach, expect, it, vi} from 'vitest'
import {siteAddress} from './sitemap-integration.ts'

afterEach(() => vi.restoreAllMocks())

it('without an address an editor is told so in Chinese, no tag of Astro’s log before it', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const logger = {warn: vi.fn()}
  const done = siteAddress('').hooks['astro:build:done'] as (given: object) => unknown
  await done({dir: pathToFileURL('/nowhere/'), logger})
  expect(logger.warn).not.toHaveBeenCalled()
  expect(warned.mock.calls).toEqual([
    [expect.stringMatching(/^还没有填写网址（content\/site\.yaml 的 url），/u)],
  ])
})
