import './styles.ts'
import {Server, type Settings} from './ask.ts'
import {ReviewPage} from './review-page.ts'

const root = document.querySelector<HTMLElement>('#desk')
const written = root?.dataset.settings
if (root && written !== undefined) {
  const settings: Settings = JSON.parse(written)
  await new ReviewPage(root, settings, new Server(settings)).open()
}
