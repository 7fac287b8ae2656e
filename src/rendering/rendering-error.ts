import {VFileMessage} from 'vfile-message'
import type {InnerLink} from './links.ts'

/** What is known of an article that cannot become a page: its links to others, and its ids, null where they are not known. */
export interface Settled {
  readonly links: readonly InnerLink[]
  readonly ids: readonly string[] | null
}

/** An article that cannot become a page. `message` reads `file:line:column 说明`, ready for an editor; a line for each fault. */
export class RenderingError extends VFileMessage {
  /** Further faults of the article, of the same kind. */
  readonly also: readonly RenderingError[]

  readonly settled: Settled

  constructor(
    {reason, place, ruleId, source, file}: VFileMessage,
    also: readonly VFileMessage[] = [],
    settled: Settled = {links: [], ids: null},
  ) {
    super(reason, {place, ruleId, source})
    this.file = file
    this.fatal = true
    this.settled = settled
    this.also = also.map(fault => new RenderingError(fault))
    const where = [file, this.line, this.column].filter(part => part !== undefined).join(':')
    this.message = [`${where} ${reason}`, ...this.also.map(({message}) => message)].join('\n')
  }
}
