import type {GetStaticPaths} from 'astro'
import {type Article, byIssue} from './articles.ts'
import {readArchive} from './collection.ts'
import {digestOf} from './digest.ts'
import type {Issue} from './issues.ts'

/** What every page of an issue shows: the issue and its articles in printed order. */
export type WholeIssue = {
  issue: Issue
  inIssue: Article[]
}

/** One path an issue. */
export const issuePaths = (async () => {
  const {issues, articles} = await readArchive()
  const articlesByIssue = byIssue(articles)
  return issues.map(issue => {
    const props: WholeIssue = {issue, inIssue: articlesByIssue.get(issue.id) ?? []}
    return {params: {issue: issue.id}, props, cacheKey: digestOf(props)}
  })
}) satisfies GetStaticPaths
