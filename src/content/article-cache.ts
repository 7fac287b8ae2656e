import {createHash, randomUUID} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {type RenderedArticle, renderArticle} from '../rendering/article.ts'

/*
 * Rendered articles are kept in files, so that neither the data store nor a second build carries their text in memory:
 * `.cache/articles/<digest>.json`, the digest taken over the renderer and the source. Paths count from the project's root.
 */
const directory = '.cache/articles'
const rendererFiles = 'src/rendering'

/**
 * Renders an article unless the cache has it.
 *
 * @param source - the whole MDX file, frontmatter included
 * @param path - file name for messages
 * @returns the digest under which {@link readRenderedArticle} finds it
 * @throws {RenderingError} where the article cannot be shown
 */
export function cacheRenderedArticle(source: string, path: string): string {
  const digest = createHash('sha256').update(fingerprint()).update(source).digest('hex').slice(0, 32)
  const file = fileOf(digest)
  if (existsSync(file)) return digest
  const article = renderArticle(source, path)
  mkdirSync(directory, {recursive: true})
  // A killed run must not leave half a file under the digest of a whole one.
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, JSON.stringify(article))
  renameSync(draft, file)
  return digest
}

/** Reads what {@link cacheRenderedArticle} kept. */
export function readRenderedArticle(digest: string): RenderedArticle {
  return JSON.parse(readFileSync(fileOf(digest), 'utf8')) as RenderedArticle
}

function fileOf(digest: string): string {
  return join(directory, `${digest}.json`)
}

let knownFingerprint: string | undefined

/** Changes whenever the renderer or a package it uses does: nobody has to remember a version number. */
function fingerprint(): string {
  if (knownFingerprint) return knownFingerprint
  const hash = createHash('sha256')
  for (const name of readdirSync(rendererFiles).sort())
    if (name.endsWith('.ts') && !name.endsWith('.test.ts'))
      hash.update(readFileSync(join(rendererFiles, name)))
  hash.update(readFileSync('src/chinese-numerals.ts'))
  for (const name of ['satteri', 'hast-util-to-html'])
    hash.update(readFileSync(join('node_modules', name, 'package.json')))
  knownFingerprint = hash.digest('hex')
  return knownFingerprint
}
