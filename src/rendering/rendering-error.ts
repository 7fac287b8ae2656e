import type {Point, Position} from 'unist'
import {VFileMessage} from 'vfile-message'

/** An article that cannot become a page. `message` reads `file:line:column 说明`, ready for an editor; a line for each fault. */
export class RenderingError extends VFileMessage {
  /** Further faults of the article, of the same kind. */
  readonly also: readonly RenderingError[]

  constructor(
    path: string,
    place: Point | Position | undefined,
    ruleId: string,
    reason: string,
    also: readonly RenderingError[] = [],
  ) {
    super(reason, {place, ruleId, source: 'huikan'})
    this.file = path
    this.fatal = true
    this.also = also
    const where = [path, this.line, this.column].filter(part => part !== undefined).join(':')
    this.message = [`${where} ${reason}`, ...also.map(({message}) => message)].join('\n')
  }

  /** Several faults as one error; there must be one at least. */
  static of([first, ...also]: readonly RenderingError[]): RenderingError {
    if (!first) throw new RangeError('no fault')
    return new RenderingError(first.file ?? '', first.place, first.ruleId ?? '', first.reason, also)
  }
}
