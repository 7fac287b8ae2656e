import {expect, it} from 'vitest'
import {LinkedPages} from './linked-pages.ts'
import {readLinks} from './relative-links.ts'

const state = {size: 10, time: 1.5}
const at = 2
const article = readLinks(
  'issues/1/01.html',
  '<p id="a"><a href="#a">a</a><a href="/index.html#b">b</a><a href="/nix.html">',
)
const home = readLinks(
  'index.html',
  '<p id="b"><a href="/issues/1/01.html#a">a</a><a href="/issues/1/01.html#c">',
)
const files = new Set(['index.html', 'issues/1/01.html'])
const faults = [
  'issues/1/01.html：链接 /nix.html 指向的文件不存在',
  'index.html：链接 /issues/1/01.html#c 指向的位置不存在',
]

function both(): LinkedPages {
  const pages = new LinkedPages('1')
  pages.add(article, 'article')
  pages.add(home, 'home')
  pages.written(() => state.size, at)
  return pages
}

it('names what leads nowhere, each address once a page', () => {
  expect(both().faults(files)).toEqual(faults)
  const twice = new LinkedPages('1')
  twice.add({...home, links: [...home.links, ...home.links]}, 'home')
  twice.written(() => state.size, at)
  expect(twice.faults(new Set(['index.html']))).toEqual([
    'index.html：链接 /issues/1/01.html#a 指向的文件不存在',
    'index.html：链接 /issues/1/01.html#c 指向的文件不存在',
  ])
})

it('keeps no page that was not written, and none that is made anew each time', () => {
  const pages = new LinkedPages('1')
  pages.add(article, 'article')
  pages.add(home, null)
  pages.written(path => (path === home.path ? state.size : undefined), at)
  const again = new LinkedPages('1', String(pages))
  expect(again.takeOver(article.path, 'article', state)).toBe(false)
  expect(again.takeOver(home.path, 'null', state)).toBe(false)
  expect(again.has(home.path)).toBe(false)
})

it('knows a page that is as it was, and holds it against the site as it is now', () => {
  const again = new LinkedPages('1', String(both()))
  expect(again.takeOver('index.html', 'home', state)).toBe(true)
  expect(again.takeOver('issues/1/01.html', 'article', {...state, time: 3})).toBe(false)
  expect(again.takeOver('issues/1/01.html', 'article', {...state, size: 11})).toBe(false)
  expect(again.takeOver('issues/1/01.html', 'changed', state)).toBe(false)
  expect(again.takeOver('issues/1/02.html', 'article', state)).toBe(false)
  again.add(readLinks('issues/1/01.html', '<p id="c">'), 'changed')
  again.written(() => state.size, at)
  expect(again.faults(files)).toEqual(['index.html：链接 /issues/1/01.html#a 指向的位置不存在'])
  expect(again.faults(new Set(['index.html'])).length).toBe(2)
})

it('takes pages over from build to build, in the same words', () => {
  const first = String(both())
  const again = new LinkedPages('1', first)
  for (const {path, key} of [
    {path: article.path, key: 'article'},
    {path: home.path, key: 'home'},
  ])
    expect(again.takeOver(path, key, state)).toBe(true)
  again.written(() => state.size, at)
  expect(String(again)).toBe(first)
  expect(again.faults(files)).toEqual(faults)
})

it('believes no other program', () => {
  expect(new LinkedPages('2', String(both())).takeOver('index.html', 'home', state)).toBe(false)
})
