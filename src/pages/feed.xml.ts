import type {APIRoute} from 'astro'
import {readArchive} from '../archive/collection.ts'
import {writeAtomFeed} from '../feeds/atom.ts'
import {composeEntries} from '../feeds/compose.ts'
import {feedHead} from '../feeds/entries.ts'
import {site} from '../site.ts'

export const GET: APIRoute = async () => {
  const archive = await readArchive()
  const feed = writeAtomFeed(feedHead(null, '/feed.xml', site), composeEntries(archive, archive.articles))
  return new Response(feed, {headers: {'content-type': 'application/atom+xml; charset=utf-8'}})
}
