import {expect, it} from 'vitest'
import {builtFile, requestedFile} from './page-file.ts'

type Route = Parameters<typeof builtFile>[0]['route']
const route = (type: string, isIndex: boolean) => ({type, isIndex}) as Route

it.each([
  ['/issues/136/01', 'page', false, 'issues/136/01.html'],
  ['/issues/136/01/', 'page', false, 'issues/136/01.html'],
  ['/404', 'page', false, '404.html'],
  ['/', 'page', true, 'index.html'],
  ['', 'page', true, 'index.html'],
  ['/issues/136', 'page', true, 'issues/136/index.html'],
  ['/issues/136/', 'page', true, 'issues/136/index.html'],
  ['/feed.xml', 'endpoint', false, 'feed.xml'],
  ['/data/articles.json', 'endpoint', true, 'data/articles.json'],
])('%j of a route that is a %s, an index: %s, is written to %s', (pathname, type, isIndex, file) => {
  expect(builtFile({pathname, route: route(type, isIndex)})).toBe(file)
})

it.each([
  ['https://example.org/', 'index.html'],
  ['https://example.org/issues/136/', 'issues/136/index.html'],
  ['https://example.org/issues/136/01.html?q=1#a', 'issues/136/01.html'],
  ['https://example.org/sections/%E8%A6%81%E9%97%BB.xml', 'sections/要闻.xml'],
])('at %s a server shows %s', (url, file) => {
  expect(requestedFile(url)).toBe(file)
})
