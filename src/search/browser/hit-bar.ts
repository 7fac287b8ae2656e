import {element} from './element.ts'
import type {MarkedHit} from './marks.ts'

/** A bar that leads from hit to hit, by buttons or by `n` and `p`; `at` is the number, from 0, of the hit that is in sight. */
export function hitBar(hits: readonly MarkedHit[], at: number): HTMLElement {
  const bar = element('nav', {className: 'hit-bar'})
  bar.dataset.hits = ''
  bar.setAttribute('aria-label', '检索到的各处')
  const place = element('span', {})
  place.setAttribute('role', 'status')
  let current = at
  const show = () => {
    place.textContent = `第 ${current + 1} 处，共 ${hits.length} 处`
    for (const [index, marks] of hits.entries())
      for (const mark of marks) mark.classList.toggle('current', index === current)
  }
  const step = (by: number) => {
    current = (current + by + hits.length) % hits.length
    hits[current]?.[0]?.scrollIntoView({block: 'center'})
    show()
  }
  const button = (label: string, key: string, by: number) => {
    const made = element('button', {type: 'button', title: `按 ${key} 键`, onclick: () => step(by)}, label)
    made.setAttribute('aria-keyshortcuts', key)
    return made
  }
  const keys = (event: KeyboardEvent) => {
    const {target} = event
    const typing =
      target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]')
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'n') step(1)
    if (event.key === 'p') step(-1)
  }
  addEventListener('keydown', keys)
  const close = () => {
    removeEventListener('keydown', keys)
    for (const mark of hits.flat()) mark.replaceWith(...mark.childNodes)
    bar.remove()
  }
  const steps = hits.length > 1 ? [button('上一处', 'p', -1), button('下一处', 'n', 1)] : []
  bar.append(place, ...steps, element('button', {type: 'button', onclick: close}, '关闭'))
  show()
  return bar
}
