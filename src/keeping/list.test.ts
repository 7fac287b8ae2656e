import {expect, it} from 'vitest'
import {isKeptOffline} from './list.ts'

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
