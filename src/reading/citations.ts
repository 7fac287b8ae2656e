/** Puts a button behind each citation that copies it, and another that saves it where it makes a file. The text can be marked without. */
export function offerCitations(): void {
  for (const citation of document.querySelectorAll<HTMLElement>('[data-citation]')) {
    const {file, type} = citation.dataset
    dateCitation(citation)
    const buttons = [
      button('复制', '已复制', () => {
        dateCitation(citation)
        copy(citation, citation.textContent)
      }),
    ]
    if (file && type)
      buttons.push(button('存为文件', '已存', () => save(`${citation.textContent}\n`, file, type)))
    citation.after(...buttons)
  }
  for (const note of document.querySelectorAll('.consulted-note')) note.textContent = '引用日期为今天。'
}

/** Sets the day on which the page is consulted: today, by the reader's clock. A page may stay open for days. */
function dateCitation(citation: HTMLElement): void {
  for (const consulted of citation.querySelectorAll('.consulted')) consulted.textContent = isoDay(new Date())
}

function isoDay(day: Date): string {
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map(part => String(part).padStart(2, '0'))
    .join('-')
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
