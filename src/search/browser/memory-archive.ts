import type {CatalogueArticle} from '../shared/catalogue.ts'
import {type Part, searchedPassage, wordsOf} from '../shared/content.ts'
import {atomsOf} from '../shared/tokenizer.ts'
import type {Variants} from '../shared/variants.ts'
import type {SearchedArchive} from './nearest.ts'
import {PhraseIndex} from './phrase-index.ts'
import {type Range, usualBytes} from './places.ts'

/** An article for a test; the title is its first passage. */
export interface TestArticle {
  readonly title: string
  readonly passages: readonly string[]
  readonly section?: string
}

/**
 * An index over articles for tests of what the browser does, without Pagefind and without a disk; `read` fills with what is asked of it, once
 * for every file that a browser would load.
 *
 * @param dear - words that cost more bytes than usual, and how many
 */
export function memoryArchive(
  tests: readonly (readonly TestArticle[])[],
  variants: Variants = new Map(),
  dear: ReadonlyMap<string, number> = new Map(),
): SearchedArchive & {readonly index: PhraseIndex; readonly read: string[]} {
  const all = tests.flat()
  const parts = all.map(({title, passages}) => ({
    title,
    heads: 1,
    passages: [title, ...passages].map(text => searchedPassage({text, anchor: null}, variants)),
  }))
  const articles = all.map(({title, section = null}, number): CatalogueArticle => {
    const {passages = [], heads = 0} = parts[number] ?? {}
    const {words, headLength} = wordsOf(passages, heads)
    return {
      url: `issues/1/${number}.html`,
      issue: '1',
      issueLabel: '第1期',
      section,
      year: 2014,
      kind: 'news',
      sources: [],
      date: null,
      titleLength: atomsOf(title).length,
      headLength,
      lengths: [words.length],
      document: null,
    }
  })
  const read: string[] = []
  let first = 0
  const ranges = tests.map(range => {
    first += range.length
    return memoryRange(parts.slice(first - range.length, first), read, dear)
  })
  return {
    articles,
    index: new PhraseIndex(ranges, articles, async () => variants),
    variants: async () => variants,
    titles: async () => all.map(({title}) => title),
    read,
  }
}

/** Answers as Pagefind does: the places of what begins with a word. */
function memoryRange(parts: readonly Part[], read: string[], dear: ReadonlyMap<string, number>): Range {
  const texts = parts.map(({passages, heads}) => wordsOf(passages, heads).words)
  const known = new Set<string>()
  const load = (file: string) => {
    if (!known.has(file)) read.push(file)
    known.add(file)
  }
  return {
    parts: parts.length,
    async places(word) {
      load(word)
      return new Map(
        texts.flatMap((words, number) => {
          const places = words.flatMap((other, place) => (other.startsWith(word) ? [place] : []))
          return places.length > 0 ? [[number, places] as const] : []
        }),
      )
    },
    cost: word => (known.has(word) ? 0 : (dear.get(word) ?? usualBytes.index)),
    async part(number) {
      load(`text ${number}`)
      const part = parts[number]
      if (!part) throw new Error(`no part ${number}`)
      return part
    },
    isRead: number => known.has(`text ${number}`),
  }
}
