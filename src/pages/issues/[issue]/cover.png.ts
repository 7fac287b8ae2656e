// The picture that a shared link shows. Who reads it needs an absolute address, so without one there is none.
import type {APIRoute, GetStaticPaths} from 'astro'
import {readArchive} from '../../../archive/collection.ts'
import {digestOf} from '../../../archive/digest.ts'
import {rasterise} from '../../../sharing/lettering.ts'
import {drawSharedPicture} from '../../../sharing/shared-picture.ts'
import {site} from '../../../site.ts'

export const getStaticPaths = (async () => {
  if (site.url === '') return []
  const {issues} = await readArchive()
  return issues.map(issue => {
    const svg = drawSharedPicture(issue, site)
    return {params: {issue: issue.id}, props: {svg}, cacheKey: digestOf(svg)}
  })
}) satisfies GetStaticPaths

export const GET: APIRoute<{svg: string}> = async ({props: {svg}}) =>
  new Response(await rasterise(svg), {headers: {'content-type': 'image/png'}})
