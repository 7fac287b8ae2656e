import type {Answer, Refused} from '../shared/view.ts'
import type {EffectBar} from './effect-bar.ts'
import type {Command} from './keys.ts'
import {Turns} from './turns.ts'

/** What comes of a decision. */
export interface RecordingEvents {
  readonly take: (answer: Answer) => void
  readonly refuse: (refused: Refused) => void
  /** Does what a key asked for that was pressed meanwhile. */
  readonly obey: (command: Command) => void
  /** Does anything stand before the page, so that keys are not meant for it? */
  readonly isCovered: () => boolean
  /** Gives the focus back where what had it is gone. */
  readonly refocus: () => void
}

/** Sends what the editor decided, one action at a time; keys that are pressed meanwhile wait for what comes of it. */
export class Recording {
  readonly #root: HTMLElement
  readonly #bar: EffectBar
  readonly #events: RecordingEvents
  readonly #turns = new Turns<Command>()

  constructor(root: HTMLElement, bar: EffectBar, events: RecordingEvents) {
    this.#root = root
    this.#bar = bar
    this.#events = events
  }

  /** Is an action being recorded? */
  get isTaken(): boolean {
    return this.#turns.isTaken
  }

  /**
   * Sends an action.
   *
   * @param what - tells the action from others
   * @param done - called where it was taken
   */
  async record(what: string, send: () => Promise<Answer | Refused>, done?: () => void): Promise<void> {
    if (!this.#turns.begin(what)) return this.#bar.say('正在记……请等它记完，再点下一步。')
    this.#root.setAttribute('aria-busy', 'true')
    this.#bar.say('正在记……')
    const focused = document.activeElement
    let answer: Answer | Refused
    try {
      answer = await send()
      if ('refused' in answer) this.#events.refuse(answer)
      else {
        // the form is closed before what came of it is shown, which may be another line's
        done?.()
        this.#events.take(answer)
        if (!focused?.isConnected) this.#events.refocus()
      }
    } finally {
      const missed = this.#turns.end()
      if (missed) this.#bar.add('刚才记的时候点的一下没有算，请再点。')
      this.#root.removeAttribute('aria-busy')
    }
    this.#goOn('refused' in answer)
  }

  /** Lets a key wait that is pressed while an action is being recorded; one that is held down means one decision. */
  wait(command: Command, {repeat}: {readonly repeat: boolean}): void {
    if (!repeat) this.#turns.wait(command)
    const {count} = this.#turns
    this.#bar.say(`正在记……${count === 0 ? '' : `后面按的 ${count} 下，记完接着做。`}`)
  }

  /** Does what keys asked for while an action was being recorded; after a refusal, or into a form, nothing of it is meant any more. */
  #goOn(refused: boolean): void {
    while (!refused && !this.#events.isCovered()) {
      const command = this.#turns.next()
      if (!command) return
      this.#events.obey(command)
    }
    const forgotten = this.#turns.forget()
    if (forgotten > 0) this.#bar.add(`后面按的 ${forgotten} 下没有算。`)
  }
}
