import type {LineRole} from '../../schemas/structure.ts'
import type {Action, Changed} from '../shared/actions.ts'
import type {Answer, Decided, IssueView, LineView, MessageView, Refused} from '../shared/view.ts'
import type {Server, Settings} from './ask.ts'
import {type CommandActions, obey} from './commands.ts'
import {type Chosen, type DockActions, dockOf} from './dock.ts'
import {DockForms} from './dock-forms.ts'
import {nextDoubt, type Series, type Stand, standAt} from './doubt-walk.ts'
import type {EffectBar} from './effect-bar.ts'
import {element} from './element.ts'
import type {HeadActions} from './head.ts'
import {PlaceKeeper} from './kept-place.ts'
import {type Command, commandOf, focusOf} from './keys.ts'
import {KnownIssue} from './known-issue.ts'
import type {ListActions} from './message-list.ts'
import {nextStep} from './next-step.ts'
import {Panes} from './panes.ts'
import {listenToMouse} from './pointing.ts'
import {pointOut, type Words} from './print-pane.ts'
import {Recording} from './recording.ts'
import {printedWords} from './result-words.ts'
import {settling, settlingAll, turnOfKey} from './settling.ts'

/** The page of one issue: what is selected of it, and what the editor's keys, clicks and forms do with that. */
export class ReviewPage {
  readonly #root: HTMLElement
  readonly #settings: Settings
  readonly #server: Server
  readonly #panes: Panes
  readonly #bar: EffectBar
  readonly #forms: DockForms
  readonly #recording: Recording
  readonly #keeper: PlaceKeeper
  #issue: KnownIssue | undefined
  #changed: ReadonlySet<number> = new Set()
  #at = 0
  #stand: Stand = {series: '待核', place: 0}
  /** What was asked where the editor went last, settled or not. */
  #told: MessageView | undefined
  #anchor = 0
  #everywhere = false
  /** What was sent last, and what it changes much by: that is sent when the same is asked for once more. */
  #sent = ''
  #asked: {readonly sent: string; readonly action: Action} | undefined
  /** What of the line at hand is selected: a click on a tool may take the selection itself away. */
  #words: Words | undefined
  /** What was changed elsewhere while a form was open, and is not shown yet. */
  #missed: Changed | undefined

  constructor(root: HTMLElement, settings: Settings, server: Server) {
    this.#root = root
    this.#settings = settings
    this.#server = server
    this.#keeper = new PlaceKeeper(settings.id)
    this.#panes = new Panes(settings, server)
    this.#bar = this.#panes.bar
    this.#forms = new DockForms(this.#panes.dock, this.#panes.print, {
      act: (action, done) => this.#act(action, done),
      addPicture: (line, file, done) => this.#addPicture(line, file, done),
      chosen: () => this.#bar.clear(),
      closed: () => {
        this.#bar.clear()
        this.#drawDock()
        this.#panes.focusPrint()
        if (this.#missed) void this.refresh(this.#missed)
      },
    })
    this.#recording = new Recording(root, this.#bar, {
      take: answer => this.#take(answer),
      refuse: refused => this.#refuse(refused),
      obey: command => this.#obey(command),
      isCovered: () => this.#forms.isOpen || this.#panes.help.open,
      refocus: () => this.#panes.focusPrint(),
    })
    this.#listen()
  }

  /** Asks for the issue and shows it. */
  async open(): Promise<void> {
    const view = await this.#server.view()
    if ('refused' in view) return this.#fail(view)
    this.#root.replaceChildren(...this.#panes.elements)
    const issue = this.#show(view)
    const kept = this.#keeper.get()
    const stood = kept && issue.line(kept.line) ? kept : undefined
    const [first] = issue.doubts().told
    this.#go(stood?.line ?? first ?? view.lines[0]?.number ?? 0)
    if (!stood && first !== undefined)
      this.#bar.say(`第 ${first} 行是第一条待核，已经选中；定下来以后，按 N 看下一条。按 ? 看全部按键。`)
    if (stood?.original && view.pdf) this.#toggleOriginal()
    if (stood) this.#panes.restore(stood)
    this.#panes.focusPrint()
    addEventListener('pagehide', () => this.#keeper.keep({line: this.#at, ...this.#panes.place}))
    await this.#askVariants()
    // what other printings have was not there yet to be scrolled
    if (stood?.list === '两刊互异' && this.#panes.place.list === stood.list) this.#panes.restoreList(stood)
  }

  #fail({refused}: Refused): void {
    this.#root.replaceChildren(element('p', {class: 'loading', role: 'alert'}, refused))
  }

  #show(view: IssueView, variants: KnownIssue['variants'] = this.#issue?.variants): KnownIssue {
    const issue = new KnownIssue(view, variants, this.#issue?.untold)
    this.#issue = issue
    this.#panes.drawHead(view, this.#headActions)
    this.#panes.drawLists(issue, this.#listActions)
    this.#panes.drawText(issue, this.#changed, ({action}) => this.#act(action))
    this.#mark()
    this.#drawDock()
    return issue
  }

  readonly #headActions: HeadActions = {
    undo: () => this.#act({do: 'undo'}),
    redo: () => this.#act({do: 'redo'}),
    set: () => this.#issue && this.#forms.set(this.#issue.view, null),
    original: () => this.#toggleOriginal(),
    write: () => this.#act({do: 'write'}),
    help: () => this.#panes.help.showModal(),
  }

  readonly #listActions: ListActions = {
    show: (line, series, key) => {
      this.#go(line, {series, key})
      this.#panes.focusPrint()
    },
    settle: ({action}) => this.#act(action),
    correct: line => {
      this.#go(line)
      this.#mend()
    },
    withdraw: ({file, index, entry}) => this.#act({do: 'withdraw', file, index, entry}),
  }

  /** Puts the original in the place of the articles, or these back. */
  #toggleOriginal(): void {
    if (!this.#issue?.view.pdf) {
      this.#bar.say(this.#issue?.view.pdfLost ?? '这一期没有 PDF 原稿可看。')
      return
    }
    this.#panes.toggleOriginal()
    this.#panes.drawHead(this.#issue.view, this.#headActions)
    this.#panes.showOriginal(this.#line())
  }

  /**
   * Reads the issue again after somebody else changed a file of it. While a form is open the print behind it stays until it is closed, but
   * where there is none: the editor was told that the files have to be mended, and that the page then comes back.
   */
  async refresh(change: Changed): Promise<void> {
    const {revision, written} = change
    const isKnown = (other: string | null) => other !== null && other === this.#issue?.view.revision
    const isHeld = () => this.#forms.isOpen && !this.#issue?.view.failed
    if (isHeld()) this.#missed = change
    if (this.#recording.isTaken || isHeld() || isKnown(revision)) return
    this.#missed = undefined
    const view = await this.#server.view()
    if ('refused' in view || isKnown(view.revision)) return
    this.#changed = new Set()
    this.#show(view)
    const kept = this.#forms.isOpen ? '正在改的还留着，请看过再记。' : ''
    if (view.messages.some(({grade}) => grade === 'error'))
      this.#bar.refuse(
        `文件在别处改过了，已重新读取；有错误，请照左边的改好文件，存盘以后这一页会自己更新。${kept}`,
      )
    else this.#bar.say(`文件在别处改过了，已重新读取${filesAfter(view, written)}。${kept}`)
  }

  async #askVariants(): Promise<void> {
    const answer = await this.#server.variants()
    if (!this.#issue) return
    const {view} = this.#issue
    this.#issue =
      'refused' in answer
        ? new KnownIssue(view, answer.refused)
        : new KnownIssue(view, answer.variants, answer.untold)
    this.#panes.drawLists(this.#issue, this.#listActions)
    this.#panes.markDoubts(this.#issue)
    this.#mark()
    this.#drawDock()
  }

  /**
   * Selects a line; `extend` keeps the other end of a range where it was, `series` is the list that it was chosen from, with its place there or the
   * key of the message.
   */
  #go(number: number, {extend = false, series, place, key}: Going = {}): void {
    const row = this.#panes.row(number)
    if (!row || !this.#issue) return
    if (this.#forms.isTyped) {
      this.#bar.refuse('正在改的还没有记下：按 Enter 记下，或按 Esc 不改了，再看别处。')
      this.#forms.refocus()
      return
    }
    this.#at = number
    if (!extend) this.#anchor = number
    this.#everywhere = false
    this.#asked = undefined
    this.#forms.leave()
    this.#words = undefined
    const chosen = key === undefined ? place : this.#issue.placeOf(key)
    this.#stand =
      series !== undefined && chosen !== undefined
        ? {series, place: chosen}
        : standAt(this.#issue.doubts(), this.#stand, number, series)
    this.#told = this.#issue.doubtsOn(number, this.#stand)[0] ?? this.#told
    this.#mark()
    // its height decides what of the print is in sight
    this.#drawDock()
    this.#panes.reveal(row)
  }

  /** Selects words of a line, and the lines behind it up to the last of a selection. */
  #choose(words: Words, through = words.line): void {
    this.#go(through)
    if (through !== words.line) this.#go(words.line, {extend: true})
    this.#words = words
    this.#drawDock()
  }

  #chosen(): Chosen {
    return {first: Math.min(this.#at, this.#anchor), last: Math.max(this.#at, this.#anchor)}
  }

  #mark(): void {
    if (!this.#issue) return
    this.#panes.mark({view: this.#issue.view, line: this.#line()}, this.#chosen(), this.#at)
  }

  #line(): LineView | undefined {
    return this.#issue?.line(this.#at)
  }

  #drawDock(): void {
    // what was typed into a form stands nowhere else
    if (this.#forms.isOpen) return
    const {dock} = this.#panes
    const line = this.#line()
    if (!line) dock.replaceChildren()
    if (!this.#issue || !line) return
    const {printed, number} = line
    const shown = {
      roles: this.#settings.roles,
      messages: this.#issue.doubtsOn(number, this.#stand),
      variants: this.#issue.variantsOn(number),
      series: this.#stand.series,
      words: this.#words && printed.slice(this.#words.start, this.#words.end),
      everywhere: this.#everywhere,
    }
    dock.replaceChildren(...dockOf(this.#issue.view, line, this.#chosen(), shown, this.#dockActions))
  }

  readonly #dockActions: DockActions = {
    give: role => this.#give(role),
    deepen: by => this.#deepen(by),
    bind: entry => this.#decide({...this.#place(), is: 'title', entry}),
    settle: ({action}) => this.#act(action),
    correct: () => this.#mend(),
    set: () => this.#set(),
    picture: () => this.#picture(),
    cut: () => this.#cut(),
    everywhere: on => this.#learn(on),
  }

  /** Whether the next decision is of all lines of this form, in every issue. */
  #learn(on: boolean): void {
    const form = this.#line()?.form ?? null
    this.#everywhere = on && form !== null
    this.#asked = undefined
    const said =
      form === null
        ? '这一行没有可以认的样子（行首的记号、编号，或短行的文字），只能改这一行。'
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

  /** Opens the form for the fields of the article that holds the line. */
  #set(): void {
    if (this.#issue) this.#forms.set(this.#issue.view, this.#line() ?? null)
  }

  /** Opens the form in which the line is cut in two; where words are selected, before them. */
  #cut(): void {
    const line = this.#line()
    if (line) this.#forms.cut(line, this.#settings.roles, this.#words?.start ?? 0)
  }

  /** Opens the form in which a picture is chosen. */
  #picture(): void {
    const line = this.#line()
    if (!line) return
    if (line.article === null)
      this.#bar.refuse('这一行不在文章里，图片没有地方放；请选图片说明那一行，或图片上面的一段。')
    else this.#forms.picture(line)
  }

  /** The words of a line that its first message of words doubts. */
  #doubted({number}: LineView): Words | undefined {
    const messages = this.#issue?.doubtsOn(number, this.#stand) ?? []
    const words = messages.find(message => message.words !== null)?.words
    return words ? {line: number, ...words} : undefined
  }

  /** Sends what the editor decided and shows what came of it. */
  async #act(given: Action, done?: () => void): Promise<void> {
    // what was typed into a form is in no file
    if (given.do === 'write' && this.#forms.isOpen)
      return this.#bar.refuse('还有一个框开着，里面的字没有记下；先记入，或按 Esc 放下，再写入文章。')
    const action = this.#meant(given)
    const revision = this.#issue?.view.revision
    if (revision === undefined) return
    const send = () => this.#server.act(revision, action)
    await this.#recording.record(JSON.stringify(action), send, done)
    if (action.do === 'write') this.#sayNext()
  }

  /** What comes once the articles are written and nothing is asked any more. */
  #sayNext(): void {
    if (!this.#issue || this.#issue.doubts().told.length > 0) return
    if (this.#issue.view.pending.every(({conflict}) => conflict)) this.#bar.add(nextStep(this.#issue.view))
  }

  /** What was asked about is meant when it comes again. */
  #meant(action: Action): Action {
    this.#sent = JSON.stringify(action)
    return this.#asked?.sent === this.#sent ? this.#asked.action : action
  }

  /** Sends a picture that stands at a line. */
  async #addPicture(line: number, file: File, done: () => void): Promise<void> {
    const revision = this.#issue?.view.revision
    if (revision === undefined) return
    const send = () => this.#server.addPicture(revision, line, file)
    await this.#recording.record(`${line} ${file.name}`, send, done)
  }

  #take({view, effect}: Answer): void {
    this.#changed = new Set(effect?.lines.map(({number}) => number))
    this.#everywhere = false
    this.#asked = undefined
    this.#words = undefined
    const at = effect?.at ?? null
    // what another printing has of a line is asked anew, and may be mended by now
    this.#show(view, this.#issue?.variantsBut(at))
    if (at !== null && at !== this.#at) this.#go(at)
    this.#bar.tell(effect, line => this.#go(line))
    void this.#askVariants()
  }

  #refuse({refused, view, asks}: Refused): void {
    this.#asked = asks && {sent: this.#sent, action: asks}
    if (view) {
      this.#changed = new Set()
      this.#show(view)
    }
    this.#bar.refuse(refused)
  }

  #listen(): void {
    listenToMouse(this.#panes.print, this.#panes.result, {
      go: (line, extend) => this.#go(line, {extend}),
      choose: ({through, ...words}) => {
        this.#choose(words, through)
      },
      chooseInResult: chosen => {
        const words = this.#issue && printedWords(this.#issue.view.lines, chosen)
        if (!words) return this.#go(chosen.first)
        this.#choose(words)
        const line = this.#line()
        if (line) pointOut(this.#panes.print, line, words)
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
    if (!command || !this.#issue || this.#panes.help.open) return
    event.preventDefault()
    if (this.#recording.isTaken) this.#recording.wait(command, event)
    else this.#obey(command)
  }

  #obey(command: Command): void {
    // what is gone to is read out where the focus is
    if (command.do === 'move' || command.do === 'doubt') this.#panes.focusPrint()
    obey(command, this.#commands)
  }

  readonly #commands: CommandActions = {
    move: (by, extend) => {
      const next = this.#issue?.lineBeside(this.#at, by)
      if (next) this.#go(next.number, {extend})
    },
    doubt: by => this.#nextDoubt(by),
    give: role => this.#give(role),
    deepen: by => this.#deepen(by),
    settle: checked => this.#settle(checked),
    settleAll: checked => this.#settleAll(checked),
    correct: () => this.#mend(),
    set: () => this.#set(),
    picture: () => this.#picture(),
    cut: () => this.#cut(),
    original: () => this.#toggleOriginal(),
    everywhere: () => {
      this.#learn(!this.#everywhere)
      this.#drawDock()
    },
    help: () => this.#panes.help.showModal(),
    // what was only asked about stands nowhere yet, and to take it back is to leave it
    act: action => (action.do === 'undo' && this.#asked ? this.#leave() : this.#act(action)),
  }

  #leave(): void {
    this.#asked = undefined
    this.#bar.say('好，这一步没有写，什么都没有改。')
  }

  /** The first thing that is asked of the line: answered, or what it doubts taken for true. */
  #settle(checked: boolean): void {
    if (!this.#issue) return
    const {entries, undo} = this.#issue.view
    const questions = this.#issue.askedOn(this.#at, this.#stand)
    const isTold = this.#issue.doubtsOn(this.#at, this.#stand).length > 0
    const settled = settling({number: this.#at, isTold, questions, entries, undo}, checked)
    if (typeof settled === 'string') this.#bar.say(settled)
    else this.#act(settled.action)
  }

  /** All that is asked of other lines as it is of this one. */
  #settleAll(checked: boolean): void {
    const questions = this.#issue?.askedOn(this.#at, this.#stand) ?? []
    const settled = settlingAll({questions}, checked)
    if (typeof settled === 'string') this.#bar.say(settled)
    else this.#act(settled.action)
  }

  #nextDoubt(by: 1 | -1): void {
    if (!this.#issue) return
    const doubts = this.#issue.doubts()
    const {line, said, ...stand} = nextDoubt(doubts, this.#stand, this.#at, by)
    const before = this.#told
    if (line !== undefined) {
      this.#panes.openList(stand.series)
      this.#go(line, stand)
      // what was said of the line before is not of this one
      this.#bar.clear()
    } else this.#stand = stand
    const isDone = line === undefined && by > 0 && doubts.told.length === 0 && doubts.printed !== undefined
    const sentences = [said, turnOfKey(before, this.#told), isDone ? nextStep(this.#issue.view) : undefined]
    if (sentences.some(each => each !== undefined)) this.#bar.say(sentences.join(''))
  }
}

/** How a line is gone to. */
interface Going {
  readonly extend?: boolean
  readonly series?: Series | undefined
  readonly place?: number
  readonly key?: string | undefined
}

/** What became of the articles when a file of their issue was saved elsewhere. */
function filesAfter({pending}: IssueView, written: boolean): string {
  if (written) return '，各篇也照它写好了'
  return pending.some(({conflict}) => !conflict) ? '；各篇还没有写，看好了，按“写入文章”' : ''
}
