/** Lets the outline that is folded on a phone name the heading last passed, and fold again once an entry was chosen. */
export function followFolded(): void {
  const outline = document.querySelector<HTMLDetailsElement>('.outline.folded')
  const current = outline?.querySelector('.outline-current')
  if (!outline || !current) return
  const links = [...outline.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
  const headings = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))))
  onReading(() => {
    if (outline.offsetHeight === 0) return
    const edge = outline.getBoundingClientRect().top + 2 * outline.offsetHeight
    const at = outline.open
      ? -1
      : headings.findLastIndex(heading => heading && heading.getBoundingClientRect().top <= edge)
    current.textContent = links[at]?.textContent ?? ''
  })
  outline.addEventListener('click', event => {
    if (event.target instanceof Element && event.target.closest('a')) outline.open = false
  })
}

/** Calls back at most once a frame while the reader scrolls or the window changes, and once now. */
function onReading(settle: () => void): void {
  let asked = false
  const ask = () => {
    if (asked) return
    asked = true
    requestAnimationFrame(() => {
      asked = false
      settle()
    })
  }
  addEventListener('scroll', ask, {passive: true})
  addEventListener('resize', ask)
  ask()
}

/** Lets the outline beside the text follow the reading: the heading last passed is the current one, and its entry stays in view. */
export function followReading(): void {
  const outline = document.querySelector<HTMLElement>('.outline.beside')
  const links = [...(outline?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])]
  const headings = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))))
  if (!outline || links.length === 0) return
  let current: HTMLAnchorElement | undefined
  onReading(() => {
    const reading = innerHeight / 3
    const at = headings.findLastIndex(heading => heading && heading.getBoundingClientRect().top <= reading)
    const link = at < 0 ? undefined : links[at]
    if (link === current || outline.offsetHeight === 0) return
    current?.removeAttribute('aria-current')
    link?.setAttribute('aria-current', 'location')
    current = link
    if (!link || outline.scrollHeight <= outline.clientHeight) return
    // scrollIntoView would move the page too.
    const place = link.offsetTop - outline.offsetTop
    if (place < outline.scrollTop || place > outline.scrollTop + outline.clientHeight - 2 * link.offsetHeight)
      outline.scrollTop = place - outline.clientHeight / 2
  })
}
