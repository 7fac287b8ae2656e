/**
 * Lets one action be sent at a time. Keys that are pressed while one is recorded wait for their turn, since they are meant for what it leads
 * to; a click is meant for what was in sight, and is not taken. A second click of a double click is the first again.
 */
export class Turns<Waiting> {
  #waiting: Waiting[] = []
  #running: string | undefined
  #missed = false

  /** Is an action being recorded? */
  get isTaken(): boolean {
    return this.#running !== undefined
  }

  /** How many keys wait. */
  get count(): number {
    return this.#waiting.length
  }

  /** Begins an action, told from others by what is sent; false where another one is being recorded. */
  begin(sent: string): boolean {
    if (this.#running === undefined) this.#running = sent
    else {
      this.#missed ||= this.#running !== sent
      return false
    }
    return true
  }

  wait(command: Waiting): void {
    this.#waiting.push(command)
  }

  /**
   * Ends the action.
   *
   * @returns whether a click came to nothing meanwhile
   */
  end(): boolean {
    const missed = this.#missed
    this.#running = undefined
    this.#missed = false
    return missed
  }

  /** What waited longest; `undefined` where nothing does, or an action is being recorded. */
  next(): Waiting | undefined {
    return this.isTaken ? undefined : this.#waiting.shift()
  }

  /** Forgets what waits, and says how many keys that were. */
  forget(): number {
    return this.#waiting.splice(0).length
  }
}
