import type {APIRoute, GetStaticPaths} from 'astro'
import {byIssue} from '../archive/articles.ts'
import {readArchive} from '../archive/collection.ts'
import {digestOf} from '../archive/digest.ts'
import {site} from '../site.ts'
import {type Citable, citableOf} from './citable.ts'
import type {CitationFormat} from './formats.ts'

type Props = {
  /** What is to be cited, in printed order. */
  citables: Citable[]
}

/** One path an issue: a file for each article would double the files of the site. */
export const citationPaths = (async () => {
  const {issues, articles} = await readArchive()
  const articlesByIssue = byIssue(articles)
  return issues.map(issue => {
    const citables = (articlesByIssue.get(issue.id) ?? []).map(article => citableOf(article, issue, site))
    return {params: {issue: issue.id}, props: {citables} satisfies Props, cacheKey: digestOf(citables)}
  })
}) satisfies GetStaticPaths

/** Answers with the citations of an issue in one file. */
export function citationFile({write, type}: CitationFormat): APIRoute<Props> {
  return ({props: {citables}}) =>
    new Response(citables.map(write).join('\n'), {headers: {'content-type': `${type}; charset=utf-8`}})
}
