import {generateJsonFeed} from 'feedsmith'
import type {FeedEntry, FeedHead} from './entries.ts'
import {entryHtml} from './entry-html.ts'

/** A JSON Feed, version 1.1, as text; as with Atom, links stand in it where the site knows its address. */
export function writeJsonFeed(head: FeedHead, entries: readonly FeedEntry[]): string {
  const feed = generateJsonFeed({
    title: head.title,
    description: head.description,
    home_page_url: head.home ?? undefined,
    feed_url: head.self ?? undefined,
    language: 'zh-Hans',
    authors: [{name: head.author}],
    items: entries.map(entry => ({
      id: entry.id,
      url: entry.url ?? undefined,
      title: entry.title,
      summary: entry.summary,
      content_html: entryHtml(entry),
      date_published: entry.published,
      date_modified: entry.updated,
      authors: entry.authors.length > 0 ? entry.authors.map(name => ({name})) : undefined,
      tags: [entry.section, entry.issueLabel].filter(tag => tag !== null),
      language: 'zh-Hans',
      // what the format has no word for stands under a name with a low line in front
      _print: {issued: entry.issued ?? undefined, imprint: entry.imprint},
    })),
  })
  // feedsmith leaves out an empty list, which the format wants.
  const whole = typeof feed === 'object' && feed && !('items' in feed) ? {...feed, items: []} : feed
  return `${JSON.stringify(whole, null, 1)}
`
}
