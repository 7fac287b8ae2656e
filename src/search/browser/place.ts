/** The place in the list that a reader left for an article, and comes back to: kept with the entry of the history. */

/** What stood uppermost in sight: the number of the item in the list, and its top in pixels below that of the window. */
interface Place {
  readonly item: number
  readonly top: number
}

/** Keeps the item of `list` that is uppermost in sight whenever the page is left. */
export function keepPlace(list: Element): void {
  // The list comes after the page, which until then is too short for the browser to find the place by itself.
  history.scrollRestoration = 'manual'
  addEventListener('pagehide', () => {
    try {
      history.replaceState({...history.state, place: placeIn(list)}, '')
    } catch {
      // From a disk a browser may refuse; then the list is shown from its beginning.
    }
  })
}

/** Goes to the place that was kept, once, and stays there while excerpts come and items grow, until the reader moves. */
export function placeKept(list: Element): void {
  const place: unknown = history.state?.place
  if (!isPlace(place)) return
  history.replaceState({...history.state, place: undefined}, '')
  const item = list.children[place.item]
  if (!item) return
  const now = () => ({top: item.getBoundingClientRect().top, height: list.clientHeight})
  const align = () => {
    if (!item.isConnected) return left.abort()
    scrollBy({top: now().top - place.top, behavior: 'instant'})
    aligned = now()
  }
  const left = new AbortController()
  let aligned = now()
  align()
  const growth = new ResizeObserver(align)
  growth.observe(list)
  left.signal.addEventListener('abort', () => growth.disconnect())
  const scrolled = () => {
    const {top, height} = now()
    // Who scrolls moves the item in a list that is as high as before.
    if (height === aligned.height && Math.abs(top - aligned.top) > 1) left.abort()
  }
  addEventListener('scroll', scrolled, {signal: left.signal, passive: true})
}

/** Undefined where no item is above the window's upper edge: such a list is shown from its beginning. */
function placeIn(list: Element): Place | undefined {
  if (scrollY === 0) return
  const tops = Array.from(list.children, item => item.getBoundingClientRect().top)
  const item = tops.findIndex(top => top >= 0)
  return item < 0 ? undefined : {item, top: tops[item] ?? 0}
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'item' in value && 'top' in value
}
