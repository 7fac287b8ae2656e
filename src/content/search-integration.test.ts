import {existsSync, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, it} from 'vitest'
import {writtenArchive} from '../../tests/fixtures/written-archive.ts'
import {newFolder} from '../../tests/new-folder.ts'
import {readIssues} from './read-issues.ts'
import {indexSite, siteSearch} from './search-integration.ts'

it('a site gets its search where it has none, and what was indexed already is not indexed again', async () => {
  const {content, writeIssue, writeArticle} = writtenArchive()
  writeIssue('7')
  writeArticle('7', '01', '培训班在望洲举行。')
  const folder = newFolder('search')
  const folderUrl = (path: string) => pathToFileURL(`${join(folder, path)}/`)
  const build = async (site: string) => {
    const {hooks} = siteSearch(() => readIssues(content))
    const config = {cacheDir: folderUrl('.cache/astro'), outDir: folderUrl(site)}
    hooks['astro:config:done']?.({config} as never)
    await hooks['astro:build:start']?.({} as never)
    return existsSync(join(folder, site, 'search')) ? readdirSync(join(folder, site, 'search')).length : 0
  }
  expect(await build('one')).toBeGreaterThan(2)
  expect(existsSync(join(folder, '.cache/search'))).toBe(true)
  rmSync(join(folder, 'one'), {recursive: true})
  expect(await build('one')).toBe(0)
  await indexSite(readIssues(content), join(folder, 'two/search'), join(folder, '.cache/search'))
  const indexed = readdirSync(join(folder, 'two/search')).length
  expect(await build('two')).toBe(indexed)
})
