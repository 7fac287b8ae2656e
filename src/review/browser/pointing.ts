import {selectedWords, type Words} from './print-pane.ts'

/** What clicks and selections in the panes do. */
export interface PointingActions {
  readonly go: (line: number, extend?: boolean) => void
  readonly choose: (words: Words) => void
}

/** Listens to the mouse in the print and in the result. */
export function listenToMouse(print: HTMLElement, result: HTMLElement, {go, choose}: PointingActions): void {
  print.addEventListener('click', event => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.row') : null
    if (row && !selectedWords()) go(Number(row.dataset.printed), event.shiftKey)
  })
  print.addEventListener('mouseup', () => {
    const words = selectedWords()
    if (words) choose(words)
  })
  result.addEventListener('click', event => {
    const block = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-printed]') : null
    if (block && getSelection()?.isCollapsed !== false) go(Number(block.dataset.printed))
  })
}
