import {getCollection} from 'astro:content'
import type {Article} from './articles.ts'
import {type Issue, newestFirst} from './issues.ts'

/** The whole archive: issues newest first, articles in any order. */
export interface Archive {
  issues: Issue[]
  articles: Article[]
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
  return {
    issues: newestFirst(issues.map(({id, data}) => ({id, data}))),
    articles: articles.map(({id, data, digest}) => {
      const [issue = '', name = ''] = id.split('/')
      return {issue, name, data, digest: String(digest)}
    }),
  }
}
