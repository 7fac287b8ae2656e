import type {IssueView, LineView, MessageView, UntoldView, VariantView} from '../shared/view.ts'
import type {Doubts, Stand} from './doubt-walk.ts'
import {asked, type Question} from './questions.ts'

/** What the server said last of an issue, by its lines. */
export class KnownIssue {
  readonly view: IssueView
  /** What other printings have otherwise: why that is not known, and `undefined` as long as they are being read. */
  readonly variants: readonly VariantView[] | string | undefined
  readonly untold: readonly UntoldView[]
  readonly #lines: ReadonlyMap<number, LineView>
  readonly #messages: ReadonlyMap<number, readonly MessageView[]>

  /** @param untold - see {@link PrintingsView} */
  constructor(
    view: IssueView,
    variants: readonly VariantView[] | string | undefined,
    untold: readonly UntoldView[] = [],
  ) {
    this.view = view
    this.variants = variants
    this.untold = untold
    this.#lines = new Map(view.lines.map(line => [line.number, line]))
    this.#messages = Map.groupBy(
      view.messages.filter(({line}) => line !== null),
      ({line}) => line ?? 0,
    )
  }

  line(number: number): LineView | undefined {
    return this.#lines.get(number)
  }

  /** The line so many lines further; at the ends of the issue the last one there is. */
  lineBeside(number: number, by: number): LineView | undefined {
    const {lines} = this.view
    const at = lines.findIndex(line => line.number === number)
    return lines[Math.max(0, Math.min(lines.length - 1, at + by))]
  }

  messagesOn(number: number): readonly MessageView[] {
    return this.#messages.get(number) ?? []
  }

  /** Messages that doubt something of a line, the one first that the editor went to. */
  doubtsOn(number: number, {series, place}: Stand): readonly MessageView[] {
    const all = this.messagesOn(number).filter(({grade}) => grade !== 'info')
    const gone = series === '待核' ? this.#told()[place] : undefined
    return gone?.line === number ? [gone, ...all.filter(each => each !== gone)] : all
  }

  /** Place of a message in the list of those that doubt a line; -1 where it is not in it. */
  placeOf(key: string): number {
    return this.#told().findIndex(message => message.key === key)
  }

  variantsOn(number: number): readonly VariantView[] {
    return this.#printings().filter(({line}) => line === number)
  }

  /** What is asked of a line. */
  askedOn(number: number, stand: Stand): readonly Question[] {
    return asked(
      this.line(number),
      this.doubtsOn(number, stand),
      this.variantsOn(number),
      stand.series,
      this.view.messages,
    )
  }

  /** Lines of the messages that doubt something, in the order of the list, and those that another printing has otherwise. */
  doubts(): Doubts {
    const doubted = this.view.messages.filter(({grade}) => grade !== 'info')
    const told = this.#told().flatMap(({line}) => line ?? [])
    const printed = typeof this.variants === 'object' ? this.variants.map(({line}) => line) : undefined
    return {told, printed, elsewhere: doubted.length - told.length}
  }

  /** What is known of other printings, but for one line: it was changed, and what they have of it is asked anew. */
  variantsBut(number: number | null): KnownIssue['variants'] {
    return typeof this.variants === 'object'
      ? this.variants.filter(({line}) => line !== number)
      : this.variants
  }

  #printings(): readonly VariantView[] {
    return typeof this.variants === 'object' ? this.variants : []
  }

  #told(): readonly MessageView[] {
    return this.view.messages.filter(({grade, line}) => grade !== 'info' && line !== null)
  }
}
