import type {CatalogueArticle} from '../shared/catalogue.ts'
import {type Asked, type Facet, facets, writeAddress} from './address.ts'
import {countsOf} from './narrowing.ts'
import {kindName} from './result-list.ts'

const names: Readonly<Record<Facet, string>> = {
  section: '栏目',
  issue: '期号',
  year: '年份',
  kind: '体裁',
  source: '来源',
}

/** A facet with more values than this folds the rest away. */
const unfolded = 8

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
    const rest = document.createElement('ul')
    counts.forEach(({value, label, count}, place) => {
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
      // What is chosen stays in sight.
      if (place < unfolded || chosen) list.append(item)
      else rest.append(item)
    })
    group.append(heading, list)
    if (rest.childElementCount > 0) {
      const more = document.createElement('details')
      const label = document.createElement('summary')
      label.textContent = `其余 ${rest.childElementCount} 项`
      more.append(label, rest)
      group.append(more)
    }
    return [group]
  })
}
