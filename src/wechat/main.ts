import {dressPanel} from './looks.ts'
import {openPanel} from './panel.ts'

dressPanel()
document.addEventListener('huikan:wechat', event => {
  if (event.target instanceof HTMLElement) openPanel(event.target)
})
