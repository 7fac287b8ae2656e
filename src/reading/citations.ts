/** Puts a button behind each citation that copies it, and another that saves it where it makes a file. The text can be marked without. */
export function offerCitations(): void {
  for (const citation of document.querySelectorAll<HTMLElement>('[data-citation]')) {
    const {file, type} = citation.dataset
    const text = citation.textContent
    const buttons = [button('复制', '已复制', () => copy(citation, text))]
    if (file && type) buttons.push(button('存为文件', '已存', () => save(`${text}\n`, file, type)))
    citation.after(...buttons)
  }
}

/** A button that says for a moment that it did what it says. */
function button(label: string, done: string, run: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = label
  made.ariaLive = 'polite'
  made.addEventListener('click', () => {
    run()
    made.textContent = done
    setTimeout(() => {
      made.textContent = label
    }, 2000)
  })
  return made
}

/** Without https browsers keep the clipboard from pages, but copy what is marked; and marked it stays for whoever refuses both. */
function copy(citation: HTMLElement, text: string): void {
  getSelection()?.selectAllChildren(citation)
  if (!document.execCommand('copy')) void navigator.clipboard?.writeText(text)
}

function save(text: string, file: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], {type}))
  const link = document.createElement('a')
  link.href = address
  link.download = file
  link.click()
  URL.revokeObjectURL(address)
}
