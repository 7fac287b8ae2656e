import {existsSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {forgetUnused, isCached} from './cache-age.ts'

const folder = newFolder('cache')

const day = 86_400_000

it('forgets what nobody asked for in a month, and only that', () => {
  const [used, unused] = ['used', 'unused'].map(name => join(folder, name)) as [string, string]
  writeFileSync(used, '')
  writeFileSync(unused, '')
  const made = statSync(used).mtimeMs
  expect(isCached(join(folder, 'missing'), made)).toBe(false)
  expect(isCached(used, made + 20 * day)).toBe(true)
  forgetUnused(folder, made + 29 * day)
  expect(existsSync(unused)).toBe(true)
  forgetUnused(folder, made + 31 * day)
  expect([existsSync(used), existsSync(unused)]).toEqual([true, false])
  forgetUnused(folder, made + 51 * day)
  expect(existsSync(used)).toBe(false)
  forgetUnused(join(folder, 'nowhere'))
})
