import {kindLabels} from '../../archive/kinds.ts'
import type {CatalogueArticle} from '../shared/catalogue.ts'
import type {Variants} from '../shared/variants.ts'
import {element} from './element.ts'
import {excerptOf, markedRuns, type Run} from './excerpt.ts'
import type {Hit} from './find.ts'

/** Fetches an article's title, the passage to show, null where it has no text, and how often the phrases stand in it. */
export type TextFor = (
  hit: Hit,
  phrases: readonly string[],
) => Promise<{
  readonly title: string
  readonly passage: {readonly text: string; readonly anchor: string | null} | null
  readonly count: number
  /** What the marks need to know to find the phrases in it. */
  readonly variants: Variants
}>

/** What is shown, and what is marked in it. */
export interface Shown {
  readonly hits: readonly Hit[]
  readonly phrases: readonly string[]
  /** All titles by the numbers of the articles; null where they come with the texts. */
  readonly titles: readonly string[] | null
  /** The query that a link takes along to the article, so that the hits are marked there; '' for none. */
  readonly carried: string
}

/** Of so many items all is there at once; of those further down, which thousands may be, the rest comes when they are in sight. */
const completeAtOnce = 100

/**
 * The result list: one item an article, all at once; excerpts follow when an item comes into sight, since each costs a fetch.
 * `root` leads from the page to the site's root.
 */
export class ResultList {
  readonly #list: HTMLElement
  readonly #root: string
  readonly #textFor: TextFor
  #sight: IntersectionObserver | undefined
  #carried = ''

  constructor(list: HTMLElement, root: string, textFor: TextFor) {
    this.#list = list
    this.#root = root
    this.#textFor = textFor
    // Addresses in the list are those that people cite; the query joins them only when one is followed.
    for (const event of ['pointerdown', 'click'])
      list.addEventListener(event, ({target}) => {
        const link = target instanceof Element ? target.closest('a') : null
        if (link) link.search = this.#carried === '' ? '' : `?q=${encodeURIComponent(this.#carried)}`
      })
  }

  /** Shows these hits and no others. */
  show(shown: Shown): void {
    this.#carried = shown.carried
    this.#sight?.disconnect()
    const pending = new Map<Element, () => void>()
    const items = shown.hits.map((hit, place) => {
      const title = shown.titles?.[hit.number] ?? placeholder(hit.article)
      const link = element('a', {href: this.#root + hit.article.url}, title)
      const item = element('li', {}, link)
      const before = shown.hits[place - 1]?.article.document
      if (hit.article.document !== null && hit.article.document === before) item.className = 'printing'
      const excerpt = place < completeAtOnce ? complete(item, link, hit, shown) : null
      pending.set(item, () => {
        void this.#fill(hit, shown, link, excerpt ?? complete(item, link, hit, shown))
      })
      return item
    })
    this.#list.replaceChildren(...items)
    this.#sight = new IntersectionObserver(entries => {
      for (const {isIntersecting, target} of entries) {
        if (!isIntersecting) continue
        this.#sight?.unobserve(target)
        pending.get(target)?.()
      }
    })
    for (const item of pending.keys()) this.#sight.observe(item)
  }

  async #fill(hit: Hit, {phrases}: Shown, link: HTMLAnchorElement, excerpt: HTMLElement) {
    const text = await this.#textFor(hit, phrases).catch(() => null)
    if (text === null) return
    link.replaceChildren(...elementsOf(markedRuns(text.title, phrases, text.variants)))
    if (hit.count === 0 && text.count > 0)
      excerpt.parentElement?.querySelector('.result-facts')?.append(fact('hits', `${text.count} 处`))
    if (text.passage === null) return
    excerpt.replaceChildren(...elementsOf(excerptOf(text.passage.text, phrases, text.variants)))
    if (text.passage.anchor !== null) link.hash = encodeURIComponent(text.passage.anchor)
  }
}

/** Marks the title and adds what else an item has; returns the place for the excerpt. */
function complete(
  item: HTMLElement,
  link: HTMLElement,
  {article, number, count}: Hit,
  {phrases, titles}: Shown,
): HTMLElement {
  const title = titles?.[number]
  if (title !== undefined) link.replaceChildren(...elementsOf(markedRuns(title, phrases, new Map())))
  const excerpt = element('p', {className: 'result-excerpt'})
  excerpt.dataset.excerpt = ''
  item.append(excerpt, factsOf(article, count))
  return excerpt
}

/** What a link says until its title is there. */
export function placeholder({url, issueLabel}: CatalogueArticle): string {
  return `${issueLabel} ${url.replace(/^.*\/([^/]*)\.html$/, '$1')}`
}

function factsOf(article: CatalogueArticle, count: number): HTMLElement {
  const facts = element('p', {className: 'result-facts'})
  for (const [name, value] of [
    ['issue', article.issueLabel],
    ['section', article.section],
    ['kind', article.kind && kindName(article.kind)],
    ['date', article.date && dateName(article.date)],
    ['hits', count > 0 ? `${count} 处` : ''],
  ] as const) {
    if (value) facts.append(fact(name, value))
  }
  return facts
}

function fact(name: string, value: string): HTMLElement {
  const fact = element('span', {}, value)
  fact.dataset.fact = name
  return fact
}

function elementsOf(runs: readonly Run[]): (HTMLElement | string)[] {
  return runs.map(({text, marked}) => (marked ? element('mark', {}, text) : text))
}

/** `2014-06-14` as 2014年6月14日; a month or a year alone likewise. */
function dateName(date: string): string {
  const units = ['年', '月', '日']
  return date
    .split('-')
    .map((part, index) => `${Number(part)}${units[index]}`)
    .join('')
}

/** What readers call a kind of article. */
export function kindName(kind: string): string {
  return Object.entries(kindLabels).find(([key]) => key === kind)?.[1] ?? kind
}
