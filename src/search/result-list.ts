import {kindLabels} from '../archive/kinds.ts'
import {excerptOf, markedRuns, type Run} from './excerpt.ts'
import type {Hit} from './find.ts'

/** Fetches the passage around a hit, null where there is none. */
export type PassageOf = (
  hit: Hit,
  phrases: readonly string[],
) => Promise<{readonly text: string; readonly anchor: string | null} | null>

/**
 * The result list: one item an article, complete at once; excerpts follow when an item comes into sight, since each costs a fetch.
 * `root` leads from the page to the site's root.
 */
export class ResultList {
  readonly #list: HTMLElement
  readonly #root: string
  readonly #passageOf: PassageOf
  #sight: IntersectionObserver | undefined

  constructor(list: HTMLElement, root: string, passageOf: PassageOf) {
    this.#list = list
    this.#root = root
    this.#passageOf = passageOf
  }

  /** Shows these hits and no others; `phrases` are marked. */
  show(hits: readonly Hit[], phrases: readonly string[]): void {
    this.#sight?.disconnect()
    const pending = new Map<Element, () => void>()
    const items = hits.map(hit => {
      const {item, link, excerpt} = this.#item(hit, phrases)
      if (excerpt) pending.set(item, () => void this.#fill(hit, phrases, link, excerpt))
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

  #item(hit: Hit, phrases: readonly string[]) {
    const {article, position} = hit
    const item = document.createElement('li')
    const link = document.createElement('a')
    link.href = this.#root + article.url
    appendRuns(link, markedRuns(article.title, phrases))
    const facts = document.createElement('p')
    facts.className = 'result-facts'
    for (const [name, value] of [
      ['issue', article.issueLabel],
      ['section', article.section],
      ['kind', kindName(article.kind)],
    ] as const) {
      if (!value) continue
      const fact = document.createElement('span')
      fact.dataset.fact = name
      fact.textContent = value
      facts.append(fact)
    }
    item.append(link)
    let excerpt: HTMLElement | undefined
    if (position !== null) {
      excerpt = document.createElement('p')
      excerpt.className = 'result-excerpt'
      excerpt.dataset.excerpt = ''
      item.append(excerpt)
    }
    item.append(facts)
    return {item, link, excerpt}
  }

  async #fill(hit: Hit, phrases: readonly string[], link: HTMLAnchorElement, excerpt: HTMLElement) {
    const passage = await this.#passageOf(hit, phrases).catch(() => null)
    if (passage === null) return
    if (passage.text !== hit.article.title) appendRuns(excerpt, excerptOf(passage.text, phrases))
    if (passage.anchor !== null)
      link.href = `${this.#root}${hit.article.url}#${encodeURIComponent(passage.anchor)}`
  }
}

function appendRuns(element: HTMLElement, runs: readonly Run[]): void {
  for (const {text, marked} of runs) {
    if (!marked) element.append(text)
    else {
      const mark = document.createElement('mark')
      mark.textContent = text
      element.append(mark)
    }
  }
}

/** What readers call a kind of article. */
export function kindName(kind: string): string {
  return Object.entries(kindLabels).find(([key]) => key === kind)?.[1] ?? kind
}
