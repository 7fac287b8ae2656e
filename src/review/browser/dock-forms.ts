import {titled} from '../../quoting.ts'
import type {LineRole} from '../../schemas/structure.ts'
import type {Action} from '../shared/actions.ts'
import type {IssueView, LineView} from '../shared/view.ts'
import {correctionForm} from './correction-form.ts'
import {cutForm} from './cut-form.ts'
import {fieldForm} from './field-form.ts'
import {pictureForm} from './picture-form.ts'
import {pointAtNone, pointOut, type Words} from './print-pane.ts'

/** What comes of a form. */
export interface FormEvents {
  /** Sends what was typed; `done` is called where it was taken. */
  readonly act: (action: Action, done: () => void) => void
  readonly addPicture: (line: number, file: File, done: () => void) => void
  /** A picture was chosen that is not sent yet. */
  readonly chosen: () => void
  readonly closed: () => void
}

/** The forms that take the place of the tools below the print until they are closed: for words, for fields, for a picture, for a cut. */
export class DockForms {
  readonly #dock: HTMLElement
  readonly #print: HTMLElement
  readonly #events: FormEvents
  #open = false
  #typed = false
  #focused: HTMLElement | undefined

  constructor(dock: HTMLElement, print: HTMLElement, events: FormEvents) {
    this.#dock = dock
    this.#print = print
    this.#events = events
  }

  /** While one is, what stands in it stands nowhere else yet. */
  get isOpen(): boolean {
    return this.#open
  }

  /** Was anything typed into it? */
  get isTyped(): boolean {
    return this.#open && this.#typed
  }

  /** Goes back to where something was typed. */
  refocus(): void {
    this.#focused?.focus()
  }

  /** Leaves a form as it is, for what takes its place. */
  leave(): void {
    this.#open = false
    pointAtNone()
  }

  /**
   * Opens the form in which the words of a line are mended.
   *
   * @param words - what of it is selected at first
   */
  mend(line: LineView, words: Words | undefined): void {
    const save = (rewording: {start: number; end: number; now: string}, why: string) =>
      this.#events.act({do: 'correct', line: line.number, ...rewording, why}, () => this.#close())
    this.#show(correctionForm(line, words, save, () => this.#close()))
    // they stay marked while the form has the focus and takes room
    pointOut(this.#print, line, words)
  }

  /** Opens the form for the fields of the article that holds a line; of the issue where none does. */
  set(view: IssueView, line: LineView | null): void {
    const held = line?.article === null || line === null ? undefined : view.articles[line.article]
    // what has no title has no line on which fields could be said
    const article = held?.titleLine === null ? undefined : held
    const save = (fields: Readonly<Record<string, string>>) =>
      this.#events.act({do: 'set', line: article?.titleLine ?? null, fields}, () => this.#close())
    const heading = article ? `${titled(article.title)}各栏` : '全期各栏'
    this.#show(fieldForm(heading, (article ?? view).settable, save, () => this.#close()))
  }

  /**
   * Opens the form in which a line is cut in two.
   *
   * @param roles - what they are called
   * @param at - where the cursor stands at first, offset in the print
   */
  cut(line: LineView, roles: Readonly<Record<string, string>>, at: number): void {
    const save = (cut: number, is: LineRole) =>
      this.#events.act({do: 'cut', line: line.number, at: cut, is}, () => this.#close())
    this.#show(cutForm(line, roles, at, save, () => this.#close()))
    pointOut(this.#print, line, undefined)
  }

  /** Opens the form in which a picture is chosen for a line. */
  picture(line: LineView): void {
    const save = (file: File) => this.#events.addPicture(line.number, file, () => this.#close())
    const {chosen} = this.#events
    this.#show(pictureForm(line, save, chosen, () => this.#close()))
    pointOut(this.#print, line, undefined)
  }

  #show(form: HTMLFormElement): void {
    this.leave()
    this.#open = true
    this.#typed = false
    form.addEventListener('input', () => {
      this.#typed = true
    })
    form.addEventListener('focusin', ({target}) => {
      if (target instanceof HTMLElement) this.#focused = target
    })
    this.#dock.replaceChildren(form)
  }

  #close(): void {
    this.leave()
    this.#events.closed()
  }
}
