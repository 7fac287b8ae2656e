// The pictures that figures show, under the names that they have in the issue's folder; of a withdrawn article none is left.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {APIRoute, GetStaticPaths} from 'astro'
import {byIssue} from '../../../archive/articles.ts'
import {readArchive} from '../../../archive/collection.ts'
import {readKinship} from '../../../content/article-cache.ts'
import {isPictureName} from '../../../schemas/picture.ts'

const folderOf = (issue: string) => join(process.env.HUIKAN_CONTENT ?? 'content', 'issues', issue)

export const getStaticPaths = (async () => {
  const {articles} = await readArchive()
  return [...byIssue(articles)]
    .filter(([issue]) => readdirSync(folderOf(issue)).some(isPictureName))
    .flatMap(([issue, inIssue]) => {
      const shown = new Map(
        inIssue.flatMap(({digest}) =>
          readKinship(digest).pictures.map(picture => [picture, digest] as const),
        ),
      )
      return [...shown].map(([picture, digest]) => ({params: {issue, picture}, cacheKey: digest}))
    })
}) satisfies GetStaticPaths

export const GET: APIRoute = ({params: {issue = '', picture = ''}}) =>
  new Response(readFileSync(join(folderOf(issue), picture)))
