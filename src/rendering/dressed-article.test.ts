import {expect, it} from 'vitest'
import {renderArticle} from './article.ts'
import {dressArticle, prefixIds} from './dressed-article.ts'

it('links what is named, and each passage to its line', () => {
  const article = renderArticle('据《甲》。\n\n- （一）见《甲》\n', '01.mdx')
  const references = article.mentions.map(({start, end}) => ({start, end, address: '/a.html', title: '"甲"'}))
  const html = dressArticle(article, {references, lines: [3, 5], source: '/source.html'})
  expect(html).toBe(
    '<p>据<a class="reference" href="/a.html" title="&#34;甲&#34;">《甲》</a>。<a class="line" href="/source.html#L3" data-line="3" aria-label="原刊文本第 3 行"></a></p>\n' +
      '<ul class="printed-numbers hang-3">\n<li><span class="item-number">（一）</span>见<a class="reference" href="/a.html" title="&#34;甲&#34;">《甲》</a><a class="line" href="/source.html#L5" data-line="5" aria-label="原刊文本第 5 行"></a></li>\n</ul>',
  )
})

it('gives the cells of one row one link', () => {
  const article = renderArticle('| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n', '01.mdx')
  const html = dressArticle(article, {references: [], lines: [1, 1, 3, 3], source: '/s.html'})
  expect(html.match(/class="line"/g)).toHaveLength(2)
})

it('prefixes ids and the links to them, not the text', () => {
  expect(prefixIds('<p id="a"> id="b" <a href="#a">甲</a><a href="/x#a">乙</a></p>', 'n-')).toBe(
    '<p id="n-a"> id="b" <a href="#n-a">甲</a><a href="/x#a">乙</a></p>',
  )
})
