/** What the reader chose under a name, as this browser keeps it; null where it keeps nothing. */
export function keptChoice(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

/** Keeps what the reader chose. A browser that keeps nothing still shows it on this page. */
export function keepChoice(name: string, choice: string): void {
  try {
    localStorage.setItem(name, choice)
  } catch {}
}

/**
 * Shows a group of buttons, which do nothing without a script, and presses the one that the reader chooses.
 *
 * @param valueFor - what a button stands for
 * @param choose - does what was chosen
 * @returns presses the button that stands for a value, and no other
 */
export function offerChoices(
  group: HTMLElement,
  valueFor: (button: HTMLButtonElement) => string,
  choose: (value: string) => void,
): (value: string) => void {
  const buttons = [...group.querySelectorAll('button')]
  const press = (value: string) => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(valueFor(button) === value))
  }
  for (const button of buttons)
    button.addEventListener('click', () => {
      press(valueFor(button))
      choose(valueFor(button))
    })
  group.hidden = false
  return press
}
