import {mkdirSync, writeFileSync} from 'node:fs'
import {join, relative, resolve} from 'node:path'
import type {LoaderContext} from 'astro/loaders'
import {expect, it, vi} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {isLoaded, issueLoader} from './article-loader.ts'

it.each(['content', resolve('content')])(
  'a saved article of %s is loaded again, however its path is told',
  content => {
    for (const folder of ['content', resolve('content')]) {
      expect(isLoaded(content, join(folder, 'issues/136/02.mdx'))).toBe(true)
      expect(isLoaded(content, join(folder, 'issues/136/issue.yaml'))).toBe(true)
      expect(isLoaded(content, join(folder, 'issues/136/source.txt'))).toBe(false)
      expect(isLoaded(content, join(folder, 'issues.old/136/02.mdx'))).toBe(false)
    }
  },
)

it('an issue that waits for its conversion is told in Chinese alone, without the tags of Astro’s log', async () => {
  const content = relative('.', newFolder('content'))
  mkdirSync(join(content, 'issues/137'), {recursive: true})
  writeFileSync(join(content, 'issues/137/source.txt'), '望洲通讯')
  const told = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const logger = {warn: vi.fn(), error: vi.fn()}
  const store = {keys: () => [], set: vi.fn(), delete: vi.fn()}
  await issueLoader(content).load({store, logger} as unknown as LoaderContext)
  expect(told.mock.calls).toEqual([
    [expect.stringMatching(/137 里还没有 issue\.yaml，这一期暂不列出；请先运行 npm run convert$/)],
  ])
  expect(logger.warn).not.toHaveBeenCalled()
  told.mockRestore()
})
