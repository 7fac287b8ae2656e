import type {FeedEntry} from './entries.ts'

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'}

/** The text of an entry as paragraphs: it has no links, so it reads alike wherever the feed is shown. */
export function entryHtml({paragraphs}: FeedEntry): string {
  return paragraphs
    .map(text => `<p>${text.replace(/[&<>]/g, character => entities[character] ?? '')}</p>`)
    .join('')
}
