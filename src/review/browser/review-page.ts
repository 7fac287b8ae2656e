import type {LineRole} from '../../schemas/structure.ts'
import type {Action, Changed} from '../shared/actions.ts'
import type {
  Answer,
  Decided,
  IssueView,
  LineView,
  MessageView,
  Refused,
  Settlement,
  VariantView,
} from '../shared/view.ts'
import type {Server, Settings} from './ask.ts'
import {type CommandActions, obey} from './commands.ts'
import {asked, type Chosen, type DockActions, dockOf, type Question} from './dock.ts'
import {DockForms} from './dock-forms.ts'
import {type Doubts, nextDoubt, type Series, type Stand, standAt} from './doubt-walk.ts'
import {EffectBar} from './effect-bar.ts'
import {element} from './element.ts'
import {headOf} from './head.ts'
import {helpDialog} from './help.ts'
import {highlightResult} from './highlights.ts'
import {type Command, commandOf, focusOf} from './keys.ts'
import {type ListActions, listsOf, markItems} from './message-list.ts'
import {OriginalPane} from './original-pane.ts'
import {listenToMouse} from './pointing.ts'
import {lineRow, markRows, type Words} from './print-pane.ts'
import {markBlock, resultOf} from './result-pane.ts'
import {scrollTogether} from './scroll-together.ts'
import {Turns} from './turns.ts'

/** The page of one issue: what the server said last, what is selected, and the panes that show it. */
export class ReviewPage {
  readonly #root: HTMLElement
  readonly #settings: Settings
  readonly #server: Server
  readonly #lists = element('nav', {class: 'lists', 'aria-label': '待核与决定'})
  readonly #print = element('div', {
    class: 'print',
    role: 'listbox',
    'aria-label': '原刊各行',
    'aria-multiselectable': 'true',
    tabindex: '0',
  })
  readonly #dock = element('section', {class: 'dock', 'aria-label': '选中的行'})
  readonly #result = element('section', {class: 'result', 'aria-label': '转换出来的文章', tabindex: '0'})
  readonly #original: OriginalPane
  readonly #forms: DockForms
  readonly #bar = new EffectBar()
  readonly #head = element('header', {class: 'desk-head'})
  readonly #help: HTMLDialogElement
  readonly #forgetHeights: () => void
  #view: IssueView | undefined
  #variants: readonly VariantView[] | string | undefined
  #open = '待核'
  #messages = new Map<number, MessageView[]>()
  #changed: ReadonlySet<number> = new Set()
  #at = 0
  #stand: Stand = {series: '待核', place: 0}
  #anchor = 0
  #everywhere = false
  readonly #turns = new Turns<Command>()
  /** What of the line at hand is selected: a click on a tool may take the selection itself away. */
  #words: Words | undefined

  constructor(root: HTMLElement, settings: Settings, server: Server) {
    this.#root = root
    this.#settings = settings
    this.#server = server
    this.#help = helpDialog(settings.roles)
    this.#original = new OriginalPane(server.originalAddress)
    this.#forms = new DockForms(this.#dock, this.#print, {
      act: (action, done) => this.#act(action, done),
      closed: () => {
        this.#drawDock()
        this.#print.focus({preventScroll: true})
      },
    })
    this.#forgetHeights = scrollTogether(this.#print, this.#result)
    this.#listen()
  }

  /** Asks for the issue and shows it. */
  async open(): Promise<void> {
    const view = await this.#server.view()
    if ('refused' in view) return this.#fail(view)
    this.#root.replaceChildren(
      this.#head,
      this.#bar.element,
      this.#lists,
      element('div', {class: 'middle'}, this.#print, this.#dock),
      this.#result,
      this.#original.element,
      this.#help,
    )
    this.#show(view)
    this.#go(this.#doubts().told[0] ?? view.lines[0]?.number ?? 0)
    this.#print.focus({preventScroll: true})
    await this.#askVariants()
  }

  #fail({refused}: Refused): void {
    this.#root.replaceChildren(element('p', {class: 'loading', role: 'alert'}, refused))
  }

  #show(view: IssueView): void {
    this.#view = view
    this.#messages = Map.groupBy(
      view.messages.filter(({line}) => line !== null),
      ({line}) => line ?? 0,
    )
    this.#drawHead(view)
    this.#drawLists(view)
    const {scrollTop} = this.#print
    this.#print.replaceChildren(...this.#rowsOf(view))
    this.#print.scrollTop = scrollTop
    const resultTop = this.#result.scrollTop
    this.#result.replaceChildren(...resultOf(view))
    this.#result.scrollTop = resultTop
    highlightResult(this.#result, view)
    this.#forgetHeights()
    this.#mark()
    this.#drawDock()
  }

  #drawHead(view: IssueView): void {
    this.#head.replaceChildren(
      ...headOf(view, !this.#original.element.hidden, {
        undo: () => this.#act({do: 'undo'}),
        redo: () => this.#act({do: 'redo'}),
        set: () => this.#forms.set(view, null),
        original: () => this.#toggleOriginal(),
        write: () => this.#act({do: 'write'}),
        help: () => this.#help.showModal(),
      }),
    )
  }

  /** Puts the original in the place of the articles, or these back. */
  #toggleOriginal(): void {
    if (!this.#view?.pdf) {
      this.#bar.say('这一期没有 PDF 原稿可看。')
      return
    }
    const shows = this.#original.element.hidden
    this.#original.element.hidden = !shows
    this.#result.hidden = shows
    this.#drawHead(this.#view)
    this.#showOriginal()
  }

  #showOriginal(): void {
    if (!this.#original.element.hidden) void this.#original.show(this.#line()?.place ?? null)
  }

  #rowsOf({lines, failed}: IssueView): HTMLElement[] {
    if (!failed) return lines.map(line => this.#rowOf(line))
    return [
      element(
        'p',
        {class: 'failed', role: 'alert'},
        '这一期现在不能转换。请照左边的错误改好文件，存盘以后这一页会自己更新。',
      ),
    ]
  }

  #rowOf(line: LineView): HTMLElement {
    return lineRow(line, {
      messages: this.#messages.get(line.number) ?? [],
      changed: this.#changed.has(line.number),
      roleName: this.#roleName(line.is),
    })
  }

  #roleName(role: LineRole): string {
    return this.#settings.roles[role] ?? role
  }

  #drawLists(view: IssueView): void {
    const actions: ListActions = {
      show: (line, series) => {
        this.#go(line, {series})
        this.#print.focus({preventScroll: true})
      },
      settle: ({action}) => this.#act(action),
      correct: line => {
        this.#go(line)
        this.#mend()
      },
      withdraw: ({file, index, entry}) => this.#act({do: 'withdraw', file, index, entry}),
    }
    const scrolled = this.#lists.querySelector('details[open]')?.scrollTop ?? 0
    this.#lists.replaceChildren(...listsOf(view, this.#variants, this.#open, actions))
    this.#lists.querySelector('details[open]')?.scrollTo(0, scrolled)
    for (const part of this.#lists.querySelectorAll('details'))
      part.addEventListener('toggle', () => {
        if (part.open) this.#open = part.dataset.part ?? ''
      })
  }

  /** Reads the issue again after somebody else changed a file of it; not while words are being mended, which would be lost. */
  async refresh({revision, written}: Changed): Promise<void> {
    if (this.#turns.isTaken || this.#forms.isOpen || (revision !== null && revision === this.#view?.revision))
      return
    const view = await this.#server.view()
    if ('refused' in view || view.revision === this.#view?.revision) return
    this.#changed = new Set()
    this.#show(view)
    this.#bar.say(`文件在别处改过了，已重新读取${written ? '，各篇也照它写好了' : ''}。`)
  }

  async #askVariants(): Promise<void> {
    const answer = await this.#server.variants()
    this.#variants = 'refused' in answer ? answer.refused : answer.variants
    if (this.#view) this.#drawLists(this.#view)
    this.#mark()
    this.#drawDock()
  }

  /** What other printings have on a line. */
  #variantsOn(number: number): readonly VariantView[] {
    return typeof this.#variants === 'object' ? this.#variants.filter(({line}) => line === number) : []
  }

  /** What is asked of the line at hand. */
  #asked(): readonly Question[] {
    const messages = (this.#messages.get(this.#at) ?? []).filter(({grade}) => grade !== 'info')
    return asked(messages, this.#variantsOn(this.#at), this.#stand.series)
  }

  /** Selects a line; `extend` keeps the other end of a range where it was, `series` is the list that it was chosen from. */
  #go(number: number, {extend = false, series}: {extend?: boolean; series?: Series | undefined} = {}): void {
    const row = this.#row(number)
    if (!row) return
    this.#at = number
    if (!extend) this.#anchor = number
    this.#everywhere = false
    this.#forms.leave()
    this.#words = undefined
    this.#stand = standAt(this.#doubts(), this.#stand, number, series)
    this.#mark()
    // its height decides what of the print is in sight
    this.#drawDock()
    const {top, bottom} = this.#print.getBoundingClientRect()
    const place = row.getBoundingClientRect()
    const isFar = place.bottom < top || place.top > bottom
    row.scrollIntoView({block: isFar ? 'center' : 'nearest'})
  }

  #row(number: number): HTMLElement | null {
    return this.#print.querySelector<HTMLElement>(`#L${number}`)
  }

  #chosen(): Chosen {
    return {first: Math.min(this.#at, this.#anchor), last: Math.max(this.#at, this.#anchor)}
  }

  /** Shows on all panes what is selected. */
  #mark(): void {
    if (!this.#view) return
    markRows(this.#print, this.#chosen(), this.#at)
    markBlock(this.#result, this.#view, this.#at)
    markItems(this.#lists, this.#at)
    this.#showOriginal()
  }

  #line(): LineView | undefined {
    return this.#view?.lines.find(({number}) => number === this.#at)
  }

  #drawDock(): void {
    const line = this.#line()
    if (!line) this.#dock.replaceChildren()
    const view = this.#view
    if (!view || !line || this.#forms.isOpen) return
    const actions: DockActions = {
      give: role => this.#give(role),
      deepen: by => this.#deepen(by),
      bind: entry => this.#decide({...this.#place(), is: 'title', entry}),
      settle: ({action}) => this.#act(action),
      correct: () => this.#mend(),
      set: () => this.#forms.set(view, line),
      everywhere: on => this.#learn(on),
    }
    const messages = (this.#messages.get(line.number) ?? []).filter(({grade}) => grade !== 'info')
    const {printed} = line
    const words = this.#words && printed.slice(this.#words.start, this.#words.end)
    const variants = this.#variantsOn(line.number)
    const {series} = this.#stand
    const shown = {
      roles: this.#settings.roles,
      messages,
      variants,
      series,
      words,
      everywhere: this.#everywhere,
    }
    this.#dock.replaceChildren(...dockOf(view, line, this.#chosen(), shown, actions))
  }

  /** Whether the next decision is of all lines of this form, in every issue. */
  #learn(on: boolean): void {
    const form = this.#line()?.form ?? null
    this.#everywhere = on && form !== null
    const said =
      form === null
        ? '这一行没有可以认的样子（行首的记号、编号，或前后空行的短行），只能改这一行。'
        : on
          ? `下一次改判写进 habits.yaml，以后各期都照此认：${form}。`
          : '只改这一行。'
    this.#bar.say(said)
  }

  #give(role: LineRole): void {
    const {first, last} = this.#chosen()
    if (this.#everywhere && first === last) this.#act({do: 'habit', line: first, is: role})
    else this.#decide({...this.#place(), is: role})
  }

  /** The lines at hand, as an entry names them. */
  #place(): Pick<Decided, 'line' | 'lines'> {
    const {first, last} = this.#chosen()
    return first === last ? {line: first} : {lines: [first, last]}
  }

  #deepen(by: 1 | -1): void {
    const line = this.#line()
    const depth = (line?.depth ?? 2) + by
    if (line?.is !== 'heading' || depth < 2 || depth > 6) return
    if (this.#everywhere) this.#act({do: 'habit', line: line.number, is: 'heading', depth})
    else this.#decide({line: line.number, is: 'heading', depth})
  }

  #decide(decided: Decided): void {
    this.#act({do: 'decide', decided})
  }

  /** Opens the form in which the words of the line are mended: what of it is selected, or else where they are doubted. */
  #mend(): void {
    const line = this.#line()
    if (line) this.#forms.mend(line, this.#words ?? this.#doubted(line))
  }

  /** Where the first message of a line says that its words are doubtful. */
  #doubted({number, printed}: LineView): Words | undefined {
    const message = this.#messages.get(number)?.find(({ofWords, column}) => ofWords && column !== null)
    const at = Math.min(printed.length, (message?.column ?? 1) - 1)
    return message && {line: number, start: at, end: at}
  }

  /** Sends what the editor decided and shows what came of it; one at a time. */
  async #act(action: Action, done?: () => void): Promise<void> {
    if (!this.#view) return
    if (!this.#turns.begin(action)) return this.#bar.say('正在记……请等它记完，再点下一步。')
    this.#root.setAttribute('aria-busy', 'true')
    this.#bar.say('正在记……')
    const focused = document.activeElement
    let answer: Answer | Refused
    try {
      answer = await this.#server.act(this.#view.revision, action)
      if ('refused' in answer) this.#refuse(answer)
      else {
        this.#take(answer)
        done?.()
        if (!focused?.isConnected) this.#print.focus({preventScroll: true})
      }
    } finally {
      const missed = this.#turns.end()
      if (missed) this.#bar.add('刚才记的时候点的一下没有算，请再点。')
      this.#root.removeAttribute('aria-busy')
    }
    this.#goOn('refused' in answer)
  }

  /** Does what keys asked for while an action was being recorded; after a refusal, or into a form, nothing of it is meant any more. */
  #goOn(refused: boolean): void {
    while (!refused && !this.#forms.isOpen && !this.#help.open) {
      const command = this.#turns.next()
      if (!command) return
      this.#obey(command)
    }
    const forgotten = this.#turns.forget()
    if (forgotten > 0) this.#bar.add(`后面按的 ${forgotten} 下没有算。`)
  }

  #take({view, effect}: Answer): void {
    this.#changed = new Set(effect?.lines.map(({number}) => number))
    this.#everywhere = false
    const at = effect?.at ?? null
    // what another printing has of a line is asked anew, and may be mended by now
    if (typeof this.#variants === 'object') this.#variants = this.#variants.filter(({line}) => line !== at)
    this.#show(view)
    if (at !== null && at !== this.#at) this.#go(at)
    this.#bar.tell(effect, line => this.#go(line))
    void this.#askVariants()
  }

  #refuse({refused, view}: Refused): void {
    if (view) {
      this.#changed = new Set()
      this.#show(view)
    }
    this.#bar.refuse(refused)
  }

  #listen(): void {
    listenToMouse(this.#print, this.#result, {
      go: (line, extend) => this.#go(line, {extend}),
      choose: words => {
        this.#go(words.line)
        this.#words = words
        this.#drawDock()
      },
    })
    document.addEventListener('keydown', event => this.#key(event))
    addEventListener('beforeunload', event => {
      // words that are being mended stand nowhere else yet
      if (this.#forms.isOpen) event.preventDefault()
    })
  }

  #key(event: KeyboardEvent): void {
    const command = commandOf(event, focusOf(event.target))
    if (!command || !this.#view || this.#help.open) return
    event.preventDefault()
    if (this.#turns.isTaken) {
      // a key that is held down means one decision
      if (!event.repeat) this.#turns.wait(command)
      this.#bar.say(
        `正在记……${this.#turns.count === 0 ? '' : `后面按的 ${this.#turns.count} 下，记完接着做。`}`,
      )
      return
    }
    this.#obey(command)
  }

  #obey(command: Command): void {
    // what is gone to is read out where the focus is
    if (command.do === 'move' || command.do === 'doubt') this.#print.focus({preventScroll: true})
    obey(command, this.#commands)
  }

  readonly #commands: CommandActions = {
    move: (by, extend) => this.#move(by, extend),
    doubt: by => this.#nextDoubt(by),
    give: role => this.#give(role),
    deepen: by => this.#deepen(by),
    settle: checked => this.#settle(checked),
    correct: () => this.#mend(),
    set: () => this.#view && this.#forms.set(this.#view, this.#line() ?? null),
    original: () => this.#toggleOriginal(),
    everywhere: () => {
      this.#learn(!this.#everywhere)
      this.#drawDock()
    },
    help: () => this.#help.showModal(),
    act: action => this.#act(action),
  }

  #move(by: number, extend: boolean): void {
    const lines = this.#view?.lines ?? []
    const at = lines.findIndex(({number}) => number === this.#at)
    const next = lines[Math.max(0, Math.min(lines.length - 1, at + by))]
    if (next) this.#go(next.number, {extend})
  }

  /** The first thing that is asked of the line: answered, or what it doubts taken for true. */
  #settle(checked: boolean): void {
    const [question] = this.#asked()
    const settlement = question?.settlements.find(({answers}: Settlement) => answers === checked)
    if (settlement) this.#act(settlement.action)
    else
      this.#bar.say(
        checked ? '这一行没有要核对的。' : '这一行的提示没有现成的改法；请改判，或按 C 更正文字。',
      )
  }

  /** Lines of the messages that doubt something, in the order of the list, and those that another printing has otherwise. */
  #doubts(): Doubts {
    const doubted = (this.#view?.messages ?? []).filter(({grade}) => grade !== 'info')
    const told = doubted.flatMap(({line}) => line ?? [])
    const printed = typeof this.#variants === 'object' ? this.#variants.map(({line}) => line) : undefined
    return {told, printed, elsewhere: doubted.length - told.length}
  }

  #nextDoubt(by: 1 | -1): void {
    const {line, said, ...stand} = nextDoubt(this.#doubts(), this.#stand, this.#at, by)
    if (line !== undefined) this.#go(line, {series: stand.series})
    this.#stand = stand
    if (line !== undefined) this.#drawDock()
    if (said !== undefined) this.#bar.say(said)
  }
}
