import {VFileMessage} from 'vfile-message'
import {readPicture} from '../content/pictures.ts'
import type {StructureReading} from '../content/read-structure.ts'
import {isPictureName} from '../schemas/picture.ts'

/**
 * Pictures that structure.yaml gives to lines and no page could show: missing, broken, too large. An error each, where it is named; what is
 * no name of a picture is told with the entry.
 *
 * @param folder - the issue's
 */
export function unfitPictures(
  folder: string,
  {pictures}: Pick<StructureReading, 'pictures'>,
): VFileMessage[] {
  return pictures.flatMap(({name, line, column}) => {
    const picture = isPictureName(name) ? readPicture(name, folder, '没有图片就删去 pictures') : undefined
    if (typeof picture !== 'string') return []
    const message = new VFileMessage(`${picture}。`, {
      place: {line, column},
      ruleId: 'picture',
      source: 'huikan',
    })
    message.fatal = true
    return [message]
  })
}
