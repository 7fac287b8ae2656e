/** Puts text on the clipboard, formatted and plain. A page opened from a disk may only do so in answer to a click, and this way. */
export function copyText(plain: string, html?: string): boolean {
  let done = false
  const listener = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', plain)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
    done = true
  }
  document.addEventListener('copy', listener, {once: true})
  document.execCommand('copy')
  document.removeEventListener('copy', listener)
  return done
}
