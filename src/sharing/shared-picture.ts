import type {Cover} from '../archive/cover.ts'
import {wideCover} from '../archive/cover-shapes.ts'
import {paintCovers} from './paint-cover.ts'

/** Size of the picture in pixels, as Open Graph readers show it best. */
export const pictureSize = {width: 1200, height: 630}

/** The picture that a link to an issue shows: its cover laid wide, as PNG. */
export async function paintSharedPicture(cover: Cover, accent: string): Promise<Uint8Array<ArrayBuffer>> {
  const [picture] = await paintCovers([cover], {layout: wideCover, accent, width: pictureSize.width})
  if (!picture) throw new Error('a cover was not painted')
  return picture
}
