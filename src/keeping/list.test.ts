import {createHash} from 'node:crypto'
import {gzipSync} from 'node:zlib'
import {expect, it} from 'vitest'
import {isKeptOffline, isPackedList, packedList, unpackedList} from './list.ts'

it('keeps what pages show, lead to and search', () => {
  for (const path of [
    'index.html',
    'search.html',
    'page.js',
    'favicon.svg',
    'assets/layout.C0ffee.css',
    'data/index.html',
    'search/client.js',
    'search/dd065ab013/pagefind-entry.json',
    'issues/136/index.html',
    'issues/136/01.html',
    'issues/136/source.html',
    'issues/136/photo.jpg',
    'compare/136-04_140-03.html',
  ])
    expect([path, isKeptOffline(path)]).toEqual([path, true])
})

it('leaves out what is a download, what other programs ask for, and a whole issue once more', () => {
  for (const path of [
    'epub/136.epub',
    'data/articles.csv',
    'data/issues.json',
    'feed.xml',
    'feed.json',
    'sections/policy.xml',
    'sitemap.xml',
    'robots.txt',
    '_headers',
    '404.html',
    'sw.js',
    'offline.json',
    'offline-files.json',
    'issues/136/original.pdf',
    'issues/136/cover.png',
    'issues/136/print.html',
    'issues/136/citations.bib',
  ])
    expect([path, isKeptOffline(path)]).toEqual([path, false])
})

it('is packed by folders, with sizes in kilobytes, and without a digest where the name tells versions apart', () => {
  const packed = packedList({
    version: 'v',
    files: {
      'index.html': ['0123456789', 5301],
      'issues/1/01.html': ['abcdefghij', 1000],
      'search/texts/2015-m3-90b193/0.js': ['klmnopqrst', 1],
      'search/b7652637c0/index/unknown_0d6a994.pf_index.js': ['klmnopqrst', 9001],
    },
  })
  expect(packed).toEqual({
    version: 'v',
    folders: {
      '': {'index.html': ['012345', 6]},
      'issues/1/': {'01.html': ['abcdef', 1]},
      'search/texts/2015-m3-90b193/': {'0.js': ['', 1]},
      'search/b7652637c0/index/': {'unknown_0d6a994.pf_index.js': ['', 10]},
    },
  })
  expect(isPackedList(packed)).toBe(true)
  expect(unpackedList(packed).files['issues/1/01.html']).toEqual(['abcdef', 1000])
})

it('takes less than 150 KB of an archive of 6,000 articles, as hosts pack it', () => {
  // three files an article, as a build of 300 articles has them
  const digests = Array.from({length: 18_000}, (_, index) => createHash('sha256').update(`${index}`).digest())
  const files = digests.map((digest, index) => {
    const issue = Math.floor(index / 36)
    const hash = digest.toString('hex').slice(0, 7)
    const path = [
      `issues/${issue}/${String(index % 36).padStart(2, '0')}.html`,
      `search/texts/${issue}-${createHash('sha256').update(`${issue}`).digest('hex').slice(0, 6)}/${index % 36}.js`,
      `search/b7652637c0/index/unknown_${hash}.pf_index.js`,
    ]
    return [
      path[index % 3],
      [digest.toString('base64url').slice(0, 10), 4000 + digest.readUInt16BE(8)],
    ] as const
  })
  const list = JSON.stringify(packedList({version: 'v', files: Object.fromEntries(files)}))
  expect(gzipSync(list, {level: 9}).length).toBeLessThan(150_000)
})
