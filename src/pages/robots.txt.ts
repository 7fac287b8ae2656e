import type {APIRoute} from 'astro'
import {writeRobots} from '../feeds/sitemap.ts'
import {site} from '../site.ts'

export const GET: APIRoute = () =>
  new Response(writeRobots(site.url), {headers: {'content-type': 'text/plain; charset=utf-8'}})
