import type {APIRoute, GetStaticPaths} from 'astro'
import {readArchive} from '../archive/collection.ts'
import {digestOf} from '../archive/digest.ts'
import {site} from '../site.ts'
import {type Citable, citableOf} from './citable.ts'

/** One path an article, with what is to be cited of it. */
export const citationPaths = (async () => {
  const {issues, articles} = await readArchive()
  const byId = new Map(issues.map(issue => [issue.id, issue]))
  return articles.flatMap(article => {
    const issue = byId.get(article.issue)
    if (!issue) return []
    const citable = citableOf(article, issue, site)
    return [
      {
        params: {issue: issue.id, article: article.name},
        props: {citable},
        cacheKey: digestOf(citable),
      },
    ]
  })
}) satisfies GetStaticPaths

/** Answers with a citation file. */
export function citationFile(
  write: (citable: Citable) => string,
  type: string,
): APIRoute<{citable: Citable}> {
  return ({props: {citable}}) =>
    new Response(write(citable), {headers: {'content-type': `${type}; charset=utf-8`}})
}
