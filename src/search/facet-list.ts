import {type Asked, type Facet, facets, writeAddress} from './address.ts'
import type {CatalogueArticle} from './catalogue.ts'
import {countsOf} from './narrowing.ts'
import {kindName} from './result-list.ts'

const names: Readonly<Record<Facet, string>> = {section: '栏目', issue: '期号', year: '年份', kind: '类别'}

/** The facets over the articles found: words with counts, each a link that narrows to it or, where it is chosen, widens again. */
export function facetList(articles: readonly CatalogueArticle[], asked: Asked): HTMLElement[] {
  return facets.flatMap(facet => {
    const counts = countsOf(articles, asked, facet)
    if (counts.length < 2 && asked[facet] === '') return []
    const group = document.createElement('div')
    group.className = 'facet'
    const heading = document.createElement('h2')
    heading.textContent = names[facet]
    const list = document.createElement('ul')
    for (const {value, label, count} of counts) {
      const chosen = asked[facet] === value
      const link = document.createElement('a')
      link.href = writeAddress({...asked, [facet]: chosen ? '' : value})
      if (chosen) link.setAttribute('aria-current', 'true')
      const number = document.createElement('span')
      number.className = 'facet-count'
      number.textContent = String(count)
      link.append(facet === 'kind' ? kindName(label) : label, ' ', number)
      const item = document.createElement('li')
      item.append(link)
      list.append(item)
    }
    group.append(heading, list)
    return [group]
  })
}
