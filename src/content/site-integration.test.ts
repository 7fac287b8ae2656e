import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterEach, expect, it, vi} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {ContentError} from './frontmatter.ts'
import {siteSettings} from './site-integration.ts'

afterEach(() => vi.unstubAllEnvs())

it('the settings are watched, and where they are in error no site is made', async () => {
  const content = newFolder('settings')
  const path = join(content, 'site.yaml')
  vi.stubEnv('HUIKAN_CONTENT', content)
  const watched: string[] = []
  const begin = async (text: string) => {
    writeFileSync(path, text)
    const {hooks} = siteSettings()
    await hooks['astro:config:setup']?.({addWatchFile: (file: URL) => watched.push(String(file))} as never)
  }
  await begin('title: 望洲通讯\nassociation: 望洲商会\n')
  expect(watched).toEqual([String(pathToFileURL(path))])
  await expect(begin('title: "一半\n')).rejects.toThrow(ContentError)
  await expect(begin('title: "一半\n')).rejects.toThrow(/site\.yaml:1:8 引号只有前一半/)
})
