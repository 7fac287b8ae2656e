// The PDF that an issue was read from, where the settings let it be published.
import {readFileSync} from 'node:fs'
import type {APIRoute, GetStaticPaths} from 'astro'
import {issuePaths} from '../../../archive/issue-page.ts'
import {publishedOriginal} from '../../../content/published-original.ts'

export const getStaticPaths = (async () =>
  (await issuePaths()).flatMap(({params, props: {withdrawn}}) => {
    const original = publishedOriginal(params.issue, withdrawn.length > 0)
    return original ? [{params, props: {path: original.path}, cacheKey: original.digest}] : []
  })) satisfies GetStaticPaths

export const GET: APIRoute<{path: string}> = ({props: {path}}) =>
  new Response(readFileSync(path), {headers: {'content-type': 'application/pdf'}})
