import {pictureNames} from '../content/pictures.ts'
import {shortened} from '../graphemes.ts'

/** The body of an edited article with the pictures in it, or why one has no place, in Chinese. */
export type Pictured =
  | {readonly body: string; readonly lost?: undefined}
  | {readonly lost: string; readonly body?: undefined}

/** As much of a line as a sentence quotes, in graphemes. */
const quoted = 20

/**
 * Puts pictures that structure.yaml names into an article that somebody edited: above the caption that stands in it once without a picture,
 * or below the line that stands before the picture in what convert makes of the article. What the editor put in stays.
 *
 * @param edited, converted - bodies of MDX, lines ended by LF
 * @param stated - file names
 */
export function mergePictures(edited: string, converted: string, stated: ReadonlySet<string>): Pictured {
  let lines = edited.split('\n')
  let above: string | undefined
  const present = pictureNames(edited)
  for (const line of converted.split('\n')) {
    if (line.trim() === '') continue
    const [figure, name = ''] = /^<Figure src="([^"]+)"/.exec(line) ?? []
    if (figure !== undefined && stated.has(name) && !present.has(name)) {
      const merged = withFigure(lines, line, above)
      if (!merged) {
        const place = above === undefined ? '' : `（应在“${shortened(above, quoted)}”之后）`
        return {
          lost: `structure.yaml 里写明的图片 ${name} 放不进来${place}，这里的文字改过了；请自己在该放的地方写 <Figure src="${name}" />。`,
        }
      }
      lines = merged
    }
    above = line
  }
  return {body: lines.join('\n')}
}

/**
 * @param above - the line that stands before it; `undefined` where it begins the text
 * @returns `undefined` where the place cannot be told
 */
function withFigure(
  lines: readonly string[],
  figure: string,
  above: string | undefined,
): string[] | undefined {
  const caption = only(lines, figure.replace(/ src="[^"]+"/, ''))
  if (caption !== undefined && figure.includes(' caption=')) return lines.with(caption, figure)
  if (above === undefined)
    return lines.toSpliced(
      Math.max(
        0,
        lines.findIndex(line => line.trim() !== ''),
      ),
      0,
      figure,
      '',
    )
  const before = only(lines, above)
  return before === undefined ? undefined : lines.toSpliced(before + 1, 0, '', figure)
}

/** Where a line stands, if it stands once. */
function only(lines: readonly string[], line: string): number | undefined {
  const at = lines.indexOf(line)
  return at < 0 || lines.includes(line, at + 1) ? undefined : at
}
