import type {Action} from '../shared/actions.ts'
import type {IssueView} from '../shared/view.ts'

/** What the review page asks for cannot be done; the message is a Chinese sentence for the editor. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

/** The page shows an older state than there is; it goes along, so that the editor sees it. */
export class Outdated extends Refusal {
  readonly view: IssueView

  constructor(view: IssueView) {
    super('这一期的文件在别处改过了，已重新读取；请看过再定。')
    this.view = view
  }
}

/** It changes much: nothing was written, and the action goes along that does it all the same. */
export class Unsure extends Refusal {
  readonly asks: Action

  constructor(reason: string, asks: Action) {
    super(reason)
    this.asks = asks
  }
}
