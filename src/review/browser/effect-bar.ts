import type {Effect} from '../shared/view.ts'
import {effectSentences} from './effect.ts'
import {element} from './element.ts'

/** The bar in which the page says what came of the last step. */
export class EffectBar {
  readonly element = element('div', {class: 'effect', role: 'status', 'aria-live': 'polite'})

  clear(): void {
    this.#show('')
  }

  say(sentence: string): void {
    this.#show('', element('p', {}, sentence))
  }

  /** Why something was not done. */
  refuse(sentence: string): void {
    this.#show('refused', element('p', {}, sentence))
  }

  /** Adds a sentence to what stands there. */
  add(sentence: string): void {
    this.element.append(element('p', {class: 'went'}, sentence))
  }

  tell(effect: Effect | null, show: (line: number) => void): void {
    this.#show('', ...(effect ? [effectSentences(effect, show)] : []))
  }

  #show(kind: '' | 'refused', ...content: HTMLElement[]): void {
    this.element.className = `effect ${kind}`.trim()
    this.element.replaceChildren(...content)
  }
}
