import type {CatalogueArticle} from '../shared/catalogue.ts'
import type {Asked, Facet} from './address.ts'
import {facets} from './address.ts'

/** One value of a facet: what the address calls it, and how many results there would be with it, the other facets kept. */
export interface FacetCount {
  readonly value: string
  readonly label: string
  readonly count: number
}

/** Whether an article is within the facets asked for; `except` leaves one facet out of account. */
export function isWithin(article: CatalogueArticle, asked: Asked, except?: Facet): boolean {
  return facets.every(
    facet => facet === except || asked[facet] === '' || facetValues(article, facet).includes(asked[facet]),
  )
}

/** The values of a facet over the articles found: issues and years newest first, the others by their counts. */
export function countsOf(articles: readonly CatalogueArticle[], asked: Asked, facet: Facet): FacetCount[] {
  const counts = new Map<string, {label: string; date: string; count: number}>()
  for (const article of articles) {
    if (!isWithin(article, asked, facet)) continue
    for (const value of facetValues(article, facet)) {
      const label = facet === 'issue' ? article.issueLabel : value
      const {date = '', count = 0} = counts.get(value) ?? {}
      const latest = (article.date ?? '') > date ? (article.date ?? '') : date
      counts.set(value, {label, date: latest, count: count + 1})
    }
  }
  const values = [...counts].map(([value, facts]) => ({value, ...facts}))
  if (facet === 'year') values.sort((a, b) => Number(b.value) - Number(a.value))
  else if (facet === 'issue') values.sort((a, b) => b.date.localeCompare(a.date, 'en'))
  else values.sort((a, b) => b.count - a.count)
  return values.map(({value, label, count}) => ({value, label, count}))
}

function facetValues(article: CatalogueArticle, facet: Facet): readonly string[] {
  if (facet === 'source') return article.sources
  const value = facet === 'year' ? article.year : article[facet]
  return value === null ? [] : [String(value)]
}
