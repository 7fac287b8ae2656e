import {keepChoice, keptChoice, offerChoices} from './kept-choice.ts'

const name = 'huikan-theme'

/** Light, dark, or what the system has. */
const system = 'system'

/** Sets the theme that the reader chose last and keeps room for the buttons, before anything is drawn. */
export function restoreTheme(): void {
  document.documentElement.dataset.themes = ''
  apply(keptChoice(name) ?? system)
}

/** Lets the buttons set the theme and remember it; what is chosen on one page holds for the others that are open. */
export function offerThemes(): void {
  const group = document.querySelector<HTMLElement>('.themes')
  if (!group) return
  const press = offerChoices(
    group,
    button => button.dataset.choice ?? system,
    theme => {
      apply(theme)
      keepChoice(name, theme)
    },
  )
  const restore = () => {
    const theme = keptChoice(name) ?? system
    apply(theme)
    press(theme)
  }
  restore()
  addEventListener('storage', restore)
  addEventListener('pageshow', ({persisted}) => {
    if (persisted) restore()
  })
}

function apply(theme: string): void {
  const {dataset} = document.documentElement
  if (theme === system) delete dataset.theme
  else dataset.theme = theme
  // The colour of the browser's own bars.
  for (const bar of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
    bar.media =
      theme === system
        ? `(prefers-color-scheme: ${bar.dataset.theme})`
        : bar.dataset.theme === theme
          ? 'all'
          : 'not all'
}
