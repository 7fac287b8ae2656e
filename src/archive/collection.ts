import {getCollection} from 'astro:content'
import type {Article} from './articles.ts'
import {type Issue, newestFirst} from './issues.ts'
import {partWithdrawn, shownArticle, type WithdrawnArticle} from './withdrawal.ts'

/** The whole archive: issues newest first, articles in any order. */
export interface Archive {
  issues: Issue[]
  /** Those that may be read. */
  articles: Article[]
  withdrawn: WithdrawnArticle[]
}

let known: Promise<Archive> | undefined

/** Reads the collections; in a build once for all pages, since `getCollection` copies every entry at each call. */
export function readArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return read()
  known ??= read()
  return known
}

async function read(): Promise<Archive> {
  const [issues, articles] = await Promise.all([getCollection('issues'), getCollection('articles')])
  const listed = articles.map(({id, data, digest}) => {
    const [issue = '', name = ''] = id.split('/')
    return shownArticle({issue, name, data, digest: String(digest)})
  })
  return {issues: newestFirst(issues.map(({id, data}) => ({id, data}))), ...partWithdrawn(listed)}
}
