import type {GetStaticPaths} from 'astro'
import {type Article, byIssue} from './articles.ts'
import {readArchive} from './collection.ts'
import {digestOf} from './digest.ts'
import type {Issue} from './issues.ts'
import type {WithdrawnArticle} from './withdrawal.ts'

/** What every page of an issue shows: the issue, its articles in printed order, and those that were withdrawn. */
export type WholeIssue = {
  issue: Issue
  inIssue: Article[]
  withdrawn: WithdrawnArticle[]
}

/** One path an issue. */
export const issuePaths = (async () => {
  const {issues, articles, withdrawn} = await readArchive()
  const articlesByIssue = byIssue(articles)
  const withdrawnByIssue = byIssue(withdrawn)
  return issues.map(issue => {
    const props: WholeIssue = {
      issue,
      inIssue: articlesByIssue.get(issue.id) ?? [],
      withdrawn: withdrawnByIssue.get(issue.id) ?? [],
    }
    return {params: {issue: issue.id}, props, cacheKey: digestOf(props)}
  })
}) satisfies GetStaticPaths
