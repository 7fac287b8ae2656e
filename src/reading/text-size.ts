import {keepChoice, keptChoice, offerChoices} from './kept-choice.ts'

const name = 'huikan-text-size'

/** Sets the size of the text that the reader chose last and keeps room for the buttons, before anything is drawn. */
export function restoreTextSize(): void {
  document.documentElement.dataset.textSizes = ''
  const kept = keptChoice(name)
  if (kept) apply(kept)
}

/** Lets the buttons set the size of the text and remember it. */
export function offerTextSizes(): void {
  const group = document.querySelector<HTMLElement>('.text-sizes')
  if (!group) return
  const press = offerChoices(
    group,
    button => button.dataset.size ?? 'normal',
    size => {
      apply(size)
      keepChoice(name, size)
    },
  )
  press(keptChoice(name) ?? 'normal')
}

function apply(size: string): void {
  document.documentElement.dataset.textSize = size
}
