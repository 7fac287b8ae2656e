import type {Change} from './entries.ts'

/** What was done, so that it can be taken back. */
export interface Deed {
  readonly issue: string
  readonly change: Change
  /** There was no such file before. */
  readonly created: boolean
  readonly words: string
  /** The line that it was done to; null where it was to none. */
  readonly at: number | null
  /** The picture that was put into the folder for it. */
  readonly picture: PutPicture | undefined
}

export interface PutPicture {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A deed that was taken back, and what its file said afterwards. */
export type Undone = Deed & {readonly text: string | undefined}

/** What was done since the desk was opened, and what of it was taken back. What is said of all issues can be taken back from any. */
export class Deeds {
  readonly #done: Deed[] = []
  /** The last one last. */
  #undone: Undone[] = []

  last(issue: string): Deed | undefined {
    return this.#done.findLast(isOf(issue))
  }

  lastUndone(issue: string): Undone | undefined {
    return this.#undone.findLast(isOf(issue))
  }

  /** Something new is done: what was taken back is not done again after it. */
  forgetUndone(issue: string): void {
    this.#undone = this.#undone.filter(undone => undone.issue !== issue)
  }

  add(deed: Deed): void {
    this.#done.push(deed)
  }

  /** Moves a deed to those that are taken back, while `take` does so; where that fails it is as it was. */
  takingBack<T>(deed: Deed, text: string | undefined, take: () => T): T {
    const undone = {...deed, text}
    this.#done.splice(this.#done.lastIndexOf(deed), 1)
    this.#undone.push(undone)
    try {
      return take()
    } catch (error) {
      this.#done.push(deed)
      this.#undone.splice(this.#undone.indexOf(undone), 1)
      throw error
    }
  }

  /** The same the other way round. */
  doingAgain<T>(undone: Undone, redo: () => T): T {
    const {text: _text, ...deed} = undone
    this.#undone.splice(this.#undone.indexOf(undone), 1)
    this.#done.push(deed)
    try {
      return redo()
    } catch (error) {
      this.#done.splice(this.#done.indexOf(deed), 1)
      this.#undone.push(undone)
      throw error
    }
  }
}

function isOf(id: string) {
  return ({issue, change}: Deed) => issue === id || change.file === 'habits.yaml'
}
