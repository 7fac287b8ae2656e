import './styles.ts'
import {type Changed, changedEvent} from '../shared/actions.ts'
import {Server, type Settings} from './ask.ts'
import {ReviewPage} from './review-page.ts'

/*
 * Astro has every page loaded again when an article is another one; this page, which knows of it already, would forget where the editor was
 * and what it said last. Vite loads only the page that is named, where one is.
 */
import.meta.hot?.on('vite:beforeFullReload', payload => {
  payload.path = '/none.html'
})

const root = document.querySelector<HTMLElement>('#desk')
const written = root?.dataset.settings
if (root && written !== undefined) {
  const settings: Settings = JSON.parse(written)
  const page = new ReviewPage(root, settings, new Server(settings))
  await page.open()
  // Vite's connection tells of files that somebody saved with another program, or in another window
  import.meta.hot?.on(changedEvent, (change: Changed) => {
    if (change.id === null || change.id === settings.id) void page.refresh(change)
  })
}
