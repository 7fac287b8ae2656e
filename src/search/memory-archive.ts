import {gunzipSync} from 'node:zlib'
import {blocksOf} from './blocks.ts'
import {filesOfPart} from './part.ts'
import type {IndexReader} from './part-index.ts'
import {PhraseIndex} from './phrase-index.ts'
import type {CatalogueArticle, CataloguePart} from './shared/catalogue.ts'
import {atomsOf} from './shared/tokenizer.ts'
import {unify, type Variants} from './shared/variants.ts'

/** An article for a test; the title is its first passage. */
export interface TestArticle {
  readonly title: string
  readonly passages: readonly string[]
  readonly section?: string
}

/** An index over articles for tests of what the browser does, without Pagefind and without a disk. */
export function memoryArchive(
  tests: readonly (readonly TestArticle[])[],
  variants: Variants = new Map(),
  perFile = 4,
): {articles: CatalogueArticle[]; index: PhraseIndex; read: string[]} {
  const atomsIn = (text: string) => atomsOf(unify(text, variants))
  const files = new Map<string, Uint8Array>()
  const parts = tests.map((part, number): CataloguePart => {
    const vocabulary = [
      '',
      ...new Set(part.flatMap(({title, passages}) => [title, ...passages].flatMap(atomsIn))),
    ]
    const numbers = new Map(vocabulary.map((atom, number) => [atom, number]))
    const articles = part.map(({title, passages}) =>
      Uint16Array.from(
        [title, ...passages]
          .map(atomsIn)
          .filter(atoms => atoms.length > 0)
          .flatMap(atoms => [...atoms.map(atom => numbers.get(atom) ?? 0), 0]),
      ),
    )
    const heads = part.map(({title}) => atomsIn(title).length)
    const making = filesOfPart(String(number), [{key: '', vocabulary, articles, heads}], perFile)
    let step = making.next()
    for (; !step.done; step = making.next()) files.set(step.value.path, step.value.content)
    return step.value
  })
  const all = tests.flat()
  const articles = all.map(
    ({title, section = null}, number): CatalogueArticle => ({
      url: `issues/1/${number}.html`,
      title,
      issue: '1',
      issueLabel: '第1期',
      section,
      year: 2014,
      kind: 'news',
      sources: [],
      date: null,
      titleLength: atomsIn(title).length,
      headLength: atomsIn(title).length,
    }),
  )
  const read: string[] = []
  const open = async <T>(path: string): Promise<T> => {
    read.push(path)
    const content = files.get(path)
    if (!content) throw new Error(path)
    return JSON.parse(gunzipSync(content).toString('utf8')) as T
  }
  const reader: IndexReader = {
    table: open,
    places: open,
    counts: open,
    async block(article, number) {
      const test = all[articles.indexOf(article)]
      const passages = [test?.title ?? '', ...(test?.passages ?? [])].map(text => ({text, anchor: null}))
      const block = blocksOf(article.title ?? '', passages)[number]
      if (!block) throw new Error(`block ${number} of ${article.url}`)
      read.push(`${article.url} ${number}`)
      return block
    },
  }
  const index = new PhraseIndex(parts, {articles, variants, reader})
  return {articles, index, read}
}
