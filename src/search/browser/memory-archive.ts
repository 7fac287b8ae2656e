import type {CatalogueArticle} from '../shared/catalogue.ts'
import {contentOf} from '../shared/content.ts'
import {atomsOf} from '../shared/tokenizer.ts'
import type {Variants} from '../shared/variants.ts'
import type {SearchedArchive} from './nearest.ts'
import {PhraseIndex} from './phrase-index.ts'
import type {Range} from './places.ts'

/** An article for a test; the title is its first passage. */
export interface TestArticle {
  readonly title: string
  readonly passages: readonly string[]
  readonly section?: string
}

const begin = 2

/** An index over articles for tests of what the browser does, without Pagefind and without a disk; `read` fills with what is asked of it. */
export function memoryArchive(
  tests: readonly (readonly TestArticle[])[],
  variants: Variants = new Map(),
): SearchedArchive & {readonly index: PhraseIndex; readonly read: string[]} {
  const all = tests.flat()
  const contents = all.map(({title, passages}) =>
    contentOf(
      title,
      [title, ...passages].map(text => ({text, anchor: null})),
      1,
      variants,
      begin,
    ),
  )
  const articles = all.map(
    ({title, section = null}, number): CatalogueArticle => ({
      url: `issues/1/${number}.html`,
      issue: '1',
      issueLabel: '第1期',
      section,
      year: 2014,
      kind: 'news',
      sources: [],
      date: null,
      titleLength: atomsOf(title).length,
      headLength: contents[number]?.headLength ?? 0,
      parts: 1,
      document: null,
    }),
  )
  const read: string[] = []
  let first = 0
  const ranges = tests.map(range => {
    first += range.length
    return memoryRange(
      contents.slice(first - range.length, first).map(({content}) => content.split(' ')),
      read,
    )
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
function memoryRange(texts: readonly (readonly string[])[], read: string[]): Range {
  return {
    records: texts.length,
    begin,
    async places(word) {
      read.push(word)
      return new Map(
        texts.flatMap((words, number) => {
          const places = words.flatMap((other, place) => (other.startsWith(word) ? [place] : []))
          return places.length > 0 ? [[number, places] as const] : []
        }),
      )
    },
    isKnown: word => read.includes(word),
    async words(record) {
      read.push(`text ${record}`)
      return texts[record] ?? []
    },
  }
}
