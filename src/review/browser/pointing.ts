import {type Selected, selectedWords} from './print-pane.ts'
import {type ChosenText, chosenText} from './result-words.ts'

/** What clicks and selections in the panes do. */
export interface PointingActions {
  readonly go: (line: number, extend?: boolean) => void
  readonly choose: (selected: Selected) => void
  readonly chooseInResult: (chosen: ChosenText) => void
}

/** Listens to the mouse in the print and in the result. */
export function listenToMouse(print: HTMLElement, result: HTMLElement, actions: PointingActions): void {
  const {go, choose, chooseInResult} = actions
  print.addEventListener('click', event => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.row') : null
    if (row && !selectedWords()) go(Number(row.dataset.printed), event.shiftKey)
  })
  onSelection(print, () => {
    const words = selectedWords()
    if (words) choose(words)
  })
  result.addEventListener('click', event => {
    const block = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-printed]') : null
    if (block && getSelection()?.isCollapsed !== false) go(Number(block.dataset.printed))
  })
  onSelection(result, () => {
    const chosen = chosenText(result)
    if (chosen) chooseInResult(chosen)
  })
}

/** After the mouse was pressed in a pane and let go, wherever that was. */
function onSelection(pane: HTMLElement, take: () => void): void {
  let pressed = false
  pane.addEventListener('mousedown', () => {
    pressed = true
  })
  document.addEventListener('mouseup', () => {
    if (pressed) take()
    pressed = false
  })
}
