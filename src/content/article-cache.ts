import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {type RenderedArticle, renderArticle} from '../rendering/article.ts'
import type {FigurePictures} from '../rendering/figure-pictures.ts'
import {type ArticleData, articleSchema} from '../schemas/article.ts'
import {type ArticleHead, headOf} from './article-heads.ts'
import {forgetUnused, isCached, keepCached} from './cache-age.ts'
import {checkedDigest} from './checked-articles.ts'
import {frontmatterOf, readYaml} from './frontmatter.ts'
import {picturesOf} from './pictures.ts'
import {programDigest} from './program-digest.ts'
import {readTextFile} from './text-file.ts'

/*
 * Articles are kept as they were read, so that each file is read once for all that is made of it, and so that neither the data store nor
 * a second build carries their text in memory: `.cache/articles/<digest>.json`, the digest taken over the program and the source;
 * the first line is the frontmatter, the second what others need to know of the text, the third the rest of it. Paths count from the
 * project's root.
 */
const directory = '.cache/articles'

/** An article's file as it was read: its frontmatter, and the digest under which {@link readRenderedArticle} finds its text. */
export interface KeptArticle {
  readonly digest: string
  readonly data: () => ArticleData
}

/** What tells the relations of an article to others, and to files beside it. */
export type Kinship = Pick<RenderedArticle, 'sketch' | 'size' | 'printed' | 'mentions' | 'links' | 'pictures'>

/**
 * Reads an article unless the cache has it.
 *
 * @param path - the file, from the project's root: its pictures lie beside it, and messages name it
 * @throws {RenderingError | ContentError} where the article cannot be shown
 */
export function readArticle(path: string): KeptArticle {
  const checked = checkedDigest(path)
  const kept = checked === undefined ? undefined : keptArticle(checked)
  if (kept) return kept
  const source = readTextFile(path)
  const pictures = picturesOf(source, dirname(path))
  const digest = articleDigest(source, pictures)
  return (
    keptArticle(digest) ??
    keepArticle(
      digest,
      renderArticle(source, path, pictures),
      readYaml(frontmatterOf(source, path), articleSchema),
    )
  )
}

/** What the cache has under a digest; `undefined` where it has nothing. What is there has no faults. */
export function keptArticle(digest: string): KeptArticle | undefined {
  return isCached(keptArticleFile(digest)) ? {digest, data: () => readKeptArticle(digest).data} : undefined
}

/** Keeps what was read from an article's source, under the digest of that. */
export function keepArticle(digest: string, rendered: RenderedArticle, data: ArticleData): KeptArticle {
  const {sketch, size, printed, mentions, links, pictures: shown, ...rest} = rendered
  const kinship = {sketch, size, printed, mentions, links, pictures: shown} satisfies Kinship
  const head = {data: JSON.stringify(data), kinship: JSON.stringify(kinship)}
  keepCached(keptArticleFile(digest), [head.data, head.kinship, JSON.stringify(rest)].join('\n'))
  headOf(digest, () => head)
  return {digest, data: () => data}
}

/** Reads an article without its text: a build reads it of all of them. */
export function readKeptArticle(digest: string): {data: ArticleData; kinship: Kinship} {
  const {data, kinship} = headOf(digest, () => readHead(digest))
  return {data: JSON.parse(data), kinship: JSON.parse(kinship)}
}

/** Reads what tells the relations of an article to others, without its text. */
export function readKinship(digest: string): Kinship {
  return JSON.parse(headOf(digest, () => readHead(digest)).kinship)
}

function readHead(digest: string): ArticleHead {
  const [data, kinship] = readLines(digest)
  return {data, kinship: kinship.trim()}
}

/** Reads the text that an article's {@link KeptArticle} names. */
export function readRenderedArticle(digest: string): RenderedArticle {
  const [, kinship, rest] = readLines(digest)
  return {...JSON.parse(kinship), ...JSON.parse(rest)} as RenderedArticle
}

function readLines(digest: string): [data: string, kinship: string, rest: string] {
  const text = readFileSync(keptArticleFile(digest), 'utf8')
  const first = text.indexOf('\n')
  const second = text.indexOf('\n', first + 1)
  return [text.slice(0, first), text.slice(first, second), text.slice(second)]
}

/** Removes what no build asked for in a long time. */
export function forgetRenderedArticles(): void {
  forgetUnused(directory)
}

/** What an article is kept under: changes with the program, with the whole MDX file, and with the pictures that it names. */
export function articleDigest(source: string, pictures: FigurePictures): string {
  const hash = createHash('sha256').update(programDigest()).update(source)
  if (pictures.size > 0) hash.update(JSON.stringify([...pictures]))
  return hash.digest('hex').slice(0, 32)
}

/** Where an article is kept. */
export function keptArticleFile(digest: string): string {
  return join(directory, `${digest}.json`)
}
