import {VFileMessage} from 'vfile-message'
import {readPicture} from '../content/pictures.ts'
import type {StructureReading} from '../content/read-structure.ts'

/**
 * Pictures that structure.yaml gives to lines and no page could show: missing, broken, too large. An error each, at its entry.
 *
 * @param folder - the issue's
 */
export function unfitPictures(folder: string, {entries, places}: StructureReading): VFileMessage[] {
  return entries.flatMap(decision =>
    (decision.pictures ?? []).flatMap(name => {
      const picture = readPicture(name, folder, '没有图片就删去 pictures')
      if (typeof picture !== 'string') return []
      const {line, column} = places.get(decision) ?? {line: 1, column: 1}
      const message = new VFileMessage(`${picture}。`, {
        place: {line, column},
        ruleId: 'picture',
        source: 'huikan',
      })
      message.fatal = true
      return [message]
    }),
  )
}
