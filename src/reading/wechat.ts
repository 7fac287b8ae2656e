const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : ''

/** Shows the button for the 公众号 draft; what it opens is fetched when it is asked for, since only editors ask. */
export function offerDraft(): void {
  const button = document.querySelector<HTMLButtonElement>('button.wechat-draft')
  if (!button || script === '') return
  button.hidden = false
  const ask = () => button.dispatchEvent(new Event('huikan:wechat', {bubbles: true}))
  let asked = false
  button.addEventListener('click', () => {
    if (asked) ask()
    else {
      asked = true
      const panel = document.createElement('script')
      panel.src = new URL('wechat.js', script).href
      panel.addEventListener('load', ask)
      document.head.append(panel)
    }
  })
}
