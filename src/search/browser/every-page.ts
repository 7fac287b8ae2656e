/** What every page needs of the search, in a few hundred bytes: `/` leads to the search box, and who comes from a result sees the hits. */

const script = document.currentScript

addEventListener('keydown', event => {
  const typing =
    event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]')
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
  const box = document.querySelector('input[type=search]')
  if (!(box instanceof HTMLInputElement)) return
  event.preventDefault()
  box.focus()
  box.select()
})

if (new URLSearchParams(location.search).has('q') && document.querySelector('main article')) {
  const arrival = document.createElement('script')
  arrival.src = new URL('arrival.js', script instanceof HTMLScriptElement ? script.src : undefined).href
  document.head.append(arrival)
}
