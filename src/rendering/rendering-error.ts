import type {Point, Position} from 'unist'
import {VFileMessage} from 'vfile-message'

/** An article that cannot become a page. `message` reads `file:line:column 说明`, ready for an editor. */
export class RenderingError extends VFileMessage {
  constructor(path: string, place: Point | Position | undefined, ruleId: string, reason: string) {
    super(reason, {place, ruleId, source: 'huikan'})
    this.file = path
    this.fatal = true
    const where = [path, this.line, this.column].filter(part => part !== undefined).join(':')
    this.message = `${where} ${reason}`
  }
}
