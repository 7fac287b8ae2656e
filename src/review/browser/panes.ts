import type {IssueView, LineView, Settlement} from '../shared/view.ts'
import type {Server, Settings} from './ask.ts'
import type {Chosen} from './dock.ts'
import {EffectBar} from './effect-bar.ts'
import {element} from './element.ts'
import {faultsOf} from './faults-pane.ts'
import {type HeadActions, headOf} from './head.ts'
import {helpDialog} from './help.ts'
import {highlightPrint, highlightResult} from './highlights.ts'
import type {KeptPlace} from './kept-place.ts'
import type {KnownIssue} from './known-issue.ts'
import {type ListActions, listsOf, markItems} from './message-list.ts'
import {OriginalPane} from './original-pane.ts'
import {lineRow, markRows} from './print-pane.ts'
import {markBlock, resultOf} from './result-pane.ts'
import {scrollTogether} from './scroll-together.ts'

/** The panes of the page, each drawn anew from what is known of the issue; where they are scrolled to stays. */
export class Panes {
  readonly print = element('div', {
    class: 'print',
    role: 'listbox',
    'aria-label': '原刊各行',
    'aria-multiselectable': 'true',
    tabindex: '0',
  })
  readonly dock = element('section', {class: 'dock', 'aria-label': '选中的行'})
  readonly result = element('section', {class: 'result', 'aria-label': '转换出来的文章', tabindex: '0'})
  readonly bar = new EffectBar()
  readonly help: HTMLDialogElement
  readonly #head = element('header', {class: 'desk-head'})
  readonly #lists = element('nav', {class: 'lists', 'aria-label': '待核与决定'})
  readonly #original: OriginalPane
  readonly #roles: Settings['roles']
  readonly #forgetHeights: () => void

  constructor({roles}: Settings, {originalAddress}: Server) {
    this.#roles = roles
    this.help = helpDialog(roles)
    this.#original = new OriginalPane(originalAddress)
    this.#forgetHeights = scrollTogether(this.print, this.result)
  }

  /** All of them, in their order. */
  get elements(): HTMLElement[] {
    return [
      this.#head,
      this.bar.element,
      this.#lists,
      element('div', {class: 'middle'}, this.print, this.dock),
      this.result,
      this.#original.element,
      this.help,
    ]
  }

  /** Opens the list that is gone through, which closes the others. */
  openList(name: string): void {
    const list = this.#lists.querySelector<HTMLDetailsElement>(`[data-part="${name}"]`)
    if (list) list.open = true
  }

  /** What is open and how far each pane is scrolled, for {@link restore}. */
  get place(): Omit<KeptPlace, 'line'> {
    const open = this.#lists.querySelector<HTMLDetailsElement>('details[open]')
    return {
      list: open?.dataset.part ?? '',
      listTop: open?.scrollTop ?? 0,
      printTop: this.print.scrollTop,
      original: !this.#original.element.hidden,
    }
  }

  /** Puts the panes back to where they were. */
  restore(place: Omit<KeptPlace, 'line'>): void {
    this.restoreList(place)
    this.print.scrollTop = place.printTop
  }

  restoreList({list, listTop}: Pick<KeptPlace, 'list' | 'listTop'>): void {
    if (list === '') this.#lists.querySelector('details[open]')?.removeAttribute('open')
    else this.openList(list)
    this.#lists.querySelector('details[open]')?.scrollTo(0, listTop)
  }

  drawHead(view: IssueView, actions: HeadActions): void {
    this.#head.replaceChildren(...headOf(view, !this.#original.element.hidden, actions))
  }

  drawLists(issue: KnownIssue, actions: ListActions): void {
    const stood = this.#lists.querySelector<HTMLDetailsElement>('details[open]')
    const isFirst = this.#lists.childElementCount === 0
    // what has to be mended first is in no other list
    const open = issue.view.failed || isFirst ? '待核' : (stood?.dataset.part ?? '')
    const scrolled = stood?.scrollTop ?? 0
    this.#lists.replaceChildren(...listsOf(issue, open, actions))
    this.#lists.querySelector('details[open]')?.scrollTo(0, scrolled)
  }

  /**
   * Draws the print and the articles.
   *
   * @param changed - lines whose role the last action changed
   * @param settle - does what an error offers, where there is nothing to draw
   */
  drawText(issue: KnownIssue, changed: ReadonlySet<number>, settle: (settlement: Settlement) => void): void {
    const {scrollTop} = this.print
    this.print.replaceChildren(...this.#rowsOf(issue, changed, settle))
    this.print.scrollTop = scrollTop
    this.markDoubts(issue)
    const resultTop = this.result.scrollTop
    this.result.replaceChildren(...resultOf(issue.view))
    this.result.scrollTop = resultTop
    highlightResult(this.result, issue.view)
    this.#forgetHeights()
  }

  /** Marks in the print the words that are doubted, and those that another printing has otherwise. */
  markDoubts({view, variants}: KnownIssue): void {
    const doubted = view.messages.flatMap(({grade, line, words}) =>
      grade === 'info' || line === null || words === null ? [] : [{line, ...words}],
    )
    const otherwise = typeof variants === 'object' ? variants : []
    highlightPrint(this.print, [...doubted, ...otherwise])
  }

  #rowsOf(
    issue: KnownIssue,
    changed: ReadonlySet<number>,
    settle: (settlement: Settlement) => void,
  ): HTMLElement[] {
    const {lines, failed} = issue.view
    if (!failed)
      return lines.map(line =>
        lineRow(line, {
          messages: issue.messagesOn(line.number),
          changed: changed.has(line.number),
          roleName: this.#roles[line.is] ?? line.is,
        }),
      )
    return faultsOf(issue.view, settle)
  }

  /** Shows on all panes what is selected. */
  mark({view, line}: {view: IssueView; line: LineView | undefined}, chosen: Chosen, at: number): void {
    markRows(this.print, chosen, at)
    markBlock(this.result, view, at)
    markItems(this.#lists, at)
    this.showOriginal(line)
  }

  row(number: number): HTMLElement | null {
    return this.print.querySelector<HTMLElement>(`#L${number}`)
  }

  /** Brings a row into sight: in the middle where it was far away. */
  reveal(row: HTMLElement): void {
    const {top, bottom} = this.print.getBoundingClientRect()
    const place = row.getBoundingClientRect()
    const isFar = place.bottom < top || place.top > bottom
    row.scrollIntoView({block: isFar ? 'center' : 'nearest'})
  }

  focusPrint(): void {
    this.print.focus({preventScroll: true})
  }

  /** Puts the original in the place of the articles, or these back. */
  toggleOriginal(): void {
    const shows = this.#original.element.hidden
    this.#original.element.hidden = !shows
    this.result.hidden = shows
  }

  showOriginal(line: LineView | undefined): void {
    if (!this.#original.element.hidden) void this.#original.show(line?.place ?? null)
  }
}
