/*
 * Runs in the browser, on the search page, beside the search itself: lines of found titles end between words, as they do on pages.
 */
import {titlePieces} from '../title-pieces.ts'

const results = document.querySelector('[data-results]')
if (results)
  new MutationObserver(records => {
    for (const title of new Set(records.flatMap(titlesOf)))
      if (!title.querySelector('wbr')) breakBetweenWords(title)
  }).observe(results, {childList: true, subtree: true})

/** Titles that came: far down a long list they are written again once in sight, so those that stand there alone are left. */
function titlesOf({target, addedNodes}: MutationRecord): Element[] {
  if (target instanceof HTMLAnchorElement) return [target]
  return Array.from(addedNodes).flatMap(item =>
    item instanceof Element ? Array.from(item.querySelectorAll('a:not(:only-child)')) : [],
  )
}

function breakBetweenWords(title: Element): void {
  title.classList.add('by-words')
  let passed = 0
  const ends = titlePieces(title.textContent)
    .slice(0, -1)
    .map(piece => (passed += piece.length))
  const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
  let start = 0
  for (const text of texts) {
    const end = start + text.length
    // From the last on, so that the offsets before it stay true.
    for (const at of ends.filter(at => at > start && at <= end).reverse())
      text.splitText(at - start).before(document.createElement('wbr'))
    start = end
  }
}
