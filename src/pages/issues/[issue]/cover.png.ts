// The picture that a shared link shows. Who reads it needs an absolute address, so without one there is none.
import type {APIRoute, GetStaticPaths} from 'astro'
import {readArchive} from '../../../archive/collection.ts'
import {type Cover, coverOf} from '../../../archive/cover.ts'
import {digestOf} from '../../../archive/digest.ts'
import {paintSharedPicture} from '../../../sharing/shared-picture.ts'
import {site} from '../../../site.ts'

export const getStaticPaths = (async () => {
  if (site.url === '') return []
  const {issues} = await readArchive()
  return issues.map(issue => {
    const cover = coverOf(issue, site)
    return {params: {issue: issue.id}, props: {cover}, cacheKey: digestOf([cover, site.accent.light])}
  })
}) satisfies GetStaticPaths

export const GET: APIRoute<{cover: Cover}> = async ({props: {cover}}) =>
  new Response(await paintSharedPicture(cover, site.accent.light), {headers: {'content-type': 'image/png'}})
