/*
 * Runs in the browser when an editor asks for the 公众号 draft of a page: a panel with its parts, each ready to copy. Nothing of it is there
 * before, and readers need none of it.
 */
import {drawCode} from './code.ts'
import {copyText} from './copy.ts'
import {type Draft, draftHtml} from './draft.ts'

/** A digest longer than this 公众号 refuses, in characters. */
const digestLength = 120

/** Opens the panel for what stands on this page: an article, or a whole issue. */
export function openPanel(caller: HTMLElement): void {
  const {address = '', imprint = '', title = document.title, accent = ''} = caller.dataset
  const drafts = readDrafts()
  const html = draftHtml(drafts, [imprint, address && `原文网址：${address}`].filter(Boolean), accent)
  const dialog = document.createElement('dialog')
  dialog.className = 'wechat'
  dialog.ariaLabel = '公众号稿'
  const preview = element('div', 'wechat-preview')
  preview.lang = 'zh-CN'
  fill(preview, html)
  const text = preview.textContent ?? ''
  const authors =
    drafts.length === 1 ? (drafts[0]?.facts.find(fact => /^作者：/.test(fact)) ?? '').slice(3) : ''
  dialog.append(
    closing(dialog),
    heading('公众号稿'),
    paragraph(
      '在公众号后台新建图文，点一下正文的空处，粘贴。图片不随文字过去，请在标出的地方插入；公众号不收外链，文中的链接已经去掉。',
    ),
    row('标题', title, () => copyText(title)),
    ...(authors ? [row('作者', authors, () => copyText(authors))] : []),
    row('摘要', digestOf(drafts), () => copyText(digestOf(drafts))),
    ...(address ? [row('原文链接', address, () => copyText(address))] : []),
    row('正文', `${text.replace(/\s/g, '').length.toLocaleString('zh-CN')} 字，连同格式`, () =>
      copyText(preview.innerText, html),
    ),
    ...(address ? [codeOf(address)] : []),
    preview,
  )
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

/** The articles of the page: one, or those of a whole issue. */
function readDrafts(): Draft[] {
  return [...document.querySelectorAll('article')].flatMap(article => {
    const body = article.querySelector('.prose')
    if (!body) return []
    const facts = [...article.querySelectorAll('.metadata > div:not(.whole), .print-facts > span')].map(
      fact =>
        [...(fact.children.length > 1 ? fact.children : [fact])]
          .map(part => part.textContent?.trim())
          .join('：'),
    )
    return {
      title: article.querySelector('h1, header h3')?.textContent?.trim() ?? '',
      facts: facts.filter(fact => /^(?:作者|来源|摘自|编选|文号|发文机关)：/.test(fact)),
      body,
    }
  })
}

/** The beginning of the first article, cut at the end of a sentence where there is one. */
function digestOf([first]: readonly Draft[]): string {
  const paragraphs = [...(first?.body.querySelectorAll('p') ?? [])]
  const text = (paragraphs.find(({textContent}) => (textContent?.length ?? 0) > 20)?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  if (text.length <= digestLength) return text
  const cut = text.slice(0, digestLength)
  const end = Math.max(...['。', '！', '？'].map(mark => cut.lastIndexOf(mark)))
  return end > 40 ? cut.slice(0, end + 1) : `${cut.slice(0, digestLength - 1)}…`
}

/** The policy of the site refuses styles in markup, but not those that a script sets: the looks are put on one by one. */
function fill(target: HTMLElement, html: string): void {
  const parsed = new DOMParser().parseFromString(html.replace(/ style="/g, ' data-look="'), 'text/html')
  for (const part of parsed.querySelectorAll<HTMLElement>('[data-look]')) {
    part.style.cssText = part.dataset.look ?? ''
    delete part.dataset.look
  }
  target.append(...parsed.body.childNodes)
}

function row(label: string, value: string, copy: () => boolean): HTMLElement {
  const line = element('p', 'wechat-row')
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = `复制${label}`
  const state = element('span', 'wechat-state')
  state.role = 'status'
  button.addEventListener('click', () => {
    state.textContent = copy() ? '已复制' : '浏览器不让复制，请用鼠标选中下面的文字复制'
  })
  const shown = element('span', 'wechat-value')
  shown.textContent = value
  line.append(button, shown, state)
  return line
}

function codeOf(address: string): HTMLElement {
  const box = element('figure', 'wechat-code')
  const canvas = drawCode(address)
  canvas.role = 'img'
  canvas.ariaLabel = `二维码：${address}`
  const save = document.createElement('a')
  save.href = canvas.toDataURL('image/png')
  save.download = '二维码.png'
  save.textContent = '存下二维码'
  const caption = document.createElement('figcaption')
  caption.append(save)
  box.append(canvas, caption)
  return box
}

function closing(dialog: HTMLDialogElement): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'wechat-close'
  button.textContent = '关闭'
  button.addEventListener('click', () => dialog.close())
  return button
}

function heading(text: string): HTMLElement {
  const made = document.createElement('h2')
  made.textContent = text
  return made
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p')
  made.textContent = text
  return made
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  return made
}
