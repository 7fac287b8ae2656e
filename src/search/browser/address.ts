/** What the reader asked for, as it stands in the address of the search page. Empty: not asked. */
export interface Asked {
  readonly q: string
  readonly section: string
  readonly issue: string
  readonly year: string
  readonly kind: string
  readonly source: string
  /** '' is by relevance, 'date' newest first. */
  readonly sort: string
}

/** The facets by which results are narrowed, in the order in which they are shown. */
export const facets = ['section', 'issue', 'year', 'kind', 'source'] as const
export type Facet = (typeof facets)[number]

/** `search` is the part of an address from its question mark on. */
export function readAddress(search: string): Asked {
  const parameters = new URLSearchParams(search)
  const value = (name: string) => parameters.get(name)?.trim() ?? ''
  return {
    q: value('q'),
    section: value('section'),
    issue: value('issue'),
    year: value('year'),
    kind: value('kind'),
    source: value('source'),
    sort: value('sort') === 'date' ? 'date' : '',
  }
}

/** The address to go to, from its question mark on; nothing that was not asked is in it. */
export function writeAddress(asked: Asked): string {
  const parameters = new URLSearchParams()
  for (const name of ['q', ...facets, 'sort'] as const)
    if (asked[name] !== '') parameters.set(name, asked[name])
  const query = parameters.toString()
  return query === '' ? '?' : `?${query}`
}
