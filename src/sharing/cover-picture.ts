import {coverNumber, type Issue, issueDate, issueLabel} from '../archive/issues.ts'
import {graphemes} from '../graphemes.ts'
import {holdable} from '../xml-characters.ts'

/** Size of the picture in pixels, as Open Graph readers show it best. */
export const pictureSize = {width: 1200, height: 630}

/** Family name of the fonts that the picture is set in. */
export const pictureFont = 'Noto Serif SC'

/** The settings of the archive that the picture shows. */
export interface Publication {
  title: string
  association: string
  accent: {light: string}
}

/** What the picture is, for those who do not see it. */
export function pictureDescription(issue: Issue, publication: Publication): string {
  return `《${issue.data.title ?? publication.title}》${issueLabel(issue)}`
}

/**
 * The cover of an issue laid wide, as SVG: number at the left, title on a slip at the right, months and publisher below. All text
 * stands in `<text>` elements in {@link pictureFont}, whose one weight a stroke makes heavier.
 */
export function drawCover({data}: Issue, publication: Publication): string {
  const title = graphemes(data.title ?? publication.title)
  const cover = coverNumber(data)
  const publisher = (data.publisher ?? publication.association).replace(/主办$/, '')
  const small = data.number !== null && data.total !== null ? `第${data.number}期` : ''
  // The slip is as long as its title, and never longer than the picture.
  const step = Math.min(42, 235 / title.length)
  const slip = title.length * step + 26
  const ink = '#fbf4e6'
  const months = Array.from({length: 12}, (_, index) => {
    const current = data.months.includes(index + 1)
    const [y, height, opacity] = current ? [217, 14, 1] : [223, 8, 0.45]
    return `<rect x="${34 + index * 38.86}" y="${y}" width="2.5" height="${height}" fill="${ink}" fill-opacity="${opacity}"/>`
  })
  const letters = title.map((character, index) =>
    text(character, {
      x: 520,
      y: 27 + 13 + step * (index + 0.5) + step * 0.83 * 0.38,
      size: step * 0.83,
      fill: '#1f1c18',
      weight: 1,
      anchor: 'middle',
    }),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 315" width="${pictureSize.width}" height="${pictureSize.height}">`,
    `<rect width="600" height="315" fill="${publication.accent.light}"/>`,
    `<rect x="12.5" y="12.5" width="575" height="290" fill="none" stroke="${ink}" stroke-opacity="0.55"/>`,
    `<rect x="489" y="27" width="62" height="${slip}" fill="#fbf6ea"/>`,
    `<rect x="492.5" y="30.5" width="55" height="${slip - 7}" fill="none" stroke="${publication.accent.light}" stroke-opacity="0.8"/>`,
    ...letters,
    text(String(cover?.figure ?? ''), {x: 32, y: 108, size: 92, fill: ink, weight: 1.6}),
    text(cover?.caption ?? '', {x: 34, y: 144, size: 22, fill: ink, weight: 0.3}),
    ...months,
    `<path d="M34 242.5H464" stroke="${ink}" stroke-opacity="0.55"/>`,
    text(issueDate(data), {x: 34, y: 266, size: 16.5, fill: ink, weight: 0.25}),
    text(small, {x: 464, y: 266, size: 16.5, fill: ink, weight: 0.25, anchor: 'end'}),
    text(publisher, {x: 34, y: 290, size: 16.5, fill: ink, weight: 0.25}),
    '</svg>',
  ].join('')
}

interface Setting {
  x: number
  y: number
  size: number
  fill: string
  /** Width of the stroke round the letters. */
  weight: number
  anchor?: 'middle' | 'end'
}

function text(content: string, {x, y, size, fill, weight, anchor = undefined}: Setting): string {
  const escaped = holdable(content).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<text x="${x}" y="${y}" font-family="${pictureFont}" font-size="${size}" fill="${fill}" stroke="${fill}" stroke-width="${weight}"${anchor ? ` text-anchor="${anchor}"` : ''}>${escaped}</text>`
}
