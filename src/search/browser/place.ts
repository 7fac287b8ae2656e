/** The place in the list that a reader left for an article, and comes back to: kept with the entry of the history. */

/** Keeps the place in pixels from the page's top whenever the page is left. */
export function keepPlace(): void {
  // The list comes after the page, which until then is too short for the browser to find the place by itself.
  history.scrollRestoration = 'manual'
  addEventListener('pagehide', () => {
    try {
      history.replaceState({...history.state, place: scrollY}, '')
    } catch {
      // From a disk a browser may refuse; then the list is shown from its beginning.
    }
  })
}

/** Goes to the place that was kept, once. */
export function placeKept(): void {
  const place: unknown = history.state?.place
  if (typeof place !== 'number') return
  scrollTo({top: place, behavior: 'instant'})
  history.replaceState({...history.state, place: undefined}, '')
}
