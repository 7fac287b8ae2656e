import type {APIRoute} from 'astro'
import {readArchive} from '../archive/collection.ts'
import {composeEntries} from '../feeds/compose.ts'
import {feedHead} from '../feeds/entries.ts'
import {writeJsonFeed} from '../feeds/json-feed.ts'
import {site} from '../site.ts'

export const GET: APIRoute = async () => {
  const archive = await readArchive()
  const feed = writeJsonFeed(feedHead(null, '/feed.json', site), composeEntries(archive, archive.articles))
  return new Response(feed, {headers: {'content-type': 'application/feed+json; charset=utf-8'}})
}
