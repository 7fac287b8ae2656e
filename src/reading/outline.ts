/** Lets the outline beside the text follow the reading: the heading last passed is the current one, and its entry stays in view. */
export function followReading(): void {
  const outline = document.querySelector<HTMLElement>('.outline.beside')
  const links = [...(outline?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])]
  const headings = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))))
  if (!outline || links.length === 0) return
  let current: HTMLAnchorElement | undefined
  let asked = false
  const settle = () => {
    asked = false
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
  }
  const ask = () => {
    if (asked) return
    asked = true
    requestAnimationFrame(settle)
  }
  addEventListener('scroll', ask, {passive: true})
  addEventListener('resize', ask)
  ask()
}
