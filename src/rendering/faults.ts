import type {Position} from 'unist'
import type {VFile} from 'vfile'

/** What keeps an article from becoming a page, in Chinese for its editor, and where it stands. */
export interface Fault {
  readonly place: Position | undefined
  readonly reason: string
}

/**
 * Puts the faults that a step found on the file and ends the pipeline if there are any: an editor is told of all at once.
 *
 * @throws {VFileMessage} the first of them
 */
export function failAt(file: VFile, ruleId: string, faults: readonly Fault[]): void {
  const [first] = faults.map(({place, reason}) => {
    const message = file.message(reason, {place, ruleId, source: 'huikan'})
    message.fatal = true
    return message
  })
  if (first) throw first
}
