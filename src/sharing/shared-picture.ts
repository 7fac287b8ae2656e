import {coverOf, type Publication} from '../archive/cover.ts'
import {wideCover} from '../archive/cover-shapes.ts'
import type {Issue} from '../archive/issues.ts'
import {drawCover} from './paint-cover.ts'

/** Size of the picture in pixels, as Open Graph readers show it best. */
export const pictureSize = {width: 1200, height: 630}

/** The picture that a link to an issue shows: its cover laid wide, as SVG. */
export function drawSharedPicture(issue: Issue, site: Publication & {accent: {light: string}}): string {
  return drawCover(coverOf(issue, site), wideCover, site.accent.light, pictureSize.width)
}
