import type {FeedEntry} from './entries.ts'

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'}

/** Where an entry was printed, and its text as paragraphs: it has no links, so it reads alike wherever the feed is shown. */
export function entryHtml({imprint, paragraphs}: FeedEntry): string {
  return [`原载${imprint}`, ...paragraphs]
    .map(text => `<p>${text.replace(/[&<>]/g, character => entities[character] ?? '')}</p>`)
    .join('')
}
