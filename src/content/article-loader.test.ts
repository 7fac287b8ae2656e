import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join, relative, resolve} from 'node:path'
import type {LoaderContext} from 'astro/loaders'
import {describe, expect, it, vi} from 'vitest'
import {writtenArchive} from '../../tests/fixtures/written-archive.ts'
import {newFolder} from '../../tests/new-folder.ts'
import {articleLoader, isLoaded, issueLoader} from './article-loader.ts'

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

describe('what is loaded', () => {
  interface Entry {
    readonly id: string
    readonly digest?: string
    readonly filePath?: string
    readonly data: Record<string, unknown>
  }

  /** What Astro's loaders are given, as far as they ask for it. */
  function contextOf(watcher?: {add: (path: string) => void; on: (event: 'all', tell: Tell) => void}) {
    const entries = new Map<string, Entry>()
    const store = {
      keys: () => [...entries.keys()],
      get: (id: string) => entries.get(id),
      set: vi.fn((entry: Entry) => entries.set(entry.id, entry)),
      delete: (id: string) => entries.delete(id),
    }
    const context = {store, watcher, generateDigest: (text: string) => text}
    return {entries, store, context: context as unknown as LoaderContext}
  }
  type Tell = (event: string, path: string) => void

  it('is every issue that was converted, and every article of it, each with its file', async () => {
    const {content, write, writeIssue, writeArticle} = writtenArchive()
    writeIssue('7', {title: '望洲通讯'})
    writeArticle('7', '01', '正文。', {title: '甲'})
    writeArticle('7', '02', '正文。', {title: '乙'})
    write('issues/8/source.txt', '望洲')
    writeArticle('8', '01', '正文。')
    const told = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const [issues, articles] = [contextOf(), contextOf()]
    await issueLoader(content).load(issues.context)
    await articleLoader(content).load(articles.context)
    told.mockRestore()
    expect([...issues.entries.values()].map(({id, data}) => [id, data.title])).toEqual([['7', '望洲通讯']])
    expect([...articles.entries.values()].map(({id, data}) => [id, data.title])).toEqual([
      ['7/01', '甲'],
      ['7/02', '乙'],
    ])
    expect(articles.entries.get('7/01')?.filePath).toBe(relative('.', join(content, 'issues/7/01.mdx')))
    expect(issues.entries.get('7')?.filePath).toBe(relative('.', join(content, 'issues/7/issue.yaml')))
  })

  it('is stored again only where it changed, and goes with its file', async () => {
    const {content, writeIssue, writeArticle} = writtenArchive()
    writeIssue('7')
    writeArticle('7', '01', '正文。')
    writeArticle('7', '02', '正文。')
    const {entries, store, context} = contextOf()
    await articleLoader(content).load(context)
    writeArticle('7', '02', '又一段。')
    store.set.mockClear()
    await articleLoader(content).load(context)
    expect(store.set.mock.calls.map(([{id}]) => id)).toEqual(['7/02'])
    rmSync(join(content, 'issues/7/01.mdx'))
    await articleLoader(content).load(context)
    expect([...entries.keys()]).toEqual(['7/02'])
  })

  it('is refused where an article says that it is of another issue', async () => {
    const {content, writeIssue, writeArticle} = writtenArchive()
    writeIssue('7')
    writeArticle('7', '01', '正文。', {issue: '8'})
    await expect(articleLoader(content).load(contextOf().context)).rejects.toThrow(
      /7\/01\.mdx:2:1 issue：现在是“8”，而文件放在 .*issues\/7，应写作 '7'$/,
    )
  })

  it('is loaded again where an editor saved; a fault is told, and what was read before stays', async () => {
    const {content, write, writeIssue, writeArticle} = writtenArchive()
    writeIssue('7')
    writeArticle('7', '01', '正文。', {title: '甲'})
    writeArticle('7', '02', '正文。', {title: '乙'})
    let tell: Tell = () => {}
    const watched: string[] = []
    const watcher = {
      add: (path: string) => watched.push(path),
      on: (_event: 'all', each: Tell) => {
        tell = each
      },
    }
    const {entries, context} = contextOf(watcher)
    await articleLoader(content).load(context)
    expect(watched).toEqual([resolve(content, 'issues')])
    const told = vi.spyOn(console, 'error').mockImplementation(() => {})
    vi.useFakeTimers()
    const faulty = write('issues/7/01.mdx', '---\ntitle: "只有一半\n---\n')
    const mended = writeArticle('7', '02', '正文。', {title: '丙'})
    tell('change', faulty)
    tell('change', mended)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(told.mock.calls).toEqual([[expect.stringMatching(/01\.mdx:2:8 引号只有前一半/)]])
    expect([...entries.values()].map(({data}) => data.title)).toEqual(['甲', '丙'])
    writeArticle('7', '01', '正文。', {title: '丁'})
    tell('change', join(content, 'issues/7/source.txt'))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(entries.get('7/01')?.data.title).toBe('甲')
    vi.useRealTimers()
    told.mockRestore()
  })
})
