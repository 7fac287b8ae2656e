const key = 'huikan-text-size'

/** Sets the size of the text that the reader chose last and keeps room for the buttons, before anything is drawn. */
export function restoreTextSize(): void {
  document.documentElement.dataset.textSizes = ''
  apply(remembered())
}

/** Shows the buttons, which do nothing without a script, and lets them set the size and remember it. */
export function offerTextSizes(): void {
  const group = document.querySelector<HTMLElement>('.text-sizes')
  if (!group) return
  group.hidden = false
  const buttons = [...group.querySelectorAll<HTMLButtonElement>('button[data-size]')]
  const press = (size: string | null) => {
    apply(size)
    for (const button of buttons) button.ariaPressed = String(button.dataset.size === (size ?? 'normal'))
  }
  press(remembered())
  for (const button of buttons)
    button.addEventListener('click', () => {
      const size = button.dataset.size ?? 'normal'
      press(size)
      try {
        localStorage.setItem(key, size)
      } catch {
        // A browser that keeps nothing still shows the size on this page.
      }
    })
}

function apply(size: string | null): void {
  if (size) document.documentElement.dataset.textSize = size
}

function remembered(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
