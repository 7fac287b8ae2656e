import type {PDFDocumentProxy} from 'unpdf/pdfjs'
import type {PagePlace} from '../shared/view.ts'
import {element} from './element.ts'

/** Around the page, in CSS pixels; as the style sheet has it. */
const margin = 12
/** Wider than this no page is painted, whatever the screen; in device pixels. */
const widest = 2400

/** A page as it was painted for the width of the pane. */
interface Painted {
  readonly page: number
  /** CSS pixels a point. */
  readonly scale: number
  readonly canvas: HTMLCanvasElement
}

/** Shows the page of the PDF on which a line is printed, the line marked. */
export class OriginalPane {
  readonly element = element('section', {
    class: 'original',
    'aria-label': '原稿',
    tabindex: '0',
    hidden: true,
  })
  readonly #address: string
  #document: Promise<PDFDocumentProxy> | undefined
  /** What is asked for last is shown: pages take a moment to be painted. */
  #asked = 0
  #painted: Painted | undefined

  /** @param address - of the PDF */
  constructor(address: string) {
    this.#address = address
  }

  /** @param place - null of a line that stands nowhere in the original */
  async show(place: PagePlace | null): Promise<void> {
    const asked = ++this.#asked
    if (!place) return this.#say('这一行在原稿里没有位置。')
    if (!this.#document) this.#say('正在打开原稿……')
    try {
      const painted = await this.#page(place.page)
      if (asked === this.#asked) this.#draw(place, painted)
    } catch (error) {
      console.error(error)
      // the next line asks again
      this.#document = undefined
      if (asked === this.#asked) this.#say('这份 PDF 在这里显示不出来；请用别的程序打开原稿对照。')
    }
  }

  #say(sentence: string): void {
    this.#painted = undefined
    this.element.replaceChildren(element('p', {class: 'told'}, sentence))
  }

  async #page(number: number): Promise<Painted> {
    const width = this.element.clientWidth
    const known = this.#painted
    const document = await this.#open()
    const page = await document.getPage(number)
    const unscaled = page.getViewport({scale: 1})
    const scale = Math.max(0.1, (width - 2 * margin) / unscaled.width)
    if (known?.page === number && known.scale === scale) return known
    const sharp = Math.min(devicePixelRatio, widest / (scale * unscaled.width))
    const viewport = page.getViewport({scale: scale * sharp})
    const canvas = element('canvas', {role: 'img', 'aria-label': `原稿第 ${number} 页`})
    canvas.width = Math.ceil(viewport.width)
    canvas.height = Math.ceil(viewport.height)
    canvas.style.width = `${scale * unscaled.width}px`
    await page.render({canvas, viewport}).promise
    return {page: number, scale, canvas}
  }

  /** pdf.js is large, so it comes when a page is asked for. */
  #open(): Promise<PDFDocumentProxy> {
    this.#document ??= import('unpdf/pdfjs').then(async ({getDocument}) => {
      const response = await fetch(this.#address)
      if (!response.ok) throw new Error(`${this.#address}: ${response.status}`)
      const data = new Uint8Array(await response.arrayBuffer())
      return getDocument({data, cMapUrl: '/src/extracting/pdf/cmaps/', enableXfa: false, verbosity: 0})
        .promise
    })
    return this.#document
  }

  #draw({page, folio, box}: PagePlace, painted: Painted): void {
    const {scale, canvas} = painted
    if (this.#painted !== painted)
      this.element.replaceChildren(
        element('p', {class: 'file'}, `PDF 第 ${page} 页${folio === null ? '' : `，印着第 ${folio} 页`}`),
        element('div', {class: 'sheet'}, canvas, element('div', {class: 'here'})),
      )
    this.#painted = painted
    const here = this.element.querySelector<HTMLElement>('.here')
    if (!here) return
    const [left, top, right, bottom] = box
    here.style.left = `${left * scale}px`
    here.style.top = `${top * scale}px`
    here.style.width = `${(right - left) * scale}px`
    here.style.height = `${(bottom - top) * scale}px`
    here.scrollIntoView({block: 'center'})
  }
}
