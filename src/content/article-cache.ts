import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type RenderedArticle, renderArticle} from '../rendering/article.ts'
import {writeAtomically} from './atomic-write.ts'
import {forgetUnused, isCached} from './cache-age.ts'
import {programDigest} from './program-digest.ts'

/*
 * Rendered articles are kept in files, so that neither the data store nor a second build carries their text in memory:
 * `.cache/articles/<digest>.json`, the digest taken over the program and the source. Paths count from the project's root.
 */
const directory = '.cache/articles'

/**
 * Renders an article unless the cache has it.
 *
 * @param source - the whole MDX file, frontmatter included
 * @param path - file name for messages
 * @returns the digest under which {@link readRenderedArticle} finds it
 * @throws {RenderingError} where the article cannot be shown
 */
export function cacheRenderedArticle(source: string, path: string): string {
  const digest = createHash('sha256').update(programDigest()).update(source).digest('hex').slice(0, 32)
  const file = fileOf(digest)
  if (isCached(file)) return digest
  const article = renderArticle(source, path)
  mkdirSync(directory, {recursive: true})
  writeAtomically(file, JSON.stringify(article), 'kill')
  return digest
}

/** Reads what {@link cacheRenderedArticle} kept. */
export function readRenderedArticle(digest: string): RenderedArticle {
  return JSON.parse(readFileSync(fileOf(digest), 'utf8')) as RenderedArticle
}

/** Removes what no build asked for in a long time. */
export function forgetRenderedArticles(): void {
  forgetUnused(directory)
}

function fileOf(digest: string): string {
  return join(directory, `${digest}.json`)
}
