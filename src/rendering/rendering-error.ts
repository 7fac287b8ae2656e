import {VFileMessage} from 'vfile-message'

/** An article that cannot become a page. `message` reads `file:line:column 说明`, ready for an editor; a line for each fault. */
export class RenderingError extends VFileMessage {
  /** Further faults of the article, of the same kind. */
  readonly also: readonly RenderingError[]

  constructor({reason, place, ruleId, source, file}: VFileMessage, also: readonly VFileMessage[] = []) {
    super(reason, {place, ruleId, source})
    this.file = file
    this.fatal = true
    this.also = also.map(fault => new RenderingError(fault))
    const where = [file, this.line, this.column].filter(part => part !== undefined).join(':')
    this.message = [`${where} ${reason}`, ...this.also.map(({message}) => message)].join('\n')
  }
}
