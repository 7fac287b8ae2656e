import type {Comment} from 'hast'

/*
 * Pages put links into an article's text that the article alone does not know (who else prints a document, on which line a
 * paragraph stood). So its HTML is kept with the places where they may go, as offsets in UTF-16 code units from 0.
 */

/** Comment that holds a place in the tree until {@link takePlaces} takes it out of the HTML. No text can pass for one: `<` is escaped. */
export function place(name: string): Comment {
  return {type: 'comment', value: `@${name}`}
}

/** HTML without its places, and the offset of each place in it by name. */
export function takePlaces(marked: string): {html: string; offsets: Map<string, number>} {
  const offsets = new Map<string, number>()
  let html = ''
  for (const [index, piece] of marked.split(/<!--@([^<>]*)-->/).entries()) {
    if (index % 2 === 0) html += piece
    else offsets.set(piece, html.length)
  }
  return {html, offsets}
}

/** Something to put into HTML at an offset. */
export interface Insertion {
  at: number
  html: string
}

/** Puts each piece in at its place; those at one place in the order given. */
export function insertAll(html: string, insertions: readonly Insertion[]): string {
  let text = ''
  let from = 0
  for (const {at, html: piece} of insertions.toSorted((a, b) => a.at - b.at)) {
    text += html.slice(from, at) + piece
    from = at
  }
  return text + html.slice(from)
}

/** Text as HTML, in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)
}
