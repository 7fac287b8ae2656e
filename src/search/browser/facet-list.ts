import type {CatalogueArticle} from '../shared/catalogue.ts'
import {type Asked, type Facet, facets, writeAddress} from './address.ts'
import {element} from './element.ts'
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
    const [list, rest] = [element('ul', {}), element('ul', {})]
    counts.forEach(({value, label, count}, number) => {
      const chosen = asked[facet] === value
      const link = element(
        'a',
        {href: writeAddress({...asked, [facet]: chosen ? '' : value})},
        facet === 'kind' ? kindName(label) : label,
        ' ',
        element('span', {className: 'facet-count'}, String(count)),
      )
      if (chosen) link.setAttribute('aria-current', 'true')
      // What is chosen stays in sight.
      const group = number < unfolded || chosen ? list : rest
      group.append(element('li', {}, link))
    })
    const group = element('div', {className: 'facet'}, element('h2', {}, names[facet]), list)
    const folded = rest.childElementCount
    if (folded > 0) group.append(element('details', {}, element('summary', {}, `其余 ${folded} 项`), rest))
    return [group]
  })
}
