/** The place in the list that a reader left for an article, and comes back to: kept with the entry of the history. */

/** What a reader does: from then on the place is theirs, or the list another. */
const moves = ['wheel', 'pointerdown', 'keydown', 'popstate']

/**
 * Keeps the item of `list` that is uppermost in sight, and how far below the window's upper edge, whenever the page is left.
 *
 * @returns goes to the place that was kept, once, and stays there while excerpts come and items grow
 */
export function keepPlace(list: Element): () => void {
  const topOf = (item: Element) => item.getBoundingClientRect().top
  // The list comes after the page, which until then is too short for the browser to find the place by itself.
  history.scrollRestoration = 'manual'
  addEventListener('pagehide', () => {
    try {
      const tops = [...list.children].map(topOf)
      const at = tops.findIndex(top => top >= 0)
      history.replaceState([at, tops[at]], '')
    } catch {
      // From a disk a browser may refuse; then the list is shown from its beginning.
    }
  })
  return () => {
    // An entry that an earlier version of this program left may hold anything.
    const {0: at, 1: top} = history.state ?? {}
    const item = list.children[at]
    if (!item) return
    history.replaceState(null, '')
    const growth = new ResizeObserver(() => scrollBy(0, topOf(item) - top))
    growth.observe(list)
    for (const move of moves) addEventListener(move, () => growth.disconnect())
  }
}
