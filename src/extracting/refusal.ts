/** The file cannot be read as an issue. The message is Chinese, a sentence without its full stop, and meant for the editor. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly ruleId: RefusalRule

  constructor(ruleId: RefusalRule, message: string) {
    super(message)
    this.ruleId = ruleId
  }
}

export type RefusalRule =
  | 'original-format'
  | 'original-damaged'
  | 'original-password'
  | 'original-too-large'
  | 'original-without-text'
  | 'original-without-encoding'
  | 'original-unaccounted'
