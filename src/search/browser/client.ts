import {type Asked, facets, readAddress, writeAddress} from './address.ts'
import {element} from './element.ts'
import {facetList} from './facet-list.ts'
import type {Found, Hit} from './find.ts'
import {issueList} from './issue-list.ts'
import {isWithin} from './narrowing.ts'
import {type Archive, closeArchive, openArchive} from './opened-archive.ts'
import {openNothingFound} from './opened-nothing-found.ts'
import {keepPlace} from './place.ts'
import {printingsTogether} from './printings.ts'
import {exactForm} from './query.ts'
import {ResultList} from './result-list.ts'
import {sectionList} from './section-list.ts'
import {summary} from './summary.ts'
import {textFor} from './text-for.ts'

/** Time to wait after a keystroke, in ms. */
const pause = 180

class SearchPage {
  readonly #form: HTMLFormElement
  readonly #input: HTMLInputElement
  readonly #count: HTMLElement
  readonly #facets: HTMLElement
  readonly #order: HTMLElement
  readonly #meant: HTMLElement
  readonly #offers: HTMLElement
  readonly #toPlace: () => void
  readonly #list: ResultList
  #asked: Asked = readAddress(location.search)
  readonly #title = document.title
  readonly #root: string
  #turn = 0
  #timer = 0

  constructor(page: HTMLElement) {
    this.#form = part(page, 'form', HTMLFormElement)
    this.#input = part(page, 'input[type=search]', HTMLInputElement)
    this.#count = part(page, '[data-result-count]', HTMLElement)
    this.#facets = part(page, '[data-facets]', HTMLElement)
    this.#order = part(page, '[data-order]', HTMLElement)
    this.#meant = part(page, '[data-issues]', HTMLElement)
    this.#offers = part(page, '[data-offers]', HTMLElement)
    this.#root = page.dataset.root ?? ''
    const list = part(page, 'ol[data-results]', HTMLElement)
    this.#list = new ResultList(list, this.#root, textFor(openArchive))
    this.#toPlace = keepPlace(list)

    this.#input.addEventListener('input', event => {
      // While an input method composes, the text is not yet what the reader means.
      if (event instanceof InputEvent && event.isComposing) return
      this.#typed()
    })
    this.#input.addEventListener('compositionend', () => this.#typed())
    this.#form.addEventListener('submit', event => {
      event.preventDefault()
      this.#go({...this.#asked, q: this.#input.value.trim()})
    })
    page.addEventListener('click', event => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="?"]') : null
      const plain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      if (!link || !plain) return
      event.preventDefault()
      this.#go(readAddress(link.getAttribute('href') ?? ''))
      this.#count.focus()
    })
    page.addEventListener('keydown', event => {
      if (event.key === 'ArrowDown') this.#step(event, 1)
      if (event.key === 'ArrowUp') this.#step(event, -1)
    })
    addEventListener('popstate', () => this.#read())
    this.#read()
  }

  /** From the box to the first result, from one result to the next, and back. */
  #step(event: KeyboardEvent, by: 1 | -1): void {
    const stops = [this.#input, ...document.querySelectorAll<HTMLElement>('ol[data-results] > li > a')]
    const {activeElement: active} = document
    const at = active instanceof HTMLElement ? stops.indexOf(active) : -1
    const next = at < 0 || event.isComposing ? undefined : stops[at + by]
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  #read(): void {
    this.#asked = readAddress(location.search)
    this.#input.value = this.#asked.q
    void this.#search()
  }

  #typed(): void {
    clearTimeout(this.#timer)
    // What goes wrong here is said when the search is made.
    openArchive().catch(() => {})
    this.#timer = window.setTimeout(() => {
      const q = this.#input.value.trim()
      if (q === this.#asked.q) return
      this.#asked = {...this.#asked, q}
      remember(this.#asked, 'replace')
      void this.#search()
    }, pause)
  }

  /** To another search, with an entry of its own in the history. */
  #go(asked: Asked): void {
    clearTimeout(this.#timer)
    const same = writeAddress(asked) === writeAddress(this.#asked)
    this.#asked = asked
    this.#input.value = asked.q
    if (!same) remember(asked, 'push')
    void this.#search()
  }

  /** Searches for what is asked; an answer that comes after a later question is thrown away. */
  async #search(): Promise<void> {
    const turn = ++this.#turn
    const asked = this.#asked
    document.title = asked.q === '' ? this.#title : `${asked.q} - ${this.#title}`
    if (asked.q === '' && facets.every(facet => asked[facet] === '')) {
      this.#show(null, asked)
      this.#say('')
      return
    }
    this.#say('正在检索…')
    try {
      const archive = await openArchive()
      const found = await archive.find(asked.q)
      const lists = found.hits.some(({article}) => isWithin(article, asked))
      const titles = lists ? await archive.titles() : null
      if (turn !== this.#turn) return
      const shown = this.#show(found, asked, archive, titles)
      this.#say(summary(found, shown, asked))
      this.#toPlace()
      // Who means an issue or a section has it by now.
      if (found.hits.length > 0 || this.#meant.childElementCount > 0) return
      const {offers, titles: alike} = await archive.nearest(asked.q)
      const titled = await Promise.all(
        alike.map(async number => ({
          title:
            (await archive.titles())?.[number] ??
            (await archive.index.part(archive.index.firstPart(number))).title,
          url: archive.articles[number]?.url ?? '',
        })),
      )
      const {offerList} = await openNothingFound()
      if (turn === this.#turn) this.#offers.replaceChildren(...offerList(offers, titled, asked, this.#root))
    } catch {
      closeArchive()
      if (turn !== this.#turn) return
      this.#show(null, asked)
      this.#say('检索数据没有读到。请检查网络后刷新页面；从磁盘打开时，请确认整个文件夹都在。')
    }
  }

  /** Shows what was found within the facets; returns how many that is. */
  #show(
    found: Found | null,
    asked: Asked,
    archive?: Archive,
    titles: readonly string[] | null = null,
  ): number {
    const hits = found?.hits ?? []
    const within = hits.filter(hit => isWithin(hit.article, asked))
    const sorted = asked.sort === 'date' ? within.toSorted(newestFirst) : printingsTogether(within)
    const query = found?.query ?? {all: [], none: []}
    this.#list.show({hits: sorted, phrases: query.all, titles, carried: exactForm(query)})
    this.#meant.replaceChildren(
      ...issueList(archive?.issues ?? [], asked.q, this.#root),
      ...sectionList(archive?.articles ?? [], asked),
    )
    this.#facets.replaceChildren(
      ...facetList(
        hits.map(hit => hit.article),
        asked,
      ),
    )
    this.#order.replaceChildren(...(within.length > 1 ? orderLinks(asked) : []))
    this.#offers.replaceChildren()
    return within.length
  }

  #say(text: string): void {
    this.#count.textContent = text
  }
}

function orderLinks(asked: Asked): HTMLElement[] {
  return (
    [
      ['', '按相关'],
      ['date', '按日期'],
    ] as const
  ).map(([sort, label]) => {
    const link = element('a', {href: writeAddress({...asked, sort})}, label)
    if (asked.sort === sort) link.setAttribute('aria-current', 'true')
    return link
  })
}

function newestFirst(a: Hit, b: Hit): number {
  return (b.article.date ?? '').localeCompare(a.article.date ?? '', 'en')
}

/** Puts the search into the address; from a disk a browser may refuse that, and the search goes on without. */
function remember(asked: Asked, how: 'push' | 'replace'): void {
  try {
    const address = writeAddress(asked)
    if (how === 'push') history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  } catch {}
}

function part<T extends HTMLElement>(page: HTMLElement, selector: string, type: new () => T): T {
  const element = page.querySelector(selector)
  if (element instanceof type) return element
  throw new Error(`The search page lacks ${selector}`)
}

const page = document.querySelector('[data-search]')
if (page instanceof HTMLElement) new SearchPage(page)
