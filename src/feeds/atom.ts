import {generateAtomFeed} from 'feedsmith'
import {holdable} from '../xml-characters.ts'
import type {FeedEntry, FeedHead} from './entries.ts'
import {entryHtml} from './entry-html.ts'

/**
 * An Atom feed (RFC 4287): an entry was published when it joined the archive, and when it was printed stands beside it, in the terms of Dublin
 * Core. It has nothing that XML cannot hold, and links where the site knows its address: a feed is read far from the site.
 */
export function writeAtomFeed(head: FeedHead, entries: readonly FeedEntry[]): string {
  const newest = Math.max(0, ...entries.map(({updated}) => updated.getTime()))
  const feed = generateAtomFeed({
    id: head.id,
    title: {value: head.title, type: 'text'},
    subtitle: {value: head.description, type: 'text'},
    updated: new Date(newest),
    authors: [{name: head.author}],
    links: [
      ...(head.home ? [{href: head.home, rel: 'alternate', type: 'text/html'}] : []),
      ...(head.self ? [{href: head.self, rel: 'self', type: 'application/atom+xml'}] : []),
    ],
    xml: {lang: 'zh-Hans'},
    entries: entries.map(entry => ({
      id: entry.id,
      title: {value: entry.title, type: 'text'},
      links: entry.url ? [{href: entry.url, rel: 'alternate', type: 'text/html'}] : [],
      published: entry.published,
      updated: entry.updated,
      authors: entry.authors.map(name => ({name})),
      categories: [entry.section, entry.issueLabel].flatMap(term => (term ? [{term}] : [])),
      summary: {value: entry.summary, type: 'text'},
      content: {value: entryHtml(entry), type: 'html'},
      dcterms: {
        issued: entry.issued ? [new Date(entry.issued)] : [],
        bibliographicCitations: [entry.imprint],
      },
    })),
  })
  return holdable(feed)
}
